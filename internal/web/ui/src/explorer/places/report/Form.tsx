import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { language, say } from '../../language.ts';
import { ReportHistory } from '../../part/ReportHistory.tsx';
import { words as shared } from '../../words.ts';
import { moment, period } from '../../write.ts';
import { act, type Answer, type Found, type Standing } from './act.ts';
import { ReportSaveMutation, ReportSubmitMutation, ReportWithdrawMutation } from './asks.ts';
import { type Catalogue, check, type Finding, type Past } from './check.ts';
import { Closed } from './Closed.tsx';
import { Comment } from './Comment.tsx';
import { Conflict } from './Conflict.tsx';
import { Discard } from './Discard.tsx';
import type { Of, Typed } from './draft.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { useEntry } from './entry.ts';
import { Head } from './Head.tsx';
import { type Asked, Field, fieldId } from './Field.tsx';
import { read } from './number.ts';
import * as outbox from './outbox.ts';
import type { Part } from './parts.ts';
import { differences, lacking, type Sums } from './registers.ts';
import { Summary, type Wrong } from './Summary.tsx';
import { Values } from './Values.tsx';
import { words } from './words.ts';

type Props = {
  of: Of;
  code: string;
  title: string;
  due: string;
  report: Standing | null;
  sealed: boolean;
  may: May;
  catalogue: Catalogue;
  past: Past[];
  parts: Part[];
  sums: Sums; // what the registers come to; empty: they say nothing, or it is not told yet
  again: () => void;
};

export type May = { write: boolean; submit: boolean; approve: boolean };

type Doing = 'save' | 'submit' | 'withdraw' | null;

const readingOf = (asked: Asked, text: string) => read(text, asked);

// Form is a report as it stands: to be filled in while it may be, otherwise to be read.
export function Form({ of, code, title, due, report, sealed, may, catalogue, past, parts, sums, again }: Props) {
  // What an act has answered is newer than what was asked before it.
  const [told, setTold] = useState<Standing | null>(null);
  const standing = told && told.revision >= (report?.revision ?? 0) ? told : report;
  const entry = useEntry(of, standing);
  const waiting = useWaiting(of);

  const [doing, setDoing] = useState<Doing>(null);
  const [note, setNote] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tried, setTried] = useState<'save' | 'submit' | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(Object.keys(entry.typed).filter((one) => entry.typed[one])));
  const [found, setFound] = useState<{ typed: Typed; findings: readonly Found[] }>(() => ({ typed: entry.typed, findings: entry.dirty ? [] : (standing?.findings ?? []) }));
  const [comparing, setComparing] = useState(entry.stale); // whoever comes back to an older draft sees both at once; in mid-typing one is told
  const [anew, setAnew] = useState(false); // what is submitted already is submitted anew with other numbers
  const offline = useOffline();

  const asked = parts.flatMap((part) => part.asked);
  const readings = new Map(asked.map((one) => [one.code, readingOf(one, entry.typed[one.code] ?? '')]));
  const said = Object.fromEntries([...readings].flatMap(([one, { value }]) => (value === undefined ? [] : [[one, value]])));
  const filled = asked.filter((one) => (entry.typed[one.code] ?? '').trim() !== '').length;

  // Findings of the service stand as long as the number that it found them in does.
  const here = [...check(catalogue, of.month, said, past).filter((one) => catalogue.owed.has(one.code)), ...differences(sums, catalogue.elements, catalogue.owed, said)];
  const there: Finding[] = found.findings
    .filter((one) => (entry.typed[one.code] ?? '') === (found.typed[one.code] ?? '') && !knownHere(one, catalogue) && !(one.rule === 'REGISTER' && sums.has(one.code)))
    .map(({ rule, code: of, blocks, message, messageEn }) => ({ rule, code: of, blocks, message: language === 'vi' ? message : messageEn, lacks: [] }));
  const findings = [...here, ...there];
  const shownOf = (one: string) => findings.filter((finding) => finding.code === one && (tried === 'submit' || (finding.rule === 'TOGETHER' ? finding.lacks.every((lack) => left.has(lack)) : left.has(one))));
  const whyOf = (one: string) => (left.has(one) || tried ? readings.get(one)?.why : undefined);

  const wrongs: Wrong[] = asked.flatMap(({ code: one, label }) => [
    ...(readings.get(one)?.why ? [{ id: fieldId(one), label, why: readings.get(one)!.why!, always: true }] : []),
    ...findings.filter((finding) => finding.code === one && finding.blocks).map((finding) => ({ id: fieldId(one), label, why: finding.message, always: false })),
  ]);
  const warnings = findings.filter((finding) => !finding.blocks);

  const state = standing?.state;
  const open = !sealed && may.write && (!state || state === 'DRAFT' || state === 'RETURNED' || (state === 'SUBMITTED' && anew));
  const conflict = comparing && entry.stale && (open || (state === 'SUBMITTED' && may.submit && !sealed));

  // What nobody has written anything of stands there as the registers say it, and is marked so.
  const [filledIn, setFilledIn] = useState<Typed>({});
  const fills = open && (!state || state === 'DRAFT') && !waiting && sums.size > 0;
  const { fill, typed } = entry;
  useEffect(() => {
    if (!fills) return;
    const empty = lacking(sums, asked.map((one) => one.code), typed);
    if (Object.keys(empty).length === 0) return;
    fill(empty);
    setFilledIn((before) => ({ ...before, ...empty }));
  }, [fills, sums, typed]); // eslint-disable-line
  const isFilled = (one: string) => filledIn[one] !== undefined && filledIn[one] === entry.typed[one];
  const prefilled = asked.filter((one) => isFilled(one.code)).length;

  // What is to be looked at has the focus once it is there.
  const [look, setLook] = useState<{ at: string } | null>(null);
  useEffect(() => {
    if (look) document.getElementById(look.at)?.focus();
  }, [look]);

  const { otherDone } = entry;
  useEffect(() => {
    if (otherDone) again();
  }, [otherDone, again]);

  const lookAt = (at: string | null) => at && setLook({ at });
  const values = () => asked.flatMap((one) => (said[one.code] === undefined ? [] : [{ element: one.code, value: said[one.code]! }]));

  async function save() {
    if (entry.stale) return setComparing(true);
    setNote(null);
    setRefusal(null);
    const unreadable = wrongs.filter((wrong) => wrong.always);
    if (unreadable.length > 0) {
      lookAt(unreadable[0]!.id);
      setTried('save');
      return;
    }
    setDoing('save');
    entry.means('SAVE');
    hear(await act(ReportSaveMutation, { unit: of.unit, month: of.month, values: values(), expectedRevision: entry.base.revision }), 'save');
  }

  async function submit() {
    if (entry.stale) return setComparing(true);
    setTried('submit');
    setNote(null);
    setRefusal(null);
    if (wrongs.length > 0) {
      lookAt(wrongs[0]!.id);
      return;
    }
    if (values().length === 0) {
      setRefusal(say(words.empty));
      lookAt(fieldId(asked[0]!.code));
      return;
    }
    if (warnings.length > 0 && entry.comment.trim() === '') {
      lookAt('report-comment');
      return;
    }
    setDoing('submit');
    entry.means('SUBMIT');
    hear(await act(ReportSubmitMutation, { unit: of.unit, month: of.month, values: values(), expectedRevision: entry.base.revision, comment: entry.comment.trim() || null }), 'submit');
  }

  async function withdraw() {
    setDoing('withdraw');
    setNote(null);
    setRefusal(null);
    hear(await act(ReportWithdrawMutation, { unit: of.unit, month: of.month, expectedRevision: standing!.revision }), 'withdraw');
  }

  // What was typed while the service was asked stays.
  function hear(answer: Answer, done: Exclude<Doing, null>) {
    const sent = entry.typed;
    setDoing(null);
    switch (answer.kind) {
      case 'done':
        if (answer.report) setTold(answer.report);
        entry.rebase(answer.report, { sent, keepsComment: done === 'save' });
        setFound({ typed: sent, findings: answer.findings });
        setTried(null);
        setAnew(false);
        setNote(done === 'save' ? say(words.saved, { at: moment(new Date()) }) : done === 'submit' ? say(words.submitted, { month: period(of.month).toLocaleLowerCase() }) : say(words.withdrawn));
        lookAt(done === 'save' ? null : 'report-title');
        return;
      case 'conflict':
        entry.means(undefined);
        if (answer.report) setTold(answer.report);
        else again();
        setComparing(true);
        setNote(answer.why);
        return;
      case 'refused': {
        entry.means(undefined);
        setFound({ typed: sent, findings: answer.findings });
        const [first] = [...answer.findings].sort((a, b) => Number(b.blocks) - Number(a.blocks));
        if (!asked.some(({ code: one }) => one === first?.code)) setRefusal(say(words.refused, { why: answer.why }));
        lookAt(first ? (first.blocks ? fieldId(first.code) : 'report-comment') : null);
        return;
      }
      case 'unreached':
        entry.means(undefined);
        if (done === 'submit') {
          const kept = outbox.put({ ...of, code, title, values: values(), revision: entry.base.revision, comment: entry.comment.trim(), at: new Date().toISOString() });
          if (!kept) setRefusal(say(words.notKept));
        } else setRefusal(say(done === 'save' ? words.offlineSave : shared.unreachable));
        return;
      case 'signed out': // one is being led to sign in; the draft stays
    }
  }

  const enter = useCallback((event: KeyboardEvent<HTMLFormElement>) => {
    const box = event.target as HTMLElement;
    if (event.key !== 'Enter' || !(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
    const at = boxes.findIndex((one) => one === box || (one instanceof HTMLInputElement && one.type === 'radio' && one.name === box.name));
    const next = boxes.slice(at + 1).find((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && one.name === box.name));
    (next ?? document.getElementById('report-comment') ?? document.getElementById('report-submit'))?.focus();
  }, []);

  const head = <Head standing={standing} due={due} filled={open && !waiting ? filled : null} all={asked.length} kept={open && entry.dirty && entry.keeps && entry.keptAt !== null} />;
  const notes = (
    <>
      {note && (
        <p role="status" className="report-note">
          {note}
        </p>
      )}
      {refusal && (
        <p role="alert" className="report-say missed">
          <span aria-hidden="true">✕</span> {refusal}
        </p>
      )}
    </>
  );

  if (waiting && !waiting.outcome) {
    return (
      <>
        {head}
        <div role="status" className="said">
          <p>
            <strong>{say(words.waiting)}</strong> {say(words.waitingSince, { at: moment(waiting.at) })}
          </p>
          <button type="button" className="do" onClick={() => outbox.take(of)}>
            {say(words.takeBack)}
          </button>
        </div>
        <Values parts={parts} said={Object.fromEntries(waiting.values.map(({ element, value }) => [element, value]))} />
      </>
    );
  }

  if (conflict) {
    return (
      <>
        {head}
        <Conflict
          key={standing?.revision}
          asked={asked}
          entry={entry}
          standing={standing}
          onChosen={(typed) => {
            entry.rebase(standing, { typed, keepsComment: true });
            setLeft(new Set(asked.map((one) => one.code)));
            setComparing(false);
            setAnew(state === 'SUBMITTED');
            setNote(say(words.merged));
            lookAt('report-title');
          }}
        />
      </>
    );
  }

  if (!open) {
    return (
      <>
        {head}
        {notes}
        <Closed
          parts={parts}
          standing={standing}
          sealed={sealed}
          may={may}
          month={period(of.month)}
          inMonth={of.month}
          busy={doing !== null}
          draft={entry.stale}
          onWithdraw={() => void withdraw()}
          onCompare={() => setComparing(true)}
          onDiscard={() => entry.rebase(standing)}
        />
      </>
    );
  }

  return (
    <form noValidate aria-labelledby="report-title" onKeyDown={enter} onSubmit={(event: FormEvent) => (event.preventDefault(), void submit())}>
      {head}
      <p className="soft">{say(words.howTo)}</p>
      {prefilled > 0 && (
        <p role="status" className="said">
          {say(words.prefilled, { n: prefilled })}
        </p>
      )}
      {entry.restored && entry.dirty && entry.keptAt === entry.restored.at && (
        <p role="status" className="said">
          {say(entry.restored.meant === 'SUBMIT' ? words.restoredSubmit : entry.restored.meant === 'SAVE' ? words.restoredSave : words.restored, { at: moment(entry.restored.at) })}
        </p>
      )}
      {!entry.keeps && (
        <p role="alert" className="report-say missed">
          <span aria-hidden="true">✕</span> {say(words.notKept)}
        </p>
      )}
      {tried && <Summary wrongs={tried === 'save' ? wrongs.filter((wrong) => wrong.always) : wrongs} title={tried === 'save' ? words.wrongSave : words.wrong} />}
      {parts.map((part) => (
        <section key={part.code} className="report-part" aria-labelledby={`report-part-${part.code}`}>
          <h2 id={`report-part-${part.code}`}>{part.name}</h2>
          {part.asked.map((one) => (
            <Field
              key={one.code}
              asked={one}
              text={entry.typed[one.code] ?? ''}
              why={whyOf(one.code)}
              findings={whyOf(one.code) ? [] : shownOf(one.code)}
              sum={sums.get(one.code)}
              filled={isFilled(one.code)}
              said={said[one.code]}
              onType={(text) => entry.type(one.code, text)}
              onLeave={() => setLeft((all) => (all.has(one.code) ? all : new Set([...all, one.code])))}
            />
          ))}
        </section>
      ))}
      <section className="report-part">
        {tried === 'submit' && warnings.length > 0 && <Summary wrongs={warnings.map(({ code: one, message }) => ({ id: fieldId(one), label: asked.find((field) => field.code === one)?.label ?? one, why: message, always: false }))} title={words.unusual} warns />}
        <Comment text={entry.comment} wanted={warnings.length > 0} missed={warnings.length > 0 && tried === 'submit' && entry.comment.trim() === ''} onSay={entry.say} />
        {entry.dirty && (
          <Discard
            at={entry.keeps ? entry.keptAt : null}
            onDiscard={() => {
              entry.rebase(standing);
              setTried(null);
              setNote(say(words.discarded));
              lookAt('report-title');
            }}
          />
        )}
        {standing && <ReportHistory key={standing.revision} report={standing.id} />}
      </section>
      <div className="report-bar">
        {offline && (
          <p role="status" className="said small">
            {say(words.offline)}
          </p>
        )}
        {notes}
        <Elsewhere entry={entry} onCompare={() => setComparing(true)} />
        <button type="button" className="do" disabled={doing !== null} onClick={() => void save()}>
          {say(doing === 'save' ? words.saving : words.save)}
        </button>
        {may.submit && (
          <button type="submit" id="report-submit" className="do go" disabled={doing !== null}>
            {say(doing === 'submit' ? words.submitting : words.submit)}
          </button>
        )}
      </div>
    </form>
  );
}

// knownHere reports whether this page holds numbers against the rule itself: then that is newer.
const knownHere = ({ rule, code }: Found, { checks }: Catalogue) => rule === 'TOGETHER' || (rule !== 'SIBLINGS' && checks.some((one) => one.rule === rule && one.than !== 'children' && one.of.startsWith(code)));

// useWaiting tells what waits on the device of a report, or what came of it.
function useWaiting(of: Of): outbox.Handover | null {
  useSyncExternalStore(outbox.watch, outbox.written);
  return outbox.find(of);
}

// useOffline tells whether the device says that it has no network.
function useOffline(): boolean {
  return useSyncExternalStore(
    (tell) => {
      addEventListener('online', tell);
      addEventListener('offline', tell);
      return () => {
        removeEventListener('online', tell);
        removeEventListener('offline', tell);
      };
    },
    () => !navigator.onLine,
  );
}
