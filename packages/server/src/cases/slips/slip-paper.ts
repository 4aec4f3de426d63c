import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import { slipNumber } from '@gridkeeper/domain/cases/slip-number.ts';
import qrcode from 'qrcode';
import type { Tx } from '../../platform/database/tx.ts';
import { paperDay } from '../../platform/print/paper-dates.ts';
import type { Paper } from '../../platform/print/printer.ts';
import { db } from '../cases.tables.ts';
import type { AtStep } from './at-step.ts';
import { noticeParts } from './notice-parts.ts';
import { slipRows } from './slip-facts.ts';
import { slipWords } from './slip-words.ts';

/** A slip 单据 as it is printed, or what is put up 公示 where the step puts something before the public. */
export async function slipPaper(tx: Tx, at: AtStep, locale: Locale): Promise<Paper & { readonly name: string }> {
  const { slip, event, read, calendar } = at;
  const office = await db(tx)
    .selectFrom('districts')
    .select(['name', 'street', 'supervision_phone'])
    .where('district_id', '=', tx.districtId)
    .executeTakeFirstOrThrow();
  const number = slipNumber(read.row.number, at);
  const phone = office.supervision_phone;
  const common = {
    lang: locale,
    office: office.name.includes(office.street) ? office.name : `${office.name} ${office.street}`,
    title: slip.label[locale],
    number,
    day: paperDay(event.at, locale, calendar.zone),
    signatures: slip.signatures.map((signature) => signature[locale]),
    words: Object.fromEntries(Object.entries(slipWords).map(([key, label]) => [key, label[locale]])),
  };
  const name = `${slip.label[locale]} ${number}`;
  if (event.type === 'acted' && event.action === 'publish') {
    const told = phone === null ? '' : fill(slipWords.phone[locale], { phone });
    const tell = slip.facts.includes('until') ? `${slipWords.objections[locale]}${told}` : null;
    return { template: 'cases/slips/notice.typ', at: event.at, name, data: { ...common, ...noticeParts(at, locale), tell } };
  }
  const { form } = at;
  const forms =
    form && slip.facts.includes('form')
      ? [{ title: form.label[locale], rows: form.answers.map((answer) => [answer.label[locale], answer.text]) }]
      : [];
  const qr = await qrcode.toString(read.row.number, { type: 'svg', margin: 0 });
  return {
    template: 'cases/slips/slip.typ',
    at: event.at,
    name,
    data: { ...common, case: read.row.number, qr, rows: slipRows(at, slip.facts, locale), forms },
  };
}
