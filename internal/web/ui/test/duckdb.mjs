// Answers THIDUA_SQL with DuckDB as it comes from npm, in THIDUA_FOLDER: a row a line.
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const { THIDUA_FOLDER: folder, THIDUA_SQL: sql } = process.env;
process.chdir(folder);
const db = await (await DuckDBInstance.create(':memory:')).connect();
for (const row of (await db.runAndReadAll(sql)).getRowsJson()) {
  console.log(row.join('|'));
}
