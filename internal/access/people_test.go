package access_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
	"thidua/policy"
)

// village is a grove with people: P's admin and leader, D's leader, C's leader and reporter, B's reporter,
// and D2's leader; "kept" is kept by C and holds nothing, "former" reported for C once, "loose" is
// kept by nobody.
type village struct {
	*testing.T
	db     bun.IDB
	guard  *access.Guard
	units  grove
	actors map[string]access.Actor
}

func settle(t *testing.T) *village {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	v := &village{T: t, db: testdb.New(t), guard: guard, actors: map[string]access.Actor{}}
	v.units = plant(t, v.db)
	for _, a := range strings.Fields("admin/system_admin/P leader.P/province_leader/P leader.D/district_leader/D leader.C/commune_leader/C " +
		"reporter.C/commune_reporter/C reporter.B/branch_reporter/B leader.D2/district_leader/D2") {
		w := strings.Split(a, "/")
		v.actors[w[0]] = actor(t, v.db, guard, w[0], w[1], v.units[w[2]])
	}
	for _, n := range []access.NewAccount{
		{Name: "kept", Person: access.Person{FullName: "Nguyễn Văn Quý", Telephone: "0912 345 678"}, UnitID: &v.units["C"].ID},
		{Name: "former", Person: access.Person{FullName: "Trần Thị Mỹ"}},
		{Name: "loose", Person: access.Person{FullName: "Lê Văn Quý"}},
	} {
		_, err := access.CreateAccountAsSystem(t.Context(), v.db, n)
		v.must(err)
	}
	v.must(guard.GrantRoleAsSystem(t.Context(), v.db, access.Appointment{Account: "former", Role: "commune_reporter", UnitID: v.units["C"].ID, From: opened}))
	v.must(guard.RevokeRoleAsSystem(t.Context(), v.db, "former", "commune_reporter", v.units["C"].ID, "2021-01-01"))
	return v
}

func (v *village) must(err error) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
}

func (v *village) id(name string) int64 {
	v.Helper()
	a, err := access.FindAccount(v.Context(), v.db, name)
	v.must(err)
	return a.ID
}

func text(s string) *string { return &s }

func TestGuard_CreateAccount(t *testing.T) {
	t.Parallel()
	v := settle(t)
	closed := v.units["B2"]
	if err := reorganise(t.Context(), v.db, v.units, today, org.Step{Do: org.CloseStep, Unit: "B2"}); err != nil {
		t.Fatal(err)
	}
	reporting := func(unit string) []access.NewRole {
		return []access.NewRole{{Role: "branch_reporter", UnitID: v.units[unit].ID, From: today}}
	}
	tests := []struct {
		name    string
		creator string
		create  access.NewAccount
		kind    fault.Kind
	}{
		{"a commune's leader creates one of a branch's", "leader.C", access.NewAccount{Name: "one", UnitID: &v.units["B"].ID, Roles: reporting("B")}, ""},
		{"a name that is taken, case aside", "leader.C", access.NewAccount{Name: "ONE", UnitID: &v.units["B"].ID}, fault.Conflict},
		{"a name that is none", "leader.C", access.NewAccount{Name: "một", UnitID: &v.units["B"].ID}, fault.Invalid},
		{"a telephone number that is none", "leader.C", access.NewAccount{Name: "two", UnitID: &v.units["B"].ID, Person: access.Person{Telephone: "12"}}, fault.Invalid},
		{"a neighbour's unit", "leader.C", access.NewAccount{Name: "two", UnitID: &v.units["D2"].ID}, fault.NotFound},
		{"a unit that there is not", "leader.C", access.NewAccount{Name: "two", UnitID: new(int64)}, fault.NotFound},
		{"of no unit, by one who keeps a part", "leader.C", access.NewAccount{Name: "two"}, fault.Forbidden},
		{"of no unit, by one who keeps all", "admin", access.NewAccount{Name: "two"}, ""},
		{"a role beyond the creator", "leader.C", access.NewAccount{Name: "three", UnitID: &v.units["C"].ID, Roles: []access.NewRole{{Role: "cluster_head", UnitID: v.units["C"].ID, From: today}}}, fault.Forbidden},
		{"a role that there is not", "leader.C", access.NewAccount{Name: "three", UnitID: &v.units["C"].ID, Roles: []access.NewRole{{Role: "king", UnitID: v.units["C"].ID, From: today}}}, fault.Invalid},
		{"a role elsewhere", "leader.C", access.NewAccount{Name: "three", UnitID: &v.units["C"].ID, Roles: reporting("D2")}, fault.NotFound},
		{"a closed unit", "admin", access.NewAccount{Name: "three", UnitID: &closed.ID}, fault.Invalid},
		{"who changes no accounts", "reporter.C", access.NewAccount{Name: "three", UnitID: &v.units["C"].ID}, fault.Forbidden},
	}
	for _, tt := range tests { // in this order
		a, err := v.guard.CreateAccount(t.Context(), v.db, v.actors[tt.creator], tt.create)
		if fault.KindOf(err) != tt.kind {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.kind)
		}
		if err == nil && len(grants(t, v.db, a, today)) != len(tt.create.Roles) {
			t.Errorf("%s: it holds %v", tt.name, grants(t, v.db, a, today))
		}
	}
	for name, there := range map[string]bool{"one": true, "two": true, "three": false} {
		if _, err := access.FindAccount(t.Context(), v.db, name); (err == nil) != there {
			t.Errorf("%s: %v", name, err)
		}
	}
	if diff := cmp.Diff([]string{"one", "two"}, v.audited("ACCOUNT_CREATE")[3:]); diff != "" {
		t.Errorf("audited (-want +got):\n%s", diff)
	}
}

// audited returns the accounts that acts of a kind were about, beside those that the house began with.
func (v *village) audited(act string) []string {
	v.Helper()
	names := []string{}
	v.must(v.db.NewRaw("SELECT a.name FROM audit AS e JOIN account AS a ON a.id = e.about_id WHERE e.act = ? AND e.what->>'account' NOT LIKE '%.%' AND e.what->>'account' <> 'admin' ORDER BY e.id", act).Scan(v.Context(), &names))
	return names
}

func TestGuard_UpdateAccount(t *testing.T) {
	t.Parallel()
	v := settle(t)
	english := fault.English
	tests := []struct {
		name  string
		actor string
		of    string
		to    access.PersonChange
		kind  fault.Kind
	}{
		{"who keeps it gives another name", "leader.C", "kept", access.PersonChange{FullName: text("Nguyễn Văn Quí")}, ""},
		{"who keeps all of it", "leader.D", "kept", access.PersonChange{Telephone: text("0912 345 679"), Language: &english}, ""},
		{"a number that is none", "leader.D", "kept", access.PersonChange{Telephone: text("x")}, fault.Invalid},
		{"a neighbour", "leader.D2", "kept", access.PersonChange{Email: text("a@example.org")}, fault.NotFound},
		{"to a unit of another's", "leader.C", "kept", access.PersonChange{UnitID: &v.units["D2"].ID}, fault.NotFound},
		{"to a unit of theirs", "leader.C", "kept", access.PersonChange{UnitID: &v.units["B"].ID}, ""},
		{"one that no unit keeps", "leader.D", "loose", access.PersonChange{Email: text("a@example.org")}, fault.NotFound},
		{"one that no unit keeps, by who keeps all", "admin", "loose", access.PersonChange{Email: text("a@example.org"), UnitID: &v.units["D"].ID}, ""},
		{"who changes no accounts", "reporter.C", "kept", access.PersonChange{Email: text("a@example.org")}, fault.Forbidden},
		{"their own number", "reporter.C", "reporter.C", access.PersonChange{Telephone: text("0912 345 670")}, ""},
		{"their own name", "reporter.C", "reporter.C", access.PersonChange{FullName: text("Vua")}, fault.Forbidden},
		{"their own unit", "reporter.C", "reporter.C", access.PersonChange{UnitID: &v.units["C"].ID}, fault.Forbidden},
	}
	for _, tt := range tests { // in this order
		a, err := v.guard.UpdateAccount(t.Context(), v.db, v.actors[tt.actor], v.id(tt.of), tt.to)
		if fault.KindOf(err) != tt.kind {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.kind)
		}
		if found, err := access.FindAccount(t.Context(), v.db, tt.of); tt.kind == "" && (err != nil || !cmp.Equal(found, a)) {
			t.Errorf("%s: it is answered as %+v and stands as %+v (%v)", tt.name, a, found, err)
		}
	}
	kept, err := access.FindAccount(t.Context(), v.db, "kept")
	v.must(err)
	if want := (access.Person{FullName: "Nguyễn Văn Quí", Telephone: "+84912345679", Language: fault.English}); kept.Person != want || *kept.UnitID != v.units["B"].ID {
		t.Errorf("it is %+v", kept)
	}
	foreign, absent := v.refusal("leader.D2", v.id("kept")), v.refusal("leader.D2", 999)
	if strings.ReplaceAll(foreign, fmt.Sprint(v.id("kept")), "999") != absent {
		t.Errorf("a foreign account is told from an absent one: %s, %s", foreign, absent)
	}
	readOnly := v.actors["reporter.C"]
	readOnly.ReadOnly = true
	if _, err := v.guard.UpdateAccount(t.Context(), v.db, readOnly, readOnly.ID, access.PersonChange{Email: text("")}); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("with what may only read: %v", err)
	}
	var said []byte
	v.must(v.db.NewRaw("SELECT jsonb_agg(what ORDER BY id) FROM audit WHERE act = 'ACCOUNT_CHANGE'").Scan(t.Context(), &said))
	var entries []map[string]string
	v.must(json.Unmarshal(said, &entries))
	if len(entries) != 5 || entries[1]["changed"] != "telephone language" || strings.Contains(string(said), "345") {
		t.Errorf("audited: %s", said)
	}
}

func (v *village) refusal(actor string, id int64) string {
	v.Helper()
	_, err := v.guard.UpdateAccount(v.Context(), v.db, v.actors[actor], id, access.PersonChange{Email: text("")})
	if err == nil {
		v.Fatal("not refused")
	}
	return err.Error()
}

func TestListAccounts(t *testing.T) {
	t.Parallel()
	v := settle(t)
	_, err := v.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'former'").Exec(t.Context())
	v.must(err)
	yes, no := true, false
	d2 := v.units["D2"].ID
	for _, tt := range []struct {
		name   string
		actor  string
		filter access.AccountFilter
		want   string
	}{
		{"who reads all", "admin", access.AccountFilter{}, "admin former kept leader.C leader.D leader.D2 leader.P loose reporter.B reporter.C"},
		{"a district: those it keeps, who hold and held a role", "leader.D", access.AccountFilter{}, "former kept leader.C leader.D reporter.B reporter.C"},
		{"a commune", "leader.C", access.AccountFilter{}, "former kept leader.C reporter.B reporter.C"},
		{"below a unit", "admin", access.AccountFilter{Under: &v.units["D2"].ID}, "leader.D2"},
		{"below a unit that lies elsewhere", "leader.C", access.AccountFilter{Under: &d2}, ""},
		{"who hold a role", "leader.D", access.AccountFilter{Role: "commune_reporter"}, "reporter.C"},
		{"who hold a role below a unit", "admin", access.AccountFilter{Role: "district_leader", Under: &v.units["D2"].ID}, "leader.D2"},
		{"who may sign in", "leader.C", access.AccountFilter{Active: &yes}, "kept leader.C reporter.B reporter.C"},
		{"who may not", "leader.C", access.AccountFilter{Active: &no}, "former"},
		{"by name without accents", "admin", access.AccountFilter{Search: "nguyen van quy"}, "kept"},
		{"by part of a name", "admin", access.AccountFilter{Search: "VĂN QUÍ"}, "kept loose"},
		{"by part of a name, within the scope", "leader.C", access.AccountFilter{Search: "van qui"}, "kept"},
		{"by the account's name", "admin", access.AccountFilter{Search: "reporter.b"}, "reporter.B"},
		{"by a telephone number", "admin", access.AccountFilter{Search: "0912 345"}, "kept"},
		{"by the end of one", "admin", access.AccountFilter{Search: "345.678"}, "kept"},
		{"by one with its country", "admin", access.AccountFilter{Search: "+84 912"}, "kept"},
		{"by two digits: of no number", "admin", access.AccountFilter{Search: "12"}, ""},
		{"by a pattern of SQL", "admin", access.AccountFilter{Search: "%"}, ""},
	} {
		scope, err := v.guard.Scope(v.actors[tt.actor], access.ReadAccount)
		v.must(err)
		found, more, err := access.ListAccounts(t.Context(), v.db, scope, tt.filter, org.Page{First: 100})
		v.must(err)
		var names []string
		for _, a := range found {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, " "); got != tt.want || more {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if n, err := access.CountAccounts(t.Context(), v.db, scope, tt.filter); err != nil || n != len(found) {
			t.Errorf("%s: %d are counted of %d, %v", tt.name, n, len(found), err)
		}
		for _, name := range strings.Fields("admin former kept leader.C leader.D leader.D2 leader.P loose reporter.B reporter.C") {
			_, err := access.ReadableAccount(t.Context(), v.db, scope, 0, access.AccountBy{ID: v.id(name)})
			if listed := strings.Contains(" "+tt.want+" ", " "+name+" "); tt.filter == (access.AccountFilter{}) && listed != (err == nil) {
				t.Errorf("%s: %s is listed: %t, and found alone: %v", tt.name, name, listed, err)
			}
		}
	}
}

func TestCallable(t *testing.T) {
	t.Parallel()
	v := settle(t)
	for _, tt := range []struct{ name, actor, want string }{
		{"superiors, and who is beside them", "leader.D", "kept leader.C leader.D reporter.B reporter.C"},
		{"who reads no accounts calls their own unit's", "reporter.C", "kept leader.C reporter.C"},
		{"a branch", "reporter.B", "reporter.B"},
		{"who keeps all, but not those whom nothing ties any more", "admin", "admin kept leader.C leader.D leader.D2 leader.P reporter.B reporter.C"},
	} {
		var ids []int64
		names := strings.Fields("admin former kept leader.C leader.D leader.D2 leader.P loose reporter.B reporter.C")
		for _, name := range names {
			ids = append(ids, v.id(name))
		}
		may, err := access.Callable(t.Context(), v.db, v.guard.Calling(v.actors[tt.actor]), ids)
		v.must(err)
		var called []string
		for i, name := range names {
			if may[ids[i]] {
				called = append(called, name)
			}
		}
		if got := strings.Join(called, " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestGuard_Unstaffed(t *testing.T) {
	t.Parallel()
	v := settle(t)
	ask := func(actor string) string {
		t.Helper()
		scope, err := v.guard.Scope(v.actors[actor], access.WriteAccount)
		v.must(err)
		units, _, err := v.guard.Unstaffed(t.Context(), v.db, scope, org.Page{First: 10})
		v.must(err)
		var codes []string
		for _, u := range units {
			codes = append(codes, u.Code)
		}
		if n, err := v.guard.CountUnstaffed(t.Context(), v.db, scope); err != nil || n != len(units) {
			t.Errorf("%d are counted of %v, %v", n, codes, err)
		}
		return strings.Join(codes, " ")
	}
	is := func(when, actor, want string) {
		t.Helper()
		if got := ask(actor); got != want {
			t.Errorf("%s, %s is told of %q, want %q", when, actor, got, want)
		}
	}
	revoke := func(account, role, unit string) {
		t.Helper()
		v.must(v.guard.RevokeRoleAsSystem(t.Context(), v.db, account, role, v.units[unit].ID, today))
	}
	is("at first", "leader.P", "B2 C2 P") // D2's leader hands up for D2 alone
	is("at first", "leader.D", "")
	revoke("reporter.B", "branch_reporter", "B")
	is("while the commune enters for its branches", "leader.D", "")
	revoke("leader.C", "commune_leader", "C")
	is("while one is left at the commune", "leader.D", "")
	_, err := v.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'reporter.C'").Exec(t.Context())
	v.must(err)
	is("once the last may not sign in", "leader.D", "B C")
	is("once the last may not sign in", "leader.P", "B B2 C C2 P")
	_, err = v.db.NewRaw("UPDATE account SET deactivated = NULL WHERE name = 'reporter.C'").Exec(t.Context())
	v.must(err)
	_, err = v.db.NewRaw("INSERT INTO passkey_role (role) VALUES ('commune_reporter')").Exec(t.Context())
	v.must(err)
	is("with a role that asks for a passkey", "leader.D", "")
	v.must(v.guard.GrantRoleAsSystem(t.Context(), v.db, access.Appointment{Account: "loose", Role: "province_board", UnitID: v.units["P"].ID, From: "2030-01-01"}))
	is("before a role begins", "admin", "B2 C2 P")
}

func TestDoers(t *testing.T) {
	t.Parallel()
	v := settle(t)
	at := opened.Time().AddDate(0, 6, 0)
	deed := func(account, unit string) access.Deed {
		return access.Deed{Account: v.id(account), Unit: v.units[unit].ID, At: at}
	}
	v.must(v.guard.GrantRoleAsSystem(t.Context(), v.db, access.Appointment{Account: "leader.C", Role: "inspector", UnitID: v.units["D"].ID, From: opened}))
	v.must(v.guard.GrantRoleAsSystem(t.Context(), v.db, access.Appointment{Account: "leader.D", Role: access.ClusterHead, UnitID: v.units["D"].ID, From: opened}))
	for _, tt := range []struct {
		name string
		deed access.Deed
		want string // name, office and number, as C's reporter is told
	}{
		{"by who had the office once", deed("former", "B"), "former/Trần Thị Mỹ/Cán bộ báo cáo Hội cơ sở, đơn vị C/-"},
		{"by who heads a cluster beside their office", deed("leader.D", "D"), "leader.D//Lãnh đạo Hội cấp huyện, đơn vị D/-"},
		{"by who holds two: the nearest", deed("leader.C", "B"), "leader.C//Lãnh đạo Hội cơ sở, đơn vị C/"},
		{"by a superior, whom they may not call", deed("leader.P", "B"), "leader.P//Lãnh đạo Hội cấp tỉnh, đơn vị P/-"},
		{"by who has no office", deed("kept", "B"), "kept/Nguyễn Văn Quý//+84912345678"},
	} {
		of, err := access.Doers(t.Context(), v.db, v.guard.Calling(v.actors["reporter.C"]), []access.Deed{deed("reporter.B", "B"), tt.deed})
		v.must(err)
		c := of[tt.deed]
		office, telephone := "", "-"
		if c.Office != nil {
			office = c.Office.In(fault.Vietnamese)
		}
		if c.Telephone() != nil {
			telephone = *c.Telephone()
		}
		if got := strings.Join([]string{c.Account, c.FullName, office, telephone}, "/"); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestRoleLabel: every role of the policy has a label in both languages, and is found by each.
func TestRoleLabel(t *testing.T) {
	t.Parallel()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]string{}
	for _, role := range guard.Roles() {
		l := access.RoleLabel(role)
		if l.Vi == role || l.En == role || l.Vi == "" || l.En == "" {
			t.Errorf("%s is called %+v", role, l)
		}
		for _, word := range []string{role, l.Vi, l.En, strings.ToUpper(l.Vi)} {
			if found, ok := guard.RoleNamed(word); !ok || found != role {
				t.Errorf("%s is found as %q", word, found)
			}
		}
		for _, word := range []string{l.Vi, l.En} {
			if other := called[word]; other != "" {
				t.Errorf("%s and %s are both called %s", other, role, word)
			}
			called[word] = role
		}
	}
	if _, ok := guard.RoleNamed("vua"); ok {
		t.Error("there is a king")
	}
}

// TestGuard_Unstaffed_EveryReach: whatever a policy's reach, a unit is staffed where casbin allows
// somebody to report for it.
func TestGuard_Unstaffed_EveryReach(t *testing.T) {
	t.Parallel()
	v := settle(t)
	for _, reach := range org.Reaches {
		for _, level := range []string{"*", "COMMUNE"} {
			guard, err := access.NewGuardFrom(policy.Model, fmt.Sprintf("p, keeper, unit, read, subtree, *\np, keeper, account, write, subtree, *\np, clerk, unit, read, self, *\np, clerk, report, write, %s, %s\n", reach, level))
			v.must(err)
			_, err = v.db.NewRaw("DELETE FROM grants").Exec(t.Context())
			v.must(err)
			_, err = v.db.NewRaw("INSERT INTO grants (account_id, role, unit_id, valid) VALUES (?, 'clerk', ?, daterange(?, NULL))", v.id("kept"), v.units["C"].ID, opened).Exec(t.Context())
			v.must(err)
			clerk := access.Actor{Grants: []access.Grant{{Role: "clerk", Path: v.units["C"].Path}}, Day: today}
			var want []string
			for _, code := range strings.Fields("B B2 C C2 D D2 P") {
				if guard.Enforce(clerk, access.WriteReport, v.units[code].Path, v.units[code].Level) != nil {
					want = append(want, code)
				}
			}
			units, _, err := guard.Unstaffed(t.Context(), v.db, org.Subtree(today, v.units["P"].Path), org.Page{First: 10})
			v.must(err)
			var got []string
			for _, u := range units {
				got = append(got, u.Code)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %s: unstaffed (-want +got):\n%s", reach, level, diff)
			}
		}
	}
}
