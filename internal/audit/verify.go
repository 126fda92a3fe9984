package audit

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Mark is one row of the audit with its hash, which stands for all rows up to it: kept elsewhere, it
// shows whether somebody wrote the whole audit anew.
type Mark struct {
	ID   int64 // 0: there are no rows
	Hash []byte
}

// String writes it as ROW:HASH, the hash in hexadecimal.
func (m Mark) String() string { return fmt.Sprintf("%d:%x", m.ID, m.Hash) }

// ParseMark reads what String wrote. It fails with Invalid.
func ParseMark(text string) (m Mark, err error) {
	id, hash, _ := strings.Cut(text, ":")
	m.ID, err = strconv.ParseInt(id, 10, 64)
	if err == nil {
		m.Hash, err = hex.DecodeString(hash)
	}
	if err != nil || m.ID < 1 || len(m.Hash) != sha256.Size {
		return Mark{}, fault.New(fault.Invalid, "%.80q is no row of the audit with its hash; write it as thidua verify told it, ROW:HASH", text)
	}
	return m, nil
}

// Break is where the chain does not hold.
type Break struct {
	ID  int64 // of the row
	Why string
}

// String tells it in a sentence.
func (b Break) String() string { return fmt.Sprintf("audit row %d %s", b.ID, b.Why) }

// written is what a row's hash is of, by functions of PostgreSQL alone: what ours say of a row,
// whoever owns the tables may change.
const written = `jsonb_build_array(a.id, (extract(epoch FROM a.at) * 1000000)::bigint, a.act, a.account_id, a.about_id,
	to_jsonb(a.units), a.address, a.request, a.what, encode(a.previous, 'hex'))::text`

// Verify works the chain out anew, tells where it does not hold, and returns how many rows there
// are and the last of them. With kept, it also tells where a row is no longer what it was then. It
// reads every row, at one moment.
func Verify(ctx context.Context, db bun.IDB, kept *Mark, tell func(Break)) (rows int64, last Mark, err error) {
	v := verification{kept: kept, tell: tell}
	if err := v.read(ctx, db); err != nil {
		return 0, last, fmt.Errorf("verifying the audit: %w", err)
	}
	v.end()
	return v.rows, v.last, nil
}

// verification is the chain while it is worked out.
type verification struct {
	kept *Mark
	tell func(Break)
	rows int64
	last Mark
	head Mark
}

func (v *verification) read(ctx context.Context, db bun.IDB) error {
	rows, err := db.QueryContext(ctx, `SELECT coalesce(h.id, 0), coalesce(h.hash, ''), a.id IS NOT NULL, coalesce(a.id, 0), coalesce(a.previous, ''), coalesce(a.hash, ''), `+written+`
		FROM (SELECT) AS one LEFT JOIN audit_head AS h ON true LEFT JOIN audit AS a ON true ORDER BY a.id`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r row
		var there bool
		if err := rows.Scan(&v.head.ID, &v.head.Hash, &there, &r.ID, &r.previous, &r.Hash, &r.written); err != nil {
			return err
		}
		if there {
			v.add(r)
		}
	}
	return rows.Err()
}

// row is a row of the audit, as its hash knows it.
type row struct {
	Mark

	previous []byte
	written  string
}

// add holds a row against the one before.
func (v *verification) add(r row) {
	sum := sha256.Sum256([]byte(r.written))
	switch {
	case r.ID > v.last.ID+1:
		v.missing(v.last.ID+1, r.ID-1)
	case !bytes.Equal(r.previous, v.last.Hash):
		v.tell(Break{r.ID, "does not follow the row before it: one of them was changed"})
	}
	if !bytes.Equal(sum[:], r.Hash) {
		v.tell(Break{r.ID, "was changed, or never written by this program: its hash is not that of what it says"})
	}
	if v.kept != nil && r.ID == v.kept.ID && !bytes.Equal(r.Hash, v.kept.Hash) {
		v.tell(Break{r.ID, "is not the one that was kept: it, or one before it, was written anew"})
	}
	v.rows++
	v.last = r.Mark
}

// end holds the last row against what there is to be.
func (v *verification) end() {
	switch {
	case v.head.ID > v.last.ID:
		v.missing(v.last.ID+1, v.head.ID)
	case v.head.ID < v.last.ID:
		v.tell(Break{v.last.ID, fmt.Sprintf("was never written by this program: the chain ends with row %d", v.head.ID)})
	case !bytes.Equal(v.head.Hash, v.last.Hash):
		v.tell(Break{v.last.ID, "is not the one with which the chain ends"})
	}
	if v.kept != nil && v.kept.ID > max(v.last.ID, v.head.ID) {
		v.missing(v.kept.ID, v.kept.ID)
	}
}

// missing tells of rows that are not there, first and last of them.
func (v *verification) missing(from, to int64) {
	v.tell(Break{from, "is missing"})
	if to > from+1 {
		v.tell(Break{to, fmt.Sprintf("is missing, and so are the %d between it and row %d", to-from-1, from)})
	} else if to > from {
		v.tell(Break{to, "is missing"})
	}
}
