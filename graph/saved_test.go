package graph_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/graphtest"
	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/saved"
)

// admitted asks for the members admitted of some units.
func admitted(units string) string {
	return `{units: ` + units + `, indicators: [{code: "4.1"}], periods: [{period: "2024"}], measures: [NUMERATOR], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE], totals: [UNIT]}`
}

// save saves a table in an account's name and returns its id.
func (h *house) save(account, input string) string {
	h.T.Helper()
	got := h.Ask(account, h.WithIDs(`mutation {saveTable(input: {`+input+`}) {savedTable {id} userErrors {code message}}}`))
	id, _, found := strings.Cut(strings.TrimPrefix(got, `{"data":{"saveTable":{"savedTable":{"id":"`), `"}`)
	if !found || !strings.HasPrefix(id, "table:") {
		h.T.Fatal(got)
	}
	return id
}

// TestSavedTables: what is kept is told its owner and those with whose units it is shared, each of whom
// reads their own part of it, and changed by its owner alone.
func TestSavedTables(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C2 09 members_admitted=4", "C3 09 members_admitted=5")
	id := h.save("leader.P", `name: "Kết nạp hội viên", words: "Họp giao ban", ask: `+admitted(`{codes: ["C1", "C2", "C3"]}`)+`, sharedWith: ["#D1", "#D2@2024-06-15", "#D1"], repeats: WEEKLY, hour: 7`)
	h.narrowed("part", "leader.D1", false, "C1")
	const table = `{rows {unit {code} totals} cells hiddenUnits notes {code}}`
	node := `{node(id: "` + id + `") {... on SavedTable {name own table ` + table + `}}}`
	answer := func(own bool, rows, cells, notes string) string {
		return fmt.Sprintf(`{"data":{"node":{"name":"Kết nạp hội viên","own":%t,"table":{"rows":[%s,{"unit":null,"totals":["UNIT"]}],"cells":[%s],"hiddenUnits":0,"notes":[%s]}}}}`, own, rows, cells, notes)
	}
	row := func(codes ...string) string {
		return `{"unit":{"code":"` + strings.Join(codes, `"},"totals":[]},{"unit":{"code":"`) + `"},"totals":[]}`
	}
	const runs, gone = `{"code":"PERIOD_RUNS"}`, `{"code":"UNIT_GONE"}`
	for _, tt := range []struct{ name, account, query, want string }{
		{"its owner reads all of it", "leader.P", node, answer(true, row("C1", "C2", "C3"), "[3],[4],[5],[12]", runs)},
		{"one with whom it is shared reads their part, totals included", "leader.D1", node, answer(false, row("C1", "C2"), "[3],[4],[7]", runs+","+gone)},
		{"another theirs", "leader.D2", node, answer(false, row("C3"), "[5],[5]", runs+","+gone+","+gone)},
		{"it is listed to them", "leader.D2", `{savedTables(first: 5) {totalCount nodes {id name words owner {account telephone} own sharedWith {code} repeats day hour revision links {id} results {id}}}}`,
			`{"data":{"savedTables":{"totalCount":1,"nodes":[{"id":"` + id + `","name":"Kết nạp hội viên","words":"Họp giao ban","owner":{"account":"leader.P","telephone":null},"own":false,"sharedWith":[{"code":"D2"}],"repeats":"WEEKLY","day":1,"hour":7,"revision":1,"links":[],"results":[]}]}}}`},
		{"and found by its words", "leader.D2", `{savedTables(first: 5, search: "hop giao") {totalCount} own: savedTables(first: 5, own: true) {totalCount} none: savedTables(first: 5, search: "khác") {totalCount}}`,
			`{"data":{"savedTables":{"totalCount":1},"own":{"totalCount":0},"none":{"totalCount":0}}}`},
		{"to nobody else", "leader.C1", `{savedTables(first: 5) {totalCount}}`, `{"data":{"savedTables":{"totalCount":0}}}`},
		{"nor to a token that does not hold there", "part", `{savedTables(first: 5) {totalCount}}`, `{"data":{"savedTables":{"totalCount":0}}}`},
		{"nor to a stranger", "stranger", `{savedTables(first: 5) {totalCount}}`, `{"data":{"savedTables":{"totalCount":0}}}`},
		{"the question is what is posted elsewhere", "leader.D1", `{node(id: "` + id + `") {... on SavedTable {ask}}}`,
			`{"data":{"node":{"ask":"{\"units\":{\"codes\":[\"C1\",\"C2\",\"C3\"]},\"indicators\":[{\"code\":\"4.1\"}],\"periods\":[{\"period\":\"2024\"}],\"measures\":[\"NUMERATOR\"],\"rows\":[\"UNIT\"],\"columns\":[\"INDICATOR\",\"PERIOD\",\"MEASURE\"],\"totals\":[\"UNIT\"]}"}}}`},
	} {
		if got := h.Ask(tt.account, tt.query); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
	// Of all that lies below a unit which they may not read, they read what they may: totals are of that alone.
	for units, want := range map[string]string{
		`{below: {unit: "P", level: COMMUNE}}`: `{"data":{"node":{"table":{"rows":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}},{"unit":null}],"cells":[[3],[4],[7]],"notes":[{"code":"PERIOD_RUNS"},{"code":"UNITS_APART"}]}}}}`,
		`{childrenOf: "P"}`:                    `{"data":{"node":{"table":{"rows":[{"unit":{"code":"D1"}},{"unit":null}],"cells":[[7],[7]],"notes":[{"code":"PERIOD_RUNS"},{"code":"UNITS_APART"}]}}}}`,
		`{childrenOf: "D2"}`:                   `NOT_FOUND`,
		`{mine: true}`:                         `{"data":{"node":{"table":{"rows":[{"unit":{"code":"D1"}},{"unit":null}],"cells":[[7],[7]],"notes":[{"code":"PERIOD_RUNS"}]}}}}`,
	} {
		of := h.save("leader.P", `name: "`+strings.ReplaceAll(units, `"`, "")+`", ask: `+admitted(units)+`, sharedWith: ["#D1"]`)
		if got := h.Ask("leader.D1", `{node(id: "`+of+`") {... on SavedTable {table {rows {unit {code}} cells notes {code}}}}}`); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", units, got, want)
		}
	}
	for _, q := range []string{
		`{node(id: "X") {id}}`, `mutation {deleteTable(input: {id: "X"}) {deleted userErrors {code message}}}`, `mutation {saveTable(input: {id: "X", name: "Khác"}) {userErrors {code message}}}`,
		`mutation {createTableLink(input: {table: "X", name: "a", expires: "` + time.Now().AddDate(0, 1, 0).UTC().Format(time.RFC3339) + `"}) {address userErrors {code message}}}`,
	} {
		foreign, absent := h.Ask("leader.C1", strings.Replace(q, "X", id, 1)), h.Ask("leader.C1", strings.Replace(q, "X", "table:999", 1))
		if foreign != absent || !strings.Contains(foreign, "NOT_FOUND") {
			t.Errorf("%s\nanother's: %s\n   absent: %s", q, foreign, absent)
		}
		if strings.HasPrefix(q, "mutation") {
			if shared := h.Ask("leader.D1", strings.Replace(q, "X", id, 1)); shared != absent {
				t.Errorf("%s by one with whom it is shared: %s", q, shared)
			}
		}
	}
	change := func(account, call, want string) {
		t.Helper()
		if got := h.Ask(account, h.WithIDs(`mutation {`+call+`}`)); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", call, got, want)
		}
	}
	change("leader.P", `saveTable(input: {id: "`+id+`", expectedRevision: 1, sharedWith: ["#D1"]}) {savedTable {revision words sharedWith {code} hour} userErrors {code}}`,
		`{"savedTable":{"revision":2,"words":"Họp giao ban","sharedWith":[{"code":"D1"}],"hour":7},"userErrors":[]}`)
	change("leader.P", `saveTable(input: {id: "`+id+`", expectedRevision: 1, words: "x"}) {savedTable {id} userErrors {code}}`, `{"savedTable":null,"userErrors":[{"code":"CONFLICT"}]}`)
	change("leader.P", `saveTable(input: {id: "`+id+`", sharedWith: ["#D1"]}) {savedTable {revision} userErrors {code}}`, `"revision":2`) // sent again, it changes nothing
	if got := h.Ask("leader.D2", `{node(id: "`+id+`") {id}}`); !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("no longer shared, it is told %s", got)
	}
	change("leader.P", `deleteTable(input: {id: "`+id+`", expectedRevision: 1}) {deleted userErrors {code}}`, `{"deleted":null,"userErrors":[{"code":"CONFLICT"}]}`)
	change("leader.P", `deleteTable(input: {id: "`+id+`", expectedRevision: 2}) {deleted userErrors {code}}`, `{"deleted":"`+id+`","userErrors":[]}`)
	if got := h.audited("TABLE\\_%"); strings.Count(got, "TABLE_SAVE") != 6 || strings.Count(got, "TABLE_DELETE") != 1 {
		t.Errorf("the audit tells %s", got)
	}
}

// TestSaveTable_Refuses: what could not be answered is not kept.
func TestSaveTable_Refuses(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.save("leader.D1", `name: "Một", ask: `+admitted(`{codes: ["C1"]}`))
	h.narrowed("part", "leader.D1", false, "C1")
	good := `ask: ` + admitted(`{codes: ["C1"]}`)
	for n := range 20 {
		h.save("leader.P", fmt.Sprintf(`name: "hằng ngày %d", repeats: DAILY, `, n)+good)
	}
	for _, tt := range []struct{ name, account, input, want string }{
		{"without a name", "leader.D1", good, `"code":"BAD_USER_INPUT"`},
		{"an empty one", "leader.D1", `name: " ", ` + good, `"code":"BAD_USER_INPUT"`},
		{"of two lines", "leader.D1", `name: "a\nb", ` + good, `"code":"BAD_USER_INPUT"`},
		{"a long one", "leader.D1", `name: "` + strings.Repeat("ơ", 101) + `", ` + good, `"code":"BAD_USER_INPUT"`},
		{"one that is taken, whatever its case", "leader.D1", `name: "MỘT", ` + good, `"code":"CONFLICT"`},
		{"long words", "leader.D1", `name: "a", words: "` + strings.Repeat("ơ", 1001) + `", ` + good, `"code":"BAD_USER_INPUT"`},
		{"without a question", "leader.D1", `name: "a"`, `"code":"BAD_USER_INPUT"`},
		{"a question that is none", "leader.D1", `name: "a", ask: {units: {codes: ["C1"]}, indicators: [{code: "4.1"}], periods: [{period: "2024"}], measures: [VALUE], rows: [UNIT], columns: [PERIOD]}`, `"code":"BAD_USER_INPUT"`},
		{"of a foreign unit", "leader.D1", `name: "a", ask: ` + admitted(`{codes: ["C3"]}`), `"code":"NOT_FOUND"`},
		{"of one that is not there, in the same words", "leader.D1", `name: "a", ask: ` + admitted(`{codes: ["C9"]}`), `"code":"NOT_FOUND"`},
		{"shared with a foreign unit", "leader.D1", `name: "a", sharedWith: ["#D2"], ` + good, `"code":"NOT_FOUND"`},
		{"shared upward", "leader.D1", `name: "a", sharedWith: ["#P"], ` + good, `"code":"NOT_FOUND"`},
		{"shared with no unit", "leader.D1", `name: "a", sharedWith: ["account:1"], ` + good, `"code":"BAD_USER_INPUT"`},
		{"more that run by themselves than one has", "leader.P", `name: "hằng ngày", repeats: DAILY, ` + good, `"code":"CONFLICT","message":"20 of your tables run`},
		{"at no hour", "leader.D1", `name: "a", repeats: DAILY, hour: 24, ` + good, `"code":"BAD_USER_INPUT"`},
		{"on no day of the week", "leader.D1", `name: "a", repeats: WEEKLY, day: 8, ` + good, `"code":"BAD_USER_INPUT"`},
		{"on a day that not every month has", "leader.D1", `name: "a", repeats: MONTHLY, day: 29, ` + good, `"code":"BAD_USER_INPUT"`},
		{"no table's id", "leader.D1", `id: "unit:1", name: "a"`, `"code":"BAD_USER_INPUT"`},
		{"with a token that reaches less far than what is kept", "part", `name: "a", ` + good, `"code":"FORBIDDEN"`},
		{"by one who reads no figures", "admin", `name: "a", ask: ` + admitted(`{codes: ["C1"]}`), `"code":"FORBIDDEN"`},
		{"by a stranger", "stranger", `name: "a", ` + good, `"code":`},
	} {
		if got := h.Ask(tt.account, h.WithIDs(`mutation {saveTable(input: {`+tt.input+`}) {savedTable {id} userErrors {code message}}}`)); !strings.Contains(got, tt.want) || strings.Contains(got, `"table:`) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if _, err := h.DB.NewRaw(`INSERT INTO saved_table (owner_id, name, folded, ask, passkey) SELECT id, 'n' || n, '', '{}', true FROM account, generate_series(2, 200) AS n WHERE name = 'leader.D1'`).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := h.Ask("leader.D1", `mutation {saveTable(input: {name: "a", `+good+`}) {savedTable {id} userErrors {code}}}`); !strings.Contains(got, `"code":"CONFLICT"`) {
		t.Errorf("one more than there may be: %s", got)
	}
}

// TestSavedTable_WhatHasGone: what is not there any more is left out and told of, and the rest is answered.
func TestSavedTable_WhatHasGone(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C2 09 members_admitted=4")
	id := h.save("leader.P", `name: "a", ask: {units: {codes: ["C1", "C2"]}, indicators: [{code: "4.1"}, {code: "6.3"}], periods: [{period: "2024-10"}, {period: "2024-11"}], measures: [COVERAGE], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}`)
	read := func() string {
		return h.Ask("leader.P", `{node(id: "`+id+`") {... on SavedTable {table {rows {unit {code}} columns {indicator {code} period} notes {code}}}}}`)
	}
	if got := read(); !strings.Contains(got, `"rows":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}}]`) || strings.Count(got, `"6.3"`) != 2 {
		t.Fatalf("whole it is %s", got)
	}
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}`)
	if _, err := h.DB.NewRaw(`UPDATE saved_table SET ask = replace(ask, '6.3', '9.7')`).Exec(t.Context()); err != nil { // as if the catalogue had lost it
		t.Fatal(err)
	}
	if got := read(); !strings.Contains(got, `"rows":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}}],"columns":[{"indicator":{"code":"4.1"},"period":"2024-10"},{"indicator":{"code":"4.1"},"period":"2024-11"}]`) ||
		!strings.Contains(got, `"UNIT_CLOSED"`) || !strings.Contains(got, `"INDICATOR_GONE"`) {
		t.Errorf("then %s", got)
	}
	if _, err := h.DB.NewRaw(`UPDATE saved_table SET ask = replace(ask, '"2024-10"', '"2024-12"')`).Exec(t.Context()); err != nil { // in whose months C1 does not stand
		t.Fatal(err)
	}
	if got := read(); !strings.Contains(got, `"rows":[{"unit":{"code":"C2"}}]`) || !strings.Contains(got, `"UNIT_GONE"`) {
		t.Errorf("and later %s", got)
	}
	if _, err := h.DB.NewRaw(`UPDATE saved_table SET ask = replace(ask, '"C2"', '"C8"')`).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := read(); !strings.Contains(got, `"code":"NOT_FOUND"`) {
		t.Errorf("with nothing left: %s", got)
	}
}

// keeper runs the house's saved tables at a moment.
func (h *house) keeper(now *time.Time) *saved.Keeper {
	return &saved.Keeper{
		Office: saved.Office{Guard: h.Guard, Library: &movement.Library{}}, DB: h.DB, Log: slog.New(slog.NewTextHandler(h.Log, nil)),
		Today: func() org.Date { return graphtest.Today }, Now: func() time.Time { return *now },
	}
}

// results tells an account what a table came to, the newest first.
func (h *house) results(account, id string) string {
	h.T.Helper()
	got := h.Ask(account, `{node(id: "`+id+`") {... on SavedTable {results {day basis units rows columns problem content {cells}}}}}`)
	return strings.TrimSuffix(strings.TrimPrefix(got, `{"data":{"node":{"results":[`), `]}}}`)
}

// TestKeeper runs a table by several programs over one database, for weeks: each time it is due it runs
// once, what was missed once in all, and in its owner's reach of that day.
func TestKeeper(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C2 09 members_admitted=4", "C3 09 members_admitted=5")
	now := time.Now()
	id := h.save("leader.D1", `name: "a", ask: `+admitted(`{codes: ["C1", "C2"]}`)+`, sharedWith: ["#D1", "#C1"], repeats: WEEKLY, day: 3, hour: 7`)
	h.save("leader.D1", `name: "never", ask: `+admitted(`{codes: ["C1"]}`))
	h.Employ("second.D1", "analyst", "D1")
	ran := func(keepers int) (all int) {
		t.Helper()
		var mu sync.Mutex
		var each sync.WaitGroup
		for range keepers {
			each.Go(func() {
				n, err := h.keeper(&now).RunDue(t.Context())
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				all += n
				mu.Unlock()
			})
		}
		each.Wait()
		return all
	}
	if n := ran(1); n != 0 {
		t.Errorf("before it is due %d ran", n)
	}
	now = now.AddDate(0, 0, 7)
	if n := ran(5); n != 1 {
		t.Errorf("due once, %d ran in five programs", n)
	}
	const first = `{"day":"2024-11-10","basis":"SUBMITTED","units":2,"rows":3,"columns":1,"problem":null,"content":{"cells":[[3],[4],[7]]}}`
	for account, want := range map[string]string{
		"leader.D1": first, "second.D1": first,
		"leader.C1": "", // it is shared with them, but made of what they may not read
	} {
		if diff := cmp.Diff(want, h.results(account, id)); diff != "" {
			t.Errorf("%s is told (-want +got):\n%s", account, diff)
		}
	}
	if got := h.Ask("leader.C1", `{node(id: "result:1") {id}}`); got != h.Ask("leader.C1", `{node(id: "result:9") {id}}`) && !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("by its id it is told %s", got)
	}
	now = now.AddDate(0, 0, 7*5)
	if n := ran(2) + ran(2); n != 1 {
		t.Errorf("after five weeks in which nothing ran, %d ran", n)
	}
	h.takeRoles("leader.D1")
	now = now.AddDate(0, 0, 7)
	if n := ran(1); n != 1 {
		t.Errorf("without a role %d ran", n)
	}
	// Its owner is told no number any more, but why it came to nothing.
	if got := h.results("leader.D1", id); !strings.Contains(got, `"problem":"the table's owner holds no role today, so that it does not run","content":null`) || strings.Contains(got, "[3]") {
		t.Errorf("its owner is told %s", got)
	}
	if got := h.results("second.D1", id); got != first+","+first {
		t.Errorf("others are told %s", got)
	}
	h.Grant("leader.D1", "district_leader", "D1")
	for range saved.KeptResults + 3 {
		now = now.AddDate(0, 0, 7)
		ran(1)
	}
	if n := strings.Count(h.results("second.D1", id), `"day"`); n != saved.KeptResults {
		t.Errorf("%d results are kept", n)
	}
	if n := strings.Count(h.results("leader.D1", id), `"problem":"`); n != 1 {
		t.Errorf("of what failed %d are kept", n)
	}
}

// takeRoles takes all of its roles from an account.
func (h *house) takeRoles(account string) {
	h.T.Helper()
	_, err := h.DB.NewRaw("UPDATE grants SET revoked = now() WHERE revoked IS NULL AND account_id = (SELECT id FROM account WHERE name = ?)", account).Exec(h.T.Context())
	h.Must(err)
}

// TestKeeper_Approved: what was made of approved reports alone is told those who read no others.
func TestKeeper_Approved(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3")
	now := time.Now()
	of := func(status string) string {
		return h.save("leader.P", `name: "`+status+`", ask: `+strings.TrimSuffix(admitted(`{codes: ["P"]}`), "}")+`, status: `+status+`}, sharedWith: ["#P", "#D1"], repeats: DAILY`)
	}
	approved, submitted := of("APPROVED"), of("SUBMITTED")
	now = now.AddDate(0, 0, 2)
	if n, err := h.keeper(&now).RunDue(t.Context()); n != 2 || err != nil {
		t.Fatal(n, err)
	}
	if got := h.results("central", approved); !strings.HasPrefix(got, `{"day":"2024-11-10","basis":"APPROVED"`) {
		t.Errorf("of approved reports they are told %q", got)
	}
	if got := h.results("leader.D1", approved); got != "" {
		t.Errorf("who may not read the unit is told %q", got)
	}
	if got := h.results("central", submitted); got != "" {
		t.Errorf("of others %q", got)
	}
	if got := h.results("analyst.P", submitted); !strings.Contains(got, `"basis":"SUBMITTED"`) {
		t.Errorf("who may read them is told %q", got)
	}
}

// TestKeeper_LooksAbove: what is measured against the unit above is told nobody who may not read that one,
// also where a condition alone looks at it.
func TestKeeper_LooksAbove(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C2 09 members_admitted=4")
	now := time.Now()
	id := h.save("leader.D1", `name: "a", ask: `+strings.Replace(admitted(`{codes: ["C1"]}`), "totals: [UNIT]", "where: [{measure: SHARE_OF_PARENT, atLeast: 10}]", 1)+
		`, sharedWith: ["#D1", "#C1"], repeats: DAILY`)
	now = now.AddDate(0, 0, 2)
	if n, err := h.keeper(&now).RunDue(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if got := h.results("leader.D1", id); !strings.Contains(got, `"cells":[[3]]`) {
		t.Errorf("its owner is told %q", got)
	}
	if got := h.results("leader.C1", id); got != "" {
		t.Errorf("who may not read the unit above is told %q", got)
	}
}

// TestKeeper_Panics: a table at which the program fails is told as failed, and does not end the service.
func TestKeeper_Panics(t *testing.T) {
	t.Parallel()
	h := build(t)
	now := time.Now()
	id := h.save("leader.D1", `name: "a", ask: `+admitted(`{codes: ["C1"]}`)+`, repeats: DAILY`)
	now = now.AddDate(0, 0, 2)
	k := h.keeper(&now)
	k.Guard = nil
	if n, err := k.RunDue(t.Context()); n != 1 || err != nil {
		t.Errorf("%d ran: %v", n, err)
	}
	if got := h.results("leader.D1", id); !strings.Contains(got, `"problem":"internal error"`) {
		t.Errorf("its owner is told %q", got)
	}
}

// TestSavedTable_ReadsFewResults: what was kept is held in memory as it is told, so that one operation reads so
// much of it and no more.
func TestSavedTable_ReadsFewResults(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3")
	now := time.Now()
	id := h.save("leader.D1", `name: "a", ask: `+admitted(`{codes: ["C1"]}`)+`, repeats: DAILY`)
	for range 3 {
		now = now.AddDate(0, 0, 2)
		if n, err := h.keeper(&now).RunDue(t.Context()); n != 1 || err != nil {
			t.Fatal(n, err)
		}
	}
	if _, err := h.DB.NewRaw("UPDATE table_result SET rows = 1000, columns = 100").Exec(t.Context()); err != nil { // as the largest there are
		t.Fatal(err)
	}
	const refused = "the results have more than 200000 cells together; read each by its id, in a query of its own"
	if got := h.Ask("leader.D1", `{node(id: "`+id+`") {... on SavedTable {results {content {cells}}}}}`); strings.Count(got, `"cells":[[3],[3]]`) != 2 || strings.Count(got, refused) != 1 {
		t.Errorf("of three large results %s", got)
	}
}

// TestFindLink_ForeignIsAbsent: another's link is looked for as one that there is not, by as many statements.
func TestFindLink_ForeignIsAbsent(t *testing.T) {
	t.Parallel()
	h := build(t)
	id := h.save("leader.D1", `name: "a", ask: `+admitted(`{codes: ["C1"]}`))
	if got := h.Ask("leader.D1", `mutation {createTableLink(input: {table: "`+id+`", name: "Excel", expires: "`+time.Now().AddDate(0, 1, 0).UTC().Format(time.RFC3339)+`"}) {link {id}}}`); !strings.Contains(got, `"id":"link:1"`) {
		t.Fatal(got)
	}
	caller := access.Caller{Account: access.Account{ID: 1 << 40}}
	look := func(link int64) (string, int64) {
		ctx, counter := postgres.WithCounter(t.Context())
		_, err := saved.FindLink(ctx, h.DB, caller, link)
		return fmt.Sprint(err), counter.Statements()
	}
	foreign, statements := look(1)
	if absent, want := look(99); foreign != absent || statements != want {
		t.Errorf("of a foreign one %s after %d, of none %s after %d", foreign, statements, absent, want)
	}
}

// TestKeeper_Stops: who keeps running tables ends with the service.
func TestKeeper_Stops(t *testing.T) {
	t.Parallel()
	h := build(t)
	now := time.Now()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	h.keeper(&now).Keep(ctx)
}

// TestDeactivated_LinksAreGone: links do not come back with the account.
func TestDeactivated_LinksAreGone(t *testing.T) {
	t.Parallel()
	h := build(t)
	id := h.save("leader.D1", `name: "a", ask: `+admitted(`{codes: ["C1"]}`))
	link := `mutation {createTableLink(input: {table: "` + id + `", name: "Excel", expires: "` + time.Now().AddDate(0, 1, 0).UTC().Format(time.RFC3339) + `"}) {address link {name used} userErrors {code}}}`
	if got := h.Ask("leader.D1", link); !strings.Contains(got, `{"address":"/table/link/tl_`) || !strings.Contains(got, `"link":{"name":"Excel","used":null},"userErrors":[]`) {
		t.Fatal(got)
	}
	links := func() int {
		return strings.Count(h.Ask("leader.D1", `{node(id: "`+id+`") {... on SavedTable {links {id name}}}}`), `"Excel"`)
	}
	if n := links(); n != 1 {
		t.Fatalf("there are %d", n)
	}
	account, err := access.FindAccount(t.Context(), h.DB, "leader.D1")
	h.Must(err)
	h.Must(h.Guard.DeactivateAccountAsSystem(t.Context(), h.DB, account, graphtest.Today))
	h.Must(access.ReactivateAccountAsSystem(t.Context(), h.DB, account))
	h.Tokens["leader.D1"], err = access.CreateToken(t.Context(), h.DB, "leader.D1", nil)
	h.Must(err)
	if n := links(); n != 0 {
		t.Errorf("%d came back", n)
	}
	if got := h.Ask("leader.D1", link); !strings.Contains(got, `"userErrors":[]`) { // nor is the name taken
		t.Fatal(got)
	}
	if got := h.Ask("leader.D1", `mutation {revokeTokens {revoked}}`); got != `{"data":{"revokeTokens":{"revoked":2}}}` {
		t.Errorf("with all tokens %s", got)
	}
	if got := h.audited("TABLE\\_LINK%"); /* but for what the machine itself ended */ strings.Count(got, "TABLE_LINK_CREATE") != 2 || strings.Count(got, "TABLE_LINK_END") != 1 || strings.Contains(got, "tl_") {
		t.Errorf("the audit tells %s", got)
	}
}
