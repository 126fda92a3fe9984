-- What reports are held against when they are handed up.
CREATE TABLE validation (
    campaign_id bigint NOT NULL REFERENCES campaign,
    ordinal     int    NOT NULL, -- its place in the campaign's file
    rule        text   NOT NULL CHECK (rule IN ('NOT_MORE', 'BALANCE', 'JUMP', 'SIBLINGS')),
    of          text   NOT NULL, -- a sum of elements
    than        text   NOT NULL, -- another, children or a number; empty of a JUMP
    percent     bigint NOT NULL,
    least       bigint NOT NULL,
    times       bigint NOT NULL,
    PRIMARY KEY (campaign_id, ordinal)
);
--bun:split
ALTER TABLE report ADD COLUMN content int; -- the revision that holds what it says
--bun:split
UPDATE report r SET content = v.content FROM revision v
    WHERE v.unit_id = r.unit_id AND v.month = r.month AND v.revision = r.revision;
--bun:split
ALTER TABLE report ALTER COLUMN content SET NOT NULL;
--bun:split
-- Of a month that has just begun the planner knows no rows: it would look up by month where
-- the units are few and the rows many. Every question names units; their key serves it.
DROP INDEX report_month;
