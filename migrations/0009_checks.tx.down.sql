CREATE INDEX report_month ON report (month);
--bun:split
ALTER TABLE report DROP COLUMN content;
--bun:split
DROP TABLE validation;
