import './unit-search.css';

import { useEffect, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';

import { useAsk } from '../ask.ts';
import { codeOf } from '../client.ts';
import { graphql } from '../gql/index.ts';
import { say, type Words } from '../language.ts';
import { useSeen, written } from '../seen.ts';
import { words as common } from '../words.ts';

const SearchQuery = graphql(`
  query UnitSearch($text: String!) {
    units(search: $text, first: 12) {
      nodes {
        id
        code
        title
        path {
          code
          type
          name
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const words = {
  label: ['Tìm đơn vị theo tên hoặc mã', 'Find a unit by name or code'],
  results: ['Đơn vị tìm thấy', 'Units found'],
  none: ['Không có đơn vị nào tên hoặc mã như vậy trong phạm vi của bạn.', 'There is no unit of such a name or code within your reach.'],
  found: ['Tìm thấy {n} đơn vị.', '{n} units found.'],
  more: ['Còn nhiều đơn vị khác: hãy gõ thêm tên.', 'There are more: write more of the name.'],
  failed: ['Chưa tìm được. Hãy thử lại sau giây lát.', 'The search failed. Try again in a moment.'],
} as const satisfies Record<string, Words>;

// UnitSearch finds units within one's reach by name, with accents or without, TP., P., X. for the type, or by
// code, and leads there. Load it lazily: lazy(() => import('../../part/UnitSearch.tsx')).
export default function UnitSearch() {
  const id = useId();
  const seen = useSeen();
  const [path, go] = useLocation();
  const [text, setText] = useState('');
  const sought = useSettled(text.trim(), 200);
  const ask = useAsk(SearchQuery, { text: sought }, { pause: sought === '', live: false });
  useEffect(() => setText(''), [path]); // one is there
  const to = (code: string) => written(`/u/${encodeURIComponent(code)}`, seen);
  const nodes = sought && text.trim() ? ask.data?.units.nodes : undefined;
  return (
    <search className="unit-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const first = sought === text.trim() && nodes?.[0];
          if (first) go(to(first.code));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          const all = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li a')];
          const next = all[all.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
          if (next) (event.preventDefault(), next.focus());
        }}
      >
        <label htmlFor={id}>{say(words.label)}</label>
        <input id={id} type="search" value={text} autoComplete="off" spellCheck={false} enterKeyHint="go" maxLength={60} onChange={(event) => setText(event.target.value)} />
        {nodes && nodes.length > 0 && (
          <ul aria-label={say(words.results)}>
            {nodes.map(({ id: unit, code, title, path: names }) => (
              <li key={unit}>
                <Link href={to(code)}>
                  {title}
                  <small>
                    {[...names.slice(0, -1).reverse().map(({ type, name }) => `${type} ${name}`), code].join(' · ')}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p role="status" className={nodes?.length && !ask.data?.units.pageInfo.hasNextPage ? 'unit-search-unseen' : 'soft small'}>
          {sought && text.trim() && !ask.data && ask.error && say(codeOf(ask.error) === 'UNREACHABLE' ? common.unreachable : words.failed)}
          {nodes && (nodes.length === 0 ? say(words.none) : say(ask.data?.units.pageInfo.hasNextPage ? words.more : words.found, { n: nodes.length }))}
        </p>
      </form>
    </search>
  );
}

// useSettled returns a text once nobody has written on for so many milliseconds.
function useSettled(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text ? ms : 0);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
