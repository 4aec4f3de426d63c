import type { AreaShape, AreaView, MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { DivisionDefaults, GridKind, Layer } from '@gridkeeper/domain/policy/pack.ts';
import { Alert, Button, Input } from 'antd';
import { useId } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Pick } from '../../reference/pick.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeep } from '../../ui/use-keep.ts';
import { PlanBounds } from '../rules/plan-bounds.tsx';
import type { RulesField } from '../rules/read-rules.ts';
import { RulesFields } from '../rules/rules-fields.tsx';
import { divisionTexts } from '../texts.ts';
import { Computing } from './computing.tsx';
import { DedicatedFields } from './dedicated-fields.tsx';
import { useNewDivision } from './use-new-division.ts';

type Props = {
  readonly community: AreaView;
  readonly communities: readonly AreaView[];
  readonly layers: readonly Layer[];
  readonly layer: string;
  readonly kinds: readonly GridKind[];
  readonly defaults: DivisionDefaults;
  readonly areas: readonly AreaView[];
  readonly base: MapData;
  readonly boundary: AreaShape | null;
  /** Proposals there are already, plus one: for a first name. */
  readonly nth: number;
  readonly onCommunity: (id: string | null) => void;
  readonly onLayer: (code: string | null) => void;
};

export function NewForm(props: Props) {
  const { community, communities, layers, layer, kinds, defaults, areas, base, boundary, nth, onCommunity, onLayer } = props;
  const say = useTexts(divisionTexts);
  const label = useLabel();
  const id = useId();
  const plan = kinds.find(({ code }) => code === 'base');
  const bounds = plan?.households ?? null;
  const form = useNewDivision(community, layer, plan, defaults, nth);
  const { draft, faulty, work } = form;
  useKeep(form.dedicated.length > 0 && !work.busy, { title: say('kept'), leave: say('leave'), stay: say('stay') }, '/areas/divisions/');
  if (work.busy) return <Computing name={form.name} since={form.begun} />;
  const target = Number(draft.target);
  return (
    <form
      className="panel new-division"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.compute();
      }}
    >
      <div className="rules-fields">
        <Field label={say('community')} htmlFor={`${id}-community`}>
          <Pick
            id={`${id}-community`}
            label={say('community')}
            choices={communities.map((each) => ({ value: each.id, label: each.name, depth: 0 }))}
            value={community.id}
            clearable={false}
            onChange={onCommunity}
          />
        </Field>
        <Field label={say('layer')} htmlFor={`${id}-layer`}>
          <Pick
            id={`${id}-layer`}
            label={say('layer')}
            choices={layers.map((each) => ({ value: each.code, label: label(each.label), depth: 0 }))}
            value={layer}
            clearable={false}
            onChange={onLayer}
          />
        </Field>
      </div>
      {boundary === null && <Alert type="warning" showIcon title={say('noShape')} description={say('noShapeDetail')} />}
      <Field label={say('name')} htmlFor={`${id}-name`}>
        <Input id={`${id}-name`} value={form.name} maxLength={60} onChange={(event) => form.setName(event.target.value)} />
        {faulty.includes('name') && <p className="field__error">{say('nameMissing')}</p>}
      </Field>
      <PlanBounds kinds={kinds} />
      <RulesFields
        draft={draft}
        faulty={faulty.filter((field): field is RulesField => field !== 'name')}
        community={community}
        onChange={form.setDraft}
      />
      {bounds !== null && (target < bounds.min || target > bounds.max) && (
        <Alert type="warning" showIcon title={say('bounds.outside', bounds)} />
      )}
      {boundary !== null && (
        <DedicatedFields
          community={community}
          layer={layer}
          areas={areas}
          base={base}
          boundary={boundary}
          dedicated={form.dedicated}
          onChange={form.setDedicated}
        />
      )}
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <div>
        <Button type="primary" htmlType="submit" size="large" disabled={boundary === null}>
          {say('compute')}
        </Button>
      </div>
    </form>
  );
}
