import type { Problem } from '@gridkeeper/domain/base/problem.ts';

/** Why a request brought no answer. A screen words each kind differently, so they are told apart here once. */
export type FailureCause =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'network' } // nothing came back: no network, or the server is not there
  | { readonly kind: 'timeout' } // nothing came back in time; the request may still have been carried out
  | { readonly kind: 'unreadable'; readonly status: number }; // an answer that is not ours, e.g. from a proxy

export class Failure extends Error {
  readonly why: FailureCause;

  constructor(why: FailureCause) {
    super(why.kind === 'problem' ? `${why.problem.code}: ${why.problem.title}` : why.kind);
    this.name = 'Failure';
    this.why = why;
  }
}

/** The problem document of a failed request, when the server sent one. */
export function findProblem(failure: unknown): Problem | undefined {
  return failure instanceof Failure && failure.why.kind === 'problem' ? failure.why.problem : undefined;
}

export function hasStatus(failure: unknown, status: number): boolean {
  return findProblem(failure)?.status === status;
}

/** A thrown thing as a Failure; a fault of our own code is passed on, never dressed up as a network error. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

/** True when sending the same command again can help: the answer was lost, or the server was not ready. */
export function isWorthRetrying(failure: unknown): boolean {
  if (!(failure instanceof Failure)) return false;
  if (failure.why.kind === 'unreadable') return failure.why.status >= 502 && failure.why.status <= 504;
  if (failure.why.kind === 'problem') return failure.why.problem.status === 503;
  return true;
}
