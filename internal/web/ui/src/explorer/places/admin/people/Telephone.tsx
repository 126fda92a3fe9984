import { telephone } from '../../../write.ts';

// Telephone is a number that one calls by touching it.
export const Telephone = ({ number }: { number: string | null }) => number && <a href={`tel:${number}`}>{telephone(number)}</a>;
