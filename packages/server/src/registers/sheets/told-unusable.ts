import { AppError } from '../../platform/app-error.ts';
import { UnusableFile } from '../../platform/sheets/read/source-row.ts';

/** What is wrong with a whole file, as the problem that a page shows. @throws AppError sheet-unusable */
export async function toldUnusable<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnusableFile ? new AppError('sheet-unusable', { reason: error.label }) : error;
  }
}
