// What places show of an entry of a register, wherever one is spoken of.
import { graphql } from '../gql/index.ts';
import type { EntryState } from '../gql/graphql.ts';

// One line of an entry, without what names a person.
export const EntryLineFragment = graphql(`
  fragment EntryLine on Entry {
    id
    day
    state
    stateLabel
    summary
    due
    done
    overdue
    revision
    register {
      id
      code
      name
      nameEn
    }
    unit {
      id
      code
      titleShort
    }
  }
`);

// Shapes of how an entry stands: a shape and a colour, the word beside them.
export const entryShapes: Record<EntryState, [shape: string, colour: string]> = { NOTED: ['◐', 'track'], CONFIRMED: ['●', 'met'], VOID: ['✕', 'none'] };

// entryPath returns the place of an entry: ids of things are entry:12.
export const entryPath = (id: string): string => `/entries/${encodeURIComponent(id.replace(/^entry:/, ''))}`;
