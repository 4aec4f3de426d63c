import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { newId } from '../../packages/server/src/platform/new-id.ts';
import { signIn } from './client.ts';

/** Actions of one life: report, dispatch, accept, feedback, check, pass. Each is a durable commit. */
export const commitsOfLife = 6;

/**
 * Somebody who leads cases from report to closing by plan G5 over HTTP: the centre, the sanitation office and a grid worker, signed in.
 * @returns one whole life
 */
export async function lifeOver(address: string): Promise<() => Promise<void>> {
  const centre = await signIn(address, 'centre');
  const unit = await signIn(address, 'unit-sanitation');
  const worker = await signIn(address, 'worker');
  const { personId } = await worker.get<Me>('/me');
  const { items } = await centre.get<{ items: AddressHit[] }>(`/public/addresses?q=${encodeURIComponent('书砚巷')}`);
  const point = items[0]?.point ?? null;
  return async () => {
    const commandId = () => newId(Date.now());
    const { id } = await centre.post<StaffReportAnswer>('/cases', {
      commandId: commandId(),
      source: 'hotline',
      text: '路口的垃圾堆了三天没人清运，味道很大，请尽快处理。',
      category: 'exposed-rubbish',
      point,
      photos: [],
    });
    let seenVersion = 0;
    const act = (who: typeof centre, action: string, more: object = {}) => {
      seenVersion += 1;
      return who.post(`/cases/${id}/actions`, { commandId: commandId(), seenVersion, action, ...more });
    };
    await act(centre, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
    await act(unit, 'accept');
    await act(unit, 'feedback', { outcome: 'solved', note: '已清运，并安排每日两次保洁。' });
    await act(centre, 'check', { checkerId: personId });
    await act(worker, 'pass', { note: '现场已清理干净。' });
  };
}
