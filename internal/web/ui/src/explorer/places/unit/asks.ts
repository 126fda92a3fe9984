// What the place of a unit asks, all at once: what the unit is, with its reports and its history; its figures;
// the same a while ago, to tell what has changed; and how the units below stand. The first two are what a step
// to another unit waits for.
import { useCallback } from 'react';
import { useClient } from 'urql';

import { type Ask, useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { UnitBelowQuery, UnitChangeQuery, UnitPlaceQuery, UnitScorecardQuery } from '../../gql/graphql.ts';
import { before, yearOf } from '../../pace.ts';
import { type Seen, today, useSeen } from '../../seen.ts';

export const PlaceQuery = graphql(`
  query UnitPlace($code: Code!, $on: Date, $months: Period!) {
    unit(by: { code: $code }, on: $on) {
      ...UnitHead
      ...UnitMonths
      ...UnitOffices
      ...UnitPast
      children(first: 200) {
        totalCount
        nodes {
          id
          unitId
          code
          title
          name
        }
      }
    }
  }

  fragment UnitHead on Unit {
    id
    unitId
    code
    title
    level
    levelLabel
    kindLabel
    opened
    closed
    path {
      code
      type
      name
    }
    parent {
      id
      code
      title
      parent {
        id
        code
        parent {
          id
          code
          parent {
            id
            code
          }
        }
      }
    }
  }

  fragment UnitMonths on Unit {
    id
    code
    coverage(period: $months) {
      month
      expected
      reported
      approved
      missing
    }
    reports(period: $months) {
      id
      month
      state
      stateLabel
      late
    }
  }

  fragment UnitOffices on Unit {
    id
    officeHolders {
      id
      label
      from
      until
      revoked
      account {
        id
        name
        fullName
        telephone
      }
    }
  }

  fragment UnitPast on Unit {
    id
    history {
      id
      from
      until
      code
      title
      standing
      path {
        code
        type
        name
      }
    }
    predecessors {
      ...UnitKin
    }
    successors {
      ...UnitKin
    }
  }

  fragment UnitKin on UnitDescent {
    kind
    share
    effective
    document
    reorganisation
    unit {
      id
      code
      title
    }
  }
`);

export const ScorecardQuery = graphql(`
  query UnitScorecard($code: Code!, $on: Date, $period: Period!, $tree: TreeReading) {
    unit(by: { code: $code }, on: $on) {
      id
      figures(period: $period, tree: $tree) {
        ...UnitScore
      }
    }
  }

  fragment UnitScore on Figure {
    id
    indicator {
      id
      code
      shortName
      kind
      measure
      decimals
      pace
      group {
        id
        code
        name
        nameEn
      }
    }
    basis
    value
    display
    target {
      id
      comparator
      low
      monthly
    }
    targetLabel
    status
    statusLabel
    rank {
      place
      of
    }
  }
`);

export const ChangeQuery = graphql(`
  query UnitChange($code: Code!, $on: Date, $period: Period!, $tree: TreeReading) {
    unit(by: { code: $code }, on: $on) {
      id
      figures(period: $period, tree: $tree) {
        id
        indicator {
          id
          code
        }
        value
      }
    }
  }
`);

export const BelowQuery = graphql(`
  query UnitBelow($code: Code!, $on: Date, $period: Period!, $tree: TreeReading) {
    unit(by: { code: $code }, on: $on) {
      id
      children(first: 200) {
        nodes {
          id
          coverage(period: $period) {
            expected
            reported
          }
          figures(period: $period, tree: $tree) {
            status
          }
        }
      }
    }
  }
`);

export const MayQuery = graphql(`
  query UnitMay($unit: ID!) {
    viewer {
      id
      reports: can(action: REPORT_READ, unit: $unit)
      enters: can(action: REPORT_WRITE, unit: $unit)
      people: can(action: ACCOUNT_READ, unit: $unit)
      registers: can(action: ENTRY_READ, unit: $unit)
      figures: can(action: FIGURE_READ, unit: $unit)
      reviews: can(action: REVIEW_READ, unit: $unit)
    }
  }
`);

// Told is what is known of a unit: everything that its place asked.
export type Told = {
  code: string;
  on: string;
  seen: Seen;
  place: Ask<UnitPlaceQuery>;
  scorecard: Ask<UnitScorecardQuery>;
  change: Ask<UnitChangeQuery>;
  below: Ask<UnitBelowQuery>;
};

function variablesOf(code: string, on: string, { period, tree }: Seen) {
  const unit = { code, on: on || null };
  return { place: { ...unit, months: String(yearOf(period)) }, figures: { ...unit, period, tree }, earlier: before(period, today) };
}

// useTold asks all that the place of a unit shows.
export function useTold(code: string, on: string): Told {
  const seen = useSeen();
  const { place, figures, earlier } = variablesOf(code, on, seen);
  return {
    code,
    on,
    seen,
    place: useAsk(PlaceQuery, place),
    scorecard: useAsk(ScorecardQuery, figures),
    change: useAsk(ChangeQuery, { ...figures, period: earlier ?? seen.period }, { pause: !earlier }),
    below: useAsk(BelowQuery, figures),
  };
}

// isTold reports whether there is enough to show the unit: an answer to what it is and to how it stands.
export const isTold = ({ place, scorecard }: Told): boolean => [place, scorecard].every(({ data, error }) => data || error);

// useAhead returns how one asks for a unit before it is stepped to, so that it is there by then.
export function useAhead(): (code: string, on?: string) => void {
  const client = useClient();
  const seen = useSeen();
  return useCallback(
    (code, on = '') => {
      const { place, figures } = variablesOf(code, on, seen);
      for (const [document, variables] of [[PlaceQuery, place], [ScorecardQuery, figures]] as const) {
        void client.query(document as typeof PlaceQuery, variables as typeof place, { requestPolicy: 'cache-first' }).toPromise();
      }
    },
    [client, seen.period, seen.tree], // eslint-disable-line
  );
}
