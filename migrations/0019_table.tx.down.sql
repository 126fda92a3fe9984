DROP TABLE table_link, table_result, saved_table;
