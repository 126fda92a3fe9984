// What the registers of a unit ask: which it keeps and how far, and what one of them holds.
import { graphql } from '../../gql/index.ts';

export const UnitRegistersQuery = graphql(`
  query UnitRegisters($code: Code!, $on: Date, $year: Int!) {
    unit(by: { code: $code }, on: $on) {
      ...RegistersUnit
      registers(year: $year) {
        ...KeptRegister
      }
    }
    campaigns {
      id
      year
      registers {
        ...RegisterName
      }
    }
  }

  fragment RegistersUnit on Unit {
    id
    unitId
    code
    title
    level
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
      parent {
        id
        code
        parent {
          id
          code
        }
      }
    }
    children(first: 1) {
      totalCount
    }
  }

  fragment RegisterName on Register {
    id
    code
    name
    nameEn
    keptBy
    required
    confirmedBy
  }

  fragment KeptRegister on KeptRegister {
    register {
      ...RegisterName
    }
    entries
    quarters {
      begins
      ended
      entries
      nothing
    }
    kept
    mayWrite
  }
`);

// What a register of a unit is: how it is declared, and how far the unit keeps it.
export const RegisterPlaceQuery = graphql(`
  query RegisterPlace($code: Code!, $on: Date, $year: Int!) {
    unit(by: { code: $code }, on: $on) {
      ...RegistersUnit
      registers(year: $year) {
        ...KeptRegister
      }
    }
    campaigns {
      id
      year
      registers {
        ...RegisterName
        due
        done
        fields {
          ...RegisterColumn
        }
      }
    }
  }

  fragment RegisterColumn on RegisterField {
    code
    type
    name
    nameEn
    optional
    when
    later
    choices {
      code
      name
      nameEn
    }
  }
`);

export const RegisterEntriesQuery = graphql(`
  query RegisterEntries($register: Code!, $under: ID, $period: Period, $where: EntryFilter, $changes: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    entries(register: $register, under: $under, period: $period, where: $where, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...EntryLine
        may
        values {
          field {
            code
          }
          value
          text
          withheld
        }
        revisions @include(if: $changes) {
          ...EntryChange
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }

  fragment EntryChange on EntryRevision {
    revision
    act
    state
    at
    by
    comment
    day
    values {
      field {
        code
        name
        nameEn
      }
      text
      withheld
    }
  }
`);

export const DeclareNothingMutation = graphql(`
  mutation RegisterNothing($input: DeclareNothingInput!) {
    declareNothing(input: $input) {
      kept {
        ...KeptRegister
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const ConfirmEntriesMutation = graphql(`
  mutation RegisterConfirm($input: ConfirmEntriesInput!) {
    confirmEntries(input: $input) {
      entries {
        id
        state
        revision
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
