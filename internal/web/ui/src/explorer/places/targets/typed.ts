// Targets as people type and paste them.

// Typed is what stands in a box: nothing, a number, that the target is taken away, or what is no number.
export type Typed = { nothing: true } | { low: number | null } | { wrong: string };

// typed reads a number as one writes it here: 1.234,5 or 1234.5. A point before three digits divides thousands.
export function typed(text: string): Typed {
  const said = text.replace(/[\s\u00a0%]/g, '');
  if (said === '') return { nothing: true };
  if (/^[-–—]$/.test(said)) return { low: null };
  let plain = '';
  if (/^\d{1,3}(\.\d{3})+(,\d{1,9})?$/.test(said)) plain = said.replaceAll('.', '').replace(',', '.');
  else if (/^\d{1,3}(,\d{3}){2,}$/.test(said)) plain = said.replaceAll(',', '');
  else if (/^\d+([.,]\d{1,9})?$/.test(said)) plain = said.replace(',', '.');
  return plain === '' ? { wrong: text.trim() } : { low: Number(plain) };
}

type Unit = { id: string; code: string; title: string; titleShort: string };

const folded = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase().trim().replace(/\s+/g, ' ');

// pasted lays what was copied from a spreadsheet over the units, from the one on down at which it was pasted; lines of
// two columns or more name their unit, by its code or name, and are laid there. It returns null of a single value,
// which a box takes by itself.
export function pasted(text: string, units: readonly Unit[], at: number): { laid: Record<string, string>; unknown: string[] } | null {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
  if (lines.length === 1 && lines[0]!.length === 1) return null;
  const laid: Record<string, string> = {};
  const unknown: string[] = [];
  lines.forEach((cells, n) => {
    if (cells.length === 1) {
      const unit = units[at + n];
      if (unit && cells[0]!.trim()) laid[unit.id] = cells[0]!.trim();
      return;
    }
    const name = cells[0]!.trim();
    const value = cells.at(-1)!.trim();
    if (!name && !value) return;
    const unit = units.find(({ code, title, titleShort }) => code === name || [title, titleShort].some((one) => folded(one) === folded(name)));
    if (unit) laid[unit.id] = value;
    else if (n > 0 || !('wrong' in typed(value))) unknown.push(name); // a heading names no unit
  });
  return { laid, unknown };
}
