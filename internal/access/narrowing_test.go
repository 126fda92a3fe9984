package access_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// under reports by parent pointers whether a unit is one of others or hangs below one.
func (u *grown) under(others []*grown) bool {
	for at := u; at != nil; at = at.above {
		if slices.Contains(others, at) {
			return true
		}
	}
	return false
}

// TestNarrowing_property: whatever the policy, the tree and the grants, a narrowed token may do an
// action on just those units on which its owner may that lie at or below the units of the token. Four
// say so alike: casbin, the scope, PostgreSQL by the scope, and the policy's lines read by parent
// pointers; of reports that are handed up too, and of what is narrowed twice.
func TestNarrowing_property(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	allows, cut, denials := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		units := randomTree(t)
		rulings, inherits, text := randomPolicy(t)
		for _, r := range rapid.SliceOfN(rapid.Custom(func(t *rapid.T) ruling { // beside those that reach little, some that reach far
			return ruling{"d", rapid.SampledFrom(actions).Draw(t, "action"), rapid.SampledFrom(org.Reaches).Draw(t, "reach"), "*"}
		}), 12, 30).Draw(t, "far") {
			if line := fmt.Sprintf("\np, d, %s, %s, %s, *", r.action.Resource, r.action.Verb, r.reach); !strings.Contains("\n"+text+"\n", line+"\n") {
				rulings, text = append(rulings, r), text+line
			}
		}
		guard, err := access.NewGuardFrom(modelText(), text)
		if err != nil {
			t.Fatalf("%v:\n%s", err, text)
		}
		var has func(role, other string) bool
		has = func(role, other string) bool {
			return role == other || slices.ContainsFunc(inherits[role], func(next string) bool { return has(next, other) })
		}
		owner := access.Actor{Day: today}
		var at []*grown
		for range rapid.IntRange(1, 4).Draw(t, "grants") {
			u := rapid.SampledFrom(units).Draw(t, "at")
			at = append(at, u)
			owner.Grants = append(owner.Grants, access.Grant{Role: rapid.SampledFrom([]string{"a", "b", "c", "d", "d", "d"}).Draw(t, "role"), Path: u.path, Level: u.level})
		}
		// level is that of the unit that is reached, which may be seen at another's place.
		may := func(action access.Action, u *grown, level org.Level) bool {
			for i, grant := range owner.Grants {
				for _, r := range rulings {
					if r.action == action && has(grant.Role, r.role) && (r.level == "*" || r.level == level) && u.allows(r.reach, at[i]) {
						return true
					}
				}
			}
			return false
		}
		within := rapid.SliceOfNDistinct(rapid.SampledFrom(units), 0, 3, func(u *grown) org.Path { return u.path }).Draw(t, "within")
		again := rapid.SliceOfNDistinct(rapid.SampledFrom(units), 1, 3, func(u *grown) org.Path { return u.path }).Draw(t, "again")
		token := owner
		token.Within = paths(within)
		token.ReadOnly = rapid.Bool().Draw(t, "read only")
		inSQL := rapid.SampledFrom(actions).Draw(t, "in SQL")

		for _, action := range actions {
			scope, err := guard.Scope(token, action)
			whole, forbidden := guard.Scope(owner, action)
			if token.ReadOnly && action.Changes() {
				if fault.KindOf(err) != fault.Forbidden || !scope.Empty() {
					t.Fatalf("%s with a token that only reads: %v, %v", action, scope, err)
				}
			} else if action != access.WriteCampaign && fault.KindOf(err) != fault.KindOf(forbidden) {
				t.Fatalf("%s: the owner hears %v, the token %v", action, forbidden, err)
			}
			if action == access.WriteCampaign && err == nil && scope.String() != whole.String() {
				t.Fatalf("a token that holds within %v writes what is everyone's: %s of %s", token.Within, scope, whole)
			}
			var want, twice []string
			for _, u := range units {
				held := may(action, u, u.level)
				wanted := held && u.under(within) && (!token.ReadOnly || !action.Changes())
				if action == access.WriteCampaign { // which hangs at no unit
					wanted = wanted && err == nil
				} else if enforced := guard.Enforce(token, action, u.path, u.level) == nil; enforced != wanted {
					t.Fatalf("%s of %s within %v: casbin %v, want %v", action, u.path, token.Within, enforced, wanted)
				}
				if scope.Covers(u.path, u.level) != wanted {
					t.Fatalf("%s of %s within %v: %s, want %v", action, u.path, token.Within, scope, wanted)
				}
				switch {
				case wanted:
					want = append(want, string(u.path))
					allows++
				case held:
					cut++
				default:
					denials++
				}
				if nested := scope.Under(paths(again)).Covers(u.path, u.level); nested != (wanted && u.under(again)) {
					t.Fatalf("%s of %s within %v, and then %v: %v", action, u.path, token.Within, paths(again), nested)
				} else if nested {
					twice = append(twice, string(u.path))
				}
			}
			if action != inSQL && action != access.ReadReport {
				continue
			}
			for name, narrowed := range map[string]struct {
				scope org.Scope
				want  []string
			}{"once": {scope, want}, "twice": {scope.Under(paths(again)), twice}} {
				var found []string
				q := seen(db, units, units).Apply(narrowed.scope.Within("here.path", "u.level"))
				if err := q.Scan(t.Context(), &found); err != nil {
					t.Fatal(err)
				}
				slices.Sort(narrowed.want)
				if diff := cmp.Diff(strings.Join(narrowed.want, " "), strings.Join(found, " ")); diff != "" {
					t.Fatalf("%s narrowed %s to %v and %v: SQL by %s (-want +got):\n%s", action, name, token.Within, paths(again), narrowed.scope, diff)
				}
			}
		}

		// A report lies where its unit hangs, and where it is handed to.
		to := rapid.SliceOfN(rapid.SampledFrom(units), len(units), len(units)).Draw(t, "handed to")
		reading, _ := guard.Scope(token, access.ReadReport)
		var want, found []string
		for i, u := range units {
			own := may(access.ReadReport, u, u.level) && u.under(within)
			handed := may(access.ApproveReport, to[i], u.level) && to[i].under(within)
			if own || handed {
				want = append(want, string(u.path))
			}
		}
		if err := seen(db, units, to).Apply(reading.WithinHanded).Scan(t.Context(), &found); err != nil {
			t.Fatal(err)
		}
		slices.Sort(want)
		if diff := cmp.Diff(strings.Join(want, " "), strings.Join(found, " ")); diff != "" {
			t.Fatalf("handed reports within %v: SQL by %s (-want +got):\n%s", token.Within, reading, diff)
		}
	})
	if t.Logf("%d allowed, %d cut off, %d denied", allows, cut, denials); allows < 500 || cut < 500 || denials < 500 {
		t.Errorf("%d allowed, %d cut off, %d denied: this proves little", allows, cut, denials)
	}
}

func paths(units []*grown) []org.Path {
	all := []org.Path{}
	for _, u := range units {
		all = append(all, u.path)
	}
	return all
}

// seen selects the paths of units as lists do, and of where each hands its report.
func seen(db bun.IDB, units, to []*grown) *bun.SelectQuery {
	rows := make([]string, len(units))
	for i, u := range units {
		rows[i] = fmt.Sprintf("('%s'::ltree, '%s'::ltree, '%s')", u.path, to[i].path, u.level)
	}
	return db.NewSelect().ColumnExpr("here.path::text").TableExpr("(VALUES " + strings.Join(rows, ", ") + ") AS row (here, handed, level)").
		Join("CROSS JOIN LATERAL (SELECT row.here AS path) AS here").
		Join("CROSS JOIN LATERAL (SELECT row.handed AS path) AS handed").
		Join("CROSS JOIN LATERAL (SELECT row.level AS level) AS u").OrderExpr(`here.path::text COLLATE "C"`)
}

// TestActorOf_FollowsTheUnitsOfTheToken: a token holds where its units hang that day. Of what has
// closed or only opens nothing is left, which is not as much as the owner has.
func TestActorOf_FollowsTheUnitsOfTheToken(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	owner := actor(t, db, guard, "owner", "province_leader", units["P"])
	for _, tt := range []struct {
		name   string
		within []int64
		change string
		want   string
	}{
		{"a session or a token that is not narrowed", nil, "SELECT", "subtree of P"},
		{"one of a district", []int64{units["D"].ID}, "SELECT", "subtree of D"},
		{"one of two units that lie in one another", []int64{units["D"].ID, units["C"].ID}, "SELECT", "subtree of D, subtree of C"},
		{"one of a unit that is not there", []int64{99999}, "SELECT", "nothing"},
		{"one of a commune that moved", []int64{units["C"].ID}, fmt.Sprintf("UPDATE placement SET parent_id = %[1]d, path = (SELECT path FROM placement WHERE unit_id = %[1]d) || '%[2]d' WHERE unit_id = %[2]d", units["D2"].ID, units["C"].ID), "subtree of D2.C"},
		{"one of a unit that has closed", []int64{units["C2"].ID}, fmt.Sprintf("UPDATE unit SET closed = '%s' WHERE id = %d", today, units["C2"].ID), "nothing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tx, err := db.BeginTx(ctx, nil)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = tx.Rollback() }()
			if _, err := tx.NewRaw(tt.change).Exec(ctx); err != nil {
				t.Fatal(err)
			}
			caller := owner.Caller
			caller.Within = tt.within
			token, err := access.ActorOf(ctx, tx, caller, today)
			if err != nil {
				t.Fatal(err)
			}
			scope, err := guard.Scope(token, access.ReadUnit)
			if err != nil {
				t.Fatal(err)
			}
			want := tt.want
			for _, code := range []string{"P", "D2.C", "D2", "D", "C"} {
				path := string(units[strings.Split(code, ".")[0]].Path)
				if code == "D2.C" {
					path += fmt.Sprintf(".%d", units["C"].ID)
				}
				if strings.HasSuffix(want, " "+code) || strings.Contains(want, " "+code+",") {
					want = strings.ReplaceAll(want+",", " "+code+",", " "+path+",")
					want = strings.TrimSuffix(want, ",")
				}
			}
			if scope.String() != want || (tt.within != nil) != (token.Within != nil) {
				t.Errorf("it reaches %s by %v, want %s", scope, token.Within, want)
			}
		})
	}
}
