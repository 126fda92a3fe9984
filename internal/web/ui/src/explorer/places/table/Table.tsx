import './table.css';

import { useMemo } from 'react';
import { Link, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { AskedTable } from './AskedTable.tsx';
import { CatalogueQuery } from './asked.ts';
import { LabelsContext, labelsOf } from './labels.ts';
import type { Ground } from './presets.ts';
import { SavedTable } from './SavedTable.tsx';
import { Start } from './Start.tsx';
import { type LooseAsk, readAsk, Wrong } from './tableAsk.ts';
import { words } from './words.ts';

// Table is the place of any table that one asks for. The address holds the question whole, or the number
// of a saved one.
export default function Table() {
  const search = new URLSearchParams(useSearch());
  const text = search.get('ask') ?? '';
  const number = search.get('saved') ?? '';
  const view = search.get('view') ?? '';
  const seen = useSeen();
  const known = useAsk(CatalogueQuery, { year: Number(seen.period.slice(0, 4)) });
  const labels = useMemo(() => labelsOf(known.data?.labels ?? []), [known.data]);
  const read = useMemo(() => reading(text), [text]);
  return (
    <LabelsContext value={labels}>
      <title>{`${say(words.title)} · ${say(common.brand)}`}</title>
      <h1>{say(words.title)}</h1>
      <Answered ask={known} lines={8}>
        {(catalogue) => {
          const { viewer, campaigns, campaign } = catalogue;
          const own = seen.office || viewer.roots[0]?.code;
          if (!viewer.may || !own) return <p role="alert">{say(common.forbidden)}</p>;
          if (read instanceof Wrong) return <BadAsk wrong={read} />;
          if (number) return <SavedTable key={number} number={number} ask={read} view={view} own={own} catalogue={catalogue} />;
          if (read) return <AskedTable ask={read} view={view} own={own} catalogue={catalogue} />;
          const leaf = viewer.roots.some(({ code, level }) => code === own && level === 'BRANCH');
          const ground: Ground = { unit: own, leaf, period: seen.period, today, years: campaigns.map(({ year }) => year), indicators: campaign?.indicators ?? [] };
          return <Start ground={ground} catalogue={catalogue} />;
        }}
      </Answered>
    </LabelsContext>
  );
}

// reading reads the question that the address holds, or what is wrong with it.
function reading(text: string): LooseAsk | Wrong | undefined {
  try {
    return text ? readAsk(text) : undefined;
  } catch (error) {
    if (error instanceof Wrong) return error;
    throw error;
  }
}

function BadAsk({ wrong }: { wrong: Wrong }) {
  return (
    <section role="alert" className="said">
      <h2>{say(words.badAsk)}</h2>
      <p>{wrong.at ? say(words.badAskAt, { at: wrong.at }) : say(words.badAskWhole)}</p>
      <p>
        <Link href={written('/table', useSeen())}>{say(words.startAnew)}</Link>
      </p>
    </section>
  );
}
