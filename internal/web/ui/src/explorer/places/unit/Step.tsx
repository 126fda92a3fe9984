import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';

import { useSeen, written } from '../../seen.ts';
import { useAhead } from './asks.ts';

// Step leads to another unit, and asks for it as soon as somebody is about to go there.
export function Step({ code, on = '', children }: { code: string; on?: string; children: ReactNode }) {
  const ahead = useAhead();
  const waiting = useRef(0);
  const soon = (after: number) => () => {
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => ahead(code, on), after);
  };
  return (
    <Link
      href={written(`/u/${encodeURIComponent(code)}`, useSeen(), { on })}
      onPointerEnter={soon(60)} // not of those that the hand only passes over
      onPointerLeave={() => clearTimeout(waiting.current)}
      onTouchStart={soon(0)}
      onFocus={soon(60)}
      onBlur={() => clearTimeout(waiting.current)}
    >
      {children}
    </Link>
  );
}
