package movement_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/testdb"
)

func TestImport(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	changes, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, true)
	if err != nil || len(changes) == 0 {
		t.Fatalf("a dry run tells %d changes, %v", len(changes), err)
	}
	if _, err := movement.Load(ctx, db, 2024); fault.KindOf(err) != fault.NotFound {
		t.Errorf("after a dry run: %v, want NOT_FOUND", err)
	}
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	again, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false)
	if err != nil || len(again) != 0 {
		t.Errorf("a second import changes %v (%v)", again, err)
	}
	stricter := strings.Replace(string(movement.Launch2024), `">= 1500"`, `">= 1600"`, 1)
	changes, err = movement.Import(ctx, db.DB, "f.yaml", []byte(stricter), false)
	if diff := cmp.Diff([]string{"- indicator 4.1 target: >= 1500", "+ indicator 4.1 target: >= 1600"}, changes); diff != "" || err != nil {
		t.Errorf("changes (-want +got):\n%s%v", diff, err)
	}
	moved := strings.Replace(string(movement.Launch2024), "members_total, position: 1, measure: PERSON", "members_total, position: 1, measure: ITEM", 1)
	if _, err := movement.Import(ctx, db.DB, "f.yaml", []byte(moved), false); fault.KindOf(err) != fault.Conflict {
		t.Errorf("an element that changes its measure: %v, want CONFLICT", err)
	}
	c, err := movement.Load(ctx, db, 2024)
	if err != nil || c.Indicator("4.1").Target.String() != ">= 1600" || c.Indicator("8.2a").Of[0].Target.String() != ">= 1" {
		t.Errorf("loaded %+v, %v", c, err)
	}
}
