// What is read first, and is small: while the rest of the program comes, and is read, the service is asked
// already what every place wants to know, and what the desk does.
import { at, send, signIn } from './asking.ts';
import { deskAsks, seenOf } from './view.ts';

// The hashes of listed questions by their names. The build writes them here.
declare const __ASKED__: Record<string, string>;

// Whoever is not signed in is led to where one does, before anything is asked.
if (document.documentElement.dataset.signedIn === 'no') signIn();
else {
  if (import.meta.env.PROD) {
    const desk = location.pathname === new URL(at('./')).pathname;
    for (const [name, variables] of Object.entries({ Shell: {}, ...(desk && deskAsks(seenOf(location.search))) })) send(name, variables, __ASKED__[name]!);
  }
  void import('./main.tsx');
}
