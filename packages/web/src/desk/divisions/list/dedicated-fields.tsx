import type { AreaShape, AreaView, MapData } from '@gridkeeper/domain/areas/wire.ts';
import { Button, Checkbox, Input } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { DivisionMap } from '../map/division-map.tsx';
import { mapKeys } from '../map/map-keys.ts';
import type { DivisionMapControls } from '../map/map-types.ts';
import { useEstates } from '../queries.ts';
import { shapeOf } from '../shape-of.ts';
import { divisionTexts } from '../texts.ts';
import { useKeys } from '../use-keys.ts';
import { EstateChoice } from './estate-choice.tsx';
import type { Dedicated } from './use-new-division.ts';

type Props = {
  readonly community: AreaView;
  readonly layer: string;
  readonly areas: readonly AreaView[];
  readonly base: MapData;
  readonly boundary: AreaShape;
  readonly dedicated: readonly Dedicated[];
  readonly onChange: (dedicated: readonly Dedicated[]) => void;
};

const noTarget = { target: 0, tolerance: 0 };
const none: readonly never[] = [];

/** Ground that is cut out first: dedicated grids of today that are kept, estates chosen by name, and outlines drawn on the map. */
export function DedicatedFields({ community, layer, areas, base, boundary, dedicated, onChange }: Props) {
  const say = useTexts(divisionTexts);
  const [drawing, setDrawing] = useState(false);
  const controls = useRef<DivisionMapControls | null>(null);
  const place = useRef<HTMLFieldSetElement>(null);
  useKeys(place, (event) => mapKeys(event, controls.current, () => setDrawing(false)));
  const found = useEstates(community.id).data?.items;
  const estates = useMemo(() => found ?? [], [found]);
  const ground = useMemo(() => ({ buildings: [], barriers: [], estates }), [estates]);
  const outlines = useMemo(() => dedicated.map(({ shape }) => shape), [dedicated]);
  const standing = areas.flatMap((area) => {
    const own = area.parentId === community.id && area.layer === layer && area.kind === 'dedicated';
    const shape = own ? shapeOf(base.grids, area.id) : null;
    return shape === null ? [] : [{ name: area.name, shape }];
  });
  const taken = (shape: AreaShape) => dedicated.some((each) => each.shape === shape);
  const without = (shape: AreaShape) => dedicated.filter((each) => each.shape !== shape);
  const add = (shape: AreaShape) => onChange([...dedicated, { name: say('dedicated.fresh', { n: dedicated.length + 1 }), shape }]);
  return (
    <fieldset className="field" ref={place}>
      <legend>{say('dedicated')}</legend>
      <p className="field__hint">{say('dedicated.hint')}</p>
      {standing.length > 0 && (
        <div className="row">
          {say('dedicated.standing')}
          {standing.map((each) => {
            const kept = taken(each.shape);
            return (
              <Checkbox key={each.name} checked={kept} onChange={() => onChange(kept ? without(each.shape) : [...dedicated, each])}>
                {each.name}
              </Checkbox>
            );
          })}
        </div>
      )}
      <EstateChoice estates={estates.filter(({ shape }) => !taken(shape))} onChoose={(estate) => onChange([...dedicated, estate])} />
      <div>
        <Button onClick={() => setDrawing(!drawing)}>{say(drawing ? 'dedicated.stopDraw' : 'dedicated.draw')}</Button>
      </div>
      {drawing && (
        <>
          <p className="field__hint">{say('dedicated.drawing')}</p>
          <div className="new-division__map">
            <DivisionMap
              label={say('dedicated.map')}
              boundary={boundary}
              base={base}
              ground={ground}
              grids={none}
              rules={noTarget}
              selected={none}
              hovered={null}
              buildings={none}
              refused={none}
              outlines={outlines}
              tool="draw"
              onShape={add}
              onReady={(ready) => {
                controls.current = ready;
              }}
            />
          </div>
        </>
      )}
      <ul className="new-division__outlines">
        {dedicated.map(({ name, shape }, index) => (
          <li key={JSON.stringify(shape)} className="row">
            <Input
              aria-label={say('dedicated.name')}
              value={name}
              maxLength={60}
              onChange={(event) => onChange(dedicated.map((each, i) => (i === index ? { ...each, name: event.target.value } : each)))}
            />
            <Button aria-label={say('dedicated.remove', { name })} onClick={() => onChange(without(shape))}>
              ✕
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
