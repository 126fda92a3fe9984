import { useState } from 'react';

import { language, say } from '../../../language.ts';
import { Problems } from '../part/Problems.tsx';
import { sendFile } from '../part/sendFile.ts';
import { words } from '../words.ts';

type Answer = { reorganisation?: { id: string; steps: number }; faults: { row?: number; message: string; messageEn: string }[] };

// ReorganisationFile drafts what a file says, YAML or a table of steps, as an office writes decisions
// of hundreds of steps.
export function ReorganisationFile({ arrive }: { arrive: (id: string) => void }) {
  const [problems, setProblems] = useState<string[]>([]);
  const [doing, setDoing] = useState(false);
  const send = async (file: File) => {
    setDoing(true);
    const { answer, refused } = await sendFile<Answer>('imports/reorganisation', file, { file: file.name });
    setDoing(false);
    setProblems(refused ? [refused] : (answer?.faults ?? []).map(({ message, messageEn }) => (language === 'vi' ? message : messageEn)));
    if (answer?.reorganisation) arrive(answer.reorganisation.id);
  };
  return (
    <section aria-labelledby="admin-from-file">
      <h2 id="admin-from-file">{say(words.fromFile)}</h2>
      <p>{say(words.fromFileWhy)}</p>
      <label className="admin-field">
        <span>{say(words.file)}</span>
        <input type="file" accept=".csv,.xlsx,.yaml,.yml" onChange={(event) => event.target.files?.[0] && void send(event.target.files[0])} />
      </label>
      <div role="status">{doing && <p>{say(words.reading)}</p>}</div>
      <Problems of={problems} />
    </section>
  );
}
