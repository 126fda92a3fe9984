import { useRef, useState } from 'react';

import { say } from '../../language.ts';
import { words } from './words.ts';

// Reminder is a text that is copied into a message.
export function Reminder({ label, text }: { label: string; text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(say(words.copied));
    } catch {
      box.current?.select(); // no clipboard without HTTPS: the text stands there, selected
      setTold(say(words.notCopied));
    }
  };
  return (
    <details className="reports-reminder">
      <summary>{label}</summary>
      <textarea ref={box} readOnly rows={4} value={text} aria-label={label} />
      <div className="reports-do">
        <button type="button" className="do" onClick={() => void copy()}>
          {say(words.copy)}
        </button>
        <span role="status">{told}</span>
      </div>
    </details>
  );
}
