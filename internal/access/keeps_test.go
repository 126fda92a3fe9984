package access_test

import (
	"testing"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// TestGuard_Keeps: whoever keeps an account could make it their own; they hold as much as it does.
func TestGuard_Keeps(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	keepers := map[string]access.Actor{}
	for name, place := range map[string]string{
		"system_admin": "P", "province_leader": "P", "district_leader": "D", "commune_leader": "C", "commune_reporter": "C",
	} {
		keepers[name] = actor(t, db, guard, name, name, units[place])
	}
	keepers["nobody"] = access.Actor{Caller: access.Caller{Account: account(t, db, "nobody")}, Day: today}
	narrowed := keepers["system_admin"]
	narrowed.Credential.Within, narrowed.Within = []int64{units["D"].ID}, []org.Path{units["D"].Path}
	keepers["a token within D"] = narrowed
	reading := keepers["system_admin"]
	reading.ReadOnly = true
	keepers["a token that reads"] = reading

	yesterday, tomorrow := today.Previous(), today.Next()
	type held struct {
		role, at    string
		from, until org.Date
	}
	tests := []struct {
		name   string
		unit   string // that keeps the account; empty: none
		holds  []held
		keeper string
		want   fault.Kind
	}{
		{"who keeps a unit keeps the accounts that hold nothing", "C", nil, "commune_leader", ""},
		{"those above too", "C", nil, "district_leader", ""},
		{"those beside not", "C2", nil, "district_leader", fault.NotFound},
		{"those below not", "D", nil, "commune_leader", fault.NotFound},
		{"what no unit keeps those keep who keep all", "", nil, "system_admin", ""},
		{"and no others", "", nil, "district_leader", fault.NotFound},
		{"who holds a role that one may give", "B", []held{{"branch_reporter", "B", "", ""}}, "commune_leader", ""},
		{"who holds one that one may not give", "C", []held{{"cluster_head", "C", "", ""}}, "commune_leader", fault.Forbidden},
		{"who holds one beyond one's reach", "C", []held{{"analyst", "D2", "", ""}}, "district_leader", fault.NotFound},
		{"who will hold one beyond one's reach", "C", []held{{"analyst", "D2", tomorrow, ""}}, "district_leader", fault.NotFound},
		{"who will hold one that one may not give", "C", []held{{"cluster_head", "C", tomorrow, ""}}, "commune_leader", fault.Forbidden},
		{"what was held until today counts no more", "C", []held{{"analyst", "D2", yesterday, today}}, "district_leader", ""},
		{"a leader of the province keeps no administrator", "P", []held{{"system_admin", "P", "", ""}}, "province_leader", fault.Forbidden},
		{"an administrator keeps leaders of the province", "P", []held{{"province_leader", "P", "", ""}}, "system_admin", ""},
		{"and other administrators", "P", []held{{"system_admin", "P", "", ""}}, "system_admin", ""},
		{"who may change no accounts keeps none", "C", nil, "commune_reporter", fault.Forbidden},
		{"who holds nothing finds none", "C", nil, "nobody", fault.NotFound},
		{"a token that holds within some units keeps none: an account is opened and closed as a whole", "C", nil, "a token within D", fault.Forbidden},
		{"one that only reads keeps none", "C", nil, "a token that reads", fault.Forbidden},
	}
	other := account(t, db, "other")
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kept := account(t, db, "kept"+string(rune('a'+i)))
			if tt.unit != "" {
				kept.UnitID = &units[tt.unit].ID
			}
			for _, h := range tt.holds {
				a := access.Appointment{Account: kept.Name, Role: h.role, UnitID: units[h.at].ID, From: max(h.from, opened)}
				if h.until != "" {
					a.Until = &h.until
				}
				if err := guard.GrantRoleAsSystem(ctx, db, a); err != nil {
					t.Fatal(err)
				}
			}
			if err := guard.Keeps(ctx, db, keepers[tt.keeper], kept); fault.KindOf(err) != tt.want {
				t.Errorf("%v, want %q", err, tt.want)
			}
			all, err := guard.Kept(ctx, db, keepers[tt.keeper], []access.Account{other, kept})
			if err != nil || all[kept.ID] != (tt.want == "") {
				t.Errorf("among others: %v, %v", all, err)
			}
		})
	}
}
