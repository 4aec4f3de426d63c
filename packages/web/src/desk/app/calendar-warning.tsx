import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { Alert } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { appTexts } from './texts.ts';

/** Told to those who keep the rules while the working days of a year are missing. */
export function CalendarWarning({ warning }: { readonly warning: Me['calendarWarning'] }) {
  const say = useTexts(appTexts);
  if (warning === null) return null;
  const command = `bin/gridkeeper import calendar ${warning.year}.json`;
  return <Alert type="warning" banner title={say('calendarMissing', { year: warning.year, command })} />;
}
