import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { today } from '../../seen.ts';
import { ClusterCandidates, ClusterSave } from './asks.ts';
import type { Whole } from './Cluster.tsx';
import { refusal } from './refusal.ts';
import { words } from './words.ts';

type Parent = { id: string; title: string };

// Form forms a cluster below a unit, or changes the name and the members of one.
export function Form({ year, parent, cluster, onDone, onLeave }: { year: number; parent: Parent; cluster?: Whole; onDone: (told: string) => void; onLeave: () => void }) {
  const stands = (cluster?.members ?? []).filter(({ since, until }) => !until || (until > today && until > since));
  const [code, setCode] = useState('');
  const [name, setName] = useState(cluster?.name ?? '');
  const [chosen, setChosen] = useState(() => new Set(stands.map(({ unit }) => unit.id)));
  const [why, setWhy] = useState('');
  const [{ fetching }, send] = useMutation(ClusterSave);
  const ask = useAsk(ClusterCandidates, { parent: parent.id }, { live: false });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim() || (!cluster && !code.trim())) return setWhy(say(words.nameWanted));
    if (chosen.size === 0) return setWhy(say(words.membersWanted));
    const first = today.startsWith(String(year)) ? today : null; // whoever joins a cluster that stands joins it today
    const members = [...chosen].map((unit) => {
      const stood = stands.find((one) => one.unit.id === unit);
      return { unit, since: stood ? stood.since : cluster ? first : null, until: stood?.until ?? null };
    });
    const { data, error } = await send({ input: cluster ? { cluster: cluster.id, name: name.trim(), members } : { year, parent: parent.id, code: code.trim(), name: name.trim(), members } });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (!no) onDone(say(words.formed, { name: name.trim() }));
  };
  const choose = (unit: string, is: boolean) => {
    const next = new Set(chosen);
    if (is) next.add(unit);
    else next.delete(unit);
    setChosen(next);
  };

  return (
    <form className="cluster-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{say(cluster ? words.change : words.formUnder, { unit: parent.title, year })}</h3>
      <p className="soft small">{say(cluster ? words.changeHow : words.formHow)}</p>
      <div className="cluster-give">
        {!cluster && (
          <label>
            <span>{say(words.code)}</span>
            <input type="text" value={code} maxLength={20} autoComplete="off" onChange={(event) => setCode(event.target.value)} />
          </label>
        )}
        <label>
          <span>{say(words.name)}</span>
          <input type="text" value={name} maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </label>
      </div>
      <Answered ask={ask} lines={6}>
        {({ node }) => (
          <fieldset className="cluster-choose">
            <legend>{say(words.members)}</legend>
            {node?.__typename === 'Unit' &&
              node.children.nodes.map(({ id, unitId, title }) => (
                <label key={id}>
                  <input type="checkbox" checked={chosen.has(unitId)} onChange={(event) => choose(unitId, event.target.checked)} /> {title}
                </label>
              ))}
          </fieldset>
        )}
      </Answered>
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <p className="cluster-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.sending : cluster ? words.saveMembers : words.form)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  );
}
