// What somebody types into a report: kept on the device as it is typed, held against what the server says
// by now and against what another window of this device keeps.
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Values } from './check.ts';
import type { Standing } from './act.ts';
import { discard, type Draft, keep, kept, type Of, same, tab, type Typed, typedOf, watch } from './draft.ts';

export const valuesOf = (report: Pick<Standing, 'values'> | null): Values => Object.fromEntries((report?.values ?? []).map(({ element, value }) => [element.code, value]));

type Base = { revision: number; values: Values };
const baseOf = (report: Standing | null): Base => ({ revision: report?.revision ?? 0, values: valuesOf(report) });

export type Entry = {
  typed: Typed;
  comment: string;
  base: Base;
  dirty: boolean; // it says otherwise than what it is based on
  stale: boolean; // and the server has another one by now
  restored: Draft | null; // it was found on the device when one came
  keeps: boolean; // the device keeps it
  keptAt: string | null;
  other: Draft | null; // what another window keeps, where that differs
  otherDone: boolean; // another window has handed it over, or discarded it
  type: (code: string, text: string) => void;
  fill: (typed: Typed) => void; // what nobody has typed stands there; nothing is kept of it before somebody types
  say: (comment: string) => void;
  means: (meant: Draft['meant']) => void; // what is about to be done with it
  rebase: (report: Standing | null, how?: { typed?: Typed; sent?: Typed; keepsComment?: boolean }) => void; // it is based on another one from now on: with what was chosen, or what was typed since something was sent
  takeOther: () => void;
  keepThis: () => void;
};

// useEntry begins with what is kept on the device, otherwise with what the server says.
export function useEntry(of: Of, standing: Standing | null): Entry {
  const [restored] = useState(() => kept(of));
  const [base, setBase] = useState<Base>(() => (restored ? { revision: restored.revision, values: restored.base } : baseOf(standing)));
  const [typed, setTyped] = useState<Typed>(() => restored?.typed ?? typedOf(base.values));
  const [comment, setComment] = useState(restored?.comment ?? '');
  const [keeps, setKeeps] = useState(true);
  const [keptAt, setKeptAt] = useState(restored?.at ?? null);
  const [other, setOther] = useState<Draft | null>(null);
  const [otherDone, setOtherDone] = useState(false);

  const dirty = !same(typed, typedOf(base.values)) || comment !== '';
  const newer = (standing?.revision ?? 0) > base.revision;
  const agrees = same(typed, typedOf(valuesOf(standing)));
  // Where nothing of one's own is lost, what the server says by now is simply shown.
  if (newer && (agrees || !dirty)) {
    setBase(baseOf(standing));
    setTyped(typedOf(valuesOf(standing)));
  }
  const stale = newer && dirty && !agrees;

  // What other windows do is looked at as it stands when they do it.
  const now = useRef({ typed, comment, base, other, of });
  now.current = { typed, comment, base, other, of };

  const write = useCallback((change: Partial<Draft> = {}) => {
    const { typed, comment, base, of } = now.current;
    const at = new Date().toISOString();
    setKeeps(keep(of, { typed, comment, revision: base.revision, base: base.values, at, tab, ...change }));
    setKeptAt(at);
  }, []);

  const account = of.account;
  const { unit, month } = of;
  useEffect(
    () =>
      watch({ account, unit, month }, (draft) => {
        if (!draft) {
          setOther(null);
          setOtherDone(true);
        } else if (draft.tab !== tab) setOther(same(draft.typed, now.current.typed) && draft.comment === now.current.comment ? null : draft);
      }),
    [account, unit, month],
  );

  return {
    typed, comment, base, dirty, stale, restored, keeps, keptAt, other, otherDone,
    type: (code, text) => {
      const next = { ...now.current.typed, [code]: text };
      now.current.typed = next;
      setTyped(next);
      setOtherDone(false);
      if (!other) write(); // until one has chosen, the other window's stays
    },
    fill: (filled) => {
      const next = { ...filled, ...now.current.typed };
      now.current.typed = next;
      setTyped(next);
    },
    say: (text) => {
      now.current.comment = text;
      setComment(text);
      if (!other) write();
    },
    means: (meant) => {
      if (dirty || meant) write({ meant });
      else discard(of);
    },
    rebase: (report, { typed: chosen, sent, keepsComment = false } = {}) => {
      const next = baseOf(report);
      const since = Object.entries(now.current.typed).filter(([code, text]) => sent && text !== (sent[code] ?? ''));
      const said: Typed = chosen ?? { ...typedOf(next.values), ...Object.fromEntries(since) };
      const comment = keepsComment ? now.current.comment : '';
      now.current = { ...now.current, base: next, typed: said, comment };
      setBase(next);
      setTyped(said);
      setComment(comment);
      if (comment !== '' || !same(said, typedOf(next.values))) write();
      else {
        setKeptAt(null);
        discard(of);
      }
    },
    takeOther: () => {
      if (!other) return;
      setTyped(other.typed);
      setComment(other.comment);
      setBase({ revision: other.revision, values: other.base });
      setKeptAt(other.at);
      setOther(null);
    },
    keepThis: () => {
      setOther(null);
      write();
    },
  };
}
