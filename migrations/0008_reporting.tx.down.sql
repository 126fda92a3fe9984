-- Keeps of the revisions what superseded reports held, and of drafts nothing.
CREATE TABLE superseded (
    unit_id   bigint      NOT NULL,
    month     date        NOT NULL,
    said      bigint[]    NOT NULL,
    state     text        NOT NULL,
    revision  int         NOT NULL,
    submitted timestamptz NOT NULL,
    PRIMARY KEY (unit_id, month, revision),
    FOREIGN KEY (unit_id, month) REFERENCES report
);
--bun:split
INSERT INTO superseded
    SELECT r.unit_id, r.month, r.said, r.state, r.revision, r.at FROM revision r
    JOIN report p USING (unit_id, month)
    WHERE r.act = 'SUBMIT' AND p.state IN ('SUBMITTED', 'APPROVED')
        AND EXISTS (SELECT FROM revision l WHERE l.unit_id = r.unit_id AND l.month = r.month AND l.act = 'SUBMIT' AND l.revision > r.revision);
--bun:split
DROP TABLE revision;
--bun:split
DELETE FROM report WHERE state NOT IN ('SUBMITTED', 'APPROVED');
--bun:split
ALTER TABLE report
    DROP CONSTRAINT report_state_check,
    DROP CONSTRAINT report_submitted,
    ADD CHECK (state IN ('SUBMITTED', 'APPROVED')),
    DROP COLUMN submitted_by,
    ALTER COLUMN submitted SET NOT NULL;
