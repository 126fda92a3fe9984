// Why something was not told or not done, in words for people.
import type { CombinedError } from 'urql';

import { codeOf } from '../../client.ts';
import type { UserError } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { words as common } from '../../words.ts';

// whyNot says why a question was not answered.
export const whyNot = (error: CombinedError): string => (codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message));

// why says why something was not done: what was refused, or why nothing answered; empty: it was done.
export const why = (errors: readonly Pick<UserError, 'message'>[] | undefined, error: CombinedError | undefined): string => errors?.[0]?.message ?? (error ? whyNot(error) : '');
