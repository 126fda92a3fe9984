package demo

import (
	"strings"

	"thidua/internal/access"
	"thidua/internal/org"
)

// shown lists the accounts to look around with, and what each of them sees.
var shown = []struct{ account, sees string }{
	{"province.leader", "the whole province; sets quotas and approves the reports of the units directly below"},
	{"province.analyst", "every unit and every sum, but not who reported what; changes nothing"},
	{"province.board", "every report; draws up the province's own"},
	{"province.admin", "every unit and account, but no figure; reorganises the tree"},
	{"district.643.leader", "thành phố Buôn Ma Thuột and all below it, and no other district"},
	{"commune.24121.leader", "phường Tân Hòa and its branches"},
	{"branch.24121-01.reporter", "one branch, for which it reports"},
}

// Showcase returns the names of the accounts to look around with, from the province down
// to one branch.
func Showcase() []string {
	names := make([]string, len(shown))
	for i, s := range shown {
		names[i] = s.account
	}
	return names
}

// Sees tells in a few words what an account of the showcase sees; of others nothing.
func Sees(account string) string {
	for _, s := range shown {
		if s.account == account {
			return s.sees
		}
	}
	return ""
}

// parts names the accounts of a unit by its level, each with its role there.
var parts = map[org.Level][]struct{ name, role string }{
	org.Province: {{"leader", "province_leader"}, {"analyst", "analyst"}, {"board", "province_board"}, {"admin", "system_admin"}},
	org.District: {{"leader", "district_leader"}, {"officer", "district_officer"}},
	org.Commune:  {{"leader", "commune_leader"}, {"reporter", "commune_reporter"}},
	org.Branch:   {{"reporter", "branch_reporter"}},
}

// inOffice is the day from which everyone has had a part.
const inOffice org.Date = "2024-01-01"

// accountsOf returns an account for every part in every unit, which keeps it.
func accountsOf(t *tree) []access.NewAccount {
	var all []access.NewAccount
	for _, u := range t.units {
		for _, p := range parts[u.Level] {
			name := accountName(t, u, p.name)
			all = append(all, access.NewAccount{
				Name: name, Person: personOf(name), UnitID: &u.ID, Roles: []access.NewRole{{Role: p.role, UnitID: u.ID, From: inOffice}},
			})
		}
	}
	return all
}

// accountName names an account after a unit and a part in it: district.643.leader. The
// province's own needs no code; those of an invented province begin with its own.
func accountName(t *tree, u *unit, part string) string {
	var words []string
	code := u.Code
	if home := t.province().Code; home != "66" {
		words, code = append(words, strings.ToLower(home)), strings.TrimPrefix(code, home+"-")
	}
	words = append(words, strings.ToLower(string(u.Level)))
	if u.parent != nil {
		words = append(words, code)
	}
	return strings.Join(append(words, part), ".")
}
