import { hand } from '../../../download.ts';

// Download hands out a table that was made here, as a file.
export function Download({ name, text, children }: { name: string; text: () => string; children: string }) {
  const give = () => hand({ name, blob: new Blob(['\ufeff' + text()], { type: 'text/csv;charset=utf-8' }) });
  return (
    <button type="button" className="do" onClick={give}>
      {children}
    </button>
  );
}
