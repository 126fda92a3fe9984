package reform_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// house is a small province under test: P > D1 > C1 > B1, B2; C2 > B3; P > D2 > C3 > B4.
// Each unit has a leader, who may read there, and "admin" keeps the province's units.
type house struct {
	t      *testing.T
	db     *postgres.DB
	office reform.Office
	units  map[string]*org.Unit
	today  org.Date
}

func build(t *testing.T, today org.Date) *house {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{t: t, db: testdb.New(t), office: reform.Office{Guard: guard}, units: map[string]*org.Unit{}, today: today}
	if _, err := movement.Import(t.Context(), h.db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split("- P PROVINCE;P D1 DISTRICT;P D2 DISTRICT;D1 C1 COMMUNE;D1 C2 COMMUNE;D2 C3 COMMUNE;C1 B1 BRANCH;C1 B2 BRANCH;C2 B3 BRANCH;C3 B4 BRANCH", ";") {
		w := strings.Fields(line)
		h.open(w[0], w[1], org.Level(w[2]))
	}
	h.employ("admin", "system_admin", "P")
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) open(parent, code string, level org.Level) {
	h.t.Helper()
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: "2020-01-01", Code: code, Type: "đơn vị", Name: code}
	if parent != "-" {
		o.Parent = &h.units[parent].ID
	}
	u, err := org.Open(h.t.Context(), h.db, h.everything(), o)
	h.must(err)
	h.units[code] = u
	h.employ("leader."+code, "analyst", code)
}

func (h *house) everything() org.Scope {
	scope, err := access.SystemScope(h.t.Context(), h.db, h.today)
	h.must(err)
	return scope
}

func (h *house) employ(account, role, unit string) {
	h.t.Helper()
	if _, err := access.FindAccount(h.t.Context(), h.db, account); err != nil {
		_, err := access.CreateAccount(h.t.Context(), h.db, account)
		h.must(err)
	}
	h.must(h.office.Guard.GrantRoleAsSystem(h.t.Context(), h.db, access.Appointment{Account: account, Role: role, UnitID: h.units[unit].ID, From: "2020-01-01"}))
}

// say submits reports: "B1 01 members_total=100".
func (h *house) say(lines ...string) {
	h.t.Helper()
	h.sayAs(report.Submitted, time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), lines...)
}

func (h *house) sayAs(state report.State, at time.Time, lines ...string) {
	h.t.Helper()
	c, err := movement.Load(h.t.Context(), h.db, 2024)
	h.must(err)
	c.Indicators = nil // numbers may stand alone, as they may where they were said under another campaign
	for _, line := range lines {
		words := strings.Fields(line)
		s := report.Command{Act: report.Submit, Unit: h.units[words[0]].ID, Month: movement.Month("2024-" + words[1]), At: at, Values: map[string]int64{}}
		for _, w := range words[2:] {
			code, n, _ := strings.Cut(w, "=")
			var v int64
			_, err := fmt.Sscan(n, &v)
			h.must(err)
			s.Values[code] = v
		}
		_, err = report.Do(h.t.Context(), h.db, h.everything(), c, nil, s)
		h.must(err)
		if state == report.Approved {
			s.Act, s.Values = report.Approve, nil
			_, err = report.Do(h.t.Context(), h.db, h.everything(), c, nil, s)
			h.must(err)
		}
	}
}

// as returns an account as a caller; the system where the name is empty.
func (h *house) as(name string) reform.Caller {
	h.t.Helper()
	if name == "" {
		return reform.Caller{Today: h.today}
	}
	a, err := access.FindAccount(h.t.Context(), h.db, name)
	h.must(err)
	return reform.Caller{By: &access.Caller{Account: a}, Today: h.today}
}

// decide returns a reorganisation of that number.
func decide(number string, day org.Date, steps ...org.Step) *org.Reorganisation {
	return &org.Reorganisation{Name: "Sắp xếp", Document: number, Signed: "2024-01-01", Effective: day, Steps: steps}
}
