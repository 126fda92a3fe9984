import type { ProposalState } from '../../gql/graphql.ts';

const tones: Record<ProposalState, { mark: string; tone: string }> = {
  OPEN: { mark: '◐', tone: 'track' },
  FORWARDED: { mark: '◐', tone: 'track' },
  RETURNED: { mark: '▲', tone: 'behind' },
  DECIDED: { mark: '●', tone: 'met' },
  HANDED_OVER: { mark: '●', tone: 'met' },
  REFUSED: { mark: '✕', tone: 'missed' },
  REVOKED: { mark: '✕', tone: 'missed' },
};

// toneOf tells by which shape and colour a proposal's state is shown, beside its word.
export const toneOf = (state: ProposalState): { mark: string; tone: string } => tones[state];
