import { Link } from 'wouter';

import { at } from '../../client.ts';
import type { DirectiveIssuedFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { day } from '../../write.ts';
import { documentOf, saidOf, titleOf, until } from './said.ts';
import { words } from './words.ts';

// Head tells what a directive is, who issued it, and what it asks for; as a heading of the level that it has there.
export function Head({ as: Heading, directive: { id, values, unit, day: on, summary } }: { as: 'h2' | 'h3'; directive: DirectiveIssuedFragment }) {
  const { office } = useSeen();
  const document = documentOf(values);
  const due = until(values);
  const wants = saidOf(values, 'plan_wanted') === 'true';
  return (
    <>
      <Heading>
        <Link href={written(`/entries/${encodeURIComponent(id)}`, { office })}>{titleOf(values) || summary}</Link>
      </Heading>
      <p className="soft small">{say(words.from, { document: document?.number ?? '', day: day(document?.date ?? on), issuer: document?.issuer || unit.title })}</p>
      {(wants || due) && (
        <p className={due?.late ? 'missed' : undefined}>
          {due?.late && <span aria-hidden="true">▲ </span>}
          {[...(wants ? [say(words.planWanted)] : []), ...(due ? [say(due.late ? words.answerLate : words.answerBy, { day: day(due.day) })] : [])].join(' ')}
        </p>
      )}
    </>
  );
}

// Files are the papers of a directive, to be downloaded.
export function Files({ files }: { files: DirectiveIssuedFragment['files'] }) {
  return files.map(({ id, name, href }) => (
    <p key={id}>
      <a className="directives-file" href={at(href.replace(/^\//, ''))} download={name}>
        {say(words.file, { name })}
      </a>
    </p>
  ));
}
