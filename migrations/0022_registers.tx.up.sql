-- Registers: what a campaign has units keep beside their reports, and the records in them.
CREATE TABLE register (
    campaign_id bigint NOT NULL REFERENCES campaign,
    code        text   NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]*$'),
    ordinal     int    NOT NULL, -- its place in the campaign's file
    declared    jsonb  NOT NULL, -- all that the file says of it
    PRIMARY KEY (campaign_id, code)
);
--bun:split
-- A record, as it stands. Its register is known by its code over the years; its unit never changes.
CREATE TABLE entry (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register   text        NOT NULL,
    unit_id    bigint      NOT NULL REFERENCES unit,  -- whose register it stands in
    subject_id bigint      REFERENCES unit,           -- the unit that its first UNIT field names
    follows_id bigint      REFERENCES entry,          -- the entry that its first ENTRY field names
    day        date        NOT NULL,
    due        date,                                  -- of what is to be done about it
    done       date,
    values     jsonb       NOT NULL,                  -- by field; what is not said is missing
    names      jsonb       NOT NULL DEFAULT '{}',     -- the PERSON fields alone: read only by who may read names
    folded     text        NOT NULL DEFAULT '',       -- the texts without accents, for search; no names
    state      text        NOT NULL CHECK (state IN ('NOTED', 'CONFIRMED', 'VOID')),
    revision   int         NOT NULL CHECK (revision > 0),
    noted_by   bigint      REFERENCES account,        -- who last said what it says; NULL: the system
    at         timestamptz NOT NULL,                  -- of its last revision
    key        uuid        UNIQUE                     -- given by the client, so that a request may be sent again
);
--bun:split
CREATE INDEX entry_unit ON entry (unit_id, register, day, id);
--bun:split
CREATE INDEX entry_kept ON entry (unit_id, register, day) WHERE state <> 'VOID'; -- whether there is one in a quarter
--bun:split
CREATE INDEX entry_register ON entry (register, day, id);
--bun:split
CREATE INDEX entry_subject ON entry (subject_id, register, day) WHERE subject_id IS NOT NULL;
--bun:split
CREATE INDEX entry_follows ON entry (follows_id) WHERE follows_id IS NOT NULL;
--bun:split
CREATE INDEX entry_due ON entry (due) WHERE due IS NOT NULL AND done IS NULL AND state <> 'VOID';
--bun:split
-- All that was done to an entry, in order. Only ever added to.
CREATE TABLE entry_revision (
    entry_id   bigint      NOT NULL REFERENCES entry,
    revision   int         NOT NULL CHECK (revision > 0),
    act        text        NOT NULL CHECK (act IN ('SAVE', 'CONFIRM', 'VOID')),
    state      text        NOT NULL, -- of the entry since
    day        date        NOT NULL,
    values     jsonb       NOT NULL,
    names      jsonb       NOT NULL,
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who did it; NULL: the system
    comment    text        NOT NULL,           -- a reason
    PRIMARY KEY (entry_id, revision)
);
--bun:split
-- A unit says of a register that there was nothing to enter in a quarter.
CREATE TABLE nothing (
    register   text        NOT NULL,
    unit_id    bigint      NOT NULL REFERENCES unit,
    quarter    date        NOT NULL CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10)),
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who said so; NULL: the system
    PRIMARY KEY (unit_id, register, quarter)
);
--bun:split
-- What was said there and has been taken back since, so that what was known at a moment can be told.
CREATE TABLE nothing_ended (
    register   text        NOT NULL,
    unit_id    bigint      NOT NULL REFERENCES unit,
    quarter    date        NOT NULL,
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account,
    ended      timestamptz NOT NULL,
    ended_by   bigint      REFERENCES account, -- who took it back; NULL: the system
    PRIMARY KEY (unit_id, register, quarter, at)
);
--bun:split
-- An element that nobody reports: the service counts it itself, from what units keep.
ALTER TABLE element ADD COLUMN counted text CHECK (counted IN ('REGISTERS_REQUIRED', 'REGISTERS_KEPT')),
    DROP CONSTRAINT element_reported_by_check,
    ADD CONSTRAINT element_reported_by_check CHECK (reported_by <@ '{LEAF,PROVINCE,DISTRICT,COMMUNE,BRANCH}' AND (cardinality(reported_by) > 0) = (counted IS NULL));
--bun:split
-- A paper that hangs on an entry.
CREATE TABLE entry_file (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id   bigint      NOT NULL REFERENCES entry,
    name       text        NOT NULL CHECK (name <> ''),
    type       text        NOT NULL, -- by its content
    size       int         NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    content    bytea       NOT NULL,
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who hung it there; NULL: the system
    ended      timestamptz,                    -- taken off; its row stays
    ended_by   bigint      REFERENCES account
);
--bun:split
CREATE INDEX entry_file_entry ON entry_file (entry_id, id);
--bun:split
ALTER TABLE entry_file ALTER COLUMN content SET STORAGE EXTERNAL; -- what is packed already is not packed again
