package graph_test

import (
	"fmt"
	"strings"
	"testing"
)

// listing asks for the days of entries in a list; with "attention " before its name, of the caller's attention.
func (h *house) listing(account, list string) string {
	h.T.Helper()
	name, arguments, _ := strings.Cut(strings.TrimPrefix(list, "attention "), "(")
	if arguments = strings.TrimSuffix(arguments, ")"); arguments != "" {
		arguments += ", "
	}
	query, end := "{"+name, "}"
	if strings.HasPrefix(list, "attention ") {
		query, end = "{attention {"+name, "}}"
	}
	got := h.Ask(account, h.WithIDs(query+"("+arguments+"first: 50) {totalCount nodes {day overdue unit {code}}}"+end))
	count, rest, ok := strings.Cut(got, `"totalCount":`)
	if !ok || strings.Contains(got, `"errors"`) {
		return got
	}
	_ = count
	n, rest, _ := strings.Cut(rest, ",")
	var days []string
	for part := range strings.SplitSeq(rest, `"day":"`) {
		if day, after, ok := strings.Cut(part, `"`); ok && strings.HasPrefix(day, "20") {
			_, code, _ := strings.Cut(after, `"code":"`)
			code, _, _ = strings.Cut(code, `"`)
			if strings.Contains(after, `"overdue":true`) {
				code += "!"
			}
			days = append(days, code+" "+day[5:])
		}
	}
	if fmt.Sprint(len(days)) != n {
		return got
	}
	return strings.Join(days, ", ")
}

// are holds lists against what accounts have to see in them: "account list: what".
func (h *house) are(when string, lists ...string) {
	h.T.Helper()
	for _, l := range lists {
		at := strings.LastIndex(l, ": ")
		who, want := l[:at], l[at+2:]
		account, list, _ := strings.Cut(who, " ")
		if got := h.listing(account, list); got != want {
			h.T.Errorf("%s, %s has in %s %s, want %s", when, account, list, got, want)
		}
	}
}

// TestFollowUps: what is found is followed up by whoever keeps the register, by whoever it was found at, and by
// their superior; where one of them closes, by its successor, and where that is taken back, by itself again.
func TestFollowUps(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	h.Enter("inspections", "D1", "2024-09-01", "subject=C1", "due=2024-10-01")
	h.Enter("inspections", "D1", "2024-09-02", "subject=C1", "due=2024-11-10") // today it may still be done
	h.Enter("inspections", "D1", "2024-09-03", "subject=C1", "due=2024-10-01", "done=2024-10-02")
	h.Enter("inspections", "D1", "2024-09-04", "subject=C1", "due=2024-10-01", "state=VOID")
	h.Enter("inspections", "P", "2024-09-05", "subject=D1", "due=2024-11-09")
	h.Enter("inspections", "D2", "2024-09-06", "subject=C3", "due=2024-09-30")
	h.Enter("inspections", "C1", "2024-09-07", "due=2024-11-08")
	h.are("at first",
		"leader.D1 attention overdue: D1! 09-01, C1! 09-07, P! 09-05",
		"leader.C1 attention overdue: D1! 09-01, C1! 09-07",
		"leader.C2 attention overdue: ",
		"leader.P attention overdue: D2! 09-06, D1! 09-01, P! 09-05",
		"reporter.B1 attention overdue: ",
		"analyst.P attention overdue: ",
		"stranger attention overdue: ",
		"leader.D1 followUps: D1! 09-01, C1! 09-07, P! 09-05, D1 09-02",
		"leader.D1 followUps(overdue: true): D1! 09-01, C1! 09-07, P! 09-05",
		`leader.D1 followUps(under: "#C1"): D1! 09-01, C1! 09-07, D1 09-02`,
		`leader.P followUps(under: "#D2"): D2! 09-06`,
		"leader.C2 followUps: ",
	)
	if got := h.Ask("leader.D1", h.WithIDs(`{followUps(under: "#D2", first: 1) {totalCount}}`)); !strings.Contains(got, `"NOT_FOUND"`) {
		t.Errorf("below another's: %s", got)
	}
	if got := h.Ask("leader.D1", `{entries(register: "inspections", first: 9) {nodes {day overdue}}}`); !strings.Contains(got, `{"day":"2024-09-03","overdue":true}`) {
		t.Errorf("what was done too late is not overdue: %s", got)
	}
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}`)
	h.are("merged",
		"leader.C2 attention overdue: D1! 09-01, C1! 09-07",
		"leader.C2 followUps: D1! 09-01, C1! 09-07, D1 09-02",
		"leader.C1 attention overdue: ",
		"leader.D1 attention overdue: D1! 09-01, C1! 09-07, P! 09-05",
	)
	if got := h.Ask("admin", `mutation {revertReorganisation(id: "reorganisation:1") {userErrors {message}}}`); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	h.are("taken back", "leader.C2 attention overdue: ", "leader.C1 attention overdue: D1! 09-01, C1! 09-07")
}

// TestUnconfirmed: what waits, waits for whoever confirms the register, and for nobody who noted it.
func TestUnconfirmed(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("board.P", "province_board", "P")
	h.Employ("second.P", "province_board", "P")
	h.Enter("congresses", "D1", "2024-09-01", "by=leader.D1")
	h.Enter("congresses", "D1", "2024-09-02", "by=leader.P") // who confirms none of their own
	h.Enter("congresses", "D1", "2024-09-03", "state=CONFIRMED")
	h.Enter("congresses", "C1", "2024-09-04")
	h.Enter("news", "D1", "2024-09-05", "by=board.P")
	h.Enter("news", "D2", "2024-08-06")
	h.Enter("directives", "D1", "2024-09-07") // nobody confirms those
	h.Enter("news", "D1", "2023-09-08")       // long ago
	h.are("at first",
		"leader.P attention unconfirmed: D1 09-01",
		"leader.D1 attention unconfirmed: C1 09-04",
		"board.P attention unconfirmed: D2 08-06",
		"second.P attention unconfirmed: D2 08-06, D1 09-05",
		"leader.C1 attention unconfirmed: ",
		"stranger attention unconfirmed: ",
	)
	h.Must(h.DB.NewRaw("INSERT INTO sealed (month, sealed, hash) VALUES ('2024-08-01', now(), '') RETURNING 1").Scan(t.Context(), new(int)))
	h.are("sealed", "board.P attention unconfirmed: ", "second.P attention unconfirmed: D1 09-05")
}

// addressees asks whom a directive went to: "C1 acknowledged planned, C2".
func (h *house) addressees(account, entry string) string {
	h.T.Helper()
	got := h.Ask(account, `{node(id: "`+entry+`") {... on Entry {addressees {unit {code} acknowledged planned answer {unit {code}}}}}}`)
	var all []string
	for part := range strings.SplitSeq(got, `{"unit":{"code":"`) {
		code, rest, ok := strings.Cut(part, `"},"acknowledged":`)
		if !ok {
			continue
		}
		if strings.HasPrefix(rest, "true") {
			code += " acknowledged"
		}
		if strings.Contains(rest, `"planned":true`) {
			code += " planned"
		}
		all = append(all, code)
	}
	if strings.Contains(got, "errors") {
		return got
	}
	return strings.Join(all, ", ")
}

// TestDirectives go down to the units that hang directly below on their day, and are answered there; whoever takes
// over one that closed answers what it has not.
func TestDirectives(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	first, second := h.Enter("directives", "D1", "2024-09-01"), h.Enter("directives", "D1", "2024-09-02")
	province := h.Enter("directives", "P", "2024-09-03")
	h.Enter("directives", "D1", "2024-09-04", "state=VOID")
	h.Enter("directives", "C1", "2024-09-05") // the branches keep no book to answer in
	h.Enter("directives", "D1", "2022-09-06") // long ago
	h.are("issued",
		"leader.C1 attention directives: D1 09-01, D1 09-02",
		"leader.C2 attention directives: D1 09-01, D1 09-02",
		"leader.D1 attention directives: P 09-03",
		"leader.D2 attention directives: P 09-03",
		"leader.P attention directives: ",
		"reporter.B1 attention directives: ",
		"stranger attention directives: ",
	)
	said := func(account, unit, directive, more string) string {
		return h.Ask(account, h.WithIDs(`mutation {saveEntry(input: {register: "directives_received", unit: "#`+unit+`", day: "2024-11-05", values: [{field: "directive", value: "`+directive+`"}, {field: "acknowledged", value: "2024-11-05"}`+more+`]}) {findings {messageEn} userErrors {message} entry {day}}}`))
	}
	answer := func(account, unit, directive, more string) {
		t.Helper()
		if got := said(account, unit, directive, more); !strings.Contains(got, `"userErrors":[]`) {
			t.Errorf("%s answers for %s: %s", account, unit, got)
		}
	}
	answer("leader.C1", "C1", first, "")
	answer("leader.D1", "D1", province, `, {field: "plan_made", value: "2024-11-06"}, {field: "plan", value: "12/KH", date: "2024-11-06", issuer: "Hội"}`)
	h.are("answered",
		"leader.C1 attention directives: D1 09-02",
		"leader.C2 attention directives: D1 09-01, D1 09-02",
		"leader.D1 attention directives: ",
	)
	to := func(when, account, entry, want string) {
		t.Helper()
		if got := h.addressees(account, entry); got != want {
			t.Errorf("%s, %s sees %s addressed to %s, want %s", when, account, entry, got, want)
		}
	}
	to("answered", "leader.D1", first, "C1 acknowledged, C2")
	to("answered", "leader.P", first, "C1 acknowledged, C2")
	to("answered", "leader.C2", first, "C2") // of a neighbour it learns nothing
	to("answered", "leader.D1", second, "C1, C2")
	to("answered", "leader.P", province, "D1 acknowledged planned, D2")
	to("answered", "leader.D2", province, "D2")

	h.Open("D2", "C5", "COMMUNE", "xã")
	h.Employ("leader.C5", "commune_leader", "C5")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C3"}, {"do": "MERGE", "unit": "C2", "to": "C3"}`)
	h.Employ("leader.C3", "commune_leader", "C3")
	h.are("merged into one elsewhere", "leader.C3 attention directives: D1 09-01, D1 09-02", "leader.C5 attention directives: ", "leader.C1 attention directives: ")
	to("merged", "leader.P", first, "C3")
	to("merged", "leader.D1", second, "") // where it went it hangs no more
	if got := said("leader.C5", "C5", first, ""); strings.Contains(got, `"userErrors":[]`) {
		t.Errorf("one to whom it never went answers: %s", got)
	}
	answer("leader.C3", "C3", first, "")
	h.are("answered by the successor", "leader.C3 attention directives: D1 09-02")
	to("answered by the successor", "leader.P", first, "C3 acknowledged")
	if got := h.Ask("admin", `mutation {revertReorganisation(id: "reorganisation:1") {userErrors {message}}}`); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	to("taken back", "leader.D1", first, "C1 acknowledged, C2")
}
