package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
)

// asked is an ask in JSON: of 4.1 of all below the province in 2024, but for what is given.
func asked(given map[string]any) map[string]any {
	ask := map[string]any{
		"units": map[string]any{"below": map[string]any{"unit": "P"}}, "indicators": []any{map[string]any{"code": "4.1"}},
		"periods": []any{map[string]any{"period": "2024"}}, "measures": []any{"VALUE"},
		"rows": []any{"UNIT"}, "columns": []any{"INDICATOR", "PERIOD", "MEASURE"},
	}
	for name, value := range given {
		if value == absent {
			delete(ask, name)
			continue
		}
		ask[name] = value
	}
	return ask
}

// absent takes something out of an ask.
const absent = "absent"

// said says of which units and numbers the house's tables are.
func (h *house) saysTables() {
	h.Say("B1 01 members_total=100 members_studied=95", "B2 01 members_total=100 members_studied=45", "B3 02 members_total=50 members_studied=50",
		"C1 01 members_admitted=3", "C2 05 members_admitted=4", "C3 06 members_admitted=3")
}

// TestTable asks for tables by variables, as clients do.
func TestTable(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	const cells = `query ($ask: TableAsk!) {table(ask: $ask) {rows {unit {code} totals} cells}}`
	one := func(name string, value any) map[string]any { return map[string]any{name: value} }
	children := one("childrenOf", "P")
	ratio := []any{one("code", "1.2")}
	for _, tt := range []struct {
		name, account string
		given         map[string]any
		want          string
	}{
		{"units by their codes, in that order", "leader.P", one("units", one("codes", []any{"C2", "C1"})), `"rows":[{"unit":{"code":"C2"},"totals":[]},{"unit":{"code":"C1"},"totals":[]}],"cells":[[4],[3]]`},
		{"one alone stands for a list of it", "leader.P", one("units", one("codes", "C2")), `"cells":[[4]]`},
		{"units by their ids", "leader.P", one("units", one("ids", []any{"#C3"})), `"rows":[{"unit":{"code":"C3"},"totals":[]}],"cells":[[3]]`},
		{"those directly below one", "leader.P", one("units", children), `"rows":[{"unit":{"code":"D1"},"totals":[]},{"unit":{"code":"D2"},"totals":[]}],"cells":[[7],[3]]`},
		{"those of a level", "leader.P", one("units", one("below", map[string]any{"unit": "P", "level": "COMMUNE"})), `"cells":[[3],[4],[3]]`},
		{"of a kind and a type", "leader.P", one("units", one("below", map[string]any{"unit": "P", "kind": "TERRITORIAL", "type": "phường", "level": nil})), `"rows":[{"unit":{"code":"C3"},"totals":[]}]`},
		{"one's own", "leader.D1", one("units", one("mine", true)), `"rows":[{"unit":{"code":"D1"},"totals":[]}],"cells":[[7]]`},
		{"a total is one more row", "leader.P", map[string]any{"units": children, "totals": []any{"UNIT"}}, `{"unit":null,"totals":["UNIT"]}],"cells":[[7],[3],[10]]`},
		{"a ratio's total is the ratio of totals", "leader.P", map[string]any{"units": one("childrenOf", "D1"), "indicators": ratio, "totals": []any{"UNIT"}}, `"cells":[[70],[100],[76]]`},
		{"left out or null is as not given", "leader.P", map[string]any{"units": children, "totals": nil, "where": nil, "order": nil, "top": nil, "tree": nil, "status": nil, "asOf": nil}, `"cells":[[7],[3]]`},
		{"empty lists narrow nothing", "leader.P", map[string]any{"units": children, "totals": []any{}, "where": []any{}, "order": []any{}}, `"cells":[[7],[3]]`},
		{"a condition keeps units", "leader.P", map[string]any{"units": children, "where": []any{map[string]any{"measure": "VALUE", "moreThan": 3}}}, `"rows":[{"unit":{"code":"D1"},"totals":[]}],"cells":[[7]]`},
		{"at most", "leader.P", map[string]any{"units": children, "where": map[string]any{"measure": "VALUE", "atMost": 3}}, `"cells":[[3]]`},
		{"at least", "leader.P", map[string]any{"units": children, "where": map[string]any{"measure": "VALUE", "atLeast": 3.5}}, `"cells":[[7]]`},
		{"less than", "leader.P", map[string]any{"units": children, "where": map[string]any{"measure": "VALUE", "lessThan": 3}}, `"rows":[],"cells":[]`},
		{"what is missing", "leader.P", map[string]any{"where": map[string]any{"measure": "VALUE", "missing": true}}, `"rows":[{"unit":{"code":"B1"},"totals":[]}`},
		{"an order", "leader.P", map[string]any{"units": children, "order": []any{map[string]any{"measure": "VALUE"}}}, `"cells":[[3],[7]]`},
		{"and back", "leader.P", map[string]any{"units": children, "order": []any{map[string]any{"measure": "VALUE", "descending": true, "indicator": "4.1", "period": "2024"}}, "top": 1}, `"cells":[[7]]`},
		{"a rank", "leader.P", map[string]any{"units": children, "measures": []any{"RANK"}}, `"cells":[[1],[2]]`},
		{"a status is a word", "leader.P", map[string]any{"units": children, "indicators": ratio, "measures": "STATUS"}, `"cells":[["ON_TRACK"],["NOT_REPORTED"]]`},
		{"a share", "leader.P", map[string]any{"units": children, "measures": "SHARE_OF_PARENT"}, `"cells":[[70],[30]]`},
		{"quarters across", "leader.P", map[string]any{"units": one("codes", "P"), "periods": one("range", map[string]any{"from": "2024-Q1", "to": "2024-Q2", "by": "QUARTER"}), "totals": "PERIOD"}, `"cells":[[3,7,10]]`},
		{"a period may be a number", "leader.P", map[string]any{"units": children, "periods": one("period", 2024)}, `"cells":[[7],[3]]`},
		{"seen from today", "leader.P", map[string]any{"units": children, "periods": one("relative", "YEAR_TO_DATE")}, `"cells":[[7],[3]]`},
		{"indicators of a part", "leader.P", map[string]any{"units": one("codes", "C1"), "indicators": one("group", 4), "columns": []any{"PERIOD", "MEASURE"}, "rows": []any{"INDICATOR", "UNIT"}}, `"cells":[[3],[null]`},
		{"an ad-hoc one", "leader.P", map[string]any{"units": children, "indicators": one("adhoc", map[string]any{"name": "x", "formula": "100 * members_studied / members_total", "decimals": 1})}, `"cells":[[76],[null]]`},
		{"as of a moment when nothing was known", "leader.P", map[string]any{"units": children, "asOf": "2024-11-01T00:00:00Z", "tree": "CURRENT"}, `"cells":[[null],[null]]`},
		{"of approved reports alone", "leader.P", map[string]any{"units": children, "status": "APPROVED"}, `"cells":[[null],[null]]`},

		{"neither one nor the other", "leader.P", one("units", map[string]any{}), `$ask.units is a UnitAxis: give exactly one of its fields, and not null`},
		{"both", "leader.P", one("units", map[string]any{"mine": true, "childrenOf": "P"}), `$ask.units is a UnitAxis: give exactly one of its fields, and not null`},
		{"one that is null", "leader.P", one("units", one("mine", nil)), `$ask.units is a UnitAxis: give exactly one of its fields, and not null`},
		{"one within a list", "leader.P", one("periods", []any{map[string]any{"period": "2024", "relative": "THIS_YEAR"}}), `is a PeriodPick: give exactly one of its fields, and not null`},
		{"a word that is none", "leader.P", one("measures", []any{"VALU"}), `"code":"BAD_USER_INPUT"`},
		{"a status that is none", "leader.P", one("where", map[string]any{"measure": "STATUS", "is": []any{"GOOD"}}), `"code":"BAD_USER_INPUT"`},
		{"one of no statuses", "leader.P", one("where", map[string]any{"measure": "STATUS", "is": []any{}}), `"code":"BAD_USER_INPUT"`},
		{"a field that there is not", "leader.P", one("colour", "red"), `"code":"BAD_USER_INPUT"`},
		{"nothing to show", "leader.P", one("measures", []any{}), `"code":"BAD_USER_INPUT"`},
		{"what must be given", "leader.P", one("rows", absent), `"code":"BAD_USER_INPUT"`},
		{"rows and columns that are no permutation", "leader.P", one("rows", []any{"UNIT", "PERIOD"}), `"code":"BAD_USER_INPUT"`},
		{"whoever may read no figures", "admin", nil, `"code":"FORBIDDEN"`},
		{"a unit that lies elsewhere", "leader.D1", one("units", one("childrenOf", "D2")), `no unit with code \"D2\"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text, err := json.Marshal(asked(tt.given))
			if err != nil {
				t.Fatal(err)
			}
			var ask any
			if err := json.Unmarshal([]byte(h.WithIDs(string(text))), &ask); err != nil {
				t.Fatal(err)
			}
			if got := h.AskWith(tt.account, cells, map[string]any{"ask": ask}); !strings.Contains(got, tt.want) {
				t.Errorf("%s\n got %s\nwant %s", text, got, tt.want)
			}
		})
	}
}

// TestTable_Literally asks without variables: several at once, by fragments, in either language.
func TestTable_Literally(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	const ask = `ask: {units: {childrenOf: "P"}, indicators: [{code: "4.1"}], periods: [{period: "2024"}], measures: [VALUE, TARGET], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}`
	for _, tt := range []struct{ name, query, want string }{
		{"two tables in one", `{a: table(` + ask + `, first: 1) {...t} b: table(` + ask + `) {...t}} fragment t on Table {cells totalRows}`,
			`{"data":{"a":{"cells":[[7,null]],"totalRows":2},"b":{"cells":[[7,null],[3,null]],"totalRows":2}}}`},
		{"cells as people are shown them", `{table(ask: {units: {codes: ["D1", "P"]}, indicators: [{code: "1.2"}, {code: "4.1"}], periods: [{period: "2024"}], measures: [VALUE, ATTAINMENT, STATUS], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}) {vi: shown(locale: VI) en: shown(locale: EN) plain: shown}}`,
			`{"data":{"table":{"vi":[["76,00","84,4","Đúng tiến độ","7","","Không giao chỉ tiêu"],["76,00","84,4","Đúng tiến độ","10","0,7","Chậm tiến độ"]],` +
				`"en":[["76.00","84.4","On track","7","","No target"],["76.00","84.4","On track","10","0.7","Behind"]],` +
				`"plain":[["76.00","84.4","On track","7","","No target"],["76.00","84.4","On track","10","0.7","Behind"]]}}}`},
		{"why a cell is null", `{table(` + ask + `) {marks {mark cells}}}`, `{"data":{"table":{"marks":[{"mark":"NO_TARGET","cells":[[0,1],[1,1]]}]}}}`},
		{"headers in words", `{table(` + ask + `, first: 1) {columns {label(locale: VI)} rows {label}}}`,
			`{"data":{"table":{"columns":[{"label":"4.1 Kết nạp hội viên mới · Năm 2024 · Kết quả"},`},
		{"headers lead on to what they are of", `{table(` + ask + `) {rows {unit {code parent {code} path {code} children(first: 1) {nodes {code}}}} columns {indicator {code group {code}} measure period}}}`,
			`{"data":{"table":{"rows":[{"unit":{"code":"D1","parent":{"code":"P"},"path":[{"code":"P"},{"code":"D1"}],"children":{"nodes":[{"code":"C1"}]}}},`},
		{"what it would cost", `{costOf(` + ask + `) {units indicators periods measures rows columns cells fits}}`,
			`{"data":{"costOf":{"units":2,"indicators":1,"periods":1,"measures":2,"rows":2,"columns":2,"cells":4,"fits":true}}}`},
		{"no more than it says", `{table(` + ask + `, first: 0) {cells}}`, `{"errors":[{"message":"first is 0; ask for one row at least, or leave it out for all"`},
	} {
		if got := h.Ask("leader.P", tt.query); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestTable_CostIsNoMoreThanPriced holds what costOf tells against what the table is priced as.
func TestTable_CostIsNoMoreThanPriced(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	for _, query := range h.asksOfTables("D1") {
		var told struct {
			Data struct {
				CostOf struct {
					Cost int
					Fits bool
				}
			}
		}
		ask, isCost := strings.CutPrefix(query, "{costOf(")
		if !isCost {
			continue
		}
		_ = json.Unmarshal(h.Post("leader.D1", query, nil).Body.Bytes(), &told)
		ask = ask[:strings.LastIndex(ask, "{units")]
		var priced struct {
			Extensions struct{ Cost struct{ Total int } }
		}
		_ = json.Unmarshal(h.Post("leader.D1", "{table("+ask+"{cells}}", nil).Body.Bytes(), &priced)
		if total := priced.Extensions.Cost.Total; told.Data.CostOf.Cost > total || told.Data.CostOf.Fits != (total <= 100_000) && told.Data.CostOf.Cost > 0 {
			t.Errorf("%s costs %d (fits: %v), and is priced as %d", ask, told.Data.CostOf.Cost, told.Data.CostOf.Fits, total)
		}
	}
}

// tablePage asks for a page of a table by GET.
type tablePage struct {
	Rows      []struct{ Unit struct{ Code string } }
	Cells     [][]any
	TotalRows int
	PageInfo  pageInfo
}

func (h *house) tablePage(account string, ask map[string]any, arguments string) (p tablePage, message string) {
	h.T.Helper()
	answer := h.AskWith(account, `query ($ask: TableAsk!) {table(ask: $ask, `+arguments+`) {rows {unit {code}} cells totalRows pageInfo {hasNextPage hasPreviousPage startCursor endCursor}}}`, map[string]any{"ask": ask})
	var told struct {
		Data   struct{ Table tablePage }
		Errors []struct{ Message string }
	}
	h.Must(json.Unmarshal([]byte(answer), &told))
	if len(told.Errors) > 0 {
		return p, told.Errors[0].Message
	}
	return told.Data.Table, ""
}

// TestTable_Pages reads tables page by page, in every arrangement of rows: together they are the whole.
func TestTable_Pages(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	for _, given := range []map[string]any{
		nil,
		{"rows": []any{"UNIT", "MEASURE"}, "columns": []any{"INDICATOR", "PERIOD"}, "measures": []any{"VALUE", "COVERAGE"}},
		{"rows": []any{"MEASURE", "UNIT"}, "columns": []any{"INDICATOR", "PERIOD"}, "measures": []any{"VALUE", "COVERAGE"}},
		{"totals": []any{"UNIT"}},
		{"order": []any{map[string]any{"measure": "VALUE", "descending": true}}, "top": 4},
		{"rows": []any{"INDICATOR"}, "columns": []any{"UNIT", "PERIOD", "MEASURE"}, "indicators": []any{map[string]any{"group": 4}}},
	} {
		ask := asked(given)
		whole, message := h.tablePage("leader.P", ask, "first: 1000")
		if message != "" || whole.PageInfo.HasNextPage || whole.PageInfo.HasPreviousPage || len(whole.Cells) != whole.TotalRows || whole.TotalRows < 4 {
			t.Fatalf("%v: %+v %s", given, whole, message)
		}
		var read tablePage
		for after, n := "", 0; n < 100; n++ {
			p, message := h.tablePage("leader.P", ask, "first: 3"+after)
			if message != "" || p.TotalRows != whole.TotalRows || p.PageInfo.HasPreviousPage != (n > 0) {
				t.Fatalf("%v, page %d: %+v %s", given, n, p.PageInfo, message)
			}
			read.Rows, read.Cells = append(read.Rows, p.Rows...), append(read.Cells, p.Cells...)
			if !p.PageInfo.HasNextPage {
				break
			}
			after = fmt.Sprintf(", after: %q", *p.PageInfo.EndCursor)
		}
		if a, b := fmt.Sprint(texts(whole)), fmt.Sprint(texts(read)); a != b {
			t.Errorf("%v: page by page %s, at once %s", given, b, a)
		}
	}
}

func texts(p tablePage) (all []string) {
	for i, row := range p.Rows {
		text, _ := json.Marshal(p.Cells[i])
		all = append(all, row.Unit.Code+string(text))
	}
	return all
}

// TestTable_Cursors: one of another question, or of other rows, never answers something else.
func TestTable_Cursors(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	ordered := asked(map[string]any{"units": map[string]any{"below": map[string]any{"unit": "P", "level": "COMMUNE"}}, "order": []any{map[string]any{"measure": "VALUE", "descending": true}}})
	p, message := h.tablePage("leader.P", ordered, "first: 1")
	if message != "" || p.Rows[0].Unit.Code != "C2" {
		t.Fatal(message, p)
	}
	after := fmt.Sprintf("first: 9, after: %q", *p.PageInfo.EndCursor)
	if p, message = h.tablePage("leader.P", ordered, after); message != "" || len(p.Rows) != 2 {
		t.Error(message, p)
	}
	const foreign = "after is no cursor of this table; give the endCursor of a page of the same ask"
	for name, other := range map[string]map[string]any{"of other measures": {"measures": []any{"COVERAGE"}}, "of all units": {"units": map[string]any{"below": map[string]any{"unit": "P"}}}, "as of then": {"asOf": "2024-11-05T00:00:00Z"}} {
		ask := asked(map[string]any{"units": ordered["units"], "order": ordered["order"]})
		for k, v := range other {
			ask[k] = v
		}
		if _, message := h.tablePage("leader.P", ask, after); message != foreign {
			t.Errorf("%s: %q", name, message)
		}
	}
	for _, made := range []string{"", "x", "YXQ6", "YXQ6QjE", "YXQ6AAA", *h.page(paged{"units", "leader.P", `{units(PAGE) {CONNECTION}}`}, "first: 1").PageInfo.EndCursor} {
		if _, message := h.tablePage("leader.P", ordered, fmt.Sprintf("after: %q", made)); message != foreign {
			t.Errorf("%q: %q", made, message)
		}
	}
	h.Say("C3 07 members_admitted=30") // which stands first now
	if _, message := h.tablePage("leader.P", ordered, after); !strings.HasPrefix(message, "the table has other rows by now") {
		t.Errorf("after the order changed: %q", message)
	}
	asOf := asked(map[string]any{"units": ordered["units"], "order": ordered["order"], "asOf": "2024-11-01T00:00:00Z"}) // before anything was said
	if p, message = h.tablePage("leader.P", asOf, "first: 1"); message != "" {
		t.Fatal(message)
	}
	after = fmt.Sprintf("after: %q", *p.PageInfo.EndCursor)
	first, _ := h.tablePage("leader.P", asOf, after)
	h.Say("C1 08 members_admitted=90")
	if again, message := h.tablePage("leader.P", asOf, after); message != "" || fmt.Sprint(texts(again)) != fmt.Sprint(texts(first)) {
		t.Errorf("as of a moment a page is %v, then %v %s", texts(first), texts(again), message)
	}
}

// TestTable_ByGET: what has been answered is not answered again while nothing is written.
func TestTable_ByGET(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	text, err := json.Marshal(map[string]any{"ask": asked(nil)})
	h.Must(err)
	at := "/graphql?" + url.Values{"query": {`query ($ask: TableAsk!) {table(ask: $ask) {cells}}`}, "variables": {string(text)}}.Encode()
	w := h.Send(h.API, "leader.P", http.MethodGet, at, "")
	tag := w.Header().Get("ETag")
	if w.Code != http.StatusOK || tag == "" || !strings.Contains(w.Body.String(), `"cells":[[`) {
		t.Fatal(w.Code, w.Header(), w.Body)
	}
	if again := h.Send(h.API, "leader.P", http.MethodGet, at, "", "If-None-Match: "+tag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("%d %s", again.Code, again.Body)
	}
	h.Say("C1 09 members_admitted=2")
	if changed := h.Send(h.API, "leader.P", http.MethodGet, at, "", "If-None-Match: "+tag); changed.Code != http.StatusOK || changed.Header().Get("ETag") == tag {
		t.Errorf("after a report: %d %v", changed.Code, changed.Header())
	}
}

// TestTable_EveryWord asks for each value of each enum of asks.
func TestTable_EveryWord(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.saysTables()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: graph.Schema()})
	children := map[string]any{"childrenOf": "P"}
	of := map[string]func(word string) map[string]any{
		"TableMeasure": func(m string) map[string]any { return map[string]any{"units": children, "measures": []any{m}} },
		"RelativePeriod": func(r string) map[string]any {
			return map[string]any{"units": children, "periods": []any{map[string]any{"relative": r}}}
		},
		"Step": func(s string) map[string]any {
			return map[string]any{"units": children, "periods": []any{map[string]any{"range": map[string]any{"from": "2024", "to": "2024", "by": s}}}}
		},
		"FigureStatus": func(s string) map[string]any {
			return map[string]any{"where": []any{map[string]any{"measure": "STATUS", "is": []any{s}}}}
		},
		"FigureBasis": func(b string) map[string]any { return map[string]any{"status": b} },
		"Axis": func(a string) map[string]any {
			columns := slices.DeleteFunc([]any{"UNIT", "INDICATOR", "PERIOD", "MEASURE"}, func(o any) bool { return o == a })
			return map[string]any{"rows": []any{a}, "columns": columns}
		},
	}
	for enum, given := range of {
		for _, word := range schema.Types[enum].EnumValues {
			p, message := h.tablePage("leader.P", asked(given(word.Name)), "first: 1000")
			lacking := strings.Contains(message, "lies in no campaign; there are those of the years [2024]")
			if lacking && strings.Contains(word.Name, "LAST_") || message == "" && p.TotalRows == len(p.Cells) {
				continue
			}
			t.Errorf("%s %s: %q", enum, word.Name, message)
		}
	}
}
