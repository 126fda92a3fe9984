package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thidua/cmd/thidua/demo"
	"thidua/internal/access"
	"thidua/internal/testdb"
)

// TestReorganise follows the reorganisation of 2024 that ships with the program from a dry
// run to being taken back.
func TestReorganise(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	const file = "../../internal/reform/decisions/2024-11-01.yaml"
	communes := func() (open int) {
		t.Helper()
		if err := db.NewRaw("SELECT count(*) FROM unit WHERE level = 'COMMUNE' AND kind = 'TERRITORIAL' AND closed IS NULL").Scan(t.Context(), &open); err != nil {
			t.Fatal(err)
		}
		return open
	}
	tried := on(t, db, "", "reorganise", file, "--dry-run").must(t)
	for _, line := range []string{
		"- 24133 phường Thắng Lợi, into 24133 phường Thành Công",
		"~ 24139 phường Thành Công: now 24133 phường Thành Công",
		"~ 24127-01 Chi hội Tổ dân phố 1: now under 24145 phường Tân Tiến",
		"  24214 takes over a part of 24221",
		"  66 tỉnh Đắk Lắk, 8.1, AS_REPORTED: 140 of 184 BEHIND -> 137 of 180 BEHIND",
		"  commune.24127.leader, commune_leader at 24127 phường Thống Nhất: ends",
		"  24460 xã Hòa Tân, 2024-10",
	} {
		if !strings.Contains("\n"+tried.stdout, "\n"+line+"\n") {
			t.Errorf("a dry run does not tell %q", line)
		}
	}
	if !strings.Contains(tried.stderr, "nothing was changed") || communes() != 184 {
		t.Errorf("after a dry run %d communes stand; it said %q", communes(), tried.stderr)
	}
	done := on(t, db, "", "reorganise", file).must(t)
	if !strings.HasSuffix(done.stdout, "1193/NQ-UBTVQH15, Sắp xếp đơn vị hành chính cấp xã của tỉnh Đắk Lắk, is applied from 2024-11-01 on\n") || communes() != 180 {
		t.Errorf("%d communes stand: %.300s", communes(), done.stdout)
	}
	if again := on(t, db, "", "reorganise", file).must(t); again.stdout != "nothing to change: 1193/NQ-UBTVQH15 is applied already\n" {
		t.Errorf("once more: %+v", again)
	}
	if taken := on(t, db, "", "reorganise", file, "--revert").must(t); !strings.HasSuffix(taken.stdout, "is taken back\n") || communes() != 184 {
		t.Errorf("taken back, %d communes stand: %+v", communes(), taken)
	}
	if again := on(t, db, "", "reorganise", file, "--revert"); again.status != 1 || !strings.HasPrefix(again.stderr, "no reorganisation by 1193/NQ-UBTVQH15") {
		t.Errorf("taken back twice: %+v", again)
	}

	on(t, db, "", "seal", "2024-10").must(t)
	early := filepath.Join(t.TempDir(), "early.csv")
	if err := os.WriteFile(early, []byte("name,A\ndocument,1/NQ\nsigned,2024-09-01\neffective,2024-10-15\ndo,unit,to\nmerge,24133,24139\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := on(t, db, "", "reorganise", early); got.status != 1 || !strings.HasPrefix(got.stderr, "2024-10 is sealed") {
		t.Errorf("within a sealed month: %+v", got)
	}
	on(t, db, "", "seal", "2024-10", "--reopen", "--reason", "nhập sai").must(t)
	on(t, db, "", "reorganise", early, "--dry-run").must(t)

	const broken = "name: A\ndocument: 1/NQ\nsigned: 2024-09-01\neffective: 2024-11-01\nsteps:\n  - {do: merge, unit: 24133, to: 24139}\n  - {do: merge, unit: 24133, to: 24145}\n"
	for _, tt := range []struct {
		stdin, want string
		args        []string
	}{
		{broken, "step 2 (merge 24133 into 24145): 24133 phường Thắng Lợi goes in step 1 already\n", []string{"reorganise", "-"}},
		{broken, "step 2 (merge 24133 into 24145): 24133 phường Thắng Lợi goes in step 1 already\n", []string{"reorganise", "-", "--dry-run"}},
		{"steps: none", "standard input: ", []string{"reorganise", "-"}},
		{"", "nowhere.csv cannot be read", []string{"reorganise", "nowhere.csv"}},
		{"", "2024-11 has not ended by 2024-11-10", []string{"seal", "2024-11"}},
		{"", "say why 2024-10 is to be opened again", []string{"seal", "2024-10", "--reopen"}},
		{"", "2024-10 is not sealed", []string{"seal", "2024-10", "--reopen", "--reason", "nhập sai"}},
		{"", "2024-09 is sealed, and counts what 2024-08 says", []string{"seal", "2024-08", "--reopen", "--reason", "nhập sai"}},
	} {
		if got := on(t, db, tt.stdin, tt.args...); got.status != 1 || !strings.HasPrefix(got.stderr, tt.want) || communes() != 184 {
			t.Errorf("%v: %d communes stand, %+v, want %q", tt.args, communes(), got, tt.want)
		}
	}
	for _, args := range []string{"reorganise", "reorganise - --dry-run --revert", "seal", "seal 2024", "seal soon"} {
		if got := do(t.Context(), "", strings.Fields(args)...); got.status != 2 {
			t.Errorf("%s: %+v", args, got)
		}
	}
}

func TestDemo_WithReforms(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	got := on(t, db, "", "demo", "--reforms").must(t)
	for _, look := range (demo.Scene{}).Showcase() {
		account := look.Account
		shown := regexp.MustCompile(regexp.QuoteMeta(account) + ` +(td_\S+)\n`).FindStringSubmatch(got.stdout)
		if shown == nil {
			t.Fatalf("it shows no token of %s:\n%s", account, got.stdout)
		}
		if a, err := access.Authenticate(t.Context(), db, access.ByToken, shown[1]); err != nil || a.Name != account {
			t.Errorf("the token of %s is %s's, %v", account, a.Name, err)
		}
	}
	scene, held, err := demo.Find(t.Context(), db)
	if err != nil || !held || !scene.Reforms || scene.Today != demo.Today {
		t.Errorf("the database holds %+v, %v (%v)", scene, held, err)
	}
	var applied int
	if err := db.NewRaw("SELECT count(*) FROM reorganisation WHERE state = 'APPLIED'").Scan(t.Context(), &applied); err != nil || applied != 2 {
		t.Errorf("%d reorganisations are applied (%v)", applied, err)
	}
}
