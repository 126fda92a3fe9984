// What the place of directives asks: who is here, what came from above, and what was issued downward.
import { graphql } from '../../gql/index.ts';

// Whose registers the caller keeps, and whether there is anything to acknowledge.
export const DirectivesDuties = graphql(`
  query DirectivesDuties {
    viewer {
      id
      grants {
        id
        role
        unit {
          id
          code
          title
          level
          children(first: 1) {
            nodes {
              id
            }
          }
        }
      }
    }
    attention {
      id
      directives(first: 1) {
        totalCount
      }
    }
  }
`);

// What waits to be acknowledged, and what the unit has answered.
export const DirectivesReceived = graphql(`
  query DirectivesReceived($units: [ID!]!) {
    attention {
      id
      directives(first: 50) {
        totalCount
        nodes {
          ...DirectiveIssued
        }
      }
    }
    entries(register: "directives_received", where: { units: $units }, first: 50) {
      totalCount
      nodes {
        ...DirectiveAnswer
      }
    }
  }

  fragment DirectiveIssued on Entry {
    id
    day
    summary
    overdue
    unit {
      id
      code
      title
    }
    values {
      ...DirectiveSaid
    }
    files {
      id
      name
      href
    }
    addressees {
      unit {
        id
        code
        title
        titleShort
      }
      acknowledged
      planned
      answer {
        id
        values {
          field {
            code
          }
          value
        }
      }
    }
  }

  fragment DirectiveSaid on EntryValue {
    field {
      code
      type
    }
    value
    text
    withheld
    document {
      number
      date
      issuer
    }
  }

  fragment DirectiveAnswer on Entry {
    id
    revision
    day
    summary
    may
    unit {
      id
      code
      title
    }
    values {
      ...DirectiveSaid
      entry {
        id
        summary
        unit {
          id
          title
        }
        values {
          ...DirectiveSaid
        }
      }
    }
  }
`);

// What a unit issued, with what came back.
export const DirectivesIssued = graphql(`
  query DirectivesIssued($units: [ID!]!, $first: Int, $after: String, $last: Int, $before: String) {
    entries(register: "directives", where: { units: $units }, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...DirectiveIssued
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);
