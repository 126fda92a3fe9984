package register

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

const fileColumns = "f.id, f.entry_id, f.name, f.type, f.size, f.sha256, f.at, coalesce(a.name, '') AS by"

// filesIn starts a read of the papers that hang on entries which may be read: those of entries that may hold
// personal names where somebody may read names, within a scope, for papers tell them too.
func filesIn(ctx context.Context, db bun.IDB, may *Readable, names org.Scope) (*bun.SelectQuery, error) {
	named, err := org.KeptWithin(ctx, db, names, nil)
	if err != nil {
		return nil, err
	}
	q := db.NewSelect().TableExpr("entry_file AS f").Join("JOIN entry AS e ON e.id = f.entry_id").Join("LEFT JOIN account AS a ON a.id = f.account_id").
		ColumnExpr(fileColumns).Where("f.ended IS NULL").Apply(may.Narrow)
	if !named.All {
		q.Where("(e.unit_id = ANY (?::bigint[]) OR NOT ?)", pgdialect.Array(named.Units), asksNames)
	}
	return q, nil
}

// asksNames tells whether entry e may hold personal names: whether its register has a field for them, in
// whichever year.
var asksNames = bun.SafeQuery(`EXISTS (SELECT FROM register AS its, jsonb_path_query(its.declared, '$.fields[*]') AS field
	WHERE its.code = e.register AND field->>'type' = 'PERSON')`)

// FilesOf returns the papers that hang on entries, in the order in which they were hung there, as far as
// somebody may read them.
func FilesOf(ctx context.Context, db bun.IDB, may *Readable, names org.Scope, entries []int64) (map[int64][]*File, error) {
	files := []*File{}
	q, err := filesIn(ctx, db, may, names)
	if err == nil {
		err = q.Where("f.entry_id = ANY (?::bigint[])", pgdialect.Array(entries)).OrderExpr("f.entry_id, f.id").Scan(ctx, &files)
	}
	if err != nil {
		return nil, fmt.Errorf("papers on %d entries: %w", len(entries), err)
	}
	of := map[int64][]*File{}
	for _, f := range files {
		of[f.EntryID] = append(of[f.EntryID], f)
	}
	return of, nil
}

// FindFile returns a paper that hangs on an entry. It fails with NotFound where there is none that may be
// read, whether it is absent, foreign or was taken off.
func FindFile(ctx context.Context, db bun.IDB, may *Readable, names org.Scope, id int64) (*File, error) {
	files := []*File{}
	q, err := filesIn(ctx, db, may, names)
	if err == nil {
		err = q.Where("f.id = ?", id).OrderExpr("f.id").Scan(ctx, &files)
	}
	if err != nil {
		return nil, fmt.Errorf("paper %d: %w", id, err)
	}
	if len(files) == 0 {
		return nil, noFile(id)
	}
	return files[0], nil
}

func noFile(id int64) error { return fault.New(fault.NotFound, "no file with id file:%d", id) }

// Unit returns the unit in whose register the paper's entry stands.
func (f *File) Unit(ctx context.Context, db bun.IDB) (unit int64, err error) {
	if err := db.NewRaw("SELECT unit_id FROM entry WHERE id = ?", f.EntryID).Scan(ctx, &unit); err != nil {
		return 0, fmt.Errorf("unit of paper %d: %w", f.ID, err)
	}
	return unit, nil
}

// pieceOfFile is how much of a paper is held at once while it is read.
const pieceOfFile = 512 << 10

// WriteContent writes what a paper holds, piece by piece. Ask it only for one that may be read: what it holds
// never changes.
func (f *File) WriteContent(ctx context.Context, db bun.IDB, to io.Writer) error {
	return WriteContent(ctx, db, "entry_file", f.ID, f.Size, to)
}

// WriteContent writes, piece by piece, what a row of a table holds of a paper in its column content.
func WriteContent(ctx context.Context, db bun.IDB, table string, id int64, size int, to io.Writer) error {
	for at := 0; at < size; at += pieceOfFile {
		var piece []byte
		err := db.NewRaw("SELECT substring(content FROM ? FOR ?) FROM ? WHERE id = ?", at+1, pieceOfFile, bun.Ident(table), id).Scan(ctx, &piece)
		if err == nil {
			_, err = to.Write(piece)
		}
		if err != nil {
			return fmt.Errorf("content of paper %d of %s: %w", id, table, err)
		}
	}
	return nil
}

// Hanging is a paper that is to hang on an entry, whose content was checked.
type Hanging struct {
	Entry   int64
	Name    string
	Type    string
	SHA256  []byte
	Content []byte
	By      *int64 // nil: the system
	At      time.Time
}

// Writable fails with NotFound where an entry lies in no register of a unit within the scope in which somebody
// keeps registers, whether it is absent or foreign.
func Writable(ctx context.Context, db bun.IDB, writing org.Scope, entry int64) error {
	_, err := stands(ctx, db, writing, entry)
	return err
}

// holder is how an entry stands to papers.
type holder struct {
	Register string
	UnitID   int64
	State    State
	Later    bool       // its register has fields that are filled in afterwards
	Sealed   *time.Time // when the last of the months was sealed in which it counts; nil: none is
}

// CheckHangs refuses a paper of an entry that stands so. In a sealed month one may hang on an entry that is
// still filled in, as a remedy is: it shows what was done since.
func (s holder) CheckHangs() error {
	switch {
	case s.State == Void:
		return fault.New(fault.Conflict, "the entry is struck out; note another, and hang the file on that")
	case s.Sealed != nil && !s.Later:
		return fault.New(fault.Locked, "the month of the entry is sealed, and nothing of it is filled in later; no file is hung on it any more")
	}
	return nil
}

// Hang hangs a paper on an entry of a unit within the scope in which somebody keeps registers, and tells
// whether it is new: one with the same name and content that hangs there already is answered instead. It fails
// with NotFound where there is no such entry, with Conflict where it is struck out or holds as many papers as
// it may, and with Locked where its month is sealed and nothing of it is filled in later.
func Hang(ctx context.Context, tx bun.Tx, writing org.Scope, h Hanging) (f *File, fresh bool, unit int64, err error) {
	if err := holdUnit(ctx, tx, h.Entry); err != nil {
		return nil, false, 0, err
	}
	s, err := stands(ctx, tx, writing, h.Entry)
	if err != nil {
		return nil, false, 0, err
	}
	files := []*File{}
	err = tx.NewRaw("SELECT "+fileColumns+" FROM entry_file AS f LEFT JOIN account AS a ON a.id = f.account_id WHERE f.entry_id = ? AND f.ended IS NULL ORDER BY f.id", h.Entry).Scan(ctx, &files)
	if err != nil {
		return nil, false, 0, fmt.Errorf("papers on entry %d: %w", h.Entry, err)
	}
	for _, f := range files {
		if f.Name == h.Name && string(f.SHA256) == string(h.SHA256) {
			return f, false, s.UnitID, nil
		}
	}
	if err := s.CheckHangs(); err != nil {
		return nil, false, 0, err
	}
	if len(files) >= MostFiles {
		return nil, false, 0, fault.New(fault.Conflict, "%d files hang on the entry, and no more may; take one off first", MostFiles)
	}
	f = &File{EntryID: h.Entry, Name: h.Name, Type: h.Type, Size: len(h.Content), SHA256: h.SHA256, At: h.At}
	// As a parameter of its own, the content is neither written out as text nor read from it.
	err = tx.Tx.QueryRowContext(ctx, `INSERT INTO entry_file (entry_id, name, type, size, sha256, content, at, account_id)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id, coalesce((SELECT name FROM account WHERE id = account_id), '')`,
		h.Entry, h.Name, h.Type, f.Size, h.SHA256, h.Content, h.At, h.By).Scan(&f.ID, &f.By)
	if err != nil {
		return nil, false, 0, fmt.Errorf("hanging a paper on entry %d: %w", h.Entry, err)
	}
	return f, true, s.UnitID, nil
}

// Remove takes a paper off an entry of a unit within the scope in which somebody keeps registers; its row stays. It
// fails with NotFound where there is none, with Conflict where the entry is struck out, and with Locked where
// it hung there when the entry's month was sealed.
func Remove(ctx context.Context, tx bun.Tx, writing org.Scope, id int64, by *int64, at time.Time) (f *File, unit int64, err error) {
	files := []*File{}
	err = tx.NewRaw("SELECT "+fileColumns+" FROM entry_file AS f LEFT JOIN account AS a ON a.id = f.account_id WHERE f.id = ?", id).Scan(ctx, &files)
	if err != nil {
		return nil, 0, fmt.Errorf("paper %d: %w", id, err)
	}
	if len(files) == 0 {
		return nil, 0, noFile(id)
	}
	f = files[0]
	if err := holdUnit(ctx, tx, f.EntryID); err != nil {
		return nil, 0, err
	}
	s, err := stands(ctx, tx, writing, f.EntryID)
	switch {
	case fault.KindOf(err) == fault.NotFound: // which says nothing of what file it is
		return nil, 0, noFile(id)
	case err != nil:
		return nil, 0, err
	}
	if err := s.checkComesOff(f); err != nil {
		return nil, 0, err
	}
	done, err := tx.NewRaw("UPDATE entry_file SET ended = ?, ended_by = ? WHERE id = ? AND ended IS NULL", at, by, id).Exec(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("taking off paper %d: %w", id, err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 { // somebody has taken it off
		return nil, 0, noFile(id)
	}
	return f, s.UnitID, nil
}

// checkComesOff refuses to take a paper off an entry that stands so.
func (s holder) checkComesOff(f *File) error {
	switch {
	case s.State == Void:
		return fault.New(fault.Conflict, "the entry is struck out, and stays as it was with its files")
	case s.Sealed != nil && !f.At.After(*s.Sealed):
		return fault.New(fault.Locked, "the file hung on the entry when its month was sealed, and stays there")
	}
	return nil
}

// Removable returns which of the papers may be taken off their entries, where those are of units within the scope
// in which somebody keeps registers.
func Removable(ctx context.Context, db bun.IDB, writing org.Scope, files []*File) (map[*File]bool, error) {
	may := map[*File]bool{}
	ids := make([]int64, len(files))
	for i, f := range files {
		ids[i] = f.EntryID
	}
	rows := []struct {
		ID int64
		holder
	}{}
	err := entriesKept(db, writing).ColumnExpr("e.id").Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("e.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("which of %d papers may be taken off: %w", len(files), err)
	}
	of := map[int64]holder{}
	for _, r := range rows {
		of[r.ID] = r.holder
	}
	for _, f := range files {
		s, kept := of[f.EntryID]
		may[f] = kept && s.checkComesOff(f) == nil
	}
	return may, nil
}

// holdUnit holds the unit of an entry until the transaction ends: whoever seals a month or writes beside it waits.
func holdUnit(ctx context.Context, tx bun.IDB, entry int64) error {
	var held []int64
	err := tx.NewRaw("SELECT u.id FROM unit AS u WHERE u.id = (SELECT unit_id FROM entry WHERE id = ?) FOR NO KEY UPDATE", entry).Scan(ctx, &held)
	if err != nil {
		return fmt.Errorf("holding the unit of entry %d: %w", entry, err)
	}
	return nil
}

func stands(ctx context.Context, db bun.IDB, writing org.Scope, entry int64) (s holder, err error) {
	rows := []holder{}
	if err := entriesKept(db, writing).Where("e.id = ?", entry).OrderExpr("e.id").Scan(ctx, &rows); err != nil {
		return s, fmt.Errorf("how entry %d stands: %w", entry, err)
	}
	if len(rows) == 0 {
		return s, fault.New(fault.NotFound, "no entry with id entry:%d", entry)
	}
	return rows[0], nil
}

// entriesKept starts a read of how entries stand whose registers somebody keeps. An entry counts in the month of
// its day, and in those of the days by which it is counted.
func entriesKept(db bun.IDB, writing org.Scope) *bun.SelectQuery {
	return db.NewSelect().TableExpr("entry AS e").Join("JOIN unit AS u ON u.id = e.unit_id").Apply(writing.JoinKeeper).Apply(writing.WithinKeeper).
		ColumnExpr("e.register, e.unit_id, e.state").
		ColumnExpr(`EXISTS (SELECT FROM register AS r JOIN campaign AS c ON c.id = r.campaign_id AND c.year = extract(year FROM e.day),
			jsonb_path_query(r.declared, '$.fields[*]') AS field WHERE r.code = e.register AND (field->>'later')::boolean) AS later`).
		ColumnExpr("? AS sealed", sealedAt)
}

// sealedAt is when the last of the months was sealed in which entry e counts: those of its day, and of the
// days by which it is counted; null where none is.
var sealedAt = bun.SafeQuery(`(SELECT max(s.sealed) FROM sealed AS s WHERE s.month = date_trunc('month', e.day)::date OR s.month IN (
	SELECT date_trunc('month', (e.values->>(counted->>'on'))::date)::date
	FROM register AS sr JOIN campaign AS sc ON sc.id = sr.campaign_id AND sc.year = extract(year FROM e.day),
		jsonb_path_query(sr.declared, '$.counts[*]') AS counted WHERE sr.code = e.register))`)

// Audited is what the audit keeps of something done to the paper of a unit's entry: not its name, which may be a
// person's.
func (f *File) Audited(act audit.Act, unit int64) audit.Entry {
	return audit.Entry{Act: act, Units: []int64{unit}, What: map[string]string{
		"file": f.NodeID(), "entry": "entry:" + strconv.FormatInt(f.EntryID, 10), "type": f.Type, "sha256": hex.EncodeToString(f.SHA256),
	}}
}
