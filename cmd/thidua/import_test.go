package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/testdb"
)

func TestImportCampaign(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	file := filepath.Join(t.TempDir(), "2024.yaml")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(string(movement.Launch2024))

	tried := on(t, db, "", "import", "campaign", file, "--dry-run").must(t)
	if !strings.Contains(tried.stdout, "+ indicator 4.1 target: >= 1500\n") || !strings.Contains(tried.stderr, "nothing was changed") {
		t.Errorf("a dry run tells %q", tried.stdout)
	}
	if _, err := movement.Load(ctx, db, 2024); fault.KindOf(err) != fault.NotFound {
		t.Fatalf("after a dry run: %v, want NOT_FOUND", err)
	}

	done := on(t, db, string(movement.Launch2024), "import", "campaign", "-").must(t)
	if done.stdout != tried.stdout || done.stderr != "" {
		t.Errorf("the import tells something else than the dry run did: %q", done.stdout)
	}
	if again := on(t, db, "", "import", "campaign", file).must(t); again.stdout != "nothing to change\n" {
		t.Errorf("a second import: %+v", again)
	}

	stricter := strings.Replace(string(movement.Launch2024), `">= 1500"`, `">= 1600"`, 1)
	write(stricter)
	if got := on(t, db, "", "import", "campaign", file).must(t); got.stdout != "- indicator 4.1 target: >= 1500\n+ indicator 4.1 target: >= 1600\n" {
		t.Errorf("a stricter target: %+v", got)
	}

	broken := strings.Replace(stricter, "position: 2,", "position: 1,", 1)
	write(broken)
	line := 1 + strings.Count(broken[:strings.LastIndex(broken, "position: 1,")], "\n")
	got := on(t, db, "", "import", "campaign", file)
	if want := file + ":" + strconv.Itoa(line) + ": position 1"; got.status != 1 || !strings.HasPrefix(got.stderr, want) || got.stdout != "" {
		t.Errorf("a broken file: %+v, want %q", got, want)
	}
	if got := on(t, db, broken, "import", "campaign", "-"); got.status != 1 || !strings.HasPrefix(got.stderr, "standard input:"+strconv.Itoa(line)) {
		t.Errorf("a broken standard input: %+v", got)
	}
	c, err := movement.Load(ctx, db, 2024)
	if err != nil || c.Indicator("4.1").Target.String() != ">= 1600" {
		t.Errorf("a broken file changed what stands: %v", err)
	}
}

// What the command prints of a year is imported as it stands, beside the campaigns of other years.
func TestCampaign_PrintsWhatIsImported(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	for _, year := range []string{"2024", "2025", "2023"} {
		file := do(t.Context(), "", "campaign", year).must(t).stdout
		if got := on(t, db, file, "import", "campaign", "-").must(t); strings.Contains(got.stderr, year+": this is an example") == (year == "2024") ||
			strings.Contains(got.stdout, "+ campaign "+year+" official: false\n") == (year == "2024") {
			t.Errorf("importing %s tells %q", year, got.stderr)
		}
		if again := on(t, db, file, "import", "campaign", "-", "--dry-run").must(t); again.stdout != "nothing to change\n" {
			t.Errorf("a dry run after the import of %s: %+v", year, again)
		}
	}
	if do(t.Context(), "", "campaign", "2024").must(t).stdout != string(movement.Launch2024) {
		t.Error("of 2024 another file is printed than the one that was launched")
	}
	for year, status := range map[string]int{"next": 2, "25": 1} {
		if got := do(t.Context(), "", "campaign", year); got.status != status || got.stdout != "" {
			t.Errorf("the campaign of %s: %+v", year, got)
		}
	}
}
