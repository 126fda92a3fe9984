import type { ProposalState, ProposalStep } from '../../gql/graphql.ts';

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

const steps: ProposalStep[] = ['ACHIEVEMENT', 'MEETING', 'LETTER', 'DOSSIER', 'OPINION', 'COUNCIL', 'DECISION', 'HANDED_OVER'];

// numberOf numbers a step as the rules do, also where an award does without the one before.
export const numberOf = (step: ProposalStep): number => steps.indexOf(step) + 1;
