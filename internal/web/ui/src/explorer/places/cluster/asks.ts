// What the places of clusters ask.
import { graphql } from '../../gql/index.ts';

export const ClustersList = graphql(`
  query ClustersList($year: Int!) {
    clusters(year: $year) {
      id
      code
      name
      level
      parent {
        id
        code
        title
      }
      members {
        unit {
          id
          code
          titleShort
        }
        until
      }
      heads {
        id
        office
        fullName
        account
        since
        until
        unit {
          id
          code
          titleShort
        }
      }
      pacts {
        id
        signed
        ended
        parties {
          signedAt
          maySign
          unit {
            id
            code
          }
        }
      }
    }
  }
`);

export const ClusterWhole = graphql(`
  query ClusterWhole($id: ID!) {
    node(id: $id) {
      __typename
      ... on Cluster {
        id
        year
        code
        name
        level
        may
        parent {
          id
          code
          title
        }
        members {
          since
          until
          unit {
            id
            code
            title
          }
        }
        heads {
          ...ClusterHeadLine
        }
        pacts {
          ...ClusterPact
        }
      }
    }
  }

  fragment ClusterHeadLine on ClusterHead {
    id
    office
    account
    fullName
    since
    until
    unit {
      id
      code
      title
    }
  }

  fragment ClusterPact on Pact {
    id
    signed
    place
    document
    ended
    reason
    mayEnd
    parties {
      signedAt
      by
      maySign
      unit {
        id
        code
        title
      }
    }
    promises {
      unit {
        id
        code
        title
      }
      indicator {
        id
        code
        name
        nameEn
        measure
      }
      target {
        id
        comparator
        low
      }
      assigned {
        id
        comparator
        low
      }
    }
    papers {
      id
      name
      size
      at
      by
      href
    }
  }
`);

export const ClusterBoard = graphql(`
  query ClusterBoard($id: ID!, $period: Period) {
    node(id: $id) {
      __typename
      ... on Cluster {
        id
        board(period: $period) {
          notice
          period
          scheme {
            id
            name
            nameEn
            most
            decimals
            example
          }
          rows {
            total
            rank
            unranked
            missing
            class {
              code
              name
              nameEn
            }
            bar {
              id
              kind
              reason
              since
              until
            }
            unit {
              id
              code
              title
            }
          }
        }
      }
    }
  }
`);

export const ClusterLines = graphql(`
  query ClusterLines($id: ID!, $period: Period) {
    node(id: $id) {
      __typename
      ... on Cluster {
        id
        year
        level
        board(period: $period) {
          scheme {
            id
            groups {
              code
              name
              nameEn
            }
          }
          rows {
            unit {
              id
              code
              title
            }
            lines {
              points
              mayGive
              line {
                code
                group
                name
                nameEn
                most
                method
                extra
              }
              given {
                giver
                points
                reason
                at
                by
              }
            }
          }
        }
      }
    }
  }
`);

export const ClusterGive = graphql(`
  mutation ClusterGive($input: GivePointsInput!) {
    givePoints(input: $input) {
      scores {
        total
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const ClusterSign = graphql(`
  mutation ClusterSign($pact: ID!, $unit: ID!) {
    done: signPact(pact: $pact, unit: $unit) {
      pact {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const ClusterEndPact = graphql(`
  mutation ClusterEndPact($pact: ID!, $reason: String!) {
    done: endPact(pact: $pact, reason: $reason) {
      pact {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const ClusterDrawUp = graphql(`
  mutation ClusterDrawUp($input: DrawUpPactInput!) {
    done: drawUpPact(input: $input) {
      pact {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

// What may be promised, with what is wanted of each member.
export const ClusterWanted = graphql(`
  query ClusterWanted($owner: ID!, $year: Int!) {
    cascade(owner: $owner, year: $year) {
      lines {
        indicator {
          id
          code
          name
          nameEn
        }
        units {
          unit {
            id
            code
            title
            titleShort
          }
          quota {
            id
            comparator
            low
          }
        }
      }
    }
  }
`);
