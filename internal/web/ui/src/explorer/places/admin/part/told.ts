import type { CombinedError } from 'urql';

import { codeOf } from '../../../client.ts';
import { say } from '../../../language.ts';
import { words } from '../../../words.ts';

// told says in one sentence why something was not done, as the service says it.
export const told = (error: CombinedError): string => (codeOf(error) === 'UNREACHABLE' ? say(words.unreachable) : (error.graphQLErrors[0]?.message ?? error.message));
