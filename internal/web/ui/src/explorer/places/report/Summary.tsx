import { say, type Words } from '../../language.ts';

export type Wrong = { id: string; label: string; why: string; always: boolean }; // always: neither saved nor submitted so

// Summary lists what is wrong in a form, each with the way to its box.
export function Summary({ wrongs, title, warns = false }: { wrongs: Wrong[]; title: Words; warns?: boolean }) {
  if (wrongs.length === 0) return null;
  return (
    <div role={warns ? 'status' : 'alert'} className={`report-summary ${warns ? 'behind' : 'missed'}`}>
      <p>
        <strong>
          <span aria-hidden="true">{warns ? '▲' : '✕'}</span> {say(title, { n: wrongs.length })}
        </strong>
      </p>
      <ul>
        {wrongs.map(({ id, label, why }) => (
          <li key={id + why}>
            <a href={`#${id}`} onClick={(event) => (event.preventDefault(), document.getElementById(id)?.focus())}>
              {label}
            </a>
            : {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
