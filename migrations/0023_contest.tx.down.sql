DROP TABLE reminder;
--bun:split
ALTER TABLE account DROP COLUMN reminded;
--bun:split
ALTER TABLE table_result DROP COLUMN scored;
--bun:split
DROP VIEW heading, membership;
--bun:split
DROP TABLE paper, review, proposal_act, proposal, award, bar, points, scheme, promise, pact_party, pact, cluster_head, cluster_member, cluster, target_setting;
--bun:split
DROP FUNCTION review_refuse();
