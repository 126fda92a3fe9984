// What somebody types into an entry's form: kept on the device as it is typed, and held against what the server says.
import { useCallback, useRef, useState } from 'react';

import { discard, type Draft, keep, kept, newKey, type Of } from './draft.ts';
import { type Field, same, type Typed } from './typed.ts';

export type Base = { typed: Typed; day: string; revision: number };

export type Typing = Base & {
  key: string;
  dirty: boolean; // it says otherwise than what it is based on
  restored: Draft | null; // it was found on the device when one came
  keeps: boolean; // the device keeps it
  type: (code: string, text: string) => void;
  date: (day: string) => void;
  rebase: (base: Base, what?: 'theirs') => void; // it is based on another revision: with what is typed, or with what that says
  forget: () => void;
};

// useTyped begins with what is kept on the device, otherwise with what the entry says.
export function useTyped(of: Of, base: Base, fields: readonly Field[]): Typing {
  const [restored] = useState(() => kept(of));
  // Names are not on the device: what the entry says of them stands.
  const [state, setState] = useState(() => (restored ? { typed: { ...namesOf(base.typed, fields), ...restored.typed }, day: restored.day, revision: restored.revision, key: restored.key } : { ...base, key: newKey() }));
  const [ground, setGround] = useState(base);
  const [keeps, setKeeps] = useState(true);
  const now = useRef(state);
  now.current = state;
  const set = useCallback(
    (change: Partial<typeof state>) => {
      const next = { ...now.current, ...change };
      now.current = next;
      setState(next);
      setKeeps(keep(of, { ...next, at: new Date().toISOString() }, fields));
    },
    [of.account, of.what, fields], // eslint-disable-line
  );
  return {
    ...state,
    dirty: !same(state.typed, ground.typed) || state.day !== ground.day,
    restored,
    keeps,
    type: (code, text) => set({ typed: { ...now.current.typed, [code]: text } }),
    date: (day) => set({ day }),
    rebase: (next, what) => {
      setGround(next);
      if (what !== 'theirs') return set({ revision: next.revision });
      now.current = { ...now.current, ...next };
      setState(now.current);
      discard(of);
    },
    forget: () => discard(of),
  };
}

const namesOf = (typed: Typed, fields: readonly Field[]): Typed => Object.fromEntries(fields.flatMap(({ code, type }) => (type === 'PERSON' && typed[code] ? [[code, typed[code]]] : [])));
