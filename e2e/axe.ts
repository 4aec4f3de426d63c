import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] };

/** Waits at most five seconds until nothing moves but what never ends, such as a sign of waiting: a list or a box that fades is neither there nor gone. */
const standStill = `(async () => {
  const moves = (one) => one.playState === 'running' && one.effect !== null && one.effect.getComputedTiming().endTime !== Infinity;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = performance.now() + 5000;
  for (let still = 0; still < 3 && performance.now() < end; ) {
    await frame();
    still = document.getAnimations().some(moves) ? 0 : still + 1;
  }
})()`;

/** What axe finds against WCAG 2.1 AA on a screen that stands still, as one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(standStill);
  await page.evaluate(source);
  const found = await page.evaluate<Finding[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => result.violations)",
  );
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
