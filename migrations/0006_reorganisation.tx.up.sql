-- Decisions that change the tree, each as a whole: what is to be done from which day on,
-- and what became of it. An applied one can be taken back while nothing builds on it.
CREATE TABLE reorganisation (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL CHECK (name <> ''),
    document    text        NOT NULL CHECK (document <> ''), -- number of the decision
    signed      date        NOT NULL,
    effective   date        NOT NULL,
    file        text        NOT NULL, -- where the decision can be read; empty: nowhere named
    steps       jsonb       NOT NULL, -- in order, as drafted
    state       text        NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'APPLIED', 'REVERTED')),
    drafted     timestamptz NOT NULL DEFAULT now(),
    drafted_by  bigint      REFERENCES account, -- NULL: the system
    applied     timestamptz,
    applied_by  bigint      REFERENCES account,
    reverted    timestamptz,
    reverted_by bigint      REFERENCES account,
    CHECK ((state = 'DRAFT') = (applied IS NULL) AND (state = 'REVERTED') = (reverted IS NOT NULL))
);
--bun:split
CREATE UNIQUE INDEX reorganisation_document ON reorganisation (document, effective) WHERE state <> 'REVERTED';
--bun:split
-- The units that a reorganisation touches, and what an applied one did to each: enough to
-- take it back, for every row that it made begins on its day.
CREATE TABLE touched (
    reorganisation_id bigint NOT NULL REFERENCES reorganisation ON DELETE CASCADE,
    unit_id           bigint NOT NULL REFERENCES unit,
    opened            bool   NOT NULL,
    closed            bool   NOT NULL,
    named             bool   NOT NULL, -- it bears another name, code or type
    placed            bool   NOT NULL, -- it, or a unit above it, hangs elsewhere
    PRIMARY KEY (reorganisation_id, unit_id)
);
--bun:split
CREATE INDEX touched_unit ON touched (unit_id);
--bun:split
-- What units became of what units.
CREATE TABLE lineage (
    reorganisation_id bigint  NOT NULL REFERENCES reorganisation ON DELETE CASCADE,
    predecessor_id    bigint  NOT NULL REFERENCES unit,
    successor_id      bigint  NOT NULL REFERENCES unit,
    kind              text    NOT NULL CHECK (kind IN ('MERGER', 'SPLIT', 'ABOLITION', 'CLOSURE', 'BOUNDARY')),
    share             numeric CHECK (share > 0 AND share <= 1), -- what part of the predecessor's people; NULL: not stated
    PRIMARY KEY (reorganisation_id, predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
);
--bun:split
CREATE INDEX lineage_predecessor ON lineage (predecessor_id);
--bun:split
CREATE INDEX lineage_successor ON lineage (successor_id);
--bun:split
-- The reorganisation that carried a role over from a unit that it closed.
ALTER TABLE grants ADD COLUMN carried_by bigint REFERENCES reorganisation;
