-- Takes the reports away.
DROP TABLE superseded, report;
DROP FUNCTION month_ends(daterange);
