// Package graphtest holds what tests ask the API of: a small province, whose accounts ask over HTTP.
package graphtest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// Today is the day on which it stands.
const Today = org.Date("2024-11-10")

// House is a small province: P > D1 > C1 > B1, B2; D1 > C2 > B3;
// P > D2 > C3 > B4. "leader.D1" leads D1, "reporter.B1" reports for B1, and so on;
// "stranger" has no role and "admin" keeps units but sees no figures.
type House struct {
	T      testing.TB
	DB     *postgres.DB
	Guard  *access.Guard
	Units  map[string]*org.Unit // by their codes
	Tokens map[string]string    // by their accounts
	API    http.Handler
	Log    *bytes.Buffer
}

// New builds one in a database of its own.
func New(t testing.TB) *House {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	h := &House{T: t, DB: testdb.New(t), Guard: guard, Units: map[string]*org.Unit{}, Tokens: map[string]string{}, Log: &bytes.Buffer{}}
	h.API = h.With(func(c *server.Config) { c.Notice = "invented" })
	if _, err := movement.Import(t.Context(), h.DB.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split("- P PROVINCE tỉnh;P D1 DISTRICT huyện;P D2 DISTRICT thành phố;D1 C1 COMMUNE xã;D1 C2 COMMUNE xã;"+
		"D2 C3 COMMUNE phường;C1 B1 BRANCH Chi hội;C1 B2 BRANCH Chi hội;C2 B3 BRANCH Chi hội;C3 B4 BRANCH Chi hội", ";") {
		w := strings.SplitN(line, " ", 4)
		h.Open(w[0], w[1], org.Level(w[2]), w[3])
	}
	for _, a := range strings.Fields("leader.P/province_leader/P analyst.P/analyst/P leader.D1/district_leader/D1 leader.D2/district_leader/D2 " +
		"leader.C1/commune_leader/C1 reporter.B1/branch_reporter/B1 head.C1/cluster_head/C1 admin/system_admin/P central/central_viewer/P stranger//") {
		w := strings.Split(a, "/")
		h.Employ(w[0], w[1], w[2])
	}
	return h
}

// Must fails the test on an error.
func (h *House) Must(err error) {
	h.T.Helper()
	if err != nil {
		h.T.Fatal(err)
	}
}

// Scope is all of it.
func (h *House) Scope() org.Scope { return org.Subtree(Today, h.Units["P"].Path) }

// Open opens a unit; the parent "-" is none.
func (h *House) Open(parent, code string, level org.Level, kind string) {
	h.T.Helper()
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: "2020-01-01", Code: code, Type: kind, Name: "Ấp " + code}
	scope := org.NewScope(Today)
	if parent != "-" {
		o.Parent, scope = &h.Units[parent].ID, h.Scope()
	}
	u, err := org.Open(h.T.Context(), h.DB, scope, o)
	h.Must(err)
	h.Units[code] = u
}

// Employ creates an account with a role at a unit, and a token of its.
func (h *House) Employ(account, role, unit string) {
	h.T.Helper()
	_, err := access.CreateAccount(h.T.Context(), h.DB, account)
	h.Must(err)
	if role != "" {
		h.Grant(account, role, unit)
	}
	h.Tokens[account], err = access.CreateToken(h.T.Context(), h.DB, account, nil)
	h.Must(err)
}

// Grant gives an account a role at a unit.
func (h *House) Grant(account, role, unit string) {
	h.T.Helper()
	h.Must(h.Guard.GrantRoleAsSystem(h.T.Context(), h.DB, access.Appointment{Account: account, Role: role, UnitID: h.Units[unit].ID, From: "2024-01-01"}))
}

// Say submits a report: "B1 01 members_total=100 members_studied=90".
func (h *House) Say(lines ...string) {
	h.T.Helper()
	h.SayAt(time.Date(2024, 11, 2, 0, 0, 0, 0, time.UTC), lines...)
}

// SayAt is Say, at a moment.
func (h *House) SayAt(at time.Time, lines ...string) {
	h.T.Helper()
	c, err := movement.Load(h.T.Context(), h.DB, 2024)
	h.Must(err)
	for _, line := range lines {
		words := strings.Fields(line)
		s := report.Command{
			Unit: h.Units[words[0]].ID, Month: movement.Month("2024-" + words[1]), Act: report.Submit,
			At: at, Values: map[string]int64{},
		}
		for _, w := range words[2:] {
			code, text, _ := strings.Cut(w, "=")
			var n int64
			_, err := fmt.Sscan(text, &n)
			h.Must(err)
			s.Values[code] = n
		}
		if _, err = report.Do(h.T.Context(), h.DB, h.Scope(), c, nil, s); completed(err, s.Values) {
			_, err = report.Do(h.T.Context(), h.DB, h.Scope(), c, nil, s)
		}
		h.Must(err)
	}
}

// Post sends a query in an account's name and returns the whole response.
func (h *House) Post(account, query string, variables map[string]any) *httptest.ResponseRecorder {
	h.T.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	h.Must(err)
	r := httptest.NewRequestWithContext(h.T.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+h.Tokens[account])
	}
	w := httptest.NewRecorder()
	h.API.ServeHTTP(w, r)
	return w
}

// Ask sends a query and returns the answer's text, without its cost.
func (h *House) Ask(account, query string) string {
	h.T.Helper()
	return h.AskWith(account, query, nil)
}

// extensions are those of an answer as a whole.
var extensions = regexp.MustCompile(`,"extensions":\{"cost":\{[^}]*\}\}\}`)

// AskWith is Ask, with variables.
func (h *House) AskWith(account, query string, variables map[string]any) string {
	h.T.Helper()
	return strings.TrimSpace(extensions.ReplaceAllString(h.Post(account, query, variables).Body.String(), "}"))
}

// completed says 0 of what a refused report lacks beside what it says, and tells whether it lacked
// anything.
func completed(err error, values map[string]int64) (lacked bool) {
	var refused *report.FindingsError
	if errors.As(err, &refused) {
		for _, f := range refused.Findings {
			for _, e := range f.Lacks {
				values[e.Code], lacked = 0, true
			}
		}
	}
	return lacked
}

// With is the house's service, otherwise.
func (h *House) With(change func(*server.Config)) http.Handler {
	c := server.Config{Service: graph.Service{
		DB: h.DB, Guard: h.Guard, Today: func() org.Date { return Today }, Log: slog.New(slog.NewTextHandler(h.Log, nil)),
	}}
	change(&c)
	return server.New(c)
}

// Send sends a request in an account's name; header is "Name: value".
func (h *House) Send(api http.Handler, account, method, target, body string, header ...string) *httptest.ResponseRecorder {
	h.T.Helper()
	r := httptest.NewRequestWithContext(h.T.Context(), method, target, strings.NewReader(body))
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+h.Tokens[account])
	}
	for _, one := range header {
		name, value, _ := strings.Cut(one, ": ")
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	return w
}

// Listen opens a stream of events and returns the events in it, one after another; closed
// when it ends.
func (h *House) Listen(on *httptest.Server, account, query string) <-chan string {
	h.T.Helper()
	r, err := http.NewRequestWithContext(h.T.Context(), http.MethodGet, on.URL+"/graphql?query="+url.QueryEscape(h.WithIDs(query)), nil)
	h.Must(err)
	r.Header.Set("Authorization", "Bearer "+h.Tokens[account])
	r.Header.Set("Accept", "text/event-stream")
	answer, err := http.DefaultClient.Do(r) //nolint:bodyclose // whoever reads it closes it
	h.Must(err)
	events := make(chan string, 100)
	go func() {
		defer close(events)
		defer func() { _ = answer.Body.Close() }()
		event := ""
		lines := bufio.NewScanner(answer.Body)
		for lines.Scan() {
			line := lines.Text()
			if name, ok := strings.CutPrefix(line, "event: "); ok {
				event = name
			}
			if data, ok := strings.CutPrefix(line, "data:"); ok {
				events <- event + strings.TrimSpace(data)
			}
		}
		_ = lines.Err() // a stream that is cut off has ended too
	}()
	return events
}

// Next waits for the next event.
func (h *House) Next(events <-chan string) string {
	h.T.Helper()
	select {
	case one, more := <-events:
		if !more {
			return "the end"
		}
		return one
	case <-time.After(20 * time.Second):
		return "nothing"
	}
}

// WithIDs writes the ids of units for #C1.
func (h *House) WithIDs(text string) string {
	for code, u := range h.Units {
		text = strings.ReplaceAll(text, "#"+code, fmt.Sprintf("unit:%d", u.ID))
	}
	return strings.NewReplacer("#REST", rest, "#UNSTUDIED", unstudied).Replace(text)
}

// rest is what a branch says beside its members, so that nothing stands alone: all 0. In a
// query it is written #REST, and #UNSTUDIED without those who have studied.
const unstudied = `{element: "members_with_deviation", value: 0}, {element: "members_hcm_registered", value: 0},
	{element: "members_hcm_implemented", value: 0}, {element: "comradeship_fund_contributions", value: 0}, {element: "internal_fund_contributions", value: 0}`

const rest = `{element: "members_studied", value: 0}, ` + unstudied
