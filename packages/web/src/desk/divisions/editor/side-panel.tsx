import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { warningsOf } from '../grid-warnings.ts';
import { type GridOrder, gridOrders, orderGrids } from '../order-grids.ts';
import { workScale } from '../work-scale.ts';
import { GridRow } from './grid-row.tsx';
import { Remarks } from './remarks.tsx';
import { sideTexts } from './side-texts.ts';
import './side-panel.css';
import { Totals } from './totals.tsx';

type Props = {
  readonly view: DivisionView;
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly mayEdit: boolean;
  readonly onHover: (key: string | null) => void;
  readonly onChoose: (key: string, more: boolean) => void;
  readonly onLock: (key: string, locked: boolean) => void;
  readonly onLook: (at: LonLat) => void;
};

/** The figures of the whole and the grids one by one, each against the target. */
export function SidePanel({ view, selected, hovered, mayEdit, onHover, onChoose, onLock, onLook }: Props) {
  const say = useTexts(sideTexts);
  const [order, setOrder] = useState<GridOrder>('given');
  const { grids, rules, figures, remarks, outside } = view;
  const scale = workScale(
    grids.flatMap(({ kind, figures: { work } }) => (kind === 'dedicated' ? [] : [work])),
    rules,
  );
  return (
    <aside className="workshop__side" aria-label={say('list')}>
      <Totals figures={figures} />
      <Remarks remarks={remarks} onLook={onLook} />
      {grids.length === 0 ? (
        <Notice title={say('noGrids')} detail={say('noGridsDetail')} />
      ) : (
        <>
          <Segmented<GridOrder>
            className="workshop__order"
            aria-label={say('order')}
            value={order}
            options={gridOrders.map((value) => ({ value, label: say(`order.${value}`) }))}
            onChange={setOrder}
          />
          <ul className="dgrids">
            {orderGrids(grids, order, rules.target).map((grid) => (
              <GridRow
                key={grid.key}
                grid={grid}
                rules={rules}
                scale={scale}
                warnings={warningsOf(grid, outside)}
                selected={selected.includes(grid.key)}
                hovered={hovered === grid.key}
                mayEdit={mayEdit}
                onHover={onHover}
                onChoose={(more) => onChoose(grid.key, more)}
                onLock={() => onLock(grid.key, !grid.locked)}
              />
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
