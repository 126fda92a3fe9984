// How figures stand: a word, a shape and a colour each.
import type { FigureStatus } from './gql/graphql.ts';
import type { Words } from './language.ts';

export type Standing = 'met' | 'track' | 'behind' | 'missed' | 'none';

// standing sums up a status to one of five: those of the one bar. Null: nothing is wanted.
export function standing(status: FigureStatus): Standing | null {
  switch (status) {
    case 'MET':
    case 'EXCEEDED':
    case 'MET_BY_DECISION':
      return 'met';
    case 'ON_TRACK':
      return 'track';
    case 'BEHIND':
      return 'behind';
    case 'NOT_MET':
      return 'missed';
    case 'NOT_REPORTED':
    case 'INCOMPLETE':
      return 'none';
    default:
      return null; // NO_TARGET, NOT_APPLICABLE
  }
}

export const shapes: Record<FigureStatus, string> = {
  MET: '●', EXCEEDED: '◆', MET_BY_DECISION: '●', ON_TRACK: '◐', BEHIND: '▲', NOT_MET: '✕', NOT_REPORTED: '○', INCOMPLETE: '○', NO_TARGET: '–', NOT_APPLICABLE: '–',
};

export const shapeOf: Record<Standing, string> = { met: '●', track: '◐', behind: '▲', missed: '✕', none: '○' };

export const standings: Record<Standing, Words> = {
  met: ['đạt', 'met'],
  track: ['đúng tiến độ', 'on track'],
  behind: ['chậm', 'behind'],
  missed: ['chưa đạt', 'missed'],
  none: ['chưa báo cáo', 'not reported'],
};

export const inOrder: readonly Standing[] = ['met', 'track', 'behind', 'missed', 'none'];
