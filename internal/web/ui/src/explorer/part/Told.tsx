import './told.css';

import { useEffect, useRef } from 'react';

// Told says what was done. Where whoever did it is left nowhere, for what they touched is gone, they go on
// from here.
export function Told({ words }: { words: string }) {
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words && (document.activeElement === document.body || document.activeElement === null)) here.current?.focus();
  }, [words]);
  return (
    <p ref={here} role="status" tabIndex={-1} className="told">
      {words}
    </p>
  );
}
