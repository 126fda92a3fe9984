-- Every request asks for the roles of one account.
CREATE INDEX grants_account ON grants (account_id) WHERE revoked IS NULL;
