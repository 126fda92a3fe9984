package reform_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is done with reorganisations is written down, by whom and of which units; what is only tried
// out, refused or done already is not.
func TestOffice_IsAudited(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	admin := h.as("admin")
	var since int64
	h.must(h.db.NewRaw("SELECT coalesce(max(id), 0) FROM audit").Scan(t.Context(), &since))
	_, err := h.office.DryRun(t.Context(), h.db.DB, admin, decide("1/NQ", "2024-11-01", merger...))
	h.must(err)
	drafted, err := h.office.Draft(t.Context(), h.db, admin, decide("1/NQ", "2024-11-01", merger...))
	h.must(err)
	_, err = h.office.Preview(t.Context(), h.db.DB, admin, drafted.ID)
	h.must(err)
	for range 2 { // the second does nothing
		_, err = h.office.Apply(t.Context(), h.db, admin, drafted.ID)
		h.must(err)
	}
	_, err = h.office.Draft(t.Context(), h.db, admin, decide("1/NQ", "2024-11-01", merger...))
	h.must(err)
	if _, err := h.office.Apply(t.Context(), h.db, admin, 99); err == nil {
		t.Error("one is applied that is not")
	}
	for range 2 {
		_, err = h.office.Revert(t.Context(), h.db, admin, drafted.ID)
		h.must(err)
	}
	_, _, err = h.office.Do(t.Context(), h.db, h.as(""), decide("2/NQ", "2024-11-02", merger...))
	h.must(err)
	var rows []struct {
		Act, Document string
		Units         []int64 `bun:",array"`
	}
	h.must(h.db.NewRaw("SELECT act, what->>'document' AS document, units FROM audit WHERE id > ? ORDER BY id", since).Scan(t.Context(), &rows))
	code := map[int64]string{}
	for c, u := range h.units {
		code[u.ID] = c
	}
	var got []string
	for _, r := range rows {
		words := []string{r.Act, r.Document}
		for _, id := range r.Units {
			words = append(words, code[id])
		}
		got = append(got, strings.Join(words, " "))
	}
	want := []string{
		"REORGANISATION_DRAFT 1/NQ C1 C3 B1 B2", "REORGANISATION_APPLY 1/NQ C1 C3 B1 B2", "REORGANISATION_REVERT 1/NQ C1 C3 B1 B2", "REORGANISATION_APPLY 2/NQ C1 C3 B1 B2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
