import './registers.css';

import { lazy, Suspense } from 'react';
import { Redirect } from 'wouter';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { useSeen, written } from '../../seen.ts';
import { ShellQuery } from '../../shell/Shell.tsx';
import { Register } from './Register.tsx';
import { UnitRegisters } from './UnitRegisters.tsx';
import { words } from './words.ts';

const UnitSearch = lazy(() => import('../../part/UnitSearch.tsx'));

// Registers are the books of a unit, or one of them; where no unit is named, those of the caller's own.
export default function Registers({ code, register }: { code?: string; register?: string }) {
  if (code && register) return <Register key={`${code} ${register}`} code={code} register={register} />;
  return code ? <UnitRegisters key={code} code={code} /> : <Own />;
}

function Own() {
  const seen = useSeen();
  const ask = useAsk(ShellQuery, {}, { live: false });
  return (
    <Answered ask={ask}>
      {({ viewer }) => {
        const units = officesOf(viewer.grants).flatMap(({ unit }) => (unit ? [unit.code] : []));
        const own = units.find((code) => code === seen.office) ?? units[0];
        if (own) return <Redirect replace to={written(`/u/${encodeURIComponent(own)}/registers`, seen)} />;
        return (
          <section className="registers">
            <h1>{say(words.registers)}</h1>
            <p>{say(words.ownNone)}</p>
            <Suspense>
              <UnitSearch />
            </Suspense>
          </section>
        );
      }}
    </Answered>
  );
}
