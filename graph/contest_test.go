package graph_test

import (
	"fmt"

	"thidua/internal/contest"
)

// asksOfTheContest ask whatever the contest answers, of a unit and of all that a caller may read.
func (h *house) asksOfTheContest(unit string) []string {
	const cluster = `{id code name parent {code} level members {unit {code} since until} heads {account fullName unit {code}} may
		pacts {id document parties {unit {code} signedAt by maySign} promises {unit {code} indicator {code} target {low} assigned {low}} papers {name} mayEnd}}`
	const rows = `{scheme {id} notice rows {unit {code} total rank class {code} unranked missing bar {reason} lines {line {code} points applies given {giver points reason by} mayGive}}}`
	id := fmt.Sprintf("unit:%d", h.Units[unit].ID)
	return []string{
		`{clusters(year: 2024) ` + cluster + `}`, `{clusters(year: 2024, parent: "` + id + `") ` + cluster + `}`,
		`{clusters(year: 2024) {board(period: "2024-9M") ` + rows + `}}`,
		`{scoreboard(period: "2024-9M", level: DISTRICT) ` + rows + `}`, `{scoreboard(period: "2024-9M", level: COMMUNE) ` + rows + `}`,
		`{scoreboard(period: "2024-9M", level: COMMUNE, under: "` + id + `") ` + rows + `}`,
		`{scheme(year: 2024, level: DISTRICT) {id name most lines {code most}}}`,
		`{cascade(owner: "` + id + `", year: 2024) {maySet lines {indicator {code} target {low} assigned promised unassigned short units {unit {code} quota {low} promise {low} settings {low document reason by}}}}}`,
		`{awards {id code name givenBy to}}`,
		`{proposals(first: 9) {totalCount pageInfo {hasNextPage endCursor} nodes {id unit {code} person achievement state steps {step waits wants done {by paper}} objections {rule} may mayNot acts {by} papers {name step}}}}`,
		`{proposals(first: 9, waiting: true) {totalCount nodes {id}}}`, `{proposals(first: 9, year: 2024, under: "` + id + `") {totalCount nodes {id}}}`,
		`{bars(first: 9, ended: true) {totalCount pageInfo {hasNextPage endCursor} nodes {id unit {code} person reason mayEnd}}}`, `{bars(first: 9, under: "` + id + `") {totalCount}}`,
		`{attention {pacts {id} points {cluster {id} unit {code} giver waiting} proposals reviews {unit {code} period review {id hash}}}}`,
		`{units(first: 9) {nodes {code reviews {id period hash sections {title text} html docx may} figures(period: "2024", indicators: ["4.1", "1.2"]) {pledge {target {low} status pact {id}}}}}}`,
	}
}

// compete has units proposed for commendation, and barred from it, as often as they are named.
func (h *house) compete(units ...string) {
	h.T.Helper()
	ctx := h.T.Context()
	_, err := contest.ImportAwards(ctx, h.DB.DB, "awards.yaml", contest.ExampleAwards, false)
	h.Must(err)
	for _, unit := range units {
		id := h.Units[unit].ID
		_, err = h.DB.NewRaw(`WITH one AS (INSERT INTO proposal (award, year, unit_id, achievement, state, step, revision, at)
				VALUES ('giay_khen', 2024, ?, 'Dẫn đầu', 'OPEN', 1, 1, '2024-10-01') RETURNING id)
			INSERT INTO proposal_act (proposal_id, revision, act, step, day, paper, text, reason, at)
			SELECT id, 1, 'DONE', 1, '2024-10-01', '1/BC', '', '', '2024-10-01' FROM one`, id).Exec(ctx)
		h.Must(err)
		_, err = h.DB.NewRaw(`INSERT INTO bar (kind, unit_id, since, reason, document, at) VALUES ('COMPLAINT', ?, '2024-10-01', 'Đang xem xét', '', '2024-10-01')`, id).Exec(ctx)
		h.Must(err)
	}
}

// pledges has a unit alone in a cluster, which a head of its own keeps, with a pact, points, a target and a review.
func (h *house) pledges(code, unit, head, officer string) {
	h.T.Helper()
	ctx, id := h.T.Context(), h.Units[unit].ID
	h.Employ(head, officer, unit)
	for _, query := range []string{
		`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?3, ?0, 'Cụm ' || ?0) RETURNING id),
			m AS (INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT id, ?1, 2024, daterange('2024-01-01', NULL) FROM c),
			h AS (INSERT INTO cluster_head (cluster_id, office, account_id, unit_id, valid, at) SELECT c.id, 'HEAD', a.id, ?1, daterange('2024-01-01', NULL), '2024-01-01' FROM c, account AS a WHERE a.name = ?2),
			p AS (INSERT INTO pact (cluster_id, signed, place, document, at) SELECT id, '2024-02-01', 'Hội trường', ?0 || '/GU', '2024-02-01' FROM c RETURNING id),
			s AS (INSERT INTO pact_party (pact_id, unit_id, signed_at) SELECT id, ?1, '2024-02-01' FROM p)
			INSERT INTO promise (pact_id, unit_id, indicator, low) SELECT id, ?1, '4.1', 40 FROM p`,
		`INSERT INTO points (year, level, line, unit_id, giver, points, reason, at) SELECT 2024, 'DISTRICT', l ->> 'code', ?1, 'UNIT', 1, ?0, '2024-10-01'
			FROM scheme, jsonb_array_elements(declared -> 'lines') AS l WHERE level = 'DISTRICT' AND l ->> 'method' = 'BY_HAND'`,
		`INSERT INTO target_setting (year, indicator, unit_id, low, day, document, reason, at) VALUES (2024, '4.1', ?1, 30, '2024-01-15', ?0 || '/KH', '', '2024-01-15')`,
		`INSERT INTO review (unit_id, period, number, place, day, sections, recipients, revision, at) VALUES (?1, '2024-6M', ?0, 'Ấp', '2024-07-10', '[{"title": "I", "text": "Tốt"}]', '[]', 1, '2024-07-10')`,
	} {
		_, err := h.DB.NewRaw(query, code, id, head, h.Units["P"].ID).Exec(ctx)
		h.Must(err)
	}
}
