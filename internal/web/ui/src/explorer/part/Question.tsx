import { stringifyDocument } from 'urql';

import type { Ask } from '../ask.ts';
import { at } from '../client.ts';
import { say } from '../language.ts';
import { words } from '../words.ts';

// Question leads to what a panel asks, in GraphiQL: the query with its variables.
export function Question({ ask }: { ask: Pick<Ask<unknown>, 'document' | 'variables'> }) {
  const to = new URL(at('graphiql/'));
  to.searchParams.set('query', stringifyDocument(ask.document).replace(/^\s*__typename\n/gm, ''));
  to.searchParams.set('variables', JSON.stringify(ask.variables ?? {}, null, 2));
  return (
    <a className="question" href={to.href}>
      {say(words.question)}
    </a>
  );
}
