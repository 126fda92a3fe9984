-- Takes accounts, tokens and roles away.
DROP TABLE grants, token, account;
