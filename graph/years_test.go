package graph_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"thidua/graph/server"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestYears asks in January, before the year's campaign is imported, and after: an example says
// that it is one, in the caller's language, and each year answers for itself.
func TestYears(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 10 members_total=30 members_studied=27", "C1 10 members_admitted=3")
	january := h.With(func(c *server.Config) { c.Today = func() org.Date { return "2025-01-10" } })
	ask := func(language, query string) string {
		return h.Send(january, "leader.C1", http.MethodPost, "/graphql", `{"query": "`+strings.ReplaceAll(query, `"`, `\"`)+`"}`, "Accept-Language: "+language).Body.String()
	}
	since := time.Now().UTC().Format(time.RFC3339Nano)
	attention := `{attention {slipped(since: "` + since + `", first: 1) {nodes {before}} waiting(first: 1) {totalCount} late(first: 1) {nodes {month}}}}`
	figures := func(period string) string {
		return `{unit(by: {code: "C1"}) {figures(period: "` + period + `", indicators: ["1.2", "4.1"]) {display status}}}`
	}
	is := func(when, language, query, want string) {
		t.Helper()
		if got := ask(language, query); !strings.Contains(got, want) {
			t.Errorf("%s: %s is answered %s, want %s", when, query, got, want)
		}
	}
	is("in January", "en", attention, `{"slipped":{"nodes":[]},"waiting":{"totalCount":1},"late":{"nodes":[{"month":"2024-01"}]}}`)
	is("in January", "en", figures("2025"), "there is no campaign of that year; there are campaigns of [2024]")
	is("in January", "en", figures("2024"), `[{"display":"90.00","status":"INCOMPLETE"},{"display":"3","status":"NO_TARGET"}]`)
	is("in January", "en", `{campaign(year: 2024) {official notice}}`, `{"official":true,"notice":null}`)

	if _, err := movement.Import(t.Context(), h.DB.DB, "f.yaml", movement.Example(2025), false); err != nil {
		t.Fatal(err)
	}
	is("with an example", "en", `{campaign(year: 2025) {official notice}}`, `{"official":false,"notice":"this is an example campaign, not an official document"}`)
	is("with an example", "vi", `{campaign(year: 2025) {notice}}`, `"phong trào minh họa, không phải văn bản chính thức"`)
	is("with an example", "en", attention, `{"slipped":{"nodes":[]},"waiting":{"totalCount":1},"late":{"nodes":[{"month":"2024-01"}]}}`)
	is("what stood in December is to be said anew", "en", figures("2025"), `[{"display":"","status":"NOT_REPORTED"},{"display":"","status":"NOT_REPORTED"}]`)
	is("and 2024 is as it was", "en", figures("2024"), `[{"display":"90.00","status":"INCOMPLETE"},{"display":"3","status":"NO_TARGET"}]`)
	is("a period of no campaign", "vi", figures("2026-Q1"), "[2024 2025]")
}
