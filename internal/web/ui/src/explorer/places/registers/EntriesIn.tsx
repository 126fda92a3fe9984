import { type DragEvent, useState } from 'react';

import { signIn } from '../../client.ts';
import { say } from '../../language.ts';
import { refreshAll } from '../../live.ts';
import { SheetCells } from '../../part/SheetCells.tsx';
import { number } from '../../write.ts';
import { unfit } from '../reports/handing.ts';
import { type Answer, hand, type Outcome } from './handing.ts';
import { words } from './words.ts';

// Chosen is a file as it was when it was chosen: what is changed on the device since is not in it.
type Chosen = { name: string; bytes: ArrayBuffer };

type Step =
  | { at: 'choose'; why?: string }
  | { at: 'checking' | 'taking'; file: Chosen }
  | { at: 'checked'; file: Chosen; outcome: Outcome; why?: string }
  | { at: 'failed'; file: Chosen; why: string; expired?: boolean }
  | { at: 'done'; told: string };

// EntriesIn takes a file of entries in: first it is only checked, and what would come of it is shown.
export function EntriesIn({ register, unit }: { register: string; unit: string }) {
  const [step, setStep] = useState<Step>({ at: 'choose' });

  // failed tells why nothing came of it; null: an outcome did.
  const failed = (answer: Answer, name: string, sent: boolean): { why: string; expired?: boolean } | null => {
    if ('unreachable' in answer) return { why: say(sent ? words.sheetUnknown : words.sheetUnsent, { name }) };
    if ('expired' in answer) return { why: say(words.sheetExpired), expired: true };
    return 'refused' in answer ? { why: say(words.refused, { why: answer.refused }) } : null;
  };

  const check = async (file: Chosen) => {
    setStep({ at: 'checking', file });
    const answer = await hand(file.bytes, file.name, { register, unit, dryRun: true });
    const why = failed(answer, file.name, false);
    setStep(why ? { at: 'failed', file, ...why } : { at: 'checked', file, outcome: (answer as { outcome: Outcome }).outcome });
  };

  const take = async (file: Chosen) => {
    setStep({ at: 'taking', file });
    const answer = await hand(file.bytes, file.name, { register, unit, dryRun: false });
    const why = failed(answer, file.name, true);
    if (why) return setStep({ at: 'failed', file, ...why });
    const { outcome } = answer as { outcome: Outcome };
    if (outcome.problems.length > 0) return setStep({ at: 'checked', file, outcome }); // it stood well when it was checked, and no longer
    setStep({ at: 'done', told: say(words.takenIn, { n: number(outcome.noted), name: file.name }) });
    refreshAll();
  };

  const choose = async (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    if (files.length > 1) return setStep({ at: 'choose', why: say(words.oneFile) });
    const no = unfit(file);
    if (no) return setStep({ at: 'choose', why: say(words[no], { name: file.name }) });
    try {
      await check({ name: file.name, bytes: await file.arrayBuffer() });
    } catch {
      setStep({ at: 'choose', why: say(words.unreadable, { name: file.name }) });
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void choose(event.dataTransfer.files);
  };

  return (
    <div className="registers-sheet" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p role="status">
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
      {step.at === 'checked' && <SheetOutcome outcome={step.outcome} onTake={() => void take(step.file)} />}
      {step.at === 'failed' && (
        <button type="button" className="do" onClick={() => (step.expired ? signIn() : void check(step.file))}>
          {say(step.expired ? words.signInAgain : words.again)}
        </button>
      )}
      {(step.at === 'choose' || step.at === 'done') && (
        <>
          <label className="registers-file">
            <input type="file" accept=".xlsx,.csv,.txt,.tsv" onChange={(event) => (void choose(event.target.files), (event.target.value = ''))} />
            <span>{say(words.chooseFile)}</span>
          </label>
          <p className="soft small">{say(words.orDrop)}</p>
        </>
      )}
      {(step.at === 'checked' || step.at === 'failed') && (
        <button type="button" className="quiet" onClick={() => setStep({ at: 'choose' })}>
          {say(words.anotherFile)}
        </button>
      )}
    </div>
  );
}

// SheetOutcome is what would come of a file: how many entries, what stands already, and what is wrong where.
function SheetOutcome({ outcome: { noted, standing, problems }, onTake }: { outcome: Outcome; onTake: () => void }) {
  if (problems.length > 0) {
    return (
      <>
        <p className="missed">
          <strong>
            <span aria-hidden="true">✕</span> {say(words.faults, { n: number(problems.length) })}
          </strong>
        </p>
        <p>{say(words.faultsHow)}</p>
        <SheetCells cells={problems.map((problem) => ({ value: '', rule: '', ...problem }))} what={say(words.problem)} />
      </>
    );
  }
  return (
    <>
      <p>
        {noted > 0 && <strong>{say(words.wouldNote, { n: number(noted) })} </strong>}
        {standing.length > 0 && say(words.alreadyNoted, { n: number(standing.length) })}
      </p>
      {noted === 0 ? (
        <p>{say(words.nothingNew)}</p>
      ) : (
        <button type="button" className="do go" onClick={onTake}>
          {say(words.takeIn, { n: number(noted) })}
        </button>
      )}
    </>
  );
}
