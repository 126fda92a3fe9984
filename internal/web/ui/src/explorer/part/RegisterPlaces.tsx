import { Link } from 'wouter';

import { say, type Words } from '../language.ts';
import { useSeen, written } from '../seen.ts';

const places: readonly (readonly [path: string, name: Words])[] = [
  ['/registers', ['Sổ sách', 'Registers']],
  ['/follow', ['Việc cần theo dõi', 'What is followed up']],
  ['/directives', ['Văn bản chỉ đạo', 'Directives']],
];

const label: Words = ['Các nơi về sổ sách', 'Places about registers'];

// RegisterPlaces leads to the places that have to do with registers.
export function RegisterPlaces() {
  const { office } = useSeen();
  const here = location.pathname;
  return (
    <nav className="register-places" aria-label={say(label)}>
      {places.map(([path, name]) => (
        <Link key={path} href={written(path, { office })} aria-current={here.endsWith(path) ? 'page' : undefined}>
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
