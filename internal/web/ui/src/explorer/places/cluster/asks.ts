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
            decimals
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

// What may be promised.
export const ClusterIndicators = graphql(`
  query ClusterIndicators($year: Int!) {
    campaign(year: $year) {
      id
      indicators {
        id
        code
        name
        nameEn
      }
    }
  }
`);

// What is wanted of each member: whoever heads a cluster reads it there, and not of the unit above.
export const ClusterWanted = graphql(`
  query ClusterWanted($id: ID!, $year: Period!, $indicators: [Code!]!) {
    node(id: $id) {
      __typename
      ... on Cluster {
        id
        members {
          unit {
            id
            figures(period: $year, indicators: $indicators) {
              id
              target {
                id
                comparator
                low
              }
            }
          }
        }
      }
    }
  }
`);

// Below which units the caller may form clusters of a year: those at which they hold an office.
export const ClusterForms = graphql(`
  query ClusterForms {
    viewer {
      id
      forms: can(action: CLUSTER_WRITE)
      grants {
        id
        unit {
          id
          unitId
          code
          title
        }
      }
    }
  }
`);

// Who may be members of a cluster below a unit.
export const ClusterCandidates = graphql(`
  query ClusterCandidates($parent: ID!) {
    node(id: $parent) {
      __typename
      id
      ... on Unit {
        children(first: 200) {
          nodes {
            id
            unitId
            code
            title
          }
        }
      }
    }
  }
`);

export const ClusterSave = graphql(`
  mutation ClusterSave($input: SaveClusterInput!) {
    done: saveCluster(input: $input) {
      cluster {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

// Who holds an office at a member, and may head its cluster.
export const ClusterOfficers = graphql(`
  query ClusterOfficers($unit: ID!) {
    node(id: $unit) {
      __typename
      id
      ... on Unit {
        officeHolders {
          id
          role
          label
          from
          until
          revoked
          account {
            id
            name
            fullName
          }
        }
      }
    }
  }
`);

export const ClusterNameHead = graphql(`
  mutation ClusterNameHead($input: NameClusterHeadInput!) {
    done: nameClusterHead(input: $input) {
      cluster {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ClusterEndHead = graphql(`
  mutation ClusterEndHead($head: ID!, $until: Date!) {
    done: endClusterHead(head: $head, until: $until) {
      cluster {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

// Whose points are shown on their own.
export const PointsUnit = graphql(`
  query PointsUnit($code: Code!) {
    unit(by: { code: $code }) {
      id
      code
      title
      level
    }
  }
`);

// The points of one unit, line by line, whether it is in a cluster or in none.
export const PointsOwn = graphql(`
  query PointsOwn($unit: ID!, $level: Level!, $period: Period!) {
    scoreboard(period: $period, level: $level, under: $unit) {
      notice
      scheme {
        id
        name
        nameEn
        most
        decimals
        groups {
          code
          name
          nameEn
        }
      }
      rows {
        total
        unranked
        unit {
          id
          code
          title
        }
        bar {
          id
          reason
        }
        class {
          code
          name
          nameEn
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
`);
