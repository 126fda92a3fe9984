import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { language, say } from '../../language.ts';
import { ReportHistory } from '../../part/ReportHistory.tsx';
import { today } from '../../seen.ts';
import { day, moment, period } from '../../write.ts';
import { act, type Answer, type Found, type Standing } from './act.ts';
import { ReportSaveMutation, ReportSubmitMutation, ReportWithdrawMutation } from './asks.ts';
import { type Catalogue, check, type Finding, type Past } from './check.ts';
import { Conflict } from './Conflict.tsx';
import { discard, type Of, type Typed } from './draft.ts';
import { useEntry, valuesOf } from './entry.ts';
import { type Asked, Field, fieldId } from './Field.tsx';
import { read } from './number.ts';
import * as outbox from './outbox.ts';
import type { Part } from './parts.ts';
import { Summary, type Wrong } from './Summary.tsx';
import { Values } from './Values.tsx';
import { whoOf } from './who.ts';
import { words } from './words.ts';

type Props = {
  of: Of;
  code: string;
  title: string;
  due: string;
  report: Standing | null;
  sealed: boolean;
  may: { write: boolean; submit: boolean };
  catalogue: Catalogue;
  past: Past[];
  parts: Part[];
  again: () => void;
};

type Doing = 'save' | 'submit' | 'withdraw' | null;

const readingOf = (asked: Asked, text: string) => read(text, asked);

// Form is a report as it stands: to be filled in while it may be, otherwise to be read.
export function Form({ of, code, title, due, report, sealed, may, catalogue, past, parts, again }: Props) {
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
  const [sure, setSure] = useState(false);
  const [comparing, setComparing] = useState(entry.stale); // whoever comes back to an older draft sees both at once; in mid-typing one is told
  const [anew, setAnew] = useState(false); // what is submitted already is submitted anew with other numbers
  const offline = useOffline();

  const asked = parts.flatMap((part) => part.asked);
  const readings = new Map(asked.map((one) => [one.code, readingOf(one, entry.typed[one.code] ?? '')]));
  const said = Object.fromEntries([...readings].flatMap(([one, { value }]) => (value === undefined ? [] : [[one, value]])));
  const filled = asked.filter((one) => (entry.typed[one.code] ?? '').trim() !== '').length;

  // Findings of the service stand as long as the number that it found them in does.
  const here = check(catalogue, of.month, said, past).filter((one) => catalogue.owed.has(one.code));
  const there: Finding[] = found.findings
    .filter((one) => (entry.typed[one.code] ?? '') === (found.typed[one.code] ?? '') && !knownHere(one, catalogue))
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
  const closedDraft = !open && entry.stale;
  const conflict = comparing && entry.stale && (open || (state === 'SUBMITTED' && may.submit && !sealed));

  // What is to be looked at has the focus once it is there.
  const [look, setLook] = useState<{ at: string } | null>(null);
  useEffect(() => {
    if (look) document.getElementById(look.at)?.focus();
  }, [look]);

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

  function hear(answer: Answer, done: Exclude<Doing, null>) {
    setDoing(null);
    switch (answer.kind) {
      case 'done':
        if (answer.report) setTold(answer.report);
        entry.rebase(answer.report);
        setFound({ typed: entry.typed, findings: answer.findings });
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
        setFound({ typed: entry.typed, findings: answer.findings });
        const [first] = [...answer.findings].sort((a, b) => Number(b.blocks) - Number(a.blocks));
        if (!first) setRefusal(say(words.refused, { why: answer.why }));
        lookAt(first ? (first.blocks ? fieldId(first.code) : 'report-comment') : null);
        return;
      }
      case 'unreached':
        entry.means(undefined);
        if (done === 'submit') {
          const kept = outbox.put({ ...of, code, title, values: values(), revision: entry.base.revision, comment: entry.comment.trim(), at: new Date().toISOString() });
          if (!kept) setRefusal(say(words.notKept));
        } else setRefusal(say(done === 'save' ? words.offlineSave : words.offline));
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

  const lastReason = standing?.revisions.nodes.findLast((one) => one.act === 'RETURN' || one.act === 'REOPEN');
  const head = (
    <>
      <p className="report-state">
        <strong>{say(words.stateLabel, { state: standing ? standing.stateLabel : say(words.stateNone) })}</strong>
        {'. '}
        {open && !waiting && `${say(words.filled, { n: filled, all: asked.length })} `}
        {(!standing || open) && say(due < today ? words.overdue : words.due, { day: day(due) })}
      </p>
      {state === 'RETURNED' && lastReason && <p className="said">{say(words.returnedWhy, { why: lastReason.comment, by: whoOf(lastReason), at: moment(lastReason.at) })}</p>}
    </>
  );
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
            entry.rebase(standing, typed);
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
        {closedDraft && (
          <div role="status" className="said">
            <p>{say(words.closedNow)}</p>
            {state === 'SUBMITTED' && may.submit && !sealed && (
              <button type="button" className="do" onClick={() => setComparing(true)}>
                {say(words.see)}
              </button>
            )}{' '}
            <button type="button" className="do" onClick={() => entry.rebase(standing)}>
              {say(words.discard)}
            </button>
          </div>
        )}
        <p role="status">{closedIn({ standing, sealed, may, month: period(of.month) })}</p>
        {state === 'SUBMITTED' && may.submit && !sealed && (
          <p>
            <button type="button" className="do" disabled={doing !== null} onClick={() => void withdraw()}>
              {say(words.withdraw)}
            </button>
          </p>
        )}
        {standing && <Values parts={parts} said={valuesOf(standing)} />}
        {standing && <ReportHistory key={standing.revision} report={standing.id} />}
      </>
    );
  }

  const needed = warnings.length > 0 && tried === 'submit';
  return (
    <form noValidate aria-labelledby="report-title" onKeyDown={enter} onSubmit={(event: FormEvent) => (event.preventDefault(), void submit())}>
      {head}
      <p className="soft">{say(words.howTo)}</p>
      {offline && (
        <p role="status" className="said">
          {say(words.offline)}
        </p>
      )}
      {notes}
      {entry.restored && entry.dirty && !note && (
        <p role="status" className="said">
          {say(entry.restored.meant === 'SUBMIT' ? words.restoredSubmit : entry.restored.meant === 'SAVE' ? words.restoredSave : words.restored, { at: moment(entry.restored.at) })}
        </p>
      )}
      {!entry.keeps && (
        <p role="alert" className="report-say missed">
          <span aria-hidden="true">✕</span> {say(words.notKept)}
        </p>
      )}
      {entry.stale && (
        <div role="alert" className="said">
          <p>{say(words.changed)}</p>
          <button type="button" className="do" onClick={() => setComparing(true)}>
            {say(words.see)}
          </button>
        </div>
      )}
      {entry.other && (
        <div role="alert" className="said">
          <p>{say(words.otherTab)}</p>
          <button type="button" className="do" onClick={entry.takeOther}>
            {say(words.takeOther)}
          </button>{' '}
          <button type="button" className="do" onClick={entry.keepThis}>
            {say(words.keepThis)}
          </button>
        </div>
      )}
      {entry.otherDone && (
        <p role="status" className="said">
          {say(words.otherTabDone)}
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
              onType={(text) => entry.type(one.code, text)}
              onLeave={() => setLeft((all) => (all.has(one.code) ? all : new Set([...all, one.code])))}
            />
          ))}
        </section>
      ))}
      <section className="report-part">
        {tried === 'submit' && warnings.length > 0 && <Summary wrongs={warnings.map(({ code: one, message }) => ({ id: fieldId(one), label: asked.find((field) => field.code === one)?.label ?? one, why: message, always: false }))} title={words.unusual} warns />}
        <div className={`report-field${needed && !entry.comment.trim() ? ' report-bad' : ''}`}>
          <label htmlFor="report-comment">{say(words.comment)}</label>
          <p className="report-hint" id="report-comment-hint">
            {say(warnings.length > 0 ? words.commentNeeded : words.commentFree)}
          </p>
          <textarea
            id="report-comment"
            rows={3}
            maxLength={1000}
            value={entry.comment}
            required={warnings.length > 0}
            aria-describedby={`report-comment-hint${needed && !entry.comment.trim() ? ' report-comment-say' : ''}`}
            aria-invalid={(needed && !entry.comment.trim()) || undefined}
            onChange={(event) => entry.say(event.target.value)}
          />
          {needed && !entry.comment.trim() && (
            <p className="report-say missed" id="report-comment-say">
              <span aria-hidden="true">✕</span> {say(words.commentMissing)}
            </p>
          )}
        </div>
        {entry.dirty && (
          <p className="report-discard">
            <span className="soft">{entry.keeps && say(entry.keptAt ? words.keptHereAt : words.keptHere, { at: entry.keptAt ? moment(entry.keptAt) : '' })}</span>{' '}
            {sure ? (
              <span role="group" aria-label={say(words.discard)}>
                <strong>{say(words.discardSure)}</strong>{' '}
                <button
                  type="button"
                  className="do"
                  onClick={() => {
                    discard(of);
                    entry.rebase(standing);
                    setSure(false);
                    setTried(null);
                    setNote(say(words.discarded));
                    lookAt('report-title');
                  }}
                >
                  {say(words.discardYes)}
                </button>{' '}
                <button type="button" className="do" onClick={() => setSure(false)}>
                  {say(words.discardNo)}
                </button>
              </span>
            ) : (
              <button type="button" className="quiet" onClick={() => setSure(true)}>
                {say(words.discard)}
              </button>
            )}
          </p>
        )}
        {standing && <ReportHistory key={standing.revision} report={standing.id} />}
      </section>
      <div className="report-bar">
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

function closedIn({ standing, sealed, may, month }: { standing: Standing | null; sealed: boolean; may: { write: boolean; submit: boolean }; month: string }): string {
  if (sealed) return say(standing ? words.sealed : words.sealedNone, { month });
  if (standing?.state === 'APPROVED') return say(words.approved);
  if (standing?.state === 'SUBMITTED') return say(may.submit ? words.submittedBy : words.submittedRead, { at: standing.submitted ? moment(standing.submitted) : '' });
  return standing ? say(words.mayNot) : `${say(words.none)} ${say(words.mayNot)}`;
}

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
