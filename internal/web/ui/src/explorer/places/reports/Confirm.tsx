import { type ReactNode, useEffect, useId, useRef } from 'react';

import { say } from '../../language.ts';
import { words } from './words.ts';

// Confirm asks once more, in words, before something that cannot be taken back.
export function Confirm({ title, doing, yes, onYes, onNo, children }: { title: string; doing: boolean; yes: string; onYes: () => void; onNo: () => void; children: ReactNode }) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opened instanceof HTMLElement && opened.isConnected) opened.focus();
    };
  }, []);
  return (
    <dialog ref={box} className="reports-confirm" aria-labelledby={id} onCancel={(event) => (event.preventDefault(), onNo())}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="reports-do">
        <button type="button" className="do go" disabled={doing} onClick={onYes}>
          {doing ? say(words.doing) : yes}
        </button>
        <button type="button" className="do" disabled={doing} onClick={onNo}>
          {say(words.no)}
        </button>
      </div>
    </dialog>
  );
}
