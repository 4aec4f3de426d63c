import type { RowDraft } from '../../registers/row-draft.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import type { Chance } from '../history/chance.ts';

type Invent = () => { readonly name: string; readonly phone: string };
type Days = { readonly after: (days: number) => string };

/** Invented households 户 that left a contact by their own wish. */
export function demoHouseholds(
  buildings: readonly BuildingRecord[],
  chance: Chance,
  invent: Invent,
  days: Days,
  howMany: number,
): readonly RowDraft[] {
  return Array.from({ length: howMany }, (_, i): RowDraft => {
    const building = chance.pick(buildings);
    const person = invent();
    return {
      row: i + 1,
      ref: `demo-household-${i + 1}`,
      draft: {
        name: `${building.label}住户 ${i + 1}`,
        address: building.label,
        point: building.point,
        fields: {
          persons: Math.round(chance.between(1, 5)),
          'contact-name': person.name,
          'contact-phone': person.phone,
          'wants-errands': chance.once(0.3),
          'wants-repairs': chance.once(0.2),
          'wants-home-care': chance.once(0.15),
        },
        consent: { by: 'self', version: '1', givenOn: days.after(-Math.round(chance.between(1, 300))), underAge: false },
      },
    };
  });
}

const wishes = [
  { reason: 'lives-alone', needs: '每周打一次电话，买米买油时搭把手。' },
  { reason: 'mobility', needs: '出门办事请人陪同，代取快递。' },
  { reason: 'hardship', needs: '想找一份离家近的零活。' },
] as const;

/** Invented care recipients 关爱对象, all at their own wish. */
export function demoCare(
  buildings: readonly BuildingRecord[],
  chance: Chance,
  invent: Invent,
  days: Days,
  howMany: number,
): readonly RowDraft[] {
  return Array.from({ length: howMany }, (_, i): RowDraft => {
    const building = chance.pick(buildings);
    const [person, relative] = [invent(), invent()];
    const wish = chance.pick(wishes);
    return {
      row: i + 1,
      ref: `demo-care-${i + 1}`,
      draft: {
        name: person.name,
        address: building.label,
        point: building.point,
        visitEveryDays: chance.pick([7, 14, 30]),
        fields: {
          reason: wish.reason,
          needs: wish.needs,
          phone: person.phone,
          'emergency-name': relative.name,
          'emergency-phone': relative.phone,
        },
        consent: { by: 'self', version: '1', givenOn: days.after(-Math.round(chance.between(1, 340))), underAge: false },
      },
    };
  });
}
