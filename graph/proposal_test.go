package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/graph/graphtest"
	"thidua/internal/contest"
)

// contestHouse is a house with the example awards, the people of a proposal's way, and all reports of D1 handed in.
func contestHouse(t *testing.T) *house {
	t.Helper()
	h := build(t)
	if _, err := contest.ImportAwards(t.Context(), h.DB.DB, "awards.yaml", contest.ExampleAwards, false); err != nil {
		t.Fatal(err)
	}
	for _, a := range strings.Fields("officer.D1/district_officer/D1 officer2.D1/district_officer/D1 board/province_board/P council/council/P " +
		"inspector/inspector/P head.D1/cluster_head/D1 clerk.C1/commune_reporter/C1") {
		w := strings.Split(a, "/")
		h.Employ(w[0], w[1], w[2])
	}
	h.Grant("head.D1", "analyst", "D2")
	h.handIn("D1", "C1")
	return h
}

// handIn has units hand in their own reports of all months that were due.
func (h *house) handIn(units ...string) {
	h.T.Helper()
	for _, unit := range units {
		for month := 1; month <= 10; month++ {
			h.Say(fmt.Sprintf("%s %02d", unit, month))
		}
	}
}

// TestProposal_WholeWay follows proposals through the API, by people of their own at each step.
func TestProposal_WholeWay(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	const ask = ` {proposal {state revision steps {step waits done {by paper}}} objections {rule message} userErrors {code}}`
	for _, step := range []struct{ name, account, query, want string }{
		{"begun", "officer.D1", `saveProposal(input: {award: "giay_khen", year: 2024, unit: "#D1", achievement: "Dẫn đầu", day: "2024-10-01", paper: "01/BC"})` + ask, `"revision":1`},
	} {
		t.Run(step.name, func(t *testing.T) {
			if got := h.Ask(step.account, h.WithIDs("mutation {"+step.query+"}")); !strings.Contains(got, step.want) {
				t.Errorf("%s\nwant %s", got, step.want)
			}
		})
	}
	_ = graphtest.Today
}
