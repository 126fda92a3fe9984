package access_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

const opened = org.Date("2020-01-01")

// grove is a tree of units by code: P > D > C > B, and beside them D2, C2 and B2.
type grove map[string]*org.Unit

func plant(t testing.TB, db bun.IDB) grove {
	t.Helper()
	units := grove{}
	scope := org.NewScope(today)
	for _, o := range []struct {
		code, parent string
		level        org.Level
	}{
		{"P", "", org.Province},
		{"D", "P", org.District}, {"C", "D", org.Commune}, {"B", "C", org.Branch},
		{"D2", "P", org.District}, {"C2", "D2", org.Commune}, {"B2", "C2", org.Branch},
	} {
		opening := org.Opening{Level: o.level, Kind: org.Territorial, Opened: opened, Code: o.code, Type: "đơn vị", Name: o.code}
		if o.parent != "" {
			opening.Parent = &units[o.parent].ID
		}
		u, err := org.Open(t.Context(), db, scope, opening)
		if err != nil {
			t.Fatal(err)
		}
		if units[o.code] = u; o.parent == "" {
			scope = org.Subtree(today, u.Path)
		}
	}
	return units
}

func reorganise(ctx context.Context, db bun.IDB, units grove, day org.Date, steps ...org.Step) error {
	return db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, _, err := org.Reorganise(ctx, tx, org.Subtree(day, units["P"].Path), &org.Reorganisation{
			Name: "Sắp xếp", Document: "1/NQ", Signed: opened, Effective: day, Steps: steps,
		}, nil)
		return err
	})
}

func account(t testing.TB, db bun.IDB, name string) access.Account {
	t.Helper()
	a, err := access.CreateAccount(t.Context(), db, name)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// actor creates an account that holds a role at a unit and returns it as it stands today.
func actor(t testing.TB, db bun.IDB, guard *access.Guard, name, role string, unit *org.Unit) access.Actor {
	t.Helper()
	a := account(t, db, name)
	if err := guard.GrantRoleAsSystem(t.Context(), db, access.Appointment{Account: name, Role: role, UnitID: unit.ID, From: opened}); err != nil {
		t.Fatal(err)
	}
	return access.Actor{Caller: access.Caller{Account: a}, Grants: grants(t, db, a, today), Day: today}
}

func grants(t testing.TB, db bun.IDB, a access.Account, on org.Date) []access.Grant {
	t.Helper()
	grants, err := access.Grants(t.Context(), db, a.ID, on)
	if err != nil {
		t.Fatal(err)
	}
	return grants
}

func TestCreateAccount(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	tests := []struct {
		name string
		kind fault.Kind
	}{
		{"chu.tich@dak-lak_2024", ""},
		{"7", ""},
		{strings.Repeat("a", 64), ""},
		{"Chu.Tich@dak-lak_2024", fault.Conflict}, // differs in case alone
		{"7", fault.Conflict},
		{strings.Repeat("a", 65), fault.Invalid},
		{"", fault.Invalid},
		{".chu", fault.Invalid},
		{"chủ", fault.Invalid},
		{"chu tich", fault.Invalid},
		{"chu\n", fault.Invalid},
		{"chu\x00", fault.Invalid},
	}
	for _, tt := range tests { // in this order
		a, err := access.CreateAccount(ctx, db, tt.name)
		if fault.KindOf(err) != tt.kind {
			t.Errorf("%q: %v, want %q", tt.name, err, tt.kind)
		}
		if err == nil {
			found, err := access.FindAccount(ctx, db, strings.ToUpper(tt.name))
			if err != nil || found.ID != a.ID || found.Name != tt.name || !found.Created.Equal(a.Created) {
				t.Errorf("created %+v, found %+v (%v)", a, found, err)
			}
		}
	}
	for _, name := range []string{"nobody", "", "chu\x00", "%"} {
		if _, err := access.FindAccount(ctx, db, name); fault.KindOf(err) != fault.NotFound {
			t.Errorf("%q: %v, want NOT_FOUND", name, err)
		}
	}
}

func TestAccounts(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	if all, err := access.Accounts(t.Context(), db); err != nil || len(all) != 0 {
		t.Errorf("at first: %v, %v", all, err)
	}
	for _, name := range []string{"binh", "Anh", "chi"} {
		account(t, db, name)
	}
	all, err := access.Accounts(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, a := range all {
		names = append(names, a.Name)
	}
	if diff := cmp.Diff([]string{"Anh", "binh", "chi"}, names); diff != "" {
		t.Errorf("accounts (-want +got):\n%s", diff)
	}
}

func TestCreateAccounts(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	units := plant(t, db)
	bulk := func(prefix string, n int) []access.NewAccount {
		list := make([]access.NewAccount, n)
		for i := range list {
			list[i] = access.NewAccount{Name: fmt.Sprintf("%s-%d", prefix, i), Roles: []access.NewRole{{Role: "branch_reporter", UnitID: units["B"].ID, From: opened}}}
		}
		return list
	}
	begin := time.Now()
	if _, err := access.CreateAccounts(ctx, db, nil, bulk("reporter", 3400)); err != nil {
		t.Fatal(err)
	}
	t.Logf("3400 accounts in %v", time.Since(begin))
	last, err := access.FindAccount(ctx, db, "reporter-3399")
	if err != nil {
		t.Fatal(err)
	}
	want := []access.Grant{{Role: "branch_reporter", UnitID: units["B"].ID, Path: units["B"].Path, Level: org.Branch}}
	if diff := cmp.Diff(want, grants(t, db, last, today), cmpopts.IgnoreFields(access.Grant{}, "ID", "AccountID", "From", "Given")); diff != "" {
		t.Errorf("grants (-want +got):\n%s", diff)
	}
	if _, err := access.CreateAccounts(ctx, db, nil, nil); err != nil {
		t.Errorf("no accounts: %v", err)
	}
	for name, tt := range map[string]struct {
		list []access.NewAccount
		kind fault.Kind
	}{
		"a name that is taken":      {bulk("Reporter", 1), fault.Conflict},
		"a name that comes twice":   {append(bulk("twice", 1), bulk("twice", 1)...), fault.Conflict},
		"a name that is not a name": {bulk("người", 1), fault.Invalid},
		"a role that comes twice": {[]access.NewAccount{{Name: "keen", Roles: []access.NewRole{
			{Role: "analyst", UnitID: units["B"].ID, From: opened}, {Role: "analyst", UnitID: units["B"].ID, From: today},
		}}}, fault.Conflict},
		"a unit that there is not": {[]access.NewAccount{{Name: "lost", Roles: []access.NewRole{{Role: "analyst", UnitID: 999, From: opened}}}}, fault.NotFound},
	} {
		if err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			_, err := access.CreateAccounts(ctx, tx, nil, tt.list)
			return err
		}); fault.KindOf(err) != tt.kind {
			t.Errorf("%s: %v, want %s", name, err, tt.kind)
		}
	}
}
