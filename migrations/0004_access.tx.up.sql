-- Who may: accounts, their tokens (stored hashed) and their dated roles at units.
CREATE TABLE account (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text        NOT NULL CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    created timestamptz NOT NULL DEFAULT now()
);
--bun:split
-- Names that differ in case alone would be mistaken for one another.
CREATE UNIQUE INDEX account_name ON account (lower(name));
--bun:split
CREATE TABLE token (
    hash       bytea       PRIMARY KEY, -- SHA-256 of the token; the token itself is shown once and never stored
    account_id bigint      NOT NULL REFERENCES account,
    created    timestamptz NOT NULL DEFAULT now(),
    expires    timestamptz,
    revoked    timestamptz
);
--bun:split
CREATE INDEX token_account ON token (account_id);
--bun:split
-- A role at a unit, dated, so that a change of officers keeps its history. Revoking ends
-- valid on that day; a grant that began that day or later keeps its dates, for no range of
-- days is empty, and counts for nothing because it is revoked.
CREATE TABLE grants (
    account_id bigint      NOT NULL REFERENCES account,
    role       text        NOT NULL CHECK (role ~ '^[a-z]+(_[a-z]+)*$'),
    unit_id    bigint      NOT NULL REFERENCES unit,
    valid      daterange   NOT NULL CHECK (NOT isempty(valid)),
    given      timestamptz NOT NULL DEFAULT now(),
    given_by   bigint      REFERENCES account, -- NULL: the system
    revoked    timestamptz,
    revoked_by bigint      REFERENCES account, -- NULL: the system, or not revoked
    EXCLUDE USING gist (account_id WITH =, role WITH =, unit_id WITH =, valid WITH &&) WHERE (revoked IS NULL)
);
--bun:split
CREATE INDEX grants_unit ON grants (unit_id);
