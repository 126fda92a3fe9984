// What is done to reports from here.
import { useMutation } from 'urql';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';

import { codeOf } from '../../client.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportActInput } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { words } from './words.ts';

export const ReportsApprove = graphql(`
  mutation ReportsApprove($input: ApproveReportsInput!) {
    approveReports(input: $input) {
      approved
      reports {
        id
        state
        revision
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

const ReportsReturn = graphql(`
  mutation ReportsReturn($input: ReportActInput!) {
    done: returnReport(input: $input) {
      report {
        id
        state
        revision
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const ReportsWithdraw = graphql(`
  mutation ReportsWithdraw($input: ReportActInput!) {
    done: withdrawReport(input: $input) {
      report {
        id
        state
        revision
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const ReportsReopen = graphql(`
  mutation ReportsReopen($input: ReportActInput!) {
    done: reopenReport(input: $input) {
      report {
        id
        state
        revision
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export type Reasoned = 'RETURN' | 'WITHDRAW' | 'REOPEN';

type Done = { done: { userErrors: { message: string }[] } };

const documents = { RETURN: ReportsReturn, WITHDRAW: ReportsWithdraw, REOPEN: ReportsReopen } as unknown as Record<Reasoned, TypedDocumentNode<Done, { input: Input }>>;

type Input = Pick<ReportActInput, 'unit' | 'month' | 'comment' | 'expectedRevision'>;

// whyNot tells in words why something was not done at all.
export const whyNot = (error: Parameters<typeof codeOf>[0]): string =>
  codeOf(error) === 'UNREACHABLE' ? say(words.unsent) : say(words.refused, { why: error.graphQLErrors[0]?.message ?? error.message });

// useAct returns how one act is done to one report, and why it was refused the last time.
export function useAct(act: Reasoned) {
  const [{ fetching }, send] = useMutation(documents[act]);
  const [why, setWhy] = useState('');
  const done = async (input: Input): Promise<boolean> => {
    setWhy('');
    const { data, error } = await send({ input });
    const refused = error ? whyNot(error) : (data?.done.userErrors ?? []).map(({ message }) => message).join(' ');
    setWhy(refused);
    return !refused;
  };
  return { fetching, why, done };
}
