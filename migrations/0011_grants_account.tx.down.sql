DROP INDEX grants_account;
