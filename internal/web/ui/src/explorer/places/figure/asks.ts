// What the place of one figure asks: first the number with the units below, and beside it why it is so;
// the months, once it is known whether they add up; months by units where that picture is opened.
import { graphql } from '../../gql/index.ts';

export const StandQuery = graphql(`
  query FigureStand($code: Code!, $on: Date, $indicator: Code!, $period: Period!, $tree: TreeReading) {
    viewer {
      id
      roots {
        id
        code
      }
    }
    unit(by: { code: $code }, on: $on) {
      id
      code
      title
      level
      path {
        code
        type
        name
      }
      figures(period: $period, indicators: [$indicator], tree: $tree) {
        ...FigureStanding
        ...FigureBelow
      }
    }
  }

  fragment FigureStanding on Figure {
    id
    indicator {
      id
      code
      name
      nameEn
      kind
      measure
      decimals
      own
      months
      pace
      elements {
        id
        nature
      }
    }
    period
    basis
    value
    display
    numerator
    denominator
    target {
      id
      comparator
      low
      high
      monthly
      quota
    }
    targetLabel
    untargeted
    status
    statusLabel
    coverage {
      expected
      reported
      approved
      missing
      label
    }
    expected {
      value
      display
    }
    shortfall {
      value
      display
    }
    parts {
      id
      indicator {
        id
        code
        shortName
        nameEn
        measure
      }
      display
      status
      statusLabel
      targetLabel
    }
  }

  fragment FigureBelow on Figure {
    id
    children(first: 200) {
      totalCount
      own {
        numerator
        denominator
      }
      unlisted {
        units
        numerator
        denominator
      }
      edges {
        adds {
          numerator
          denominator
        }
        node {
          id
          unit {
            id
            code
            titleShort
            name
            closed
          }
          value
          display
          status
          statusLabel
          target {
            id
            comparator
            low
            high
            monthly
          }
          coverage {
            expected
            reported
            missing
          }
          shortfall {
            value
          }
        }
      }
    }
    explain {
      terms {
        divides
        element {
          id
          measure
        }
        coefficient
        name
        sum
      }
      laggards(top: 50) {
        lacks
        units
        nodes {
          lacks
          share
          figure {
            id
          }
        }
      }
      shares(top: 50) {
        wants
        figure {
          id
        }
      }
    }
  }
`);

export const WhyQuery = graphql(`
  query FigureWhy($code: Code!, $on: Date, $indicator: Code!, $period: Period!, $tree: TreeReading, $named: Int!) {
    unit(by: { code: $code }, on: $on) {
      id
      code
      figures(period: $period, indicators: [$indicator], tree: $tree) {
        ...FigureReasons
      }
    }
  }

  fragment FigureReasons on Figure {
    id
    indicator {
      id
      code
      kind
      measure
      months
      quote
      reading
      readingEn
    }
    basis
    display
    status
    coverage {
      expected
      reported
      approved
      missing
    }
    rank {
      place
      of
      alike
    }
    lastYear: delta(to: LAST_YEAR) {
      value
    }
    explain {
      inWords
      inNumbers
      reading
      targetOrigin
      approvedShare
      contributors(top: $named) {
        own {
          numerator
        }
        others {
          units
          numerator
        }
        nodes {
          share
          adds {
            numerator
          }
          figure {
            id
            unit {
              id
              code
              titleShort
              closed
            }
          }
        }
      }
      meeting: counted(top: $named, meeting: true) {
        total
        nodes {
          ...FigureCounted
        }
      }
      lacking: counted(top: $named, meeting: false) {
        total
        nodes {
          ...FigureCounted
        }
      }
      unreported(top: $named) {
        units
        nodes {
          partly
          months
          unit {
            ...FigureUnit
          }
        }
      }
      sources {
        report {
          id
          month
          state
          stateLabel
          unit {
            id
            code
          }
        }
        said {
          id
          by
          at
        }
        stands {
          id
          by
          at
          act
        }
        entries {
          value
          counts
          element {
            id
            name
            nameEn
            measure
          }
          byRegister {
            counted
            many
            differs
            register {
              id
              code
              name
              nameEn
            }
            entries {
              id
              summary
            }
          }
        }
      }
    }
  }

  fragment FigureCounted on CountedUnit {
    met
    of
    figure {
      id
      display
      indicator {
        id
        code
        measure
      }
      unit {
        ...FigureUnit
      }
    }
  }

  fragment FigureUnit on Unit {
    id
    code
    titleShort
    closed
    path {
      code
      type
      name
    }
  }
`);

export const MonthsQuery = graphql(`
  query FigureMonths($unit: ID!, $indicator: Code!, $from: Period!, $to: Period!, $measures: [TableMeasure!]!, $tree: TreeReading) {
    table(
      ask: {
        units: { ids: [$unit] }
        indicators: [{ code: $indicator }]
        periods: [{ range: { from: $from, to: $to, by: MONTH } }]
        measures: $measures
        rows: [UNIT, INDICATOR, PERIOD]
        columns: [MEASURE]
        tree: $tree
      }
    ) {
      rows {
        period
      }
      columns {
        measure
      }
      cells
    }
  }
`);

export const HeatQuery = graphql(`
  query FigureHeat($code: Code!, $indicator: Code!, $from: Period!, $to: Period!, $tree: TreeReading) {
    table(
      ask: {
        units: { childrenOf: $code }
        indicators: [{ code: $indicator }]
        periods: [{ range: { from: $from, to: $to, by: MONTH } }]
        measures: [VALUE]
        rows: [UNIT]
        columns: [INDICATOR, PERIOD, MEASURE]
        tree: $tree
      }
    ) {
      rows {
        unit {
          id
          code
          titleShort
          closed
        }
      }
      columns {
        period
      }
      cells
      marks {
        mark
        cells
      }
    }
  }
`);
