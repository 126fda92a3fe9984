package graph_test

import (
	"strings"
	"testing"

	"thidua/internal/audit"
)

// contested sets a contest up by hand: a cluster of D1 and D2 with a pact that D1 has signed, a scheme with two
// lines by hand, three proposals and a review.
func contested(t *testing.T) *house {
	t.Helper()
	h := build(t)
	for _, statement := range []string{
		`INSERT INTO cluster (year, parent_id, code, name) SELECT 2024, unit_id, 'CUM-1', 'Cụm 1' FROM naming WHERE code = 'P'`,
		`INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT 1, unit_id, 2024, '[2024-01-01,)' FROM naming WHERE code IN ('D1', 'D2')`,
		`INSERT INTO pact (cluster_id, signed, place, document, at) VALUES (1, '2024-02-01', 'P', '', now()), (1, '2024-03-01', 'P', '', now())`,
		`UPDATE pact SET ended = now() WHERE id = 2`,
		`INSERT INTO pact_party (pact_id, unit_id, signed_at) SELECT p.id, n.unit_id, CASE WHEN n.code = 'D1' AND p.id = 1 THEN now() END FROM pact AS p, naming AS n WHERE n.code IN ('D1', 'D2')`,
		`INSERT INTO scheme (year, level, declared) VALUES (2024, 'DISTRICT', '{"lines": [{"code": "a", "method": "BY_HAND"}, {"code": "b", "method": "BY_HAND"}, {"code": "c", "method": "PROPORTIONAL"}]}')`,
		`INSERT INTO points (year, level, line, unit_id, giver, points, reason, at)
			SELECT 2024, 'DISTRICT', g.line, n.unit_id, g.giver, g.points, '', now() FROM naming AS n
			JOIN (VALUES ('D1', 'a', 'UNIT', 5), ('D1', 'b', 'UNIT', 3), ('D1', 'b', 'CLUSTER', 2), ('D2', 'a', 'UNIT', 4), ('D2', 'a', 'UNIT', NULL)) AS g (code, line, giver, points) ON g.code = n.code ORDER BY g.points NULLS LAST`,
		`INSERT INTO award (code, ordinal, declared) VALUES ('flag', 1, '{"by_rank": true}'), ('paper', 2, '{}')`,
		`INSERT INTO proposal (award, year, unit_id, achievement, state, step, revision, at)
			SELECT p.award, 2024, n.unit_id, 'x', p.state, p.step, 1, now() FROM naming AS n
			JOIN (VALUES ('flag', 'D1', 'OPEN', 4), ('paper', 'D1', 'OPEN', 4), ('paper', 'C1', 'RETURNED', 2), ('paper', 'C1', 'REFUSED', 2), ('flag', 'D2', 'FORWARDED', 6)) AS p (award, code, state, step) ON p.code = n.code ORDER BY n.code`,
		`INSERT INTO review (unit_id, period, number, place, day, sections, recipients, revision, at) SELECT unit_id, '2024-6M', '', 'P', '2024-07-01', '[]', '[]', 1, now() FROM naming WHERE code = 'D1'`,
	} {
		if _, err := h.DB.NewRaw(statement).Exec(t.Context()); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	h.Employ("council", "council", "P")
	for _, unit := range []string{"D1", "D2"} {
		h.Grant("head.C1", "cluster_head", unit) // who heads both
	}
	return h
}

// TestAttention_OfTheContest tells each what of the contest waits for them, and others nothing of it.
func TestAttention_OfTheContest(t *testing.T) {
	t.Parallel()
	h := contested(t)
	for _, tt := range []struct{ of, account, want string }{
		{"a leader whose unit has not signed has the pact that stands", "leader.D2", `"pacts":[{"id":"pact:1"}]`},
		{"one whose unit has signed has none", "leader.D1", `"pacts":[]`},
		{"a unit says points of lines that it has not, and of those that it took back", "leader.D2", `"points":[{"cluster":null,"unit":{"code":"D2"},"giver":"UNIT","waiting":2}]`},
		{"but not of those that it has", "leader.D1", `"points":[]`},
		{"who heads the cluster weighs what a unit has said and the cluster has not", "head.C1", `"points":[{"cluster":{"id":"cluster:1"},"unit":null,"giver":"CLUSTER","waiting":1}]`},
		{"the council gives where the cluster has", "council", `"points":[{"cluster":{"id":"cluster:1"},"unit":null,"giver":"COUNCIL","waiting":1}]`},
		{"an award by rank waits for the cluster", "head.C1", `"proposals":1`},
		{"any other for the council", "council", `"proposals":1`},
		{"what was sent back waits for its unit's leader", "leader.C1", `"proposals":1`},
		{"what was forwarded waits for the decision", "leader.P", `"proposals":1`},
		{"a branch has nothing to do with them", "reporter.B1", `"proposals":0`},
		{"a review that has begun", "leader.D1", `"reviews":[{"unit":{"code":"D1"},"period":"2024-6M","review":{"id":"review:1"}}]`},
		{"and one that has not", "leader.D2", `"reviews":[{"unit":{"code":"D2"},"period":"2024-6M","review":null}]`},
		{"who sums alone has nothing", "analyst.P", `{"pacts":[],"points":[],"proposals":0,"reviews":[]}`},
		{"nor has a stranger", "stranger", `{"pacts":[],"points":[],"proposals":0,"reviews":[]}`},
		{"nor the Central Association", "central", `{"pacts":[],"points":[],"proposals":0,"reviews":[]}`},
	} {
		got := h.Ask(tt.account, `{attention {pacts {id} points {cluster {id} unit {code} giver waiting} proposals reviews {unit {code} period review {id}}}}`)
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s has %s, want %s", tt.of, tt.account, got, tt.want)
		}
	}
	for _, step := range []struct{ done, account, want string }{
		{`INSERT INTO proposal_act (proposal_id, revision, act, step, day, paper, text, reason, at, account_id)
			SELECT pr.id, 1, 'DONE', 3, '2024-03-01', '', '', '', now(), a.id FROM proposal AS pr, account AS a WHERE a.name = 'council' AND pr.step = 4`, "council", `"proposals":0`}, // nobody votes on what they proposed
		{`UPDATE review SET frozen = '{}', frozen_at = now(), hash = sha256('x'), signed_at = now()`, "leader.D1", `"reviews":[]`},
	} {
		if _, err := h.DB.NewRaw(step.done).Exec(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := h.Ask(step.account, `{attention {proposals reviews {period}}}`); !strings.Contains(got, step.want) {
			t.Errorf("after %.40s… %s has %s, want %s", step.done, step.account, got, step.want)
		}
	}
}

// TestSetReminders turns them off and on, for whoever asks alone, and writes that down once each.
func TestSetReminders(t *testing.T) {
	t.Parallel()
	h := build(t)
	is := func(account, want string) {
		t.Helper()
		if got := h.Ask(account, `{viewer {reminded}}`); got != `{"data":{"viewer":{"reminded":`+want+`}}}` {
			t.Errorf("%s is told %s, want %s", account, got, want)
		}
	}
	is("leader.D1", "true")
	for range 2 {
		if got := h.Ask("leader.D1", `mutation {setReminders(wanted: false) {viewer {account reminded}}}`); got != `{"data":{"setReminders":{"viewer":{"account":"leader.D1","reminded":false}}}}` {
			t.Error(got)
		}
	}
	is("leader.D1", "false")
	is("leader.D2", "true")
	h.Ask("leader.D1", `mutation {setReminders(wanted: true) {viewer {reminded}}}`)
	is("leader.D1", "true")
	var written int
	if err := h.DB.NewRaw("SELECT count(*) FROM audit WHERE act = ?", audit.RemindersSet).Scan(t.Context(), &written); err != nil || written != 2 {
		t.Errorf("%d rows were written of two changes: %v", written, err)
	}
	if _, err := h.DB.NewRaw("UPDATE token SET read_only = true").Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := h.Ask("leader.D1", `mutation {setReminders(wanted: false) {viewer {reminded}}}`); !strings.Contains(got, "FORBIDDEN") {
		t.Errorf("a token that only reads: %s", got)
	}
}
