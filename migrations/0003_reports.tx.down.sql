-- Takes the reports away.
DROP TABLE superseded, report;
