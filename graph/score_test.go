package graph_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/contest"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// points is a scheme of the districts: 10 points by hand, half a point off for each late report, and a quarter for each
// that has not come in.
const points = `scheme: {year: 2024, level: DISTRICT, name: "Điểm", name_en: "Points", example: true, most: 10, decimals: 2, inapplicable: SCALE, ties: [hand]}
groups:
  - {code: all, name: "Tất cả", name_en: "All"}
lines:
  - {code: hand, group: all, name: "Cho điểm", name_en: "By hand", most: 10, method: BY_HAND}
  - {code: late, group: all, name: "Muộn", name_en: "Late", most: -2, method: PER_ITEM, of: LATE_REPORTS, each: -0.5, extra: true}
  - {code: missing, group: all, name: "Thiếu", name_en: "Missing", most: -1, method: PER_ITEM, of: MISSING_REPORTS, each: -0.25, extra: true}
classes:
  - {code: GOOD, name: "Tốt", name_en: "Good", from: 7}
`

// scored is a house whose districts D1 and D2 are a cluster with a head, and get points by a scheme; D3 is in none.
func scored(t *testing.T) *house {
	t.Helper()
	h := build(t)
	h.Open("P", "D3", "DISTRICT", "huyện")
	for _, a := range strings.Fields("council/council/P head/cluster_head/D1 leader.D3/district_leader/D3 officer.D1/district_officer/D1 inspector/inspector/P") {
		w := strings.Split(a, "/")
		h.Employ(w[0], w[1], w[2])
	}
	h.Grant("head", "cluster_head", "D2")
	_, err := h.DB.NewRaw(`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?, 'C1', 'Cụm 1') RETURNING id)
		INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT c.id, u, 2024, '[2024-01-01,)' FROM c, unnest(ARRAY[?, ?]::bigint[]) AS u`,
		h.Units["P"].ID, h.Units["D1"].ID, h.Units["D2"].ID).Exec(t.Context())
	h.Must(err)
	_, _, err = contest.ImportScheme(t.Context(), h.DB.DB, "points.yaml", []byte(points), false)
	h.Must(err)
	return h
}

// giving gives points by hand: "D1 hand 7.5 as it was seen", and "D1 hand null" takes them back.
func (h *house) giving(account, giver string, lines ...string) string {
	h.T.Helper()
	all := []any{}
	for _, l := range lines {
		w := strings.SplitN(l+" ", " ", 4)
		unit := w[0]
		if u := h.Units[w[0]]; u != nil {
			unit = u.PermanentID()
		}
		p := map[string]any{"unit": unit, "line": w[1], "reason": strings.TrimSpace(w[3])}
		if w[2] != "null" {
			p["points"] = json.Number(w[2])
		}
		all = append(all, p)
	}
	return h.AskWith(account, `mutation ($in: GivePointsInput!) {givePoints(input: $in) {scores {unit {code} total} userErrors {code message}}}`,
		map[string]any{"in": map[string]any{"year": 2024, "level": "DISTRICT", "giver": giver, "points": all}})
}

// TestReadArrears_ToTheReport counts what units owe and what came in late, on the days around which it changes.
func TestReadArrears_ToTheReport(t *testing.T) {
	t.Parallel()
	h := build(t)
	due := func(month time.Month, hour, minute int) time.Time { // of the fifth of a month, in Việt Nam
		return time.Date(2024, month, 5, hour-7, minute, 0, 0, time.UTC)
	}
	h.SayAt(due(2, 0, 0).AddDate(0, 0, -2), "D1 01")
	h.SayAt(due(3, 23, 59), "D1 02")
	h.SayAt(due(4, 24, 0), "D1 03")
	h.SayAt(due(9, 12, 0), "D1 04", "D1 05")
	h.SayAt(due(4, 12, 0), "C1 03")
	c, err := movement.Load(t.Context(), h.DB.DB, 2024)
	h.Must(err)
	if c.DueDay != 5 {
		t.Fatalf("reports are due on the %d.", c.DueDay)
	}
	const months = 10 // that are due on the tenth of November, of each of the five units of D1's
	for _, tt := range []struct {
		name, unit, period string
		today              org.Date
		at                 figure.Moment
		want               contest.Arrears
	}{
		{"of the whole year, today", "D1", "2024", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 6*months - 6, Own: months - 5, Late: 3}},
		{"of a unit below, which was in time", "C1", "2024", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 3*months - 1, Own: months - 1}},
		{"of a unit that says nothing", "C2", "2024-6M", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 12, Own: 6}},
		{"in one month that came in on its last minute", "D1", "2024-02", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 5}},
		{"in one month that came in a minute after", "D1", "2024-03", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 4, Late: 1}},
		{"on the day on which October is due", "D1", "2024-10", "2024-11-05", figure.Moment{}, contest.Arrears{}},
		{"on the day after", "D1", "2024-10", "2024-11-06", figure.Moment{}, contest.Arrears{Missing: 6, Own: 1}},
		{"as it was known in August, before two came in", "D1", "2024-6M", "2024-08-01", figure.MomentOf(due(8, 0, 0)), contest.Arrears{Missing: 36 - 4, Own: 3, Late: 1}},
		{"as it was known in October", "D1", "2024-6M", "2024-10-01", figure.MomentOf(due(10, 0, 0)), contest.Arrears{Missing: 36 - 6, Own: 1, Late: 3}},
		{"in a period of which nothing is due", "D1", "2024-11", "2024-11-10", figure.Moment{}, contest.Arrears{}},
	} {
		p, err := movement.ParsePeriod(tt.period)
		h.Must(err)
		id := h.Units[tt.unit].ID
		got, err := contest.ReadArrears(t.Context(), h.DB.DB, tt.today, c, []int64{id}, p, tt.at)
		h.Must(err)
		if tt.want != (contest.Arrears{}) {
			tt.want.UnitID = id
		}
		one := got[id]
		one.UnitID = tt.want.UnitID
		if diff := cmp.Diff(tt.want, one); diff != "" {
			t.Errorf("%s: (-want +got) %s", tt.name, diff)
		}
	}
}
