package graph_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

const today = org.Date("2024-11-10")

// house is a small province behind the door: P > D1 > C1 > B1, B2; D1 > C2 > B3;
// P > D2 > C3 > B4. "leader.D1" leads D1, "reporter.B1" reports for B1, and so on;
// "stranger" has no role and "admin" keeps units but sees no figures.
type house struct {
	t      testing.TB
	db     *postgres.DB
	guard  *access.Guard
	units  map[string]*org.Unit
	tokens map[string]string
	door   http.Handler
	log    *bytes.Buffer

	drafted int // reorganisations
}

func build(t testing.TB) *house {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{t: t, db: testdb.New(t), guard: guard, units: map[string]*org.Unit{}, tokens: map[string]string{}, log: &bytes.Buffer{}}
	h.door = graph.NewHandler(graph.Service{
		DB: h.db, Guard: guard, Today: func() org.Date { return today },
		Log: slog.New(slog.NewTextHandler(h.log, nil)), Notice: "invented",
	})
	if _, err := movement.Import(t.Context(), h.db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split("- P PROVINCE tỉnh;P D1 DISTRICT huyện;P D2 DISTRICT thành phố;D1 C1 COMMUNE xã;D1 C2 COMMUNE xã;"+
		"D2 C3 COMMUNE phường;C1 B1 BRANCH Chi hội;C1 B2 BRANCH Chi hội;C2 B3 BRANCH Chi hội;C3 B4 BRANCH Chi hội", ";") {
		w := strings.SplitN(line, " ", 4)
		h.open(w[0], w[1], org.Level(w[2]), w[3])
	}
	for _, a := range strings.Fields("leader.P/province_leader/P analyst.P/analyst/P leader.D1/district_leader/D1 leader.D2/district_leader/D2 " +
		"leader.C1/commune_leader/C1 reporter.B1/branch_reporter/B1 head.C1/cluster_head/C1 admin/system_admin/P central/central_viewer/P stranger//") {
		w := strings.Split(a, "/")
		h.employ(w[0], w[1], w[2])
	}
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) scope() org.Scope { return org.Subtree(today, h.units["P"].Path) }

func (h *house) open(parent, code string, level org.Level, kind string) {
	h.t.Helper()
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: "2020-01-01", Code: code, Type: kind, Name: "Ấp " + code}
	scope := org.NewScope(today)
	if parent != "-" {
		o.Parent, scope = &h.units[parent].ID, h.scope()
	}
	u, err := org.Open(h.t.Context(), h.db, scope, o)
	h.must(err)
	h.units[code] = u
}

// employ creates an account with a role at a unit, and a token of its.
func (h *house) employ(account, role, unit string) {
	h.t.Helper()
	_, err := access.CreateAccount(h.t.Context(), h.db, account)
	h.must(err)
	if role != "" {
		h.grant(account, role, unit)
	}
	h.tokens[account], err = access.CreateToken(h.t.Context(), h.db, account, nil)
	h.must(err)
}

func (h *house) grant(account, role, unit string) {
	h.t.Helper()
	h.must(h.guard.GrantRoleAsSystem(h.t.Context(), h.db, access.Appointment{Account: account, Role: role, UnitID: h.units[unit].ID, From: "2024-01-01"}))
}

// say submits a report: "B1 01 members_total=100 members_studied=90".
func (h *house) say(lines ...string) {
	h.t.Helper()
	c, err := movement.Load(h.t.Context(), h.db, 2024)
	h.must(err)
	for _, line := range lines {
		words := strings.Fields(line)
		s := report.Doing{
			Unit: h.units[words[0]].ID, Month: movement.Month("2024-" + words[1]), Act: report.Submit,
			At: time.Date(2024, 11, 2, 0, 0, 0, 0, time.UTC), Values: map[string]int64{},
		}
		for _, w := range words[2:] {
			code, text, _ := strings.Cut(w, "=")
			var n int64
			_, err := fmt.Sscan(text, &n)
			h.must(err)
			s.Values[code] = n
		}
		if _, err = report.Do(h.t.Context(), h.db, h.scope(), c, s); completed(err, s.Values) {
			_, err = report.Do(h.t.Context(), h.db, h.scope(), c, s)
		}
		h.must(err)
	}
}

// post sends a query in an account's name and returns the whole response.
func (h *house) post(account, query string, variables map[string]any) *httptest.ResponseRecorder {
	h.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	h.must(err)
	r := httptest.NewRequestWithContext(h.t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+h.tokens[account])
	}
	w := httptest.NewRecorder()
	h.door.ServeHTTP(w, r)
	return w
}

// ask sends a query and returns the answer's text, without the notice.
func (h *house) ask(account, query string) string {
	h.t.Helper()
	return h.askWith(account, query, nil)
}

// extensions are those of an answer as a whole.
var extensions = regexp.MustCompile(`,"extensions":\{("cost":\{[^}]*\},)?"notice":"invented"\}\}`)

func (h *house) askWith(account, query string, variables map[string]any) string {
	h.t.Helper()
	return strings.TrimSpace(extensions.ReplaceAllString(h.post(account, query, variables).Body.String(), "}"))
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

// rest is what a branch says beside its members, so that nothing stands alone: all 0. In a
// query it is written #REST, and #UNSTUDIED without those who have studied.
const unstudied = `{element: "members_with_deviation", value: 0}, {element: "members_hcm_registered", value: 0},
	{element: "members_hcm_implemented", value: 0}, {element: "comradeship_fund_contributions", value: 0}, {element: "internal_fund_contributions", value: 0}`

const rest = `{element: "members_studied", value: 0}, ` + unstudied

// zero is a 0 among values or changes, which says nothing that a test is about.
var zero = regexp.MustCompile(`,\{("element":\{"code":"[a-z_]+"\},)?("before":null,"after"|"value"):0\}`)
