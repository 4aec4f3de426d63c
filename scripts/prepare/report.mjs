import { StepFailed } from './step.mjs';

/** Ends with a sentence where one was prepared, else with the whole fault. */
export const reportAndExit = (fault) => {
  const known = fault instanceof StepFailed || fault?.name === 'OperatorError';
  console.error(known ? fault.message : fault);
  process.exit(1);
};
