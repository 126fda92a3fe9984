import './confirm.css';

import { type ReactNode, useEffect, useId, useRef } from 'react';

import { say, type Words } from '../language.ts';

const words = {
  doing: ['Đang gửi…', 'Sending…'],
  no: ['Thôi', 'No'],
} as const satisfies Record<string, Words>;

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
    <dialog ref={box} className="confirm" aria-labelledby={id} onCancel={(event) => (event.preventDefault(), onNo())}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="confirm-do">
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
