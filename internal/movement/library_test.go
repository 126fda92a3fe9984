package movement_test

import (
	"testing"

	"thidua/internal/movement"
	"thidua/internal/testdb"
)

// TestLibrary_SeesEveryChange writes to each table that a campaign is read from, and holds
// that the library gives the same campaign until then and another from then on.
func TestLibrary_SeesEveryChange(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), testdb.New(t)
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'TERRITORIAL', '2020-01-01')"); err != nil {
		t.Fatal(err)
	}
	var library movement.Library
	read := func() *movement.Campaign {
		c, err := library.Campaign(ctx, db, 2024)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	last := read()
	for _, change := range []string{
		"UPDATE campaign SET due_day = 7",
		"UPDATE element SET name = name || '.' WHERE position = 1",
		"UPDATE population SET name = name || '.' WHERE code = 'COMMUNE'",
		"UPDATE indicator_group SET name = name || '.' WHERE code = '4'",
		"UPDATE indicator SET name = name || '.' WHERE code = '4.1'",
		"UPDATE target SET low = low + 1 WHERE id = (SELECT min(id) FROM target)",
		"DELETE FROM target WHERE id = (SELECT min(id) FROM target)",
		"INSERT INTO target (indicator_id, unit_id, comparator, low, monthly) SELECT min(i.id), min(u.id), '>=', 3, false FROM indicator i, unit u",
		"INSERT INTO decision SELECT i.id, u.id, 'a', '2024-01-01', '' FROM indicator i, unit u WHERE i.code = '6.3'",
		"DELETE FROM decision",
		"UPDATE register SET ordinal = 99 WHERE code = 'news'",
	} {
		if again := read(); again != last {
			t.Errorf("before %s nothing was written, and yet the campaign was read anew", change)
		}
		if _, err := db.ExecContext(ctx, change); err != nil {
			t.Fatal(err)
		}
		if now := read(); now == last {
			t.Errorf("after %s the library gives what stood before", change)
		} else {
			last = now
		}
	}
}

// TestLibrary_SeesWhatCommitsLate lets a transaction that began first commit last.
func TestLibrary_SeesWhatCommitsLate(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), testdb.New(t)
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	early, err := db.BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = early.Rollback() }()
	if _, err := early.ExecContext(ctx, "UPDATE indicator SET name = 'early' WHERE code = '4.1'"); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(ctx, "UPDATE indicator SET name = 'late' WHERE code = '4.2'"); err != nil {
		t.Fatal(err)
	}
	var library movement.Library
	if c, err := library.Campaign(ctx, db, 2024); err != nil || c.Indicator("4.2").Name != "late" {
		t.Fatal(err)
	}
	if err := early.Commit(); err != nil {
		t.Fatal(err)
	}
	if c, err := library.Campaign(ctx, db, 2024); err != nil || c.Indicator("4.1").Name != "early" {
		t.Errorf("what commits late is not seen (%v)", err)
	}
}
