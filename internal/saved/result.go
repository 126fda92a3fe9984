package saved

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/org"
	"thidua/internal/table"
)

const (
	// KeptResults and keptFailures are how many of a table's are kept; the oldest go.
	KeptResults, keptFailures = 24, 5
	// MostCells is how many cells a result holds at most.
	MostCells = 100_000
)

// Result is what a table came to when it ran by itself, in its owner's reach of that day, or why it came
// to nothing.
type Result struct {
	ID        int64
	TableID   int64
	At        time.Time
	Day       org.Date     // today, where the service stood
	Basis     figure.Basis // of which reports; APPROVED only where all figures are
	Units     int          // shown in it
	Rows      int
	Columns   int
	Problem   string // why it came to nothing, in English; empty: it did not
	ProblemVi string
}

// In says in a language why it came to nothing; empty where it did not.
func (r *Result) In(l fault.Language) string { return fault.Both{En: r.Problem, Vi: r.ProblemVi}.In(l) }

const resultColumns = `r.id, r.table_id, r.at, r.day::text AS day, CASE WHEN r.submitted = '{}' THEN 'APPROVED' ELSE 'SUBMITTED' END AS basis,
	r.shown AS units, r.rows, r.columns, r.problem, r.problem_vi`

// Results returns what tables came to, by table, the newest first: of the tables that one sees, those
// results alone of which one may read every unit today, for each was made in another's reach, or in
// one's own of another day. That one came to nothing is told its owner.
func Results(ctx context.Context, db bun.IDB, sight Sight, tables []int64) (map[int64][]*Result, error) {
	of := map[int64][]*Result{}
	if len(tables) == 0 {
		return of, nil
	}
	results := []*Result{}
	if err := readable(db, sight, tables).ColumnExpr(resultColumns).OrderExpr("r.id DESC").Scan(ctx, &results); err != nil {
		return nil, fmt.Errorf("what %d tables came to: %w", len(tables), err)
	}
	for _, r := range results {
		of[r.TableID] = append(of[r.TableID], r)
	}
	return of, nil
}

// FindResult returns the result with an id, as Results does. It fails with NotFound.
func FindResult(ctx context.Context, db bun.IDB, sight Sight, id int64) (*Result, error) {
	results := []*Result{}
	tables := []int64{}
	if err := db.NewRaw("SELECT table_id FROM table_result WHERE id = ?", id).Scan(ctx, &tables); err != nil {
		return nil, fmt.Errorf("result %d: %w", id, err)
	}
	if err := readable(db, sight, tables).ColumnExpr(resultColumns).Where("r.id = ?", id).Scan(ctx, &results); err != nil {
		return nil, fmt.Errorf("result %d: %w", id, err)
	}
	if len(results) == 0 {
		return nil, errNoResult
	}
	return results[0], nil
}

var errNoResult = fault.New(fault.NotFound, "there is no such result of a table that you may read all of")

// readable selects the results r of tables that one may read all of today.
func readable(db bun.IDB, sight Sight, tables []int64) *bun.SelectQuery {
	ids := pgdialect.Array(tables)
	units := func(scope org.Scope) *bun.SelectQuery {
		return db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	}
	beyond := func(column string, scope org.Scope) *bun.SelectQuery {
		return db.NewSelect().TableExpr("table_result AS o").Join("CROSS JOIN unnest(?) AS made (unit_id)", bun.Ident(column)).ColumnExpr("o.id").
			Where("o.table_id = ANY (?::bigint[])", ids).Where("made.unit_id NOT IN (?)", units(scope))
	}
	// Points of a cluster's members are told to whoever may read those of one.
	besides := db.NewSelect().TableExpr("membership AS m").ColumnExpr("1").Join("JOIN membership AS other ON other.cluster_id = m.cluster_id AND other.valid @> o.day").
		Where("m.unit_id = made.unit_id AND m.valid @> o.day AND other.unit_id IN (?)", units(sight.Points))
	return seen(db, sight).Join("JOIN table_result AS r ON r.table_id = t.id").
		Where("t.id = ANY (?::bigint[])", ids).
		Where("(r.problem = '' OR t.owner_id = ?)", sight.Account).
		Where("r.id NOT IN (?)", beyond("o.units", sight.Approved)).
		Where("r.id NOT IN (?)", beyond("o.submitted", sight.All)).
		Where("r.id NOT IN (?)", beyond("o.scored", sight.Points).Where("NOT EXISTS (?)", besides))
}

// Content is the cells of a result, with the words by which its rows and columns were called.
type Content struct {
	Rows    []fault.Both          `json:"rows"`
	Columns []fault.Both          `json:"columns"`
	Cells   [][]any               `json:"cells"`             // numbers, words and nulls, row by row
	Classes map[string]fault.Both `json:"classes,omitempty"` // what those words are called that are classes of a scheme
	Marks   []Mark                `json:"marks"`
	Notes   []fault.Both          `json:"notes"`
}

// Mark is why some cells of a result are empty: their rows and columns, by number.
type Mark struct {
	Mark  table.Mark `json:"mark"`
	Cells [][]int    `json:"cells"`
}

// languages returns a phrase in both.
func languages(in func(fault.Language) string) fault.Both {
	return fault.Both{En: in(fault.English), Vi: in(fault.Vietnamese)}
}

// word returns the word under which a cell is kept: schemes may call classes of one code otherwise.
func (c *Content) word(cell table.Cell) string {
	if cell.Called == nil {
		return cell.Text
	}
	if c.Classes == nil {
		c.Classes = map[string]fault.Both{}
	}
	word := cell.Text
	for other, known := c.Classes[word]; known && other != *cell.Called; other, known = c.Classes[word] {
		word += "'"
	}
	c.Classes[word] = *cell.Called
	return word
}

// contentOf returns what is kept of an answer.
func contentOf(a *table.Answer) *Content {
	layout := a.Layout(len(a.Slabs))
	c := &Content{Rows: []fault.Both{}, Columns: []fault.Both{}, Cells: [][]any{}, Marks: []Mark{}, Notes: []fault.Both{}}
	var columns []table.Place
	for n := range layout.Columns() {
		columns = append(columns, layout.Column(n))
		c.Columns = append(c.Columns, languages(a.Header(columns[n], a.Shown).In))
	}
	empty := map[table.Mark][][]int{}
	for n := range layout.Rows() {
		place := layout.Row(n)
		c.Rows = append(c.Rows, languages(a.Header(place, a.Shown).In))
		row := make([]any, len(columns))
		for i, column := range columns {
			switch cell := a.Cell(layout, place, column); cell.Kind {
			case table.Number:
				row[i] = cell.Number
			case table.Word:
				row[i] = c.word(cell)
			default:
				empty[cell.Mark] = append(empty[cell.Mark], []int{n, i})
			}
		}
		c.Cells = append(c.Cells, row)
	}
	for _, mark := range table.Marks {
		if len(empty[mark]) > 0 {
			c.Marks = append(c.Marks, Mark{mark, empty[mark]})
		}
	}
	for _, note := range a.Notes {
		c.Notes = append(c.Notes, languages(note.In))
	}
	return c
}

// packed returns the content as it is stored.
func (c *Content) packed() ([]byte, error) {
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	if err := json.NewEncoder(zip).Encode(c); err != nil {
		return nil, fmt.Errorf("packing a result: %w", err)
	}
	if err := zip.Close(); err != nil {
		return nil, fmt.Errorf("packing a result: %w", err)
	}
	return out.Bytes(), nil
}

// Content returns the result's cells; nil where it came to nothing. Ask it only of what Results or
// FindResult gave.
func (r *Result) Content(ctx context.Context, db bun.IDB) (*Content, error) {
	if r.Problem != "" {
		return nil, nil
	}
	var packed []byte
	if err := db.NewRaw("SELECT content FROM table_result WHERE id = ?", r.ID).Scan(ctx, &packed); err != nil {
		return nil, fmt.Errorf("the cells of result %d: %w", r.ID, err)
	}
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking result %d: %w", r.ID, err)
	}
	c := &Content{}
	if err := json.NewDecoder(zip).Decode(c); err != nil {
		return nil, fmt.Errorf("unpacking result %d: %w", r.ID, err)
	}
	return c, nil
}

// keep stores what a table came to, and lets the oldest go.
func keep(ctx context.Context, tx bun.IDB, r Result, of material, content []byte) error {
	_, err := tx.NewRaw(`INSERT INTO table_result (table_id, at, day, units, submitted, scored, shown, rows, columns, content, problem, problem_vi)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.TableID, r.At, string(r.Day), pgdialect.Array(none(of.units)), pgdialect.Array(none(of.submitted)), pgdialect.Array(none(of.scored)), r.Units, r.Rows, r.Columns, content, r.Problem, r.ProblemVi).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = tx.NewRaw(`DELETE FROM table_result WHERE id IN (
			SELECT id FROM (SELECT id, problem <> '' AS failed, row_number() OVER (PARTITION BY problem <> '' ORDER BY id DESC) AS n FROM table_result WHERE table_id = ?) AS r
			WHERE n > CASE WHEN failed THEN ? ELSE ? END)`, r.TableID, keptFailures, KeptResults).Exec(ctx)
	return err
}

// none returns a list that is never nil.
func none(ids []int64) []int64 { return append([]int64{}, ids...) }

// material is what an answer is made of.
type material struct {
	units     []int64 // whose figures it tells
	submitted []int64 // those of them that are read of all reports
	scored    []int64 // whose points it tells
}

// made returns what a plan's answer is made of.
func made(ctx context.Context, db bun.IDB, p *table.Plan) (of material, err error) {
	if of.units, err = p.MadeOf(ctx, db); err != nil {
		return of, err
	}
	if of.scored, err = p.Scored(ctx, db); err != nil {
		return of, err
	}
	if p.Ask.Status != nil && *p.Ask.Status == figure.OfApproved {
		return of, nil
	}
	var asked []org.At
	for _, id := range of.units {
		asked = append(asked, org.At{ID: id, On: p.Today})
	}
	found, err := org.UnitsAt(ctx, db, p.Reader.All, asked)
	if err != nil {
		return of, err
	}
	for _, at := range asked {
		if found[at] != nil {
			of.submitted = append(of.submitted, at.ID)
		}
	}
	return of, nil
}
