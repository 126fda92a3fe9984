// What the place of an entry asks, and what is done to one.
import { graphql } from '../../gql/index.ts';

export const EntryQuery = graphql(`
  query Entry($id: ID!) {
    viewer {
      id
      account
    }
    node(id: $id) {
      ... on Entry {
        ...EntryWhole
      }
    }
  }

  fragment EntryWhole on Entry {
    ...EntryLine
    ...EntryStanding
    register {
      ...EntryRegister
    }
    unit {
      ...EntryUnit
    }
    subject {
      id
      code
      title
    }
    at
    by
    comment
    may
    counts {
      element {
        id
        code
        name
        nameEn
        measure
        nature
      }
      unit {
        id
        code
        titleShort
      }
      month
      adds
    }
    revisions {
      ...EntryChange
    }
    files {
      ...EntryPaper
    }
    addressees {
      unit {
        id
        code
        titleShort
      }
      answer {
        id
      }
      acknowledged
      planned
    }
  }

  fragment EntryStanding on Entry {
    id
    day
    revision
    values {
      field {
        code
      }
      value
      text
      withheld
      unit {
        id
        unitId
        code
        title
      }
      entry {
        id
        summary
      }
      document {
        number
        date
        issuer
      }
    }
  }

  fragment EntryRegister on Register {
    id
    code
    name
    nameEn
    confirmedBy
    due
    done
    fields {
      ...EntryField
    }
  }

  fragment EntryField on RegisterField {
    code
    type
    name
    nameEn
    optional
    when
    choices {
      code
      name
      nameEn
    }
    least
    most
    units
    register
    above
    later
  }

  fragment EntryUnit on Unit {
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
      parent {
        id
        code
        parent {
          id
          code
        }
      }
    }
  }

  fragment EntryPaper on EntryFile {
    id
    name
    type
    size
    sha256
    at
    by
    href
    mayRemove
  }
`);

export const NewEntryQuery = graphql(`
  query NewEntry($code: Code!, $on: Date, $year: Int!) {
    viewer {
      id
      account
    }
    unit(by: { code: $code }, on: $on) {
      ...EntryUnit
      registers(year: $year) {
        register {
          id
          code
        }
        mayWrite
      }
    }
    campaigns {
      id
      year
      registers {
        ...EntryRegister
      }
    }
  }
`);

// Units that an entry may be about: those akin to the one that keeps the register.
export const EntryKinQuery = graphql(`
  query EntryKin($unit: ID!, $on: Date, $below: Boolean!, $peers: Boolean!) {
    node(id: $unit) {
      ... on Unit {
        id
        unitId
        code
        title
        children(first: 200, on: $on) {
          nodes {
            id
            unitId
            code
            title
            level
          }
        }
        parent @include(if: $peers) {
          id
          children(first: 200, on: $on) {
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
    units(under: $unit, on: $on, first: 200) @include(if: $below) {
      totalCount
      nodes {
        id
        unitId
        code
        title
      }
    }
  }
`);

// Entries that another may follow.
export const EntryChoicesQuery = graphql(`
  query EntryChoices($register: Code!, $unit: ID!) {
    entries(register: $register, where: { units: [$unit] }, first: 200) {
      nodes {
        id
        day
        summary
      }
    }
  }
`);

export const EntryAboveQuery = graphql(`
  query EntryAbove($unit: ID!) {
    node(id: $unit) {
      ... on Unit {
        id
        parent {
          id
        }
      }
    }
  }
`);

export const EntrySealedQuery = graphql(`
  query EntrySealed($year: Int!) {
    sealedMonths(year: $year) {
      id
      month
    }
  }
`);

// In which figures an element is.
export const EntryFiguresQuery = graphql(`
  query EntryFigures($year: Int!) {
    campaign(year: $year) {
      id
      indicators {
        id
        code
        shortName
        formula
      }
    }
  }
`);

export const EntrySaveMutation = graphql(`
  mutation EntrySave($input: SaveEntryInput!) {
    done: saveEntry(input: $input) {
      ...EntryDone
    }
  }

  fragment EntryDone on EntryPayload {
    entry {
      ...EntryStanding
    }
    findings {
      field
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

export const EntryVoidMutation = graphql(`
  mutation EntryVoid($input: VoidEntryInput!) {
    done: voidEntry(input: $input) {
      ...EntryDone
    }
  }
`);

export const EntryConfirmMutation = graphql(`
  mutation EntryConfirm($input: ConfirmEntriesInput!) {
    done: confirmEntries(input: $input) {
      entries {
        id
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

export const EntryFileRemoveMutation = graphql(`
  mutation EntryFileRemove($id: ID!) {
    done: removeEntryFile(id: $id) {
      entry {
        id
        revision
      }
      findings {
        message
        messageEn
      }
      userErrors {
        code
        message
      }
    }
  }
`);
