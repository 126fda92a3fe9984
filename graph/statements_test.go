package graph_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestStatements counts what is sent to the database: the number is that of the query's
// fields, whatever the number of units, and so it stays when the tree grows.
func TestStatements(t *testing.T) {
	t.Parallel()
	h := scored(t)
	h.Say("B1 01 members_total=100 members_studied=95", "B4 03 members_total=10 members_studied=1", "D1 01 news_published=2")
	h.notes("leader.C1 assistance of #C1 on 2024-10-10: kind=HOUSE value=40000000 household=Nguyễn_Văn_An branch=#B1")
	tests := []struct {
		name, query string
		most        int // with one that finds the account and one its grants
	}{
		{"the viewer", `{viewer {account grants {role unit {code}} roots {code}}}`, 4},
		{"a list with names, parents and counts", `{units(first: 100) {totalCount nodes {code path {code} parent {code parent {code}} children(first: 9) {totalCount nodes {code path {code}}}}}}`, 10},
		{"what lies on both sides of pages within a list", `{units(first: 100) {nodes {children(last: 1, before: "YXQ6QjIAMA") {nodes {code} pageInfo {hasNextPage hasPreviousPage}}}}}`, 6},
		{"the same of figures", `{units(first: 100) {nodes {figures(period: "2024", indicators: ["1.2", "4.1"]) {children(first: 1, after: "YXQ6QjEAMA") {nodes {value} pageInfo {hasNextPage hasPreviousPage}}}}}}`, 9},
		{"figures of a list, their parts and one level down", `{units(first: 100) {nodes {figures(period: "2024", indicators: ["1.2", "5.1", "6.3"]) {value parts {value children(first: 9) {nodes {value}}} children(first: 9) {totalCount nodes {value unit {path {code}}}}}}}}`, 12},
		{"figures within figures", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["1.2", "4.1"]) {children(first: 9) {nodes {children(first: 9) {nodes {children(first: 9) {nodes {value}}}}}}}}}`, 13},
		{"histories and lineages of a list", `{units(first: 100) {nodes {history {from title path {code}} predecessors {kind unit {code}} successors {kind unit {code}}}}}`, 9},
		{"reports of a year and what has come in, of a list", `{units(first: 100) {nodes {reports(period: "2024") {month state} coverage(period: "2024") {month reported}}}}`, 7},
		{"accounts, and which of them one keeps", `{accounts(first: 100) {nodes {mayKeep grants {role mayEnd}}}}`, 9},
		{"what may be done to a month's reports, and what was said before", `{reports(month: "2024-01", first: 100) {nodes {may before {revision} unit {owes(month: "2024-01") {code}}}}}`, 14},
		{"entries, what they say and what was done to them", `{entries(register: "assistance", first: 200) {totalCount nodes {register {code} unit {code} subject {code} summary by comment may values {text unit {code}} revisions {by values {text}}}}}`, 16},
		{"the board of a level, and what may be given on it", `{scoreboard(period: "2024", level: DISTRICT) {scheme {name lines {indicator {code}}} rows {unit {code path {code} parent {code}} total rank class {name} unranked bar {kind} lines {points mayGive given {giver by}}}}}`, 13},
		{"the boards of clusters", `{clusters(year: 2024) {code board {rows {unit {code path {code}} total rank lines {points mayGive given {giver}}}}}}`, 15},
		{"trends of a list, with months counted", `{units(first: 100) {nodes {figures(period: "2024", indicators: ["1.6", "4.1"]) {value trend {value display}}}}}`, 14},
	}
	many := func(field func(i int) string) string {
		fields := make([]string, 28)
		for i := range fields {
			fields[i] = fmt.Sprintf("f%d: %s", i, field(i))
		}
		return "{" + strings.Join(fields, " ") + "}"
	}
	tests = append(tests, []struct {
		name, query string
		most        int
	}{
		{"what is missing in each month, counted, listed and paged", many(func(i int) string {
			return fmt.Sprintf(`missingReports(period: "2024-%02d", first: %d, after: "YXQ6MjAyNC0wMS0wMQBCMQAw") {totalCount nodes {month} pageInfo {hasNextPage hasPreviousPage}}`, i%12+1, i+1)
		}), 4},
		{"one list, counted under many names", many(func(i int) string {
			return fmt.Sprintf(`units(search: "a", first: %d) {totalCount}`, i+1)
		}), 3},
		{"one month's reports, counted under many names", many(func(i int) string {
			return fmt.Sprintf(`reports(month: "2024-01", first: %d) {totalCount}`, i+1)
		}), 4},
	}...)
	statements := func(query string) int {
		h.Post("leader.P", query, nil) // the campaign is read anew only when it was written
		w := h.Post("leader.P", query, nil)
		if strings.Contains(w.Body.String(), `"errors"`) {
			t.Fatalf("%s: %s", query, w.Body)
		}
		_, desc, _ := strings.Cut(w.Header().Get("Server-Timing"), `desc="`)
		n, err := strconv.Atoi(strings.Fields(desc)[0])
		h.Must(err)
		return n
	}
	before := map[string]int{}
	for _, tt := range tests {
		before[tt.name] = statements(tt.query)
		if before[tt.name] > tt.most {
			t.Errorf("%s takes %d statements, want at most %d", tt.name, before[tt.name], tt.most)
		}
	}
	for range 20 {
		h.notes("leader.C1 assistance of #C1 on 2024-10-11: kind=COW value=40000000 animals=2 household=Nguyễn_Văn_An branch=#B2")
	}
	for i := range 8 {
		commune := fmt.Sprintf("N%d", i)
		h.Open("D2", commune, "COMMUNE", "xã")
		for k := range 3 {
			h.Open(commune, fmt.Sprintf("%s-%d", commune, k), "BRANCH", "Chi hội")
		}
	}
	h.Open("P", "D8", "DISTRICT", "huyện")
	h.Open("P", "D9", "DISTRICT", "huyện")
	if got := h.saveCluster("leader.P", h.WithIDs(`year: 2024, code: "more", parent: "#P"`), "#D8", "#D9"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	for _, tt := range tests {
		if after := statements(tt.query); after != before[tt.name] {
			t.Errorf("%s takes %d statements, and %d with 34 more units", tt.name, before[tt.name], after)
		}
	}
}
