import { mostGridsAFile, mostPlatesAFile } from '@gridkeeper/domain/areas/sign-wire.ts';
import { fill, type Label, type Locale } from '@gridkeeper/domain/base/label.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { paperDay } from '../../platform/print/paper-dates.ts';
import type { Paper } from '../../platform/print/printer.ts';
import { currentPack } from '../../policy/packs.ts';
import { db } from '../areas.tables.ts';
import { helpLines } from './help-lines.ts';
import { signGrids } from './sign-grids.queries.ts';
import { type SheetWish, type SignSheet, signSheet } from './sign-sheets.ts';
import { letterWords, signTitles, signWords } from './sign-words.ts';

export type SignWish = SheetWish & { readonly areaId: string; readonly locale: Locale };

export type SignPaper = Paper & { readonly name: string; readonly data: SignData };
/** What the templates read; `words` are those of sign-words.ts in the reader's language. */
export type SignData = {
  readonly lang: Locale;
  readonly office: string;
  readonly title: string;
  readonly day: string;
  readonly demo: boolean;
  /** The supervision phone 监督电话. */
  readonly phone: string | null;
  readonly help: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly sheets: readonly SignSheet[];
};

/** Names on a card, which is small. */
const mostOnCard = 5;

/**
 * Signs, plates, cards or letters of a grid, or of all grids of an area in one file, with the names of this moment (plans Z1, W1, W7, F2).
 * @throws AppError not-found (no such grid or building), signs-too-many
 */
export async function signPaper(tx: Tx, wish: SignWish): Promise<SignPaper> {
  const { kind, locale } = wish;
  const grids = await signGrids(tx, wish.areaId);
  if (grids.length === 0 || (wish.buildingId !== undefined && grids.length > 1)) throw new AppError('not-found');
  if (grids.length > mostGridsAFile) throw new AppError('signs-too-many', { count: grids.length, limit: mostGridsAFile });
  const sheets: SignSheet[] = [];
  for (const grid of grids) sheets.push(await signSheet(tx, grid, wish));
  const plates = sheets.reduce((sum, sheet) => sum + sheet.plates.length, 0);
  if (kind === 'building-plate' && plates > mostPlatesAFile)
    throw new AppError('signs-too-many', { count: plates, limit: mostPlatesAFile });
  const office = await db(tx)
    .selectFrom('districts')
    .select(['name', 'street', 'zone', 'supervision_phone'])
    .where('district_id', '=', tx.districtId)
    .executeTakeFirstOrThrow();
  const { pack } = await currentPack(tx);
  const day = paperDay(tx.now, locale, office.zone);
  const title = signTitles[kind][locale];
  const [first] = sheets;
  return {
    template: `areas/signs/${kind}.typ`,
    at: tx.now,
    name: grids.length === 1 && first ? `${title} ${first.grid.name}` : `${title} ${first?.grid.community ?? ''}`,
    data: {
      lang: locale,
      office: office.name.includes(office.street) ? office.name : `${office.name} ${office.street}`,
      title,
      day,
      demo: tx.platform.demo,
      phone: office.supervision_phone,
      help: helpLines(pack, locale, kind === 'contact-card' ? mostOnCard : undefined),
      words: {
        ...told(signWords, locale),
        ...told(letterWords, locale),
        asOf: fill(signWords.asOf[locale], { day }),
        asOfShort: fill(signWords.asOfShort[locale], { day }),
      },
      sheets,
    },
  };
}

const told = (words: Readonly<Record<string, Label>>, locale: Locale) =>
  Object.fromEntries(Object.entries(words).map(([key, label]) => [key, label[locale]]));
