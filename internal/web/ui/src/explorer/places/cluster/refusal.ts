// Why something was refused, in one sentence; empty: it was not.
import type { CombinedError } from 'urql';

import { codeOf } from '../../client.ts';
import { say } from '../../language.ts';
import { words as common } from '../../words.ts';
import { words } from './words.ts';

export function refusal(error: CombinedError | undefined, userErrors: readonly { message: string }[] = []): string {
  const reasons = error ? [codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message)] : userErrors.map(({ message }) => message);
  return reasons.length > 0 ? say(words.refused, { why: reasons.join(' ') }) : '';
}
