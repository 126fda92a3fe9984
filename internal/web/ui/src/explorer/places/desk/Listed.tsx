import { Children, Fragment, type ReactNode } from 'react';

// Listed puts commas between elements of a sentence.
export function Listed({ children }: { children: ReactNode }) {
  return Children.toArray(children).map((child, n) => (
    <Fragment key={n}>
      {n > 0 && ', '}
      {child}
    </Fragment>
  ));
}
