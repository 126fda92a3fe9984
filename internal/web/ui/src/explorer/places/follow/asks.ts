// What the place of what is to be done about entries asks.
import { graphql } from '../../gql/index.ts';

// What the caller may narrow a list to, and how much there is to do.
export const FollowDuties = graphql(`
  query FollowDuties($under: Code!, $narrowed: Boolean!) {
    viewer {
      id
      grants {
        id
        role
        unit {
          id
          code
          titleShort
          children(first: 200) {
            nodes {
              id
              code
              titleShort
            }
          }
        }
      }
    }
    unit(by: { code: $under }) @include(if: $narrowed) {
      id
      code
      titleShort
    }
    attention {
      id
      overdue(first: 1) {
        totalCount
      }
      unconfirmed(first: 1) {
        totalCount
      }
    }
  }
`);

// What is open: the longest overdue first.
export const FollowOpen = graphql(`
  query FollowOpen($under: ID, $overdue: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    followUps(under: $under, overdue: $overdue, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...FollowEntry
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }

  fragment FollowEntry on Entry {
    id
    revision
    day
    due
    done
    overdue
    summary
    may
    register {
      id
      code
      name
      nameEn
      done
      fields {
        code
        type
        name
        nameEn
        later
      }
    }
    unit {
      id
      code
      title
      titleShort
    }
    subject {
      id
      code
      title
      titleShort
    }
    values {
      field {
        code
        type
        later
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
  }
`);

// What waits for the caller's confirmation.
export const FollowUnconfirmed = graphql(`
  query FollowUnconfirmed($first: Int, $after: String, $last: Int, $before: String) {
    attention {
      id
      unconfirmed(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...FollowEntry
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`);

export const FollowConfirm = graphql(`
  mutation FollowConfirm($input: ConfirmEntriesInput!) {
    confirmEntries(input: $input) {
      entries {
        id
        state
        revision
      }
      userErrors {
        code
        message
      }
    }
  }
`);
