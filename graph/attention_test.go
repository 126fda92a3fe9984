package graph_test

import (
	"strings"
	"testing"
	"time"
)

// TestAttention tells each what they have to do: the leader what waits, the reporter what came
// back, everyone what is late and what has slipped.
func TestAttention(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 10 members_total=30 members_studied=30", "B2 10 members_total=20 members_studied=20")
	h.Ask("leader.C1", h.WithIDs(`mutation {submitReport(input: {unit: "#B2", month: "2024-10", values: [#UNSTUDIED, {element: "members_total", value: 21}, {element: "members_studied", value: 21}]}) {report {state}}}`))
	visited := time.Now().UTC().Format(time.RFC3339Nano)
	const lists = `{attention {waiting(first: 5) {totalCount nodes {unit {code} month}} returned(first: 5) {totalCount nodes {unit {code} month}} late(first: 1) {totalCount nodes {unit {code} month late}}}}`
	is := func(when, account, want string) {
		t.Helper()
		if got := h.Ask(account, lists); !strings.Contains(got, want) {
			t.Errorf("%s %s has %s, want %s", when, account, got, want)
		}
	}
	is("at first", "leader.C1", `"waiting":{"totalCount":1,"nodes":[{"unit":{"code":"B1"},"month":"2024-10"}]},"returned":{"totalCount":0,"nodes":[]},"late":`) // B2 it submitted itself
	is("at first", "leader.D1", `"waiting":{"totalCount":0,"nodes":[]},"returned":{"totalCount":0,"nodes":[]},"late":`)
	is("at first", "analyst.P", `{"attention":{"waiting":{"totalCount":0,"nodes":[]},"returned":{"totalCount":0,"nodes":[]},"late":{"totalCount":0,"nodes":[]}}}`)
	is("at first", "reporter.B1", `"late":{"totalCount":9,"nodes":[{"unit":{"code":"B1"},"month":"2024-01","late":true}]}}}`)
	is("at first", "stranger", `{"attention":{"waiting":{"totalCount":0,"nodes":[]},"returned":{"totalCount":0,"nodes":[]},"late":{"totalCount":0,"nodes":[]}}}`)

	for _, account := range []string{"analyst.P", "stranger"} {
		const counts = `{attention {waiting(first: 1) {totalCount} returned(first: 1) {totalCount} late(first: 1) {totalCount} unstaffed(first: 1) {totalCount}}}`
		if got, want := h.Ask(account, counts), `{"data":{"attention":{"waiting":{"totalCount":0},"returned":{"totalCount":0},"late":{"totalCount":0},"unstaffed":{"totalCount":0}}}}`; got != want {
			t.Errorf("counted alone, %s has %s, want %s", account, got, want)
		}
	}

	slipped := func(want string) {
		t.Helper()
		if got := h.Ask("leader.C1", `{attention {slipped(since: "`+visited+`", first: 5) {nodes {before figure {indicator {code} status unit {code}}}}}}`); got != `{"data":{"attention":{"slipped":{"nodes":[`+want+`]}}}}` {
			t.Errorf("slipped are %s, want %s", got, want)
		}
	}
	slipped("")
	h.Ask("reporter.B1", h.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [#UNSTUDIED, {element: "members_total", value: 30}, {element: "members_studied", value: 3}]}) {report {state}}}`))
	slipped(`{"before":"ON_TRACK","figure":{"indicator":{"code":"1.2"},"status":"BEHIND","unit":{"code":"C1"}}}`)

	h.Ask("leader.C1", h.WithIDs(`mutation {returnReport(input: {unit: "#B1", month: "2024-10", comment: "sai"}) {report {state}}}`))
	is("sent back", "reporter.B1", `"returned":{"totalCount":1,"nodes":[{"unit":{"code":"B1"},"month":"2024-10"}]}`)
	is("sent back", "leader.C1", `"waiting":{"totalCount":0,"nodes":[]},"returned":{"totalCount":1,`)
	for _, wrong := range []string{`waiting(first: 0) {totalCount}`, `late(first: 500) {totalCount}`, `returned(last: -1) {totalCount}`, `late {totalCount}`, `slipped(since: "yesterday", first: 1) {totalCount}`} {
		if got := h.Ask("leader.C1", `{attention {`+wrong+`}}`); !strings.Contains(got, "BAD_USER_INPUT") {
			t.Errorf("%s: %s", wrong, got)
		}
	}
}
