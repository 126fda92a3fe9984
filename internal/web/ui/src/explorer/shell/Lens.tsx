import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

import { at } from '../client.ts';
import type { ShellQuery } from '../gql/graphql.ts';
import { language, say, speak } from '../language.ts';
import { officesOf } from '../part/offices.ts';
import { today, useChange, useSeen } from '../seen.ts';
import { words } from '../words.ts';
import { day, period as periodName, reading as readingOf } from '../write.ts';
import { periodsOf } from './periods.ts';

// Lens tells what all places look at, and opens to choose it: the office in whose name, the period, and
// the reading of the tree. Its choices stand in the address.
export function Lens({ viewer, campaigns = [] }: { viewer?: ShellQuery['viewer']; campaigns?: ShellQuery['campaigns'] }) {
  const seen = useSeen();
  const change = useChange();
  const fold = useClosing();
  const offices = officesOf(viewer?.grants ?? []).flatMap(({ id, label, unit }) => (unit ? [{ id, code: unit.code, title: `${label} · ${unit.titleShort}` }] : []));
  const office = offices.find(({ code }) => code === seen.office) ?? offices[0];
  const periods = campaigns.flatMap(({ year }) => periodsOf(year, today));
  if (!periods.includes(seen.period)) periods.unshift(seen.period);
  const running = seen.period === today.slice(0, 4);
  const name = periodName(seen.period);
  return (
    <details className="lens" ref={fold}>
      <summary>
        <span className="office">{office?.title ?? say(words.account)}</span>
        <small>
          {running ? say(words.upTo, { period: name, day: day(today).slice(0, 5) }) : name}
          {seen.tree !== 'AS_REPORTED' && ` · ${readingOf(seen.tree)}`}
        </small>
      </summary>
      <div className="choices">
        {offices.length > 1 && (
          <Choice label={say(words.office)} value={office!.code} onChange={(code) => change({ office: code === offices[0]!.code ? '' : code })}>
            {offices.map(({ id, code, title }) => (
              <option key={id} value={code}>
                {title}
              </option>
            ))}
          </Choice>
        )}
        <Choice label={say(words.period)} value={seen.period} onChange={(period) => change({ period })}>
          {periods.map((one) => (
            <option key={one} value={one}>
              {periodName(one)}
            </option>
          ))}
        </Choice>
        <Choice label={say(words.tree)} value={seen.tree} onChange={(tree) => change({ tree })}>
          <option value="AS_REPORTED">{say(words.asReported)}</option>
          <option value="CURRENT">{say(words.current)}</option>
          {!['AS_REPORTED', 'CURRENT'].includes(seen.tree) && <option value={seen.tree}>{readingOf(seen.tree)}</option>}
        </Choice>
        <p className="me">
          <a href={at('account')}>{viewer?.person.fullName ? say(words.accountOf, { name: viewer.person.fullName }) : say(words.account)}</a>
          <button type="button" className="quiet" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => speak(language === 'vi' ? 'en' : 'vi')}>
            {say(words.otherLanguage)}
          </button>
        </p>
      </div>
    </details>
  );
}

function Choice({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: React.ReactNode }) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

// useClosing closes a fold where one goes elsewhere, touches beside it, or presses Escape.
function useClosing() {
  const fold = useRef<HTMLDetailsElement>(null);
  const [path] = useLocation();
  useEffect(() => void (fold.current && (fold.current.open = false)), [path]);
  useEffect(() => {
    const close = (event: Event) => {
      const it = fold.current;
      if (!it?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        it.querySelector('summary')?.focus();
      } else if (it.contains(event.target as Node)) return;
      it.open = false;
    };
    for (const kind of ['pointerdown', 'keydown', 'focusin']) document.addEventListener(kind, close);
    return () => {
      for (const kind of ['pointerdown', 'keydown', 'focusin']) document.removeEventListener(kind, close);
    };
  }, []);
  return fold;
}
