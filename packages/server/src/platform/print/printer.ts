import { join } from 'node:path';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { serverSource } from '../root.ts';
import { type Drawing, startDrawing } from './drawing.ts';

/** What is to be printed: a Typst template below `packages/server/src`, and the data it reads as JSON from its inputs, never as part of its source. */
export type Paper = {
  readonly template: string;
  readonly data: object;
  /** The moment the file says it was made at. */
  readonly at: EpochMs;
};

/** Draws papers 单据, notices 公示 and letters as PDF, with the fonts that come along. */
export type Printer = {
  /** @throws Error where the template cannot be drawn with these data, or it takes too long */
  pdf(paper: Paper): Promise<Buffer>;
  end(): void;
};

/** Milliseconds without anything to draw, after which the process that draws ends. */
const idle = 60_000;

/** Papers after which a process is replaced: each leaves a tenth of a megabyte behind. */
const worn = 2_000;

/** Nothing is started before the first paper. */
export function openPrinter(): Printer {
  let drawing: Drawing | null = null;
  let drawn = 0;
  let resting: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(resting);
    drawing?.end();
    drawing = null;
    drawn = 0;
  };
  return {
    async pdf({ template, data, at }) {
      clearTimeout(resting);
      drawn += 1;
      if (!drawing?.alive()) drawing = startDrawing();
      try {
        return await drawing.draw({ template: join(serverSource, template), data: JSON.stringify(data), seconds: Math.floor(at / 1000) });
      } finally {
        clearTimeout(resting);
        if (drawn >= worn && !drawing?.busy()) end();
        else resting = setTimeout(end, idle).unref();
      }
    },
    end,
  };
}
