package limit_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/generated"
	"thidua/graph/limit"
	"thidua/internal/fault"
)

var schema = generated.NewExecutableSchema(generated.Config{}).Schema()

func operation(t *testing.T, query string, variables map[string]any) *graphql.OperationContext {
	t.Helper()
	doc, err := gqlparser.LoadQueryWithRules(schema, query, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &graphql.OperationContext{Doc: doc, Operation: doc.Operations[0], Variables: variables}
}

func TestOf(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, query string
		variables   map[string]any
		want        int
	}{
		// Each: 1, what the calls take, and a tenth of 10 an object (50 a figure) and 1 a value, rounded up.
		{"an object and a value", `{viewer {account}}`, nil, 1 + 2},
		{"a call takes something", `{unit(by: {code: "1"}) {code}}`, nil, 1 + 50 + 2},
		{"a page costs its nodes", `{units(first: 100) {nodes {code}}}`, nil, 1 + 1500 + 1 + 110},
		{"as long as a variable says", `query ($n: Int!) {units(first: $n) {nodes {code}}}`, map[string]any{"n": int64(100)}, 1 + 1500 + 1 + 110},
		{"as much of the end", `query ($n: Int) {units(last: $n) {nodes {code}}}`, map[string]any{"n": int64(100)}, 1 + 1500 + 1 + 110},
		{"whichever of the two is given", `query ($f: Int, $l: Int) {units(first: $f, last: $l) {edges {node {code}}}}`, map[string]any{"f": nil, "l": int64(10)}, 1 + 1500 + 1 + 10*2 + 1},
		{"a page of neither is the largest", `query ($f: Int) {units(first: $f) {nodes {code}}}`, nil, 1 + 1500 + 1 + 220},
		{"what lies before a page is looked for", `{units(first: 1) {pageInfo {hasPreviousPage}}}`, nil, 1 + 1500 + 900 + 3},
		{"how many there are is counted", `{units(first: 1) {totalCount}}`, nil, 1 + 1500 + 1100 + 2},
		{"missing reports are read once an operation", `{a: missingReports(period: "2024", first: 1) {totalCount} b: missingReports(period: "2023", first: 1) {totalCount}}`, nil, 1 + 13_800 + 2*(600+250) + 3},
		{"a page within a page", `{units(first: 10) {nodes {children(first: 10) {nodes {code}}}}}`, nil, 1 + 1500 + 50 + 1 + 10*(1+1+11)},
		{"figures of named indicators", `{unit(by: {code: "1"}) {figures(period: "2024", indicators: ["1.1", "1.2"]) {value}}}`, nil, 1 + 50 + 4900 + 2*410 + 1 + 2*5 + 1},
		{"all of them", `{unit(by: {code: "1"}) {figures(period: "2024") {value}}}`, nil, 1 + 50 + 4900 + 44*410 + 1 + 44*5 + 5},
		{"their children ask for as many", `{unit(by: {code: "1"}) {figures(period: "2024", indicators: ["1.1", "1.2"]) {children(first: 10) {nodes {value}}}}}`, nil,
			1 + 50 + 4900 + 2*410 + 4000 + 2*180 + 1 + 2*(5+1+10*5+1)},
		{"a month's trend is one month's", `{unit(by: {code: "1"}) {figures(period: "2024-10", indicators: ["1.1"]) {trend {value}}}}`, nil, 1 + 50 + 5310 + 5200 + 1 + 5 + 5 + 1},
		{"what stands in a trend is asked each month", `{unit(by: {code: "1"}) {figures(period: "2024-Q1", indicators: ["1.1"]) {trend {children(first: 1) {nodes {value}}}}}}`, nil,
			1 + 50 + 5310 + 5200 + 3*4180 + 1 + 5 + 3*(5+1+5) + 1},
		{"a thing by its id", `{node(id: "unit:1") {id}}`, nil, 1 + 50 + 2},
		{"a figure by its id is summed", `{node(id: "figure:1:1.1:2024:CURRENT:SUBMITTED") {id}}`, nil, 1 + 5310 + 2},
		{"as long as a variable says so", `query ($id: ID!) {node(id: $id) {id}}`, map[string]any{"id": "figure:1"}, 1 + 5310 + 2},
		{"values without objects count too", `{viewer {` + strings.Repeat("account ", 100) + `}}`, nil, 1 + 11},
		{"a fragment counts wherever it is used", `{a: viewer {...f} b: viewer {...f}} fragment f on Viewer {account}`, nil, 1 + 3},
		{"and as what stands around it", `{unit(by: {code: "1"}) {a: figures(period: "2024", indicators: ["1.1"]) {...f} b: figures(period: "2024", indicators: ["1.1", "1.2"]) {...f}}} fragment f on Figure {children(first: 1) {nodes {value}}}`, nil,
			1 + 50 + 5310 + 5720 + 4180 + 4360 + 1 + 3*(5+1+5) + 1},
		{"what a variable leaves out costs nothing", `query ($there: Boolean!) {viewer @skip(if: $there) {account} unit(by: {code: "1"}) @include(if: $there) {code}}`, map[string]any{"there": true}, 1 + 50 + 2},
		{"and what it leaves in does", `query ($there: Boolean!) {viewer @skip(if: $there) {account} unit(by: {code: "1"}) @include(if: $there) {code}}`, map[string]any{"there": false}, 1 + 2},
		{"a fragment that is left out costs nothing", `{viewer {...f @skip(if: true) ... @include(if: false) {account}}} fragment f on Viewer {account}`, nil, 1 + 1},
		{"a reorganisation is dear", `mutation {applyReorganisation(id: "x") {userErrors {code}}}`, nil, 1 + 40_000 + 6},
	} {
		if got := limit.Of(operation(t, tt.query, tt.variables), limit.Province).Total; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// province is how many units the reach of a province has.
var province = limit.Province.Units

// TestOf_TheCallersReach prices what sums or counts by how many units the caller may read.
func TestOf_TheCallersReach(t *testing.T) {
	t.Parallel()
	op := operation(t, `{unit(by: {code: "1"}) {figures(period: "2024", indicators: ["1.1"]) {value}}}`, nil)
	for units, want := range map[int]int{0: 1660, province / 10: 1660 + 365, province: 1660 + 3650, 4 * province: 1660 + 4*3650, 100 * province: 1660 + 4*3650} {
		if got := limit.Of(op, limit.Reach{Units: units}).Total; got != 1+50+want+7 {
			t.Errorf("to whoever may read %d units it costs %d, want %d", units, got, 58+want)
		}
	}
}

func TestRefusal(t *testing.T) {
	t.Parallel()
	roots := strings.Builder{}
	for i := range 31 {
		fmt.Fprintf(&roots, "a%d: viewer {account} ", i)
	}
	for _, tt := range []struct{ name, query, says string }{
		{"what tools ask of the schema", introspection, ""},
		{"very many values", `{units(first: 200) {nodes {children(first: 100) {nodes {` + strings.Repeat("code ", 100) + `}}}}}`, "at most 100000"},
		{"very many roots", "{" + roots.String() + "}", "31 things"},
		{"roots in a fragment", "{...f} fragment f on Query {" + roots.String() + "}", "31 things"},
		{"a page without end", `{units(first: 2000000) {nodes {code}}}`, "at most 100000"},
		{"a page below nothing", `{units(first: -5) {nodes {code}}}`, ""},
	} {
		err := limit.Of(operation(t, tt.query, nil), limit.Province).Refusal()
		switch {
		case tt.says == "" && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.says != "" && (fault.KindOf(err) != fault.CostLimit || !strings.Contains(err.Error(), tt.says)):
			t.Errorf("%s: %v, want %s", tt.name, err, tt.says)
		}
	}
}

// introspection is as deep and wide as the usual tools'.
const introspection = `{__schema {description queryType {name} mutationType {name} subscriptionType {name} types {...t}
	directives {name description isRepeatable locations args(includeDeprecated: true) {...i}}}}
	fragment t on __Type {kind name description specifiedByURL isOneOf fields(includeDeprecated: true) {name description args(includeDeprecated: true) {...i} type {...r} isDeprecated deprecationReason}
	inputFields(includeDeprecated: true) {...i} interfaces {...r} enumValues(includeDeprecated: true) {name description isDeprecated deprecationReason} possibleTypes {...r}}
	fragment i on __InputValue {name description type {...r} defaultValue isDeprecated deprecationReason}
	fragment r on __Type {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name}}}}}}}}}}`

func TestOneOf(t *testing.T) {
	t.Parallel()
	const one, many = `query ($by: UnitBy!) {unit(by: $by) {code}}`, `mutation ($in: ApproveReportsInput!) {approveReports(input: $in) {approved}}`
	for _, tt := range []struct {
		query string
		value any
		ok    bool
	}{
		{one, map[string]any{"code": "1"}, true},
		{one, map[string]any{}, false},
		{one, map[string]any{"code": nil}, false},
		{one, map[string]any{"code": "1", "id": nil}, false},
		{one, map[string]any{"code": "1", "id": "unit:1"}, false},
		{many, map[string]any{"reports": []any{map[string]any{"unit": "unit:1", "month": "2024-10"}}}, true},
		{many, map[string]any{"reports": []any{}, "waiting": map[string]any{}}, false},
	} {
		op := operation(t, tt.query, map[string]any{"by": tt.value, "in": tt.value})
		if err := limit.OneOf(schema, op); (err == nil) != tt.ok || err != nil && fault.KindOf(err) != fault.Invalid {
			t.Errorf("%v: %v", tt.value, err)
		}
	}
}

// TestQueries floods the cache: it stays small, and keeps what is listed.
func TestQueries(t *testing.T) {
	t.Parallel()
	const listed = "{listed}"
	q, ctx := limit.NewQueries([]string{listed}), t.Context()
	q.Add(ctx, listed, &ast.QueryDocument{})
	q.Add(ctx, "{first}", &ast.QueryDocument{})
	for i := range 100_000 {
		q.Add(ctx, fmt.Sprintf("{field%d %s}", i, strings.Repeat("a ", 50)), &ast.QueryDocument{})
	}
	if q.Bytes() > 512<<10 {
		t.Errorf("%d bytes are kept", q.Bytes())
	}
	if _, ok := q.Get(ctx, listed); !ok {
		t.Error("what is listed was driven out")
	}
	if _, ok := q.Get(ctx, "{first}"); ok {
		t.Error("what was asked for longest ago is kept")
	}
	last := fmt.Sprintf("{field%d %s}", 99_999, strings.Repeat("a ", 50))
	for range 3 {
		q.Add(ctx, last, &ast.QueryDocument{})
	}
	if _, ok := q.Get(ctx, last); !ok {
		t.Error("what was asked for last is not kept")
	}
}

func TestTurn_WaitsForItselfAlone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := &limit.Accounts{AtOnce: 2}
		take := func(account int64, within time.Duration) (func(), error) {
			ctx, cancel := context.WithTimeout(t.Context(), within)
			defer cancel()
			return a.Turn(ctx, account)
		}
		first, err := take(1, time.Second)
		second, again := take(1, time.Second)
		if err != nil || again != nil {
			t.Fatal(err, again)
		}
		if _, err := take(1, time.Second); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a third: %v", err)
		}
		other, err := take(2, time.Second)
		if err != nil {
			t.Fatalf("another account: %v", err)
		}
		other()
		for range 64 {
			go func() {
				if done, err := take(1, time.Hour); err == nil {
					done()
				}
			}()
		}
		synctest.Wait() // until all of them wait
		if _, err := take(1, time.Second); fault.KindOf(err) != fault.RateLimited {
			t.Errorf("the line is full: %v", err)
		}
		first()
		second()
		synctest.Wait()
		if done, err := take(1, time.Second); err != nil {
			t.Errorf("afterwards: %v", err)
		} else {
			done()
		}
	})
}

func TestStream_AndSpend(t *testing.T) {
	t.Parallel()
	a := &limit.Accounts{AtOnce: 1, PerMinute: 60_000}
	var last func()
	for range 20 {
		leave, err := a.Stream(1)
		if err != nil {
			t.Fatal(err)
		}
		last = leave
	}
	if _, err := a.Stream(1); fault.KindOf(err) != fault.RateLimited {
		t.Errorf("one stream more: %v", err)
	}
	last()
	if _, err := a.Stream(1); err != nil {
		t.Errorf("after one was closed: %v", err)
	}
	under, err := a.Spend(1, 50_000)
	if err != nil {
		t.Fatal(err)
	}
	_, err = a.Spend(1, 50_000)
	var late *limit.LateError
	if !errors.As(err, &late) || late.Wait < 30*time.Second || late.Wait > 41*time.Second || fault.KindOf(err) != fault.RateLimited {
		t.Errorf("beyond what is left while one is under way: %v", err)
	}
	if left := under(1_000); left < 59_000-1 || left > 60_000 {
		t.Errorf("after it did cost little: %d left", left)
	}
	second, err := a.Spend(1, 50_000)
	if err != nil {
		t.Fatalf("what was not spent does not do: %v", err)
	}
	if left := second(1 << 30); left < 9_000-1 || left > 10_000 {
		t.Errorf("it takes more than it could cost: %d left", left)
	}
	if _, err := a.Spend(1, 60_001); fault.KindOf(err) != fault.CostLimit {
		t.Errorf("more than any minute's: %v", err)
	}
	if _, err := (&limit.Accounts{}).Spend(1, 1<<30); err != nil {
		t.Errorf("without a budget: %v", err)
	}
}
