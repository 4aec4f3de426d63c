import { spawn } from 'node:child_process';
import { root } from './repository.mjs';

/** What a step could not do, in a sentence with the way out. */
export class StepFailed extends Error {}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Shows that a step goes on: in place in a terminal, else a line every five seconds. */
const showProgress = (title, began) => {
  const live = process.stderr.isTTY === true;
  const timer = setInterval(
    () => {
      const line = `${title} … ${Math.round((Date.now() - began) / 1000)} s`;
      process.stderr.write(live ? `\r\x1b[K${line}` : `${line}\n`);
    },
    live ? 500 : 5_000,
  );
  return () => {
    clearInterval(timer);
    if (live) process.stderr.write('\r\x1b[K');
  };
};

/** Runs a program of this step; when we are told to end, it ends too. @returns its exit code and what it printed */
const runProgram = (command, words) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (part) => {
      output = `${output}${part}`.slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const endTogether = (signal) => {
      child.kill(signal);
      process.exit(130);
    };
    process.on('SIGINT', endTogether);
    process.on('SIGTERM', endTogether);
    const over = () => {
      process.off('SIGINT', endTogether);
      process.off('SIGTERM', endTogether);
    };
    child.once('error', (fault) => {
      over();
      reject(fault);
    });
    child.once('close', (code) => {
      over();
      resolve({ code, output });
    });
  });

/** One step of the preparation: quiet when it goes well, its whole output when it does not. */
export const runStep = async ({ title, command, words, wayOut }) => {
  const began = Date.now();
  process.stderr.write(`${title} …\n`);
  const finish = showProgress(title, began);
  try {
    const { code, output } = await runProgram(command, words);
    finish();
    if (code !== 0) throw new StepFailed(`${output.trimEnd()}\n\n${title}: failed. ${wayOut}`);
    process.stderr.write(`${title}: done in ${seconds(began)}\n`);
  } catch (fault) {
    finish();
    throw fault;
  }
};
