/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A number, a word of STATUS, or null: why, `marks` says. */
  Cell: { input: number | string; output: number | string; }
  /**
   * The code of a unit (643, 24121-01), of an indicator (1.5a) or of an element (members_total),
   * as printed in lists. Units' codes are dated and were given anew to other units; ids are not.
   */
  Code: { input: string; output: string; }
  /** A day of the calendar in Việt Nam, written 2024-11-10. */
  Date: { input: string; output: string; }
  /** A moment, in UTC, as RFC 3339 writes it: 2024-11-10T03:04:05Z. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number with at most nine digits after the point, as a JSON number: 0.03. */
  Decimal: { input: number; output: number; }
  /** A whole number between -(2^53 - 1) and 2^53 - 1, as a JSON number. */
  Long: { input: number; output: number; }
  /**
   * A stretch of whole months within one year: a year 2024, a half 2024-H1 or 2024-H2, a quarter
   * 2024-Q1 to 2024-Q4, a month 2024-01 to 2024-12, or the year from January to a month, 2024-1M to
   * 2024-11M, which is held against the year's targets.
   */
  Period: { input: string; output: string; }
  /**
   * On which day's tree numbers are summed: AS_REPORTED (each where it was reported: a flow of a
   * month belongs to the parents of that month), CURRENT (all on today's tree) or
   * AS_OF(2024-06-30) (all on the tree of that day).
   */
  TreeReading: { input: string; output: string; }
  /**
   * A unit in a step: the code that it bears on the effective day before the reorganisation
   * (24133), its id (unit:12), or, with a plus, the code with which the reorganisation itself
   * opens it (+24133). Empty: none.
   */
  UnitRef: { input: string; output: string; }
};

/**
 * What is told of a token with which a program asks in an account's name. The token itself is shown
 * once, where it is made, and kept nowhere.
 */
export type AccessToken = Node & {
  __typename?: 'AccessToken';
  /** When it was made. */
  created: Scalars['DateTime']['output'];
  /** When it ends; null where it holds until it is revoked. */
  expires: Maybe<Scalars['DateTime']['output']>;
  /** Permanent: it begins like the token's hash, from which no token can be made. */
  id: Scalars['ID']['output'];
  /** What its owner calls it; empty where it was given no name. */
  name: Scalars['String']['output'];
  /** Whether it changes nothing. */
  readOnly: Scalars['Boolean']['output'];
  /** When it was last used, to the minute; null where it was not yet. */
  used: Maybe<Scalars['DateTime']['output']>;
  /**
   * The units at and below which it holds, as far as its owner reaches there; of them those that the
   * caller may read. Null where it reaches as far as its owner.
   */
  within: Maybe<Array<Unit>>;
};

/** Someone who may sign in: a person or a program. */
export type Account = Node & {
  __typename?: 'Account';
  /** Since when it may not sign in; null while it may. */
  deactivated: Maybe<Scalars['DateTime']['output']>;
  /** Null and empty as the telephone is. */
  email: Maybe<Scalars['String']['output']>;
  /** What the person is called; empty where it is not known. */
  fullName: Scalars['String']['output'];
  /**
   * The roles that the account holds today, by unit and role; of others' accounts, those at units whose
   * accounts the caller may read.
   */
  grants: Array<Grant>;
  /**
   * Every role that the account holds, held or will hold at a unit whose accounts the caller may read,
   * the latest first.
   */
  history: Array<Grant>;
  /** Permanent: the account's. */
  id: Scalars['ID']['output'];
  /** Which the person would rather hear. */
  language: Locale;
  /**
   * Whether the caller keeps the account: they may change what is known of the person, set a temporary
   * password, sign it out and deactivate it. Nobody keeps their own.
   */
  mayKeep: Scalars['Boolean']['output'];
  /** What one signs in with; unique whatever its case. */
  name: Scalars['String']['output'];
  /**
   * By which the person is called, digits alone, with a + and the country before them: +84912345678.
   * Null where the caller may not call them: the person themselves, whoever may read the accounts of
   * a unit that keeps the account or at which it holds a role, and whoever holds a role at the same
   * unit may. Empty where it is not known.
   */
  telephone: Maybe<Scalars['String']['output']>;
  /**
   * The account's tokens, the oldest first, to whoever may read tokens at the unit that keeps the
   * account (everywhere, where none does) and wherever it holds a role or will. Null to others; of
   * their own everyone asks `viewer`.
   */
  tokens: Maybe<Array<AccessToken>>;
  /** The unit that keeps the account; null where those keep it who keep all, or where the caller may not read the unit. */
  unit: Maybe<Unit>;
};

/** A page of accounts. */
export type AccountConnection = {
  __typename?: 'AccountConnection';
  /** The same accounts, each with its cursor. */
  edges: Array<AccountEdge>;
  /** The accounts of the page. */
  nodes: Array<Account>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An account on a page. */
export type AccountEdge = {
  __typename?: 'AccountEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: Account;
};

/** What came of something done to an account. */
export type AccountPayload = {
  __typename?: 'AccountPayload';
  /** The account as it stands; null where it was refused. */
  account: Maybe<Account>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/**
 * What some of the units add to a figure. Null where they said nothing of it; also of what does
 * not add up: whether all of several indicators are met, or a fixed number that is divided by.
 */
export type Addend = {
  __typename?: 'Addend';
  /** To the denominator. */
  denominator: Maybe<Scalars['Long']['output']>;
  /** To the numerator. */
  numerator: Maybe<Scalars['Long']['output']>;
};

/** A unit that a directive is addressed to. */
export type Addressee = {
  __typename?: 'Addressee';
  /** It has acknowledged it. */
  acknowledged: Scalars['Boolean']['output'];
  /** Its answer; null: it has not acknowledged it, or the caller may not read its entries. */
  answer: Maybe<Entry>;
  /** It has made a plan for it. */
  planned: Scalars['Boolean']['output'];
  /** Which, as it stands today. */
  unit: Unit;
};

/**
 * An indicator of one question alone, checked as the catalogue's are: shares are not added up, nor what
 * happens within months and what stands at their end, nor what counts one thing and what counts another.
 */
export type AdhocIndicator = {
  /** How many digits after the point are shown. Left out: none of a sum, two of a quotient. */
  decimals?: InputMaybe<Scalars['Int']['input']>;
  /** A sum of elements, or a sum divided by one: 100 * members_studied / members_total. */
  formula: Scalars['String']['input'];
  /** What its value is measured in, as shown. Left out: what its elements count; of 100 * a / b, both of one measure, %. */
  measure?: InputMaybe<Scalars['String']['input']>;
  /** What it is called in this table. */
  name: Scalars['String']['input'];
};

/** What came of applying. */
export type ApplyReorganisationPayload = {
  __typename?: 'ApplyReorganisationPayload';
  /** The reorganisation as it stands; null where it was refused. */
  reorganisation: Maybe<Reorganisation>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** Reports to be approved: exactly one of the two. */
export type ApproveReportsInput =
  /** These, all or none. */
  { reports: Array<ReportActInput>; waiting?: never; }
  |  /** All that wait for the caller's approval below a unit. */
  { reports?: never; waiting: WaitingReportsInput; };

/** What came of approving. */
export type ApproveReportsPayload = {
  __typename?: 'ApproveReportsPayload';
  /** How many were approved, those approved before left out. */
  approved: Scalars['Int']['output'];
  /** Those that were named, as they stand; empty where none was named or it was refused. */
  reports: Array<Report>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type Attention = Node & {
  __typename?: 'Attention';
  /** Directives that a unit whose registers the caller keeps has not acknowledged, the oldest first. */
  directives: EntryConnection;
  /** Permanent: the caller's own. */
  id: Scalars['ID']['output'];
  /**
   * Reports that were due, and have not been submitted, of units whose reports the caller may
   * read, by month and the units' codes.
   */
  late: MissingReportConnection;
  /**
   * Entries with something to be done that is overdue, of the units whose registers the caller keeps or confirms, and
   * what was found at these units; the longest overdue first.
   */
  overdue: EntryConnection;
  /** Reports that were sent back, and that the caller may hand up anew, by month and the units' codes. */
  returned: ReportConnection;
  /**
   * Figures of the year that runs, of the highest units whose figures the caller may read, that
   * were met or on track and no longer are; by the units' codes, and of one unit in the document's
   * order.
   */
  slipped: SlippedFigureConnection;
  /** Entries that wait for the caller's confirmation, the oldest first. */
  unconfirmed: EntryConnection;
  /**
   * Units whose accounts the caller may change and for which nobody may enter or submit a report: nobody
   * who may sign in holds a role that reaches them and by which they may. By code.
   */
  unstaffed: UnitConnection;
  /**
   * Reports that wait for the caller's approval, by month and the units' codes: not those that they
   * submitted themselves. NOT_FOUND where `under` names no unit within reach; so in the lists below.
   */
  waiting: ReportConnection;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionDirectivesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionLateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionOverdueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionReturnedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionSlippedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['DateTime']['input'];
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionUnconfirmedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionUnstaffedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What needs the caller's attention. A list is empty where none of their roles has to do with it. */
export type AttentionWaitingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};

/** What is done that the audit keeps. */
export type AuditAct =
  /** What an account says of its person was changed. */
  | 'ACCOUNT_CHANGE'
  /** An account was created. */
  | 'ACCOUNT_CREATE'
  /** An account may not sign in any more. */
  | 'ACCOUNT_DEACTIVATE'
  /** An account was let sign in again. */
  | 'ACCOUNT_REACTIVATE'
  /** A decision was recorded. */
  | 'DECISION_RECORD'
  /** A decision was withdrawn. */
  | 'DECISION_WITHDRAW'
  /** An entry of a register was confirmed. */
  | 'ENTRY_CONFIRM'
  /** An entry was noted in a register, or corrected. */
  | 'ENTRY_SAVE'
  /** An entry of a register was struck out. */
  | 'ENTRY_VOID'
  /** Something was given out as a file. */
  | 'EXPORT'
  /** A file was hung on an entry of a register. */
  | 'FILE_ADD'
  /** A file was taken off an entry of a register. */
  | 'FILE_REMOVE'
  /** Something was asked that none of the asker's roles may do. What is repeated within a minute is counted in one entry. */
  | 'FORBIDDEN'
  /** An account was linked to who somebody is elsewhere. */
  | 'IDENTITY_LINK'
  /** A file was taken in. */
  | 'IMPORT'
  /** A link was made that signs in once. */
  | 'LINK_CREATE'
  /** A sealed month was opened again. */
  | 'MONTH_REOPEN'
  /** A month was sealed. */
  | 'MONTH_SEAL'
  /** A unit said that it had nothing to enter in a register, or took that back. */
  | 'NOTHING_DECLARE'
  /** A passkey was registered. */
  | 'PASSKEY_ADD'
  /** A passkey is asked of whoever holds a role, or no longer. */
  | 'PASSKEY_ASK'
  /** A passkey was removed. */
  | 'PASSKEY_REMOVE'
  /** Somebody set their own password. */
  | 'PASSWORD_SET'
  /** Somebody set a temporary password for another. */
  | 'PASSWORD_TEMPORARY'
  /** A reorganisation was applied. */
  | 'REORGANISATION_APPLY'
  /** A reorganisation was drafted. */
  | 'REORGANISATION_DRAFT'
  /** A reorganisation was taken back. */
  | 'REORGANISATION_REVERT'
  /** A role was ended. */
  | 'ROLE_END'
  /** A role was given. */
  | 'ROLE_GIVE'
  /** An office passes from one person to another. */
  | 'ROLE_HAND_OVER'
  /** Somebody signed in. */
  | 'SIGN_IN'
  /** A sign-in was refused. */
  | 'SIGN_IN_REFUSED'
  /** Somebody signed out, or their sessions were ended. */
  | 'SIGN_OUT'
  /** A saved table was taken away. */
  | 'TABLE_DELETE'
  /** A link by which spreadsheets read a table was made. */
  | 'TABLE_LINK_CREATE'
  /** Such a link was ended. */
  | 'TABLE_LINK_END'
  /** A question for a table was saved, or changed. */
  | 'TABLE_SAVE'
  /** A token was made. */
  | 'TOKEN_CREATE'
  /** A token was revoked. */
  | 'TOKEN_REVOKE';

/**
 * One thing that was done. An entry is never changed nor taken away, and never holds a secret or what
 * a report says.
 */
export type AuditEntry = Node & {
  __typename?: 'AuditEntry';
  /** The account to which it was done; null: to none. */
  about: Maybe<Account>;
  /** What was done. */
  act: AuditAct;
  /** The address that it came from; empty: the machine itself. */
  address: Scalars['String']['output'];
  /** When it was done, in UTC. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null: the machine itself, or nobody who is known. */
  by: Maybe<Account>;
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** The id of the request, which the log names too; empty: none. */
  requestId: Scalars['String']['output'];
  /** The units that it concerns, by id, as far as the caller may read their audit: of many the first 20. */
  units: Array<Unit>;
  /** Facts about it, by name. */
  what: Array<AuditFact>;
};

/** A page of what was done. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The page's entries with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The page's entries. */
  nodes: Array<AuditEntry>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when it is asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An entry on a page. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** One fact about something that was done. */
export type AuditFact = {
  __typename?: 'AuditFact';
  /** What it is, such as role or file. */
  name: Scalars['String']['output'];
  /** What it is in this case, such as district_leader. */
  value: Scalars['String']['output'];
};

/** One of the four ways along which a table runs. */
export type Axis =
  /** The indicators. */
  | 'INDICATOR'
  /** What is said of each. */
  | 'MEASURE'
  /** The periods. */
  | 'PERIOD'
  /** The units. */
  | 'UNIT';

/** One year's emulation movement: what units report, and what is asked of them. */
export type Campaign = Node & {
  __typename?: 'Campaign';
  /** What reports are held against when they are handed up, in the file's order. */
  checks: Array<Check>;
  /** A month's report is due on this day of the next month. */
  dueDay: Scalars['Int']['output'];
  /** The numbers that units report, by position. */
  elements: Array<Element>;
  /** The parts of the document, in its order; each indicator names its own. */
  groups: Array<IndicatorGroup>;
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** The indicators, in the document's order: its own points and the parts that they are made of. */
  indicators: Array<Indicator>;
  /** Who launched it. */
  issuer: Scalars['String']['output'];
  /** The movement's name in Vietnamese, as launched. */
  name: Scalars['String']['output'];
  /** The name in English. */
  nameEn: Scalars['String']['output'];
  /** What whoever sees it must know, in the caller's language: that it is an example and no official document. Absent of one that was launched. */
  notice: Maybe<Scalars['String']['output']>;
  /** Whether somebody launched it. False: it is an example, by which years can be compared. */
  official: Scalars['Boolean']['output'];
  /** The registers that it has units keep beside their reports, in the file's order. */
  registers: Array<Register>;
  /** The document that it is taken from. */
  source: Scalars['String']['output'];
  /** Its theme. */
  theme: Scalars['String']['output'];
  /**
   * Elements, by code, that a unit which owes them says together or not at all: what a ratio or a
   * difference of the indicators sets against each other. One that was said in an earlier month of the year stands;
   * flows of a month are said in the same report.
   */
  together: Array<Array<Scalars['Code']['output']>>;
  /** The calendar year. */
  year: Scalars['Int']['output'];
};

/** One line of a campaign's description that a file changes. */
export type CampaignEdit = {
  __typename?: 'CampaignEdit';
  /** What stands there then; null: it goes. */
  after: Maybe<Scalars['String']['output']>;
  /** What stood there; null: nothing did. */
  before: Maybe<Scalars['String']['output']>;
  /** As the file calls it, such as target. */
  field: Scalars['String']['output'];
  /** What it is of, such as campaign 2024 or indicator 4.1. */
  thing: Scalars['String']['output'];
};

/** Keeps the units of which it holds in some cell that it names. Exactly one comparison is given. */
export type CellCondition = {
  /** This or more. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** This or less. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Of which indicator: a code, or the name of an ad-hoc one. Left out: any of the table's. */
  indicator?: InputMaybe<Scalars['String']['input']>;
  /** One of these words of STATUS. */
  is?: InputMaybe<Array<FigureStatus>>;
  /** Less than this. */
  lessThan?: InputMaybe<Scalars['Float']['input']>;
  /** Of which measure. */
  measure: TableMeasure;
  /** True: there is nothing. False: there is something. */
  missing?: InputMaybe<Scalars['Boolean']['input']>;
  /** More than this. */
  moreThan?: InputMaybe<Scalars['Float']['input']>;
  /** Of which period. Left out: any of the table's. */
  period?: InputMaybe<Scalars['Period']['input']>;
};

/** Why a cell is null. */
export type CellMark =
  /** There is nothing to say: nothing to divide by, nobody whom it is about, no such indicator that year. */
  | 'NOT_APPLICABLE'
  /** Nobody has said the numbers that it is made of. Missing is not zero. */
  | 'NOT_REPORTED'
  /** Nothing is wanted of this unit for this period. */
  | 'NO_TARGET'
  /** It rests on what the caller may not read. */
  | 'WITHHELD';

/** The cells of a page that are null for one reason. */
export type CellMarks = {
  __typename?: 'CellMarks';
  /** Which: pairs of a row's and a column's number on the page, from 0. */
  cells: Array<Array<Scalars['Int']['output']>>;
  /** Why. */
  mark: CellMark;
};

/** Orders the units by a cell of each; empty cells stand last. */
export type CellOrder = {
  /** The largest first. */
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of which indicator: a code, or the name of an ad-hoc one. Left out: the table's only one. */
  indicator?: InputMaybe<Scalars['String']['input']>;
  /** By which measure. */
  measure: TableMeasure;
  /** Of which period. Left out: the table's only one. */
  period?: InputMaybe<Scalars['Period']['input']>;
};

/** What is wrong with a cell of a file. */
export type CellProblem = {
  __typename?: 'CellProblem';
  /** Both, as spreadsheets write them: C7; empty: of the file. */
  cell: Scalars['String']['output'];
  /** Its column, from 1; 0: of the row. */
  column: Scalars['Int']['output'];
  /** One sentence in Vietnamese that says what to do. */
  message: Scalars['String']['output'];
  /** The same in English. */
  messageEn: Scalars['String']['output'];
  /** Its row, from 1; 0: of the file. */
  row: Scalars['Int']['output'];
  /** The name of its sheet; empty: of the file, or of CSV. */
  sheet: Scalars['String']['output'];
  /** What stands there. */
  value: Scalars['String']['output'];
};

/** One rule that reports are held against. What the rule does not use is empty, or 0. */
export type Check = {
  __typename?: 'Check';
  /** Of a JUMP, in the element's measure. */
  least: Scalars['Long']['output'];
  /** A sum of elements, such as debt_overdue + debt_frozen. */
  of: Scalars['String']['output'];
  /** Of a JUMP. */
  percent: Scalars['Long']['output'];
  /** Which rule. */
  rule: CheckRule;
  /** Another, or children (the units directly below this year), or a number. */
  than: Scalars['String']['output'];
  /** Of SIBLINGS. */
  times: Scalars['Long']['output'];
};

/** How what a report says is held against something else. */
export type CheckRule =
  /** `of` is what it last was and what `than` brings and takes. */
  | 'BALANCE'
  /** `of` is not farther than `percent`, by `least` or more, from the last stock or the highest flow before. */
  | 'JUMP'
  /** `of` is not more than `than`, both of the year up to the month. It blocks. */
  | 'NOT_MORE'
  /**
   * `of` per `than` is not far from the median of the units beside: not more than `times` the power
   * of two above it, nor less than the `times`-th part of the one below.
   */
  | 'SIBLINGS';

/** How a value is compared with a target, in the document's own strictness. */
export type Comparator =
  /** từ … trở lên, ít nhất: the bound itself will do. */
  | 'AT_LEAST'
  /** từ 02-04: the lower bound decides; above the upper one is exceeded. */
  | 'BETWEEN'
  /** The bound exactly, such as 100 %. */
  | 'EQUAL'
  /** dưới: the bound itself will not do. */
  | 'LESS_THAN'
  /** trên: the bound itself will not do. */
  | 'MORE_THAN';

/** Entries to be confirmed. */
export type ConfirmEntriesInput = {
  /** A word on them. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Which, 200 at most. */
  entries: Array<EntryRefInput>;
};

/** What came of confirming. */
export type ConfirmEntriesPayload = {
  __typename?: 'ConfirmEntriesPayload';
  /** Those that were named, as they stand; empty where it was refused. */
  entries: Array<Entry>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** Who confirms the entries of a register. */
export type Confirmer =
  /** The province's boards. */
  | 'BOARD'
  /** Whoever approves the unit's reports. */
  | 'SUPERIOR';

/** A person as far as others are told of them. */
export type Contact = {
  __typename?: 'Contact';
  /** The name of the account. */
  account: Scalars['String']['output'];
  /** What the person is called; empty where it is not known. */
  fullName: Scalars['String']['output'];
  /** The role and the unit, as people say it: Lãnh đạo Hội cơ sở, phường Tân Hòa. Null where there was none. */
  office: Maybe<Scalars['String']['output']>;
  /**
   * By which the person is called, +84912345678. Null where the caller may not call them: whoever may
   * read the accounts of their unit, and whoever holds a role at it, may. Empty where it is not known.
   */
  telephone: Maybe<Scalars['String']['output']>;
};


/** A person as far as others are told of them. */
export type ContactOfficeArgs = {
  locale?: InputMaybe<Locale>;
};

/** A unit directly below with what it adds. */
export type Contributor = {
  __typename?: 'Contributor';
  /** What the unit and all below it add to the figure above. */
  adds: Addend;
  /** The same figure of that unit. */
  figure: Figure;
  /** What share of the numerator above that is, in percent; null where that is 0. */
  share: Maybe<Scalars['Float']['output']>;
};

/** Who adds most to a figure's numerator. Those named, the unit's own part and the others are the figure. */
export type Contributors = {
  __typename?: 'Contributors';
  /** By how much they add, the largest first. */
  nodes: Array<Contributor>;
  /** What the units directly below add that are not named: those beyond `top`, and those that the caller may not read. */
  others: Unlisted;
  /** What the unit's own reports add, with what it holds of units that closed into it. */
  own: Addend;
};

/** A unit that a share of units counts. */
export type CountedUnit = {
  __typename?: 'CountedUnit';
  /** The unit's own figure of what it is to meet. */
  figure: Figure;
  /** How often it meets it: once or not at all; of an indicator that counts months, in how many. */
  met: Scalars['Int']['output'];
  /** How often it is counted: once, or in how many months. */
  of: Scalars['Int']['output'];
};

/** The units that a share of units counts. */
export type CountedUnits = {
  __typename?: 'CountedUnits';
  /** Those that meet it least often first, then by code. */
  nodes: Array<CountedUnit>;
  /** How often it is met (numerator), of how often it is counted (denominator), at all that are not named. */
  others: Addend;
  /** How many there are of those asked for that the caller may read. */
  total: Scalars['Int']['output'];
};

/**
 * How many monthly reports a figure rests on. A unit owes a report of every month that has ended
 * and at whose end it was open. Of a figure made of approved reports alone the others have not come
 * in: whoever reads no more learns nothing of them.
 */
export type Coverage = {
  __typename?: 'Coverage';
  /** Of those, reports that have been approved. */
  approved: Scalars['Int']['output'];
  /** Reports owed. */
  expected: Scalars['Int']['output'];
  /** How many have come in of those owed, in words: 412/420 báo cáo. */
  label: Scalars['String']['output'];
  /** Reports owed that have not come in. */
  missing: Scalars['Int']['output'];
  /** Of those, reports that have come in. */
  reported: Scalars['Int']['output'];
};


/**
 * How many monthly reports a figure rests on. A unit owes a report of every month that has ended
 * and at whose end it was open. Of a figure made of approved reports alone the others have not come
 * in: whoever reads no more learns nothing of them.
 */
export type CoverageLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/** An account to be created. */
export type CreateAccountInput = {
  /** An e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** From which day on; today where left out. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** What the person is called. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** Which the person would rather hear; Vietnamese where left out. */
  language?: InputMaybe<Locale>;
  /** What one signs in with: up to 64 letters without accents, digits and . _ @ -; unique whatever its case. */
  name: Scalars['String']['input'];
  /** A role that it holds at the unit at once, such as commune_leader; left out: none. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** As people write it: 0912 345 678, +84 912-345-678. */
  telephone?: InputMaybe<Scalars['String']['input']>;
  /** The unit that keeps the account; left out: those keep it who keep all. */
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** A table of people. */
export type CreateAccountsInput = {
  /** Only tell what is wrong with it; false where left out. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The file, CSV or XLSX, in Base64. A request holds 128 KiB: larger tables go by POST /accounts. */
  file: Scalars['String']['input'];
  /** Make a link for each account by which its owner signs in once and sets a password; false where left out. */
  withLinks?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of a table of people. */
export type CreateAccountsPayload = {
  __typename?: 'CreateAccountsPayload';
  /** The accounts that were created, in the file's order; empty where it was only told. */
  accounts: Array<CreatedAccount>;
  /** How many accounts were created, or would be; 0 where a cell is wrong. */
  created: Scalars['Int']['output'];
  /** It was only told. */
  dryRun: Scalars['Boolean']['output'];
  /** What is wrong, cell by cell; where there is something, nothing was created. */
  problems: Array<CellProblem>;
  /** Why the file was refused altogether; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A link that was made, or why none was. */
export type CreateSignInLinkPayload = {
  __typename?: 'CreateSignInLinkPayload';
  /** Whose it is. */
  account: Maybe<Account>;
  /** Until when it may be followed. */
  expires: Maybe<Scalars['DateTime']['output']>;
  /**
   * The link, to be handed to the account's owner: a path of the service. It is shown this once and never
   * again. Null where none was made.
   */
  link: Maybe<Scalars['String']['output']>;
  /** Why none was made. */
  userErrors: Array<UserError>;
};

/** A link to be made. */
export type CreateTableLinkInput = {
  /** When it ends: within a year. */
  expires: Scalars['DateTime']['input'];
  /** One line of up to 100 characters by which it is known again; the table has no other link of that name. */
  name: Scalars['String']['input'];
  /** The id of the table. */
  table: Scalars['ID']['input'];
};

/** A link that was made, or why none was. */
export type CreateTableLinkPayload = {
  __typename?: 'CreateTableLinkPayload';
  /**
   * Where a spreadsheet reads the table: a path of the service, which ends in .csv and is answered as .xlsx,
   * .parquet or .jsonl as well. Whoever has it reads the table. It is shown this once and never again. Null
   * where none was made.
   */
  address: Maybe<Scalars['String']['output']>;
  /** What will be told of it from now on. */
  link: Maybe<TableLink>;
  /** Why none was made. */
  userErrors: Array<UserError>;
};

/** A token to be made. */
export type CreateTokenInput = {
  /** When it ends: within a year. */
  expires: Scalars['DateTime']['input'];
  /** One line of up to 100 characters by which it is known again; the account has no other token of that name. */
  name: Scalars['String']['input'];
  /** Whether it may only read; it may change what its owner may, where left out. */
  readOnly?: Scalars['Boolean']['input'];
  /**
   * The units at and below which it is to hold, up to 50 that the caller may read today; as far as
   * the caller reaches, where left out.
   */
  within?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A token that was made, or why none was. */
export type CreateTokenPayload = {
  __typename?: 'CreateTokenPayload';
  /** What will be told of it from now on. */
  accessToken: Maybe<AccessToken>;
  /** The token, to be sent as `Authorization: Bearer TOKEN`. It is shown this once and never again. Null where none was made. */
  token: Maybe<Scalars['String']['output']>;
  /** Why none was made. */
  userErrors: Array<UserError>;
};

/** An account that a table of people created. */
export type CreatedAccount = {
  __typename?: 'CreatedAccount';
  /** The account's name. */
  account: Scalars['String']['output'];
  /** What the person is called. */
  fullName: Scalars['String']['output'];
  /**
   * Where its owner signs in once, within 14 days, and sets a password: a path of the service. It is
   * shown here and nowhere again. Null where none was asked for.
   */
  link: Maybe<Scalars['String']['output']>;
};

/** A quarter in which there was nothing to enter. */
export type DeclareNothingInput = {
  /** False: the declaration is taken back. */
  nothing?: Scalars['Boolean']['input'];
  /** Any day of the quarter. */
  quarter: Scalars['Date']['input'];
  /** The register's code. */
  register: Scalars['Code']['input'];
  /** Whose. */
  unit: Scalars['ID']['input'];
};

/** What came of declaring. */
export type DeclareNothingPayload = {
  __typename?: 'DeclareNothingPayload';
  /** The register as the unit keeps it in that year; null where it was refused. */
  kept: Maybe<KeptRegister>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A table to be taken away. */
export type DeleteTableInput = {
  /** The revision that it is thought to have; CONFLICT where it has another. Left out: whichever it has. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** A table that was taken away, or why it was not. */
export type DeleteTablePayload = {
  __typename?: 'DeleteTablePayload';
  /** Its id; null where it was not taken away. */
  deleted: Maybe<Scalars['ID']['output']>;
  /** Why it was not taken away. */
  userErrors: Array<UserError>;
};

/** What a figure is held against. */
export type DeltaTo =
  /** The same months of the year before, whose campaign says by the same code what is asked. */
  | 'LAST_YEAR'
  /**
   * The period before, of the same length, over the year's edge too. A cumulative period (2024-6M, 2024-9M)
   * has none.
   */
  | 'PREVIOUS'
  /** The bound of its target, the lower one of BETWEEN. */
  | 'TARGET';

/** A reorganisation to be drafted. */
export type DraftReorganisationInput = {
  /** The number of the decision; at most 500 bytes. */
  document: Scalars['String']['input'];
  /** The first day on which the tree follows it, past or to come. */
  effective: Scalars['Date']['input'];
  /** Where the decision can be read. */
  file?: InputMaybe<Scalars['String']['input']>;
  /** What it is called; at most 500 bytes. */
  name: Scalars['String']['input'];
  /** The day on which the decision was signed. */
  signed: Scalars['Date']['input'];
  /** The steps, in the order in which they are done; at most 5,000. */
  steps: Array<ReorganisationStepInput>;
};

/** What came of drafting. */
export type DraftReorganisationPayload = {
  __typename?: 'DraftReorganisationPayload';
  /** The reorganisation as it is kept; null where it was refused. */
  reorganisation: Maybe<Reorganisation>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** One number that a unit reports each month. */
export type Element = Node & {
  __typename?: 'Element';
  /** Its code, such as members_total. */
  code: Scalars['Code']['output'];
  /** Permanent, and the same in every campaign. */
  id: Scalars['ID']['output'];
  /** What it counts. */
  measure: Measure;
  /** The largest number that one unit may report for a month, in its measure. */
  most: Scalars['Long']['output'];
  /** Its name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Its name in English. */
  nameEn: Scalars['String']['output'];
  /** How it behaves over time. */
  nature: Nature;
  /** Who reports it: LEAF (a unit with none below it), or levels. */
  reportedBy: Array<Scalars['String']['output']>;
};

/** A grant that is ended. */
export type EndGrantInput = {
  /** The id of the grant. */
  grant: Scalars['ID']['input'];
  /** The first day on which it is held no longer; today where left out. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Why, up to 500 bytes, for the audit. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of ending a grant. */
export type EndGrantPayload = {
  __typename?: 'EndGrantPayload';
  /** The grant with its end; null where there are user errors, or where the caller may not read it any more. */
  grant: Maybe<Grant>;
  /** Why nothing was ended; empty where it was. */
  userErrors: Array<UserError>;
};

/** Sessions that were ended, or why they were not. */
export type EndSessionsPayload = {
  __typename?: 'EndSessionsPayload';
  /** How many no longer hold. */
  ended: Scalars['Int']['output'];
  /** Why they were not ended. */
  userErrors: Array<UserError>;
};

/** A link that was ended, or why it was not. */
export type EndTableLinkPayload = {
  __typename?: 'EndTableLinkPayload';
  /** The link that no longer holds. */
  link: Maybe<TableLink>;
  /** Why it was not ended. */
  userErrors: Array<UserError>;
};

/** One record of a register. */
export type Entry = Node & {
  __typename?: 'Entry';
  /** Of a directive: the units that it went to, or that took these over, and what each has answered, as far as the caller may read their entries. Empty of any other entry. */
  addressees: Array<Addressee>;
  /** When it was last changed, in UTC. */
  at: Scalars['DateTime']['output'];
  /** The name of the account that noted it as it stands; empty: the system. */
  by: Scalars['String']['output'];
  /** The reason of the last change; empty: none was given. */
  comment: Scalars['String']['output'];
  /** The elements in which it counts. */
  counts: Array<EntryCount>;
  /** Its day in the book. */
  day: Scalars['Date']['output'];
  /** When it was done; null: it has not been. */
  done: Maybe<Scalars['Date']['output']>;
  /** When what is to be done about it is due; null: nothing is. */
  due: Maybe<Scalars['Date']['output']>;
  /** The papers that hang on it. */
  files: Array<EntryFile>;
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** What the caller may do to it now; empty: nothing. */
  may: Array<EntryAct>;
  /** It is due before today and not done, or was done after it was due. */
  overdue: Scalars['Boolean']['output'];
  /** Its register, as the campaign of its day's year declares it. */
  register: Register;
  /** One more with everything that is done to it: give it as expectedRevision. */
  revision: Scalars['Int']['output'];
  /** All that was done to it, in order. */
  revisions: Array<EntryRevision>;
  /** How it stands. */
  state: EntryState;
  /** How it stands, in words: Đã xác nhận. */
  stateLabel: Scalars['String']['output'];
  /** The unit that it is about; null: none other. */
  subject: Maybe<Unit>;
  /** It in one line, without personal names: 10/10/2024 · Nhà · 40.000.000 đồng. */
  summary: Scalars['String']['output'];
  /** In whose register it stands, as it stands today; one that closed, as it last stood. */
  unit: Unit;
  /** What it says, in the register's order; what is not said is missing. */
  values: Array<EntryValue>;
};


/** One record of a register. */
export type EntryStateLabelArgs = {
  locale?: InputMaybe<Locale>;
};


/** One record of a register. */
export type EntrySummaryArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something done to an entry. */
export type EntryAct =
  /** It was confirmed. */
  | 'CONFIRM'
  /** It was noted, or corrected. */
  | 'SAVE'
  /** It was struck out. */
  | 'VOID';

/** A page of entries. */
export type EntryConnection = {
  __typename?: 'EntryConnection';
  /** The same, each with its cursor. */
  edges: Array<EntryEdge>;
  /** Those of the page. */
  nodes: Array<Entry>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An element in which an entry counts. */
export type EntryCount = {
  __typename?: 'EntryCount';
  /** How much it adds by itself: of what is counted once, 1 of each. */
  adds: Scalars['Long']['output'];
  /** Which. */
  element: Element;
  /** Of which month: of a stock or a state from that month on. */
  month: Scalars['Period']['output'];
  /** In whose report. */
  unit: Unit;
};

/** A document, as an entry names it. */
export type EntryDocument = {
  __typename?: 'EntryDocument';
  /** Its day. */
  date: Maybe<Scalars['Date']['output']>;
  /** Who issued it; empty: not said. */
  issuer: Scalars['String']['output'];
  /** Its number, such as 12/QĐ-CCB. */
  number: Scalars['String']['output'];
};

/** An entry, on a page. */
export type EntryEdge = {
  __typename?: 'EntryEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Entry;
};

/** What a field must be; of PERSON fields nothing can be asked. */
export type EntryFieldFilter = {
  /** The field's code. */
  field: Scalars['Code']['input'];
  /** One of these: codes of choices, numbers, days, true or false, ids. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** No less than this: a number or a day. */
  least?: InputMaybe<Scalars['String']['input']>;
  /** No more than this: a number or a day. */
  most?: InputMaybe<Scalars['String']['input']>;
};

/** A paper that hangs on an entry: read it at its address, as a download. */
export type EntryFile = Node & {
  __typename?: 'EntryFile';
  /** When it was hung there, in UTC. */
  at: Scalars['DateTime']['output'];
  /** The name of the account that did; empty: the system. */
  by: Scalars['String']['output'];
  /** Where it can be downloaded, below the service's address: /files/7. */
  href: Scalars['String']['output'];
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** The caller may take it off. */
  mayRemove: Scalars['Boolean']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** SHA-256 of its content, in hexadecimal. */
  sha256: Scalars['String']['output'];
  /** In bytes. */
  size: Scalars['Int']['output'];
  /** What it is by its content, such as application/pdf. */
  type: Scalars['String']['output'];
};

/** Which entries: those that fit all that is given. */
export type EntryFilter = {
  /** Only those whose fields are so. */
  fields?: InputMaybe<Array<EntryFieldFilter>>;
  /** Only those with something to be done that is overdue today, or without. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those whose texts, document numbers or codes hold these words, whatever their accents; no personal names. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only those in these states. Left out: all but void ones. */
  states?: InputMaybe<Array<EntryState>>;
  /** Only those of these units alone, and not of those below. */
  units?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that wait for the caller's confirmation. */
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What is wrong with a field of an entry. */
export type EntryFinding = {
  __typename?: 'EntryFinding';
  /** The field's code; null: the entry as a whole. */
  field: Maybe<Scalars['String']['output']>;
  /** One sentence in Vietnamese. */
  message: Scalars['String']['output'];
  /** The same in English. */
  messageEn: Scalars['String']['output'];
};

/** What came of something done to an entry. */
export type EntryPayload = {
  __typename?: 'EntryPayload';
  /** The entry as it stands; null where it was refused and there is none that the caller may read. */
  entry: Maybe<Entry>;
  /** What is wrong with it, field by field; nothing was done then. */
  findings: Array<EntryFinding>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** An entry, as the caller has seen it. */
export type EntryRefInput = {
  /** The revision that the caller has seen; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  id: Scalars['ID']['input'];
};

/** One thing that was done to an entry. */
export type EntryRevision = {
  __typename?: 'EntryRevision';
  /** What was done. */
  act: EntryAct;
  /** When, in UTC. */
  at: Scalars['DateTime']['output'];
  /** The name of the account that did it; empty: the system. */
  by: Scalars['String']['output'];
  /** The reason; empty: none was given. */
  comment: Scalars['String']['output'];
  /** Its day since. */
  day: Scalars['Date']['output'];
  /** Its number, from 1. */
  revision: Scalars['Int']['output'];
  /** How the entry stood since. */
  state: EntryState;
  /** What the entry said since. */
  values: Array<EntryValue>;
};

/** How an entry stands. */
export type EntryState =
  /** Whoever confirms the register has confirmed it. */
  | 'CONFIRMED'
  /** It was noted. Where the register is confirmed it does not count yet. */
  | 'NOTED'
  /** It was struck out, with a reason. It counts nowhere, and stays to be read. */
  | 'VOID';

/** What one field of an entry says. */
export type EntryValue = {
  __typename?: 'EntryValue';
  /** Of DOCUMENT: the whole. */
  document: Maybe<EntryDocument>;
  /** Of ENTRY: the entry, where the caller may read it. */
  entry: Maybe<Entry>;
  /** Which field. */
  field: RegisterField;
  /** As it is shown, in the caller's language; empty where it is withheld. */
  text: Scalars['String']['output'];
  /** Of UNIT: the unit, where the caller may read it. */
  unit: Maybe<Unit>;
  /** As it is given to saveEntry: a number without separators, a day as 2024-10-10, true or false, the code of a choice, an id, a document's number; null where it is withheld. */
  value: Maybe<Scalars['String']['output']>;
  /** A name that stays with the level that keeps it. */
  withheld: Scalars['Boolean']['output'];
};

/** What one field is to say. */
export type EntryValueInput = {
  /** Of DOCUMENT: its day. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** The field's code. */
  field: Scalars['Code']['input'];
  /** Of DOCUMENT: who issued it. */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** A number, also as Vietnamese writes it, 40.000.000; a day as 2024-10-10 or 10/10/2024; true or false; the code of a choice; the id of a unit or an entry; words; a document's number. Null: it is not said. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** What one value of an enum is called to people. */
export type EnumLabel = {
  __typename?: 'EnumLabel';
  /** The enum, such as FigureStatus. */
  enum: Scalars['String']['output'];
  /** What it is called, such as Chậm tiến độ. */
  label: Scalars['String']['output'];
  /** The value, such as BEHIND. */
  value: Scalars['String']['output'];
};

/** Why a figure is what it is. */
export type Explanation = {
  __typename?: 'Explanation';
  /** How many in a hundred of the reports that have come in are approved; null where none has. */
  approvedShare: Maybe<Scalars['Float']['output']>;
  /** Who adds most to the numerator, of the units directly below. */
  contributors: Contributors;
  /** Which units meet what is asked, and which do not: of a figure of UNITS_MEETING. Empty of others. */
  counted: CountedUnits;
  /**
   * The formula with what its elements come to, and what it comes to as shown: 100 × 12.345 / 13.000 = 94,96.
   * What nobody has said is a question mark. Of ALL_OF and ANY_OF how many parts are met: 1/2; each of
   * those explains itself.
   */
  inNumbers: Scalars['String']['output'];
  /** The formula with what its elements are called: 100 × Hội viên đã học tập / Tổng số hội viên. Its codes stand in `Indicator.formula`. */
  inWords: Scalars['String']['output'];
  /** Who keeps it short of its target, of the units directly below. */
  laggards: Laggards;
  /** On which tree and of which reports it was summed, in words. */
  reading: Scalars['String']['output'];
  /**
   * What is wanted of the units directly below that were given no quota, of a TOTAL with a target for the year:
   * what was not given to others, shared by their members at the period's end. The largest first, those alike
   * by code; of units that the caller may read. Nobody set these shares: no status is told by them.
   */
  shares: Array<UnitShare>;
  /**
   * The unit's own reports that it rests on: of a figure to which units below add too, what `contributors.own`
   * is made of. By month, earlier months of the year included where something of them stands, as they stood at
   * the figure's `asOf`. Empty where units below are counted or compared rather than added up, and where the
   * caller may not read the unit's reports.
   */
  sources: Array<FigureSource>;
  /** Where its target comes from, a quota of the unit or the campaign's general one, in words; or why there is none. */
  targetOrigin: Scalars['String']['output'];
  /** What the formula adds up, and then what it divides by; empty of ALL_OF and ANY_OF, which have parts. */
  terms: Array<FigureTerm>;
  /** Who has not reported, of the units whose reports the caller may read. `coverage` counts all that is missing. */
  unreported: UnreportedUnits;
};


/** Why a figure is what it is. */
export type ExplanationContributorsArgs = {
  top?: Scalars['Int']['input'];
};


/** Why a figure is what it is. */
export type ExplanationCountedArgs = {
  meeting?: InputMaybe<Scalars['Boolean']['input']>;
  top?: Scalars['Int']['input'];
};


/** Why a figure is what it is. */
export type ExplanationInNumbersArgs = {
  locale?: InputMaybe<Locale>;
};


/** Why a figure is what it is. */
export type ExplanationInWordsArgs = {
  locale?: InputMaybe<Locale>;
};


/** Why a figure is what it is. */
export type ExplanationLaggardsArgs = {
  top?: Scalars['Int']['input'];
};


/** Why a figure is what it is. */
export type ExplanationReadingArgs = {
  locale?: InputMaybe<Locale>;
};


/** Why a figure is what it is. */
export type ExplanationSharesArgs = {
  top?: Scalars['Int']['input'];
};


/** Why a figure is what it is. */
export type ExplanationTargetOriginArgs = {
  locale?: InputMaybe<Locale>;
};


/** Why a figure is what it is. */
export type ExplanationUnreportedArgs = {
  top?: Scalars['Int']['input'];
};

/** What an indicator comes to for a unit and a period. */
export type Figure = Node & {
  __typename?: 'Figure';
  /**
   * What share of its target it is, in percent of the bound, the lower one of BETWEEN. NOT_APPLICABLE of
   * LESS_THAN, and of a bound of 0.
   */
  attainment: Outlook;
  /** Of which reports it is made; its parts, months and children are made of the same. */
  basis: FigureBasis;
  /**
   * The same figure one level down, ordered by the units' codes: of every unit that hung directly
   * below while it stood, at some time of the period; on one tree asked for, of those that hang
   * there, a closed one with what it left behind.
   */
  children: FigureConnection;
  /** How many reports it rests on. */
  coverage: Coverage;
  /**
   * How it has changed against another: of the period before, of the year before, or what is wanted.
   * Under every reading of the tree both are read alike.
   */
  delta: FigureDelta;
  /** What it is divided by; null where there is no division, nobody has said it, or it is beyond 2^53 - 1. */
  denominator: Maybe<Scalars['Long']['output']>;
  /**
   * The value as shown: rounded to the indicator's decimals, but never across its target; empty where
   * there is none. Of ALL_OF and ANY_OF, how many parts are met of those that count: 1/2.
   */
  display: Scalars['String']['output'];
  /**
   * What it comes to at the year's end at this pace: of the year, and of any period from January on. What
   * grows with the year, flows divided by nothing or by what does not flow, grows on as in the months that
   * have ended; a stock, what must stand all year, flows by flows and a share of units stay as they are.
   * What a running month has said counts as if the month had ended.
   */
  expected: Outlook;
  /**
   * Why it is what it is: the formula with its numbers, who adds most to it, who keeps it short of its
   * target, who has not reported, and at the lowest place the reports themselves. Everything comes from the
   * same look at the reports and adds up to the figure. Units that the caller may not read are sums
   * without names.
   */
  explain: Explanation;
  /**
   * Names all that it depends on: the unit, the indicator's code, the period, the reading of the
   * tree, which reports, and `asOf` where it was given. Under CURRENT it is of the day it is asked on.
   */
  id: Scalars['ID']['output'];
  /** Of what. */
  indicator: Indicator;
  /**
   * What is divided, or the value itself of a TOTAL; null where nobody has said it, or where it is
   * beyond 2^53 - 1: `display` holds all digits then.
   */
  numerator: Maybe<Scalars['Long']['output']>;
  /** The figures that a figure of UNITS_MEETING, ALL_OF or ANY_OF is made of, for the same unit and period. */
  parts: Array<Figure>;
  /** For when. */
  period: Scalars['Period']['output'];
  /**
   * Where it stands among its siblings: the same figures of the units that hung directly below the unit
   * above on the figure's day, those that closed within the period included. Null where it has no value,
   * nothing hangs above, or the caller may not read the figures of the unit above and of every sibling:
   * how many those are is not told.
   */
  rank: Maybe<FigureRank>;
  /**
   * What it lacks to the bound of its target, in the indicator's measure, 0 where it has come to that: at
   * the bound of MORE_THAN too, which does not do yet. Of LESS_THAN how far it lies above.
   */
  shortfall: Outlook;
  /** How it stands. */
  status: FigureStatus;
  /** How it stands, in words: Chậm tiến độ. Other enums have theirs in `labels`. */
  statusLabel: Scalars['String']['output'];
  /**
   * What is wanted of this unit for this period; null: nothing. Of a TOTAL on a tree that restates
   * what was reported, the sum of the quotas of the units that were merged.
   */
  target: Maybe<Target>;
  /** What is wanted, in words: từ 95 % trở lên; empty where nothing is. Other measures than % are told in Vietnamese alone. */
  targetLabel: Scalars['String']['output'];
  /** On which day's tree it was summed. */
  tree: Scalars['TreeReading']['output'];
  /** The months of the period that have begun, each by itself. */
  trend: Array<Figure>;
  /**
   * For whom: the unit and all below it, unless the indicator is of the unit's own alone. It is told
   * as it stands today where the period runs on, as it stood on the period's last day where it has
   * ended, and on the tree's day under AS_OF; a unit that opened later on its first day.
   */
  unit: Unit;
  /** Why there is no target though there was a quota; null: there is one, or there never was. */
  untargeted: Maybe<Untargeted>;
  /**
   * In the indicator's measure, unrounded; null where it cannot be said. The numerator, or the
   * factor times the numerator divided by the denominator.
   */
  value: Maybe<Scalars['Float']['output']>;
};


/** What an indicator comes to for a unit and a period. */
export type FigureChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What an indicator comes to for a unit and a period. */
export type FigureDeltaArgs = {
  to: DeltaTo;
};


/** What an indicator comes to for a unit and a period. */
export type FigureDisplayArgs = {
  locale?: InputMaybe<Locale>;
};


/** What an indicator comes to for a unit and a period. */
export type FigureStatusLabelArgs = {
  locale?: InputMaybe<Locale>;
};


/** What an indicator comes to for a unit and a period. */
export type FigureTargetLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/** Of which reports a figure is made. */
export type FigureBasis =
  /** Of approved ones alone. */
  | 'APPROVED'
  /** Of all that count: those submitted, and those approved since. */
  | 'SUBMITTED';

/** A figure that would change. */
export type FigureChange = {
  __typename?: 'FigureChange';
  /** What it says with it. */
  after: Maybe<FigureState>;
  /** What it says without the reorganisation; null: the unit does not stand. */
  before: Maybe<FigureState>;
  /** Of what. */
  indicator: Indicator;
  /** On which day's tree. */
  tree: Scalars['TreeReading']['output'];
  /** For whom. */
  unit: PlannedUnit;
};

/** A page of figures that would change. */
export type FigureChangeConnection = {
  __typename?: 'FigureChangeConnection';
  /** The same, each with its cursor. */
  edges: Array<FigureChangeEdge>;
  /** Those of the page. */
  nodes: Array<FigureChange>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A figure that would change, on a page. */
export type FigureChangeEdge = {
  __typename?: 'FigureChangeEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The figure. */
  node: FigureChange;
};

/** A page of figures. */
export type FigureConnection = {
  __typename?: 'FigureConnection';
  /** The same figures, each with its cursor. */
  edges: Array<FigureEdge>;
  /** The figures of the page. */
  nodes: Array<Figure>;
  /** What the reports of the unit above add to its figure themselves, with what it holds of units that closed into it. */
  own: Addend;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
  /**
   * What those units directly below add to the figure above of which the caller may not read the
   * figures. Own, what all listed ones add, on all pages, and this are the figure above.
   */
  unlisted: Unlisted;
};

/** How a figure has changed. */
export type FigureDelta = {
  __typename?: 'FigureDelta';
  /** The same as shown: rounded to the indicator's decimals, but never to 0 where it is not; empty where there is none. */
  display: Scalars['String']['output'];
  /** The other figure; null for TARGET, and where there is none. */
  from: Maybe<Figure>;
  /** The value less the other's, in the indicator's measure: above 0 where it is more. Null where it cannot be said. */
  value: Maybe<Scalars['Float']['output']>;
  /**
   * Why there is none: NOT_REPORTED where one of the two has no value, NO_TARGET, or NOT_APPLICABLE where
   * there is no such period, campaign or indicator, or that is measured in something else. Null where there is one.
   */
  why: Maybe<FigureStatus>;
};


/** How a figure has changed. */
export type FigureDeltaDisplayArgs = {
  locale?: InputMaybe<Locale>;
};

/** A figure on a page. */
export type FigureEdge = {
  __typename?: 'FigureEdge';
  /**
   * What the unit and all below it add to the figure above. It is less than the figure's own
   * numerator and denominator where the unit hung elsewhere for some of the time.
   */
  adds: Addend;
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The figure. */
  node: Figure;
};

/** A number of a report that a figure rests on. */
export type FigureEntry = {
  __typename?: 'FigureEntry';
  /**
   * What it comes to by the register that it is counted from, and the entries, as both stand today: the last answer
   * to why it is so many. Null where it is counted from none, where the register says nothing of it, or the
   * caller may not read the unit's entries.
   */
  byRegister: Maybe<RegisterSum>;
  /** It counts; false: a later report says it anew, or what is said together was said in part only. */
  counts: Scalars['Boolean']['output'];
  /** Of what. */
  element: Element;
  /** In the element's measure. */
  value: Scalars['Long']['output'];
};

/** Where a figure stands among the same of the units beside. */
export type FigureRank = {
  __typename?: 'FigureRank';
  /** How many of them share the place, itself included. */
  alike: Scalars['Int']['output'];
  /** How many have a value. */
  of: Scalars['Int']['output'];
  /**
   * From 1, the best: the largest, of an indicator that is to stay below its target the smallest. Those
   * that come to the same share a place, and the next are left out: 1, 2, 2, 4.
   */
  place: Scalars['Int']['output'];
};

/** A report that a figure rests on. */
export type FigureSource = {
  __typename?: 'FigureSource';
  /** What it says of the figure's elements, by their positions. */
  entries: Array<FigureEntry>;
  /** The report, as it stands today. */
  report: Report;
  /** By which it was handed up as it counts: who said so, and when. */
  said: ReportRevision;
  /** By which it stands as it does: the approval, or the same. */
  stands: ReportRevision;
};

/** What a figure says. */
export type FigureState = {
  __typename?: 'FigureState';
  /** What it is divided by. */
  denominator: Maybe<Scalars['Long']['output']>;
  /** The value as shown; empty where there is none. */
  display: Scalars['String']['output'];
  /** What is divided, or the value itself of a TOTAL. */
  numerator: Maybe<Scalars['Long']['output']>;
  /** How it stands against its target. */
  status: FigureStatus;
  /** In the indicator's measure, unrounded; null where it cannot be said. */
  value: Maybe<Scalars['Float']['output']>;
};


/** What a figure says. */
export type FigureStateDisplayArgs = {
  locale?: InputMaybe<Locale>;
};

/** How a figure stands against its target. */
export type FigureStatus =
  /** The period runs on; below that pace. */
  | 'BEHIND'
  /** Reached, and more than reached. */
  | 'EXCEEDED'
  /** The period is over, and reports still missing could change the verdict. */
  | 'INCOMPLETE'
  /** Reached, for good. */
  | 'MET'
  /** A recorded decision accepts what was done. */
  | 'MET_BY_DECISION'
  /** There is nothing to divide by, or nobody whom it is about. */
  | 'NOT_APPLICABLE'
  /** The period is over and the target was missed. */
  | 'NOT_MET'
  /** Nobody has said the numbers that it is made of. Missing is not zero. */
  | 'NOT_REPORTED'
  /** Nothing is wanted of this unit for this period. */
  | 'NO_TARGET'
  /** The period runs on; at least at the pace of the months that have ended. */
  | 'ON_TRACK';

/** What a formula adds up or divides by: an element times a number, or a count of units. */
export type FigureTerm = {
  __typename?: 'FigureTerm';
  /** How many times it is taken, below 0 where it is taken off. */
  coefficient: Scalars['Long']['output'];
  /** It is divided by; false: it is added up. */
  divides: Scalars['Boolean']['output'];
  /** Which element; null: it counts units. */
  element: Maybe<Element>;
  /** What it is called, such as Tổng số hội viên, or số đơn vị đạt 5.1.each. */
  name: Scalars['String']['output'];
  /** What it comes to before it is multiplied; null where nobody has said it, or it is beyond 2^53 - 1. */
  sum: Maybe<Scalars['Long']['output']>;
};


/** What a formula adds up or divides by: an element times a number, or a count of units. */
export type FigureTermNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** What is wrong with one place of a file, and what to write instead. */
export type FileProblem = {
  __typename?: 'FileProblem';
  /** The cell, such as C7; empty: the whole line. */
  cell: Scalars['String']['output'];
  /** The line or row, from 1. */
  line: Scalars['Int']['output'];
  /** One sentence, in the caller's language. */
  message: Scalars['String']['output'];
  /** The sheet of a workbook; empty: of text. */
  sheet: Scalars['String']['output'];
};

/** A role held at a unit. */
export type Grant = Node & {
  __typename?: 'Grant';
  /** Who holds, held or will hold it. */
  account: Account;
  /** Who ended it, or gave it its end; null: the system, nobody, or somebody whose account the caller may not read. */
  endedBy: Maybe<Account>;
  /** The first day on which it is held. */
  from: Scalars['Date']['output'];
  /** When it was given. */
  given: Scalars['DateTime']['output'];
  /** Who gave it; null: the system, or somebody whose account the caller may not read. */
  givenBy: Maybe<Account>;
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** What the role is called, such as Lãnh đạo Hội cấp huyện. */
  label: Scalars['String']['output'];
  /** Whether the caller may end it, and hand the office over. */
  mayEnd: Scalars['Boolean']['output'];
  /** Since when it counts no more, whatever its days: one that was taken back before it began keeps them. Null while it counts on its days. */
  revoked: Maybe<Scalars['DateTime']['output']>;
  /** The role's name, such as district_leader. */
  role: Scalars['String']['output'];
  /**
   * The unit at which it is held. What the role reaches from there is the policy's. Null where the unit
   * lies beyond the narrowed token with which the caller asks.
   */
  unit: Maybe<Unit>;
  /** The first day on which it is held no longer; null while it has no end. */
  until: Maybe<Scalars['Date']['output']>;
};


/** A role held at a unit. */
export type GrantLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/** A role that is given. */
export type GrantRoleInput = {
  /** The id of the account. */
  account: Scalars['ID']['input'];
  /** The first day on which it is held; today where left out. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Why, up to 500 bytes, for the audit. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The role's name, such as commune_reporter. */
  role: Scalars['String']['input'];
  /** The id of the unit. */
  unit: Scalars['ID']['input'];
  /** The first day on which it is held no longer; it has no end where left out. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What came of giving a role. */
export type GrantRolePayload = {
  __typename?: 'GrantRolePayload';
  /** The grant; null where there are user errors. */
  grant: Maybe<Grant>;
  /** Why nothing was given; empty where it was. */
  userErrors: Array<UserError>;
};

/** An office that passes from one person to another. */
export type HandOverInput = {
  /** The id of the account that holds it. */
  from: Scalars['ID']['input'];
  /** The first day on which the other holds it; today where left out. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Why, up to 500 bytes, for the audit. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The role's name, such as commune_leader. */
  role: Scalars['String']['input'];
  /** The id of the account that is to hold it. */
  to: Scalars['ID']['input'];
  /** The id of the unit. */
  unit: Scalars['ID']['input'];
};

/** What came of handing an office over. */
export type HandOverPayload = {
  __typename?: 'HandOverPayload';
  /** What the other holds of it from the day on, by the days: one grant for each that the first held. Empty where there are user errors, or where the caller may not read them any more. */
  grants: Array<Grant>;
  /** Why nothing was handed over; empty where it was. */
  userErrors: Array<UserError>;
};

/** A recorded decision about a unit that goes. */
export type HeldDecision = {
  __typename?: 'HeldDecision';
  /** The decision's number. */
  document: Scalars['String']['output'];
  /** Of what. */
  indicator: Indicator;
  /** About whom. */
  unit: PlannedUnit;
  /** The campaign's year. */
  year: Scalars['Int']['output'];
};

/** A page of decisions about units that go. */
export type HeldDecisionConnection = {
  __typename?: 'HeldDecisionConnection';
  /** The same, each with its cursor. */
  edges: Array<HeldDecisionEdge>;
  /** Those of the page. */
  nodes: Array<HeldDecision>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A decision about a unit that goes, on a page. */
export type HeldDecisionEdge = {
  __typename?: 'HeldDecisionEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node: HeldDecision;
};

/** A quota of a unit that goes. */
export type HeldQuota = {
  __typename?: 'HeldQuota';
  /** Of what. */
  indicator: Indicator;
  /** What is wanted. */
  target: Target;
  /** Whose. */
  unit: PlannedUnit;
  /** The campaign's year. */
  year: Scalars['Int']['output'];
};

/** A page of quotas of units that go. */
export type HeldQuotaConnection = {
  __typename?: 'HeldQuotaConnection';
  /** The same, each with its cursor. */
  edges: Array<HeldQuotaEdge>;
  /** Those of the page. */
  nodes: Array<HeldQuota>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A quota of a unit that goes, on a page. */
export type HeldQuotaEdge = {
  __typename?: 'HeldQuotaEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The quota. */
  node: HeldQuota;
};

/** Who an account is to a provider of OpenID Connect. */
export type Identity = Node & {
  __typename?: 'Identity';
  /** When it was linked, in UTC. */
  created: Scalars['DateTime']['output'];
  /** Permanent, as long as it is linked. */
  id: Scalars['ID']['output'];
  /** The provider's address. */
  issuer: Scalars['String']['output'];
  /** By which the provider knows them. */
  subject: Scalars['String']['output'];
};

/** What came, or would come, of importing a campaign. */
export type ImportCampaignPayload = {
  __typename?: 'ImportCampaignPayload';
  /** What the file changes, thing by thing. */
  edits: Array<CampaignEdit>;
  /** What is wrong with the file, 50 at most; where there is something nothing is changed. */
  problems: Array<FileProblem>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What came, or would come, of importing quotas. */
export type ImportQuotasPayload = {
  __typename?: 'ImportQuotasPayload';
  /** The quotas that the file changes, in its order. */
  changes: Array<QuotaChange>;
  /** What they come to, for each unit above of which the caller may set the targets of all units directly below. */
  checks: Array<QuotaCheck>;
  /** What is wrong with the file, 50 at most; where there is something nothing is changed. */
  problems: Array<FileProblem>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What came, or would come, of importing units. */
export type ImportUnitsPayload = {
  __typename?: 'ImportUnitsPayload';
  /** The units that are opened, the one above before those below it. */
  opened: Array<UnitOpening>;
  /** What is wrong with the file, 50 at most; where there is something nothing is changed. */
  problems: Array<FileProblem>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** One thing that the movement asks, as a definition over elements or over other indicators. */
export type Indicator = Node & {
  __typename?: 'Indicator';
  /** The document's point, such as 1.5a; a part's code begins with it. */
  code: Scalars['Code']['output'];
  /** How many digits after the point are shown. */
  decimals: Scalars['Int']['output'];
  /** Every element that it rests on, its parts' included, by position. */
  elements: Array<Element>;
  /** The formula over elements of a TOTAL or RATIO; empty for the other kinds. */
  formula: Scalars['String']['output'];
  /** The part of the document that it belongs to; null: none, such as a number that only its tasks speak of. */
  group: Maybe<IndicatorGroup>;
  /** One of the document's own points; false: a part of one, or an untargeted number from its tasks. */
  headline: Scalars['Boolean']['output'];
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** How its value comes about. */
  kind: IndicatorKind;
  /** What its value is measured in, in Vietnamese, as shown: %, hội viên, đồng/hội viên. */
  measure: Scalars['String']['output'];
  /** A UNITS_MEETING that counts each unit's months. */
  months: Scalars['Boolean']['output'];
  /** Its name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Its name in English. */
  nameEn: Scalars['String']['output'];
  /** Only what the unit itself reported, not what lies below it. */
  own: Scalars['Boolean']['output'];
  /** How it is judged before its period ends. */
  pace: Pace;
  /** The indicators that it is made of; empty for a TOTAL or RATIO. */
  parts: Array<Indicator>;
  /** Whose units it is about; null: every unit. */
  population: Maybe<Population>;
  /** The document's words; empty for a part. */
  quote: Scalars['String']['output'];
  /** How those words are read here, in Vietnamese; empty for a part that needs no word. */
  reading: Scalars['String']['output'];
  /** The same in English. */
  readingEn: Scalars['String']['output'];
  /**
   * What a narrow column calls it, in Vietnamese: at most 40 characters, and no other indicator of
   * the campaign is called so.
   */
  shortName: Scalars['String']['output'];
  /** What is wanted of it in general; null: nothing. A unit's quota stands before it. */
  target: Maybe<Target>;
};

/** A part of the document, under which indicators are shown. */
export type IndicatorGroup = {
  __typename?: 'IndicatorGroup';
  /** Its code, such as 4. */
  code: Scalars['String']['output'];
  /** Its campaign and its code. `node` does not find it. */
  id: Scalars['ID']['output'];
  /** Its name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Its name in English. */
  nameEn: Scalars['String']['output'];
};

/** How an indicator's value comes about. */
export type IndicatorKind =
  /** All of its parts are met. The numerator counts those met, the denominator those that count. */
  | 'ALL_OF'
  /** One of its parts is met, or a recorded decision accepts what was done. */
  | 'ANY_OF'
  /** A factor times one sum divided by another: summed first, divided once. */
  | 'RATIO'
  /** A linear sum of elements. */
  | 'TOTAL'
  /** The share, in percent, of a population's units (or of their months) that meet its part's target. */
  | 'UNITS_MEETING';

/** Which indicators: exactly one of these. One that several picks come to stands where it first does. */
export type IndicatorPick =
  /** One of this question alone. */
  { adhoc: AdhocIndicator; code?: never; group?: never; headline?: never; }
  |  /** The one with this code. */
  { adhoc?: never; code: Scalars['Code']['input']; group?: never; headline?: never; }
  |  /** The document's own points of this part, 1 to 8, in its order. */
  { adhoc?: never; code?: never; group: Scalars['Int']['input']; headline?: never; }
  |  /** True: all of the document's own points, in its order. */
  { adhoc?: never; code?: never; group?: never; headline: Scalars['Boolean']['input']; };

/** A register as one unit keeps it in one year. */
export type KeptRegister = {
  __typename?: 'KeptRegister';
  /** How many entries of the year there are, void ones left out. */
  entries: Scalars['Int']['output'];
  /** Every quarter that has ended is kept; null: none has ended yet, or the register is not required. */
  kept: Maybe<Scalars['Boolean']['output']>;
  /** The caller may note entries in it. */
  mayWrite: Scalars['Boolean']['output'];
  /** The quarters of the year that have begun, and in which the unit stood. */
  quarters: Array<RegisterQuarter>;
  /** Which. */
  register: Register;
  /** Whose: the unit as it stood at the year's end, or stands today. */
  unit: Unit;
};

/** The cells of a table as they were once. */
export type KeptTable = {
  __typename?: 'KeptTable';
  /** Row by row, a cell a column. */
  cells: Array<Array<Maybe<Scalars['Cell']['output']>>>;
  /** What each column was of. */
  columns: Array<Scalars['String']['output']>;
  /** Why cells are null. */
  marks: Array<CellMarks>;
  /** What was to be known of it. */
  notes: Array<Scalars['String']['output']>;
  /** What each row was of, in words. */
  rows: Array<Scalars['String']['output']>;
};

/** How a unit is akin to another. */
export type Kin =
  /** It hangs somewhere below. */
  | 'BELOW'
  /** It is a branch that hangs directly below. */
  | 'BRANCH'
  /** It hangs directly below. */
  | 'CHILD'
  /** It is the unit itself. */
  | 'OWN'
  /** It hangs directly below the same unit. */
  | 'PEER'
  /** It is the unit itself, which hangs below none. */
  | 'ROOT';

/** A unit directly below with what it lacks. */
export type Laggard = {
  __typename?: 'Laggard';
  /** The same figure of that unit. */
  figure: Figure;
  /** What it lacks, in whole units of the numerator, rounded up to what would do. */
  lacks: Scalars['Long']['output'];
  /**
   * What share that is, in percent, of all that lacks: at the units directly below, in the unit's own part,
   * and at those that the caller may not read taken together. Null where each stands at a bound that does not do.
   */
  share: Maybe<Scalars['Float']['output']>;
};

/**
 * Who keeps a figure short of its target. Where it divides by what adds up as its numerator does (a RATIO of
 * sums, a share of units), a unit lacks what it would have to add to the numerator for its part to come to
 * the figure's own target: target × what it adds to the denominator / factor, less what it adds to the
 * numerator; of LESS_THAN, how much too much it adds. What all lack so, those that have more than they need
 * taken off, is what the figure lacks. A TOTAL, and a RATIO by a fixed number, has no such target for its
 * parts: there a unit lacks what it does to its own, and of a TOTAL one without a target what it does to its
 * share (`shares`). One without either is left out.
 */
export type Laggards = {
  __typename?: 'Laggards';
  /**
   * What the figure itself lacks, in whole units of its numerator, rounded up to what would do; null where
   * nothing is wanted of it, or nothing can be said.
   */
  lacks: Maybe<Scalars['Long']['output']>;
  /** Those that lack most, the largest gap first. */
  nodes: Array<Laggard>;
  /** How many units directly below lack something, of those that the caller may read. */
  units: Scalars['Int']['output'];
};

/**
 * A label of a unit. It does not say how many levels lie above: there are communes directly
 * under a province.
 */
export type Level =
  /** Chi hội. */
  | 'BRANCH'
  /** Hội cơ sở: the base association of a commune, or of an agency or enterprise. */
  | 'COMMUNE'
  /** Hội CCB cấp huyện, or a block of agencies or enterprises directly under the province. */
  | 'DISTRICT'
  /** Hội CCB cấp tỉnh. */
  | 'PROVINCE';

/** How a unit came of another. */
export type LineageKind =
  /** The predecessor's level was abolished; the successor stood above it. */
  | 'ABOLITION'
  /** The predecessor ceded a part; both live on. */
  | 'BOUNDARY'
  /** The predecessor was closed with nothing below it; the successor keeps its history. */
  | 'CLOSURE'
  /** The predecessor went into the successor whole. */
  | 'MERGER'
  /** The predecessor was divided among several. */
  | 'SPLIT';

/** A language that the service speaks. */
export type Locale =
  /** English: 1,234.5. */
  | 'EN'
  /** Vietnamese: 1.234,5. */
  | 'VI';

/** What an element counts. */
export type Measure =
  /** Animals. */
  | 'ANIMAL'
  /** Households. */
  | 'HOUSEHOLD'
  /** Things, such as classes, houses, news items. */
  | 'ITEM'
  /** Persons. */
  | 'PERSON'
  /** Units of the association. */
  | 'UNIT'
  /** Whole đồng. */
  | 'VND';

/** A report that is owed and has not been submitted. */
export type MissingReport = {
  __typename?: 'MissingReport';
  /** The names of the accounts of its `officers`. */
  contacts: Array<Scalars['String']['output']>;
  /** The day on which it was due. */
  due: Scalars['Date']['output'];
  /** It names the unit and the month, as long as the report is missing. `node` does not find it. */
  id: Scalars['ID']['output'];
  /** That day has passed. */
  late: Scalars['Boolean']['output'];
  /** Of which month. */
  month: Scalars['Period']['output'];
  /**
   * Who may submit it at the unit itself, by account; those alone whom the caller may call, for they may
   * read the accounts of the unit, or hold a role at it.
   */
  officers: Array<Contact>;
  /** DRAFT or RETURNED; null: there is none. */
  state: Maybe<ReportState>;
  /** Whose: the unit as it stood at the month's end. */
  unit: Unit;
};

/** A page of missing reports. */
export type MissingReportConnection = {
  __typename?: 'MissingReportConnection';
  /** The same, each with its cursor. */
  edges: Array<MissingReportEdge>;
  /** Those of the page. */
  nodes: Array<MissingReport>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A missing report on a page. */
export type MissingReportEdge = {
  __typename?: 'MissingReportEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The missing report. */
  node: MissingReport;
};

/**
 * How many of the reports of a month have come in. Of whoever reads figures of approved reports alone, the
 * others have not.
 */
export type MonthCoverage = {
  __typename?: 'MonthCoverage';
  /** Of those, reports that have been approved. */
  approved: Scalars['Int']['output'];
  /** Reports owed. */
  expected: Scalars['Int']['output'];
  /** Reports owed that have not come in. */
  missing: Scalars['Int']['output'];
  /** Which month. */
  month: Scalars['Period']['output'];
  /** Of those, reports that have come in. */
  reported: Scalars['Int']['output'];
};

/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Does a draft: the tree follows it from its effective day on, and the roles that it carries
   * are held at the successors. One that is applied already is answered as it is. FORBIDDEN
   * where the caller may change no unit, where a role that is carried may do more than they, or
   * where it gives a code that a unit beyond theirs may bear: one who may change every unit applies it.
   */
  applyReorganisation: ApplyReorganisationPayload;
  /**
   * Approves the reports that are named, all or none of them, or all that wait below a unit.
   * Nobody approves what they submitted. Of each named one that cannot be approved a user error tells why;
   * its `field` is such as ["input", "reports", "2"], counted from 0. FORBIDDEN where the caller may approve
   * no reports.
   */
  approveReports: ApproveReportsPayload;
  /** Confirms entries, all or none; those that are confirmed already stay so. Nobody confirms what they noted. FORBIDDEN where the caller may confirm none. */
  confirmEntries: ConfirmEntriesPayload;
  /**
   * Creates an account, without a way to sign in yet. FORBIDDEN where the caller may change no accounts,
   * where they name no unit and may not change all accounts, or where they may not give the role.
   */
  createAccount: AccountPayload;
  /**
   * Creates the accounts of a table of people, all or none: CSV or XLSX whose first row names the columns:
   * tài khoản, họ và tên, điện thoại, email, ngôn ngữ, vai trò, mã đơn vị, từ ngày; or account, full name,
   * telephone, email, language, role, unit, from. Several rows of one account give it several roles; the
   * unit of the first keeps it. FORBIDDEN where the caller may change no accounts.
   */
  createAccounts: CreateAccountsPayload;
  /**
   * Makes a link with which an account signs in once, within 14 days, to set a password before anything
   * else; links that were made for it before end. It holds as long as whoever made it keeps the account.
   * FORBIDDEN where the caller may not keep accounts, for their own, and where the account holds a role
   * that they may not give.
   */
  createSignInLink: CreateSignInLinkPayload;
  /**
   * Makes a link by which a spreadsheet reads one of the caller's tables, as they may read it then, and nothing
   * else. FORBIDDEN where the caller asks with a narrowed token.
   */
  createTableLink: CreateTableLinkPayload;
  /**
   * Makes a token for a program that is to ask in the caller's name. It may do what the caller may,
   * today and later, as far as it is not narrowed. Made with a token, it may do no more than that one.
   * FORBIDDEN where the caller may only read.
   */
  createToken: CreateTokenPayload;
  /**
   * Keeps an account from signing in: its sessions and tokens end. What it holds stays, and counts again
   * once it is reactivated. Sent again it changes nothing. Whoever keeps the account may: who may change
   * the accounts of its unit and of every unit at which it holds a role, and may give these roles; never
   * its own. A user error CONFLICT where nobody would be left who could appoint everyone in a tree.
   */
  deactivateAccount: AccountPayload;
  /** Says that a unit had nothing to enter in a register in a quarter that has begun, or takes that back. */
  declareNothing: DeclareNothingPayload;
  /** Takes one of the caller's tables away, with its results and links. FORBIDDEN where the caller asks with a narrowed token. */
  deleteTable: DeleteTablePayload;
  /**
   * Checks a reorganisation step by step and keeps it as a draft; the tree stays as it is. The
   * same document for the same day replaces an earlier draft. Where it is applied already with
   * the same steps, that one is answered. Codes that units beyond the caller's may bear are checked
   * when it is applied: `uncheckedCodes` tells which. FORBIDDEN where the caller may change no unit.
   */
  draftReorganisation: DraftReorganisationPayload;
  /**
   * Ends a grant on a day, today or later; its history stays. Whoever may give the role there may take
   * it. A user error CONFLICT where it has ended by then, or where nobody would be left who could appoint
   * everyone there.
   */
  endGrant: EndGrantPayload;
  /**
   * Signs the caller out of all their browsers but the one that asks. FORBIDDEN with a token that is
   * narrowed.
   */
  endOtherSessions: EndSessionsPayload;
  /**
   * Signs the caller out of one of their own browsers; it counts from the next request on. FORBIDDEN
   * with a token that is narrowed.
   */
  endSession: EndSessionsPayload;
  /**
   * Signs an account out of all its browsers, as when a device was lost. FORBIDDEN where the caller may
   * not keep accounts, or the account holds a role that they may not give.
   */
  endSessions: EndSessionsPayload;
  /**
   * Ends a link to one of the caller's tables; it counts from the next request on. FORBIDDEN where the caller
   * asks with a narrowed token.
   */
  endTableLink: EndTableLinkPayload;
  /**
   * Ends all tokens of an account, as when a device was lost. FORBIDDEN where the caller may end no
   * tokens, where the account holds a role that they may not give, and where they ask with a narrowed
   * token.
   */
  endTokens: RevokeTokensPayload;
  /**
   * Gives an account a role at a unit, from today on or later. The policy says who gives which role where;
   * nobody gives one to themselves. A user error names a unit that is closed, and its successor; days on
   * which the account holds the role already; an account that is deactivated; a role that means nothing
   * at such a unit. FORBIDDEN where the caller may not give the role there.
   */
  grantRole: GrantRolePayload;
  /**
   * Passes an office from one person to another: until the day the one holds the role, from then on the
   * other, as long as the first was to. Both or neither happens; its history stays. A user error names
   * days on which the other holds it already, an account that is deactivated, one that does not hold the
   * office. FORBIDDEN where the caller may not give the role there, and to themselves.
   */
  handOver: HandOverPayload;
  /**
   * Brings the campaign of a year to what its file says, all of it or nothing. User errors
   * BAD_USER_INPUT where the file is broken, with `problems`; CONFLICT where it would change what
   * reports, quotas or decisions rest on. FORBIDDEN where the caller may change no campaigns. A file
   * too large for a request goes to `POST /imports/campaign`.
   */
  importCampaign: ImportCampaignPayload;
  /**
   * Sets the targets of single units from a table, all of them or none: text with the columns indicator,
   * unit (its code) and quota (empty: the unit's quota goes), in any order. FORBIDDEN where the caller
   * may set no targets. Workbooks go to `POST /imports/quotas?year=YEAR`.
   */
  importQuotas: ImportQuotasPayload;
  /**
   * Opens the units of a table, all of them or none: text with the columns code, parent (the code of the
   * unit above), level, kind, type, name and opened (a day), the rows in any order. A row whose unit
   * stands already as it says changes nothing. FORBIDDEN where the caller may not change every unit.
   * Workbooks go to `POST /imports/units`.
   */
  importUnits: ImportUnitsPayload;
  /**
   * Lets an account that was deactivated sign in again, with its password and passkeys, not with its
   * former tokens. Sent again it changes nothing. Whoever keeps the account may.
   */
  reactivateAccount: AccountPayload;
  /**
   * Records a document that accepts what a unit did as meeting an indicator that can be met in several
   * ways, in place of one recorded before. FORBIDDEN where the caller may record no decisions.
   */
  recordDecision: RecordDecisionPayload;
  /** Takes a paper off an entry; what it was stays in the entry's history. */
  removeEntryFile: EntryPayload;
  /**
   * Removes all passkeys of another's account, as when its devices are lost; they sign in by what else
   * they have, and add new ones. FORBIDDEN where the caller may not keep the account.
   */
  removeLostPasskeys: RemoveLostPasskeysPayload;
  /**
   * Removes one of the caller's passkeys: nobody signs in with it any more. A user error CONFLICT where
   * it is their last and one of their roles asks for one, or they have no other way to sign in. FORBIDDEN
   * where a token asks it.
   */
  removePasskey: PasskeyPayload;
  /** Gives one of the caller's passkeys another name. FORBIDDEN where a token asks it. */
  renamePasskey: PasskeyPayload;
  /**
   * Opens a sealed month again. A user error NOT_FOUND where it is not sealed, CONFLICT where a later
   * month of its year is. FORBIDDEN where the caller may not reopen the months of every unit.
   */
  reopenMonth: ReopenMonthPayload;
  /** Opens an approved report again, with the reason as comment. FORBIDDEN where the caller may reopen no reports. */
  reopenReport: ReportPayload;
  /**
   * Has a role count only of whoever signed in with a passkey, or no longer; from the next request on.
   * FORBIDDEN where the caller may not change every account, or holds the role and did not sign in with
   * a passkey, so that nobody locks themselves out.
   */
  requirePasskey: RequirePasskeyPayload;
  /**
   * Sends a submitted report back, with the reason as comment. Nobody returns what they submitted.
   * FORBIDDEN where the caller may approve no reports.
   */
  returnReport: ReportPayload;
  /**
   * Takes an applied reorganisation back: every answer is as if it had never been applied. One
   * that was taken back already is answered as it is. A user error CONFLICT where something
   * builds on it: a later change of one of its units, a report of a successor, anything that
   * hangs on a unit that it opened. FORBIDDEN where the caller may change no unit, or where a unit
   * gave up a code by it that one beyond theirs may bear since.
   */
  revertReorganisation: RevertReorganisationPayload;
  /**
   * Ends one of the caller's own tokens; it counts from the next request on. A narrowed token may end
   * itself alone. FORBIDDEN where the caller may only read.
   */
  revokeToken: RevokeTokenPayload;
  /**
   * Ends all of the caller's own tokens, one that they ask with among them. FORBIDDEN where they ask
   * with a narrowed token.
   */
  revokeTokens: RevokeTokensPayload;
  /**
   * Notes an entry, or corrects one: a confirmed one waits for confirmation anew. With a key that was given before,
   * the entry that it gave is answered. FORBIDDEN where the caller may note none there.
   */
  saveEntry: EntryPayload;
  /**
   * Enters what a unit says for a month, in place of what was entered before, without handing
   * it up. FORBIDDEN where the caller may enter no reports.
   */
  saveReport: ReportPayload;
  /**
   * Keeps a question, new or changed, in the caller's name, who must be able to ask it today. FORBIDDEN where
   * the caller asks with a narrowed token: what is kept reaches as far as they do.
   */
  saveTable: SaveTablePayload;
  /**
   * Closes a month and those before it in its year: their reports, and the tree up to the month's end,
   * change no more. One that is sealed already stays as it is. A user error BAD_USER_INPUT where the
   * month has not ended. FORBIDDEN where the caller may not seal the months of every unit.
   */
  sealMonth: SealMonthPayload;
  /**
   * Gives an account a password that holds for a week and has to be changed before anything else, in
   * place of any that it has, and signs it out everywhere. FORBIDDEN where the caller may not keep
   * accounts, for their own, and where the account holds a role that they may not give.
   */
  setTemporaryPassword: SetTemporaryPasswordPayload;
  /**
   * Hands a report up: with these values, or with those that were saved. It counts at once.
   * FORBIDDEN where the caller may submit no reports.
   */
  submitReport: ReportPayload;
  /**
   * Ends that somebody signs in as the caller at a provider. A user error CONFLICT where it is their only
   * way to sign in. FORBIDDEN where a token asks it.
   */
  unlinkIdentity: UnlinkIdentityPayload;
  /**
   * Changes what is known of a person. Whoever keeps the account may: who may change the accounts of its
   * unit and of every unit at which it holds a role, and may give these roles. Everyone may change their
   * own telephone, e-mail address and language. FORBIDDEN where the caller may not.
   */
  updateAccount: AccountPayload;
  /** Strikes an entry out, with a reason: it counts nowhere, and stays to be read. */
  voidEntry: EntryPayload;
  /**
   * Takes a recorded decision back. A user error NOT_FOUND where none is recorded. FORBIDDEN where the
   * caller may record no decisions.
   */
  withdrawDecision: WithdrawDecisionPayload;
  /** Takes a submitted report back before it is approved. FORBIDDEN where the caller may submit no reports. */
  withdrawReport: ReportPayload;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationApplyReorganisationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationApproveReportsArgs = {
  input: ApproveReportsInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationConfirmEntriesArgs = {
  input: ConfirmEntriesInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationCreateAccountArgs = {
  input: CreateAccountInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationCreateAccountsArgs = {
  input: CreateAccountsInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationCreateSignInLinkArgs = {
  account: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationCreateTableLinkArgs = {
  input: CreateTableLinkInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationCreateTokenArgs = {
  input: CreateTokenInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationDeactivateAccountArgs = {
  account: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationDeclareNothingArgs = {
  input: DeclareNothingInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationDeleteTableArgs = {
  input: DeleteTableInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationDraftReorganisationArgs = {
  input: DraftReorganisationInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationEndGrantArgs = {
  input: EndGrantInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationEndSessionsArgs = {
  account: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationEndTableLinkArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationEndTokensArgs = {
  account: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationHandOverArgs = {
  input: HandOverInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationImportCampaignArgs = {
  dryRun: Scalars['Boolean']['input'];
  file: Scalars['String']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationImportQuotasArgs = {
  dryRun: Scalars['Boolean']['input'];
  file: Scalars['String']['input'];
  year: Scalars['Int']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationImportUnitsArgs = {
  dryRun: Scalars['Boolean']['input'];
  file: Scalars['String']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationReactivateAccountArgs = {
  account: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRemoveEntryFileArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRemoveLostPasskeysArgs = {
  account: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRemovePasskeyArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRenamePasskeyArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationReopenMonthArgs = {
  month: Scalars['Period']['input'];
  reason: Scalars['String']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationReopenReportArgs = {
  input: ReportActInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRequirePasskeyArgs = {
  required: Scalars['Boolean']['input'];
  role: Scalars['String']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationReturnReportArgs = {
  input: ReportActInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRevertReorganisationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationRevokeTokenArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSaveEntryArgs = {
  input: SaveEntryInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSaveReportArgs = {
  input: SaveReportInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSaveTableArgs = {
  input: SaveTableInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSealMonthArgs = {
  month: Scalars['Period']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSetTemporaryPasswordArgs = {
  account: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationSubmitReportArgs = {
  input: SubmitReportInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationUnlinkIdentityArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationUpdateAccountArgs = {
  input: UpdateAccountInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationVoidEntryArgs = {
  input: VoidEntryInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationWithdrawDecisionArgs = {
  input: WithdrawDecisionInput;
};


/**
 * What can be changed. Each field is a transaction of its own, done whole or not at all, and
 * safe to send again; what it answers is read after it.
 */
export type MutationWithdrawReportArgs = {
  input: ReportActInput;
};

/** How an element behaves over time. */
export type Nature =
  /** It happened within the month; months are added up. */
  | 'FLOW'
  /** Yes (1) or no (0) of the unit itself, carried like a stock; over units it counts those that say yes. */
  | 'STATE'
  /** It stands at the month's end; the last number said within the year counts. */
  | 'STOCK';

/** Whatever can be found again by its id. */
export type Node = {
  /**
   * Unique over all types, and the same for the same thing: what depends on a day, or on a reading of
   * the tree, says so in its id. Its form may change: do not take it apart.
   */
  id: Scalars['ID']['output'];
};

/** A number that follows from a figure. */
export type Outlook = {
  __typename?: 'Outlook';
  /** As shown: rounded to the indicator's decimals, but never across the target; empty where there is none. */
  display: Scalars['String']['output'];
  /** Unrounded; null where it cannot be said. */
  value: Maybe<Scalars['Float']['output']>;
  /** Why it cannot be said: NOT_REPORTED, NOT_APPLICABLE or NO_TARGET. Null where it can. */
  why: Maybe<FigureStatus>;
};


/** A number that follows from a figure. */
export type OutlookDisplayArgs = {
  locale?: InputMaybe<Locale>;
};

/** How a figure is judged before its period ends. */
export type Pace =
  /** It stands at its target all year: compared with the target itself. */
  | 'LEVEL'
  /** It grows to its target: compared with the target times the share of the year that has ended. */
  | 'LINEAR';

/** Where a page of a list lies in the whole. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The last edge's cursor: give it as `after` to read on. Null where the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Something follows the page, whichever way it was asked for. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Something lies before the page, whichever way it was asked for. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor: give it as `before` to read backward. Null where the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A passkey, by which a device or a keeper of passwords proves whose it is. */
export type Passkey = Node & {
  __typename?: 'Passkey';
  /** When it was added, in UTC. */
  created: Scalars['DateTime']['output'];
  /** Permanent: the passkey's. */
  id: Scalars['ID']['output'];
  /** By which its owner tells it from their others. */
  name: Scalars['String']['output'];
  /** When somebody last signed in with it, in UTC; null: nobody has. */
  used: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a passkey. */
export type PasskeyPayload = {
  __typename?: 'PasskeyPayload';
  /** The passkey as it stands, or stood before it was removed; null where it was refused. */
  passkey: Maybe<Passkey>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A role that counts only of whoever signed in with a passkey. */
export type PasskeyRole = {
  __typename?: 'PasskeyRole';
  /** The role's name, such as district_leader. */
  role: Scalars['String']['output'];
  /** Since when it does, in UTC. */
  since: Scalars['DateTime']['output'];
};

/** A report that waits for approval. */
export type PendingReport = {
  __typename?: 'PendingReport';
  /** Of which month. */
  month: Scalars['Period']['output'];
  /** Whose. */
  unit: PlannedUnit;
};

/** A page of reports that wait for approval. */
export type PendingReportConnection = {
  __typename?: 'PendingReportConnection';
  /** The same, each with its cursor. */
  edges: Array<PendingReportEdge>;
  /** Those of the page. */
  nodes: Array<PendingReport>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A report that waits for approval, on a page. */
export type PendingReportEdge = {
  __typename?: 'PendingReportEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The report. */
  node: PendingReport;
};

/**
 * Which periods: exactly one of these. One that several picks come to stands where it first does. Of each
 * period's year there must be a campaign.
 */
export type PeriodPick =
  /** This one. */
  { period: Scalars['Period']['input']; range?: never; relative?: never; }
  |  /** All of one length from one to another. */
  { period?: never; range: PeriodRange; relative?: never; }
  |  /** Seen from today, or from the day of asOf. */
  { period?: never; range?: never; relative: RelativePeriod; };

/** The periods of one length from one to another, both included, over years too. */
export type PeriodRange = {
  /** How long each is. */
  by: Step;
  /** It begins with this one's first month. */
  from: Scalars['Period']['input'];
  /** It ends with this one's last month. */
  to: Scalars['Period']['input'];
};

/** One thing that the policy allows, or does not: an action on a kind of resource. */
export type Permission =
  /** Read accounts: who is there. */
  | 'ACCOUNT_READ'
  /** Create accounts, and keep them. */
  | 'ACCOUNT_WRITE'
  /** Read what was done by whom. */
  | 'AUDIT_READ'
  /** Read what the movement asks. */
  | 'CAMPAIGN_READ'
  /** Change what the movement asks. */
  | 'CAMPAIGN_WRITE'
  /** Record and withdraw decisions. */
  | 'DECISION_WRITE'
  /** Confirm entries of registers as the superior. */
  | 'ENTRY_CONFIRM'
  /** Read the personal names in registers. */
  | 'ENTRY_NAMES'
  /** Confirm publications as one of the province's boards. */
  | 'ENTRY_PUBLISH'
  /** Read entries of registers. */
  | 'ENTRY_READ'
  /** Note entries in registers. */
  | 'ENTRY_WRITE'
  /** Read figures of all reports that count. */
  | 'FIGURE_READ'
  /** Read figures of approved reports. */
  | 'FIGURE_READ_APPROVED'
  /** Reopen sealed months. */
  | 'MONTH_REOPEN'
  /** Seal months. */
  | 'MONTH_SEAL'
  /** Approve or return reports. */
  | 'REPORT_APPROVE'
  /** Read reports. */
  | 'REPORT_READ'
  /** Reopen approved reports. */
  | 'REPORT_REOPEN'
  /** Submit reports. */
  | 'REPORT_SUBMIT'
  /** Enter the values of reports. */
  | 'REPORT_WRITE'
  /** Give and take the role analyst. */
  | 'ROLE_ANALYST'
  /** Give and take the role branch_reporter. */
  | 'ROLE_BRANCH_REPORTER'
  /** Give and take the role central_viewer. */
  | 'ROLE_CENTRAL_VIEWER'
  /** Give and take the role cluster_head. */
  | 'ROLE_CLUSTER_HEAD'
  /** Give and take the role commune_leader. */
  | 'ROLE_COMMUNE_LEADER'
  /** Give and take the role commune_reporter. */
  | 'ROLE_COMMUNE_REPORTER'
  /** Give and take the role council. */
  | 'ROLE_COUNCIL'
  /** Give and take the role district_leader. */
  | 'ROLE_DISTRICT_LEADER'
  /** Give and take the role district_officer. */
  | 'ROLE_DISTRICT_OFFICER'
  /** Give and take the role inspector. */
  | 'ROLE_INSPECTOR'
  /** Give and take the role province_board. */
  | 'ROLE_PROVINCE_BOARD'
  /** Give and take the role province_leader. */
  | 'ROLE_PROVINCE_LEADER'
  /** Give and take the role system_admin. */
  | 'ROLE_SYSTEM_ADMIN'
  /** Set quotas. */
  | 'TARGET_WRITE'
  /** Read the names and last use of the tokens and sessions of others. */
  | 'TOKEN_READ'
  /** End the tokens and sessions of others. */
  | 'TOKEN_REVOKE'
  /** Read units. */
  | 'UNIT_READ'
  /** Change units. */
  | 'UNIT_WRITE';

/** A unit as it stands without a reorganisation, or would with it. */
export type PlannedUnit = {
  __typename?: 'PlannedUnit';
  /** The first day on which it no longer stands; null while it does. */
  closed: Maybe<Scalars['Date']['output']>;
  /** Its code. */
  code: Scalars['Code']['output'];
  /** Its kind. */
  kind: UnitKind;
  /** Its level. */
  level: Level;
  /** Its name, without the type. */
  name: Scalars['String']['output'];
  /** Type and name as they are spoken. */
  title: Scalars['String']['output'];
  /** Its type, such as phường. */
  type: Scalars['String']['output'];
};

/** A named group of units, told by level, kind and place. */
export type Population = {
  __typename?: 'Population';
  /** Its code, such as DISTRICT_TERRITORIAL. */
  code: Scalars['String']['output'];
  /** Its campaign and its code. `node` does not find it. */
  id: Scalars['ID']['output'];
  /** Only units of these kinds; empty: of every kind. */
  kinds: Array<UnitKind>;
  /** Only units of these levels; empty: of every level. */
  levels: Array<Level>;
  /** Its name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Its name in English. */
  nameEn: Scalars['String']['output'];
  /** Only units directly below one of these levels; empty: wherever they hang. */
  parentLevels: Array<Level>;
  /** Only units that have open units directly below them. */
  withChildren: Scalars['Boolean']['output'];
};

/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type Query = {
  __typename?: 'Query';
  /**
   * The account with a name, case aside. NOT_FOUND where there is none that the caller may read, nor
   * their own.
   */
  account: Maybe<Account>;
  /**
   * The accounts that the caller may read, by name: those that a unit keeps whose accounts they may
   * read, or that hold, held or will hold a role at one. Accounts that no unit keeps and that never held
   * a role are for those who may read all. NOT_FOUND where `under` names no such unit.
   */
  accounts: AccountConnection;
  /** What needs the caller's attention, of the last twelve months and the one that runs. */
  attention: Attention;
  /**
   * What was done by whom, newest first: every sign-in, refusal, token, role, password, reorganisation,
   * seal, import, export, saved table and administrative act that concerns at least one unit of which the caller
   * may read the audit. What is about a person rather than a unit (sign-ins and their end, tokens,
   * links, those of spreadsheets among them, passwords, passkeys, providers and FORBIDDEN) is told where the caller may read that of all
   * units that it concerns. What concerns no unit is for those who may read that of all units. FORBIDDEN
   * where none of the caller's roles may read any; NOT_FOUND where `under` names no unit within reach.
   */
  audit: AuditEntryConnection;
  /** The campaign of a year. NOT_FOUND where there is none. */
  campaign: Maybe<Campaign>;
  /**
   * The campaigns that there are, the latest year first. Empty where none of the caller's roles may read
   * campaigns.
   */
  campaigns: Array<Campaign>;
  /** What a table comes to, before any of its figures is read. It fails as `table` does. */
  costOf: TableCost;
  /**
   * The entries of a register that the caller may read, the latest first. Of personal names nothing is
   * searched or compared. NOT_FOUND where `under` names no unit within reach, or no campaign has such a register.
   */
  entries: EntryConnection;
  /**
   * What is to be done about entries: findings whose remedy is open, of the units that the caller may read, or
   * that are found about them, the longest overdue first.
   */
  followUps: EntryConnection;
  /**
   * What every value of every enum is called to people: read it once, and show the texts where the
   * values stand. Enums by name, each with its values in the schema's order.
   */
  labels: Array<EnumLabel>;
  /**
   * The reports that are owed and have not been submitted: of every month of the period that has
   * ended, of every unit that stood at its end and whose reports the caller may read; ordered by
   * month and the units' codes. NOT_FOUND where `under` names no unit within reach.
   */
  missingReports: MissingReportConnection;
  /**
   * The thing that an id names, whatever is a Node: as it stands now, a unit on the day that its id
   * names. NOT_FOUND where there is no such thing within the caller's scope.
   */
  node: Maybe<Node>;
  /** The roles that count only of whoever signed in with a passkey, by name. */
  passkeyRoles: Array<PasskeyRole>;
  /**
   * The reorganisations all of whose units the caller may change, drafts and reverted ones
   * included, in the order of their effective days, and of those of one day as they were
   * drafted.
   */
  reorganisations: ReorganisationConnection;
  /** The reports of one month whose units the caller may read them of, ordered by the units' codes. NOT_FOUND where `under` names no unit within reach. */
  reports: ReportConnection;
  /** The roles that can be given, by name: what they are called, and where the caller may give them. */
  roles: Array<Role>;
  /**
   * The tables that the caller keeps, and those that are shared with a unit at which they hold a role, by
   * name. What anybody reads of one is what they may read themselves.
   */
  savedTables: SavedTableConnection;
  /**
   * The months of a year that are sealed, in order: neither their reports nor the tree up to their
   * ends change any more. What a figure said then it says for ever `asOf` the month's `at`.
   */
  sealedMonths: Array<SealedMonth>;
  /**
   * Any table: units × indicators × periods × measures, in any arrangement. Every cell is what
   * `figures` says of its unit, indicator and period; a total is summed anew from what it is made of, never
   * from the rows shown. NOT_FOUND where a unit is named that the caller may not read.
   */
  table: Table;
  /** One unit, as it stood on a day. NOT_FOUND where there is none within the caller's scope. */
  unit: Maybe<Unit>;
  /**
   * The units within the caller's scope that stood on a day, ordered by code. NOT_FOUND where
   * `under` names none of them.
   */
  units: UnitConnection;
  /** Who is asking, and what they may see. */
  viewer: Viewer;
  /**
   * Whether an account may do something at a unit today, and which role, rule or reach decides it. It
   * looks at those roles alone that are held at units whose accounts the caller may read: of others it
   * tells nothing, nor that there are any. NOT_FOUND where the caller may not read the account or the
   * unit, FORBIDDEN where they may read no accounts.
   */
  whyDenied: Verdict;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryAccountArgs = {
  name: Scalars['String']['input'];
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryAccountsArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryAuditArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
  acts?: InputMaybe<Array<AuditAct>>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryCampaignArgs = {
  year: Scalars['Int']['input'];
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryCostOfArgs = {
  ask: TableAsk;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
  register: Scalars['Code']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<EntryFilter>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  overdue?: Scalars['Boolean']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryLabelsArgs = {
  locale?: InputMaybe<Locale>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryMissingReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Scalars['Period']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryReorganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  month: Scalars['Period']['input'];
  state?: InputMaybe<ReportState>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QuerySavedTablesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  own?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QuerySealedMonthsArgs = {
  year: Scalars['Int']['input'];
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryTableArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ask: TableAsk;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryUnitArgs = {
  by: UnitBy;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<UnitKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<Level>;
  on?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that can be asked. Every answer holds only what lies within the caller's own
 * scope: a unit outside it is answered exactly as one that does not exist, with NOT_FOUND.
 *
 * All of one operation is read in one snapshot of the database.
 */
export type QueryWhyDeniedArgs = {
  account: Scalars['ID']['input'];
  action: Permission;
  unit: Scalars['ID']['input'];
};

/** A unit's quota that a file changes. */
export type QuotaChange = {
  __typename?: 'QuotaChange';
  /** What is wanted then; null: the unit's quota goes. */
  after: Maybe<Target>;
  /** What was wanted; null: the unit had no quota. */
  before: Maybe<Target>;
  /** Of what. */
  indicator: Indicator;
  /** Whose. */
  unit: Unit;
};

/** The quotas of the units directly below one, held against what is wanted of that one itself. */
export type QuotaCheck = {
  __typename?: 'QuotaCheck';
  /** How many of those have a quota. */
  given: Scalars['Int']['output'];
  /** Of what. */
  indicator: Indicator;
  /** The unit above. */
  owner: Unit;
  /** They ask for less than the target: together, or of shares at least one. */
  short: Scalars['Boolean']['output'];
  /** What their quotas come to; null of shares, which cannot be added. */
  sum: Maybe<Scalars['Decimal']['output']>;
  /** What is wanted of it; null: nothing is. */
  target: Maybe<Target>;
  /** How many units stand directly below it. */
  units: Scalars['Int']['output'];
};

/** A decision to be recorded. */
export type RecordDecisionInput = {
  /** The decision's number, such as 12/QĐ-HCCB. */
  document: Scalars['String']['input'];
  /** The indicator, one of kind ANY_OF. */
  indicator: Scalars['Code']['input'];
  /** What it accepts, in one line. */
  note?: Scalars['String']['input'];
  /** The day on which it was signed, not to come. */
  signed: Scalars['Date']['input'];
  /** The unit that it is about. */
  unit: Scalars['ID']['input'];
  /** The campaign's year. */
  year: Scalars['Int']['input'];
};

/** What came of recording a decision. */
export type RecordDecisionPayload = {
  __typename?: 'RecordDecisionPayload';
  /** As it is recorded; null where it was refused. */
  decision: Maybe<RecordedDecision>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A decision that accepts what a unit did as meeting an indicator. */
export type RecordedDecision = {
  __typename?: 'RecordedDecision';
  /** The decision's number. */
  document: Scalars['String']['output'];
  /** The indicator. */
  indicator: Indicator;
  /** What it accepts; empty: nothing was noted. */
  note: Scalars['String']['output'];
  /** The day on which it was signed. */
  signed: Scalars['Date']['output'];
  /** The unit that it is about. */
  unit: Unit;
};

/** A book of records that units keep: its entries are of one form, and numbers of the reports are counted from them. */
export type Register = Node & {
  __typename?: 'Register';
  /** The same over the years. */
  code: Scalars['Code']['output'];
  /** Who confirms its entries: only confirmed ones count then. Null: all count that are not void. */
  confirmedBy: Maybe<Confirmer>;
  /** What is counted from it. */
  counts: Array<RegisterCount>;
  /** The field, a DATE, that says when it was done; null: nothing is to be done. */
  done: Maybe<Scalars['Code']['output']>;
  /** The field, a DATE, by which what is to be done about an entry is due; null: nothing is. */
  due: Maybe<Scalars['Code']['output']>;
  /** Its columns, in the book's order. */
  fields: Array<RegisterField>;
  /** Permanent: its code in its campaign. */
  id: Scalars['ID']['output'];
  /** By whom it is kept: LEAF is every unit without open units below it, the others are levels. */
  keptBy: Array<Scalars['String']['output']>;
  /** What it is called, in Vietnamese. */
  name: Scalars['String']['output'];
  /** What it is called, in English. */
  nameEn: Scalars['String']['output'];
  /** Whether it counts in completeness. */
  required: Scalars['Boolean']['output'];
};

/** One of the words that a CHOICE offers. */
export type RegisterChoice = {
  __typename?: 'RegisterChoice';
  /** How it is stored. */
  code: Scalars['String']['output'];
  /** What it is called, in Vietnamese. */
  name: Scalars['String']['output'];
  /** What it is called, in English. */
  nameEn: Scalars['String']['output'];
};

/** How an element is counted from the entries of a register. */
export type RegisterCount = {
  __typename?: 'RegisterCount';
  /** A report that says another number cannot be handed up; false: not without a word on it. */
  blocks: Scalars['Boolean']['output'];
  /** Entries of earlier years count too. */
  carried: Scalars['Boolean']['output'];
  /** The field of which the different values are counted; null: of none. */
  distinct: Maybe<Scalars['Code']['output']>;
  /** Which element: a FLOW is counted over the month, a STOCK over the year up to the month's end; a STATE tells whether there is an entry up to then. */
  element: Element;
  /** The field, a UNIT, that says in whose report it counts; null: in that of the unit that keeps the register. */
  for: Maybe<Scalars['Code']['output']>;
  /** The field, a DATE, that says when an entry counts; null: its day. */
  on: Maybe<Scalars['Code']['output']>;
  /** The field that is added up; null: none is. */
  sum: Maybe<Scalars['Code']['output']>;
  /** Which entries count, in the language of conditions; null: all. */
  where: Maybe<Scalars['String']['output']>;
};

/** One column of a register. */
export type RegisterField = {
  __typename?: 'RegisterField';
  /** Of ENTRY: the other entry is of the unit directly above. */
  above: Scalars['Boolean']['output'];
  /** Of CHOICE: what it offers. */
  choices: Array<RegisterChoice>;
  /** Its code in the register. */
  code: Scalars['Code']['output'];
  /** It is filled in afterwards, also when the month of the entry is sealed. */
  later: Scalars['Boolean']['output'];
  /** Of COUNT and VND: the least that it takes; null: 0. */
  least: Maybe<Scalars['Long']['output']>;
  /** Of COUNT and VND: the most that it takes; null: no bound of its own. */
  most: Maybe<Scalars['Long']['output']>;
  /** What it is called, in Vietnamese. */
  name: Scalars['String']['output'];
  /** What it is called, in English. */
  nameEn: Scalars['String']['output'];
  /** It may be left empty. */
  optional: Scalars['Boolean']['output'];
  /** Of ENTRY: the code of the register that the other entry stands in. */
  register: Maybe<Scalars['Code']['output']>;
  /** What it holds. */
  type: RegisterFieldType;
  /** Of UNIT: how the unit that is named is akin to the one that keeps the register, one of these. */
  units: Array<Kin>;
  /** It is asked only where this holds of the entry's other fields, in the language of conditions; null: always. */
  when: Maybe<Scalars['String']['output']>;
};

/** What a field of a register holds. */
export type RegisterFieldType =
  /** One of its choices. */
  | 'CHOICE'
  /** A whole number from 0. */
  | 'COUNT'
  /** A day. */
  | 'DATE'
  /** A document: its number, its day and who issued it. */
  | 'DOCUMENT'
  /** Another entry, which this one follows. */
  | 'ENTRY'
  /** A person's name. It never leaves the level that keeps it: elsewhere it is withheld. */
  | 'PERSON'
  /** Words. */
  | 'TEXT'
  /** A unit. */
  | 'UNIT'
  /** An address in the web. */
  | 'URL'
  /** Whole đồng, from 0. */
  | 'VND'
  /** true or false. */
  | 'YES_NO';

/** What a unit said of a register in a quarter. */
export type RegisterQuarter = {
  __typename?: 'RegisterQuarter';
  /** Its first day. */
  begins: Scalars['Date']['output'];
  /** It has ended. */
  ended: Scalars['Boolean']['output'];
  /** How many entries there are with a day in it, void ones left out. */
  entries: Scalars['Int']['output'];
  /** The unit said that there was nothing to enter. */
  nothing: Scalars['Boolean']['output'];
};

/** What an element comes to by the registers, and by the report. */
export type RegisterSum = {
  __typename?: 'RegisterSum';
  /** What its entries come to. */
  counted: Scalars['Long']['output'];
  /** The report says another number. */
  differs: Scalars['Boolean']['output'];
  /** Which element. */
  element: Element;
  /**
   * The entries that are counted, by their days, those of units that closed into this one among them: of several
   * thousand the first 200, of those that the caller may read.
   */
  entries: Array<Entry>;
  /** How many are counted. */
  many: Scalars['Int']['output'];
  /** From which register. */
  register: Register;
  /** What the unit's report says, as it stands; null: nothing. */
  said: Maybe<Scalars['Long']['output']>;
};

/** A period, or several, seen from today. */
export type RelativePeriod =
  /** The three months that ended last, one by one. */
  | 'LAST_3_MONTHS'
  /** The twelve months that ended last, one by one. */
  | 'LAST_12_MONTHS'
  /** The month that ended last. */
  | 'LAST_MONTH'
  /** The quarter that ended last. */
  | 'LAST_QUARTER'
  /** The year before, whole. */
  | 'LAST_YEAR'
  /** The months of YEAR_TO_DATE, a year before. */
  | 'SAME_PERIOD_LAST_YEAR'
  /** The month that runs. */
  | 'THIS_MONTH'
  /** The quarter that runs. */
  | 'THIS_QUARTER'
  /** The year that runs, whole. */
  | 'THIS_YEAR'
  /** From January to the month that runs. */
  | 'YEAR_TO_DATE';

/** What became of somebody's passkeys. */
export type RemoveLostPasskeysPayload = {
  __typename?: 'RemoveLostPasskeysPayload';
  /** How many were removed; null where it was refused. */
  removed: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What came of opening a month again. */
export type ReopenMonthPayload = {
  __typename?: 'ReopenMonthPayload';
  /** The months of its year that are still sealed, in order; empty where it was refused. */
  sealedMonths: Array<SealedMonth>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/**
 * One decision that changes the tree: a documented list of steps, all of which take effect on
 * one day, past or to come, or none.
 */
export type Reorganisation = Node & {
  __typename?: 'Reorganisation';
  /** When it was applied, in UTC; null: it was not. */
  applied: Maybe<Scalars['DateTime']['output']>;
  /** The number of the decision, such as 1193/NQ-UBTVQH15. */
  document: Scalars['String']['output'];
  /** When it was drafted, in UTC. */
  drafted: Scalars['DateTime']['output'];
  /** The first day on which the tree follows it. */
  effective: Scalars['Date']['output'];
  /** Where the decision can be read; empty: nowhere named. */
  file: Scalars['String']['output'];
  /** Permanent, until a draft is replaced by another. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What whoever applies it has to know, in the caller's language; null: nothing. */
  notice: Maybe<Scalars['String']['output']>;
  /**
   * What it would come to, each part as far as the caller may read such things; worked out anew
   * the moment it is asked, and nothing is changed. Null where it is no draft any more. CONFLICT,
   * BAD_USER_INPUT or NOT_FOUND, with the step, where it could not be applied as it is; FORBIDDEN where
   * the caller could not apply it.
   */
  preview: Maybe<ReorganisationPreview>;
  /** When it was taken back, in UTC; null: it was not. */
  reverted: Maybe<Scalars['DateTime']['output']>;
  /** The day on which the decision was signed. */
  signed: Scalars['Date']['output'];
  /** How far it has come. */
  state: ReorganisationState;
  /** The steps, in the order in which they are done. */
  steps: Array<ReorganisationStep>;
  /**
   * The codes that it gives and that were not held against those of every unit, for whoever drafted it
   * may not change every unit; in the order of the steps. They are checked when it is applied, by one
   * who may.
   */
  uncheckedCodes: Array<Scalars['Code']['output']>;
};

/** A page of reorganisations. */
export type ReorganisationConnection = {
  __typename?: 'ReorganisationConnection';
  /** The same, each with its cursor. */
  edges: Array<ReorganisationEdge>;
  /** Those of the page. */
  nodes: Array<Reorganisation>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A reorganisation on a page. */
export type ReorganisationEdge = {
  __typename?: 'ReorganisationEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The reorganisation. */
  node: Reorganisation;
};

/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreview = {
  __typename?: 'ReorganisationPreview';
  /** The day of the comparison: today, or the effective day where that is still to come. */
  day: Scalars['Date']['output'];
  /** The recorded decisions about units that go, which stay with them, by year, indicator and unit. */
  decisions: HeldDecisionConnection;
  /**
   * The figures that would change, of every unit that is touched or lies above one, under
   * AS_REPORTED and CURRENT; by unit, reading of the tree and indicator. Under AS_OF an earlier
   * day none does.
   */
  figures: FigureChangeConnection;
  /** The reports that wait for approval at units that go or change their superior, by unit and month. */
  pending: PendingReportConnection;
  /** The year that the figures are of, that of the last campaign that has begun; null: there is none. */
  period: Maybe<Scalars['Period']['output']>;
  /** The quotas of units that go, which stay with them, by year, indicator and unit. */
  quotas: HeldQuotaConnection;
  /** The draft. */
  reorganisation: Reorganisation;
  /** The roles that end, begin or reach other units than before, by account, unit and role. */
  roles: RoleChangeConnection;
  /** The units that it touches, in the order of the steps. */
  units: UnitChangeConnection;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewFiguresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewPendingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewQuotasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What a reorganisation would come to, each part as far as the caller may read such things.
 * Before and after are compared on one day.
 */
export type ReorganisationPreviewUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** How far a reorganisation has come. */
export type ReorganisationState =
  /** The tree follows it from its effective day on. */
  | 'APPLIED'
  /** It changes nothing yet. */
  | 'DRAFT'
  /** It was taken back: the tree is as if it had never been applied. */
  | 'REVERTED';

/** One change of a reorganisation. Which fields it has depends on what it does; the others are empty. */
export type ReorganisationStep = {
  __typename?: 'ReorganisationStep';
  /** The account whose roles are carried; empty: whoever holds one. */
  account: Scalars['String']['output'];
  /** The units below `unit` that go to `to`. */
  branches: Array<Scalars['UnitRef']['output']>;
  /** The new code. */
  code: Scalars['String']['output'];
  /** What it does. */
  do: ReorganisationVerb;
  /** The kind; null: none named. */
  kind: Maybe<UnitKind>;
  /** The level of a unit that is opened, or the one that is abolished; null: none. */
  level: Maybe<Level>;
  /** The new name, without the type. */
  name: Scalars['String']['output'];
  /** The role that is carried; empty: whichever it is. */
  role: Scalars['String']['output'];
  /** What part of the unit's people went to `to`, between 0 and 1, as a decimal; empty: not stated. */
  share: Scalars['String']['output'];
  /** The other unit: the parent, the successor. */
  to: Scalars['UnitRef']['output'];
  /** The new type, such as phường. */
  type: Scalars['String']['output'];
  /** The unit that it changes. */
  unit: Scalars['UnitRef']['output'];
};

/** One change of a reorganisation. Leave out what it does not have. */
export type ReorganisationStepInput = {
  /** The account whose roles are carried. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** The units below `unit` that go to `to`. */
  branches?: InputMaybe<Array<Scalars['UnitRef']['input']>>;
  /** The new code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** What it does; it says which other fields are needed. */
  do: ReorganisationVerb;
  /** The kind; TERRITORIAL where a unit is opened without one, every kind where a level is abolished without one. */
  kind?: InputMaybe<UnitKind>;
  /** The level of a unit that is opened, or the one that is abolished. */
  level?: InputMaybe<Level>;
  /** The new name, without the type. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The role that is carried. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** What part of the unit's people went to `to`, above 0 and at most 1, such as 0.146. */
  share?: InputMaybe<Scalars['String']['input']>;
  /** The other unit: the parent, the successor. */
  to?: InputMaybe<Scalars['UnitRef']['input']>;
  /** The new type, such as phường. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The unit that it changes. */
  unit?: InputMaybe<Scalars['UnitRef']['input']>;
};

/** What a step of a reorganisation does. */
export type ReorganisationVerb =
  /** Closes every unit of `level` (and `kind`) below `unit`: what stands below each hangs one higher. */
  | 'ABOLISH'
  /** Carries roles at `unit`, which goes, over to `to`: those of `account` and `role`, or all. */
  | 'CARRY'
  /** Closes `unit`, below which nothing stands; `to` keeps its history, or else its parent. */
  | 'CLOSE'
  /** Closes `unit` into `to`: what stands below it hangs under `to`. */
  | 'MERGE'
  /** Hangs `unit`, with all below it, under `to`. */
  | 'MOVE'
  /** Opens a unit of `level` and `kind`, called `code`, `type` and `name`, under `to`. */
  | 'OPEN'
  /** Gives `unit` the code `code`. */
  | 'RECODE'
  /** Moves the boundary: `unit` cedes a part to `to`, with `branches`; both live on. */
  | 'REDRAW'
  /** Gives `unit` the name `name`. */
  | 'RENAME'
  /** Gives `unit` the type `type`. */
  | 'RETYPE'
  /**
   * Closes `unit`, whose units below, all named in `branches`, hang under `to`: one step for
   * each successor, of which the first keeps its history.
   */
  | 'SPLIT';

/** What one unit says for one month: each number entered once, at the lowest place that knows it. */
export type Report = Node & {
  __typename?: 'Report';
  /** What the unit said for the month before; null where it said nothing, or the caller may not read it. */
  before: Maybe<Report>;
  /** The day on which it was due. */
  due: Scalars['Date']['output'];
  /** What the campaign's checks find in what it says, held against what is known today. */
  findings: Array<ReportFinding>;
  /** Permanent: it names the unit and the month. */
  id: Scalars['ID']['output'];
  /** It was first submitted after that day, or has not been and the day has passed. */
  late: Scalars['Boolean']['output'];
  /**
   * What the caller may do to it now, by their roles, by how far it has come and by who handed it up; what
   * it says may stand against it still. Empty: nothing.
   */
  may: Array<ReportAct>;
  /** Of which month. */
  month: Scalars['Period']['output'];
  /**
   * What the elements that the unit reports for the month come to by registers: of each that is counted from
   * one, where something was entered or declared of it in the year up to the month's end. Silence is no zero.
   * Empty where the caller may not read the unit's entries.
   */
  registers: Array<RegisterSum>;
  /** One more with everything that is done to it: give it as expectedRevision. */
  revision: Scalars['Int']['output'];
  /** All that was done to it, in order. */
  revisions: ReportRevisionConnection;
  /** How far it has come. */
  state: ReportState;
  /** How far it has come, in words: Đã duyệt. */
  stateLabel: Scalars['String']['output'];
  /** When what it says was last submitted, in UTC; null: never. */
  submitted: Maybe<Scalars['DateTime']['output']>;
  /** Whose: the unit as it stood at the month's end, as it stands today where the month runs on; one that closed before, as it last stood. */
  unit: Unit;
  /** What it says, by the elements' positions; what is not said is missing, and is not zero. */
  values: Array<ReportValue>;
};


/** What one unit says for one month: each number entered once, at the lowest place that knows it. */
export type ReportRevisionsArgs = {
  acts?: InputMaybe<Array<ReportAct>>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What one unit says for one month: each number entered once, at the lowest place that knows it. */
export type ReportStateLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something done to a report. */
export type ReportAct =
  /** It was approved. */
  | 'APPROVE'
  /** It was opened again after it was approved, with a reason. */
  | 'REOPEN'
  /** It was sent back, with a reason. */
  | 'RETURN'
  /** Values were entered. */
  | 'SAVE'
  /** It was handed up, with the values that it says since. */
  | 'SUBMIT'
  /** It was taken back before it was approved. */
  | 'WITHDRAW';

/** A report to which something is done. */
export type ReportActInput = {
  /** The reason; needed to return and to reopen. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The revision that the caller has seen; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Of which month, such as 2024-10. */
  month: Scalars['Period']['input'];
  /** Whose. */
  unit: Scalars['ID']['input'];
};

/** One number that two revisions of a report say otherwise. */
export type ReportChange = {
  __typename?: 'ReportChange';
  /** What this one says; null: nothing. */
  after: Maybe<Scalars['Long']['output']>;
  /** What the other revision said; null: nothing. */
  before: Maybe<Scalars['Long']['output']>;
  /** Of what. */
  element: Element;
};

/** A page of reports. */
export type ReportConnection = {
  __typename?: 'ReportConnection';
  /** The same reports, each with its cursor. */
  edges: Array<ReportEdge>;
  /** The reports of the page. */
  nodes: Array<Report>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A report on a page. */
export type ReportEdge = {
  __typename?: 'ReportEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The report. */
  node: Report;
};

/** A number of a report that breaks a rule. */
export type ReportFinding = {
  __typename?: 'ReportFinding';
  /** What that was held against; null: nothing, or what the caller may not know. */
  against: Maybe<Scalars['Long']['output']>;
  /** The report cannot be handed up so. Otherwise it can, with a comment that says why it is so. */
  blocks: Scalars['Boolean']['output'];
  /** The element's code, as it was given. */
  code: Scalars['String']['output'];
  /** Of what: of a sum, its first element. Null: there is no such element. */
  element: Maybe<Element>;
  /** Of TOGETHER: the elements that are unsaid. */
  lacks: Array<Element>;
  /** One sentence in Vietnamese. */
  message: Scalars['String']['output'];
  /** The same in English. */
  messageEn: Scalars['String']['output'];
  /** Which rule. */
  rule: ReportRule;
  /** What the report says; of a sum, what it comes to. */
  value: Scalars['Long']['output'];
};

/** What came of something done to a report. */
export type ReportPayload = {
  __typename?: 'ReportPayload';
  /**
   * The units above the report's at the month's end or since, lowest first, as they stand today, whose
   * figures the caller may read: they are new. Select those that you show, with their ids.
   */
  above: Array<Unit>;
  /** What was found in the values that were given, whether they were refused for it or not. */
  findings: Array<ReportFinding>;
  /** The report as it stands; null where it was refused and there is none that the caller may read. */
  report: Maybe<Report>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** One thing that was done to a report. */
export type ReportRevision = Node & {
  __typename?: 'ReportRevision';
  /** What was done. */
  act: ReportAct;
  /** When, in UTC. */
  at: Scalars['DateTime']['output'];
  /**
   * Who did it, with the office that they held then; null: the system. Whoever may read the report may
   * know.
   */
  author: Maybe<Contact>;
  /** The name of the account that did it; empty: the system. */
  by: Scalars['String']['output'];
  /** What it said otherwise than at another revision, by the elements' positions. */
  changes: Array<ReportChange>;
  /** A reason, or a word to what was warned of; empty where nothing was said. */
  comment: Scalars['String']['output'];
  /** Permanent: it names the report and the number. */
  id: Scalars['ID']['output'];
  /** Its number, from 1. */
  revision: Scalars['Int']['output'];
  /** How far the report had come since; LOCKED is never said of the past. */
  state: ReportState;
  /** What the report said since. */
  values: Array<ReportValue>;
};


/** One thing that was done to a report. */
export type ReportRevisionChangesArgs = {
  since?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of things that were done to a report. */
export type ReportRevisionConnection = {
  __typename?: 'ReportRevisionConnection';
  /** The same, each with its cursor. */
  edges: Array<ReportRevisionEdge>;
  /** Those of the page. */
  nodes: Array<ReportRevision>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Something that was done to a report, on a page. */
export type ReportRevisionEdge = {
  __typename?: 'ReportRevisionEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The thing that was done. */
  node: ReportRevision;
};

/** Which rule a number of a report breaks. */
export type ReportRule =
  /** It is not what it last was and what came and went since. */
  | 'BALANCE'
  /** It is far from what the unit said before. */
  | 'JUMP'
  /** It is more than what it is a part of, in the year up to the month. It blocks. */
  | 'NOT_MORE'
  /** The unit does not report the element. It blocks. */
  | 'NOT_OWED'
  /** It lies below 0 or above the element's `most`; a yes or no is neither 0 nor 1. It blocks. */
  | 'OUT_OF_RANGE'
  /**
   * The unit's registers come to another number; of how many entries, the message says. It blocks where the campaign
   * says so of what is counted (`RegisterCount.blocks`).
   */
  | 'REGISTER'
  /** It is far from what it is at the units beside, of which five or more have reported: the message says which way, and nothing of their numbers. */
  | 'SIBLINGS'
  /** What a formula sets it against is unsaid: see Campaign.together. It blocks. */
  | 'TOGETHER'
  /** There is no such element. It blocks. */
  | 'UNKNOWN_ELEMENT';

/** How far a report has come on its way up. */
export type ReportState =
  /** The unit above has approved it. It counts. */
  | 'APPROVED'
  /** It is being written, and counts in no sum. */
  | 'DRAFT'
  /** It is approved and its month is sealed: it changes no more. It counts. */
  | 'LOCKED'
  /** It was sent back with a reason, to be corrected and submitted anew. It counts in no sum. */
  | 'RETURNED'
  /** It was handed up and waits for approval. It counts. */
  | 'SUBMITTED';

/** One number of a report. */
export type ReportValue = {
  __typename?: 'ReportValue';
  /** Of what. */
  element: Element;
  /** In the element's measure. */
  value: Scalars['Long']['output'];
};

/** One number to be entered. */
export type ReportValueInput = {
  /** The element's code. */
  element: Scalars['Code']['input'];
  /** In the element's measure; null: it is not said. */
  value?: InputMaybe<Scalars['Long']['input']>;
};

/** Which roles ask for a passkey now. */
export type RequirePasskeyPayload = {
  __typename?: 'RequirePasskeyPayload';
  /** All that do, by name; null where it was refused. */
  roles: Maybe<Array<PasskeyRole>>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What came of taking back. */
export type RevertReorganisationPayload = {
  __typename?: 'RevertReorganisationPayload';
  /** The reorganisation as it stands; null where it was refused. */
  reorganisation: Maybe<Reorganisation>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A token that was ended, or why it was not. */
export type RevokeTokenPayload = {
  __typename?: 'RevokeTokenPayload';
  /** The token that no longer holds. */
  accessToken: Maybe<AccessToken>;
  /** Why it was not ended. */
  userErrors: Array<UserError>;
};

/** Tokens that were ended, or why they were not. */
export type RevokeTokensPayload = {
  __typename?: 'RevokeTokensPayload';
  /** How many no longer hold. */
  revoked: Scalars['Int']['output'];
  /** Why they were not ended. */
  userErrors: Array<UserError>;
};

/** A role that the policy knows. */
export type Role = {
  __typename?: 'Role';
  /** What it is called, such as Lãnh đạo Hội cấp huyện. */
  label: Scalars['String']['output'];
  /** Whether the caller may give it, and take it, at a unit. False of a unit that they may not read, whether there is one or not. */
  mayGive: Scalars['Boolean']['output'];
  /** Its name, such as district_leader. */
  role: Scalars['String']['output'];
};


/** A role that the policy knows. */
export type RoleLabelArgs = {
  locale?: InputMaybe<Locale>;
};


/** A role that the policy knows. */
export type RoleMayGiveArgs = {
  unit: Scalars['ID']['input'];
};

/** How far a role of an account would reach. */
export type RoleChange = {
  __typename?: 'RoleChange';
  /** The account's name. */
  account: Scalars['String']['output'];
  /** How many with it; 0: it ends. */
  after: Scalars['Int']['output'];
  /** How many units stand in its reach without the reorganisation, its own among them; 0: it is not held. */
  before: Scalars['Int']['output'];
  /** What the person is called; empty where it is not known. */
  fullName: Scalars['String']['output'];
  /** What the role is called, such as Lãnh đạo Hội cấp huyện. */
  label: Scalars['String']['output'];
  /** The role. */
  role: Scalars['String']['output'];
  /** The unit at which it is held. */
  unit: PlannedUnit;
};


/** How far a role of an account would reach. */
export type RoleChangeLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of roles that reach otherwise. */
export type RoleChangeConnection = {
  __typename?: 'RoleChangeConnection';
  /** The same, each with its cursor. */
  edges: Array<RoleChangeEdge>;
  /** Those of the page. */
  nodes: Array<RoleChange>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A role that reaches otherwise, on a page. */
export type RoleChangeEdge = {
  __typename?: 'RoleChangeEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: RoleChange;
};

/** An entry to be noted or corrected. */
export type SaveEntryInput = {
  /** A word on the correction. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Its day in the book. Left out of a correction: it stays. */
  day?: InputMaybe<Scalars['Date']['input']>;
  /** The revision that the caller has seen; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The entry to be corrected; left out: a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Of a new one: a UUID made by the client, so that a request that is sent again notes nothing twice. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Of a new one: the register's code. */
  register?: InputMaybe<Scalars['Code']['input']>;
  /** Of a new one: in whose register it stands. */
  unit?: InputMaybe<Scalars['ID']['input']>;
  /** All that it says: what is left out is not said. */
  values: Array<EntryValueInput>;
};

/** A report to be entered. */
export type SaveReportInput = {
  /** The revision that the caller has seen, 0 where there was none; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Of which month, such as 2024-10. */
  month: Scalars['Period']['input'];
  /** Whose. */
  unit: Scalars['ID']['input'];
  /** All that it says: what is left out is not said. */
  values: Array<ReportValueInput>;
};

/** A table to be kept. Of one that is there, what is left out stays as it is. */
export type SaveTableInput = {
  /** The question. A new table needs one. */
  ask?: InputMaybe<TableAsk>;
  /** Of the week, from 1 for Monday to 7, or of the month, from 1 to 28. Left out of a new one: 1. */
  day?: InputMaybe<Scalars['Int']['input']>;
  /** The revision that it is thought to have; CONFLICT where it has another. Left out: whichever it has. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** In Việt Nam, from 0 to 23. Left out of a new one: 0. */
  hour?: InputMaybe<Scalars['Int']['input']>;
  /** Which one is changed; left out: a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** One line of up to 100 characters; the caller has no other table of that name. A new table needs one. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Left out of a new one: NONE. */
  repeats?: InputMaybe<TableRepeat>;
  /** Up to 50 units that the caller may read today. Left out of a new one: none. */
  sharedWith?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Up to 1,000 characters; empty: nothing. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** A table that was kept, or why it was not. */
export type SaveTablePayload = {
  __typename?: 'SaveTablePayload';
  /** The table as it stands; null where it was not kept. */
  savedTable: Maybe<SavedTable>;
  /** Why it was not kept. */
  userErrors: Array<UserError>;
};

/** A question for a table that somebody keeps. */
export type SavedTable = Node & {
  __typename?: 'SavedTable';
  /** The question, as JSON, just as POST /table takes it. */
  ask: Scalars['String']['output'];
  /** When it was changed last. */
  changed: Scalars['DateTime']['output'];
  /** When it was saved first. */
  created: Scalars['DateTime']['output'];
  /** On which day of the week, from 1 for Monday to 7, or of the month, from 1 to 28. Daily ones run every day. */
  day: Scalars['Int']['output'];
  /** When it runs next; null: never by itself. */
  due: Maybe<Scalars['DateTime']['output']>;
  /** At which hour in Việt Nam, from 0 to 23. */
  hour: Scalars['Int']['output'];
  /** Permanent. GET /table/ID answers it as a file. */
  id: Scalars['ID']['output'];
  /** The links by which spreadsheets read it, the oldest first: to its owner alone; empty to others and to a narrowed token. */
  links: Array<TableLink>;
  /** What its owner calls it; unique among theirs, whatever its case. */
  name: Scalars['String']['output'];
  /** Whether it is the caller's own. */
  own: Scalars['Boolean']['output'];
  /** Whose it is. No telephone number is told. */
  owner: Contact;
  /** How often it runs by itself. */
  repeats: TableRepeat;
  /**
   * What it came to when it ran by itself, the newest first: up to 24, and the last 5 times that it failed, which
   * are told its owner. Each was made in its owner's reach of its day, so that it is told those alone who
   * may read today every unit of which it is made.
   */
  results: Array<TableResult>;
  /** How often it was changed, from 1: give it as `expectedRevision` when you change it. */
  revision: Scalars['Int']['output'];
  /** The units with which it is shared: whoever holds a role at one reads it. Of them those that the caller may read, by id. */
  sharedWith: Array<Unit>;
  /**
   * What it comes to now, for the caller: units, ranks and totals are those of the caller's reach. Units and
   * indicators that are not there any more, or not within the caller's reach, are left out, and `notes`
   * say so. NOT_FOUND where nothing is left.
   */
  table: Table;
  /** What its owner says of it; empty: nothing. */
  words: Scalars['String']['output'];
};


/** A question for a table that somebody keeps. */
export type SavedTableTableArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of saved tables. */
export type SavedTableConnection = {
  __typename?: 'SavedTableConnection';
  /** The same tables, each with its cursor. */
  edges: Array<SavedTableEdge>;
  /** The tables of the page. */
  nodes: Array<SavedTable>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A saved table on a page. */
export type SavedTableEdge = {
  __typename?: 'SavedTableEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The table. */
  node: SavedTable;
};

/** What came of sealing. */
export type SealMonthPayload = {
  __typename?: 'SealMonthPayload';
  /** The months of its year that are sealed, in order; empty where it was refused. */
  sealedMonths: Array<SealedMonth>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** A month that is sealed. */
export type SealedMonth = Node & {
  __typename?: 'SealedMonth';
  /** When it was sealed, in UTC. */
  at: Scalars['DateTime']['output'];
  /**
   * SHA-256, in hexadecimal, of all that its figures are made of; empty where none was kept. It is made
   * of what every unit said, and so null for a caller who may not read the figures of every unit.
   */
  hash: Maybe<Scalars['String']['output']>;
  /**
   * What its figures are made of now still has that hash. Null for a caller who may not read the figures
   * of every unit.
   */
  holds: Maybe<Scalars['Boolean']['output']>;
  /** The same as long as the month is sealed. */
  id: Scalars['ID']['output'];
  /** Which month. */
  month: Scalars['Period']['output'];
};

/** A browser in which somebody is signed in. */
export type Session = Node & {
  __typename?: 'Session';
  /** The address from which they signed in; empty where it is not known. */
  address: Scalars['String']['output'];
  /** What the browser calls itself. */
  agent: Scalars['String']['output'];
  /** When they signed in. */
  created: Scalars['DateTime']['output'];
  /** Whether the request comes with it. */
  current: Scalars['Boolean']['output'];
  /** When it ends at the latest; it ends a day after it was last used, too. */
  expires: Scalars['DateTime']['output'];
  /** Permanent: it begins like the hash of the cookie, from which no cookie can be made. */
  id: Scalars['ID']['output'];
  /** By what they showed who they are. */
  proof: SessionProof;
  /** When it was last used, to the minute. */
  used: Scalars['DateTime']['output'];
};

/** By what somebody showed who they are. */
export type SessionProof =
  /** Nothing: the demo's accounts are everybody's. */
  | 'DEMO'
  /** A link that works once. */
  | 'LINK'
  /** A provider of OpenID Connect. */
  | 'OIDC'
  /** A passkey. */
  | 'PASSKEY'
  /** The account's password. */
  | 'PASSWORD';

/** A temporary password that was set, or why none was. */
export type SetTemporaryPasswordPayload = {
  __typename?: 'SetTemporaryPasswordPayload';
  /** Whose it is. */
  account: Maybe<Account>;
  /** Until when it may be used. */
  expires: Maybe<Scalars['DateTime']['output']>;
  /** The password, to be read out to its owner. It is shown this once and never again. Null where none was set. */
  password: Maybe<Scalars['String']['output']>;
  /** Why none was set. */
  userErrors: Array<UserError>;
};

/** A figure that has slipped. */
export type SlippedFigure = {
  __typename?: 'SlippedFigure';
  /** How it stood then. */
  before: FigureStatus;
  /** The figure as it stands now. */
  figure: Figure;
};

/** A page of figures that have slipped. */
export type SlippedFigureConnection = {
  __typename?: 'SlippedFigureConnection';
  /** The same, each with its cursor. */
  edges: Array<SlippedFigureEdge>;
  /** Those of the page. */
  nodes: Array<SlippedFigure>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A figure that has slipped, on a page. */
export type SlippedFigureEdge = {
  __typename?: 'SlippedFigureEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The figure that has slipped. */
  node: SlippedFigure;
};

/** How long the periods of a range are. */
export type Step =
  /** Months. */
  | 'MONTH'
  /** Quarters. */
  | 'QUARTER'
  /** Years. */
  | 'YEAR';

/** A report to be handed up. */
export type SubmitReportInput = {
  /** A word on it; needed where something is found that does not block. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The revision that the caller has seen, 0 where there was none; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Of which month, such as 2024-10. */
  month: Scalars['Period']['input'];
  /** Whose. */
  unit: Scalars['ID']['input'];
  /** All that it says; left out: what was saved. */
  values?: InputMaybe<Array<ReportValueInput>>;
};

/**
 * What is told as it happens: over server-sent events, with the header Accept: text/event-stream;
 * an event `next` holds an answer, `complete` is the last.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Each report to which something was done, as it stands since, where the caller may read it at
   * that moment. Of several things done within a second the last is told. NOT_FOUND where `under`
   * names no unit within reach.
   */
  reportChanged: Report;
};


/**
 * What is told as it happens: over server-sent events, with the header Accept: text/event-stream;
 * an event `next` holds an answer, `complete` is the last.
 */
export type SubscriptionReportChangedArgs = {
  under?: InputMaybe<Scalars['ID']['input']>;
};

/** A table, or a page of its rows. */
export type Table = {
  __typename?: 'Table';
  /** Row by row, a cell a column. */
  cells: Array<Array<Maybe<Scalars['Cell']['output']>>>;
  /** What each column is of. */
  columns: Array<TableHeader>;
  /** How many units `where` and `top` left out. */
  hiddenUnits: Scalars['Int']['output'];
  /** Why cells are null. */
  marks: Array<CellMarks>;
  /** What one should know of it. */
  notes: Array<TableNote>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** What each row of the page is of. */
  rows: Array<TableHeader>;
  /**
   * The same cells as people are shown them: numbers with their digits grouped, rounded to their indicator's
   * decimals but never across its target; words of STATUS in words; empty where there is nothing.
   */
  shown: Array<Array<Scalars['String']['output']>>;
  /** How many rows there are on all pages. */
  totalRows: Scalars['Int']['output'];
};


/** A table, or a page of its rows. */
export type TableShownArgs = {
  locale?: InputMaybe<Locale>;
};

/** A question for a table. POST /table takes the same as JSON. */
export type TableAsk = {
  /** As known at a moment that has gone by. Left out: as known now. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** What runs across. */
  columns: Array<Axis>;
  /** Of which indicators. */
  indicators: Array<IndicatorPick>;
  /** What is said of each. */
  measures: Array<TableMeasure>;
  /** In which order the units stand; those alike by code, and all where none is given. */
  order?: InputMaybe<Array<CellOrder>>;
  /** Of which periods. */
  periods: Array<PeriodPick>;
  /** What runs down: with `columns` each of the four axes once. The last one changes fastest. */
  rows: Array<Axis>;
  /** Of which reports the figures are made. Left out: of each unit, of as many as the caller may read. */
  status?: InputMaybe<FigureBasis>;
  /** Only so many units, after `where` and `order`. */
  top?: InputMaybe<Scalars['Int']['input']>;
  /** The axes that end with a total: UNIT, INDICATOR or PERIOD. */
  totals?: InputMaybe<Array<Axis>>;
  /** On which day's tree it is summed. Left out: AS_REPORTED. */
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
  /** Of which units. */
  units: UnitAxis;
  /** Only units of which all of these hold. How many are left out, `hiddenUnits` says. */
  where?: InputMaybe<Array<CellCondition>>;
};

/** What a table comes to, before any of its figures is read. */
export type TableCost = {
  __typename?: 'TableCost';
  /** Rows times columns. */
  cells: Scalars['Int']['output'];
  /** Columns. */
  columns: Scalars['Int']['output'];
  /** What `table` costs of what one operation may, as extensions.cost counts. */
  cost: Scalars['Int']['output'];
  /** It fits into one operation; false: ask for pages of fewer cells, or export it. */
  fits: Scalars['Boolean']['output'];
  /** Indicators, with their total. */
  indicators: Scalars['Int']['output'];
  /** Measures. */
  measures: Scalars['Int']['output'];
  /** Periods, with their total. */
  periods: Scalars['Int']['output'];
  /** Rows. */
  rows: Scalars['Int']['output'];
  /** How many SQL statements read its figures at most. */
  statements: Scalars['Int']['output'];
  /** Units, with their total. */
  units: Scalars['Int']['output'];
};

/** What a row or a column is of. */
export type TableHeader = {
  __typename?: 'TableHeader';
  /** The name of an ad-hoc indicator. */
  adhoc: Maybe<Scalars['String']['output']>;
  /** The indicator, of the latest year asked for; null: it is no indicator's, an ad-hoc one's or a total. */
  indicator: Maybe<Indicator>;
  /** All of it in words, in the order of its axes: huyện Krông Ana · 4.1 New members admitted · Oct 2024. */
  label: Scalars['String']['output'];
  /** What is said. */
  measure: Maybe<TableMeasure>;
  /** The period; null: it is no period's, or a total. */
  period: Maybe<Scalars['Period']['output']>;
  /** The axes of which it is the total. */
  totals: Array<Axis>;
  /** The unit; null: it is no unit's, or a total. */
  unit: Maybe<Unit>;
};


/** What a row or a column is of. */
export type TableHeaderLabelArgs = {
  locale?: InputMaybe<Locale>;
};

/**
 * What is told of a link by which a spreadsheet reads a table, in its owner's reach. Its address is told once,
 * where it is made.
 */
export type TableLink = Node & {
  __typename?: 'TableLink';
  /** When it was made. */
  created: Scalars['DateTime']['output'];
  /** When it ends. */
  expires: Scalars['DateTime']['output'];
  /** Permanent; no address can be made of it. */
  id: Scalars['ID']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** When it was last used, to the minute; null where it was not yet. */
  used: Maybe<Scalars['DateTime']['output']>;
};

/** What is said of an indicator of a unit in a period. */
export type TableMeasure =
  /** The value in percent of the target. */
  | 'ATTAINMENT'
  /** The reports that have come in, in percent of those owed. */
  | 'COVERAGE'
  /** The value from January to the period's end. */
  | 'CUMULATIVE'
  /** The value less that of the same period a year before. */
  | 'DELTA_LAST_YEAR'
  /** The value less that of the period before, of the same length. */
  | 'DELTA_PREVIOUS'
  /** What it is divided by. */
  | 'DENOMINATOR'
  /** The value at the year's end at this pace. */
  | 'EXPECTED'
  /** What is divided, or the value itself of a TOTAL. */
  | 'NUMERATOR'
  /**
   * The unit's place among those of the table of which the figure can be said, 1 the best by the target's
   * direction. Those alike share a place, and the next ones stand as many further.
   */
  | 'RANK'
  /** What it adds to the numerator of the unit directly above it, in percent of that. */
  | 'SHARE_OF_PARENT'
  /** What the value lacks to the target, in the indicator's unit; 0 where it is reached. */
  | 'SHORTFALL'
  /** How it stands: a word of FigureStatus. */
  | 'STATUS'
  /** The bound that binds the unit in the period; of BETWEEN the lower one. */
  | 'TARGET'
  /** In the indicator's own unit. */
  | 'VALUE';

/** What one should know of a table. */
export type TableNote = {
  __typename?: 'TableNote';
  /** For programs. */
  code: Scalars['String']['output'];
  /** For people. */
  text: Scalars['String']['output'];
};


/** What one should know of a table. */
export type TableNoteTextArgs = {
  locale?: InputMaybe<Locale>;
};

/** How often a table runs by itself. */
export type TableRepeat =
  /** Every day. */
  | 'DAILY'
  /** Every month. */
  | 'MONTHLY'
  /** Never. */
  | 'NONE'
  /** Every week. */
  | 'WEEKLY';

/** What a table came to when it ran by itself, in its owner's reach of that day. */
export type TableResult = Node & {
  __typename?: 'TableResult';
  /** When it ran. */
  at: Scalars['DateTime']['output'];
  /** Of which reports it is made: APPROVED where all of its figures are of approved reports alone. */
  basis: FigureBasis;
  /** How many columns it has. */
  columns: Scalars['Int']['output'];
  /** Its cells; null where it came to nothing. COST_LIMIT where those of one operation are more than 200000 together. */
  content: Maybe<KeptTable>;
  /** Today, where the service stood: the day from which relative periods are seen. */
  day: Scalars['Date']['output'];
  /** Permanent. */
  id: Scalars['ID']['output'];
  /** Why it came to nothing; null where it came to something. */
  problem: Maybe<Scalars['String']['output']>;
  /** How many rows it has. */
  rows: Scalars['Int']['output'];
  /** How many units stand in it. */
  units: Scalars['Int']['output'];
};


/** What a table came to when it ran by itself, in its owner's reach of that day. */
export type TableResultContentArgs = {
  locale?: InputMaybe<Locale>;
};


/** What a table came to when it ran by itself, in its owner's reach of that day. */
export type TableResultProblemArgs = {
  locale?: InputMaybe<Locale>;
};

/** What is wanted of an indicator. */
export type Target = {
  __typename?: 'Target';
  /** How the value is compared with it. */
  comparator: Comparator;
  /** The upper bound of BETWEEN; null for the others. */
  high: Maybe<Scalars['Decimal']['output']>;
  /** All that it says: two that say the same are one. `node` does not find it. */
  id: Scalars['ID']['output'];
  /** The bound, in the indicator's measure; of BETWEEN the lower one. */
  low: Scalars['Decimal']['output'];
  /** It binds each month; false: it binds the year. */
  monthly: Scalars['Boolean']['output'];
  /** Whose units it binds; null: every unit. */
  population: Maybe<Population>;
  /** It was set for this unit by name, and stands before the general target. */
  quota: Scalars['Boolean']['output'];
};

/** An association or a branch, as it stands on one day. */
export type Unit = Node & {
  __typename?: 'Unit';
  /** The units directly below it that stood on the day, ordered by code. */
  children: UnitConnection;
  /** The first day on which it no longer stands; null while it does. */
  closed: Maybe<Scalars['Date']['output']>;
  /** The code that it bears on the day; of a closed unit the last one. */
  code: Scalars['Code']['output'];
  /**
   * How many of the reports that the unit and all below it owe have come in, of each month of the period
   * that has ended: of the units that hung below at its end. Empty where the caller may read the unit but
   * not its figures.
   */
  coverage: Array<MonthCoverage>;
  /**
   * What the movement's indicators come to for this unit and all below it, one figure an
   * indicator, in the order asked for. Summed the moment it is asked. Empty where the caller
   * may read the unit but not its figures.
   */
  figures: Array<Figure>;
  /**
   * The unit through time: one version for each stretch of days on which its code, type, name and
   * the unit above it stayed the same, those still to come included.
   */
  history: Array<UnitVersion>;
  /**
   * What it is called by on its day: the unitId where that is today, otherwise with the day
   * (unit:26@2024-06-15), for name, code, parent and children may be others then. Either is
   * accepted wherever the id of a unit is; what is done to a unit is done to it whatever the day.
   */
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind: UnitKind;
  /** Its kind in words: Theo địa bàn. */
  kindLabel: Scalars['String']['output'];
  /** Its level. */
  level: Level;
  /** Its level in words: Hội cơ sở. */
  levelLabel: Scalars['String']['output'];
  /** The name without the type, such as Buôn Ma Thuột. */
  name: Scalars['String']['output'];
  /**
   * Who holds a role at the unit itself, held one or will, the latest first. Empty where the caller may
   * not read its accounts.
   */
  officeHolders: Array<Grant>;
  /** The first day on which it stands. */
  opened: Scalars['Date']['output'];
  /**
   * The elements that the unit reports for a month, by position: they depend on its level, and on whether
   * units hang below it, at the month's end or today where the month runs on. Empty where the unit was not
   * open in the month.
   */
  owes: Array<Element>;
  /** The unit that it hangs under; null where there is none, or none that the caller may read. */
  parent: Maybe<Unit>;
  /** The names of the units from the root down to itself, whether or not the caller may read those above. */
  path: Array<UnitName>;
  /** The units that it came of, whole or in part, in the order of the days; those still to come included. */
  predecessors: Array<UnitDescent>;
  /**
   * What `Report.registers` tells of the unit's report for a month, also where the unit has said nothing yet: what
   * a form is filled in with before anybody has written in it. Empty of a month that has not begun, or of which the unit reports nothing any more.
   */
  registerSums: Array<RegisterSum>;
  /**
   * The registers that the unit has to keep in a year, in the campaign's order, and how far it has. Empty
   * where the caller may not read its entries, or there is no campaign of the year.
   */
  registers: Array<KeptRegister>;
  /** What the unit says for a month; null where it has said nothing yet, or the caller may not read its reports. */
  report: Maybe<Report>;
  /**
   * What the unit says for each month of a period, by month: those for which it has said nothing yet are
   * left out. Empty where the caller may not read its reports.
   */
  reports: Array<Report>;
  /** The units that came of it, whole or in part, in the order of the days; those still to come included. */
  successors: Array<UnitDescent>;
  /** Type and name as they are spoken: thành phố Buôn Ma Thuột. */
  title: Scalars['String']['output'];
  /** Type and name where there is little room, as they are usually shortened: TP. Buôn Ma Thuột, X. Ea Na. */
  titleShort: Scalars['String']['output'];
  /** What it is called before its name, such as thành phố, xã, Chi hội. */
  type: Scalars['String']['output'];
  /** The same whatever the day: it outlives names, codes, moves and mergers. */
  unitId: Scalars['ID']['output'];
};


/** An association or a branch, as it stands on one day. */
export type UnitChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An association or a branch, as it stands on one day. */
export type UnitCoverageArgs = {
  period: Scalars['Period']['input'];
};


/** An association or a branch, as it stands on one day. */
export type UnitFiguresArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  indicators?: InputMaybe<Array<Scalars['Code']['input']>>;
  period: Scalars['Period']['input'];
  status?: InputMaybe<FigureBasis>;
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
};


/** An association or a branch, as it stands on one day. */
export type UnitKindLabelArgs = {
  locale?: InputMaybe<Locale>;
};


/** An association or a branch, as it stands on one day. */
export type UnitLevelLabelArgs = {
  locale?: InputMaybe<Locale>;
};


/** An association or a branch, as it stands on one day. */
export type UnitOwesArgs = {
  month: Scalars['Period']['input'];
};


/** An association or a branch, as it stands on one day. */
export type UnitRegisterSumsArgs = {
  month: Scalars['Period']['input'];
};


/** An association or a branch, as it stands on one day. */
export type UnitRegistersArgs = {
  year: Scalars['Int']['input'];
};


/** An association or a branch, as it stands on one day. */
export type UnitReportArgs = {
  month: Scalars['Period']['input'];
};


/** An association or a branch, as it stands on one day. */
export type UnitReportsArgs = {
  period: Scalars['Period']['input'];
};

/**
 * Which units: exactly one of these. All are told as they are on one day: the last one of the table's
 * periods that has come, or, on one tree asked for, that tree's. One that closed within the periods may
 * be named by the code that it last bore; its figures are those of before.
 */
export type UnitAxis =
  /** All below one that stand on that day, at any depth, ordered by code. */
  { below: UnitsBelow; childrenOf?: never; codes?: never; ids?: never; mine?: never; }
  |  /**
   * Those that hung directly below the unit with this code at some time of the periods, ordered by code:
   * together with what it reported itself they come to what it came to, unless one of them hung elsewhere for
   * some of the time. Each is told whole: `Figure.children` tells what it adds.
   */
  { below?: never; childrenOf: Scalars['Code']['input']; codes?: never; ids?: never; mine?: never; }
  |  /** These, in this order, by the codes that they bear on that day. */
  { below?: never; childrenOf?: never; codes: Array<Scalars['Code']['input']>; ids?: never; mine?: never; }
  |  /** These, in this order, whatever the day that the ids name. */
  { below?: never; childrenOf?: never; codes?: never; ids: Array<Scalars['ID']['input']>; mine?: never; }
  |  /** True: those at which the caller holds a role. */
  { below?: never; childrenOf?: never; codes?: never; ids?: never; mine: Scalars['Boolean']['input']; };

/** Names one unit: exactly one of the two. */
export type UnitBy =
  /** The code that it bears on the day asked for. */
  { code: Scalars['Code']['input']; id?: never; }
  |  /** Its id. Where it names a day and `on` another, `on` stands. */
  { code?: never; id: Scalars['ID']['input']; };

/** What becomes of one unit. */
export type UnitChange = {
  __typename?: 'UnitChange';
  /** As it stands with it. */
  after: PlannedUnit;
  /** It only goes along with a unit above it. */
  along: Scalars['Boolean']['output'];
  /** As it stands without the reorganisation; null: it is opened. */
  before: Maybe<PlannedUnit>;
  /** Under whom it hangs without it; null: it is opened, or hangs under nobody. */
  from: Maybe<UnitName>;
  /** The first step that touches it, from 1. */
  step: Scalars['Int']['output'];
  /** Under whom it hangs with it, a closed one under who keeps its history; null: under nobody. */
  under: Maybe<UnitName>;
};

/** A page of units that are touched. */
export type UnitChangeConnection = {
  __typename?: 'UnitChangeConnection';
  /** The same, each with its cursor. */
  edges: Array<UnitChangeEdge>;
  /** Those of the page. */
  nodes: Array<UnitChange>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A unit that is touched, on a page. */
export type UnitChangeEdge = {
  __typename?: 'UnitChangeEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: UnitChange;
};

/** A page of units. */
export type UnitConnection = {
  __typename?: 'UnitConnection';
  /** The same units, each with its cursor. */
  edges: Array<UnitEdge>;
  /** The units of the page. */
  nodes: Array<Unit>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only where asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How one unit came of another, seen from one of the two. */
export type UnitDescent = {
  __typename?: 'UnitDescent';
  /** The number of the decision. */
  document: Scalars['String']['output'];
  /** The first day on which it is so. */
  effective: Scalars['Date']['output'];
  /** How. */
  kind: LineageKind;
  /** What the reorganisation is called. */
  reorganisation: Scalars['String']['output'];
  /** What part of the predecessor's people came to the successor, above 0 and at most 1; null: not stated. */
  share: Maybe<Scalars['Decimal']['output']>;
  /**
   * The other unit: a predecessor as it stood on the day before, a successor as it stood on the
   * first day; each with that day in its id. Null where the caller may not read it.
   */
  unit: Maybe<Unit>;
};

/** A unit on a page. */
export type UnitEdge = {
  __typename?: 'UnitEdge';
  /** Give it as `after` to read on from here, as `before` to read backward. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: Unit;
};

/** Whether a unit stands for a territory or for a workplace. */
export type UnitKind =
  /** Of one agency or enterprise. */
  | 'AGENCY'
  /** A block of agencies or of enterprises, directly under a province. */
  | 'BLOCK'
  /** Of a territory. */
  | 'TERRITORIAL';

/** What anyone below a unit may know of it. */
export type UnitName = {
  __typename?: 'UnitName';
  /** The code that it bears on the day. */
  code: Scalars['Code']['output'];
  /** Its level. */
  level: Level;
  /** The name without the type. */
  name: Scalars['String']['output'];
  /** What it is called before its name. */
  type: Scalars['String']['output'];
};

/** A unit that a file opens. */
export type UnitOpening = {
  __typename?: 'UnitOpening';
  /** The first day on which it stands. */
  opened: Scalars['Date']['output'];
  /** The code of the unit above; empty: under nobody. */
  under: Scalars['String']['output'];
  /** The unit. */
  unit: PlannedUnit;
};

/** A unit directly below that was given no quota, with its share by members of what is wanted above. */
export type UnitShare = {
  __typename?: 'UnitShare';
  /** The same figure of that unit. */
  figure: Figure;
  /** How many members it has, of which the share is the part. */
  members: Scalars['Long']['output'];
  /** What its share comes to, in the indicator's measure, unrounded. */
  wants: Scalars['Float']['output'];
};

/** A unit through a stretch of days on which neither its own code, type and name nor the unit above it changed. */
export type UnitVersion = Node & {
  __typename?: 'UnitVersion';
  /** The code that it bore. */
  code: Scalars['Code']['output'];
  /** The first day. */
  from: Scalars['Date']['output'];
  /** It names the unit and the first day. */
  id: Scalars['ID']['output'];
  /** The name without the type. */
  name: Scalars['String']['output'];
  /** The names of the units from the root down to itself, as they were on the first day. */
  path: Array<UnitName>;
  /** It stood; false: it had closed, and hung under who keeps its history. */
  standing: Scalars['Boolean']['output'];
  /** Type and name as they are spoken. */
  title: Scalars['String']['output'];
  /** What it was called before its name. */
  type: Scalars['String']['output'];
  /** The first day on which it was otherwise; null: it is so still. */
  until: Maybe<Scalars['Date']['output']>;
};

/** The units below one, at any depth, without itself. */
export type UnitsBelow = {
  /** Only those of this kind. */
  kind?: InputMaybe<UnitKind>;
  /** Only those of this level. */
  level?: InputMaybe<Level>;
  /** Only those of this type, such as xã; written as search takes it. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** Its code. */
  unit: Scalars['Code']['input'];
};

/** What became of an identity. */
export type UnlinkIdentityPayload = {
  __typename?: 'UnlinkIdentityPayload';
  /** The identity as it stood; null where it was refused. */
  identity: Maybe<Identity>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

/** What units add to a figure that are not listed. */
export type Unlisted = {
  __typename?: 'Unlisted';
  /** To the denominator. */
  denominator: Maybe<Scalars['Long']['output']>;
  /** To the numerator. */
  numerator: Maybe<Scalars['Long']['output']>;
  /** How many they are. */
  units: Scalars['Int']['output'];
};

/** A unit whose reports a figure lacks. */
export type UnreportedUnit = {
  __typename?: 'UnreportedUnit';
  /** The months that have ended of which it owes a report, and has handed none up. */
  months: Array<Scalars['Period']['output']>;
  /** It said a part only of what is said together: what it did hand up is left out, and counts as missing too. */
  partly: Scalars['Boolean']['output'];
  /** Which. */
  unit: Unit;
};

/** Who has not reported what a figure rests on. */
export type UnreportedUnits = {
  __typename?: 'UnreportedUnits';
  /** Those that lack most months first, then by code. */
  nodes: Array<UnreportedUnit>;
  /** How many units there are whose reports the caller may read. */
  units: Scalars['Int']['output'];
};

/**
 * Why a figure has no target though its unit, or one that went into it, was given a quota: on the
 * tree that is looked at the unit is another than the quota was for.
 */
export type Untargeted =
  /** It was divided: a unit that was split, or a part that another ceded, lies in it, or it ceded one. */
  | 'DIVIDED'
  /** Some of the units that were merged had a quota, and some had none. */
  | 'INCOMPLETE'
  /** Units moved in or out since. */
  | 'MOVED'
  /** The units that were merged had quotas that cannot be added up. */
  | 'UNLIKE';

/** What is to be changed of an account. What is left out stays as it is. */
export type UpdateAccountInput = {
  /** An e-mail address. Empty: it is not known. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What the person is called; not by themselves. Empty: it is not known. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** The account's id. */
  id: Scalars['ID']['input'];
  /** Which the person would rather hear. */
  language?: InputMaybe<Locale>;
  /** As people write it: 0912 345 678. Empty: it is not known. */
  telephone?: InputMaybe<Scalars['String']['input']>;
  /** The unit that is to keep the account; not by themselves. */
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** Why a change was not made. */
export type UserError = {
  __typename?: 'UserError';
  /** What went wrong. */
  code: UserErrorCode;
  /**
   * The input that is wrong, as a path such as ["input", "steps", "2"], counted from 0; empty
   * where it is none alone.
   */
  field: Array<Scalars['String']['output']>;
  /** One sentence that says what is wrong, naming step and unit, and what to do instead. */
  message: Scalars['String']['output'];
};

/** What went wrong with a change. */
export type UserErrorCode =
  /** The input itself is wrong. */
  | 'BAD_USER_INPUT'
  /** It contradicts what already stands. */
  | 'CONFLICT'
  /** It lies within or before a sealed month. */
  | 'LOCKED'
  /** There is no such thing within the caller's scope. */
  | 'NOT_FOUND';

/** Whether somebody may do something, and why. */
export type Verdict = {
  __typename?: 'Verdict';
  /** Whether they may not. */
  denied: Scalars['Boolean']['output'];
  /** One sentence that names the grant, rule or reach that decides it, or what is missing. */
  reason: Scalars['String']['output'];
};


/** Whether somebody may do something, and why. */
export type VerdictReasonArgs = {
  locale?: InputMaybe<Locale>;
};

/** The account whose token the request carries. */
export type Viewer = Node & {
  __typename?: 'Viewer';
  /** The account's name. */
  account: Scalars['String']['output'];
  /**
   * Whether the caller may do something: at a unit, or, where none is named, at any. False of a unit that
   * they may not read, whether there is one or not. What a menu shows; what is done is held against the
   * same policy, and against what stands.
   */
  can: Scalars['Boolean']['output'];
  /**
   * The roles that the account holds today, by unit and role; asked with a narrowed token, those that
   * reach into its units.
   */
  grants: Array<Grant>;
  /** Permanent: the account's. */
  id: Scalars['ID']['output'];
  /**
   * Who the account is to providers of OpenID Connect, and so signs in there, the oldest first. They are
   * linked by the page for one's account. None are told to whoever asks with a token that is narrowed.
   */
  identities: Array<Identity>;
  /**
   * The roles that the account holds today and that do not count of this caller, who did not sign in with
   * a passkey; by name. `grants` lacks them. Sign in with a passkey, or add one first.
   */
  needsPasskey: Array<Scalars['String']['output']>;
  /**
   * Where the service shows invented figures, one paragraph that says so, in Vietnamese and in
   * English; show it to whoever sees the figures. Null on real data.
   */
  notice: Maybe<Scalars['String']['output']>;
  /**
   * The passkeys with which the account may sign in, the oldest first, 20 at most. They are added by the
   * page for one's account: no program can. None are told to whoever asks with a token that is narrowed.
   */
  passkeys: Array<Passkey>;
  /** The caller's own account: who they are. */
  person: Account;
  /** The highest units that the account may read today, by code. Start exploring here. */
  roots: Array<Unit>;
  /**
   * The browsers in which the account is signed in, the last used first. None are told to whoever asks
   * with a token that is narrowed.
   */
  sessions: Array<Session>;
  /** The day on which the service stands, in Việt Nam: what is due, late or over is told as of it. */
  today: Scalars['Date']['output'];
  /**
   * The tokens with which programs ask in the account's name, the oldest first. Asked with a narrowed
   * token, that one alone.
   */
  tokens: Array<AccessToken>;
};


/** The account whose token the request carries. */
export type ViewerCanArgs = {
  action: Permission;
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** An entry to be struck out. */
export type VoidEntryInput = {
  /** The revision that the caller has seen; CONFLICT where another stands. Left out: whichever. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  id: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** The reports of a month that wait for approval below a unit. */
export type WaitingReportsInput = {
  /** A word on them. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The month, such as 2024-10. */
  month: Scalars['Period']['input'];
  /** The unit. */
  under: Scalars['ID']['input'];
};

/** What a decision is about that is to be withdrawn. */
export type WithdrawDecisionInput = {
  /** The indicator. */
  indicator: Scalars['Code']['input'];
  /** The unit that it is about. */
  unit: Scalars['ID']['input'];
  /** The campaign's year. */
  year: Scalars['Int']['input'];
};

/** What came of withdrawing a decision. */
export type WithdrawDecisionPayload = {
  __typename?: 'WithdrawDecisionPayload';
  /** The one that holds no more; null where it was refused. */
  decision: Maybe<RecordedDecision>;
  /** Why it was refused; empty where it was not. */
  userErrors: Array<UserError>;
};

export type LiveReportChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveReportChangedSubscription = { __typename?: 'Subscription', reportChanged: { __typename: 'Report', id: string } };

export type ReportHistoryQueryVariables = Exact<{
  report: Scalars['ID']['input'];
}>;


export type ReportHistoryQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report', id: string, revisions: { __typename: 'ReportRevisionConnection', pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean }, nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', fullName: string, office: string | null } | null, changes: Array<{ __typename: 'ReportChange', before: number | null, after: number | null, element: { __typename: 'Element', id: string, name: string, nameEn: string, nature: Nature } }> }> } }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable' }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type UnitSearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type UnitSearchQuery = { __typename: 'Query', units: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } };

export type EntryLineFragment = { __typename: 'Entry', id: string, day: string, state: EntryState, stateLabel: string, summary: string, due: string | null, done: string | null, overdue: boolean, revision: number, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } };

export type SaveEntryShortlyMutationVariables = Exact<{
  input: SaveEntryInput;
}>;


export type SaveEntryShortlyMutation = { __typename: 'Mutation', saveEntry: { __typename: 'EntryPayload', entry: { __typename: 'Entry', id: string, revision: number, state: EntryState, done: string | null, overdue: boolean } | null, findings: Array<{ __typename: 'EntryFinding', field: string | null, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type AdminQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string, people: boolean, keeps: boolean, reorganises: boolean, audits: boolean, seals: boolean, reopens: boolean, roots: Array<{ __typename: 'Unit', id: string, level: Level }> }, roles: Array<{ __typename: 'Role', role: string, label: string }>, labels: Array<{ __typename: 'EnumLabel', enum: string, value: string, label: string }> };

export type AdminAuditQueryVariables = Exact<{
  under?: InputMaybe<Scalars['ID']['input']>;
  about?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  acts?: InputMaybe<Array<AuditAct> | AuditAct>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  unit: Scalars['ID']['input'];
  within: Scalars['Boolean']['input'];
  person: Scalars['ID']['input'];
  ofOne: Scalars['Boolean']['input'];
}>;


export type AdminAuditQuery = { __typename: 'Query', audit: { __typename: 'AuditEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AuditEntry', id: string, at: string, act: AuditAct, address: string, by: { __typename: 'Account', id: string, name: string, fullName: string } | null, about: { __typename: 'Account', id: string, name: string, fullName: string } | null, units: Array<{ __typename: 'Unit', id: string, code: string, titleShort: string }>, what: Array<{ __typename: 'AuditFact', name: string, value: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, unit?:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', title: string, id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null, person?:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', name: string, fullName: string, id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminAuditEntryFragment = { __typename: 'AuditEntry', id: string, at: string, act: AuditAct, address: string, by: { __typename: 'Account', id: string, name: string, fullName: string } | null, about: { __typename: 'Account', id: string, name: string, fullName: string } | null, units: Array<{ __typename: 'Unit', id: string, code: string, titleShort: string }>, what: Array<{ __typename: 'AuditFact', name: string, value: string }> };

export type AdminMonthsQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type AdminMonthsQuery = { __typename: 'Query', sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string, at: string }>, campaigns: Array<{ __typename: 'Campaign', id: string, year: number }> };

export type AdminSealMonthMutationVariables = Exact<{
  month: Scalars['Period']['input'];
}>;


export type AdminSealMonthMutation = { __typename: 'Mutation', sealMonth: { __typename: 'SealMonthPayload', sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string, at: string }>, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminReopenMonthMutationVariables = Exact<{
  month: Scalars['Period']['input'];
  reason: Scalars['String']['input'];
}>;


export type AdminReopenMonthMutation = { __typename: 'Mutation', reopenMonth: { __typename: 'ReopenMonthPayload', sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string, at: string }>, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminUnitChoiceQueryVariables = Exact<{
  search: Scalars['String']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
}>;


export type AdminUnitChoiceQuery = { __typename: 'Query', units: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string, parent: { __typename: 'Unit', id: string, titleShort: string } | null }> } };

export type AdminAccountChoiceQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type AdminAccountChoiceQuery = { __typename: 'Query', accounts: { __typename: 'AccountConnection', nodes: Array<{ __typename: 'Account', id: string, name: string, fullName: string, grants: Array<{ __typename: 'Grant', id: string, label: string, unit: { __typename: 'Unit', id: string, titleShort: string } | null }> }> } };

export type AdminNewPersonUnitQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
}>;


export type AdminNewPersonUnitQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', unitId: string, title: string, id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminCreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type AdminCreateAccountMutation = { __typename: 'Mutation', createAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, name: string, fullName: string } | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, message: string }> } };

export type AdminPasskeyRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminPasskeyRolesQuery = { __typename: 'Query', passkeyRoles: Array<{ __typename: 'PasskeyRole', role: string, since: string }> };

export type AdminRequirePasskeyMutationVariables = Exact<{
  role: Scalars['String']['input'];
  required: Scalars['Boolean']['input'];
}>;


export type AdminRequirePasskeyMutation = { __typename: 'Mutation', requirePasskey: { __typename: 'RequirePasskeyPayload', roles: Array<{ __typename: 'PasskeyRole', role: string, since: string }> | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminPeopleQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['ID']['input'];
  within: Scalars['Boolean']['input'];
  role?: InputMaybe<Scalars['String']['input']>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPeopleQuery = { __typename: 'Query', accounts: { __typename: 'AccountConnection', totalCount: number, nodes: Array<{ __typename: 'Account', id: string, name: string, fullName: string, telephone: string | null, deactivated: string | null, grants: Array<{ __typename: 'Grant', id: string, role: string, label: string, unit: { __typename: 'Unit', id: string, titleShort: string, parent: { __typename: 'Unit', id: string, titleShort: string } | null } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, node?:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', title: string, id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPersonRowFragment = { __typename: 'Account', id: string, name: string, fullName: string, telephone: string | null, deactivated: string | null, grants: Array<{ __typename: 'Grant', id: string, role: string, label: string, unit: { __typename: 'Unit', id: string, titleShort: string, parent: { __typename: 'Unit', id: string, titleShort: string } | null } | null }> };

export type AdminPersonQueryVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type AdminPersonQuery = { __typename: 'Query', account: { __typename: 'Account', id: string, name: string, fullName: string, telephone: string | null, email: string | null, language: Locale, deactivated: string | null, mayKeep: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string } | null, history: Array<{ __typename: 'Grant', id: string, role: string, label: string, from: string, until: string | null, revoked: string | null, mayEnd: boolean, givenBy: { __typename: 'Account', id: string, fullName: string, name: string } | null, endedBy: { __typename: 'Account', id: string, fullName: string, name: string } | null, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null }> } | null, viewer: { __typename: 'Viewer', id: string, keeps: boolean }, passkeyRoles: Array<{ __typename: 'PasskeyRole', role: string }> };

export type AdminGrantFragment = { __typename: 'Grant', id: string, role: string, label: string, from: string, until: string | null, revoked: string | null, mayEnd: boolean, givenBy: { __typename: 'Account', id: string, fullName: string, name: string } | null, endedBy: { __typename: 'Account', id: string, fullName: string, name: string } | null, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null };

export type AdminRolesAtQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
}>;


export type AdminRolesAtQuery = { __typename: 'Query', roles: Array<{ __typename: 'Role', role: string, label: string, mayGive: boolean }> };

export type AdminUnstaffedQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminUnstaffedQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, unstaffed: { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string, parent: { __typename: 'Unit', id: string, titleShort: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type AdminWhyDeniedQueryVariables = Exact<{
  account: Scalars['ID']['input'];
  action: Permission;
  unit: Scalars['ID']['input'];
}>;


export type AdminWhyDeniedQuery = { __typename: 'Query', whyDenied: { __typename: 'Verdict', denied: boolean, reason: string } };

export type AdminCreateSignInLinkMutationVariables = Exact<{
  account: Scalars['ID']['input'];
}>;


export type AdminCreateSignInLinkMutation = { __typename: 'Mutation', createSignInLink: { __typename: 'CreateSignInLinkPayload', link: string | null, expires: string | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminSetTemporaryPasswordMutationVariables = Exact<{
  account: Scalars['ID']['input'];
}>;


export type AdminSetTemporaryPasswordMutation = { __typename: 'Mutation', setTemporaryPassword: { __typename: 'SetTemporaryPasswordPayload', password: string | null, expires: string | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminEndSessionsMutationVariables = Exact<{
  account: Scalars['ID']['input'];
}>;


export type AdminEndSessionsMutation = { __typename: 'Mutation', endSessions: { __typename: 'EndSessionsPayload', ended: number, userErrors: Array<{ __typename: 'UserError', message: string }> }, endTokens: { __typename: 'RevokeTokensPayload', revoked: number, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminRemovePasskeysMutationVariables = Exact<{
  account: Scalars['ID']['input'];
}>;


export type AdminRemovePasskeysMutation = { __typename: 'Mutation', removeLostPasskeys: { __typename: 'RemoveLostPasskeysPayload', removed: number | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminDeactivateMutationVariables = Exact<{
  account: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminDeactivateMutation = { __typename: 'Mutation', deactivateAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, deactivated: string | null } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminReactivateMutationVariables = Exact<{
  account: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminReactivateMutation = { __typename: 'Mutation', reactivateAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, deactivated: string | null } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminUpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type AdminUpdateAccountMutation = { __typename: 'Mutation', updateAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, fullName: string } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminGrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type AdminGrantRoleMutation = { __typename: 'Mutation', grantRole: { __typename: 'GrantRolePayload', grant: { __typename: 'Grant', id: string } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminEndGrantMutationVariables = Exact<{
  input: EndGrantInput;
}>;


export type AdminEndGrantMutation = { __typename: 'Mutation', endGrant: { __typename: 'EndGrantPayload', grant: { __typename: 'Grant', id: string } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminHandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type AdminHandOverMutation = { __typename: 'Mutation', handOver: { __typename: 'HandOverPayload', grants: Array<{ __typename: 'Grant', id: string }>, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminDraftReorganisationMutationVariables = Exact<{
  input: DraftReorganisationInput;
}>;


export type AdminDraftReorganisationMutation = { __typename: 'Mutation', draftReorganisation: { __typename: 'DraftReorganisationPayload', reorganisation: { __typename: 'Reorganisation', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, message: string }> } };

export type AdminPreviewUnitsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewUnitsQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', day: string, units: { __typename: 'UnitChangeConnection', totalCount: number, nodes: Array<{ __typename: 'UnitChange', step: number, along: boolean, before: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null } | null, after: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null }, from: { __typename: 'UnitName', code: string, type: string, name: string } | null, under: { __typename: 'UnitName', code: string, type: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPlannedFragment = { __typename: 'PlannedUnit', code: string, title: string, closed: string | null };

export type AdminPageFragment = { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type AdminPreviewFiguresQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewFiguresQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', period: string | null, figures: { __typename: 'FigureChangeConnection', totalCount: number, nodes: Array<{ __typename: 'FigureChange', tree: string, unit: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null }, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string }, before: { __typename: 'FigureState', display: string, status: FigureStatus } | null, after: { __typename: 'FigureState', display: string, status: FigureStatus } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPreviewQuotasQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewQuotasQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', quotas: { __typename: 'HeldQuotaConnection', totalCount: number, nodes: Array<{ __typename: 'HeldQuota', year: number, unit: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null }, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPreviewDecisionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewDecisionsQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', decisions: { __typename: 'HeldDecisionConnection', totalCount: number, nodes: Array<{ __typename: 'HeldDecision', year: number, document: string, unit: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null }, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPreviewRolesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewRolesQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', roles: { __typename: 'RoleChangeConnection', totalCount: number, nodes: Array<{ __typename: 'RoleChange', account: string, fullName: string, label: string, before: number, after: number, unit: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminPreviewPendingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminPreviewPendingQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, preview: { __typename: 'ReorganisationPreview', pending: { __typename: 'PendingReportConnection', totalCount: number, nodes: Array<{ __typename: 'PendingReport', month: string, unit: { __typename: 'PlannedUnit', code: string, title: string, closed: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminReorganisationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AdminReorganisationQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string, name: string, document: string, file: string, signed: string, effective: string, state: ReorganisationState, drafted: string, applied: string | null, reverted: string | null, uncheckedCodes: Array<string>, notice: string | null, steps: Array<{ __typename: 'ReorganisationStep', do: ReorganisationVerb, unit: string, to: string, code: string, type: string, name: string, level: Level | null, kind: UnitKind | null, share: string, branches: Array<string>, account: string, role: string }> }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type AdminReorganisationFragment = { __typename: 'Reorganisation', id: string, name: string, document: string, file: string, signed: string, effective: string, state: ReorganisationState, drafted: string, applied: string | null, reverted: string | null, uncheckedCodes: Array<string>, notice: string | null, steps: Array<{ __typename: 'ReorganisationStep', do: ReorganisationVerb, unit: string, to: string, code: string, type: string, name: string, level: Level | null, kind: UnitKind | null, share: string, branches: Array<string>, account: string, role: string }> };

export type AdminApplyReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AdminApplyReorganisationMutation = { __typename: 'Mutation', applyReorganisation: { __typename: 'ApplyReorganisationPayload', reorganisation: { __typename: 'Reorganisation', id: string, state: ReorganisationState } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminRevertReorganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AdminRevertReorganisationMutation = { __typename: 'Mutation', revertReorganisation: { __typename: 'RevertReorganisationPayload', reorganisation: { __typename: 'Reorganisation', id: string, state: ReorganisationState } | null, userErrors: Array<{ __typename: 'UserError', message: string }> } };

export type AdminReorganisationsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type AdminReorganisationsQuery = { __typename: 'Query', reorganisations: { __typename: 'ReorganisationConnection', totalCount: number, nodes: Array<{ __typename: 'Reorganisation', id: string, name: string, document: string, effective: string, state: ReorganisationState }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DeskQueryVariables = Exact<{
  office: Scalars['Code']['input'];
  chosen: Scalars['Boolean']['input'];
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
  ended: Scalars['Period']['input'];
}>;


export type DeskQuery = { __typename: 'Query', viewer?: { __typename: 'Viewer', id: string, grants: Array<{ __typename: 'Grant', id: string, unit: { __typename: 'Unit', id: string, code: string } | null }>, roots: Array<{ __typename: 'Unit', id: string, code: string, title: string, level: Level, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string }> }, coverage: Array<{ __typename: 'MonthCoverage', month: string, expected: number, reported: number, approved: number }>, report: { __typename: 'Report', id: string, state: ReportState } | null, owes: Array<{ __typename: 'Element', id: string }>, figures: Array<{ __typename: 'Figure', basis: FigureBasis, id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, own: boolean, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number, population: { __typename: 'Population', id: string, levels: Array<Level> } | null, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, coverage: { __typename: 'Coverage', expected: number }, parts: Array<{ __typename: 'Figure', id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }>, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }> }> }, unit?: { __typename: 'Unit', id: string, code: string, title: string, level: Level, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string }> }, coverage: Array<{ __typename: 'MonthCoverage', month: string, expected: number, reported: number, approved: number }>, report: { __typename: 'Report', id: string, state: ReportState } | null, owes: Array<{ __typename: 'Element', id: string }>, figures: Array<{ __typename: 'Figure', basis: FigureBasis, id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, own: boolean, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number, population: { __typename: 'Population', id: string, levels: Array<Level> } | null, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, coverage: { __typename: 'Coverage', expected: number }, parts: Array<{ __typename: 'Figure', id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }>, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }> } | null };

export type DeskUnitFragment = { __typename: 'Unit', id: string, code: string, title: string, level: Level, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string }> }, coverage: Array<{ __typename: 'MonthCoverage', month: string, expected: number, reported: number, approved: number }>, report: { __typename: 'Report', id: string, state: ReportState } | null, owes: Array<{ __typename: 'Element', id: string }>, figures: Array<{ __typename: 'Figure', basis: FigureBasis, id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, own: boolean, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number, population: { __typename: 'Population', id: string, levels: Array<Level> } | null, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, coverage: { __typename: 'Coverage', expected: number }, parts: Array<{ __typename: 'Figure', id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }>, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }> };

export type DeskFigureFragment = { __typename: 'Figure', basis: FigureBasis, id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, own: boolean, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number, population: { __typename: 'Population', id: string, levels: Array<Level> } | null, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, coverage: { __typename: 'Coverage', expected: number }, parts: Array<{ __typename: 'Figure', id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } }>, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } };

export type DeskValueFragment = { __typename: 'Figure', id: string, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, kind: IndicatorKind, months: boolean, pace: Pace, measure: string, decimals: number }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, shortfall: { __typename: 'Outlook', value: number | null, display: string } };

export type DeskEarlierQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type DeskEarlierQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, figures: Array<{ __typename: 'Figure', id: string, value: number | null, numerator: number | null, indicator: { __typename: 'Indicator', id: string } }> } | null };

export type DeskHoldingQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
  indicators: Array<Scalars['Code']['input']> | Scalars['Code']['input'];
}>;


export type DeskHoldingQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, figures: Array<{ __typename: 'Figure', id: string, indicator: { __typename: 'Indicator', id: string, code: string }, explain: { __typename: 'Explanation', terms: Array<{ __typename: 'FigureTerm', divides: boolean, element: { __typename: 'Element', id: string, measure: Measure } | null }>, laggards: { __typename: 'Laggards', lacks: number | null, units: number, nodes: Array<{ __typename: 'Laggard', lacks: number, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } } }> }, counted: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } } }> } } }> } | null };

export type DeskWhyFragment = { __typename: 'Explanation', terms: Array<{ __typename: 'FigureTerm', divides: boolean, element: { __typename: 'Element', id: string, measure: Measure } | null }>, laggards: { __typename: 'Laggards', lacks: number | null, units: number, nodes: Array<{ __typename: 'Laggard', lacks: number, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } } }> }, counted: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } } }> } };

export type DeskSlippedQueryVariables = Exact<{
  since: Scalars['DateTime']['input'];
}>;


export type DeskSlippedQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, slipped: { __typename: 'SlippedFigureConnection', nodes: Array<{ __typename: 'SlippedFigure', before: FigureStatus, figure: { __typename: 'Figure', id: string, status: FigureStatus, unit: { __typename: 'Unit', id: string, code: string }, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string } } }> } } };

export type DeskTodoQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskTodoQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string, enters: boolean, grants: Array<{ __typename: 'Grant', id: string }> }, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, official: boolean, notice: string | null, dueDay: number }>, attention: { __typename: 'Attention', id: string, waiting: { __typename: 'ReportConnection', totalCount: number }, returned: { __typename: 'ReportConnection', totalCount: number }, late: { __typename: 'MissingReportConnection', totalCount: number, nodes: Array<{ __typename: 'MissingReport', id: string, month: string, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, officers: Array<{ __typename: 'Contact', account: string, fullName: string, office: string | null, telephone: string | null }> }> }, unstaffed: { __typename: 'UnitConnection', totalCount: number }, overdue: { __typename: 'EntryConnection', totalCount: number }, directives: { __typename: 'EntryConnection', totalCount: number }, unconfirmed: { __typename: 'EntryConnection', totalCount: number } } };

export type DeskLateFragment = { __typename: 'MissingReport', id: string, month: string, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, officers: Array<{ __typename: 'Contact', account: string, fullName: string, office: string | null, telephone: string | null }> };

export type DirectivesDutiesQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectivesDutiesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, grants: Array<{ __typename: 'Grant', id: string, unit: { __typename: 'Unit', id: string, code: string, title: string, level: Level, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string }> } } | null }> }, attention: { __typename: 'Attention', id: string, directives: { __typename: 'EntryConnection', totalCount: number } } };

export type DirectivesReceivedQueryVariables = Exact<{
  units: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type DirectivesReceivedQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, directives: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', id: string, day: string, summary: string, overdue: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }>, files: Array<{ __typename: 'EntryFile', id: string, name: string, href: string }>, addressees: Array<{ __typename: 'Addressee', acknowledged: boolean, planned: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, answer: { __typename: 'Entry', id: string, values: Array<{ __typename: 'EntryValue', value: string | null, field: { __typename: 'RegisterField', code: string } }> } | null }> }> } }, entries: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', id: string, revision: number, day: string, summary: string, may: Array<EntryAct>, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, entry: { __typename: 'Entry', id: string, summary: string, unit: { __typename: 'Unit', id: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> } | null, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> }> } };

export type DirectiveIssuedFragment = { __typename: 'Entry', id: string, day: string, summary: string, overdue: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }>, files: Array<{ __typename: 'EntryFile', id: string, name: string, href: string }>, addressees: Array<{ __typename: 'Addressee', acknowledged: boolean, planned: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, answer: { __typename: 'Entry', id: string, values: Array<{ __typename: 'EntryValue', value: string | null, field: { __typename: 'RegisterField', code: string } }> } | null }> };

export type DirectiveSaidFragment = { __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null };

export type DirectiveAnswerFragment = { __typename: 'Entry', id: string, revision: number, day: string, summary: string, may: Array<EntryAct>, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, entry: { __typename: 'Entry', id: string, summary: string, unit: { __typename: 'Unit', id: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> } | null, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> };

export type DirectivesIssuedQueryVariables = Exact<{
  units: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type DirectivesIssuedQuery = { __typename: 'Query', entries: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', id: string, day: string, summary: string, overdue: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }>, files: Array<{ __typename: 'EntryFile', id: string, name: string, href: string }>, addressees: Array<{ __typename: 'Addressee', acknowledged: boolean, planned: boolean, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, answer: { __typename: 'Entry', id: string, values: Array<{ __typename: 'EntryValue', value: string | null, field: { __typename: 'RegisterField', code: string } }> } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EntryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EntryQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string }, node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry', at: string, by: string, comment: string, may: Array<EntryAct>, id: string, day: string, state: EntryState, stateLabel: string, summary: string, due: string | null, done: string | null, overdue: boolean, revision: number, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, confirmedBy: Confirmer | null, due: string | null, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, least: number | null, most: number | null, units: Array<Kin>, register: string | null, above: boolean, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> }> }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, unitId: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null }, subject: { __typename: 'Unit', id: string, code: string, title: string } | null, counts: Array<{ __typename: 'EntryCount', month: string, adds: number, element: { __typename: 'Element', id: string, code: string, name: string, nameEn: string, measure: Measure, nature: Nature }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } }>, revisions: Array<{ __typename: 'EntryRevision', revision: number, act: EntryAct, state: EntryState, at: string, by: string, comment: string, day: string, values: Array<{ __typename: 'EntryValue', text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, name: string, nameEn: string } }> }>, files: Array<{ __typename: 'EntryFile', id: string, name: string, type: string, size: number, sha256: string, at: string, by: string, href: string, mayRemove: boolean }>, addressees: Array<{ __typename: 'Addressee', acknowledged: boolean, planned: boolean, unit: { __typename: 'Unit', id: string, code: string, titleShort: string }, answer: { __typename: 'Entry', id: string } | null }>, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable' }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type EntryWholeFragment = { __typename: 'Entry', at: string, by: string, comment: string, may: Array<EntryAct>, id: string, day: string, state: EntryState, stateLabel: string, summary: string, due: string | null, done: string | null, overdue: boolean, revision: number, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, confirmedBy: Confirmer | null, due: string | null, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, least: number | null, most: number | null, units: Array<Kin>, register: string | null, above: boolean, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> }> }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, unitId: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null }, subject: { __typename: 'Unit', id: string, code: string, title: string } | null, counts: Array<{ __typename: 'EntryCount', month: string, adds: number, element: { __typename: 'Element', id: string, code: string, name: string, nameEn: string, measure: Measure, nature: Nature }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } }>, revisions: Array<{ __typename: 'EntryRevision', revision: number, act: EntryAct, state: EntryState, at: string, by: string, comment: string, day: string, values: Array<{ __typename: 'EntryValue', text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, name: string, nameEn: string } }> }>, files: Array<{ __typename: 'EntryFile', id: string, name: string, type: string, size: number, sha256: string, at: string, by: string, href: string, mayRemove: boolean }>, addressees: Array<{ __typename: 'Addressee', acknowledged: boolean, planned: boolean, unit: { __typename: 'Unit', id: string, code: string, titleShort: string }, answer: { __typename: 'Entry', id: string } | null }>, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> };

export type EntryStandingFragment = { __typename: 'Entry', id: string, day: string, revision: number, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> };

export type EntryRegisterFragment = { __typename: 'Register', id: string, code: string, name: string, nameEn: string, confirmedBy: Confirmer | null, due: string | null, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, least: number | null, most: number | null, units: Array<Kin>, register: string | null, above: boolean, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> }> };

export type EntryFieldFragment = { __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, least: number | null, most: number | null, units: Array<Kin>, register: string | null, above: boolean, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> };

export type EntryUnitFragment = { __typename: 'Unit', id: string, unitId: string, code: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null };

export type EntryPaperFragment = { __typename: 'EntryFile', id: string, name: string, type: string, size: number, sha256: string, at: string, by: string, href: string, mayRemove: boolean };

export type NewEntryQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  year: Scalars['Int']['input'];
}>;


export type NewEntryQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string, registers: Array<{ __typename: 'KeptRegister', mayWrite: boolean, register: { __typename: 'Register', id: string, code: string } }>, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null } | null, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, registers: Array<{ __typename: 'Register', id: string, code: string, name: string, nameEn: string, confirmedBy: Confirmer | null, due: string | null, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, least: number | null, most: number | null, units: Array<Kin>, register: string | null, above: boolean, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> }> }> }> };

export type EntryKinQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  below: Scalars['Boolean']['input'];
  peers: Scalars['Boolean']['input'];
}>;


export type EntryKinQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable' }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit', id: string, unitId: string, code: string, title: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level }> }, parent?: { __typename: 'Unit', id: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string }> } } | null }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null, units?: { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string }> } };

export type EntryChoicesQueryVariables = Exact<{
  register: Scalars['Code']['input'];
  unit: Scalars['ID']['input'];
}>;


export type EntryChoicesQuery = { __typename: 'Query', entries: { __typename: 'EntryConnection', nodes: Array<{ __typename: 'Entry', id: string, day: string, summary: string }> } };

export type EntryAboveQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
}>;


export type EntryAboveQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable' }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit', id: string, parent: { __typename: 'Unit', id: string } | null }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type EntrySealedQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type EntrySealedQuery = { __typename: 'Query', sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string }> };

export type EntryFiguresQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type EntryFiguresQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, indicators: Array<{ __typename: 'Indicator', id: string, code: string, shortName: string, formula: string }> } | null };

export type EntrySaveMutationVariables = Exact<{
  input: SaveEntryInput;
}>;


export type EntrySaveMutation = { __typename: 'Mutation', done: { __typename: 'EntryPayload', entry: { __typename: 'Entry', id: string, day: string, revision: number, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> } | null, findings: Array<{ __typename: 'EntryFinding', field: string | null, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type EntryDoneFragment = { __typename: 'EntryPayload', entry: { __typename: 'Entry', id: string, day: string, revision: number, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> } | null, findings: Array<{ __typename: 'EntryFinding', field: string | null, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> };

export type EntryVoidMutationVariables = Exact<{
  input: VoidEntryInput;
}>;


export type EntryVoidMutation = { __typename: 'Mutation', done: { __typename: 'EntryPayload', entry: { __typename: 'Entry', id: string, day: string, revision: number, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string } | null, entry: { __typename: 'Entry', id: string, summary: string } | null, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> } | null, findings: Array<{ __typename: 'EntryFinding', field: string | null, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type EntryConfirmMutationVariables = Exact<{
  input: ConfirmEntriesInput;
}>;


export type EntryConfirmMutation = { __typename: 'Mutation', done: { __typename: 'ConfirmEntriesPayload', entries: Array<{ __typename: 'Entry', id: string, revision: number }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type EntryFileRemoveMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EntryFileRemoveMutation = { __typename: 'Mutation', done: { __typename: 'EntryPayload', entry: { __typename: 'Entry', id: string, revision: number } | null, findings: Array<{ __typename: 'EntryFinding', message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type FigureStandQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  indicator: Scalars['Code']['input'];
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type FigureStandQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, roots: Array<{ __typename: 'Unit', id: string, code: string }> }, unit: { __typename: 'Unit', id: string, code: string, title: string, level: Level, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, figures: Array<{ __typename: 'Figure', id: string, period: string, basis: FigureBasis, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, untargeted: Untargeted | null, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, name: string, nameEn: string, kind: IndicatorKind, measure: string, decimals: number, own: boolean, months: boolean, pace: Pace, elements: Array<{ __typename: 'Element', id: string, nature: Nature }> }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean, quota: boolean } | null, coverage: { __typename: 'Coverage', expected: number, reported: number, approved: number, missing: number, label: string }, expected: { __typename: 'Outlook', value: number | null, display: string }, shortfall: { __typename: 'Outlook', value: number | null, display: string }, parts: Array<{ __typename: 'Figure', id: string, display: string, status: FigureStatus, statusLabel: string, targetLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } }>, children: { __typename: 'FigureConnection', totalCount: number, own: { __typename: 'Addend', numerator: number | null, denominator: number | null }, unlisted: { __typename: 'Unlisted', units: number, numerator: number | null, denominator: number | null }, edges: Array<{ __typename: 'FigureEdge', adds: { __typename: 'Addend', numerator: number | null, denominator: number | null }, node: { __typename: 'Figure', id: string, value: number | null, display: string, status: FigureStatus, statusLabel: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, name: string, closed: string | null }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, coverage: { __typename: 'Coverage', expected: number, reported: number, missing: number }, shortfall: { __typename: 'Outlook', value: number | null } } }> }, explain: { __typename: 'Explanation', terms: Array<{ __typename: 'FigureTerm', divides: boolean, coefficient: number, name: string, sum: number | null, element: { __typename: 'Element', id: string, measure: Measure } | null }>, laggards: { __typename: 'Laggards', lacks: number | null, units: number, nodes: Array<{ __typename: 'Laggard', lacks: number, share: number | null, figure: { __typename: 'Figure', id: string } }> }, shares: Array<{ __typename: 'UnitShare', wants: number, figure: { __typename: 'Figure', id: string } }> } }> } | null };

export type FigureStandingFragment = { __typename: 'Figure', id: string, period: string, basis: FigureBasis, value: number | null, display: string, numerator: number | null, denominator: number | null, targetLabel: string, untargeted: Untargeted | null, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, name: string, nameEn: string, kind: IndicatorKind, measure: string, decimals: number, own: boolean, months: boolean, pace: Pace, elements: Array<{ __typename: 'Element', id: string, nature: Nature }> }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean, quota: boolean } | null, coverage: { __typename: 'Coverage', expected: number, reported: number, approved: number, missing: number, label: string }, expected: { __typename: 'Outlook', value: number | null, display: string }, shortfall: { __typename: 'Outlook', value: number | null, display: string }, parts: Array<{ __typename: 'Figure', id: string, display: string, status: FigureStatus, statusLabel: string, targetLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } }> };

export type FigureBelowFragment = { __typename: 'Figure', id: string, children: { __typename: 'FigureConnection', totalCount: number, own: { __typename: 'Addend', numerator: number | null, denominator: number | null }, unlisted: { __typename: 'Unlisted', units: number, numerator: number | null, denominator: number | null }, edges: Array<{ __typename: 'FigureEdge', adds: { __typename: 'Addend', numerator: number | null, denominator: number | null }, node: { __typename: 'Figure', id: string, value: number | null, display: string, status: FigureStatus, statusLabel: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, name: string, closed: string | null }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, high: number | null, monthly: boolean } | null, coverage: { __typename: 'Coverage', expected: number, reported: number, missing: number }, shortfall: { __typename: 'Outlook', value: number | null } } }> }, explain: { __typename: 'Explanation', terms: Array<{ __typename: 'FigureTerm', divides: boolean, coefficient: number, name: string, sum: number | null, element: { __typename: 'Element', id: string, measure: Measure } | null }>, laggards: { __typename: 'Laggards', lacks: number | null, units: number, nodes: Array<{ __typename: 'Laggard', lacks: number, share: number | null, figure: { __typename: 'Figure', id: string } }> }, shares: Array<{ __typename: 'UnitShare', wants: number, figure: { __typename: 'Figure', id: string } }> } };

export type FigureWhyQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  indicator: Scalars['Code']['input'];
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
  named: Scalars['Int']['input'];
}>;


export type FigureWhyQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, code: string, figures: Array<{ __typename: 'Figure', id: string, basis: FigureBasis, display: string, status: FigureStatus, indicator: { __typename: 'Indicator', id: string, code: string, kind: IndicatorKind, measure: string, months: boolean, quote: string, reading: string, readingEn: string }, coverage: { __typename: 'Coverage', expected: number, reported: number, approved: number, missing: number }, rank: { __typename: 'FigureRank', place: number, of: number, alike: number } | null, lastYear: { __typename: 'FigureDelta', value: number | null }, explain: { __typename: 'Explanation', inWords: string, inNumbers: string, reading: string, targetOrigin: string, approvedShare: number | null, contributors: { __typename: 'Contributors', own: { __typename: 'Addend', numerator: number | null }, others: { __typename: 'Unlisted', units: number, numerator: number | null }, nodes: Array<{ __typename: 'Contributor', share: number | null, adds: { __typename: 'Addend', numerator: number | null }, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null } } }> }, meeting: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, display: string, indicator: { __typename: 'Indicator', id: string, code: string, measure: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } } }> }, lacking: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, display: string, indicator: { __typename: 'Indicator', id: string, code: string, measure: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } } }> }, unreported: { __typename: 'UnreportedUnits', units: number, nodes: Array<{ __typename: 'UnreportedUnit', partly: boolean, months: Array<string>, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } }> }, sources: Array<{ __typename: 'FigureSource', report: { __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string, unit: { __typename: 'Unit', id: string, code: string } }, said: { __typename: 'ReportRevision', id: string, by: string, at: string }, stands: { __typename: 'ReportRevision', id: string, by: string, at: string, act: ReportAct }, entries: Array<{ __typename: 'FigureEntry', value: number, counts: boolean, element: { __typename: 'Element', id: string, name: string, nameEn: string, measure: Measure }, byRegister: { __typename: 'RegisterSum', counted: number, many: number, differs: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string }, entries: Array<{ __typename: 'Entry', id: string, summary: string }> } | null }> }> } }> } | null };

export type FigureReasonsFragment = { __typename: 'Figure', id: string, basis: FigureBasis, display: string, status: FigureStatus, indicator: { __typename: 'Indicator', id: string, code: string, kind: IndicatorKind, measure: string, months: boolean, quote: string, reading: string, readingEn: string }, coverage: { __typename: 'Coverage', expected: number, reported: number, approved: number, missing: number }, rank: { __typename: 'FigureRank', place: number, of: number, alike: number } | null, lastYear: { __typename: 'FigureDelta', value: number | null }, explain: { __typename: 'Explanation', inWords: string, inNumbers: string, reading: string, targetOrigin: string, approvedShare: number | null, contributors: { __typename: 'Contributors', own: { __typename: 'Addend', numerator: number | null }, others: { __typename: 'Unlisted', units: number, numerator: number | null }, nodes: Array<{ __typename: 'Contributor', share: number | null, adds: { __typename: 'Addend', numerator: number | null }, figure: { __typename: 'Figure', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null } } }> }, meeting: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, display: string, indicator: { __typename: 'Indicator', id: string, code: string, measure: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } } }> }, lacking: { __typename: 'CountedUnits', total: number, nodes: Array<{ __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, display: string, indicator: { __typename: 'Indicator', id: string, code: string, measure: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } } }> }, unreported: { __typename: 'UnreportedUnits', units: number, nodes: Array<{ __typename: 'UnreportedUnit', partly: boolean, months: Array<string>, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } }> }, sources: Array<{ __typename: 'FigureSource', report: { __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string, unit: { __typename: 'Unit', id: string, code: string } }, said: { __typename: 'ReportRevision', id: string, by: string, at: string }, stands: { __typename: 'ReportRevision', id: string, by: string, at: string, act: ReportAct }, entries: Array<{ __typename: 'FigureEntry', value: number, counts: boolean, element: { __typename: 'Element', id: string, name: string, nameEn: string, measure: Measure }, byRegister: { __typename: 'RegisterSum', counted: number, many: number, differs: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string }, entries: Array<{ __typename: 'Entry', id: string, summary: string }> } | null }> }> } };

export type FigureCountedFragment = { __typename: 'CountedUnit', met: number, of: number, figure: { __typename: 'Figure', id: string, display: string, indicator: { __typename: 'Indicator', id: string, code: string, measure: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } } };

export type FigureUnitFragment = { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> };

export type FigureMonthsQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
  indicator: Scalars['Code']['input'];
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  measures: Array<TableMeasure> | TableMeasure;
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type FigureMonthsQuery = { __typename: 'Query', table: { __typename: 'Table', cells: Array<Array<number | string | null>>, rows: Array<{ __typename: 'TableHeader', period: string | null }>, columns: Array<{ __typename: 'TableHeader', measure: TableMeasure | null }> } };

export type FigureHeatQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  indicator: Scalars['Code']['input'];
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type FigureHeatQuery = { __typename: 'Query', table: { __typename: 'Table', cells: Array<Array<number | string | null>>, rows: Array<{ __typename: 'TableHeader', unit: { __typename: 'Unit', id: string, code: string, titleShort: string, closed: string | null } | null }>, columns: Array<{ __typename: 'TableHeader', period: string | null }>, marks: Array<{ __typename: 'CellMarks', mark: CellMark, cells: Array<Array<number>> }> } };

export type FollowDutiesQueryVariables = Exact<{
  under: Scalars['Code']['input'];
  narrowed: Scalars['Boolean']['input'];
}>;


export type FollowDutiesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, grants: Array<{ __typename: 'Grant', id: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, titleShort: string }> } } | null }> }, unit?: { __typename: 'Unit', id: string, code: string, titleShort: string } | null, attention: { __typename: 'Attention', id: string, overdue: { __typename: 'EntryConnection', totalCount: number }, unconfirmed: { __typename: 'EntryConnection', totalCount: number } } };

export type FollowOpenQueryVariables = Exact<{
  under?: InputMaybe<Scalars['ID']['input']>;
  overdue: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowOpenQuery = { __typename: 'Query', followUps: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', id: string, revision: number, day: string, due: string | null, done: string | null, overdue: boolean, summary: string, may: Array<EntryAct>, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, later: boolean }> }, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, subject: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType, later: boolean }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type FollowEntryFragment = { __typename: 'Entry', id: string, revision: number, day: string, due: string | null, done: string | null, overdue: boolean, summary: string, may: Array<EntryAct>, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, later: boolean }> }, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, subject: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType, later: boolean }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> };

export type FollowUnconfirmedQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowUnconfirmedQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, unconfirmed: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', id: string, revision: number, day: string, due: string | null, done: string | null, overdue: boolean, summary: string, may: Array<EntryAct>, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, done: string | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, later: boolean }> }, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string }, subject: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, type: RegisterFieldType, later: boolean }, document: { __typename: 'EntryDocument', number: string, date: string | null, issuer: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type FollowConfirmMutationVariables = Exact<{
  input: ConfirmEntriesInput;
}>;


export type FollowConfirmMutation = { __typename: 'Mutation', confirmEntries: { __typename: 'ConfirmEntriesPayload', entries: Array<{ __typename: 'Entry', id: string, state: EntryState, revision: number }>, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type UnitRegistersQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  year: Scalars['Int']['input'];
}>;


export type UnitRegistersQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level, opened: string, closed: string | null, registers: Array<{ __typename: 'KeptRegister', entries: number, kept: boolean | null, mayWrite: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null }, quarters: Array<{ __typename: 'RegisterQuarter', begins: string, ended: boolean, entries: number, nothing: boolean }> }>, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null, children: { __typename: 'UnitConnection', totalCount: number } } | null, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, registers: Array<{ __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null }> }> };

export type RegistersUnitFragment = { __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level, opened: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null, children: { __typename: 'UnitConnection', totalCount: number } };

export type RegisterNameFragment = { __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null };

export type KeptRegisterFragment = { __typename: 'KeptRegister', entries: number, kept: boolean | null, mayWrite: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null }, quarters: Array<{ __typename: 'RegisterQuarter', begins: string, ended: boolean, entries: number, nothing: boolean }> };

export type RegisterPlaceQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  year: Scalars['Int']['input'];
}>;


export type RegisterPlaceQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level, opened: string, closed: string | null, registers: Array<{ __typename: 'KeptRegister', entries: number, kept: boolean | null, mayWrite: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null }, quarters: Array<{ __typename: 'RegisterQuarter', begins: string, ended: boolean, entries: number, nothing: boolean }> }>, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null, children: { __typename: 'UnitConnection', totalCount: number } } | null, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, registers: Array<{ __typename: 'Register', due: string | null, done: string | null, id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null, fields: Array<{ __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> }> }> }> };

export type RegisterColumnFragment = { __typename: 'RegisterField', code: string, type: RegisterFieldType, name: string, nameEn: string, optional: boolean, when: string | null, later: boolean, choices: Array<{ __typename: 'RegisterChoice', code: string, name: string, nameEn: string }> };

export type RegisterEntriesQueryVariables = Exact<{
  register: Scalars['Code']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
  where?: InputMaybe<EntryFilter>;
  changes: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type RegisterEntriesQuery = { __typename: 'Query', entries: { __typename: 'EntryConnection', totalCount: number, nodes: Array<{ __typename: 'Entry', may: Array<EntryAct>, id: string, day: string, state: EntryState, stateLabel: string, summary: string, due: string | null, done: string | null, overdue: boolean, revision: number, values: Array<{ __typename: 'EntryValue', value: string | null, text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string } }>, revisions?: Array<{ __typename: 'EntryRevision', revision: number, act: EntryAct, state: EntryState, at: string, by: string, comment: string, day: string, values: Array<{ __typename: 'EntryValue', text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, name: string, nameEn: string } }> }>, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string }, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type EntryChangeFragment = { __typename: 'EntryRevision', revision: number, act: EntryAct, state: EntryState, at: string, by: string, comment: string, day: string, values: Array<{ __typename: 'EntryValue', text: string, withheld: boolean, field: { __typename: 'RegisterField', code: string, name: string, nameEn: string } }> };

export type RegisterNothingMutationVariables = Exact<{
  input: DeclareNothingInput;
}>;


export type RegisterNothingMutation = { __typename: 'Mutation', declareNothing: { __typename: 'DeclareNothingPayload', kept: { __typename: 'KeptRegister', entries: number, kept: boolean | null, mayWrite: boolean, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, keptBy: Array<string>, required: boolean, confirmedBy: Confirmer | null }, quarters: Array<{ __typename: 'RegisterQuarter', begins: string, ended: boolean, entries: number, nothing: boolean }> } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type RegisterConfirmMutationVariables = Exact<{
  input: ConfirmEntriesInput;
}>;


export type RegisterConfirmMutation = { __typename: 'Mutation', confirmEntries: { __typename: 'ConfirmEntriesPayload', entries: Array<{ __typename: 'Entry', id: string, state: EntryState, revision: number }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type ReportFormQueryVariables = Exact<{
  unit: Scalars['Code']['input'];
  on: Scalars['Date']['input'];
  month: Scalars['Period']['input'];
  year: Scalars['Period']['input'];
  yearBefore: Scalars['Period']['input'];
  campaign: Scalars['Int']['input'];
}>;


export type ReportFormQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string }, unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, title: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, title: string }> } } | null, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, title: string }> }, owes: Array<{ __typename: 'Element', id: string, code: string }>, report: { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } } | null, year: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }> }>, yearBefore: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }> }> } | null, campaign: { __typename: 'Campaign', id: string, dueDay: number, together: Array<Array<string>>, elements: Array<{ __typename: 'Element', id: string, code: string, name: string, nameEn: string, measure: Measure, nature: Nature, most: number }>, checks: Array<{ __typename: 'Check', rule: CheckRule, of: string, than: string, percent: number, least: number }>, groups: Array<{ __typename: 'IndicatorGroup', code: string, name: string, nameEn: string }>, indicators: Array<{ __typename: 'Indicator', id: string, formula: string, group: { __typename: 'IndicatorGroup', code: string } | null }> } | null, sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string }> };

export type ReportStandingFragment = { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } };

export type ReportPastFragment = { __typename: 'Report', id: string, month: string, state: ReportState, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }> };

export type ReportRegistersQueryVariables = Exact<{
  unit: Scalars['Code']['input'];
  on: Scalars['Date']['input'];
  month: Scalars['Period']['input'];
}>;


export type ReportRegistersQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, code: string, registerSums: Array<{ __typename: 'RegisterSum', counted: number, many: number, element: { __typename: 'Element', id: string, code: string }, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, counts: Array<{ __typename: 'RegisterCount', blocks: boolean, element: { __typename: 'Element', id: string, code: string } }> }, entries: Array<{ __typename: 'Entry', id: string, summary: string }> }> } | null };

export type ReportRegisterSumFragment = { __typename: 'RegisterSum', counted: number, many: number, element: { __typename: 'Element', id: string, code: string }, register: { __typename: 'Register', id: string, code: string, name: string, nameEn: string, counts: Array<{ __typename: 'RegisterCount', blocks: boolean, element: { __typename: 'Element', id: string, code: string } }> }, entries: Array<{ __typename: 'Entry', id: string, summary: string }> };

export type ReportMayQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
}>;


export type ReportMayQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, write: boolean, submit: boolean, approve: boolean } };

export type ReportSaveMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type ReportSaveMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type ReportDoneFragment = { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> };

export type ReportSubmitMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type ReportSubmitMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type ReportWithdrawMutationVariables = Exact<{
  input: ReportActInput;
}>;


export type ReportWithdrawMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, stateLabel: string, revision: number, submitted: string | null, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string, code: string } }>, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, revisions: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, revision: number, act: ReportAct, at: string, by: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, code: string, blocks: boolean, message: string, messageEn: string }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type ReportsAllQueryVariables = Exact<{
  month: Scalars['Period']['input'];
  year: Scalars['Int']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<ReportState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportsAllQuery = { __typename: 'Query', reports: { __typename: 'ReportConnection', totalCount: number, nodes: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string, late: boolean, due: string, submitted: string | null, unit: { __typename: 'Unit', id: string, code: string, title: string, level: Level, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, missingReports: { __typename: 'MissingReportConnection', totalCount: number }, sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string }> };

export type ReportsLateQueryVariables = Exact<{
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportsLateQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, late: { __typename: 'MissingReportConnection', totalCount: number, nodes: Array<{ __typename: 'MissingReport', id: string, month: string, state: ReportState | null, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string, level: Level, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> }, officers: Array<{ __typename: 'Contact', account: string, fullName: string, office: string | null, telephone: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type ReportsMineQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  period: Scalars['Period']['input'];
}>;


export type ReportsMineQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, grants: Array<{ __typename: 'Grant', id: string, unit: { __typename: 'Unit', id: string, code: string, title: string, opened: string, reports: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string }>, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, opened: string, reports: Array<{ __typename: 'Report', id: string, month: string, state: ReportState }> }> } } | null }> }, campaign: { __typename: 'Campaign', id: string, dueDay: number } | null, sealedMonths: Array<{ __typename: 'SealedMonth', id: string, month: string }> };

export type ReportsOpenQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReportsOpenQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Attention', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'Element', id: string }
    | { __typename: 'Entry', id: string }
    | { __typename: 'EntryFile', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Grant', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Register', id: string }
    | { __typename: 'Reorganisation', id: string }
    | { __typename: 'Report', may: Array<ReportAct>, id: string, month: string, revision: number, state: ReportState, stateLabel: string, late: boolean, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }>, before: { __typename: 'Report', id: string, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, message: string, messageEn: string, element: { __typename: 'Element', id: string } | null }>, handed: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, at: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> }, decided: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, act: ReportAct, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> }> } }
    | { __typename: 'ReportRevision', id: string }
    | { __typename: 'SavedTable', id: string }
    | { __typename: 'SealedMonth', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TableLink', id: string }
    | { __typename: 'TableResult', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitVersion', id: string }
    | { __typename: 'Viewer', id: string }
   | null, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, elements: Array<{ __typename: 'Element', id: string, name: string, nameEn: string, measure: Measure, nature: Nature }> }> };

export type ReportsReturnedQueryVariables = Exact<{
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportsReturnedQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, returned: { __typename: 'ReportConnection', totalCount: number, nodes: Array<{ __typename: 'Report', id: string, month: string, unit: { __typename: 'Unit', id: string, code: string, title: string }, back: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, act: ReportAct, at: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type ReportsWaitingQueryVariables = Exact<{
  month?: InputMaybe<Scalars['Period']['input']>;
  under?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportsWaitingQuery = { __typename: 'Query', attention: { __typename: 'Attention', id: string, waiting: { __typename: 'ReportConnection', totalCount: number, nodes: Array<{ __typename: 'Report', id: string, month: string, revision: number, state: ReportState, stateLabel: string, late: boolean, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }>, before: { __typename: 'Report', id: string, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, message: string, messageEn: string, element: { __typename: 'Element', id: string } | null }>, handed: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, at: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> }, decided: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, act: ReportAct, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, elements: Array<{ __typename: 'Element', id: string, name: string, nameEn: string, measure: Measure, nature: Nature }> }> };

export type ReportsApproveMutationVariables = Exact<{
  input: ApproveReportsInput;
}>;


export type ReportsApproveMutation = { __typename: 'Mutation', approveReports: { __typename: 'ApproveReportsPayload', approved: number, reports: Array<{ __typename: 'Report', id: string, state: ReportState, revision: number }>, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type ReportsReturnMutationVariables = Exact<{
  input: ReportActInput;
}>;


export type ReportsReturnMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type ReportsWithdrawMutationVariables = Exact<{
  input: ReportActInput;
}>;


export type ReportsWithdrawMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type ReportsReopenMutationVariables = Exact<{
  input: ReportActInput;
}>;


export type ReportsReopenMutation = { __typename: 'Mutation', done: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, state: ReportState, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: UserErrorCode, message: string }> } };

export type ReportsDutiesQueryVariables = Exact<{
  under: Scalars['Code']['input'];
  narrowed: Scalars['Boolean']['input'];
}>;


export type ReportsDutiesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, approves: boolean, enters: boolean, submits: boolean, grants: Array<{ __typename: 'Grant', id: string, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, titleShort: string }> } } | null }> }, unit?: { __typename: 'Unit', id: string, code: string, titleShort: string } | null, attention: { __typename: 'Attention', id: string, waiting: { __typename: 'ReportConnection', totalCount: number }, returned: { __typename: 'ReportConnection', totalCount: number }, late: { __typename: 'MissingReportConnection', totalCount: number } } };

export type ReportsElementsFragment = { __typename: 'Campaign', id: string, year: number, elements: Array<{ __typename: 'Element', id: string, name: string, nameEn: string, measure: Measure, nature: Nature }> };

export type ReportsSaidFragment = { __typename: 'Report', id: string, month: string, revision: number, state: ReportState, stateLabel: string, late: boolean, due: string, unit: { __typename: 'Unit', id: string, code: string, title: string }, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }>, before: { __typename: 'Report', id: string, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> } | null, findings: Array<{ __typename: 'ReportFinding', rule: ReportRule, message: string, messageEn: string, element: { __typename: 'Element', id: string } | null }>, handed: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, at: string, comment: string, author: { __typename: 'Contact', account: string, fullName: string, office: string | null } | null }> }, decided: { __typename: 'ReportRevisionConnection', nodes: Array<{ __typename: 'ReportRevision', id: string, act: ReportAct, values: Array<{ __typename: 'ReportValue', value: number, element: { __typename: 'Element', id: string } }> }> } };

export type TableCatalogueQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type TableCatalogueQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, may: boolean, roots: Array<{ __typename: 'Unit', id: string, code: string, title: string, level: Level }> }, campaigns: Array<{ __typename: 'Campaign', id: string, year: number }>, campaign: { __typename: 'Campaign', id: string, groups: Array<{ __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string }>, indicators: Array<{ __typename: 'Indicator', id: string, code: string, headline: boolean, shortName: string, nameEn: string, measure: string, kind: IndicatorKind, group: { __typename: 'IndicatorGroup', id: string, code: string } | null, target: { __typename: 'Target', id: string, low: number } | null }>, elements: Array<{ __typename: 'Element', id: string, code: string, name: string, nameEn: string }> } | null, labels: Array<{ __typename: 'EnumLabel', enum: string, value: string, label: string }> };

export type TablePageQueryVariables = Exact<{
  ask: TableAsk;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TablePageQuery = { __typename: 'Query', table: { __typename: 'Table', cells: Array<Array<number | string | null>>, shown: Array<Array<string>>, totalRows: number, hiddenUnits: number, rows: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, columns: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, marks: Array<{ __typename: 'CellMarks', mark: CellMark, cells: Array<Array<number>> }>, notes: Array<{ __typename: 'TableNote', code: string, text: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TableRowsFragment = { __typename: 'Table', cells: Array<Array<number | string | null>>, shown: Array<Array<string>>, totalRows: number, hiddenUnits: number, rows: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, columns: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, marks: Array<{ __typename: 'CellMarks', mark: CellMark, cells: Array<Array<number>> }>, notes: Array<{ __typename: 'TableNote', code: string, text: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type TableHeadFragment = { __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null };

export type TableCostQueryVariables = Exact<{
  ask: TableAsk;
}>;


export type TableCostQuery = { __typename: 'Query', costOf: { __typename: 'TableCost', units: number, indicators: number, periods: number, measures: number, rows: number, columns: number, cells: number, fits: boolean } };

export type TableUnitsQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type TableUnitsQuery = { __typename: 'Query', units: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, code: string, title: string, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> }> } };

export type TableUnitQueryVariables = Exact<{
  code: Scalars['Code']['input'];
}>;


export type TableUnitQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, code: string, title: string } | null };

export type TableSavedListQueryVariables = Exact<{ [key: string]: never; }>;


export type TableSavedListQuery = { __typename: 'Query', savedTables: { __typename: 'SavedTableConnection', nodes: Array<{ __typename: 'SavedTable', id: string, name: string, words: string, own: boolean, changed: string, owner: { __typename: 'Contact', account: string, fullName: string } }> } };

export type TableSavedQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TableSavedQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable', id: string, name: string, words: string, ask: string, own: boolean, repeats: TableRepeat, day: number, hour: number, due: string | null, revision: number, changed: string, owner: { __typename: 'Contact', account: string, fullName: string }, sharedWith: Array<{ __typename: 'Unit', id: string, code: string, title: string }>, results: Array<{ __typename: 'TableResult', id: string, day: string, at: string, rows: number, problem: string | null }>, links: Array<{ __typename: 'TableLink', id: string, name: string, created: string, expires: string, used: string | null }> }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type TableKeepFragment = { __typename: 'SavedTable', id: string, name: string, words: string, ask: string, own: boolean, repeats: TableRepeat, day: number, hour: number, due: string | null, revision: number, changed: string, owner: { __typename: 'Contact', account: string, fullName: string }, sharedWith: Array<{ __typename: 'Unit', id: string, code: string, title: string }>, results: Array<{ __typename: 'TableResult', id: string, day: string, at: string, rows: number, problem: string | null }>, links: Array<{ __typename: 'TableLink', id: string, name: string, created: string, expires: string, used: string | null }> };

export type TableSavedPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TableSavedPageQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable', id: string, table: { __typename: 'Table', cells: Array<Array<number | string | null>>, shown: Array<Array<string>>, totalRows: number, hiddenUnits: number, rows: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, columns: Array<{ __typename: 'TableHeader', adhoc: string | null, period: string | null, measure: TableMeasure | null, totals: Array<Axis>, unit: { __typename: 'Unit', id: string, code: string, title: string, titleShort: string } | null, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, nameEn: string, measure: string } | null }>, marks: Array<{ __typename: 'CellMarks', mark: CellMark, cells: Array<Array<number>> }>, notes: Array<{ __typename: 'TableNote', code: string, text: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type TableResultQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TableResultQuery = { __typename: 'Query', node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Account' }
    | { __typename: 'Attention' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'Element' }
    | { __typename: 'Entry' }
    | { __typename: 'EntryFile' }
    | { __typename: 'Figure' }
    | { __typename: 'Grant' }
    | { __typename: 'Identity' }
    | { __typename: 'Indicator' }
    | { __typename: 'Passkey' }
    | { __typename: 'Register' }
    | { __typename: 'Reorganisation' }
    | { __typename: 'Report' }
    | { __typename: 'ReportRevision' }
    | { __typename: 'SavedTable' }
    | { __typename: 'SealedMonth' }
    | { __typename: 'Session' }
    | { __typename: 'TableLink' }
    | { __typename: 'TableResult', id: string, day: string, problem: string | null, content: { __typename: 'KeptTable', rows: Array<string>, columns: Array<string>, cells: Array<Array<number | string | null>>, notes: Array<string>, marks: Array<{ __typename: 'CellMarks', mark: CellMark, cells: Array<Array<number>> }> } | null }
    | { __typename: 'Unit' }
    | { __typename: 'UnitVersion' }
    | { __typename: 'Viewer' }
   | null };

export type TableSaveMutationVariables = Exact<{
  input: SaveTableInput;
}>;


export type TableSaveMutation = { __typename: 'Mutation', saveTable: { __typename: 'SaveTablePayload', savedTable: { __typename: 'SavedTable', id: string, name: string, words: string, ask: string, own: boolean, repeats: TableRepeat, day: number, hour: number, due: string | null, revision: number, changed: string, owner: { __typename: 'Contact', account: string, fullName: string }, sharedWith: Array<{ __typename: 'Unit', id: string, code: string, title: string }>, results: Array<{ __typename: 'TableResult', id: string, day: string, at: string, rows: number, problem: string | null }>, links: Array<{ __typename: 'TableLink', id: string, name: string, created: string, expires: string, used: string | null }> } | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type TableDeleteMutationVariables = Exact<{
  input: DeleteTableInput;
}>;


export type TableDeleteMutation = { __typename: 'Mutation', deleteTable: { __typename: 'DeleteTablePayload', deleted: string | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type TableLinkMakeMutationVariables = Exact<{
  input: CreateTableLinkInput;
}>;


export type TableLinkMakeMutation = { __typename: 'Mutation', createTableLink: { __typename: 'CreateTableLinkPayload', address: string | null, link: { __typename: 'TableLink', id: string, name: string, created: string, expires: string, used: string | null } | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type TableLinkStopMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TableLinkStopMutation = { __typename: 'Mutation', endTableLink: { __typename: 'EndTableLinkPayload', link: { __typename: 'TableLink', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: Array<string>, code: UserErrorCode, message: string }> } };

export type UnitPlaceQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  months: Scalars['Period']['input'];
}>;


export type UnitPlaceQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level, levelLabel: string, kindLabel: string, opened: string, closed: string | null, children: { __typename: 'UnitConnection', totalCount: number, nodes: Array<{ __typename: 'Unit', id: string, unitId: string, code: string, title: string, name: string }> }, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, title: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null } | null, coverage: Array<{ __typename: 'MonthCoverage', month: string, expected: number, reported: number, approved: number, missing: number }>, reports: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string, late: boolean }>, officeHolders: Array<{ __typename: 'Grant', id: string, label: string, from: string, until: string | null, revoked: string | null, account: { __typename: 'Account', id: string, name: string, fullName: string, telephone: string | null } }>, history: Array<{ __typename: 'UnitVersion', id: string, from: string, until: string | null, code: string, title: string, standing: boolean, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> }>, predecessors: Array<{ __typename: 'UnitDescent', kind: LineageKind, share: number | null, effective: string, document: string, reorganisation: string, unit: { __typename: 'Unit', id: string, code: string, title: string } | null }>, successors: Array<{ __typename: 'UnitDescent', kind: LineageKind, share: number | null, effective: string, document: string, reorganisation: string, unit: { __typename: 'Unit', id: string, code: string, title: string } | null }> } | null };

export type UnitHeadFragment = { __typename: 'Unit', id: string, unitId: string, code: string, title: string, level: Level, levelLabel: string, kindLabel: string, opened: string, closed: string | null, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }>, parent: { __typename: 'Unit', id: string, code: string, title: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string, parent: { __typename: 'Unit', id: string, code: string } | null } | null } | null } | null };

export type UnitMonthsFragment = { __typename: 'Unit', id: string, code: string, coverage: Array<{ __typename: 'MonthCoverage', month: string, expected: number, reported: number, approved: number, missing: number }>, reports: Array<{ __typename: 'Report', id: string, month: string, state: ReportState, stateLabel: string, late: boolean }> };

export type UnitOfficesFragment = { __typename: 'Unit', id: string, officeHolders: Array<{ __typename: 'Grant', id: string, label: string, from: string, until: string | null, revoked: string | null, account: { __typename: 'Account', id: string, name: string, fullName: string, telephone: string | null } }> };

export type UnitPastFragment = { __typename: 'Unit', id: string, history: Array<{ __typename: 'UnitVersion', id: string, from: string, until: string | null, code: string, title: string, standing: boolean, path: Array<{ __typename: 'UnitName', code: string, type: string, name: string }> }>, predecessors: Array<{ __typename: 'UnitDescent', kind: LineageKind, share: number | null, effective: string, document: string, reorganisation: string, unit: { __typename: 'Unit', id: string, code: string, title: string } | null }>, successors: Array<{ __typename: 'UnitDescent', kind: LineageKind, share: number | null, effective: string, document: string, reorganisation: string, unit: { __typename: 'Unit', id: string, code: string, title: string } | null }> };

export type UnitKinFragment = { __typename: 'UnitDescent', kind: LineageKind, share: number | null, effective: string, document: string, reorganisation: string, unit: { __typename: 'Unit', id: string, code: string, title: string } | null };

export type UnitScorecardQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type UnitScorecardQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, figures: Array<{ __typename: 'Figure', id: string, basis: FigureBasis, value: number | null, display: string, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, kind: IndicatorKind, measure: string, decimals: number, pace: Pace, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, monthly: boolean } | null, rank: { __typename: 'FigureRank', place: number, of: number } | null }> } | null };

export type UnitScoreFragment = { __typename: 'Figure', id: string, basis: FigureBasis, value: number | null, display: string, targetLabel: string, status: FigureStatus, statusLabel: string, indicator: { __typename: 'Indicator', id: string, code: string, shortName: string, kind: IndicatorKind, measure: string, decimals: number, pace: Pace, group: { __typename: 'IndicatorGroup', id: string, code: string, name: string, nameEn: string } | null }, target: { __typename: 'Target', id: string, comparator: Comparator, low: number, monthly: boolean } | null, rank: { __typename: 'FigureRank', place: number, of: number } | null };

export type UnitChangeQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type UnitChangeQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, figures: Array<{ __typename: 'Figure', id: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string } }> } | null };

export type UnitBelowQueryVariables = Exact<{
  code: Scalars['Code']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  period: Scalars['Period']['input'];
  tree?: InputMaybe<Scalars['TreeReading']['input']>;
}>;


export type UnitBelowQuery = { __typename: 'Query', unit: { __typename: 'Unit', id: string, children: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, coverage: Array<{ __typename: 'MonthCoverage', expected: number, reported: number }>, figures: Array<{ __typename: 'Figure', status: FigureStatus }> }> } } | null };

export type UnitMayQueryVariables = Exact<{
  unit: Scalars['ID']['input'];
}>;


export type UnitMayQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, reports: boolean, enters: boolean, people: boolean, registers: boolean } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, account: string, notice: string | null, today: string, reports: boolean, enters: boolean, registers: boolean, people: boolean, reorganises: boolean, audits: boolean, figures: boolean, person: { __typename: 'Account', id: string, fullName: string }, grants: Array<{ __typename: 'Grant', id: string, role: string, label: string, unit: { __typename: 'Unit', id: string, code: string, titleShort: string } | null }> }, campaigns: Array<{ __typename: 'Campaign', id: string, year: number, official: boolean, notice: string | null }> };

export const AdminAuditEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminAuditEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"what"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AdminAuditEntryFragment, unknown>;
export const AdminPersonRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"deactivated"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdminPersonRowFragment, unknown>;
export const AdminGrantFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminGrant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<AdminGrantFragment, unknown>;
export const AdminPlannedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}}]} as unknown as DocumentNode<AdminPlannedFragment, unknown>;
export const AdminPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPageFragment, unknown>;
export const AdminReorganisationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminReorganisation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"drafted"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"reverted"}},{"kind":"Field","name":{"kind":"Name","value":"uncheckedCodes"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"do"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"branches"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<AdminReorganisationFragment, unknown>;
export const DeskValueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}}]} as unknown as DocumentNode<DeskValueFragment, unknown>;
export const DeskFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}}]} as unknown as DocumentNode<DeskFigureFragment, unknown>;
export const DeskUnitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskFigure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}}]}}]}}]} as unknown as DocumentNode<DeskUnitFragment, unknown>;
export const DeskWhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskWhy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"divides"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"laggards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskWhyFragment, unknown>;
export const DeskLateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MissingReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}}]}}]}}]} as unknown as DocumentNode<DeskLateFragment, unknown>;
export const DirectiveSaidFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]} as unknown as DocumentNode<DirectiveSaidFragment, unknown>;
export const DirectiveIssuedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveIssued"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]} as unknown as DocumentNode<DirectiveIssuedFragment, unknown>;
export const DirectiveAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]} as unknown as DocumentNode<DirectiveAnswerFragment, unknown>;
export const EntryLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]} as unknown as DocumentNode<EntryLineFragment, unknown>;
export const EntryStandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}}]} as unknown as DocumentNode<EntryStandingFragment, unknown>;
export const EntryFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}}]} as unknown as DocumentNode<EntryFieldFragment, unknown>;
export const EntryRegisterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}}]} as unknown as DocumentNode<EntryRegisterFragment, unknown>;
export const EntryUnitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EntryUnitFragment, unknown>;
export const EntryChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]} as unknown as DocumentNode<EntryChangeFragment, unknown>;
export const EntryPaperFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryPaper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemove"}}]}}]} as unknown as DocumentNode<EntryPaperFragment, unknown>;
export const EntryWholeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryLine"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryStanding"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryRegister"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryUnit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"adds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryPaper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryPaper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemove"}}]}}]} as unknown as DocumentNode<EntryWholeFragment, unknown>;
export const EntryDoneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}}]} as unknown as DocumentNode<EntryDoneFragment, unknown>;
export const FigureStandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"untargeted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}}]}}]}}]} as unknown as DocumentNode<FigureStandingFragment, unknown>;
export const FigureBelowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureBelow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unlisted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"divides"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coefficient"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"laggards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wants"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FigureBelowFragment, unknown>;
export const FigureUnitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FigureUnitFragment, unknown>;
export const FigureCountedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureUnit"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FigureCountedFragment, unknown>;
export const FigureReasonsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureReasons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"readingEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"alike"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lastYear"},"name":{"kind":"Name","value":"delta"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"EnumValue","value":"LAST_YEAR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"inNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"targetOrigin"}},{"kind":"Field","name":{"kind":"Name","value":"approvedShare"}},{"kind":"Field","name":{"kind":"Name","value":"contributors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"others"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"adds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"meeting"},"name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureCounted"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lacking"},"name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureCounted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreported"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"partly"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureUnit"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"said"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byRegister"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"differs"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureUnit"}}]}}]}}]}}]} as unknown as DocumentNode<FigureReasonsFragment, unknown>;
export const FollowEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}}]} as unknown as DocumentNode<FollowEntryFragment, unknown>;
export const RegistersUnitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegistersUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<RegistersUnitFragment, unknown>;
export const RegisterNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"keptBy"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}}]}}]} as unknown as DocumentNode<RegisterNameFragment, unknown>;
export const KeptRegisterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"begins"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"nothing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"keptBy"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}}]}}]} as unknown as DocumentNode<KeptRegisterFragment, unknown>;
export const RegisterColumnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterColumn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"later"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<RegisterColumnFragment, unknown>;
export const ReportPastFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportPast"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReportPastFragment, unknown>;
export const ReportRegisterSumFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportRegisterSum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<ReportRegisterSumFragment, unknown>;
export const ReportStandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}}]} as unknown as DocumentNode<ReportStandingFragment, unknown>;
export const ReportDoneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}}]} as unknown as DocumentNode<ReportDoneFragment, unknown>;
export const ReportsElementsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsElements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}}]}}]} as unknown as DocumentNode<ReportsElementsFragment, unknown>;
export const ReportsSaidFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"handed"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUBMIT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"decided"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RETURN"},{"kind":"EnumValue","value":"REOPEN"},{"kind":"EnumValue","value":"APPROVE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportsSaidFragment, unknown>;
export const TableHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableHeader"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adhoc"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}}]}}]} as unknown as DocumentNode<TableHeadFragment, unknown>;
export const TableRowsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableRows"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Table"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalRows"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenUnits"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableHeader"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adhoc"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}}]}}]} as unknown as DocumentNode<TableRowsFragment, unknown>;
export const TableKeepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableKeep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"ask"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}}]}}]}}]} as unknown as DocumentNode<TableKeepFragment, unknown>;
export const UnitHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitHeadFragment, unknown>;
export const UnitMonthsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitMonths"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}}]} as unknown as DocumentNode<UnitMonthsFragment, unknown>;
export const UnitOfficesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitOffices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"officeHolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}}]}}]}}]}}]} as unknown as DocumentNode<UnitOfficesFragment, unknown>;
export const UnitKinFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitKin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitDescent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<UnitKinFragment, unknown>;
export const UnitPastFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitPast"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitKin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitKin"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitKin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitDescent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<UnitPastFragment, unknown>;
export const UnitScoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitScore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"rank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]} as unknown as DocumentNode<UnitScoreFragment, unknown>;
export const LiveReportChangedDocument = {"__meta__":{"hash":"aca814eb325fc29e1950b34fbfd02b96dc48c0b82230159c175cbfaa04704a62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveReportChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<LiveReportChangedSubscription, LiveReportChangedSubscriptionVariables>;
export const ReportHistoryDocument = {"__meta__":{"hash":"5e11a5656498bbfd1bfac8b71c09cb58195c05ee53e57882627d2b6432bb029b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"report"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"report"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportHistoryQuery, ReportHistoryQueryVariables>;
export const UnitSearchDocument = {"__meta__":{"hash":"6f89e2621d0fd03eb9cac632d7a83741ed5715e2f2bd532f9bec0f384135d951"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<UnitSearchQuery, UnitSearchQueryVariables>;
export const SaveEntryShortlyDocument = {"__meta__":{"hash":"a4708cdfee93525820a54b1cef4e799fdef68f07dc59acb6de6164eb1022e580"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveEntryShortly"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveEntryShortlyMutation, SaveEntryShortlyMutationVariables>;
export const AdminDocument = {"__meta__":{"hash":"10de8b340eccc2caf54023da51ccf8f8e695635280911f73aed43e490c2eaf6d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","alias":{"kind":"Name","value":"people"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ACCOUNT_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"keeps"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ACCOUNT_WRITE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"reorganises"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"UNIT_WRITE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"audits"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"AUDIT_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"seals"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"MONTH_SEAL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"reopens"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"MONTH_REOPEN"}}]},{"kind":"Field","name":{"kind":"Name","value":"roots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enum"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<AdminQuery, AdminQueryVariables>;
export const AdminAuditDocument = {"__meta__":{"hash":"e1f2e233495a4f014c6bc05ff836961a75ef95c30a33d03789167e80340a5e41"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"about"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditAct"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofOne"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"about"},"value":{"kind":"Variable","name":{"kind":"Name","value":"about"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acts"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminAuditEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unit"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"person"},"name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofOne"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminAuditEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"what"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AdminAuditQuery, AdminAuditQueryVariables>;
export const AdminMonthsDocument = {"__meta__":{"hash":"3f34311ab0984d4ca068ed9e50deef94f7b2a7929a7004f031d5081786d00034"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminMonths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]} as unknown as DocumentNode<AdminMonthsQuery, AdminMonthsQueryVariables>;
export const AdminSealMonthDocument = {"__meta__":{"hash":"ab8fe0e556fd98e9d6b08f2fcb425debc440c184098134c82430c051ecc55e30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminSealMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sealMonth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminSealMonthMutation, AdminSealMonthMutationVariables>;
export const AdminReopenMonthDocument = {"__meta__":{"hash":"a0bba33b6028a50850925ed29f048a78659b3ca283c2fa4a9f17ed3ca4156370"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminReopenMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reopenMonth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminReopenMonthMutation, AdminReopenMonthMutationVariables>;
export const AdminUnitChoiceDocument = {"__meta__":{"hash":"a63ee23830f15262bd1947c4255a95e1e3f3443dc317f87781259a51f08de46a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminUnitChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdminUnitChoiceQuery, AdminUnitChoiceQueryVariables>;
export const AdminAccountChoiceDocument = {"__meta__":{"hash":"4c31d4716ff6ae7e02a8d370a7b2c8de950e510ed87c15d1fbbc199f4f19dc03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminAccountChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdminAccountChoiceQuery, AdminAccountChoiceQueryVariables>;
export const AdminNewPersonUnitDocument = {"__meta__":{"hash":"ee2a564ee1c71bc9489d26178a30bb6469b78506d41324fbca34b3e7bb4387d2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminNewPersonUnit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<AdminNewPersonUnitQuery, AdminNewPersonUnitQueryVariables>;
export const AdminCreateAccountDocument = {"__meta__":{"hash":"e5c6a7c9e23fec9071350c9ae2af5402b24791e03f6f5bc745c38c405af64ad7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminCreateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminCreateAccountMutation, AdminCreateAccountMutationVariables>;
export const AdminPasskeyRolesDocument = {"__meta__":{"hash":"cd53a92904c16ae1ffd87b9d069c053bbc840ca88cc1c066af9b6a7f106c05f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPasskeyRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"passkeyRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<AdminPasskeyRolesQuery, AdminPasskeyRolesQueryVariables>;
export const AdminRequirePasskeyDocument = {"__meta__":{"hash":"28288d08b8fceb82a2373ca5e2fbfef2f7323b36fd31f51749ed03524f73cd66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminRequirePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"required"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requirePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"required"},"value":{"kind":"Variable","name":{"kind":"Name","value":"required"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminRequirePasskeyMutation, AdminRequirePasskeyMutationVariables>;
export const AdminPeopleDocument = {"__meta__":{"hash":"d2c4ed95185f5c021ac071f21dc98a35d3dc75a708885ae2eecda295bc77ea6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"active"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"active"},"value":{"kind":"Variable","name":{"kind":"Name","value":"active"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPersonRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"deactivated"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdminPeopleQuery, AdminPeopleQueryVariables>;
export const AdminPersonDocument = {"__meta__":{"hash":"0315da53466f34f26e5739814f10308164e2638f1374a32dd46a458d7e94a555"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"deactivated"}},{"kind":"Field","name":{"kind":"Name","value":"mayKeep"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminGrant"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"keeps"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ACCOUNT_WRITE"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeyRoles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminGrant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Grant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<AdminPersonQuery, AdminPersonQueryVariables>;
export const AdminRolesAtDocument = {"__meta__":{"hash":"ac62de3f484be67385d916c8950f39d4267d65565bf106b1473dae1011ad493a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminRolesAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"mayGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}]}}]}}]} as unknown as DocumentNode<AdminRolesAtQuery, AdminRolesAtQueryVariables>;
export const AdminUnstaffedDocument = {"__meta__":{"hash":"d3906f36c7f5c37be17db56cb00893a7a19d03c657b032e338873c6b73aa9408"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminUnstaffed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdminUnstaffedQuery, AdminUnstaffedQueryVariables>;
export const AdminWhyDeniedDocument = {"__meta__":{"hash":"932d1d69ccf5b3844714b48098c0f099e664ebbc2611e5166e00969d552d1f8f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminWhyDenied"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"whyDenied"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}},{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"denied"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<AdminWhyDeniedQuery, AdminWhyDeniedQueryVariables>;
export const AdminCreateSignInLinkDocument = {"__meta__":{"hash":"49f3beb8da22c96d0b3095123171fa96b309fd69740f0920c81274927e730468"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminCreateSignInLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createSignInLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminCreateSignInLinkMutation, AdminCreateSignInLinkMutationVariables>;
export const AdminSetTemporaryPasswordDocument = {"__meta__":{"hash":"dce01ec6fa9d5d1ce78d8d76543da350d1ab6aba5bd4b76ccbb19bd1e12465bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminSetTemporaryPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setTemporaryPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminSetTemporaryPasswordMutation, AdminSetTemporaryPasswordMutationVariables>;
export const AdminEndSessionsDocument = {"__meta__":{"hash":"b1144ee5978610491f6cfa2c7078d27c46adbfed7ec1d25ab9eafda63b812f61"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminEndSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"endTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminEndSessionsMutation, AdminEndSessionsMutationVariables>;
export const AdminRemovePasskeysDocument = {"__meta__":{"hash":"02a61ca85d07b509ef23b6897d649929f4d57cbe70925ac2386bfc43f1c43038"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminRemovePasskeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removeLostPasskeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminRemovePasskeysMutation, AdminRemovePasskeysMutationVariables>;
export const AdminDeactivateDocument = {"__meta__":{"hash":"7bd4bf1d21508af63234a32230a4810202348c17c82f6a88b34ac0e51cde7799"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminDeactivate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deactivateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deactivated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminDeactivateMutation, AdminDeactivateMutationVariables>;
export const AdminReactivateDocument = {"__meta__":{"hash":"30815376065345dd127d4b6bdff87df8e6f6f2b352f21206fb97f715babe0aec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminReactivate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reactivateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deactivated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminReactivateMutation, AdminReactivateMutationVariables>;
export const AdminUpdateAccountDocument = {"__meta__":{"hash":"617e8fc4d1a933b951b74861e5dc2973a1c3d81307cc68e7c331f09c70b2cbf7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminUpdateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"updateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminUpdateAccountMutation, AdminUpdateAccountMutationVariables>;
export const AdminGrantRoleDocument = {"__meta__":{"hash":"b5fa6f5d35650355960d314be84cf513f27b4480fd7a52d9b950948c1db6b6e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminGrantRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grantRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminGrantRoleMutation, AdminGrantRoleMutationVariables>;
export const AdminEndGrantDocument = {"__meta__":{"hash":"edcffad9ca701aca9e1e5475080f28600dc70ddc46c71e5cd19f735af9bf7c65"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminEndGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminEndGrantMutation, AdminEndGrantMutationVariables>;
export const AdminHandOverDocument = {"__meta__":{"hash":"9aa11ef6484e5e1b710d06c727feaf6dcf778e61ab9c3e8c31c2467f7af8da56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminHandOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"handOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminHandOverMutation, AdminHandOverMutationVariables>;
export const AdminDraftReorganisationDocument = {"__meta__":{"hash":"96efa0c88dd933e7c881c9f372adff6be7fafeee9481cda833ad3932fb79ffdf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminDraftReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftReorganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draftReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminDraftReorganisationMutation, AdminDraftReorganisationMutationVariables>;
export const AdminPreviewUnitsDocument = {"__meta__":{"hash":"8fa4c07637f8abfed9934171084e2980838e719163c9a5f5c1888f1164ce75ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"along"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"under"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewUnitsQuery, AdminPreviewUnitsQueryVariables>;
export const AdminPreviewFiguresDocument = {"__meta__":{"hash":"b63a00b98956f638c4e8cd310ac96ffb5660aa531bf3070d92c0856cfa1b8073"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tree"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewFiguresQuery, AdminPreviewFiguresQueryVariables>;
export const AdminPreviewQuotasDocument = {"__meta__":{"hash":"e4b346ddc3adfb405abd1a3e919eb2ccd9dabd401e3f3f973b60709a45437e6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewQuotas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quotas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewQuotasQuery, AdminPreviewQuotasQueryVariables>;
export const AdminPreviewDecisionsDocument = {"__meta__":{"hash":"410c5a3ae9962b5e0e74a4a2627f057137af2ced0d2a0c22c6ab06f7b9a96ca8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewDecisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewDecisionsQuery, AdminPreviewDecisionsQueryVariables>;
export const AdminPreviewRolesDocument = {"__meta__":{"hash":"43d199afb1ac2843c0a8d724c6ce487f1c8b1d8f87501cf26071f8ad0f73e218"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewRoles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewRolesQuery, AdminPreviewRolesQueryVariables>;
export const AdminPreviewPendingDocument = {"__meta__":{"hash":"141fddfbb14316d0118fe066c8dff2304943bf9054231a4cccb6b18cfcc9217a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminPreviewPending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPlanned"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminPage"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPlanned"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AdminPreviewPendingQuery, AdminPreviewPendingQueryVariables>;
export const AdminReorganisationDocument = {"__meta__":{"hash":"4b225472487b3d45d887b011baf45df0a8729cbf9f21874d826de848c92fd479"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AdminReorganisation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdminReorganisation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reorganisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"drafted"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"reverted"}},{"kind":"Field","name":{"kind":"Name","value":"uncheckedCodes"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"do"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"branches"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<AdminReorganisationQuery, AdminReorganisationQueryVariables>;
export const AdminApplyReorganisationDocument = {"__meta__":{"hash":"198ed9c36c625b54c377e030f75bcaef5b7a7bb8ce090af22c76a856aeb9765c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminApplyReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"applyReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminApplyReorganisationMutation, AdminApplyReorganisationMutationVariables>;
export const AdminRevertReorganisationDocument = {"__meta__":{"hash":"636fa76a7a1d94c3922cc4786e3b461b460eb0a6e3274a6a7c1bec2850a77a63"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdminRevertReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revertReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdminRevertReorganisationMutation, AdminRevertReorganisationMutationVariables>;
export const AdminReorganisationsDocument = {"__meta__":{"hash":"bef7114de1fc48cbe65b6726d95b7db40ed50a2d59d1e51b66d7d77134b97bc0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminReorganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminReorganisationsQuery, AdminReorganisationsQueryVariables>;
export const DeskDocument = {"__meta__":{"hash":"fa60377e698d9e0723536ea8e4403c4f56d35aba2bc9c086e674a8d7ceda817d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Desk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"chosen"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ended"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"chosen"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"roots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskUnit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"chosen"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskUnit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskValue"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskFigure"}}]}}]}}]} as unknown as DocumentNode<DeskQuery, DeskQueryVariables>;
export const DeskEarlierDocument = {"__meta__":{"hash":"08453dcd5bd3a0377ca0a44d79f271f9649bb6399861f28ad83fd5606cb5bc81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskEarlier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}}]}}]}}]} as unknown as DocumentNode<DeskEarlierQuery, DeskEarlierQueryVariables>;
export const DeskHoldingDocument = {"__meta__":{"hash":"9e980c1ffdf97ce66ce48ab7f60c50ec17beac551b3c1aa42456c48bda8c9657"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskHolding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicators"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicators"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskWhy"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskWhy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"divides"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"laggards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskHoldingQuery, DeskHoldingQueryVariables>;
export const DeskSlippedDocument = {"__meta__":{"hash":"9d739b1b4c45f1ccba03a631d4438b7d2ed0ec0b7fec05df12c269ad9c55fbc4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskSlipped"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slipped"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskSlippedQuery, DeskSlippedQueryVariables>;
export const DeskTodoDocument = {"__meta__":{"hash":"facb833f5a87210a65b893711427482f01de7f1d7f2ac2c3d84bf191032ecde4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskTodo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"enters"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_WRITE"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"late"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unstaffed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overdue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"directives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MissingReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}}]}}]}}]} as unknown as DocumentNode<DeskTodoQuery, DeskTodoQueryVariables>;
export const DirectivesDutiesDocument = {"__meta__":{"hash":"6d990e7c861f1c3d911e9aa912b90b57ebda3afeeae99c99da101d263b7094d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DirectivesDuties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"directives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<DirectivesDutiesQuery, DirectivesDutiesQueryVariables>;
export const DirectivesReceivedDocument = {"__meta__":{"hash":"7817d57a72906c516775120242ba56a46850464dd0b2c86a50c6f976767363c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DirectivesReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"units"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"directives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveIssued"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"register"},"value":{"kind":"StringValue","value":"directives_received","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"units"},"value":{"kind":"Variable","name":{"kind":"Name","value":"units"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveAnswer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveIssued"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DirectivesReceivedQuery, DirectivesReceivedQueryVariables>;
export const DirectivesIssuedDocument = {"__meta__":{"hash":"d0fbf9d2715cb1f220ecb6aeadd5b03592a52275eb74fd7a630f0e3f69f17210"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DirectivesIssued"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"units"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"register"},"value":{"kind":"StringValue","value":"directives","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"units"},"value":{"kind":"Variable","name":{"kind":"Name","value":"units"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveIssued"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectiveIssued"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DirectiveSaid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"href"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DirectivesIssuedQuery, DirectivesIssuedQueryVariables>;
export const EntryDocument = {"__meta__":{"hash":"7beb68722c6e352b43107c848e83a4c1e07c2de9ab73f4dc13ef03b45520de08"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryWhole"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryPaper"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemove"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryLine"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryStanding"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryRegister"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryUnit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"adds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryPaper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}}]}}]}}]} as unknown as DocumentNode<EntryQuery, EntryQueryVariables>;
export const NewEntryDocument = {"__meta__":{"hash":"7535eadd16064bbaba0a2cd3aa93168c06c68742d5d0ed645a113ecf0f49dd08"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryUnit"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryRegister"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryField"}}]}}]}}]} as unknown as DocumentNode<NewEntryQuery, NewEntryQueryVariables>;
export const EntryKinDocument = {"__meta__":{"hash":"041799e463f4bf81ef9c9328b535926ea5c5aedf0ab9951119bec1d7aa769d9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryKin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"below"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"peers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"peers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"below"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<EntryKinQuery, EntryKinQueryVariables>;
export const EntryChoicesDocument = {"__meta__":{"hash":"f6b5d46927183a8ac876c6cb94f758ca8e281f666da972d5c25ca239e1d86ad8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"register"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"register"},"value":{"kind":"Variable","name":{"kind":"Name","value":"register"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"units"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]} as unknown as DocumentNode<EntryChoicesQuery, EntryChoicesQueryVariables>;
export const EntryAboveDocument = {"__meta__":{"hash":"c743960dcf09ed21c549c5e4133e857c25039b397adf8f725d0e7a02e9df0495"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryAbove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EntryAboveQuery, EntryAboveQueryVariables>;
export const EntrySealedDocument = {"__meta__":{"hash":"68243b21796757e6cf0a29527a6ac1a7b6571928b78c4d44f07d41b5231cf228"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntrySealed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}}]}}]}}]} as unknown as DocumentNode<EntrySealedQuery, EntrySealedQueryVariables>;
export const EntryFiguresDocument = {"__meta__":{"hash":"20fb2ff2690a77498b1237cd29fba518e6f27d06ce08ac63d377750b71ab4051"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}}]}}]}}]} as unknown as DocumentNode<EntryFiguresQuery, EntryFiguresQueryVariables>;
export const EntrySaveDocument = {"__meta__":{"hash":"137b159f8ddad2e046bc1bfb025b696cb4dd01896325c5676a85d035749c53bc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EntrySave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"saveEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryDone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<EntrySaveMutation, EntrySaveMutationVariables>;
export const EntryVoidDocument = {"__meta__":{"hash":"516f6d5b95f974d75c4b694249901bd369107ff346f10fd0959b848bf3a51014"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EntryVoid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoidEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"voidEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryDone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<EntryVoidMutation, EntryVoidMutationVariables>;
export const EntryConfirmDocument = {"__meta__":{"hash":"3094ec503c973949e66dd20dab965ddaf35b3e4c31e0f4b80e4ec3a802b85046"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EntryConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"confirmEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EntryConfirmMutation, EntryConfirmMutationVariables>;
export const EntryFileRemoveDocument = {"__meta__":{"hash":"a8c33167b449202884e036b4ed0e46e05c768169cb5bb769713c9365ae6f8e82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EntryFileRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"removeEntryFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EntryFileRemoveMutation, EntryFileRemoveMutationVariables>;
export const FigureStandDocument = {"__meta__":{"hash":"a37ef4eb0887a7a4ddd99486b25d47b74c94441a0df31d0042429dac4b6a5f9f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureStand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureStanding"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureBelow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"untargeted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureBelow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unlisted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"divides"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coefficient"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"laggards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wants"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FigureStandQuery, FigureStandQueryVariables>;
export const FigureWhyDocument = {"__meta__":{"hash":"a2b80af8c3c2516277b6ede00bf696928faa80cb1be6f8b3c905ff465c741a83"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureWhy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"named"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureReasons"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountedUnit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureUnit"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureReasons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"readingEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"alike"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lastYear"},"name":{"kind":"Name","value":"delta"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"EnumValue","value":"LAST_YEAR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"inNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"targetOrigin"}},{"kind":"Field","name":{"kind":"Name","value":"approvedShare"}},{"kind":"Field","name":{"kind":"Name","value":"contributors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"others"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"adds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"meeting"},"name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureCounted"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lacking"},"name":{"kind":"Name","value":"counted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}},{"kind":"Argument","name":{"kind":"Name","value":"meeting"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureCounted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreported"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"named"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"partly"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureUnit"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"said"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byRegister"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"differs"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FigureWhyQuery, FigureWhyQueryVariables>;
export const FigureMonthsDocument = {"__meta__":{"hash":"95c02a8da63bbd7a22c3344ab66ec24ae4c4853dcaae57bbb4093c4b991da44f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureMonths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measures"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TableMeasure"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ask"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"units"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ids"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"unit"}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"periods"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"range"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"MONTH"}}]}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"measures"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measures"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"rows"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNIT"},{"kind":"EnumValue","value":"INDICATOR"},{"kind":"EnumValue","value":"PERIOD"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"columns"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MEASURE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}}]}}]} as unknown as DocumentNode<FigureMonthsQuery, FigureMonthsQueryVariables>;
export const FigureHeatDocument = {"__meta__":{"hash":"2f35fdc597bea5f155f27c06076da849bed539460dbda6c0e4f4ae7f418dc517"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureHeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ask"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"units"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"childrenOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"indicators"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"periods"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"range"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"MONTH"}}]}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"measures"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"VALUE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"rows"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNIT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"columns"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INDICATOR"},{"kind":"EnumValue","value":"PERIOD"},{"kind":"EnumValue","value":"MEASURE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}}]}}]}}]} as unknown as DocumentNode<FigureHeatQuery, FigureHeatQueryVariables>;
export const FollowDutiesDocument = {"__meta__":{"hash":"5b3f18f8a4a20de3e28c5c66146f6e3a320c6746bf0ad929da675d3ff588eb60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowDuties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"narrowed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"narrowed"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<FollowDutiesQuery, FollowDutiesQueryVariables>;
export const FollowOpenDocument = {"__meta__":{"hash":"d34f4507e979456d3178356245a8a0383422387ee5acf32758707a006e871d74"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"overdue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}}]} as unknown as DocumentNode<FollowOpenQuery, FollowOpenQueryVariables>;
export const FollowUnconfirmedDocument = {"__meta__":{"hash":"2664342e3ff119f3e3778b07b5c7ab9657f368c96160c0c693b6a97cb96941c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowUnconfirmed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"later"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]}}]} as unknown as DocumentNode<FollowUnconfirmedQuery, FollowUnconfirmedQueryVariables>;
export const FollowConfirmDocument = {"__meta__":{"hash":"f5bf992457a462a8abfe2c9308b180071093449ba73674e13a29b9032d93fa54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FollowConfirmMutation, FollowConfirmMutationVariables>;
export const UnitRegistersDocument = {"__meta__":{"hash":"4470b2871b3a09c58a4182ff3f83d40d3c8f2eb8b45482884ba25ef7a590a949"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitRegisters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegistersUnit"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeptRegister"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"keptBy"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegistersUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"begins"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"nothing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}}]}}]} as unknown as DocumentNode<UnitRegistersQuery, UnitRegistersQueryVariables>;
export const RegisterPlaceDocument = {"__meta__":{"hash":"a3947331c57bdafc4db6528d06e13b45ea6487f6e8a880c0b65cb3655c681012"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegisterPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegistersUnit"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeptRegister"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterColumn"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"keptBy"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegistersUnit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"begins"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"nothing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterColumn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"later"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<RegisterPlaceQuery, RegisterPlaceQueryVariables>;
export const RegisterEntriesDocument = {"__meta__":{"hash":"3ecdecc6c2e6a4516074e70875ab39a28ebf6e6c8f0b91a6f4c4c90ae3617835"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegisterEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"register"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"register"},"value":{"kind":"Variable","name":{"kind":"Name","value":"register"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryLine"}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryChange"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]} as unknown as DocumentNode<RegisterEntriesQuery, RegisterEntriesQueryVariables>;
export const RegisterNothingDocument = {"__meta__":{"hash":"f3cc31d9e2580e62b0e53846819b342eac0acfdd436f542064a20b0d93c4da42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterNothing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareNothingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declareNothing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeptRegister"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Register"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"keptBy"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptRegister"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"begins"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"nothing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"mayWrite"}}]}}]} as unknown as DocumentNode<RegisterNothingMutation, RegisterNothingMutationVariables>;
export const RegisterConfirmDocument = {"__meta__":{"hash":"7748cdf9869d128a57553be6df927da87808723e2f944ec57ce36becb0ee98b3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterConfirmMutation, RegisterConfirmMutationVariables>;
export const ReportFormDocument = {"__meta__":{"hash":"6994db1be40ea2f6d68c03a7d78404f6d964e9e53f320874c20d5d27bb84f8d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"yearBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportStanding"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"year"},"name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportPast"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"yearBefore"},"name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"yearBefore"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportPast"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"than"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"least"}}]}},{"kind":"Field","name":{"kind":"Name","value":"together"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportPast"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReportFormQuery, ReportFormQueryVariables>;
export const ReportRegistersDocument = {"__meta__":{"hash":"5f1faf198cb5e605336520ef91530fb4a5bed31b0eefecb934793be75b43ce74"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportRegisters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"registerSums"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportRegisterSum"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportRegisterSum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<ReportRegistersQuery, ReportRegistersQueryVariables>;
export const ReportMayDocument = {"__meta__":{"hash":"e9cdbc005b7a1755c57fc0ac50b0300aeafdbd8202ee1477dffb67567f2c4b06"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportMay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"write"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_WRITE"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"submit"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_SUBMIT"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"approve"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_APPROVE"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}]}}]}}]} as unknown as DocumentNode<ReportMayQuery, ReportMayQueryVariables>;
export const ReportSaveDocument = {"__meta__":{"hash":"5e5b946bd64c680cb470c23866b1293861ff6ba82879ab357820b954325377a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"saveReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportDone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ReportSaveMutation, ReportSaveMutationVariables>;
export const ReportSubmitDocument = {"__meta__":{"hash":"1be8aef8155c196d5646df488919b38b958a871924e90a106ed9a977ed86d668"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportSubmit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"submitReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportDone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ReportSubmitMutation, ReportSubmitMutationVariables>;
export const ReportWithdrawDocument = {"__meta__":{"hash":"6f5645cb886794e60fbf7264ce8bbc9c48a0b15b3526e0663c8a367689d5988c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"withdrawReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportDone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ReportWithdrawMutation, ReportWithdrawMutationVariables>;
export const ReportsAllDocument = {"__meta__":{"hash":"7e1d470fcdbf8532bbcbe11e63d95aaa65942f74cf0a2c6c640d7b7a2ed598f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsAll"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missingReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}}]}}]}}]} as unknown as DocumentNode<ReportsAllQuery, ReportsAllQueryVariables>;
export const ReportsLateDocument = {"__meta__":{"hash":"ee5e28af9a819e9b9e5e521730bf7dee80a18308b2b155229feb20db7372d5be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsLate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"late"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"officers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportsLateQuery, ReportsLateQueryVariables>;
export const ReportsMineDocument = {"__meta__":{"hash":"132bcc46c0a1ad7ffd77f42a840999a73d8b4aa23a30c8ddb375bab71cb800da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsMine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sealedMonths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}}]}}]}}]} as unknown as DocumentNode<ReportsMineQuery, ReportsMineQueryVariables>;
export const ReportsOpenDocument = {"__meta__":{"hash":"f03dc3e96c68fa691f1e33ae6cd828fa344843459e116332333829fdbdb18f51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportsSaid"}},{"kind":"Field","name":{"kind":"Name","value":"may"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportsElements"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"handed"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUBMIT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"decided"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RETURN"},{"kind":"EnumValue","value":"REOPEN"},{"kind":"EnumValue","value":"APPROVE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsElements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}}]}}]} as unknown as DocumentNode<ReportsOpenQuery, ReportsOpenQueryVariables>;
export const ReportsReturnedDocument = {"__meta__":{"hash":"d0cce24c07ebedcfa7a08f0956510e5afae78beaea1a83907eea298f240b6d46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsReturned"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"back"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RETURN"},{"kind":"EnumValue","value":"REOPEN"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReportsReturnedQuery, ReportsReturnedQueryVariables>;
export const ReportsWaitingDocument = {"__meta__":{"hash":"0f460a55f81369e636ec9ebaf58bee11d224fc933b6d04dd53ab5c93289553ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsWaiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportsSaid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportsElements"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsSaid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"handed"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUBMIT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"decided"},"name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RETURN"},{"kind":"EnumValue","value":"REOPEN"},{"kind":"EnumValue","value":"APPROVE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportsElements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}}]}}]}}]} as unknown as DocumentNode<ReportsWaitingQuery, ReportsWaitingQueryVariables>;
export const ReportsApproveDocument = {"__meta__":{"hash":"69fe5194b7c2fe37b1c63c0ce6729ac2283d39a0ed1bae83b84b91411ca475b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportsApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveReportsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approveReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportsApproveMutation, ReportsApproveMutationVariables>;
export const ReportsReturnDocument = {"__meta__":{"hash":"32e3f11df164fb1aa0fcf108b2280c12b199ec755dbb4396a6fda371b321e717"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportsReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"returnReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportsReturnMutation, ReportsReturnMutationVariables>;
export const ReportsWithdrawDocument = {"__meta__":{"hash":"d95312ed6eb3b4bf374adc80853e777ebe4ca650d0ac66903e848b285c0256b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportsWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"withdrawReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportsWithdrawMutation, ReportsWithdrawMutationVariables>;
export const ReportsReopenDocument = {"__meta__":{"hash":"4bb43280ee73b4283c2210a21113cbb981afceb112d0c5e5374b68db3e83659f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportsReopen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"done"},"name":{"kind":"Name","value":"reopenReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportsReopenMutation, ReportsReopenMutationVariables>;
export const ReportsDutiesDocument = {"__meta__":{"hash":"b74b9dba85c2150ba388e9cc7c1bf26c8c7afb231aa626aa02c0fc3f57d9c8ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportsDuties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"narrowed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"approves"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_APPROVE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"enters"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_WRITE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"submits"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_SUBMIT"}}]},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"narrowed"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"late"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<ReportsDutiesQuery, ReportsDutiesQueryVariables>;
export const TableCatalogueDocument = {"__meta__":{"hash":"ea14945f3d8d3b25dd7ebed92fbcd012b237c483c880c5fc0c6a66eada0700a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableCatalogue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"may"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"FIGURE_READ_APPROVED"}}]},{"kind":"Field","name":{"kind":"Name","value":"roots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"low"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enum"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<TableCatalogueQuery, TableCatalogueQueryVariables>;
export const TablePageDocument = {"__meta__":{"hash":"c33e716618de3d534b55a98dcebe294b3002dccf21050aad039f8d036297866f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TablePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ask"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TableAsk"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ask"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ask"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableRows"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableHeader"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adhoc"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableRows"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Table"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalRows"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenUnits"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<TablePageQuery, TablePageQueryVariables>;
export const TableCostDocument = {"__meta__":{"hash":"b6a3a237bc6330e34882a5b840e6434cd63c5b17f9a047ea19d61c9372e03d8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableCost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ask"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TableAsk"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"costOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ask"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ask"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"fits"}}]}}]}}]} as unknown as DocumentNode<TableCostQuery, TableCostQueryVariables>;
export const TableUnitsDocument = {"__meta__":{"hash":"1a527ceb3455f4046b437cf7e984a78430676a039ab698d37495111b459b34cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TableUnitsQuery, TableUnitsQueryVariables>;
export const TableUnitDocument = {"__meta__":{"hash":"1ffba34c2fa5d1727893ae0d1c5df8901c7f7b7c56b027becc91299ed97605df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableUnit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<TableUnitQuery, TableUnitQueryVariables>;
export const TableSavedListDocument = {"__meta__":{"hash":"4ce1af59a725cd343953cbb38feb5f7fe932ec6adcac8598e9da57505593bd8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableSavedList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"savedTables"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]}}]} as unknown as DocumentNode<TableSavedListQuery, TableSavedListQueryVariables>;
export const TableSavedDocument = {"__meta__":{"hash":"d9b9ca13fa521662eb4552d239c51317fa361f843b36207184d5ae11b744df99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableSaved"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableKeep"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableKeep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"ask"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}}]}}]}}]} as unknown as DocumentNode<TableSavedQuery, TableSavedQueryVariables>;
export const TableSavedPageDocument = {"__meta__":{"hash":"ed0973cd1816eb456d42f48473945f64064891b5ecffcb66f060b09421638cbd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableSavedPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableRows"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableHeader"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adhoc"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableRows"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Table"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalRows"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenUnits"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<TableSavedPageQuery, TableSavedPageQueryVariables>;
export const TableResultDocument = {"__meta__":{"hash":"45b1c72da5e1ca969bca9a17f9b2767a5d89580bff4c93d3aeae6af018cb18fc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TableResultQuery, TableResultQueryVariables>;
export const TableSaveDocument = {"__meta__":{"hash":"9b077b2ea4844e3f9ca60caf4a75b218932ea900f816a65f497a1acc59a5f750"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TableSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"savedTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableKeep"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableKeep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"ask"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}}]}}]}}]} as unknown as DocumentNode<TableSaveMutation, TableSaveMutationVariables>;
export const TableDeleteDocument = {"__meta__":{"hash":"58dcd907e32be9b526905b4216f83648433cb2ee40084185f3e9e5dda0472cd3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TableDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deleteTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TableDeleteMutation, TableDeleteMutationVariables>;
export const TableLinkMakeDocument = {"__meta__":{"hash":"35f0cbcf897f29e1f06faa1c929f787604dfec8ec4fa5e8ac4fb34f167f768d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TableLinkMake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTableLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createTableLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TableLinkMakeMutation, TableLinkMakeMutationVariables>;
export const TableLinkStopDocument = {"__meta__":{"hash":"dfc9fbefcec4c90ff1da327e0a42fd1176666fcfed6964bb54cb6ef586e5e3c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TableLinkStop"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endTableLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TableLinkStopMutation, TableLinkStopMutationVariables>;
export const UnitPlaceDocument = {"__meta__":{"hash":"cc7beb7b3d0a60aa5d7f4f8eea60ad16583702c94851a007375ee4185269e268"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitHead"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitMonths"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitOffices"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitPast"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitKin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitDescent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"effective"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisation"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelLabel"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitMonths"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitOffices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"officeHolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"revoked"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitPast"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Unit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitKin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitKin"}}]}}]}}]} as unknown as DocumentNode<UnitPlaceQuery, UnitPlaceQueryVariables>;
export const UnitScorecardDocument = {"__meta__":{"hash":"fd104fd734a1bcd8f536c246ad44f13dbb567c5d5ae2de338ebdd04f45ac9fe0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitScorecard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnitScore"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnitScore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"rank"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]} as unknown as DocumentNode<UnitScorecardQuery, UnitScorecardQueryVariables>;
export const UnitChangeDocument = {"__meta__":{"hash":"e684af0ab1a4360839599d5c5f5f5b0b1090c0fc4f268f6aea7dc64f1bce197e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<UnitChangeQuery, UnitChangeQueryVariables>;
export const UnitBelowDocument = {"__meta__":{"hash":"eeb9d3cce85f63d4ef08b668f6d1d6f252b939897723f41cf4df6aad1e76b40f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitBelow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Code"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tree"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TreeReading"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"tree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tree"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitBelowQuery, UnitBelowQueryVariables>;
export const UnitMayDocument = {"__meta__":{"hash":"4ce06dba409657dc8aa022d753d34b6775131838d0577614a0f0f1985b2af0ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitMay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"reports"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_READ"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"enters"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_WRITE"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"people"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ACCOUNT_READ"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"registers"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ENTRY_READ"}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}]}}]}}]} as unknown as DocumentNode<UnitMayQuery, UnitMayQueryVariables>;
export const ShellDocument = {"__meta__":{"hash":"c428cbb2a627d2fc4a589ee1225472c562da95429f1cfb7378c35ba748168d1a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleShort"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"reports"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"enters"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"REPORT_WRITE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"registers"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ENTRY_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"people"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"ACCOUNT_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"reorganises"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"UNIT_WRITE"}}]},{"kind":"Field","alias":{"kind":"Name","value":"audits"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"AUDIT_READ"}}]},{"kind":"Field","alias":{"kind":"Name","value":"figures"},"name":{"kind":"Name","value":"can"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"EnumValue","value":"FIGURE_READ_APPROVED"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}}]}}]} as unknown as DocumentNode<ShellQuery, ShellQueryVariables>;