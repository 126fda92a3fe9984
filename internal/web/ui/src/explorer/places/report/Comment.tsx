import { say } from '../../language.ts';
import { words } from './words.ts';

// Comment is a word that goes with a report: wanted where something in it is unusual.
export function Comment({ text, wanted, missed, onSay }: { text: string; wanted: boolean; missed: boolean; onSay: (text: string) => void }) {
  return (
    <div className={`report-field${missed ? ' report-bad' : ''}`}>
      <label htmlFor="report-comment">{say(words.comment)}</label>
      <p className="report-hint" id="report-comment-hint">
        {say(wanted ? words.commentNeeded : words.commentFree)}
      </p>
      <textarea
        id="report-comment"
        rows={3}
        maxLength={1000}
        value={text}
        required={wanted}
        aria-describedby={`report-comment-hint${missed ? ' report-comment-say' : ''}`}
        aria-invalid={missed || undefined}
        onChange={(event) => onSay(event.target.value)}
      />
      {missed && (
        <p className="report-say missed" id="report-comment-say">
          <span aria-hidden="true">✕</span> {say(words.commentMissing)}
        </p>
      )}
    </div>
  );
}
