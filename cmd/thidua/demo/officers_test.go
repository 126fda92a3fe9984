package demo

import (
	"strings"
	"testing"
	"unicode/utf8"

	"thidua/internal/access"
)

// TestPersonOf: everybody who has a part is somebody, always the same, and can be rung by nobody.
func TestPersonOf(t *testing.T) {
	t.Parallel()
	names := map[string]int{}
	accounts := accountsOf(plant(1, 1))
	for _, a := range accounts {
		kept, err := a.Kept()
		if err != nil || kept.FullName != a.FullName || !strings.HasPrefix(kept.Telephone, "+84300") || len(kept.Telephone) != len("+84300123456") {
			t.Fatalf("%s is %+v, %v", a.Name, kept, err)
		}
		if again := personOf(a.Name); again != a.Person {
			t.Fatalf("%s is %+v, and again %+v", a.Name, a.Person, again)
		}
		if a.UnitID == nil || len(a.Roles) != 1 || *a.UnitID != a.Roles[0].UnitID {
			t.Fatalf("%s is kept by %v and holds %v", a.Name, a.UnitID, a.Roles)
		}
		names[a.FullName]++
	}
	if len(names) < len(accounts)/4 {
		t.Errorf("%d people have %d names", len(accounts), len(names))
	}
	for name, n := range names {
		if n > len(accounts)/50 || utf8.RuneCountInString(name) > 25 {
			t.Errorf("%d people are called %s", n, name)
		}
	}
	if other := (access.Person{}); personOf("province.leader") == other {
		t.Error("the province's leader is nobody")
	}
}
