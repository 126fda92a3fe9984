import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';

import type { Level, PointsInput } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { exact } from '../../write.ts';
import { typed } from '../targets/typed.ts';
import { ClusterGive } from './asks.ts';
import { named } from './Board.tsx';
import type { Line } from './Lines.tsx';
import { refusal } from './refusal.ts';
import { words } from './words.ts';

// Give gives a unit points by hand, as who one is: all of them or none.
export function Give({ year, level, unit, lines, onDone, onLeave }: { year: number; level: Level; unit: { id: string; title: string }; lines: Line[]; onDone: (told: string) => void; onLeave: () => void }) {
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [why, setWhy] = useState('');
  const [{ fetching }, send] = useMutation(ClusterGive);
  const giver = lines[0]!.mayGive!;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const points: PointsInput[] = [];
    for (const { line } of lines) {
      const said = typed(texts[line.code] ?? '');
      if ('wrong' in said) return setWhy(say(words.wrong, { what: line.code, text: said.wrong }));
      if ('low' in said) points.push({ unit: unit.id, line: line.code, points: said.low, reason: reasons[line.code]?.trim() || null });
    }
    if (points.length === 0) return setWhy(say(words.nothingTyped));
    const { data, error } = await send({ input: { year, level, giver, points } });
    const no = refusal(error, data?.givePoints.userErrors);
    setWhy(no);
    if (!no) onDone(say(words.gave, { n: points.length, unit: unit.title }));
  };
  return (
    <form className="cluster-form" noValidate onSubmit={(event) => void submit(event)}>
      <h4>{say(words.giveOf, { unit: unit.title })}</h4>
      <p className="soft small">{say(words.giveAs, { who: say(words[giver]).toLowerCase() })}</p>
      {lines
        .filter(({ mayGive }) => mayGive === giver)
        .map(({ line }) => (
          <div key={line.code} className="cluster-give">
            <label>
              <span>{say(words.pointsOf, { line: `${line.code} ${named(line)}`, most: exact(line.most) })}</span>
              <input type="text" inputMode="decimal" value={texts[line.code] ?? ''} onChange={(event) => setTexts({ ...texts, [line.code]: event.target.value })} />
            </label>
            <label>
              <span>{say(words.reason)}</span>
              <input type="text" aria-label={say(words.reasonOf, { line: line.code })} maxLength={1000} value={reasons[line.code] ?? ''} onChange={(event) => setReasons({ ...reasons, [line.code]: event.target.value })} />
            </label>
          </div>
        ))}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <p className="cluster-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.sending : words.save)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  );
}
