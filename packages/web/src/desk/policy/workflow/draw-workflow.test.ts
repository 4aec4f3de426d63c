import type { Phase, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf, g5Flow, g5Pack } from '../testing/flow.ts';
import { drawWorkflow } from './draw-workflow.ts';
import type { Box, Drawing, Point } from './drawing.ts';

type Piece = { readonly to: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const span = ([ax, ay]: Point, [bx, by]: Point) => ({
  left: Math.min(ax, bx),
  right: Math.max(ax, bx),
  top: Math.min(ay, by),
  bottom: Math.max(ay, by),
});

const piecesOf = ({ arrows }: Drawing): Piece[] =>
  arrows.flatMap(({ to, points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index];
      return before === undefined ? [] : [{ to, ...span(before, point) }];
    }),
  );

const crosses = (piece: Piece, box: Box) =>
  piece.left < box.x + box.width && piece.right > box.x && piece.top < box.y + box.height && piece.bottom > box.y;

/** They lie on one another for some length, rather than crossing in a point. */
const share = (a: Piece, b: Piece) => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (wide > 0 && high === 0) || (high > 0 && wide === 0);
};

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function faultsOf(drawing: Drawing): string[] {
  const { boxes, width, height } = drawing;
  const pieces = piecesOf(drawing);
  const pairs = <T>(list: readonly T[]) => list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
  return [
    ...pairs(boxes)
      .filter(([a, b]) => overlap(a, b))
      .map(([a, b]) => `${a.state.code} lies on ${b.state.code}`),
    ...pieces.flatMap((piece) =>
      boxes.filter((box) => crosses(piece, box)).map((box) => `the line to ${piece.to} crosses ${box.state.code}`),
    ),
    ...pairs(pieces)
      .filter(([a, b]) => a.to !== b.to && share(a, b))
      .map(([a, b]) => `the lines to ${a.to} and ${b.to} cannot be told apart`),
    ...pieces
      .filter((piece) => piece.left < 0 || piece.right > width || piece.top < 0 || piece.bottom > height)
      .map(() => 'a line leaves the page'),
  ];
}

describe('the flow of plan G5', () => {
  const drawing = drawWorkflow(g5Pack, g5Flow);
  const box = (code: string) => drawing.boxes.find((each) => each.state.code === code);

  it('has its eight states in the lanes of four phases, from left to right', () => {
    expect(drawing.boxes.map((each) => each.state.code)).toEqual(g5Flow.states.map((state) => state.code));
    expect(drawing.lanes.map((lane) => lane.phase)).toEqual(['intake', 'handling', 'checking', 'closed']);
    expect(box('returned')?.x).toBe(box('reviewing')?.x);
    expect(box('dispatched')?.x).toBeGreaterThan(box('returned')?.x ?? 0);
  });

  it('leads back from failed checks, refusals and contested cases, and only from there', () => {
    const back = drawing.arrows.filter((arrow) => arrow.direction === 'back').map(({ from, kind, to }) => `${from} ${kind} ${to}`);
    expect(back.sort()).toEqual([
      'checking rework dispatched',
      'closed contest reviewing',
      'closed unmerge reviewing',
      'dispatched reject reviewing',
      'escalated reject reviewing',
      'fed-back rework dispatched',
      'handling reject reviewing',
    ]);
  });

  it('draws arrows that lead back below all boxes', () => {
    const foot = Math.max(...drawing.boxes.map((each) => each.y + each.height));
    for (const { direction, points } of drawing.arrows)
      expect(Math.max(...points.map(([, y]) => y)) > foot, direction).toBe(direction === 'back');
  });

  it('draws no arrow for what leads nowhere else', () => {
    expect(drawing.arrows.filter((arrow) => arrow.kind === 'reassign').map((arrow) => arrow.from)).toEqual(['handling']);
  });

  it('has no box and no line in the way of another', () => {
    expect(faultsOf(drawing)).toEqual([]);
  });
});

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];
const kinds = ['dispatch', 'return', 'accept', 'feedback', 'rework', 'close'] as const;

const anyFlow: fc.Arbitrary<Workflow> = fc.integer({ min: 1, max: 20 }).chain((count) =>
  fc
    .array(
      fc.record({
        phase: fc.constantFrom(...phases),
        ways: fc.dictionary(fc.constantFrom(...kinds), fc.nat({ max: count - 1 }), { maxKeys: 5 }),
      }),
      { minLength: count, maxLength: count },
    )
    .map((states) =>
      flowOf(
        states.map(({ phase, ways }, index) => [
          `s${index}`,
          phase,
          Object.fromEntries(Object.entries(ways).map(([kind, to]) => [kind, `s${to}`])),
        ]),
      ),
    ),
);

it('places every state of any workflow once, and keeps lines and boxes apart', () => {
  fc.assert(
    fc.property(anyFlow, (workflow) => {
      const drawing = drawWorkflow(g5Pack, workflow);
      expect(drawing.boxes.map((each) => each.state.code).sort()).toEqual(workflow.states.map((state) => state.code).sort());
      expect(faultsOf(drawing)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
