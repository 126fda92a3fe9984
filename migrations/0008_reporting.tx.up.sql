-- The life of a report: it is drafted, submitted, approved or returned, and everything that
-- is done to it is kept.
ALTER TABLE report
    DROP CONSTRAINT report_state_check,
    ADD CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')), -- submitted and approved ones count
    ALTER COLUMN submitted DROP NOT NULL, -- NULL: it never was
    ADD COLUMN submitted_by bigint REFERENCES account,
    ADD CONSTRAINT report_submitted CHECK (state NOT IN ('SUBMITTED', 'APPROVED') OR submitted IS NOT NULL);
--bun:split
-- All that was done to a report, in order. Only ever added to.
CREATE TABLE revision (
    unit_id    bigint      NOT NULL,
    month      date        NOT NULL,
    revision   int         NOT NULL CHECK (revision > 0),
    act        text        NOT NULL CHECK (act IN ('SAVE', 'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'REOPEN')),
    state      text        NOT NULL, -- of the report since
    content    int         NOT NULL, -- the revision that holds what it says: this one, or an earlier
    said       bigint[]    CHECK ((said IS NOT NULL) = (content = revision)),
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who did it; NULL: the system
    comment    text        NOT NULL, -- a reason, or a word on what was warned of
    PRIMARY KEY (unit_id, month, revision),
    FOREIGN KEY (unit_id, month) REFERENCES report,
    FOREIGN KEY (unit_id, month, content) REFERENCES revision
);
--bun:split
CREATE INDEX revision_at ON revision (at);
--bun:split
INSERT INTO revision (unit_id, month, revision, act, state, content, said, at, comment)
    SELECT unit_id, month, revision, 'SUBMIT', 'SUBMITTED', revision, said, submitted, '' FROM superseded
    UNION ALL
    SELECT unit_id, month, revision, 'SUBMIT', 'SUBMITTED', revision, said, submitted, '' FROM report;
--bun:split
-- When the approved ones were approved was not written down: with their submission, then.
INSERT INTO revision (unit_id, month, revision, act, state, content, at, comment)
    SELECT unit_id, month, revision + 1, 'APPROVE', 'APPROVED', revision, submitted, '' FROM report WHERE state = 'APPROVED';
--bun:split
UPDATE report SET revision = revision + 1 WHERE state = 'APPROVED';
--bun:split
DROP TABLE superseded;
