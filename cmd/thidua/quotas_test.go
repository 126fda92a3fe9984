package main

import (
	"strings"
	"testing"
)

func TestImportQuotas(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	const quotas = "indicator,unit,quota\n4.1,643,999\n"
	kept := func() string {
		t.Helper()
		var low string
		err := db.NewRaw(`SELECT low::text FROM target JOIN naming USING (unit_id) WHERE code = '643'`).Scan(t.Context(), &low)
		if err != nil {
			t.Fatal(err)
		}
		return low
	}
	before := kept()
	if unsaid := on(t, db, quotas, "import", "quotas", "-", "--year", "2024"); unsaid.status != 1 || unsaid.stderr != "643 has signed a pact that rests on its target of 4.1; say why that changes\n" || kept() != before {
		t.Errorf("what a signed pact rests on, without a word: %+v", unsaid)
	}
	// 656 has not signed its pact yet.
	if unsaid := on(t, db, "indicator,unit,quota\n4.1,656,999\n", "import", "quotas", "-", "--year", "2024"); unsaid.status != 1 || !strings.Contains(unsaid.stderr, "the quotas of 4.1 below ") || !strings.Contains(unsaid.stderr, "beyond its own target") || kept() != before {
		t.Errorf("beyond what is wanted of the province, without a word: %+v", unsaid)
	}
	tried := on(t, db, quotas, "import", "quotas", "-", "--year", "2024", "--reason", "more branches", "--dry-run").must(t)
	if !strings.HasPrefix(tried.stdout, "- indicator 4.1 quota of 643: >= "+before+"\n+ indicator 4.1 quota of 643: >= 999\n") || !strings.Contains(tried.stderr, "nothing was changed") {
		t.Errorf("a dry run: %+v", tried)
	}
	if got := kept(); got != before {
		t.Errorf("after a dry run the quota is %s, was %s", got, before)
	}
	if done := on(t, db, quotas, "import", "quotas", "-", "--year", "2024", "--reason", "more branches").must(t); done.stdout != tried.stdout || kept() != "999" {
		t.Errorf("the import tells something else than the dry run did, or the quota is %s: %+v", kept(), done)
	}
	if again := on(t, db, quotas, "import", "quotas", "-", "--year", "2024", "--reason", "more branches").must(t); !strings.HasPrefix(again.stdout, "nothing to change\n") {
		t.Errorf("a second import: %+v", again)
	}
	broken := on(t, db, quotas+"4.1,nowhere,1\n", "import", "quotas", "-", "--year", "2024", "--reason", "more branches")
	if broken.status != 1 || !strings.HasPrefix(broken.stderr, "standard input:3: ") || kept() != "999" {
		t.Errorf("a broken file: %+v", broken)
	}
	for _, tt := range []struct{ file, want string }{
		{"indicator,unit,quota\n6.2,643,25.000\n", "+ indicator 6.2 quota of 643: >= 25000\n"},
		{"\ufeff\"unit\";\"quota\";\"indicator\";\"note\"\r\n\"643\";\"25.000 đ\";\"6.2\";\"a\"\r\n", "+ indicator 6.2 quota of 643: >= 25000\n"},
		{"indicator;unit;quota\n1.1;643;96,500\n", "+ indicator 1.1 quota of 643: >= 96.5\n"},
		{"indicator,unit,quota\n1.1,643,\"96,5 %\"\n", "+ indicator 1.1 quota of 643: >= 96.5\n"},
		{"indicator,unit,quota\n1.1,643,96.500\n", `standard input:2: C2: "96.500": this may be 96.5 or 96500; write the one that is meant`},
		{"indicator,unit,quota\n4.1,643,1.5\n", `standard input:2: C2: "1.5": write a whole number, without a fraction`},
		{"indicator,unit,quota\n6.2,643,25,000\n", "standard input:2: D2: this line has 4 columns under 3"},
		{"indicator;unit;quota\n\"4,1\";643;5\n", `standard input:2: A2: no indicator "4,1"; write 4.1`},
		{"indicator,unit,quota\n4.1,64\x003,5\n", "standard input:2: B2: \"64\\x003\": the character U+0000 cannot be seen"},
	} {
		got := on(t, db, tt.file, "import", "quotas", "-", "--year", "2024", "--reason", "more branches", "--dry-run")
		if !strings.HasPrefix(got.stdout+got.stderr, tt.want) {
			t.Errorf("%q: %+v, want %s", tt.file, got, tt.want)
		}
	}
	if none := on(t, db, quotas, "import", "quotas", "-", "--year", "2023"); none.status != 1 || none.stderr != "no campaign of 2023\n" {
		t.Errorf("a year without a campaign: %+v", none)
	}
	for _, args := range []string{"import quotas -", "import quotas - --year soon", "import quotas - --year 0"} {
		if got := do(t.Context(), "", strings.Fields(args)...); got.status != 2 {
			t.Errorf("%s: %+v", args, got)
		}
	}
}
