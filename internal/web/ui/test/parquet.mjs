// Reads the same table from Parquet, lines of JSON and CSV with DuckDB as it comes from npm, and prints the
// sums that it finds in each: by file, by period. The files lie in THIDUA_FOLDER.
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const { THIDUA_FOLDER: folder } = process.env;
const db = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJson();
const file = (name) => `'${path.join(folder, name).replaceAll("'", "''")}'`;

const sources = {
  parquet: `read_parquet(${file('table.parquet')})`,
  jsonl: `read_json(${file('table.jsonl')}, format = 'newline_delimited')`,
  csv: `(SELECT * RENAME ("VALUE" AS value, "NUMERATOR" AS numerator), NULL AS total FROM read_csv(${file('table.csv')}, header = true))`,
  csvInVietnamese: `(SELECT "Mã đơn vị" AS unit, "Kỳ" AS period, "Kết quả" AS value, "Tử số" AS numerator, NULL AS total
    FROM read_csv(${file('table.vi.csv')}, header = true, delim = ';', decimal_separator = ','))`,
};
const said = { sums: {} };
for (const [name, source] of Object.entries(sources)) {
  said.sums[name] = Object.fromEntries(
    (await rows(`SELECT period, sum(numerator)::BIGINT AS sum, count(*) AS units, count(value) AS values FROM ${source}
      WHERE total IS NULL AND period IS NOT NULL GROUP BY period ORDER BY period`)).map((r) => [r.period, [r.sum, r.units, r.values].join(' ')]),
  );
}
said.types = Object.fromEntries((await rows(`DESCRIBE SELECT * FROM ${sources.parquet}`)).map((r) => [r.column_name, r.column_type]));
said.days = (await rows(`SELECT min(first_day)::VARCHAR AS first, max(last_day)::VARCHAR AS last, any_value(year) AS year FROM ${sources.parquet}`))[0];
said.metadata = (await rows(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${file('table.parquet')}) WHERE decode(key) = 'thidua.tree'`))[0];
console.log(JSON.stringify(said));
