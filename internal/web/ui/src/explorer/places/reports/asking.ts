import { graphql } from '../../gql/index.ts';

// What the caller has to do with reports, in which units, and what a list can be narrowed to.
export const ReportsDuties = graphql(`
  query ReportsDuties($under: Code!, $narrowed: Boolean!) {
    viewer {
      id
      approves: can(action: REPORT_APPROVE)
      enters: can(action: REPORT_WRITE)
      submits: can(action: REPORT_SUBMIT)
      grants {
        id
        role
        unit {
          id
          code
          title
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
      waiting(first: 1) {
        totalCount
      }
      returned(first: 1) {
        totalCount
      }
      late(first: 1) {
        totalCount
      }
    }
  }
`);

// What reports count, by the elements' ids.
export const ReportsElements = graphql(`
  fragment ReportsElements on Campaign {
    id
    year
    elements {
      id
      name
      nameEn
      measure
      nature
    }
  }
`);

// What a report says, beside what it is held against: the month before, and what was last decided of it.
export const ReportsSaid = graphql(`
  fragment ReportsSaid on Report {
    id
    month
    revision
    state
    stateLabel
    late
    due
    unit {
      id
      code
      title
    }
    values {
      element {
        id
      }
      value
    }
    before {
      id
      values {
        element {
          id
        }
        value
      }
    }
    findings {
      rule
      element {
        id
      }
      message
      messageEn
    }
    handed: revisions(acts: [SUBMIT], last: 1) {
      nodes {
        id
        at
        comment
        author {
          account
          fullName
          office
        }
      }
    }
    decided: revisions(acts: [RETURN, REOPEN, APPROVE], last: 1) {
      nodes {
        id
        act
        values {
          element {
            id
          }
          value
        }
      }
    }
  }
`);
