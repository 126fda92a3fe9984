package access

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
)

// endLinks ends the links by which spreadsheets read an account's tables, for whoever has one reads in the
// account's name as with a token of its; it writes down which they were, and returns how many.
func endLinks(ctx context.Context, tx bun.IDB, account int64) (int, error) {
	var ended []struct {
		ID, TableID int64
		Name        string
		Expires     time.Time
	}
	err := tx.NewRaw(`DELETE FROM table_link AS l USING saved_table AS t WHERE t.id = l.table_id AND t.owner_id = ? RETURNING l.id, l.table_id, l.name, l.expires`, account).Scan(ctx, &ended)
	if err != nil || len(ended) == 0 {
		return 0, err
	}
	units, err := UnitsOfAccount(ctx, tx, account)
	if err != nil {
		return 0, err
	}
	entries := make([]audit.Entry, len(ended))
	for i, l := range ended {
		entries[i] = audit.Entry{Act: audit.TableLinkEnded, About: &account, Units: units, What: map[string]string{
			"link": strconv.FormatInt(l.ID, 10), "name": l.Name, "table": strconv.FormatInt(l.TableID, 10), "expires": l.Expires.UTC().Format(time.RFC3339),
		}}
	}
	return len(ended), audit.Write(ctx, tx, entries...)
}

// revokeAll ends all tokens of an account and all links to its tables, and returns how many there were.
func revokeAll(ctx context.Context, db bun.IDB, account int64) (n int, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		tokens, err := revokeWhere(ctx, tx, "t.account_id = ?", account)
		if err != nil {
			return err
		}
		links, err := endLinks(ctx, tx, account)
		n = len(tokens) + links
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("revoking what account %d gave out: %w", account, err)
	}
	return n, nil
}
