-- Who may: accounts, their tokens (stored hashed) and their dated roles at units.
CREATE TABLE account (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text        NOT NULL UNIQUE CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]*$'),
    created timestamptz NOT NULL DEFAULT now()
);
--bun:split
CREATE TABLE token (
    hash       bytea       PRIMARY KEY, -- SHA-256 of the token; the token itself is shown once and never stored
    account_id bigint      NOT NULL REFERENCES account,
    created    timestamptz NOT NULL DEFAULT now(),
    expires    timestamptz,
    revoked    timestamptz
);
--bun:split
-- A role at a unit, dated, so that a change of officers keeps its history.
CREATE TABLE grants (
    account_id bigint    NOT NULL REFERENCES account,
    role       text      NOT NULL,
    unit_id    bigint    NOT NULL REFERENCES unit,
    valid      daterange NOT NULL CHECK (NOT isempty(valid)),
    EXCLUDE USING gist (account_id WITH =, role WITH =, unit_id WITH =, valid WITH &&)
);
