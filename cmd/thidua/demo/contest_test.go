package demo

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestContest_TellsItsYear holds what the demo tells of the contest of 2024 on 10 November.
func TestContest_TellsItsYear(t *testing.T) {
	t.Parallel()
	db, ctx := loaded(t, false), t.Context()
	for _, tt := range []struct {
		told, query, want string
	}{
		{"every direct unit competes in one of three clusters",
			`SELECT string_agg(format('%s: %s', c.code, (SELECT count(*) FROM membership m WHERE m.cluster_id = c.id AND m.valid @> date '2024-11-10')), ', ' ORDER BY c.code) FROM cluster c`,
			"C1: 6, C2: 5, C3: 6"},
		{"each cluster has a head and a deputy, who hold the role at each member",
			`SELECT string_agg(format('%s %s: %s of %s', c.code, h.office, (SELECT count(*) FROM grants g WHERE g.account_id = h.account_id AND g.role = 'cluster_head'
				AND g.unit_id IN (SELECT unit_id FROM membership WHERE cluster_id = c.id)), (SELECT count(*) FROM membership WHERE cluster_id = c.id)), ', ' ORDER BY c.code, h.office DESC)
			FROM cluster c JOIN heading h ON h.cluster_id = c.id AND h.valid @> date '2024-11-10'`,
			"C1 HEAD: 6 of 6, C1 DEPUTY: 6 of 6, C2 HEAD: 5 of 5, C2 DEPUTY: 5 of 5, C3 HEAD: 6 of 6, C3 DEPUTY: 6 of 6"},
		{"each cluster has a pact, which one unit has yet to sign",
			`SELECT string_agg(format('%s: %s of %s', code, signed, parties), ', ' ORDER BY code) FROM (SELECT c.code, count(pp.signed_at) AS signed, count(*) AS parties
				FROM pact p JOIN cluster c ON c.id = p.cluster_id JOIN pact_party pp ON pp.pact_id = p.id WHERE p.ended IS NULL GROUP BY c.code) AS pacts`,
			"C1: 6 of 6, C2: 5 of 5, C3: 5 of 6"},
		{"nobody promises less than their quota, and some promise more",
			`SELECT format('%s below, %s above', count(*) FILTER (WHERE pr.low < t.low), CASE WHEN count(*) FILTER (WHERE pr.low > t.low) > 8 THEN 'most' END)
			FROM promise pr JOIN indicator i ON i.code = pr.indicator JOIN target t ON t.indicator_id = i.id AND t.unit_id = pr.unit_id`,
			"0 below, most above"},
		{"three districts have handed their new members on: all, not all, and more than all with the reason",
			`SELECT string_agg(format('%s: %s%s', n.code, sign(below.sum - own.low), CASE WHEN below.reason <> '' THEN ' with the reason' END), ', ' ORDER BY n.code)
			FROM (SELECT p.parent_id, s.indicator, sum(s.low), max(s.reason) AS reason FROM target_setting s JOIN placement p ON p.unit_id = s.unit_id GROUP BY 1, 2) AS below
			JOIN target_setting own ON own.unit_id = below.parent_id AND own.indicator = below.indicator JOIN naming n ON n.unit_id = below.parent_id`,
			"645: 0, 650: -1, 651: 1 with the reason"},
		{"points are given by hand for most, and wait at each of those who give them",
			`SELECT string_agg(format('%s: %s %s', giver, CASE WHEN given = asked THEN 'all' WHEN 2 * given > asked THEN 'most' ELSE 'some' END, level), ', ' ORDER BY giver COLLATE "C" DESC) FROM (
				SELECT w.giver, s.level, count(*) AS asked, count(DISTINCT (p.unit_id, p.line)) AS given FROM unnest('{UNIT, CLUSTER, COUNCIL}'::text[]) AS w (giver)
				JOIN scheme s ON s.level = 'DISTRICT' CROSS JOIN jsonb_array_elements(s.declared->'lines') AS said JOIN unit u ON u.level = s.level
				LEFT JOIN points p ON p.unit_id = u.id AND p.line = said->>'code' AND p.giver = w.giver WHERE said->>'method' = 'BY_HAND' GROUP BY 1, 2) AS given`,
			"UNIT: most DISTRICT, COUNCIL: some DISTRICT, CLUSTER: most DISTRICT"},
		{"a proposal stands at every step",
			`SELECT string_agg(DISTINCT step::text, ', ' ORDER BY step::text) FROM proposal`, "1, 2, 3, 4, 5, 6, 7, 8"},
		{"of each way that a proposal can turn there is one, and one was revoked with the reason",
			`SELECT (SELECT string_agg(DISTINCT state, ', ' ORDER BY state) FROM proposal) || '; ' ||
				(SELECT string_agg(format('%s %s', act, reason <> ''), ', ') FROM proposal_act WHERE act = 'REVOKED')`,
			"DECIDED, FORWARDED, HANDED_OVER, OPEN, REFUSED, RETURNED, REVOKED; REVOKED t"},
		{"what was handed over stands in a register",
			`SELECT format('%s of %s', count(entered_id), count(*)) FROM proposal WHERE state = 'HANDED_OVER'`, "1 of 1"},
		{"what speaks against units and people holds, or has ended",
			`SELECT format('%s hold, %s ended, of units %s', count(*) FILTER (WHERE until IS NULL), count(until), count(*) FILTER (WHERE person = '')) FROM bar`,
			"3 hold, 1 ended, of units 1"},
		{"the province's half year is reviewed, frozen and signed; one district's is begun",
			`SELECT string_agg(format('%s %s: %s %s', n.code, rv.period, CASE WHEN length(rv.hash) = 32 THEN 'frozen' ELSE 'a draft' END,
				CASE WHEN rv.signed_at IS NULL THEN 'unsigned' ELSE 'signed' END), ', ' ORDER BY n.code) FROM review rv JOIN naming n USING (unit_id)`,
			"643 2024-6M: a draft unsigned, 66 2024-6M: frozen signed"},
	} {
		var got string
		if err := db.NewRaw(tt.query).Scan(ctx, &got); err != nil {
			t.Errorf("%s: %v", tt.told, err)
			continue
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.told, diff)
		}
	}
}
