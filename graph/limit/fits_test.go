package limit_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"thidua/graph/limit"
	"thidua/internal/fault"
)

// TestRefusal_NamesWhatFits takes the advice of each refusal: it fits, and one more does not.
func TestRefusal_NamesWhatFits(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, query string
		variables   map[string]any
		dial        string // what the advice turns; empty: there is none
	}{
		{"the dearer of two lists", `{a: units(first: 190) {nodes {children(first: 200) {nodes {code name title children(first: 3) {nodes {code}}}}}} units(first: 180) {nodes {code}}}`, nil, "a: units(first: N)"},
		{"the list that is dear by itself, by its alias", `{few: units(first: 9) {nodes {code}} many: units(first: 150) {nodes {figures(period: "2024") {display value status trend {display}}}}}`, nil, "many: units(first: N)"},
		{"one that is asked from its end", `{units(last: 150) {nodes {figures(period: "2024") {display value status trend {display}}}}}`, nil, "units(last: N)"},
		{"one whose size is a variable", `query ($n: Int) {units(first: $n) {nodes {figures(period: "2024") {display value status trend {display}}}}}`, map[string]any{"n": int64(150)}, "$n: N"},
		{"a variable that is the size of several", `query ($n: Int) {units(first: $n) {nodes {children(first: $n) {nodes {children(first: $n) {nodes {code}}}}}}}`, map[string]any{"n": int64(200)}, "$n: N"},
		{"one within a fragment", `{units(first: 10) {nodes {...deep}}} fragment deep on Unit {children(first: 199) {nodes {figures(period: "2024") {display value status}}}}`, nil, "children(first: N)"},
		{"one that is asked for far too much", `{units(first: 2000000) {nodes {code}}}`, nil, "units(first: N)"},
		{"one that says no size", `{units {nodes {figures(period: "2024") {display value status trend {display}}}}}`, nil, "units(first: N)"},
		{"none of them alone", `{units(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {code}}}}}}}}}`, nil, "first: N in every list"},
		{"no list", `{unit(by: {code: "P"}) {figures(period: "2024") {trend {trend {trend {trend {value}}}}}}}`, nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			err := limit.Of(operation(t, tt.query, tt.variables), limit.Province).Refusal()
			if fault.KindOf(err) != fault.CostLimit {
				t.Fatalf("refused with %v", err)
			}
			if tt.dial == "" {
				if !strings.Contains(err.Error(), "no smaller pages would do") {
					t.Error(err)
				}
				return
			}
			form := regexp.MustCompile("it fits with " + strings.ReplaceAll(regexp.QuoteMeta(tt.dial), "N", `(\d+)`) + ",")
			found := form.FindStringSubmatch(err.Error())
			if found == nil {
				t.Fatalf("%v, want %s", err, tt.dial)
			}
			n, err := strconv.Atoi(found[1])
			if err != nil || n < 1 || n > 200 {
				t.Fatalf("a page of %s", found[1])
			}
			for size, fits := range map[int]bool{n: true, n + 1: n == 200} {
				query, variables := turned(tt.query, tt.dial, tt.variables, size)
				if err := limit.Of(operation(t, query, variables), limit.Province).Refusal(); (err == nil) != fits {
					t.Errorf("with %d: %v", size, err)
				}
			}
		})
	}
}

// turned follows advice.
func turned(query, dial string, variables map[string]any, size int) (string, map[string]any) {
	if name, is := strings.CutPrefix(dial, "$"); is {
		return query, map[string]any{strings.TrimSuffix(name, ": N"): int64(size)}
	}
	argument := fmt.Sprintf("%d", size)
	if dial == "first: N in every list" {
		return regexp.MustCompile(`first: \d+`).ReplaceAllString(query, "first: "+argument), variables
	}
	name, rest, _ := strings.Cut(dial, "(")
	which, _, _ := strings.Cut(rest, ":")
	if !strings.Contains(query, name+"(") {
		return strings.Replace(query, name+" {", name+"(first: "+argument+") {", 1), variables
	}
	at := regexp.MustCompile(regexp.QuoteMeta(name) + `\(` + which + `: \d+`).FindStringIndex(query)
	return query[:at[0]] + name + "(" + which + ": " + argument + query[at[1]:], variables
}

// BenchmarkRefusal reckons what fits of an operation with as many lists as there may be.
func BenchmarkRefusal(b *testing.B) {
	var q strings.Builder
	for i := range 60 {
		fmt.Fprintf(&q, "a%d: units(first: 200) {nodes {children(first: 200) {nodes {code}}}} ", i)
	}
	op := operation(&testing.T{}, "{"+q.String()+"}", nil)
	for b.Loop() {
		if limit.Of(op, limit.Province).Refusal() == nil {
			b.Fatal("it is not refused")
		}
	}
}
