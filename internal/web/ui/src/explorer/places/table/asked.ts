// What the place asks of the service.
import { graphql } from '../../gql/index.ts';

// What there is to choose from, and what things are called.
export const CatalogueQuery = graphql(`
  query TableCatalogue($year: Int!) {
    viewer {
      id
      may: can(action: FIGURE_READ_APPROVED)
      roots {
        id
        code
        title
        level
      }
    }
    campaigns {
      id
      year
    }
    campaign(year: $year) {
      id
      groups {
        id
        code
        name
        nameEn
      }
      indicators {
        id
        code
        headline
        shortName
        nameEn
        measure
        kind
        group {
          id
          code
        }
        target {
          id
          low
        }
      }
      elements {
        id
        code
        name
        nameEn
      }
    }
    labels {
      enum
      value
      label
    }
  }
`);

export const PageQuery = graphql(`
  query TablePage($ask: TableAsk!, $first: Int!, $after: String) {
    table(ask: $ask, first: $first, after: $after) {
      ...TableRows
    }
  }

  fragment TableRows on Table {
    rows {
      ...TableHead
    }
    columns {
      ...TableHead
    }
    cells
    shown
    marks {
      mark
      cells
    }
    notes {
      code
      text
    }
    totalRows
    hiddenUnits
    pageInfo {
      hasNextPage
      endCursor
    }
  }

  fragment TableHead on TableHeader {
    unit {
      id
      code
      title
      titleShort
    }
    indicator {
      id
      code
      shortName
      nameEn
      measure
    }
    adhoc
    board
    period
    measure
    totals
  }
`);

// The clusters of a year that one may choose the members of.
export const ClustersQuery = graphql(`
  query TableClusters($year: Int!) {
    clusters(year: $year) {
      id
      code
      name
    }
  }
`);

// What a cluster is called.
export const ClusterQuery = graphql(`
  query TableCluster($id: ID!) {
    node(id: $id) {
      __typename
      ... on Cluster {
        name
      }
    }
  }
`);

export const CostQuery = graphql(`
  query TableCost($ask: TableAsk!) {
    costOf(ask: $ask) {
      units
      indicators
      periods
      measures
      rows
      columns
      cells
      fits
    }
  }
`);

export const UnitsQuery = graphql(`
  query TableUnits($search: String!) {
    units(search: $search, first: 12) {
      nodes {
        id
        code
        title
        path {
          code
          type
          name
        }
      }
    }
  }
`);

export const UnitQuery = graphql(`
  query TableUnit($code: Code!) {
    unit(by: { code: $code }) {
      id
      code
      title
    }
  }
`);

export const SavedListQuery = graphql(`
  query TableSavedList {
    savedTables(first: 200) {
      nodes {
        id
        name
        words
        own
        owner {
          account
          fullName
        }
        changed
      }
    }
  }
`);

// A saved table, without what it comes to.
export const SavedQuery = graphql(`
  query TableSaved($id: ID!) {
    node(id: $id) {
      ... on SavedTable {
        ...TableKeep
      }
    }
  }

  fragment TableKeep on SavedTable {
    id
    name
    words
    ask
    own
    owner {
      account
      fullName
    }
    sharedWith {
      id
      code
      title
    }
    repeats
    day
    hour
    due
    revision
    changed
    results {
      id
      day
      at
      rows
      problem
    }
    links {
      id
      name
      created
      expires
      used
    }
  }
`);

// What a saved table comes to for whoever asks.
export const SavedPageQuery = graphql(`
  query TableSavedPage($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      ... on SavedTable {
        id
        table(first: $first, after: $after) {
          ...TableRows
        }
      }
    }
  }
`);

export const ResultQuery = graphql(`
  query TableResult($id: ID!) {
    node(id: $id) {
      ... on TableResult {
        id
        day
        problem
        content {
          rows
          columns
          cells
          marks {
            mark
            cells
          }
          notes
        }
      }
    }
  }
`);

export const SaveMutation = graphql(`
  mutation TableSave($input: SaveTableInput!) {
    saveTable(input: $input) {
      savedTable {
        ...TableKeep
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DeleteMutation = graphql(`
  mutation TableDelete($input: DeleteTableInput!) {
    deleteTable(input: $input) {
      deleted
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const LinkMutation = graphql(`
  mutation TableLinkMake($input: CreateTableLinkInput!) {
    createTableLink(input: $input) {
      address
      link {
        id
        name
        created
        expires
        used
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndLinkMutation = graphql(`
  mutation TableLinkStop($id: ID!) {
    endTableLink(id: $id) {
      link {
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
