package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/graph/graphtest"
	"thidua/internal/access"
	"thidua/internal/fault"
)

// TestWrites_GoAsFarAsThePolicy has every account do everything that is done to reports to every
// unit: what casbin denies is answered as for a unit that is not there, or as what none of the
// caller's roles may, and changes no row; what it allows gets further.
func TestWrites_GoAsFarAsThePolicy(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 meetings_held=30", "C2 09 members_admitted=1", "D2 09 news_published=3")
	accounts := []string{"leader.P", "analyst.P", "leader.D1", "leader.D2", "leader.C1", "reporter.B1", "head.C1", "admin", "central", "stranger", "officer", "clerk", "board"}
	h.Employ("officer", "district_officer", "D1") // who enter and do not submit
	h.Employ("clerk", "commune_reporter", "C1")
	h.Employ("board", "province_board", "P")
	done, denied := 0, 0
	rows := func() (text string) {
		t.Helper()
		h.Must(h.DB.NewRaw(`SELECT coalesce(string_agg(r::text, ' ' ORDER BY r.unit_id, r.month), '') || ' ' || (SELECT count(*) FROM revision) FROM report r`).Scan(t.Context(), &text))
		return text
	}
	for _, tt := range []struct {
		action access.Action
		change string
	}{
		{access.ApproveReport, `approveReports(input: {reports: [{unit: "X", month: "2024-09"}]})`},
		{access.ReopenReport, `reopenReport(input: {unit: "X", month: "2024-09", comment: "sai"})`},
		{access.ApproveReport, `returnReport(input: {unit: "X", month: "2024-09", comment: "sai"})`},
		{access.SubmitReport, `withdrawReport(input: {unit: "X", month: "2024-09"})`},
		{access.WriteReport, `saveReport(input: {unit: "X", month: "2024-10", values: []})`},
		{access.SubmitReport, `submitReport(input: {unit: "X", month: "2024-10", values: []})`},
	} {
		change, _, _ := strings.Cut(tt.change, "(")
		absent := strings.ReplaceAll(tt.change, "X", "unit:999")
		for _, account := range accounts {
			a, err := access.FindAccount(t.Context(), h.DB, account)
			h.Must(err)
			actor := access.Actor{Caller: access.Caller{Account: a}, Day: graphtest.Today}
			actor.Grants, err = access.Grants(t.Context(), h.DB, a.ID, graphtest.Today)
			h.Must(err)
			ask := func(change string) string {
				return h.Ask(account, `mutation {`+change+` {userErrors {code message}}}`)
			}
			nothing := strings.ReplaceAll(ask(absent), "unit:999", "X")
			for code, u := range h.Units {
				before, id := rows(), fmt.Sprintf("unit:%d", u.ID)
				got := strings.ReplaceAll(ask(strings.ReplaceAll(tt.change, "X", id)), id, "X")
				may := h.Guard.Enforce(actor, tt.action, u.Path, u.Level) == nil
				switch {
				case may == (got == nothing):
					t.Errorf("%s, %s of %s: casbin %v, answered %s; of none %s", account, change, code, may, got, nothing)
				case may:
					done++
				case rows() != before:
					t.Errorf("%s, %s of %s: denied, and yet it is written", account, change, code)
				default:
					denied++
				}
			}
			if !strings.Contains(nothing, string(fault.NotFound)) && !strings.Contains(nothing, string(fault.Forbidden)) {
				t.Errorf("%s, %s of none: %s", account, change, nothing)
			}
		}
	}
	if done < 40 || denied < 400 {
		t.Errorf("%d were allowed, %d denied: this proves little", done, denied)
	}
}
