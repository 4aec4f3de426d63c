import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] };

/** Nothing moves any more but what never ends, such as a sign of waiting; a list or a box that fades is neither there nor gone. */
const still =
  "document.getAnimations().every((one) => one.playState !== 'running' || one.effect === null || one.effect.getComputedTiming().endTime === Infinity)";
const twoFrames = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** What axe finds against WCAG 2.1 AA on a screen that stands still, as one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(twoFrames);
  await page.waitForFunction(still);
  await page.evaluate(source);
  const found = await page.evaluate<Finding[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => result.violations)",
  );
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
