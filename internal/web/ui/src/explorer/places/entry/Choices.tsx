import type { SelectHTMLAttributes } from 'react';

import { type Ask, useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import { say } from '../../language.ts';
import { words as common } from '../../words.ts';
import { day } from '../../write.ts';
import { EntryAboveQuery, EntryChoicesQuery, EntryKinQuery } from './asks.ts';
import type { Props } from './Boxes.tsx';
import { kinOf } from './kin.ts';
import { words } from './words.ts';

type Plainly = SelectHTMLAttributes<HTMLSelectElement>;

// UnitBox chooses one of the units that the entry may be about.
export function UnitBox({ field, typed, keeper, onType, ...rest }: Props & Plainly) {
  const below = field.units.includes('BELOW');
  const ask = useAsk(EntryKinQuery, { unit: keeper.id, on: keeper.on || null, below, peers: field.units.includes('PEER') }, { live: false });
  const units = ask.data ? kinOf(ask.data, field.units) : [];
  const text = typed[field.code] ?? '';
  const many = below && (ask.data?.units?.totalCount ?? 0) > 200;
  return (
    <>
      <select {...plainly(rest)} value={text} onChange={(event) => onType(field.code, event.target.value)}>
        <option value="">{say(ask.data || ask.error ? words.choose : common.loading)}</option>
        {units.map(({ id, title, code, own }) => (
          <option key={id} value={id}>
            {own ? say(words.ownUnit, { unit: title }) : units.some((other) => other.id !== id && other.title === title) ? `${title} (${code})` : title}
          </option>
        ))}
        {text && !units.some(({ id }) => id === text) && <option value={text}>{text}</option>}
      </select>
      <Refused ask={ask} empty={ask.data && units.length === 0 ? say(words.noUnits) : many ? say(words.manyUnits) : ''} />
    </>
  );
}

// EntryBox chooses the entry that this one follows, of the same unit's register, or of that of the unit above.
export function EntryBox({ field, typed, keeper, onType, ...rest }: Props & Plainly) {
  const above = useAsk(EntryAboveQuery, { unit: keeper.id }, { pause: !field.above, live: false });
  const parent = above.data?.node && 'parent' in above.data.node ? above.data.node.parent?.id : undefined;
  const of = field.above ? parent : keeper.id;
  const ask = useAsk(EntryChoicesQuery, { register: field.register ?? '', unit: of ?? '' }, { pause: !of, live: false });
  const entries = ask.data?.entries.nodes ?? [];
  const text = typed[field.code] ?? '';
  const told = ask.data || ask.error || (field.above && above.data && !parent);
  return (
    <>
      <select {...plainly(rest)} value={text} onChange={(event) => onType(field.code, event.target.value)}>
        <option value="">{say(told ? words.choose : common.loading)}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.summary || day(entry.day)}
          </option>
        ))}
        {text && !entries.some(({ id }) => id === text) && <option value={text}>{text}</option>}
      </select>
      <Refused ask={ask.error ? ask : above} empty={told && !ask.error && entries.length === 0 ? say(words.noEntries) : ''} />
    </>
  );
}

// plainly is what a box has of its own, without what the form says to all.
function plainly(rest: Partial<Props> & Plainly): Plainly {
  const { maybe: _maybe, why: _why, theirs: _theirs, closed: _closed, ...own } = rest;
  return own;
}

function Refused({ ask: { error, data }, empty }: { ask: Ask<unknown>; empty: string }) {
  if (error && !data) {
    return (
      <p className="behind small" role="status">
        {codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : say(words.listFailed, { why: error.graphQLErrors[0]?.message ?? error.message })}
      </p>
    );
  }
  return empty ? <p className="soft small">{empty}</p> : null;
}
