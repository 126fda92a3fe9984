// What the places of commendation ask, and what is done to proposals and bars.
import { graphql } from '../../gql/index.ts';

export const ProposalsQuery = graphql(`
  query Proposals($year: Int, $under: ID, $award: Code, $states: [ProposalState!], $waiting: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      id
      proposes: can(action: PROPOSAL_WRITE)
      bars: can(action: BAR_READ)
      grants {
        id
        role
        unit {
          id
          code
          titleShort
        }
      }
    }
    awards {
      id
      code
      name
      nameEn
    }
    waits: proposals(waiting: true, first: 1) {
      totalCount
    }
    proposals(year: $year, under: $under, award: $award, states: $states, waiting: $waiting, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        ...ProposalLine
      }
    }
  }

  fragment ProposalLine on Proposal {
    id
    year
    person
    state
    stateLabel
    award {
      id
      name
      nameEn
    }
    unit {
      id
      code
      titleShort
    }
    steps {
      step
      label
      waits
    }
  }
`);

export const ProposalQuery = graphql(`
  query Proposal($id: ID!) {
    node(id: $id) {
      ... on Proposal {
        ...ProposalWhole
      }
    }
  }

  fragment ProposalWhole on Proposal {
    id
    year
    person
    born
    achievement
    state
    stateLabel
    revision
    may
    mayNot
    award {
      id
      name
      nameEn
      givenBy
      byRank
      example
    }
    unit {
      id
      code
      title
    }
    entry {
      id
      summary
    }
    entered {
      id
      summary
    }
    steps {
      step
      label
      waits
      wants
      done {
        ...ProposalAct
      }
    }
    acts {
      ...ProposalAct
    }
    objections {
      rule
      message
    }
    papers {
      id
      name
      size
      sha256
      at
      by
      href
      step
    }
  }

  fragment ProposalAct on ProposalActDone {
    revision
    act
    step
    to
    day
    paper
    text
    members
    present
    votesFor
    against
    reason
    at
    by
  }
`);

export const NewProposalQuery = graphql(`
  query NewProposal($code: Code!) {
    unit(by: { code: $code }) {
      id
      unitId
      code
      title
    }
    awards {
      id
      code
      name
      nameEn
      to
      once
      givenBy
      byRank
      example
    }
  }
`);

export const SaveProposalMutation = graphql(`
  mutation ProposalSave($input: SaveProposalInput!) {
    done: saveProposal(input: $input) {
      ...ProposalDone
    }
  }

  fragment ProposalDone on ProposalPayload {
    proposal {
      id
      revision
    }
    objections {
      rule
      message
    }
    userErrors {
      code
      message
    }
  }
`);

export const StepProposalMutation = graphql(`
  mutation ProposalStep($input: StepProposalInput!) {
    done: stepProposal(input: $input) {
      ...ProposalDone
    }
  }
`);

export const TurnProposalMutation = graphql(`
  mutation ProposalTurn($input: TurnProposalInput!) {
    done: turnProposal(input: $input) {
      ...ProposalDone
    }
  }
`);

export const BarsQuery = graphql(`
  query Bars($ended: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      id
      records: can(action: BAR_WRITE)
    }
    bars(ended: $ended, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        kind
        person
        since
        until
        reason
        document
        by
        mayEnd
        unit {
          id
          code
          title
        }
      }
    }
  }
`);

export const RecordBarMutation = graphql(`
  mutation BarRecord($input: RecordBarInput!) {
    done: recordBar(input: $input) {
      bar {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const EndBarMutation = graphql(`
  mutation BarEnd($bar: ID!, $until: Date!) {
    done: endBar(bar: $bar, until: $until) {
      bar {
        id
        until
      }
      userErrors {
        code
        message
      }
    }
  }
`);
