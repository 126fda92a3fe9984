import { useState } from 'react';
import { Link } from 'wouter';

import { language, say } from '../../../language.ts';
import { useSeen, written } from '../../../seen.ts';
import { number } from '../../../write.ts';
import { Download } from '../part/Download.tsx';
import { linkOf } from '../part/Once.tsx';
import { Problems } from '../part/Problems.tsx';
import { sendFile } from '../part/sendFile.ts';
import { words } from '../words.ts';
import { exampleOf, sheetOf } from './peopleSheet.ts';

type Problem = { sheet: string; row: number; cell: string; value: string; message: string; messageEn: string };
type Answer = { dryRun: boolean; created: number; accounts: { account: string; fullName: string; link: string | null }[]; problems: Problem[] };

// ImportPeople takes a table of people in: it is tried first, and what is wrong is told line by line.
export function ImportPeople() {
  const seen = useSeen();
  const [file, setFile] = useState<File | null>(null);
  const [links, setLinks] = useState(true);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const [doing, setDoing] = useState(false);
  const send = async (dryRun: boolean, file: File) => {
    setDoing(true);
    const sent = await sendFile<Answer>('accounts', file, { dryRun: String(dryRun), withLinks: String(!dryRun && links) });
    setDoing(false);
    setAnswer(sent.answer ?? null);
    setRefused(sent.refused ? [sent.refused] : []);
  };
  const created = answer && !answer.dryRun && answer.problems.length === 0 ? answer : null;
  return (
    <>
      <p className="path">
        <Link href={written('/admin/people', seen)}>{say(words.people)}</Link>
      </p>
      <h1>{say(words.importPeople)}</h1>
      {!created && (
        <>
          <p>{say(words.importWhy)}</p>
          <Template />
          <div className="admin-form">
            <label className="admin-field">
              <span>{say(words.file)}</span>
              <input
                type="file"
                accept=".csv,.xlsx"
                onChange={(event) => {
                  const chosen = event.target.files?.[0] ?? null;
                  setFile(chosen);
                  setAnswer(null);
                  if (chosen) void send(true, chosen);
                }}
              />
            </label>
            <label className="admin-check">
              <input type="checkbox" checked={links} onChange={(event) => setLinks(event.target.checked)} /> {say(words.withLinks)}
            </label>
          </div>
        </>
      )}
      <Problems of={refused} />
      <div role="status">
        {doing && <p>{say(words.reading)}</p>}
        {answer && answer.problems.length > 0 && <Wrong of={answer.problems} />}
        {answer?.dryRun && answer.problems.length === 0 && <p>{say(words.wouldCreate, { n: number(answer.created) })}</p>}
        {created && <Created answer={created} />}
      </div>
      {file && answer?.dryRun && answer.problems.length === 0 && answer.created > 0 && (
        <button type="button" className="do go" aria-disabled={doing} onClick={() => doing || void send(false, file)}>
          {say(words.createAll, { n: number(answer.created) })}
        </button>
      )}
      {file && answer && answer.problems.length > 0 && <p>{say(words.mendAndChoose)}</p>}
    </>
  );
}

function Template() {
  const [head, rows] = exampleOf(language);
  return (
    <details className="admin-template">
      <summary>{say(words.template)}</summary>
      <p>{say(words.templateWhy)}</p>
      <div className="admin-wide" tabIndex={0} role="region" aria-label={say(words.template)}>
        <table>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, n) => (
                  <td key={n}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Download name="nguoi-dung.csv" text={() => sheetOf([head, ...rows])}>
          {say(words.templateFile)}
        </Download>
      </p>
    </details>
  );
}

function Wrong({ of }: { of: Problem[] }) {
  return (
    <section aria-labelledby="admin-wrong">
      <h2 id="admin-wrong">{say(words.wrongCells, { n: number(of.length) })}</h2>
      <ul className="admin-list">
        {of.map((one, n) => (
          <li key={n} className="admin-wrong">
            <strong>{one.row ? say(words.atLine, { row: one.row, cell: one.cell }) : say(words.wholeFile)}</strong>
            <span>{language === 'vi' ? one.message : one.messageEn}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Created({ answer }: { answer: Answer }) {
  const withLinks = answer.accounts.some(({ link }) => link);
  return (
    <section aria-labelledby="admin-created">
      <h2 id="admin-created">{say(words.createdAll, { n: number(answer.created) })}</h2>
      {withLinks && (
        <>
          <p>{say(words.linksShown)}</p>
          <p>{say(words.passLink)}</p>
          <p>
            <Download name="lien-ket-dang-nhap.csv" text={() => sheetOf(answer.accounts.map(({ account, fullName, link }) => [account, fullName, link ? linkOf(link) : '']))}>
              {say(words.linksFile)}
            </Download>
          </p>
        </>
      )}
      <ul className="admin-list">
        {answer.accounts.map(({ account, fullName, link }) => (
          <li key={account} className="admin-wrong">
            <strong>{fullName || account}</strong>
            <span className="soft small">{account}</span>
            {link && <output className="link">{linkOf(link)}</output>}
          </li>
        ))}
      </ul>
    </section>
  );
}
