import type { Me } from '@gridkeeper/domain/people/wire.ts';

/** Where the sign-in stands. `ended`: it ran out while pages were open; they stay as they are below the sign-in. */
export type SessionState =
  | { readonly state: 'asking' }
  | { readonly state: 'out' }
  | { readonly state: 'in'; readonly me: Me }
  | { readonly state: 'ended'; readonly me: Me };

export type SessionNews = { readonly kind: 'signed-in'; readonly me: Me } | { readonly kind: 'signed-out' } | { readonly kind: 'ended' };

export function nextSession(before: SessionState, news: SessionNews): SessionState {
  switch (news.kind) {
    case 'signed-in':
      return { state: 'in', me: news.me };
    case 'signed-out':
      return { state: 'out' };
    case 'ended':
      return before.state === 'in' || before.state === 'ended' ? { state: 'ended', me: before.me } : { state: 'out' };
  }
}
