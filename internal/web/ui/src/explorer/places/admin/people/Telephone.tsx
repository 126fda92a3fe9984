// Telephone is a number that one calls by touching it: +84912345678 is written 0912 345 678.
export function Telephone({ number }: { number: string | null }) {
  if (!number) return null;
  const own = number.replace(/^\+84/, '0');
  return <a href={`tel:${number}`}>{own.startsWith('0') && own.length === 10 ? own.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') : number}</a>;
}
