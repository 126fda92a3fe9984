package movement_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/testdb"
)

func parsed(t *testing.T, data []byte) *movement.Campaign {
	t.Helper()
	c, err := movement.Parse("f.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var oneYear = regexp.MustCompile(`\b20\d\d\b`)

func TestExample_AsksWhatTheLaunchAsks(t *testing.T) {
	t.Parallel()
	launch := parsed(t, movement.Launch2024)
	if !launch.Official || launch.Notice() != nil {
		t.Errorf("the launch of 2024 is official: %v, and says %v", launch.Official, launch.Notice())
	}
	for _, year := range []int{2023, 2025} {
		c := parsed(t, movement.Example(year))
		if c.Year != year || c.Official || c.Notice() == nil {
			t.Errorf("the example of %d is of %d, official %v, and says %v", year, c.Year, c.Official, c.Notice())
		}
		for _, words := range []string{c.Name, c.NameEn, c.Issuer, c.Source} {
			if !strings.Contains(strings.ToLower(words), "minh họa") && !strings.Contains(words, "example") {
				t.Errorf("the example of %d says %q, and not that it is one", year, words)
			}
		}
		for _, i := range c.Indicators {
			if i.Quote != "" {
				t.Errorf("%s of %d quotes a document: %q", i.Code, year, i.Quote)
			}
			if strings.Contains(i.NameEn, "the 2024") || oneYear.MatchString(i.Name+i.Reading+i.ReadingEn) {
				t.Errorf("%s of %d speaks of one year: %q %q %q", i.Code, year, i.NameEn, i.Reading, i.ReadingEn)
			}
		}
		said := cmp.Options{
			cmpopts.IgnoreFields(movement.Campaign{}, "Year", "Name", "NameEn", "Theme", "Issuer", "Source", "Official"),
			cmpopts.IgnoreFields(movement.Indicator{}, "Quote"),
			cmp.Comparer(func(a, b movement.Decimal) bool { return a.String() == b.String() }),
			cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".NameEn" }, cmp.Comparer(func(a, b string) bool {
				return strings.Replace(a, "the 2024 Hồ", "the year's Hồ", 1) == strings.Replace(b, "the 2024 Hồ", "the year's Hồ", 1)
			})),
		}
		if diff := cmp.Diff(launch, c, said); diff != "" {
			t.Errorf("what %d asks (-2024 +%d):\n%s", year, year, diff)
		}
	}
}

// A database may hold several years: each keeps what it says, and the elements are one.
func TestExample_StandsBesideTheLaunch(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	files := map[int][]byte{2023: movement.Example(2023), 2024: movement.Launch2024, 2025: movement.Example(2025)}
	for _, year := range []int{2024, 2025, 2023} {
		before, err := movement.Import(ctx, db.DB, "f.yaml", files[year], true)
		if err != nil {
			t.Fatal(err)
		}
		if told := strings.Contains(strings.Join(before.Lines(), "\n"), "+ campaign "); !told {
			t.Errorf("a dry run of %d does not tell that a campaign comes", year)
		}
		if _, err := movement.Import(ctx, db.DB, "f.yaml", files[year], false); err != nil {
			t.Fatal(err)
		}
	}
	for year, file := range files {
		again, err := movement.Import(ctx, db.DB, "f.yaml", file, true)
		if err != nil || len(again) != 0 {
			t.Errorf("a second import of %d would change %v (%v)", year, again.Lines(), err)
		}
		c, err := movement.Load(ctx, db, year)
		if err != nil {
			t.Fatal(err)
		}
		if c.Official != (year == 2024) || len(c.Indicators) != len(parsed(t, file).Indicators) || len(c.Checks) != len(parsed(t, file).Checks) {
			t.Errorf("%d is official %v, with %d indicators and %d checks", year, c.Official, len(c.Indicators), len(c.Checks))
		}
	}
	if years, err := movement.Years(ctx, db); err != nil || !cmp.Equal(years, []int{2023, 2024, 2025}) {
		t.Errorf("there are campaigns of %v (%v)", years, err)
	}
	launched := strings.Replace(string(files[2025]), "\n  official: false", "", 1)
	edits, err := movement.Import(ctx, db.DB, "f.yaml", []byte(launched), false)
	if diff := cmp.Diff([]string{"- campaign 2025 official: false"}, edits.Lines()); diff != "" || err != nil {
		t.Errorf("launching the example of 2025 (%v) (-want +got):\n%s", err, diff)
	}
	if c, err := movement.Load(ctx, db, 2025); err != nil || !c.Official || c.Notice() != nil {
		t.Errorf("2025 is official since: %+v (%v)", c, err)
	}
}

// What one year's file cannot change is what reports of another year rest on.
func TestExample_ChangesNoElementOfAnotherYear(t *testing.T) {
	t.Parallel()
	db := imported(t, string(movement.Launch2024))
	for name, pairs := range map[string][]string{
		"an element that went":           {"members_total, position: 1,", "members_all, position: 1,"},
		"an element of another position": {"position: 77,", "position: 78,", "exservicepersons_clubs, position: 78,", "exservicepersons_clubs, position: 77,"},
	} {
		text := change(t, string(movement.Example(2025)), pairs...)
		if strings.Contains(name, "went") {
			text = strings.ReplaceAll(text, "members_total", "members_all")
		}
		if _, err := movement.Import(t.Context(), db.DB, "f.yaml", []byte(text), true); fault.KindOf(err) != fault.Conflict {
			t.Errorf("%s: %v, want CONFLICT", name, err)
		}
	}
}
