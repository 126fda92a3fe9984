// What the place of targets asks: how a unit's are handed on, and, once one is opened, what each unit has of it.
import { graphql } from '../../gql/index.ts';

export const TargetsUnit = graphql(`
  query TargetsUnit($code: Code!) {
    unit(by: { code: $code }) {
      id
      code
      title
      level
      path {
        code
        type
        name
      }
    }
  }
`);

export const TargetsCascade = graphql(`
  query TargetsCascade($owner: ID!, $year: Int!) {
    cascade(owner: $owner, year: $year) {
      maySet
      lines {
        ...TargetsLine
      }
    }
  }

  fragment TargetsLine on CascadeLine {
    indicator {
      id
      code
      name
      nameEn
      shortName
      measure
      decimals
    }
    target {
      id
      comparator
      low
    }
    assigned
    promised
    unassigned
    short
  }
`);

export const TargetsUnits = graphql(`
  query TargetsUnits($owner: ID!, $year: Int!, $indicators: [Code!]) {
    cascade(owner: $owner, year: $year, indicators: $indicators) {
      lines {
        indicator {
          id
          code
        }
        units {
          unit {
            id
            code
            title
            titleShort
            level
          }
          quota {
            id
            comparator
            low
          }
          promise {
            id
            comparator
            low
          }
          settings {
            low
            day
            document
            reason
            at
            by
          }
        }
      }
    }
  }
`);

export const TargetsSet = graphql(`
  mutation TargetsSet($input: SetTargetsInput!) {
    setTargets(input: $input) {
      changes {
        indicator {
          id
          code
          shortName
          decimals
        }
        unit {
          id
          code
          title
        }
        before {
          id
          comparator
          low
        }
        after {
          id
          comparator
          low
        }
      }
      checks {
        indicator {
          id
          code
          shortName
          decimals
        }
        owner {
          id
          code
          title
        }
        target {
          id
          comparator
          low
        }
        units
        given
        sum
        short
      }
      userErrors {
        code
        message
      }
    }
  }
`);
