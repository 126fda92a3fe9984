import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { say } from '../../../language.ts';
import { words } from '../words.ts';
import { Problems } from './Problems.tsx';

// What came of a deed: why it was not done; or, of what is shown this once, that.
export type Outcome = { problems: string[]; shown?: ReactNode };

type Asked = { title: string; go: string; children?: ReactNode; act: (form: FormData) => Promise<Outcome> };

// Deed is a button that asks in a dialog what is to be known, or whether it is meant, and does it then.
// What was not done is told there, and nothing that was entered is lost.
export function Deed({ label, look = 'do', ...asked }: Asked & { label: string; look?: 'do' | 'do go' | 'quiet' }) {
  return (
    <DialogTrigger>
      <Button className={look}>{label}</Button>
      <ModalOverlay className="admin-overlay">
        <Modal className="admin-modal">
          <Dialog className="admin-dialog">{({ close }) => <Form {...asked} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Form({ title, go, children, act, close }: Asked & { close: () => void }) {
  const [problems, setProblems] = useState<string[]>([]);
  const [doing, setDoing] = useState(false);
  const [shown, setShown] = useState<ReactNode>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (doing) return;
    setDoing(true);
    setProblems([]);
    const outcome = await act(new FormData(event.currentTarget));
    setDoing(false);
    setProblems(outcome.problems);
    if (outcome.shown) setShown(outcome.shown);
    else if (outcome.problems.length === 0) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      {shown ?? children}
      <Problems of={problems} />
      <div className="admin-buttons">
        {shown ? (
          <button type="button" className="do go" onClick={close}>
            {say(words.noted)}
          </button>
        ) : (
          <>
            <button type="submit" className="do go" aria-disabled={doing}>
              {doing ? say(words.doing) : go}
            </button>
            <button type="button" className="do" onClick={close}>
              {say(words.cancel)}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
