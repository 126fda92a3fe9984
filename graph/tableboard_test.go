package graph_test

import (
	"strings"
	"testing"
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestTable_Points asks for points in tables in the name of everybody: what a table says is what the scoreboard says,
// to the last digit, and whoever may not read a board is told nothing of it.
func TestTable_Points(t *testing.T) {
	t.Parallel()
	h := scored(t)
	h.handIn("D2", "C3", "B4")
	for month := range 10 {
		h.SayAt(time.Date(2024, time.Month(month+2), 3, 0, 0, 0, 0, time.UTC), "D3 "+string(movement.MonthOf(org.DateOf(time.Date(2024, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC))))[5:])
	}
	if got := h.giving("council", "COUNCIL", "D1 hand 9", "D2 hand 9", "D3 hand 6.125"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	const board = `{scoreboard(period: "2024", level: DISTRICT, cluster: "cluster:1") {rows {unit {code} total class {code} missing}}}`
	if got := h.Ask("council", board); !strings.Contains(got, `[{"unit":{"code":"D2"},"total":7,"class":{"code":"GOOD"},"missing":0},{"unit":{"code":"D1"},"total":8,"class":null,"missing":30}]`) {
		t.Fatal(got)
	}
	const notes = `"notes":[{"code":"EXAMPLE_SCHEME"},{"code":"UNRANKED"}]`
	table := func(account, units, more, selected string) string {
		return h.Ask(account, h.WithIDs(`{table(ask: {units: {`+units+`}, periods: [{period: "2024"}], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE], `+more+`}) {`+selected+`}}`))
	}
	const points, beside = `indicators: [], measures: [POINTS, CLASS]`, `indicators: [{code: "4.1"}], measures: [VALUE, POINTS]`
	const members, all = `cluster: "cluster:1"`, `childrenOf: "P"`
	for _, tt := range []struct{ name, account, units, more, selected, want string }{
		{"a cluster's, to its head", "head", members, points, `rows {unit {code}} cells marks {mark cells}`,
			`{"rows":[{"unit":{"code":"D1"}},{"unit":{"code":"D2"}}],"cells":[[8,null],[7,"GOOD"]],"marks":[{"mark":"NOT_REPORTED","cells":[[0,1]]}]}`},
		{"and with what one should know", "council", members, points, `cells notes {code}`, `{"cells":[[8,null],[7,"GOOD"]],` + strings.Replace(notes, `{"code":"EXAMPLE_SCHEME"}`, `{"code":"PERIOD_RUNS"},{"code":"EXAMPLE_SCHEME"}`, 1) + `}`},
		{"who is not ranked is told in Vietnamese", "council", members, points, `notes {text(locale: VI)}`, `"2024: 1 đơn vị có điểm nhưng không được xếp hạng, xếp loại vì còn nợ báo cáo: D1 (30)"`},
		{"classes as they are called", "leader.P", members, points, `vi: shown(locale: VI) en: shown(locale: EN) columns {board indicator {code} label(locale: VI)}`,
			`{"vi":[["8,00",""],["7,00","Tốt"]],"en":[["8.00",""],["7.00","Good"]],"columns":[{"board":true,"indicator":null,"label":"Bảng điểm · Năm 2024 · Điểm thi đua"},{"board":true,"indicator":null,"label":"Bảng điểm · Năm 2024 · Xếp loại"}]}`},
		{"a member's leader sees the other's points, as on the board", "leader.D1", members, points, `rows {unit {code}} cells`, `{"rows":[{"unit":{"code":"D1"}},{"unit":{"code":"D2"}}],"cells":[[8,null],[7,"GOOD"]]}`},
		{"and not its figures", "leader.D2", members, `indicators: [{code: "4.1"}], measures: [STATUS, POINTS]`, `cells marks {mark cells}`, `{"cells":[[null,8],["NOT_REPORTED",7]],"marks":[{"mark":"WITHHELD","cells":[[0,0]]}]}`},
		{"of all districts, to the council", "council", all, points, `rows {unit {code}} cells`, `{"rows":[{"unit":{"code":"D1"}},{"unit":{"code":"D2"}},{"unit":{"code":"D3"}}],"cells":[[8,null],[7,"GOOD"],[6.13,null]]}`},
		{"to the analyst, the most first", "analyst.P", all, points + `, order: [{measure: CLASS, descending: true}, {measure: POINTS}]`, `rows {unit {code}}`, `{"rows":[{"unit":{"code":"D2"}},{"unit":{"code":"D3"}},{"unit":{"code":"D1"}}]}`},
		{"beside figures, each once", "leader.P", all, beside, `columns {indicator {code} board measure} cells`,
			`{"columns":[{"indicator":{"code":"4.1"},"board":false,"measure":"VALUE"},{"indicator":null,"board":true,"measure":"POINTS"}],"cells":[[null,8],[null,7],[null,6.13]]}`},
		{"of a district outside every cluster", "leader.D3", `codes: ["D3"]`, points, `cells`, `{"cells":[[6.13,null]]}`},
		{"what it comes to", "leader.P", all, points, `totalRows`, `{"totalRows":3}`},
	} {
		if got := table(tt.account, tt.units, tt.more, tt.selected); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\nwant %s", tt.name, got, tt.want)
		}
	}
	for _, account := range strings.Fields("leader.D3 leader.C1 reporter.B1 head.C1 admin central stranger") {
		foreign, absent := table(account, members, points, `cells`), table(account, `cluster: "cluster:99"`, points, `cells`)
		if foreign != absent || strings.Contains(foreign, `"cells"`) {
			t.Errorf("%s of a foreign cluster: %s\nof none: %s", account, foreign, absent)
		}
	}
	h.work([]officeRow{{"the inspector disqualifies", "inspector", `mutation {recordBar(input: {kind: DISQUALIFIED, unit: "#D2", since: "2024-03-01", reason: "khai khống"}) {userErrors {code}}}`, `"userErrors":[]`}})
	if got := table("leader.D1", members, points, `cells marks {mark cells} notes {code text(locale: VI)}`); !strings.Contains(got, `{"cells":[[8,null],[7,null]],"marks":[{"mark":"NOT_REPORTED","cells":[[0,1]]},{"mark":"NOT_APPLICABLE","cells":[[1,1]]}]`) ||
		!strings.Contains(got, `{"code":"DISQUALIFIED","text":"2024: 1 đơn vị có điểm nhưng không được xếp hạng, xếp loại vì bị loại: D2"}`) || strings.Contains(got, "khai khống") {
		t.Errorf("once D2 is disqualified: %s", got)
	}
}

// TestKeeper_Points: points that were kept are told whoever may read them today, and nobody else.
func TestKeeper_Points(t *testing.T) {
	t.Parallel()
	h := scored(t)
	if got := h.giving("council", "COUNCIL", "D1 hand 9", "D2 hand 9"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	now := time.Now()
	const rest = `periods: [{period: "2024"}], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}, sharedWith: ["#P", "#D1", "#D2", "#D3", "#C1"], repeats: DAILY`
	members := h.save("leader.P", `name: "cụm", ask: {units: {cluster: "cluster:1"}, indicators: [], measures: [POINTS, CLASS], `+rest)
	figures := h.save("leader.P", `name: "điểm", ask: {units: {codes: ["D1"]}, indicators: [{code: "4.1"}], measures: [STATUS, POINTS], status: APPROVED, `+rest)
	now = now.AddDate(0, 0, 2)
	if n, err := h.keeper(&now).RunDue(t.Context()); n != 2 || err != nil {
		t.Fatal(n, err)
	}
	for _, tt := range []struct{ name, account, id, want string }{
		{"a member's leader", "leader.D1", members, `"cells":[[8,null],[8,null]]`},
		{"another member's leader", "leader.D2", members, `"cells":[[8,null],[8,null]]`},
		{"its owner", "leader.P", members, `"cells":[[8,null],[8,null]]`},
		{"a leader of no member", "leader.D3", members, ""},
		{"a leader below a member", "leader.C1", members, ""},
		{"who reads no points", "central", members, ""},
		{"a leader of no member, though figures stand beside", "leader.D3", figures, ""},
		{"who reads both", "leader.P", figures, `"cells":[["NOT_REPORTED",8]]`},
	} {
		if got := h.results(tt.account, tt.id); (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s is told %q, want %q", tt.name, got, tt.want)
		}
	}
}
