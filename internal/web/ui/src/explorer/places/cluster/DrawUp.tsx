import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import type { PromiseInput } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { today } from '../../seen.ts';
import { aim } from '../targets/aim.ts';
import { pasted, typed } from '../targets/typed.ts';
import { ClusterDrawUp, ClusterIndicators, ClusterWanted } from './asks.ts';
import { named } from './Board.tsx';
import type { Whole } from './Cluster.tsx';
import { refusal } from './refusal.ts';
import { words } from './words.ts';

// DrawUp draws up a pact: its day, place and number, and what each member promises.
export function DrawUp({ cluster, onDone, onLeave }: { cluster: Whole; onDone: (told: string) => void; onLeave: () => void }) {
  const [head, setHead] = useState({ signed: today.startsWith(String(cluster.year)) ? today : `${cluster.year}-01-01`, place: '', document: '' });
  const [code, setCode] = useState('');
  const [drafts, setDrafts] = useState<Record<string, Record<string, string>>>({});
  const [told, setTold] = useState('');
  const [why, setWhy] = useState('');
  const [{ fetching }, send] = useMutation(ClusterDrawUp);
  const ask = useAsk(ClusterIndicators, { year: cluster.year }, { live: false });
  const of = code || cluster.pacts[0]?.promises[0]?.indicator.code || ask.data?.campaign?.indicators[0]?.code || ''; // what was promised before is promised again
  const { data: known } = useAsk(ClusterWanted, { id: cluster.id, year: String(cluster.year), indicators: [of] }, { live: false, pause: of === '' });
  const wanted = (unit: string) => (known?.node?.__typename === 'Cluster' ? known.node.members.find((one) => one.unit.id === unit)?.unit.figures[0]?.target : null);
  const members = cluster.members.filter(({ until }) => !until || until > today).map(({ unit }) => ({ ...unit, titleShort: unit.title }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const promises: PromiseInput[] = [];
    for (const [indicator, of] of Object.entries(drafts)) {
      for (const [unit, text] of Object.entries(of)) {
        const said = typed(text);
        if ('wrong' in said) return setWhy(say(words.wrong, { what: `${indicator}, ${members.find(({ id }) => id === unit)?.title ?? unit}`, text: said.wrong }));
        if ('low' in said && said.low != null) promises.push({ unit, indicator, low: said.low });
      }
    }
    if (!head.signed || !head.place.trim()) return setWhy(say(words.dayWanted));
    if (promises.length === 0) return setWhy(say(words.noPromise));
    const { data, error } = await send({ input: { cluster: cluster.id, signed: head.signed, place: head.place.trim(), document: head.document.trim() || null, promises } });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (!no) onDone(say(words.drawn));
  };

  return (
    <form className="cluster-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{say(words.drawUp)}</h3>
      <p className="soft small">{say(words.drawUpHow)}</p>
      <div className="cluster-give">
        <label>
          <span>{say(words.day)}</span>
          <input type="date" value={head.signed} onChange={(event) => setHead({ ...head, signed: event.target.value })} />
        </label>
        <label>
          <span>{say(words.place)}</span>
          <input type="text" value={head.place} maxLength={200} onChange={(event) => setHead({ ...head, place: event.target.value })} />
        </label>
        <label>
          <span>{say(words.document)}</span>
          <input type="text" value={head.document} maxLength={100} onChange={(event) => setHead({ ...head, document: event.target.value })} />
        </label>
      </div>
      <Answered ask={ask} lines={6}>
        {({ campaign }) => {
          if (!campaign) return <p>{say(words.nothing)}</p>;
          const lay = (laid: Record<string, string>) => setDrafts((all) => ({ ...all, [of]: { ...all[of], ...laid } }));
          const paste = (event: ClipboardEvent, at: number) => {
            const came = pasted(event.clipboardData.getData('text'), members, at);
            if (!came) return;
            event.preventDefault();
            lay(came.laid);
            setTold(came.unknown.length > 0 ? say(words.pastedNot, { names: came.unknown.join(', ') }) : '');
          };
          return (
            <>
              <label>
                <span>{say(words.indicator)}</span>
                <select value={of} onChange={(event) => setCode(event.target.value)}>
                  {campaign.indicators.map((indicator) => (
                    <option key={indicator.code} value={indicator.code}>{`${indicator.code} ${named(indicator)}`}</option>
                  ))}
                </select>
              </label>
              <ul className="cluster-boxes">
                {members.map((unit, n) => (
                  <li key={unit.id}>
                    <label>
                      <span>{unit.title}</span>
                      <input type="text" inputMode="decimal" aria-label={say(words.promiseOf, { unit: unit.title })} value={drafts[of]?.[unit.id] ?? ''} onPaste={(event) => paste(event, n)} onChange={(event) => lay({ [unit.id]: event.target.value })} />
                    </label>
                    <span className="small soft">{say(words.atLeast, { low: aim(wanted(unit.id)) })}</span>
                  </li>
                ))}
              </ul>
              <p role="status">{told}</p>
            </>
          );
        }}
      </Answered>
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <p className="cluster-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.sending : words.drawUp)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  );
}
