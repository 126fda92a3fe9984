/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading) {\n    viewer @skip(if: $chosen) {\n      id\n      roots {\n        ...DeskUnit\n      }\n    }\n    unit(by: { code: $office }) @include(if: $chosen) {\n      ...DeskUnit\n    }\n  }\n\n  fragment DeskUnit on Unit {\n    id\n    code\n    title\n    figures(period: $period, tree: $tree) {\n      id\n      indicator {\n        id\n        code\n        shortName\n        measure\n      }\n      value\n      display\n      target {\n        id\n        low\n      }\n      targetLabel\n      status\n      statusLabel\n    }\n  }\n": typeof types.DeskDocument,
    "\n  query Shell {\n    viewer {\n      id\n      account\n      notice\n      today\n      person {\n        id\n        fullName\n      }\n      grants {\n        id\n        role\n        label\n        unit {\n          id\n          code\n          titleShort\n        }\n      }\n      reports: can(action: REPORT_READ)\n      enters: can(action: REPORT_WRITE)\n      people: can(action: ACCOUNT_READ)\n      reorganises: can(action: UNIT_WRITE)\n      audits: can(action: AUDIT_READ)\n      figures: can(action: FIGURE_READ_APPROVED)\n    }\n    campaigns {\n      id\n      year\n      official\n      notice\n    }\n  }\n": typeof types.ShellDocument,
};
const documents: Documents = {
    "\n  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading) {\n    viewer @skip(if: $chosen) {\n      id\n      roots {\n        ...DeskUnit\n      }\n    }\n    unit(by: { code: $office }) @include(if: $chosen) {\n      ...DeskUnit\n    }\n  }\n\n  fragment DeskUnit on Unit {\n    id\n    code\n    title\n    figures(period: $period, tree: $tree) {\n      id\n      indicator {\n        id\n        code\n        shortName\n        measure\n      }\n      value\n      display\n      target {\n        id\n        low\n      }\n      targetLabel\n      status\n      statusLabel\n    }\n  }\n": types.DeskDocument,
    "\n  query Shell {\n    viewer {\n      id\n      account\n      notice\n      today\n      person {\n        id\n        fullName\n      }\n      grants {\n        id\n        role\n        label\n        unit {\n          id\n          code\n          titleShort\n        }\n      }\n      reports: can(action: REPORT_READ)\n      enters: can(action: REPORT_WRITE)\n      people: can(action: ACCOUNT_READ)\n      reorganises: can(action: UNIT_WRITE)\n      audits: can(action: AUDIT_READ)\n      figures: can(action: FIGURE_READ_APPROVED)\n    }\n    campaigns {\n      id\n      year\n      official\n      notice\n    }\n  }\n": types.ShellDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading) {\n    viewer @skip(if: $chosen) {\n      id\n      roots {\n        ...DeskUnit\n      }\n    }\n    unit(by: { code: $office }) @include(if: $chosen) {\n      ...DeskUnit\n    }\n  }\n\n  fragment DeskUnit on Unit {\n    id\n    code\n    title\n    figures(period: $period, tree: $tree) {\n      id\n      indicator {\n        id\n        code\n        shortName\n        measure\n      }\n      value\n      display\n      target {\n        id\n        low\n      }\n      targetLabel\n      status\n      statusLabel\n    }\n  }\n"): (typeof documents)["\n  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading) {\n    viewer @skip(if: $chosen) {\n      id\n      roots {\n        ...DeskUnit\n      }\n    }\n    unit(by: { code: $office }) @include(if: $chosen) {\n      ...DeskUnit\n    }\n  }\n\n  fragment DeskUnit on Unit {\n    id\n    code\n    title\n    figures(period: $period, tree: $tree) {\n      id\n      indicator {\n        id\n        code\n        shortName\n        measure\n      }\n      value\n      display\n      target {\n        id\n        low\n      }\n      targetLabel\n      status\n      statusLabel\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    viewer {\n      id\n      account\n      notice\n      today\n      person {\n        id\n        fullName\n      }\n      grants {\n        id\n        role\n        label\n        unit {\n          id\n          code\n          titleShort\n        }\n      }\n      reports: can(action: REPORT_READ)\n      enters: can(action: REPORT_WRITE)\n      people: can(action: ACCOUNT_READ)\n      reorganises: can(action: UNIT_WRITE)\n      audits: can(action: AUDIT_READ)\n      figures: can(action: FIGURE_READ_APPROVED)\n    }\n    campaigns {\n      id\n      year\n      official\n      notice\n    }\n  }\n"): (typeof documents)["\n  query Shell {\n    viewer {\n      id\n      account\n      notice\n      today\n      person {\n        id\n        fullName\n      }\n      grants {\n        id\n        role\n        label\n        unit {\n          id\n          code\n          titleShort\n        }\n      }\n      reports: can(action: REPORT_READ)\n      enters: can(action: REPORT_WRITE)\n      people: can(action: ACCOUNT_READ)\n      reorganises: can(action: UNIT_WRITE)\n      audits: can(action: AUDIT_READ)\n      figures: can(action: FIGURE_READ_APPROVED)\n    }\n    campaigns {\n      id\n      year\n      official\n      notice\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;