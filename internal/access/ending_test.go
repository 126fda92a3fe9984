package access_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// office is a database with a tree, its guard, and actors who hold roles there.
type office struct {
	t     testing.TB
	db    *bun.DB
	guard *access.Guard
	units grove
}

func newOffice(t testing.TB) *office {
	t.Helper()
	db := testdb.New(t)
	return &office{t, db.DB, newGuard(t), plant(t, db)}
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// employ creates an account, kept by a unit, that holds a role there; none where the role is empty.
func (o *office) employ(name, role, unit string) access.Actor {
	o.t.Helper()
	a := account(o.t, o.db, name)
	a.UnitID = &o.units[unit].ID
	_, err := o.db.NewRaw("UPDATE account SET unit_id = ? WHERE id = ?", a.UnitID, a.ID).Exec(o.t.Context())
	o.must(err)
	if role != "" {
		o.must(o.guard.GrantRoleAsSystem(o.t.Context(), o.db, access.Appointment{Account: name, Role: role, UnitID: *a.UnitID, From: opened}))
	}
	return access.Actor{Caller: access.Caller{Account: a}, Grants: grants(o.t, o.db, a, today), Day: today}
}

// history writes all that was given: "an commune_leader at C [2020-01-01,2024-11-10)".
func (o *office) history() []string {
	o.t.Helper()
	lines := []string{}
	o.must(o.db.NewRaw(`SELECT format('%s %s %s%s%s', a.name, g.role, g.valid, CASE WHEN g.revoked IS NULL THEN '' ELSE ' revoked' END, ' by ' || by.name)
		FROM grants AS g JOIN account AS a ON a.id = g.account_id LEFT JOIN account AS by ON by.id = g.revoked_by ORDER BY g.id`).Scan(o.t.Context(), &lines))
	return lines
}

// grant returns the id of the one grant of an account.
func (o *office) grant(name string) (id int64) {
	o.t.Helper()
	o.must(o.db.NewRaw("SELECT g.id FROM grants AS g JOIN account AS a ON a.id = g.account_id WHERE a.name = ? ORDER BY g.id DESC LIMIT 1", name).Scan(o.t.Context(), &id))
	return id
}

// audited writes what stands in the audit: "ROLE_END an {…}".
func (o *office) audited() []string {
	o.t.Helper()
	lines := []string{}
	o.must(o.db.NewRaw(`SELECT format('%s %s %s %s', x.act, a.name, x.units, x.what) FROM audit AS x LEFT JOIN account AS a ON a.id = x.about_id ORDER BY x.id`).Scan(o.t.Context(), &lines))
	return lines
}

func TestGuard_EndGrant(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, tomorrow := t.Context(), today.Next()
	leader, other := o.employ("leader", "commune_leader", "C"), o.employ("other", "commune_leader", "C2")
	o.employ("an", "commune_reporter", "C")
	o.employ("binh", "cluster_head", "C")
	an := o.grant("an")
	for _, tt := range []struct {
		name  string
		by    access.Actor
		grant int64
		on    org.Date
		want  fault.Kind
	}{
		{"not one that there is not", leader, 999, today, fault.NotFound},
		{"not one beyond one's reach", other, an, today, fault.NotFound},
		{"not one that one could not give", leader, o.grant("binh"), today, fault.Forbidden},
		{"not for days that have passed", leader, an, today.Previous(), fault.Invalid},
		{"on a day to come", leader, an, tomorrow.Next(), ""},
		{"not when it has ended by then", leader, an, tomorrow.Next(), fault.Conflict},
		{"but earlier", leader, an, tomorrow, ""},
	} {
		if err := o.guard.EndGrant(ctx, o.db, tt.by, tt.grant, tt.on, ""); fault.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
	if got := grants(t, o.db, access.Account{ID: idOf(o, "an")}, today); len(got) != 1 || got[0].Until == nil || *got[0].Until != tomorrow {
		t.Errorf("until its end it holds: %+v", got)
	}
	if got := grants(t, o.db, access.Account{ID: idOf(o, "an")}, tomorrow); len(got) != 0 {
		t.Errorf("from its end on it does not: %+v", got)
	}
	o.must(o.guard.EndGrant(ctx, o.db, leader, an, today, "từ chức"))
	if err := o.guard.EndGrant(ctx, o.db, leader, an, tomorrow, ""); fault.KindOf(err) != fault.Conflict {
		t.Errorf("twice: %v", err)
	}
	want := []string{"leader commune_leader [2020-01-01,)", "other commune_leader [2020-01-01,)", "an commune_reporter [2020-01-01,2024-11-10) revoked by leader", "binh cluster_head [2020-01-01,)"}
	if diff := cmp.Diff(want, o.history()); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	audited := o.audited()
	last := fmt.Sprintf(`ROLE_END an {%d} {"from": "2020-01-01", "role": "commune_reporter", "unit": "đơn vị C", "until": "2024-11-10", "reason": "từ chức", "account": "an"}`, o.units["C"].ID)
	if got := audited[len(audited)-1]; got != last {
		t.Errorf("audited\n%s, want\n%s", got, last)
	}
}

func idOf(o *office, name string) int64 {
	o.t.Helper()
	a, err := access.FindAccount(o.t.Context(), o.db, name)
	o.must(err)
	return a.ID
}

func TestGuard_HandOverRole(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, tomorrow := t.Context(), today.Next()
	leader := o.employ("leader", "district_leader", "D")
	o.employ("an", "commune_leader", "C")
	o.employ("binh", "", "C")
	o.employ("chi", "commune_leader", "C")
	o.employ("foreign", "", "D2")
	o.employ("gone", "", "C")
	_, err := o.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'gone'").Exec(ctx)
	o.must(err)
	pass := func(from, to, role, unit string, on org.Date) error {
		_, err := o.guard.HandOverRole(ctx, o.db, leader, access.HandOver{Role: role, UnitID: o.units[unit].ID, From: from, To: to, On: on})
		return err
	}
	before := o.history()
	for _, tt := range []struct {
		name           string
		from, to, role string
		unit           string
		on             org.Date
		kind           fault.Kind
		says           string
	}{
		{"to one who holds it", "an", "chi", "commune_leader", "C", today, fault.Conflict, "chi holds the role commune_leader at đơn vị C from 2020-01-01 on already"},
		{"from one who does not", "binh", "chi", "commune_leader", "C", today, fault.Conflict, "binh does not hold the role commune_leader at đơn vị C"},
		{"to themselves", "an", "an", "commune_leader", "C", today, fault.Invalid, "an would hand the office over to themselves"},
		{"to the one who does it", "an", "leader", "commune_leader", "C", today, fault.Forbidden, "nobody gives a role to themselves"},
		{"to one who may not sign in", "an", "gone", "commune_leader", "C", today, fault.Conflict, "the account gone is deactivated"},
		{"to one who is not known here", "an", "foreign", "commune_leader", "C", today, fault.NotFound, `no account named "foreign"`},
		{"on a day that has passed", "an", "binh", "commune_leader", "C", today.Previous(), fault.Invalid, "choose 2024-11-10 or later"},
		{"of a role that means nothing there", "an", "binh", "district_leader", "C", today, fault.Invalid, "means nothing at đơn vị C"},
		{"of a role that one may not give", "an", "binh", "system_admin", "C", today, fault.Forbidden, "you may not give the role system_admin at đơn vị C"},
		{"beyond one's reach", "an", "binh", "commune_leader", "C2", today, fault.NotFound, ""},
	} {
		if err := pass(tt.from, tt.to, tt.role, tt.unit, tt.on); fault.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v, want %s, %q", tt.name, err, tt.kind, tt.says)
		}
	}
	if diff := cmp.Diff(before, o.history()); diff != "" {
		t.Fatalf("refused, and yet (-before +after):\n%s", diff)
	}

	o.must(pass("an", "binh", "commune_leader", "C", tomorrow))
	for _, tt := range []struct {
		account string
		on      org.Date
		holds   int
	}{{"an", today, 1}, {"binh", today, 0}, {"an", tomorrow, 0}, {"binh", tomorrow, 1}} {
		if got := grants(t, o.db, access.Account{ID: idOf(o, tt.account)}, tt.on); len(got) != tt.holds {
			t.Errorf("%s holds on %s %+v", tt.account, tt.on, got)
		}
	}
	o.must(pass("binh", "an", "commune_leader", "C", tomorrow)) // and before that day it may come back
	o.must(pass("an", "binh", "commune_leader", "C", today))    // at once; what was to come goes along
	want := []string{
		"leader district_leader [2020-01-01,)",
		"an commune_leader [2020-01-01,2024-11-10) revoked by leader",
		"chi commune_leader [2020-01-01,)",
		"binh commune_leader [2024-11-11,) revoked by leader",
		"an commune_leader [2024-11-11,) revoked by leader",
		"binh commune_leader [2024-11-10,2024-11-11)",
		"binh commune_leader [2024-11-11,)",
	}
	if diff := cmp.Diff(want, o.history()); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	audited := strings.Join(o.audited(), "\n")
	said := fmt.Sprintf(`{%d} {"on": "2024-11-11", "to": "binh", "from": "an", "role": "commune_leader", "unit": "đơn vị C"}`, o.units["C"].ID)
	for _, about := range []string{"an", "binh"} {
		if !strings.Contains(audited, "ROLE_HAND_OVER "+about+" "+said) {
			t.Errorf("%s's audit lacks it:\n%s", about, audited)
		}
	}
}

// TestLastAdministrator: whatever would leave a tree without one who may appoint everyone is refused.
func TestLastAdministrator(t *testing.T) {
	t.Parallel()
	tomorrow := today.Next()
	stay := func(o *office, act func(ctx context.Context, db bun.IDB) error) {
		o.t.Helper()
		before := o.history()
		if err := act(o.t.Context(), o.db); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "đơn vị P would have no administrator left") {
			o.t.Errorf("%v, want a conflict that names the tree", err)
		}
		if diff := cmp.Diff(before, o.history()); diff != "" {
			o.t.Errorf("refused, and yet (-before +after):\n%s", diff)
		}
	}
	tests := []struct {
		name string
		act  func(o *office, one, two access.Actor) func(ctx context.Context, db bun.IDB) error
	}{
		{"ended", func(o *office, one, _ access.Actor) func(context.Context, bun.IDB) error {
			return func(ctx context.Context, db bun.IDB) error {
				return o.guard.EndGrant(ctx, db, one, o.grant("one"), today, "")
			}
		}},
		{"ended on a day to come", func(o *office, one, _ access.Actor) func(context.Context, bun.IDB) error {
			return func(ctx context.Context, db bun.IDB) error {
				return o.guard.EndGrant(ctx, db, one, o.grant("one"), tomorrow, "")
			}
		}},
		{"taken", func(o *office, one, _ access.Actor) func(context.Context, bun.IDB) error {
			return func(ctx context.Context, db bun.IDB) error {
				return o.guard.RevokeRole(ctx, db, one, "one", "system_admin", o.units["P"].ID)
			}
		}},
		{"taken on the machine", func(o *office, _, _ access.Actor) func(context.Context, bun.IDB) error {
			return func(ctx context.Context, db bun.IDB) error {
				return o.guard.RevokeRoleAsSystem(ctx, db, "one", "system_admin", o.units["P"].ID, today)
			}
		}},
		{"deactivated on the machine", func(o *office, one, _ access.Actor) func(context.Context, bun.IDB) error {
			return func(ctx context.Context, db bun.IDB) error {
				return o.guard.DeactivateAccountAsSystem(ctx, db, one.Account, today)
			}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			one := o.employ("one", "system_admin", "P")
			o.employ("leader", "province_leader", "P") // appoints all but administrators
			o.employ("beside", "system_admin", "D")    // below the root
			two := o.employ("two", "", "P")
			act := tt.act(o, one, two)
			stay(o, act)
			// One who is to go is none to stay.
			o.must(o.guard.GrantRoleAsSystem(t.Context(), o.db, access.Appointment{Account: "two", Role: "system_admin", UnitID: o.units["P"].ID, From: today, Until: &tomorrow}))
			stay(o, act)
			// One who begins when that one goes is.
			o.employ("three", "", "P")
			o.must(o.guard.GrantRoleAsSystem(t.Context(), o.db, access.Appointment{Account: "three", Role: "system_admin", UnitID: o.units["P"].ID, From: tomorrow}))
			if tt.name != "ended on a day to come" {
				_, err := o.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'three'").Exec(t.Context())
				o.must(err)
				stay(o, act) // but not where they may not sign in
				o.must(access.ReactivateAccountAsSystem(t.Context(), o.db, access.Account{ID: idOf(o, "three"), Name: "three"}))
			}
			o.must(act(t.Context(), o.db))
		})
	}
	t.Run("not to be handed over to one who may not sign in", func(t *testing.T) {
		t.Parallel()
		o := newOffice(t)
		one := o.employ("one", "system_admin", "P")
		o.employ("two", "", "P")
		_, err := o.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'two'").Exec(t.Context())
		o.must(err)
		pass := access.HandOver{Role: "system_admin", UnitID: o.units["P"].ID, From: "one", To: "two", On: today}
		if _, err := o.guard.HandOverRole(t.Context(), o.db, one, pass); fault.KindOf(err) != fault.Conflict {
			t.Errorf("%v", err)
		}
		o.must(access.ReactivateAccountAsSystem(t.Context(), o.db, access.Account{ID: idOf(o, "two"), Name: "two"}))
		if _, err := o.guard.HandOverRole(t.Context(), o.db, one, pass); err != nil {
			t.Error(err)
		}
	})
	t.Run("not by two at once", func(t *testing.T) {
		t.Parallel()
		for range 5 {
			o := newOffice(t)
			one, two := o.employ("one", "system_admin", "P"), o.employ("two", "system_admin", "P")
			var errs [2]error
			var both sync.WaitGroup
			both.Go(func() { errs[0] = o.guard.EndGrant(t.Context(), o.db, one, o.grant("two"), today, "") })
			both.Go(func() { errs[1] = o.guard.DeactivateAccount(t.Context(), o.db, two, one.Account, "") })
			both.Wait()
			if (errs[0] == nil) == (errs[1] == nil) {
				t.Fatalf("%v and %v: want one done, one refused", errs[0], errs[1])
			}
		}
	})
}

func TestGuard_DeactivateAccount(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	admin, leader, other := o.employ("admin", "system_admin", "P"), o.employ("leader", "commune_leader", "C"), o.employ("other", "commune_leader", "C2")
	an := o.employ("an", "commune_reporter", "C")
	token, err := access.CreateToken(ctx, o.db, "an", nil)
	o.must(err)
	for _, tt := range []struct {
		name  string
		by    access.Actor
		whose access.Account
		want  fault.Kind
	}{
		{"nobody's own", admin, admin.Account, fault.Forbidden},
		{"none beyond one's reach", other, an.Account, fault.NotFound},
		{"none who holds more than one may give", leader, admin.Account, fault.NotFound},
		{"one whom one keeps", leader, an.Account, ""},
		{"twice changes nothing", leader, an.Account, ""},
	} {
		if err := o.guard.DeactivateAccount(ctx, o.db, tt.by, tt.whose, ""); fault.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
	signsIn := func(secret string) error {
		_, err := access.Authenticate(ctx, o.db, access.ByToken, secret)
		return err
	}
	if err := signsIn(token); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("with its token: %v", err)
	}
	if got := grants(t, o.db, an.Account, today); len(got) != 1 {
		t.Errorf("what it holds stays, for when it is reactivated: %+v", got)
	}
	if err := o.guard.ReactivateAccount(ctx, o.db, other, an.Account, ""); fault.KindOf(err) != fault.NotFound {
		t.Errorf("by one who does not keep it: %v", err)
	}
	o.must(o.guard.ReactivateAccount(ctx, o.db, leader, an.Account, "trở lại"))
	if err := signsIn(token); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a token from before, which may be in other hands: %v", err)
	}
	token, err = access.CreateToken(ctx, o.db, "an", nil)
	o.must(err)
	o.must(signsIn(token))
	audited := slices.DeleteFunc(o.audited(), func(line string) bool { return !strings.HasPrefix(line, "ACCOUNT_") })
	unit := fmt.Sprintf("{%d}", o.units["C"].ID)
	want := []string{`ACCOUNT_DEACTIVATE an ` + unit + ` {"account": "an"}`, `ACCOUNT_REACTIVATE an ` + unit + ` {"reason": "trở lại", "account": "an"}`}
	if diff := cmp.Diff(want, audited[len(audited)-2:]); diff != "" {
		t.Errorf("audited (-want +got):\n%s", diff)
	}
}
