package movement_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// world is a province P with two districts, and the campaign of 2024.
func world(t *testing.T) (db *bun.DB, c *movement.Campaign, scope org.Scope, units map[string]*org.Unit) {
	t.Helper()
	d := testdb.New(t)
	db, units = d.DB, map[string]*org.Unit{}
	if _, err := movement.Import(t.Context(), db, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	const today = org.Date("2024-11-10")
	scope = org.NewScope(today)
	for _, o := range []org.Opening{{Level: org.Province, Code: "P"}, {Level: org.District, Code: "D1"}, {Level: org.District, Code: "D2"}} {
		o.Kind, o.Opened, o.Type, o.Name = org.Territorial, "2020-01-01", "đơn vị", o.Code
		if p := units["P"]; p != nil {
			o.Parent, scope = &p.ID, org.Subtree(today, p.Path)
		}
		u, err := org.Open(t.Context(), db, scope, o)
		if err != nil {
			t.Fatal(err)
		}
		units[o.Code] = u
	}
	var err error
	if c, err = movement.Load(t.Context(), db, 2024); err != nil {
		t.Fatal(err)
	}
	return db, c, scope, units
}

func TestAssignQuotas(t *testing.T) {
	t.Parallel()
	db, c, scope, units := world(t)
	ctx, d1, d2 := t.Context(), units["D1"].ID, units["D2"].ID
	assign := func(quotas map[int64]movement.Decimal) string {
		t.Helper()
		checks, err := movement.AssignQuotas(ctx, db, scope, c, "4.1", quotas)
		if err != nil || len(checks) != 1 {
			t.Fatalf("%v, %v", checks, err)
		}
		return checks[0].String()
	}
	quota := func(unit int64) string {
		t.Helper()
		now, err := movement.Load(ctx, db, 2024)
		if err != nil {
			t.Fatal(err)
		}
		if q := now.Quotas["4.1"][unit]; q != nil {
			return q.String()
		}
		return "none"
	}
	if got := assign(map[int64]movement.Decimal{d1: decimal(t, "700"), d2: decimal(t, "790")}); !strings.Contains(got, "1490 together; LESS than its own target >= 1500") {
		t.Errorf("too few are asked for together: %s", got)
	}
	if got := assign(map[int64]movement.Decimal{d2: decimal(t, "800")}); !strings.Contains(got, "1500 together; its own target is >= 1500") {
		t.Errorf("enough are asked for: %s", got)
	}
	if quota(d1) != ">= 700" || quota(d2) != ">= 800" {
		t.Errorf("the quotas are %s and %s", quota(d1), quota(d2))
	}
	assign(map[int64]movement.Decimal{d1: {}})
	if quota(d1) != "none" {
		t.Errorf("a quota that was taken away is %s", quota(d1))
	}
	for name, tt := range map[string]struct {
		indicator string
		scope     org.Scope
		quotas    map[int64]movement.Decimal
		want      fault.Kind
	}{
		"a unit outside the scope":        {"4.1", org.Subtree("2024-11-10", units["D1"].Path), map[int64]movement.Decimal{d2: decimal(t, "1")}, fault.NotFound},
		"a unit that is absent":           {"4.1", scope, map[int64]movement.Decimal{999: decimal(t, "1")}, fault.NotFound},
		"a number below zero":             {"4.1", scope, map[int64]movement.Decimal{d1: decimal(t, "-1")}, fault.Invalid},
		"half a member":                   {"4.1", scope, map[int64]movement.Decimal{d1: decimal(t, "0.5")}, fault.Invalid},
		"an indicator that counts units":  {"3.1", scope, map[int64]movement.Decimal{d1: decimal(t, "1")}, fault.Invalid},
		"an indicator made of others":     {"6.3", scope, map[int64]movement.Decimal{d1: decimal(t, "1")}, fault.Invalid},
		"an indicator without a target":   {"6.3c", scope, map[int64]movement.Decimal{d1: decimal(t, "1")}, fault.Invalid},
		"an indicator that is not there":  {"9.9", scope, map[int64]movement.Decimal{d1: decimal(t, "1")}, fault.NotFound},
		"one of two that cannot be given": {"4.1", scope, map[int64]movement.Decimal{d1: decimal(t, "5"), 999: decimal(t, "1")}, fault.NotFound},
	} {
		if _, err := movement.AssignQuotas(ctx, db, tt.scope, c, tt.indicator, tt.quotas); fault.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
	if quota(d1) != "none" || quota(d2) != ">= 800" {
		t.Errorf("after refusals the quotas are %s and %s", quota(d1), quota(d2))
	}
}

func TestRecordDecision(t *testing.T) {
	t.Parallel()
	db, c, scope, units := world(t)
	ctx, p := t.Context(), units["P"].ID
	good := movement.Decision{Document: "12/QĐ-HCCB", Signed: "2024-11-01", Note: "20 nhà và 30 con bò"}
	for name, tt := range map[string]struct {
		indicator string
		scope     org.Scope
		unit      int64
		decision  movement.Decision
		want      fault.Kind
	}{
		"without its document":              {"6.3", scope, p, movement.Decision{Document: " ", Signed: "2024-11-01"}, fault.Invalid},
		"without its day":                   {"6.3", scope, p, movement.Decision{Document: "12"}, fault.Invalid},
		"signed on a day to come":           {"6.3", scope, p, movement.Decision{Document: "12", Signed: "2024-11-11"}, fault.Invalid},
		"of what its numbers decide":        {"4.1", scope, p, good, fault.Invalid},
		"of an indicator that is not there": {"9.9", scope, p, good, fault.NotFound},
		"for a unit that it is not about":   {"6.3", scope, units["D1"].ID, good, fault.Invalid},
		"for a unit outside the scope":      {"6.3", org.Subtree("2024-11-10", units["D1"].Path), p, good, fault.NotFound},
	} {
		if _, err := movement.RecordDecision(ctx, db, tt.scope, c, tt.indicator, tt.unit, tt.decision); fault.KindOf(err) != tt.want {
			t.Errorf("a decision %s: %v, want %s", name, err, tt.want)
		}
	}
	recorded := func() *movement.Decision {
		t.Helper()
		now, err := movement.Load(ctx, db, 2024)
		if err != nil {
			t.Fatal(err)
		}
		return now.Decisions["6.3"][p]
	}
	if d := recorded(); d != nil {
		t.Fatalf("after refusals there is %+v", d)
	}
	for _, number := range []string{"12/QĐ-HCCB", "13/QĐ-HCCB", "13/QĐ-HCCB"} {
		good.Document = number
		if _, err := movement.RecordDecision(ctx, db, scope, c, "6.3", p, good); err != nil {
			t.Fatal(err)
		}
		if d := recorded(); d == nil || *d != good {
			t.Errorf("recorded %+v, want %+v", d, good)
		}
	}
	if _, err := movement.WithdrawDecision(ctx, db, scope, c, "6.3", p); err != nil || recorded() != nil {
		t.Errorf("withdrawn: %v, %+v", err, recorded())
	}
	if _, err := movement.WithdrawDecision(ctx, db, scope, c, "6.3", p); fault.KindOf(err) != fault.NotFound {
		t.Errorf("withdrawn twice: %v", err)
	}
	var kept []string
	err := db.NewRaw("SELECT concat_ws(' ', act, units::text, what ->> 'document', what ->> 'indicator', what ->> 'year', what ->> 'signed', what ->> 'note') FROM audit WHERE act LIKE 'DECISION%' ORDER BY id").Scan(ctx, &kept)
	if err != nil {
		t.Fatal(err)
	}
	at := fmt.Sprintf("{%d}", p)
	if diff := cmp.Diff([]string{
		"DECISION_RECORD " + at + " 12/QĐ-HCCB 6.3 2024 2024-11-01", "DECISION_RECORD " + at + " 13/QĐ-HCCB 6.3 2024 2024-11-01",
		"DECISION_WITHDRAW " + at + " 13/QĐ-HCCB 6.3 2024 2024-11-01",
	}, kept); diff != "" {
		t.Errorf("the audit (-want +got):\n%s", diff)
	}
}
