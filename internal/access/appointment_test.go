package access_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// held writes grants as "role at code (LEVEL)".
func held(grants []access.Grant, units grove) []string {
	lines := []string{}
	for _, g := range grants {
		for code, u := range units {
			if u.ID == g.UnitID {
				lines = append(lines, fmt.Sprintf("%s at %s (%s)", g.Role, code, g.Level))
			}
		}
	}
	return lines
}

func TestGrants(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	anh := account(t, db, "anh")
	account(t, db, "binh")
	july := org.Date("2024-07-01")
	for _, a := range []access.Appointment{
		{Account: "anh", Role: "district_leader", UnitID: units["D"].ID, From: opened, Until: &july},
		{Account: "anh", Role: "analyst", UnitID: units["P"].ID, From: july},
		{Account: "anh", Role: "inspector", UnitID: units["C"].ID, From: "2024-01-01"},
		{Account: "anh", Role: "analyst", UnitID: units["C"].ID, From: "2024-01-01"},
		{Account: "binh", Role: "branch_reporter", UnitID: units["B"].ID, From: opened},
	} {
		if err := guard.GrantRoleAsSystem(ctx, db, a); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name string
		on   org.Date
		want []string
	}{
		{"before the first day there are none", "2019-12-31", []string{}},
		{"on the first day there is one", opened, []string{"district_leader at D (DISTRICT)"}},
		{"on the last day it still holds; units by id, roles by name", "2024-06-30",
			[]string{"district_leader at D (DISTRICT)", "analyst at C (COMMUNE)", "inspector at C (COMMUNE)"}},
		{"on its end it no longer does", july,
			[]string{"analyst at P (PROVINCE)", "analyst at C (COMMUNE)", "inspector at C (COMMUNE)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, held(grants(t, db, anh, tt.on), units)); diff != "" {
				t.Errorf("grants (-want +got):\n%s", diff)
			}
		})
	}
	t.Run("follow their unit when it moves", func(t *testing.T) {
		if err := reorganise(ctx, db, units, today, org.Step{Do: org.MoveStep, Unit: "C", To: "D2"}); err != nil {
			t.Fatal(err)
		}
		moved := units["D2"].Path + org.Path(fmt.Sprintf(".%d", units["C"].ID))
		for on, want := range map[org.Date]org.Path{today.Previous(): units["C"].Path, today: moved} {
			for _, g := range grants(t, db, anh, on) {
				if g.UnitID == units["C"].ID && g.Path != want {
					t.Errorf("on %s at %s, want %s", on, g.Path, want)
				}
			}
		}
	})
	t.Run("end with their unit", func(t *testing.T) {
		if err := reorganise(ctx, db, units, today.Next(), org.Step{Do: org.Merge, Unit: "C", To: "C2"}); err != nil {
			t.Fatal(err)
		}
		if got := held(grants(t, db, anh, today), units); len(got) != 3 {
			t.Errorf("on its last day: %v", got)
		}
		if got := held(grants(t, db, anh, today.Next()), units); len(got) != 1 {
			t.Errorf("when it is closed: %v", got)
		}
		err := guard.GrantRoleAsSystem(ctx, db, access.Appointment{Account: "anh", Role: "council", UnitID: units["C"].ID, From: today.Next()})
		if fault.KindOf(err) != fault.Invalid {
			t.Errorf("a role at a closed unit: %v", err)
		}
	})
}

func TestGuard_GrantRole(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	givers := map[string]access.Actor{}
	for name, place := range map[string]string{
		"system_admin": "P", "province_leader": "P", "district_leader": "D", "commune_leader": "C", "commune_reporter": "C",
	} {
		givers[name] = actor(t, db, guard, name, name, units[place])
	}
	givers["nobody"] = access.Actor{Caller: access.Caller{Account: account(t, db, "nobody")}, Day: today}
	account(t, db, "new")
	account(t, db, "foreign")
	account(t, db, "gone")
	if _, err := db.NewRaw(`UPDATE account SET unit_id = CASE name WHEN 'foreign' THEN ?0::bigint ELSE ?1::bigint END,
		deactivated = CASE name WHEN 'gone' THEN now() END WHERE name IN ('new', 'foreign', 'gone')`, units["C2"].ID, units["B"].ID).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	yesterday, tomorrow := today.Previous(), today.Next()

	tests := []struct {
		name  string
		giver string
		give  access.Appointment // Account empty: new; From empty: today
		at    string
		want  fault.Kind
	}{
		{"a commune's leader appoints its reporter", "commune_leader", access.Appointment{Role: "commune_reporter"}, "C", ""},
		{"and those of its branches", "commune_leader", access.Appointment{Role: "branch_reporter"}, "B", ""},
		{"for a time", "commune_leader", access.Appointment{Role: "inspector", Until: &tomorrow}, "B", ""},
		{"but not twice", "commune_leader", access.Appointment{Role: "branch_reporter", From: tomorrow}, "B", fault.Conflict},
		{"not for days that have passed", "commune_leader", access.Appointment{Role: "analyst", From: yesterday}, "B", fault.Invalid},
		{"not for no days", "commune_leader", access.Appointment{Role: "analyst", Until: new(today)}, "B", fault.Invalid},
		{"not to themselves", "commune_leader", access.Appointment{Account: "commune_leader", Role: "inspector"}, "C", fault.Forbidden},
		{"not a role that there is not", "commune_leader", access.Appointment{Role: "emperor"}, "C", fault.Invalid},
		{"not to nobody", "commune_leader", access.Appointment{Account: "absent", Role: "analyst"}, "C", fault.NotFound},
		{"nor to one whom they may not know of", "commune_leader", access.Appointment{Account: "foreign", Role: "analyst"}, "C", fault.NotFound},
		{"nor to one who may not sign in", "commune_leader", access.Appointment{Account: "gone", Role: "analyst"}, "C", fault.Conflict},
		{"not above themselves", "commune_leader", access.Appointment{Role: "analyst"}, "D", fault.NotFound},
		{"not beside themselves", "commune_leader", access.Appointment{Role: "branch_reporter"}, "B2", fault.NotFound},
		{"not where nothing is", "commune_leader", access.Appointment{Role: "branch_reporter"}, "nowhere", fault.NotFound},
		{"not what means nothing there", "commune_leader", access.Appointment{Role: "district_leader"}, "C", fault.Invalid},
		{"not more than they may give", "commune_leader", access.Appointment{Role: "cluster_head"}, "C", fault.Forbidden},
		{"nor do leaders of the province make administrators", "province_leader", access.Appointment{Role: "system_admin"}, "P", fault.Forbidden},
		{"administrators do, anywhere", "system_admin", access.Appointment{Role: "system_admin"}, "D", ""},
		{"and give sight of figures, which they have not", "system_admin", access.Appointment{Role: "analyst"}, "P", ""},
		{"and appoint the leader of a district, whom nobody else could", "system_admin", access.Appointment{Role: "district_leader"}, "D2", ""},
		{"leaders of the province give what sees", "province_leader", access.Appointment{Role: "council"}, "P", ""},
		{"and what enters, which they do not", "province_leader", access.Appointment{Role: "province_board"}, "P", ""},
		{"leaders of a district appoint its officers", "district_leader", access.Appointment{Role: "district_officer"}, "D", ""},
		{"reporters appoint nobody", "commune_reporter", access.Appointment{Role: "analyst"}, "C", fault.Forbidden},
		{"who holds nothing finds nothing", "nobody", access.Appointment{Role: "analyst"}, "C", fault.NotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := tt.give
			if give.UnitID = 999; tt.at != "nowhere" {
				give.UnitID = units[tt.at].ID
			}
			if give.Account == "" {
				give.Account = "new"
			}
			if give.From == "" {
				give.From = today
			}
			if _, err := guard.GrantRole(ctx, db, givers[tt.giver], give); fault.KindOf(err) != tt.want {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
	t.Run("a foreign unit and an absent one are told alike", func(t *testing.T) {
		say := func(unit int64) string {
			_, err := guard.GrantRole(ctx, db, givers["commune_leader"], access.Appointment{Account: "new", Role: "analyst", UnitID: unit, From: today})
			var f *fault.Error
			if !errors.As(err, &f) {
				t.Fatalf("%v is no fault", err)
			}
			return strings.ReplaceAll(f.Error(), fmt.Sprint(unit), "ID")
		}
		if foreign, absent := say(units["B2"].ID), say(999); foreign != absent {
			t.Errorf("%q and %q", foreign, absent)
		}
	})
	t.Run("who gave it is kept", func(t *testing.T) {
		var by []string
		err := db.NewRaw(`SELECT giver.name FROM grants AS g JOIN account AS a ON a.id = g.account_id
			JOIN account AS giver ON giver.id = g.given_by WHERE a.name = 'new' ORDER BY giver.name`).Scan(ctx, &by)
		if diff := cmp.Diff([]string{"commune_leader", "commune_leader", "commune_leader", "district_leader", "province_leader", "province_leader", "system_admin", "system_admin", "system_admin"}, by); err != nil || diff != "" {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
	})
	t.Run("the system gives anything, but not anywhere", func(t *testing.T) {
		for at, want := range map[int64]fault.Kind{units["B2"].ID: "", 999: fault.NotFound} {
			err := guard.GrantRoleAsSystem(ctx, db, access.Appointment{Account: "new", Role: "branch_reporter", UnitID: at, From: today})
			if fault.KindOf(err) != want {
				t.Errorf("at %d: %v, want %q", at, err, want)
			}
		}
	})
}

func TestGuard_RevokeRole(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	leader := actor(t, db, guard, "leader", "commune_leader", units["C"])
	other := actor(t, db, guard, "other", "commune_leader", units["C2"])
	reporter := actor(t, db, guard, "reporter", "branch_reporter", units["B"])
	before := []string{"branch_reporter at B (BRANCH)"}

	revoke := func(by access.Actor, role string, want fault.Kind) {
		t.Helper()
		if err := guard.RevokeRole(ctx, db, by, "reporter", role, units["B"].ID); fault.KindOf(err) != want {
			t.Errorf("%s takes %s: %v, want %q", by.Name, role, err, want)
		}
	}
	revoke(other, "branch_reporter", fault.NotFound)     // not within reach
	revoke(leader, "cluster_head", fault.Forbidden)      // takes no more than it could give
	revoke(reporter, "branch_reporter", fault.Forbidden) // staffs nothing
	revoke(leader, "analyst", fault.NotFound)            // not held there
	revoke(leader, "' OR true\x00", fault.NotFound)
	if got := held(grants(t, db, reporter.Account, today), units); !cmp.Equal(got, before) {
		t.Fatalf("refused, and yet %v", got)
	}

	revoke(leader, "branch_reporter", "")
	if got := grants(t, db, reporter.Account, today); len(got) != 0 {
		t.Errorf("at the next read: %v", got)
	}
	revoke(leader, "branch_reporter", fault.NotFound) // twice

	var history []string
	err := db.NewRaw(`SELECT format('%s %s by %s', g.role, g.valid, by.name) FROM grants AS g
		JOIN account AS by ON by.id = g.revoked_by WHERE g.account_id = ?`, reporter.ID).Scan(ctx, &history)
	want := []string{"branch_reporter [2020-01-01,2024-11-10) by leader"}
	if diff := cmp.Diff(want, history); err != nil || diff != "" {
		t.Errorf("history, %v (-want +got):\n%s", err, diff)
	}

	t.Run("on the day that it was given, and what was to come", func(t *testing.T) {
		give := func(from org.Date, until *org.Date) {
			t.Helper()
			if _, err := guard.GrantRole(ctx, db, leader, access.Appointment{Account: "reporter", Role: "branch_reporter", UnitID: units["B"].ID, From: from, Until: until}); err != nil {
				t.Fatal(err)
			}
		}
		tomorrow := today.Next()
		give(today, &tomorrow)
		give(tomorrow, nil)
		if got := held(grants(t, db, reporter.Account, today), units); !cmp.Equal(got, before) {
			t.Fatalf("given again: %v", got)
		}
		revoke(leader, "branch_reporter", "")
		for _, day := range []org.Date{today, tomorrow} {
			if got := grants(t, db, reporter.Account, day); len(got) != 0 {
				t.Errorf("on %s: %v", day, got)
			}
		}
		give(today, nil) // and it may be given anew
	})
	t.Run("by the system", func(t *testing.T) {
		if err := guard.RevokeRoleAsSystem(ctx, db, "leader", "commune_leader", units["C"].ID, today); err != nil {
			t.Fatal(err)
		}
		if got := grants(t, db, leader.Account, today); len(got) != 0 {
			t.Errorf("at the next read: %v", got)
		}
		if err := guard.RevokeRoleAsSystem(ctx, db, "leader", "commune_leader", units["C"].ID, today); fault.KindOf(err) != fault.NotFound {
			t.Errorf("twice: %v", err)
		}
	})
}
