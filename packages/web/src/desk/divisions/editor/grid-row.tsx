import { LockFilled, UnlockOutlined, WarningOutlined } from '@ant-design/icons';
import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { standingMark, standingOf } from '../deviation.ts';
import type { GridWarning } from '../grid-warnings.ts';
import { divisionTexts } from '../texts.ts';
import type { WorkScale } from '../work-scale.ts';
import { sideTexts } from './side-texts.ts';
import { WorkBar } from './work-bar.tsx';

type Props = {
  readonly grid: ProposedGrid;
  readonly rules: DivideRules;
  readonly scale: WorkScale;
  readonly warnings: readonly GridWarning[];
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly mayEdit: boolean;
  readonly onHover: (key: string | null) => void;
  readonly onChoose: (more: boolean) => void;
  readonly onLock: () => void;
};

/** One grid of the list; the row lights up with its ground on the map, and comes into sight when it is chosen there. */
export function GridRow({ grid, rules, scale, warnings, selected, hovered, mayEdit, onHover, onChoose, onLock }: Props) {
  const say = useTexts(sideTexts);
  const sayAll = useTexts(divisionTexts);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { key, name, locked, figures } = grid;
  const standing = standingOf(grid, rules);
  const work = Math.round(figures.work);
  return (
    <li
      ref={row}
      className={`dgrid${selected ? ' dgrid--on' : ''}${hovered ? ' dgrid--near' : ''}`}
      onPointerEnter={() => onHover(key)}
      onPointerLeave={() => onHover(null)}
    >
      <button
        type="button"
        className="dgrid__choose"
        aria-pressed={selected}
        onFocus={() => onHover(key)}
        onBlur={() => onHover(null)}
        onClick={(event) => onChoose(event.ctrlKey || event.metaKey || event.shiftKey)}
      >
        <span className="dgrid__name">{name}</span>
        <span className="dgrid__households">{say('households', { count: figures.households })}</span>
        {standing !== 'apart' && <WorkBar work={figures.work} standing={standing} scale={scale} />}
        <span className="dgrid__work">
          {standing === 'apart' ? say('workApart', { work }) : say('work', { work, mark: standingMark(grid, rules) })}
          <span className={`dgrid__standing dgrid__standing--${standing}`}>{say(`standing.${standing}`)}</span>
        </span>
        {warnings.map((warning) => (
          <span key={warning.what} className="dgrid__warning">
            <WarningOutlined aria-hidden /> {say(`warning.${warning.what}`, warning)}
          </span>
        ))}
      </button>
      {mayEdit ? (
        <Button
          type="text"
          className="dgrid__lock"
          aria-label={say(locked ? 'unlockOne' : 'lockOne', { name })}
          aria-pressed={locked}
          icon={locked ? <LockFilled aria-hidden /> : <UnlockOutlined aria-hidden />}
          onClick={onLock}
        />
      ) : (
        locked && <span className="dgrid__lock soft small">{sayAll('locked')}</span>
      )}
    </li>
  );
}
