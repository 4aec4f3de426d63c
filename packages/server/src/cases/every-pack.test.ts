import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionRequest, AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack, Form } from '@gridkeeper/domain/policy/pack.ts';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type AreaRecord, saveAreas } from '../areas/save-areas.ts';
import type { StaffActor } from '../people/actor.ts';
import { actorPosts } from '../people/actor-posts.ts';
import { addPerson } from '../people/add-person.ts';
import { createUnits } from '../people/create-units.ts';
import { foundOffice } from '../people/found-office.ts';
import { givePost } from '../people/give-post.ts';
import { placeNeeded } from '../people/place-needed.ts';
import { seedCalendar } from '../platform/calendar/seed-calendar.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { storeUpload } from '../platform/files/uploads.ts';
import { newId } from '../platform/new-id.ts';
import { root } from '../platform/root.ts';
import { freshOffice } from '../platform/testing/database.ts';
import { loadPack } from '../policy/load-pack.ts';
import { getCasePage } from './case-page.queries.ts';
import { reportCase } from './report-case.ts';
import { takeAction } from './take-action.ts';
import { verifyChains } from './verify-chain.ts';

const folder = join(root, 'packs');
const ids = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pack.yaml')));
const system = { kind: 'system' } as const;
const none = { kind: null, layer: null, shape: null, point: null, households: null, persons: null, validFrom: '2026-01-01', validTo: null };
const areas: readonly AreaRecord[] = [
  { ...none, code: '990001001000', parentCode: null, name: '示例街道', level: 'street' },
  { ...none, code: '990001001001', parentCode: '990001001000', name: '东村', level: 'community' },
];

/** What leaves the straight way from report to close. */
const aside = new Set([
  'void',
  'withdraw',
  'merge',
  'unmerge',
  'return',
  'reject',
  'rework',
  'object',
  'contest',
  'refuse',
  'reassign',
  'suspend',
]);

test.each(ids)('an office founded on %s settles a case from report to close, by the posts its pack names', async (id) => {
  const office = await freshOffice();
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(office.platform, { districtId: 1 }, work);
  try {
    const { pack, hash } = await loadPack(join(folder, id));
    await run((tx) => foundOffice(tx, { name: '示例办公室', street: '示例街道', pack, packHash: hash, code: null, ...officeRest }));
    await seedCalendar(office.platform, 1);
    const staff = await run((tx) => employEverybody(tx, pack));
    const leaf = pack.categories.find((one) => one.parent !== null && one.portal);
    const reported = await run((tx) =>
      reportCase(
        tx,
        { kind: 'resident', followerId: null, role: 'reporter' },
        {
          commandId: newId(tx.now),
          draftToken: 'a-draft-token-of-the-test',
          source: 'portal',
          text: '路边有一处需要处理。',
          category: leaf?.code ?? null,
          point: null,
          photos: [],
        },
      ),
    );
    const walked = await walkToClose(run, staff, reported.id, pack);
    expect(walked.at(-1)?.phase, walked.map((page) => page.state.code).join(' → ')).toBe('closed');
    expect(walked.at(-1)?.outcome).not.toBeNull();
    const findings = await run(async (tx) => {
      const found = [];
      for await (const page of verifyChains(tx, { withKey: true, photos: true })) found.push(...page.findings);
      return found;
    });
    expect(findings).toEqual([]);
  } finally {
    await office.end();
  }
});

const officeRest = { supervisionPhone: null, zone: 'Asia/Shanghai', demo: false };

/** One person in every post the pack can give: each role at the street, or in each unit. */
async function employEverybody(tx: Tx, pack: CompiledPack): Promise<readonly StaffActor[]> {
  const saved = await saveAreas(tx, areas);
  const street = saved.get('990001001000') ?? '';
  const territory = (level: string) => ({ areaId: street, code: '990001001', name: '示例属地', level });
  await createUnits(tx, pack, [...new Set(pack.units.flatMap((unit) => unit.area ?? []))].map(territory));
  const units = pack.units.map((unit) => (unit.kind === 'territory' ? `${unit.code}:990001001` : unit.code));
  const places = pack.roles.flatMap((role): { role: string; areaId: string | null; unitCode: string | null }[] => {
    const needed = placeNeeded(role);
    if (needed === 'unit') return units.map((unitCode) => ({ role: role.code, areaId: null, unitCode }));
    return needed === 'area' ? [{ role: role.code, areaId: street, unitCode: null }] : [];
  });
  const staff: StaffActor[] = [];
  for (const { role, areaId, unitCode } of places) {
    const personId = await addPerson(tx, system, { name: role });
    const postId = await givePost(tx, system, { personId, role, areaId, unitCode, from: '2026-01-01' });
    const posts = actorPosts(pack.roles, [{ post_id: postId, role, area_id: areaId, unit_code: unitCode }]);
    staff.push({ kind: 'staff', accountId: personId, personId, name: role, districtId: 1, posts });
  }
  return staff;
}

type Run = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
type Choice = { readonly actor: StaffActor; readonly page: CaseDetail; readonly action: AllowedAction };

/** Somebody takes the likeliest step each time: onward to a state not seen yet, once each. @returns the pages after each step */
async function walkToClose(run: Run, staff: readonly StaffActor[], caseId: string, pack: CompiledPack): Promise<readonly CaseDetail[]> {
  const seen: CaseDetail[] = [];
  const done = new Set<string>();
  for (let step = 0; step < 30; step += 1) {
    const choices = await choicesNow(run, staff, caseId);
    const page = choices[0]?.page;
    if (!page) break;
    seen.push(page);
    if (page.phase === 'closed') break;
    const states = new Set(seen.map((one) => one.state.code));
    const open = choices.filter(
      ({ action, actor }) => !done.has(`${page.state.code} ${action.kind} ${actor.personId}`) && !aside.has(action.kind),
    );
    const next =
      open.find(({ action }) => action.to !== null && !states.has(action.to) && !closesAtOnce(action, page, pack)) ??
      open.find(({ action }) => action.kind === 'accept' || action.kind === 'feedback') ??
      open.find(({ action }) => action.to !== null && action.to !== page.state.code);
    if (!next) break;
    done.add(`${page.state.code} ${next.action.kind} ${next.actor.personId}`);
    await run(async (tx) => takeAction(tx, next.actor, { caseId, ...(await complete(tx, next, staff, pack)) }));
  }
  return seen;
}

function closesAtOnce(action: AllowedAction, page: CaseDetail, pack: CompiledPack): boolean {
  const state = pack.workflows.flatMap((workflow) => workflow.states).find((one) => one.code === action.to);
  return page.phase === 'intake' && state?.phase === 'closed';
}

async function choicesNow(run: Run, staff: readonly StaffActor[], caseId: string): Promise<readonly Choice[]> {
  const found: Choice[] = [];
  for (const actor of staff) {
    const page = await run((tx) => getCasePage(tx, actor, caseId)).catch(() => undefined);
    if (page?.phase === 'closed') return [{ actor, page, action: closedAction }];
    for (const action of page?.can ?? []) if (page) found.push({ actor, page, action });
  }
  return found;
}

const closedAction: AllowedAction = {
  kind: 'rate',
  label: { zh: '', en: '' },
  clause: '',
  requires: [],
  to: null,
  forms: [],
  outcomes: null,
  tellsReporter: false,
};

/** Everything the action asks for. */
async function complete(tx: Tx, { actor, page, action }: Choice, staff: readonly StaffActor[], pack: CompiledPack): Promise<ActionRequest> {
  const needs = (what: AllowedAction['requires'][number]) => action.requires.includes(what);
  const checker = staff.find((one) => one.posts.some((post) => post.capabilities.includes('case.check')));
  const leaf = pack.categories.find((one) => one.parent !== null);
  const other = pack.units.find((unit) => unit.kind === 'department' && unit.code !== page.unit?.code);
  const photo = needs('photo') ? [(await storeUpload(tx, `person:${actor.personId}`, await picture())).id] : [];
  return {
    commandId: newId(tx.now),
    seenVersion: page.version,
    action: action.kind,
    note: '已到现场处理。',
    photos: photo,
    ...(needs('category') && !page.category && leaf ? { category: leaf.code } : {}),
    ...(needs('checker') && checker ? { checkerId: checker.personId } : {}),
    ...(needs('outcome') ? { outcome: 'solved' as const } : {}),
    ...(needs('until') ? { until: '2026-12-01' } : {}),
    ...(needs('units') && other ? { assisting: [other.code] } : {}),
    ...(needs('severity') && pack.severities[0] ? { severity: pack.severities[0].code } : {}),
    ...(action.forms[0] ? { form: answersTo(action.forms[0]), formCode: action.forms[0].code } : {}),
    ...(needs('public-text') ? { publicText: '公示：拟按申请办理。' } : {}),
  };
}

const picture = () =>
  sharp({ create: { width: 16, height: 12, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

function answersTo(form: Form): ActionRequest['form'] & object {
  return Object.fromEntries(
    form.fields.map((field) => {
      if (field.type === 'number') return [field.code, field.min ?? field.max ?? 1];
      if (field.type === 'yes-no') return [field.code, true];
      if (field.type === 'date') return [field.code, '2026-10-01'];
      return [field.code, field.type === 'choice' ? (field.options[0]?.code ?? '') : '按规定办理'];
    }),
  );
}
