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
	h.cluster("D1", "D2")
	_, _, err := contest.ImportScheme(t.Context(), h.DB.DB, "points.yaml", []byte(points), false)
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
	return h.AskWith(account, `mutation ($in: GivePointsInput!) {givePoints(input: $in) {scores {unit {code} total rank} userErrors {code message}}}`,
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
	const months = 10 // that are due on the tenth of November, of D1 and each of the two that it collects
	for _, tt := range []struct {
		name, unit, period string
		today              org.Date
		at                 figure.Moment
		want               contest.Arrears
	}{
		{"of the whole year, today", "D1", "2024", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 3*months - 6, Own: months - 5, Late: 3}},
		{"of a unit below, which was in time", "C1", "2024", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 3*months - 1, Own: months - 1}},
		{"of a unit that says nothing", "C2", "2024-6M", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 12, Own: 6}},
		{"in one month that came in on its last minute", "D1", "2024-02", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 2}},
		{"in one month that came in a minute after", "D1", "2024-03", "2024-11-10", figure.Moment{}, contest.Arrears{Missing: 1, Late: 1}},
		{"on the day on which October is due", "D1", "2024-10", "2024-11-05", figure.Moment{}, contest.Arrears{}},
		{"on the day after", "D1", "2024-10", "2024-11-06", figure.Moment{}, contest.Arrears{Missing: 3, Own: 1}},
		{"as it was known in August, before two came in", "D1", "2024-6M", "2024-08-01", figure.MomentOf(due(8, 0, 0)), contest.Arrears{Missing: 18 - 4, Own: 3, Late: 1}},
		{"as it was known in October", "D1", "2024-6M", "2024-10-01", figure.MomentOf(due(10, 0, 0)), contest.Arrears{Missing: 18 - 6, Own: 1, Late: 3}},
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

// TestGivePoints_LastStrongestCounts gives points, takes them back, and gives such as cannot be.
func TestGivePoints_LastStrongestCounts(t *testing.T) {
	t.Parallel()
	h := scored(t)
	total := func(points string) string {
		return `{"scores":[{"unit":{"code":"D1"},"total":` + points + `,"rank":null}],"userErrors":[]}`
	}
	const nothing, invalid = `{"scores":[],"userErrors":[{"code":"NOT_FOUND","message":"no such unit"}]}`, `{"scores":[],"userErrors":[{"code":"BAD_USER_INPUT","message":`
	for _, step := range []struct {
		name, account, giver string
		lines                []string
		want                 string
	}{
		// D1 owes all its ten reports, which takes a point, the most that it can.
		{"the unit says its own", "officer.D1", "UNIT", []string{"D1 hand 8 tự chấm"}, total("7")},
		{"its cluster weighs it", "head", "CLUSTER", []string{"D1 hand 7.25"}, total("6.25")},
		{"the unit says more, which counts no longer", "officer.D1", "UNIT", []string{"D1 hand 9"}, total("6.25")},
		{"the council gives it", "council", "COUNCIL", []string{"D1 hand 6.5"}, total("5.5")},
		{"the council gives it anew", "council", "COUNCIL", []string{"D1 hand 6.125"}, total("5.13")},
		{"the council takes it back", "council", "COUNCIL", []string{"D1 hand null nhầm"}, total("6.25")},
		{"the cluster takes it back", "head", "CLUSTER", []string{"D1 hand null"}, total("8")},
		{"less than nothing", "council", "COUNCIL", []string{"D1 hand -0.01"}, invalid + `"line hand gives from 0 to 10 points, not -0.01"}]}`},
		{"more than the line's most", "council", "COUNCIL", []string{"D1 hand 10.01"}, invalid + `"line hand gives from 0 to 10 points, not 10.01"}]}`},
		{"in a line that is worked out", "council", "COUNCIL", []string{"D1 late -1"}, invalid + `"line late is worked out, and not given by hand"}]}`},
		{"in a line that there is not", "council", "COUNCIL", []string{"D1 none 1"}, invalid + `"the scheme has no line none"}]}`},
		{"to a unit of another level", "council", "COUNCIL", []string{"C1 hand 1"}, invalid + `"C1 gets no points by this scheme; it is of units of another level"}]}`},
		{"good ones beside a wrong one", "council", "COUNCIL", []string{"D1 hand 1", "D2 hand 11"}, invalid},
		{"by an officer to another unit", "officer.D1", "UNIT", []string{"D2 hand 1"}, nothing},
		{"by an officer to no unit", "officer.D1", "UNIT", []string{"unit:99999 hand 1"}, nothing},
		{"by the head to who is no member", "head", "CLUSTER", []string{"D1 hand 1", "D3 hand 1"}, nothing},
		{"by an officer as the council", "officer.D1", "COUNCIL", []string{"D1 hand 1"}, `"code":"FORBIDDEN"`},
		{"by the council as the cluster", "council", "CLUSTER", []string{"D1 hand 1"}, `"code":"FORBIDDEN"`},
		{"by the province's leader, who directs", "leader.P", "COUNCIL", []string{"D1 hand 1"}, `"code":"FORBIDDEN"`},
		{"by nobody", "stranger", "UNIT", []string{"D1 hand 1"}, nothing},
		{"to all at once", "council", "COUNCIL", []string{"D1 hand 1", "D2 hand 10"}, `{"scores":[{"unit":{"code":"D1"},"total":0,"rank":null},{"unit":{"code":"D2"},"total":9,"rank":null}],"userErrors":[]}`},
	} {
		if got := h.giving(step.account, step.giver, step.lines...); !strings.Contains(got, step.want) {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	if got, want := h.Ask("council", `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} lines {line {code} given {giver points reason by}}}}}`), `[{"giver":"UNIT","points":8,"reason":"tự chấm","by":"officer.D1"},{"giver":"CLUSTER","points":7.25,"reason":"","by":"head"},`+
		`{"giver":"UNIT","points":9,"reason":"","by":"officer.D1"},{"giver":"COUNCIL","points":6.5,"reason":"","by":"council"},{"giver":"COUNCIL","points":6.125,"reason":"","by":"council"},`+
		`{"giver":"COUNCIL","points":null,"reason":"nhầm","by":"council"},{"giver":"CLUSTER","points":null,"reason":"","by":"head"},{"giver":"COUNCIL","points":1,"reason":"","by":"council"}]`; !strings.Contains(got, want) {
		t.Errorf("what is kept: %s, want %s", got, want)
	}
	if got := h.audited("POINTS%"); strings.Count(got, "\n") != 7 || !strings.Contains(got, `"giver": "CLUSTER"`) {
		t.Errorf("the audit has\n%s", got)
	}
}

// TestScoreboard_OfWhatWasReported works points out by hand, from what units said in their reports.
func TestScoreboard_OfWhatWasReported(t *testing.T) {
	t.Parallel()
	h := build(t)
	file := strings.NewReplacer(`{code: hand, group: all, name: "Cho điểm", name_en: "By hand", most: 10, method: BY_HAND}`,
		`{code: studied, group: all, name: "Học tập", name_en: "Studied", most: 6, method: PROPORTIONAL, indicator: "1.2"}
  - {code: admitted, group: all, name: "Kết nạp", name_en: "Admitted", most: 4, method: PER_ITEM, indicator: "4.1", each: 0.75}`,
		"ties: [hand]", "ties: [admitted]", "from: 7", "from: 6.3").Replace(points)
	_, _, err := contest.ImportScheme(t.Context(), h.DB.DB, "points.yaml", []byte(file), false)
	h.Must(err)
	for month := range 10 { // each on its third day, in time; D2's last three not at all
		at := time.Date(2024, time.Month(month+2), 3, 0, 0, 0, 0, time.UTC)
		in := at.AddDate(0, -1, 0).Format("01")
		said := []string{"D1 " + in, "C1 " + in, "C2 " + in, "C3 " + in, "B1 " + in, "B4 " + in}
		switch in {
		case "01":
			said[1], said[3] = "C1 01 members_admitted=1", "C3 01 members_admitted=4"
			said[4], said[5] = "B1 01 members_total=100 members_studied=61", "B4 01 members_total=30 members_studied=29"
		case "03":
			said[1], said[3] = "C1 03 members_admitted=2", "C3 03 members_admitted=3"
		}
		if month < 7 {
			said = append(said, "D2 "+in)
		}
		h.SayAt(at, said...)
	}
	// D1: 61 of 100 are 61 % of the 90 % that are wanted: 6 × 61/90 = 4.0666…; 3 × 0.75 = 2.25: 6.3166…, 6.32.
	// D2: 29 of 30 are more than wanted: 6; 7 × 0.75 = 5.25 are 4 at most; three reports that it owes take 0.75: 9.25.
	const want = `[{"unit":{"code":"D1"},"total":6.32,"rank":1,"class":{"code":"GOOD"},"missing":0,"unranked":"","lines":[{"points":4.066666667},{"points":2.25},{"points":0},{"points":0}]},` +
		`{"unit":{"code":"D2"},"total":9.25,"rank":null,"class":null,"missing":3,"unranked":"owes 3 reports","lines":[{"points":6},{"points":4},{"points":0},{"points":-0.75}]}]`
	if got := h.Ask("leader.P", `{scoreboard(period: "2024", level: DISTRICT) {rows {unit {code} total rank class {code} missing unranked lines {points}}}}`); !strings.Contains(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestScoreboard_ForEachCaller asks for boards in the name of everybody: members see the scores of all members and
// nothing else of them; who is outside hears what is said of a cluster that there is not.
func TestScoreboard_ForEachCaller(t *testing.T) {
	t.Parallel()
	h := scored(t)
	h.handIn("D2", "C3", "B4")
	for month := range 10 { // each on its third day, in time
		h.SayAt(time.Date(2024, time.Month(month+2), 3, 0, 0, 0, 0, time.UTC), "D3 "+string(movement.MonthOf(org.DateOf(time.Date(2024, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC))))[5:])
	}
	for _, one := range [][]string{{"council", "COUNCIL", "D1 hand 9 vì D1", "D2 hand 9 vì D2", "D3 hand 6 vì D3"}, {"officer.D1", "UNIT", "D1 hand 10"}} {
		if got := h.giving(one[0], one[1], one[2:]...); !strings.Contains(got, `"userErrors":[]`) {
			t.Fatal(got)
		}
	}
	const row = ` {rows {unit {code} total rank class {code} missing unranked bar {kind} lines {line {code} points given {reason} mayGive}} notice}}`
	board := func(account, more string) string {
		return h.Ask(account, h.WithIDs(`{scoreboard(period: "2024", level: DISTRICT`+more+`)`+row))
	}
	const (
		example                  = `"notice":"no official table of points is known: these are points of an example"`
		d1                       = `{"unit":{"code":"D1"},"total":8,"rank":null,"class":null,"missing":30,"unranked":"owes 30 reports","bar":null,"lines":[{"line":{"code":"hand"},"points":9,"given":[G1],"mayGive":M1},{"line":{"code":"late"},"points":0,"given":[],"mayGive":null},{"line":{"code":"missing"},"points":-1,"given":[],"mayGive":null}]}`
		d2                       = `{"unit":{"code":"D2"},"total":7,"rank":1,"class":{"code":"GOOD"},"missing":0,"unranked":"","bar":null,"lines":[{"line":{"code":"hand"},"points":9,"given":[G2],"mayGive":M2},{"line":{"code":"late"},"points":-2,"given":[],"mayGive":null},{"line":{"code":"missing"},"points":0,"given":[],"mayGive":null}]}`
		d3                       = `{"unit":{"code":"D3"},"total":6,"rank":2,"class":null,"missing":0,"unranked":"","bar":null,"lines":[{"line":{"code":"hand"},"points":6,"given":[G3],"mayGive":M3},{"line":{"code":"late"},"points":0,"given":[],"mayGive":null},{"line":{"code":"missing"},"points":0,"given":[],"mayGive":null}]}`
		given1, given2, given3   = `{"reason":"vì D1"},{"reason":""}`, `{"reason":"vì D2"}`, `{"reason":"vì D3"}`
		asCouncil, asHead, asOne = `"COUNCIL"`, `"CLUSTER"`, `"UNIT"`
	)
	fill := func(rows string, words ...string) string {
		return `{"data":{"scoreboard":{"rows":[` + strings.NewReplacer(words...).Replace(rows) + `],` + example + `}}}`
	}
	open := func(may string) []string {
		return []string{"G1", given1, "G2", given2, "G3", given3, "M1", may, "M2", may, "M3", may}
	}
	const members = `, cluster: "cluster:1"`
	for _, tt := range []struct{ name, account, more, want string }{
		{"a member's leader sees the other's points, and not what they were given for", "leader.D1", members, fill(d2+","+d1, "G1", given1, "G2", "", "M1", asOne, "M2", "null")},
		{"the other member's leader", "leader.D2", members, fill(d2+","+d1, "G1", "", "G2", given2, "M1", "null", "M2", asOne)},
		{"the head", "head", members, fill(d2+","+d1, open(asHead)...)},
		{"the council", "council", members, fill(d2+","+d1, open(asCouncil)...)},
		{"the province's leader", "leader.P", members, fill(d2+","+d1, open("null")...)},
		{"the council, of the whole province", "council", "", fill(d2+","+d3+","+d1, open(asCouncil)...)},
		{"the analyst, of the whole province", "analyst.P", `, under: "#P"`, fill(d2+","+d3+","+d1, open("null")...)},
		{"a member's leader, of the whole province", "leader.D1", "", `"code":"NOT_FOUND"`},
		{"the head, of the whole province", "head", "", `"code":"NOT_FOUND"`},
		{"the council, below who has no districts", "council", `, under: "#C1"`, `"code":"NOT_FOUND"`},
		{"a unit's own leader, of it alone", "leader.D1", `, under: "#D1"`, fill(d1, "G1", given1, "M1", asOne)},
		{"another's leader, of it alone", "leader.D2", `, under: "#D1"`, `"code":"NOT_FOUND"`},
	} {
		if got := board(tt.account, tt.more); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\nwant %s", tt.name, got, tt.want)
		}
	}
	for _, account := range strings.Fields("leader.D3 leader.C1 reporter.B1 head.C1 admin central stranger") {
		foreign, absent := board(account, members), board(account, `, cluster: "cluster:99"`)
		if foreign != absent || strings.Contains(foreign, `"rows"`) || !strings.Contains(foreign, `"code":"`) {
			t.Errorf("%s of a foreign cluster: %s\nof none: %s", account, foreign, absent)
		}
	}
	const beyond = `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code figures(period: "2024", indicators: ["4.1"]) {status} reports(period: "2024-01") {month}}}}}`
	for _, tt := range []struct{ name, account, want string }{
		{"the reports that there are", "leader.D2", `[{"unit":{"code":"D2","figures":[{"status":"NOT_REPORTED"}],"reports":[{"month":"2024-01"}]}},{"unit":{"code":"D1","figures":[],"reports":[]}}]`},
		{"of another member's figures and reports nothing", "leader.D1", `[{"unit":{"code":"D2","figures":[],"reports":[]}},{"unit":{"code":"D1","figures":[{"status":"NOT_REPORTED"}],"reports":[]}}]`},
		{"figures of both, and not the reports of D2, which there are", "head", `[{"unit":{"code":"D2","figures":[{"status":"NOT_REPORTED"}],"reports":[]}},{"unit":{"code":"D1","figures":[{"status":"NOT_REPORTED"}],"reports":[]}}]`},
	} {
		if got := h.Ask(tt.account, beyond); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}

	h.work([]officeRow{
		{"the inspector disqualifies", "inspector", `mutation {recordBar(input: {kind: DISQUALIFIED, unit: "#D2", since: "2024-03-01", reason: "khai khống"}) {bar {kind} userErrors {code}}}`, `"userErrors":[]`},
		{"the leader of whom it is reads it", "leader.D2", `{bars(first: 5) {nodes {kind unit {code} reason mayEnd}}}`, `{"nodes":[{"kind":"DISQUALIFIED","unit":{"code":"D2"},"reason":"khai khống","mayEnd":true}]}`},
		{"the council reads it, and ends none", "council", `{bars(first: 5) {nodes {kind unit {code} reason mayEnd}}}`, `{"nodes":[{"kind":"DISQUALIFIED","unit":{"code":"D2"},"reason":"khai khống","mayEnd":false}]}`},
		{"below another there is none", "council", `{bars(under: "#D1", first: 5) {nodes {kind}}}`, `{"bars":{"nodes":[]}}`},
		{"another's leader reads none", "leader.D1", `{bars(first: 5) {nodes {kind}}}`, `{"bars":{"nodes":[]}}`},
		{"another's leader does not know of it", "leader.D1", `{node(id: "bar:1") {id}}`, `"code":"NOT_FOUND"`},
		{"the head reads no bars", "head", `{bars(first: 5) {nodes {kind}}}`, `"code":"FORBIDDEN"`},
		{"it is told before what is owed", "council", `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} rank unranked bar {reason}}}}`,
			`[{"unit":{"code":"D1"},"rank":null,"unranked":"owes 30 reports","bar":null},{"unit":{"code":"D2"},"rank":null,"unranked":"disqualified","bar":{"reason":"khai khống"}}]`},
		{"a member is told that it is so, and not why", "leader.D1", `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} unranked bar {reason}}}}`, `{"unit":{"code":"D2"},"unranked":"disqualified","bar":null}`},
		{"before its first day it holds nobody back", "council", `{scoreboard(period: "2024-02", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} rank}}}`, `{"unit":{"code":"D2"},"rank":1}`},
		{"it is ended", "inspector", `mutation {endBar(bar: "bar:1", until: "2024-11-01") {bar {until} userErrors {code}}}`, `"userErrors":[]`},
		{"it held in the year", "council", `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} unranked}}}`, `{"unit":{"code":"D2"},"unranked":"disqualified"}`},
		{"it is listed no more", "council", `{bars(first: 5) {nodes {kind}}}`, `{"bars":{"nodes":[]}}`},
		{"it is listed among those that have ended", "council", `{bars(first: 5, ended: true) {nodes {kind until}}}`, `[{"kind":"DISQUALIFIED","until":"2024-11-01"}]`},
	})
}

// TestImportScheme_ByWhoeverMayChangeCampaigns tries a scheme's file, takes it in, and refuses what would take a line from under points.
func TestImportScheme_ByWhoeverMayChangeCampaigns(t *testing.T) {
	t.Parallel()
	h := scored(t)
	take := func(account, file string, dry bool) string {
		return h.AskWith(account, `mutation ($file: String!, $dry: Boolean!) {importScheme(file: $file, dryRun: $dry) {scheme {id most lines {code}} edits {thing field before after} problems {line message} userErrors {code message}}}`,
			map[string]any{"file": file, "dry": dry})
	}
	more := strings.Replace(points, `each: -0.5`, `each: -0.75`, 1)
	const edit = `"edits":[{"thing":"line late","field":"each","before":"-0.5","after":"-0.75"}],"problems":[],"userErrors":[]`
	const kept = `{scheme(year: 2024, level: DISTRICT) {lines {each}}}`
	for _, step := range []struct {
		name, account, file string
		dry                 bool
		want                string
	}{
		{"tried", "leader.P", more, true, `{"scheme":null,` + edit},
		{"taken in", "leader.P", more, false, `{"scheme":{"id":"scheme:1","most":10,"lines":[{"code":"hand"},{"code":"late"},{"code":"missing"}]},` + edit},
		{"taken in once more", "leader.P", more, false, `"edits":[],"problems":[],"userErrors":[]`},
		{"broken", "leader.P", strings.Replace(points, "most: 10, method", "most: 11, method", 1), false, `"scheme":null,"edits":[],"problems":[{"line":1,"message":"the lines come to 11 points together, which exceeds most, 10`},
		{"of a year without a campaign", "leader.P", strings.Replace(points, "2024", "2031", 1), false, `"userErrors":[{"code":"NOT_FOUND"`},
		{"by a district's leader", "leader.D1", more, true, `"code":"FORBIDDEN"`},
		{"by the council, which gives points and makes no schemes", "council", more, true, `"code":"FORBIDDEN"`},
	} {
		if got := take(step.account, step.file, step.dry); !strings.Contains(got, step.want) {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
		if got, now := h.Ask("leader.P", kept), strings.Contains(h.Ask("leader.P", kept), `{"each":-0.75}`); now == (step.name == "tried") {
			t.Errorf("%s: the scheme is %s", step.name, got)
		}
	}
	if got := h.giving("council", "COUNCIL", "D1 hand 9"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	less := strings.NewReplacer("most: 10, decimals", "most: 8, decimals", "most: 10, method", "most: 8, method").Replace(points)
	if got := take("leader.P", less, true); !strings.Contains(got, `"userErrors":[{"code":"CONFLICT","message":"points were given by hand to 1 units in line hand`) {
		t.Errorf("less than was given: %s", got)
	}
}
