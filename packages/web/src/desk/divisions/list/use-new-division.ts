import type { AreaShape, AreaView } from '@gridkeeper/domain/areas/wire.ts';
import type { DivisionDefaults, GridKind } from '@gridkeeper/domain/policy/pack.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../../shared/new-id.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { useWork } from '../../../shared/ui/use-work.ts';
import { createDivision } from '../queries.ts';
import { freshRules, type RulesDraft, type RulesField, readRules } from '../rules/read-rules.ts';
import { divisionTexts } from '../texts.ts';

export type Dedicated = { readonly name: string; readonly shape: AreaShape };

/** The form of a new proposal: what is typed, what is wrong with it, and its one computation. */
export function useNewDivision(community: AreaView, layer: string, plan: GridKind | undefined, defaults: DivisionDefaults, nth: number) {
  const say = useTexts(divisionTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const work = useWork();
  const [commandId, setCommandId] = useState(newId);
  const [name, setName] = useState(() => say('nameFresh', { n: nth }));
  const [draft, setDraft] = useState<RulesDraft>(() => freshRules(plan, defaults));
  const [dedicated, setDedicated] = useState<readonly Dedicated[]>([]);
  const [begun, setBegun] = useState(0);
  const [faulty, setFaulty] = useState<readonly (RulesField | 'name')[]>([]);

  function compute() {
    const rules = readRules(draft, { households: plan?.households ?? null, seed: 1 });
    const found = [...(name.trim() === '' ? (['name'] as const) : []), ...('faulty' in rules ? rules.faulty : [])];
    setFaulty(found);
    if (found.length > 0 || 'faulty' in rules) return;
    setBegun(Date.now());
    work.run(async () => {
      const { id } = await createDivision(commandId, { communityId: community.id, layer, name: name.trim(), rules, dedicated });
      void client.invalidateQueries({ queryKey: ['divisions', 'of'] });
      await navigate(`/areas/divisions/${id}`, { replace: true });
    });
  }
  // Another input under the same id would be refused: whatever is changed makes a new command.
  const changed =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      setCommandId(newId());
      set(value);
    };
  return {
    name,
    draft,
    dedicated,
    faulty,
    begun,
    work,
    compute,
    setName: changed(setName),
    setDraft: changed(setDraft),
    setDedicated: changed(setDedicated),
  };
}
