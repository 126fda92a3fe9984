import { type DragEvent, useRef, useState } from 'react';

import { signIn } from '../../client.ts';
import { say } from '../../language.ts';
import { SheetCells } from '../../part/SheetCells.tsx';
import { type Answer, hand, type Outcome, unfit } from './handing.ts';
import { words } from './words.ts';

// Chosen is a file as it was when it was chosen: what is changed on the device since is not in it.
type Chosen = { name: string; bytes: ArrayBuffer };

type Step =
  | { at: 'choose'; why?: string }
  | { at: 'checking' | 'taking'; file: Chosen }
  | { at: 'checked'; file: Chosen; outcome: Outcome; why?: string }
  | { at: 'failed'; file: Chosen; why: string; expired?: boolean }
  | { at: 'done'; told: string };

// SheetIn takes a filled spreadsheet in: first it is only checked, and what would come of it is shown.
export function SheetIn({ code, month, submits, enters, moved }: { code: string; month: string; submits: boolean; enters: boolean; moved: () => void }) {
  const [act, setAct] = useState<'submit' | 'save'>(submits ? 'submit' : 'save');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const input = useRef<HTMLInputElement>(null);

  // failed tells why nothing came of it; null: an outcome did.
  const failed = (answer: Answer, name: string, sent: boolean): { why: string; expired?: boolean } | null => {
    if ('unreachable' in answer) return { why: say(sent ? words.sheetUnknown : words.sheetUnsent, { name }) };
    if ('expired' in answer) return { why: say(words.sheetExpired), expired: true };
    return 'refused' in answer ? { why: say(words.refused, { why: answer.refused }) } : null;
  };

  const check = async (file: Chosen, as = act) => {
    setStep({ at: 'checking', file });
    const answer = await hand(file.bytes, file.name, { month, code, act: as, dryRun: true });
    const why = failed(answer, file.name, false);
    setStep(why ? { at: 'failed', file, ...why } : { at: 'checked', file, outcome: (answer as { outcome: Outcome }).outcome });
  };

  const take = async (file: Chosen, outcome: Outcome) => {
    setStep({ at: 'taking', file });
    const answer = await hand(file.bytes, file.name, { month, code, act, dryRun: false });
    const why = failed(answer, file.name, true);
    if (why) return setStep('unreachable' in answer ? { at: 'checked', file, outcome, why: why.why } : { at: 'failed', file, ...why });
    const came = (answer as { outcome: Outcome }).outcome;
    if (came.faults.length > 0) return setStep({ at: 'checked', file, outcome: came }); // it stood well when it was checked, and no longer
    setStep({ at: 'done', told: say(act === 'submit' ? words.sheetSubmitted : words.sheetSaved, { n: came.written, name: file.name }) });
    moved();
  };

  const choose = async (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    if (files.length > 1) return setStep({ at: 'choose', why: say(words.dropped) });
    const no = unfit(file);
    if (no) return setStep({ at: 'choose', why: say(words[no], { name: file.name }) });
    try {
      await check({ name: file.name, bytes: await file.arrayBuffer() });
    } catch {
      setStep({ at: 'choose', why: say(words.unreadable, { name: file.name }) });
    }
  };

  const anew = () => setStep({ at: 'choose' });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void choose(event.dataTransfer.files);
  };

  return (
    <div className="reports-sheet" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {submits && enters && (
        <fieldset>
          <legend>{say(words.how)}</legend>
          {(['submit', 'save'] as const).map((one) => (
            <label key={one} className="reports-choice">
              <input
                type="radio"
                name="act"
                checked={act === one}
                onChange={() => {
                  setAct(one);
                  if (step.at === 'checked') void check(step.file, one); // what it would come to is another
                }}
              />
              {say(one === 'submit' ? words.asSubmit : words.asSave)}
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className="told">
        {step.at === 'checking' && say(words.checking, { name: step.file.name })}
        {step.at === 'taking' && say(words.taking, { name: step.file.name })}
        {step.at === 'checked' && say(words.checked, { name: step.file.name })}
        {step.at === 'done' && step.told}
      </p>
      {'why' in step && step.why && (
        <p role="alert" className="said">
          {step.why}
        </p>
      )}
      {step.at === 'checked' && <SheetOutcome outcome={step.outcome} act={act} onTake={() => void take(step.file, step.outcome)} />}
      {step.at === 'failed' && (
        <div className="reports-do">
          <button type="button" className="do" onClick={() => (step.expired ? signIn() : void check(step.file))}>
            {say(step.expired ? words.signInAgain : words.again)}
          </button>
        </div>
      )}
      {(step.at === 'choose' || step.at === 'done') && (
        <>
          <label className="reports-file">
            <input ref={input} type="file" accept=".xlsx,.csv,.txt,.tsv" onChange={(event) => (void choose(event.target.files), (event.target.value = ''))} />
            <span>{say(words.chooseFile)}</span>
          </label>
          <p className="soft small">{say(words.orDrop)}</p>
        </>
      )}
      {(step.at === 'checked' || step.at === 'failed') && (
        <button type="button" className="quiet" onClick={anew}>
          {say(words.anotherFile)}
        </button>
      )}
    </div>
  );
}

// SheetOutcome is what would come of a file: how many reports, what is wrong and where.
function SheetOutcome({ outcome, act, onTake }: { outcome: Outcome; act: 'submit' | 'save'; onTake: () => void }) {
  const { written, unchanged, faults, warnings } = outcome;
  return (
    <>
      {faults.length > 0 ? (
        <>
          <p className="missed">
            <strong>
              <span aria-hidden="true">✕</span> {say(words.faults, { n: faults.length })}
            </strong>
          </p>
          <p>{say(words.faultsHow)}</p>
          <SheetCells cells={faults} what={say(words.problem)} />
        </>
      ) : (
        <>
          <p>
            {written > 0 && <strong>{say(act === 'submit' ? words.wouldSubmit : words.wouldSave, { n: written })} </strong>}
            {unchanged > 0 && say(words.unchanged, { n: unchanged })}
          </p>
          {written === 0 && <p>{say(words.nothingNew)}</p>}
        </>
      )}
      {warnings.length > 0 && (
        <>
          <p className="behind">
            <span aria-hidden="true">▲</span> {say(act === 'submit' ? words.oddities : words.odditiesSaved, { n: warnings.length })}
          </p>
          <SheetCells cells={warnings} what={say(words.oddity)} />
        </>
      )}
      {faults.length === 0 && written > 0 && (
        <div className="reports-do">
          <button type="button" className="do go" onClick={onTake}>
            {say(act === 'submit' ? words.submitSheet : words.saveSheet, { n: written })}
          </button>
        </div>
      )}
    </>
  );
}
