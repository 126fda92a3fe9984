import { graphql } from '../../gql/index.ts';

// What a form is made of: what the unit owes, what it says and has said, and what that is held against.
export const ReportFormQuery = graphql(`
  query ReportForm($unit: Code!, $on: Date!, $month: Period!, $year: Period!, $yearBefore: Period!, $campaign: Int!) {
    viewer {
      id
      account
    }
    unit(by: { code: $unit }, on: $on) {
      id
      unitId
      code
      title
      path {
        code
        type
        name
      }
      parent {
        id
        code
        title
        children(first: 200, on: $on) {
          nodes {
            id
            code
            title
          }
        }
      }
      children(first: 1, on: $on) {
        nodes {
          id
          code
          title
        }
      }
      owes(month: $month) {
        id
        code
      }
      report(month: $month) {
        ...ReportStanding
      }
      year: reports(period: $year) {
        ...ReportPast
      }
      yearBefore: reports(period: $yearBefore) {
        ...ReportPast
      }
    }
    campaign(year: $campaign) {
      id
      dueDay
      elements {
        id
        code
        name
        nameEn
        measure
        nature
        most
      }
      checks {
        rule
        of
        than
        percent
        least
      }
      together
      groups {
        code
        name
        nameEn
      }
      indicators {
        id
        formula
        group {
          code
        }
      }
    }
    sealedMonths(year: $campaign) {
      id
      month
    }
  }

  fragment ReportStanding on Report {
    id
    state
    stateLabel
    revision
    submitted
    values {
      element {
        id
        code
      }
      value
    }
    findings {
      rule
      code
      blocks
      message
      messageEn
    }
    revisions(last: 20) {
      nodes {
        id
        revision
        act
        at
        by
        author {
          account
          fullName
          office
        }
        comment
      }
    }
  }

  fragment ReportPast on Report {
    id
    month
    state
    values {
      element {
        id
        code
      }
      value
    }
  }
`);

// What the unit's registers come to for the month, also where it has said nothing yet, and from which entries.
export const ReportRegistersQuery = graphql(`
  query ReportRegisters($unit: Code!, $on: Date!, $month: Period!) {
    unit(by: { code: $unit }, on: $on) {
      id
      code
      registerSums(month: $month) {
        ...ReportRegisterSum
      }
    }
  }

  fragment ReportRegisterSum on RegisterSum {
    element {
      id
      code
    }
    register {
      id
      code
      name
      nameEn
      counts {
        blocks
        element {
          id
          code
        }
      }
    }
    counted
    many
    entries {
      id
      summary
    }
  }
`);

// What the caller may do with the unit's reports.
export const ReportMayQuery = graphql(`
  query ReportMay($unit: ID!) {
    viewer {
      id
      write: can(action: REPORT_WRITE, unit: $unit)
      submit: can(action: REPORT_SUBMIT, unit: $unit)
      approve: can(action: REPORT_APPROVE, unit: $unit)
    }
  }
`);

export const ReportSaveMutation = graphql(`
  mutation ReportSave($input: SaveReportInput!) {
    done: saveReport(input: $input) {
      ...ReportDone
    }
  }

  fragment ReportDone on ReportPayload {
    report {
      ...ReportStanding
    }
    findings {
      rule
      code
      blocks
      message
      messageEn
    }
    userErrors {
      field
      code
      message
    }
  }
`);

export const ReportSubmitMutation = graphql(`
  mutation ReportSubmit($input: SubmitReportInput!) {
    done: submitReport(input: $input) {
      ...ReportDone
    }
  }
`);

export const ReportWithdrawMutation = graphql(`
  mutation ReportWithdraw($input: ReportActInput!) {
    done: withdrawReport(input: $input) {
      ...ReportDone
    }
  }
`);
