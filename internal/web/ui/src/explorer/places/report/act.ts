import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { CombinedError, OperationResult } from 'urql';

import { client, codeOf } from '../../client.ts';
import type { ReportDoneFragment, ReportStandingFragment } from '../../gql/graphql.ts';
import { ReportSubmitMutation } from './asks.ts';
import type { Handover, Outcome } from './outbox.ts';

export type Standing = ReportStandingFragment;
export type Found = ReportDoneFragment['findings'][number];

// Answer is what came of something done to a report: it was done, it stands otherwise by now, it was
// refused, or nobody answered.
export type Answer =
  | { kind: 'done'; report: Standing | null; findings: readonly Found[] }
  | { kind: 'conflict'; report: Standing | null; why: string }
  | { kind: 'refused'; findings: readonly Found[]; why: string }
  | { kind: 'unreached' }
  | { kind: 'signed out' };

type Done = { done: ReportDoneFragment };

// act does something to a report; byItself: nobody has touched anything.
export async function act<Variables extends { input: object }>(document: TypedDocumentNode<Done, Variables>, input: Variables['input'], { byItself = false } = {}): Promise<Answer> {
  const { data, error }: OperationResult<Done> = await client.mutation(document, { input } as Variables, { byItself }).toPromise();
  return error || !data ? failed(error) : answered(data.done);
}

// Of errors those that are somebody's own are told; what the service failed in is as if it had not answered.
function failed(error: CombinedError | undefined): Answer {
  const code = error ? codeOf(error) : 'INTERNAL';
  if (code === 'UNAUTHENTICATED') return { kind: 'signed out' };
  if (['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'LOCKED', 'CONFLICT'].includes(code)) return { kind: 'refused', findings: [], why: error!.graphQLErrors[0]!.message };
  return { kind: 'unreached' };
}

function answered({ report, findings, userErrors }: ReportDoneFragment): Answer {
  const [first] = userErrors;
  if (!first) return { kind: 'done', report, findings };
  if (first.code === 'CONFLICT') return { kind: 'conflict', report, why: first.message };
  return { kind: 'refused', findings, why: first.message };
}

// handIn submits what waited on the device. Null: it waits on.
export async function handIn({ unit, month, values, revision, comment }: Handover): Promise<Outcome | null> {
  const answer = await act(ReportSubmitMutation, { unit, month, values, expectedRevision: revision, comment: comment || null }, { byItself: true });
  switch (answer.kind) {
    case 'done':
    case 'conflict':
      return { kind: answer.kind };
    case 'refused':
      return { kind: 'refused', why: answer.why };
    default:
      return null;
  }
}
