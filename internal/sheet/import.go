package sheet

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

// Import is a file that is to be taken in: in whose name, and how.
type Import struct {
	Reading  org.Scope // in which the caller may read reports
	Writing  org.Scope // in which they may do Act
	Campaign *movement.Campaign
	Month    movement.Month
	Unit     string     // the code of the unit whose sheets the file holds; empty: of any
	Act      report.Act // SAVE or SUBMIT
	By       *int64     // nil: the system
	At       time.Time
	DryRun   bool                           // only tell
	Progress func(stage Stage, reports int) // nil: tell nobody

	most int // reports that are changed at once; 0: mostReports
}

// mostReports are changed at once: a province with all its branches, in about as much time and
// memory as any upload may take.
const mostReports = 3500

// Stage is how far an import has come.
type Stage string

// The stages, in this order.
const (
	Reading  Stage = "reading"  // so many rows are read
	Checking Stage = "checking" // so many reports are held against what stands
	Written  Stage = "written"  // so many reports are written
)

// Outcome is what came of an import.
type Outcome struct {
	DryRun    bool    `json:"dryRun"`
	Written   int     `json:"written"`   // reports that were changed, or would be
	Unchanged int     `json:"unchanged"` // reports that say it already
	Faults    []Fault `json:"faults"`    // where there are some, nothing is written
	Warnings  []Fault `json:"warnings"`  // what is unusual, with a word on it
}

// errTold ends the transaction of what is only to be told.
var errTold = errors.New("told")

// Run takes a file in: all that it says or, where one cell is wrong, nothing. What is said
// already is left alone, so that the same file may be sent again.
func (in Import) Run(ctx context.Context, db *bun.DB, data []byte) (*Outcome, error) {
	if in.Progress == nil {
		in.Progress = func(Stage, int) {}
	}
	f, err := read(ctx, in.Campaign, data, func(rows int) { in.Progress(Reading, rows) })
	if err != nil {
		return nil, err
	}
	out := &Outcome{DryRun: in.DryRun, Faults: []Fault{}, Warnings: []Fault{}}
	if f.broken { // of what was not read, nobody can tell what it would have said
		out.Faults = f.faults
		return out, nil
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := in.take(ctx, tx, f, out); err != nil {
			return err
		}
		if in.DryRun || len(f.faults) > 0 {
			return errTold
		}
		return in.audit(ctx, tx, f, out)
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, fmt.Errorf("importing reports of %s: %w", in.Month, err)
	}
	if len(f.faults) > 0 {
		return &Outcome{DryRun: in.DryRun, Faults: f.faults, Warnings: out.Warnings}, nil
	}
	in.Progress(Written, out.Written)
	return out, nil
}

// audit writes down that a file was taken in: of which units and month, and how many reports it
// changed, not what they say.
func (in Import) audit(ctx context.Context, tx bun.Tx, f *filled, out *Outcome) error {
	e := audit.Entry{Act: audit.Imported, What: map[string]string{
		"month": string(in.Month), "act": string(in.Act), "written": strconv.Itoa(out.Written), "unchanged": strconv.Itoa(out.Unchanged),
	}}
	var codes []string
	for _, p := range f.sheets {
		e.Units, codes = append(e.Units, p.id), append(codes, p.unit)
	}
	e.What["units"] = strings.Join(codes, " ")
	return audit.Write(ctx, tx, e)
}

// take finds the units and does what their rows say.
func (in Import) take(ctx context.Context, tx bun.Tx, f *filled, out *Outcome) error {
	var changes []report.Command
	var rows []entry
	sheets, units := map[string]bool{}, map[string]entry{}
	for _, p := range f.sheets {
		known, said, ok, err := in.below(ctx, tx, f, p, sheets)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		bare := byDigits(known)
		for i, row := range p.entries {
			u, wrong := unitOf(known, bare, p, row)
			if wrong != nil {
				f.add(*wrong)
				continue
			}
			if first, twice := units[u.Code]; twice {
				f.add(faultAt(row.Place, Twice, row.unit, "đơn vị đã có ở ô "+first.Cell(), "the unit stands already, in "+first.Cell()))
				continue
			}
			units[u.Code] = row
			values := row.values()
			row.said = nil
			p.entries[i] = row
			in.keep(p, said[u.ID], values)
			d := report.Command{Act: in.Act, Unit: u.ID, Month: in.Month, Values: values, Expected: row.revision, By: in.By, At: in.At, Comment: row.comment}
			same := in.says(said[u.ID], d.Values)
			if same && (said[u.ID] == nil || in.Act == report.Save || said[u.ID].State.Counts()) {
				out.Unchanged++
				continue
			}
			if same { // it is only handed up: there is nothing that could be overwritten
				d.Expected = nil
			}
			changes, rows = append(changes, d), append(rows, row)
		}
	}
	in.Progress(Checking, len(changes)+out.Unchanged)
	switch most := cmp.Or(in.most, mostReports); {
	case len(changes) == 0:
		return nil
	case len(changes) > most:
		f.add(faultAt(grid.Place{}, File, "", fmt.Sprintf("tệp thay đổi báo cáo của hơn %d đơn vị; hãy chia nhỏ theo huyện hoặc xã", most),
			fmt.Sprintf("the file changes the reports of more than %d units; divide it by district or commune", most)))
		return nil
	}
	var warned [][]report.Finding
	err := report.DoEach(ctx, tx, in.Writing, in.Campaign, register.Records, changes, func(r *report.Report) { warned = append(warned, r.Warnings) })
	refusals, refused := errors.AsType[report.RefusalsError](err)
	switch {
	case refused:
		for _, r := range refusals {
			f.add(rows[r.Command].faults(r.Err)...)
		}
	case fault.KindOf(err) == fault.Locked:
		f.add(faultAt(f.sheets[0].month.Place, LockedNow, f.sheets[0].month.Shown(), "tháng này đã khóa", err.Error()))
	case fault.KindOf(err) == fault.Invalid:
		f.add(faultAt(f.sheets[0].month.Place, Month, f.sheets[0].month.Shown(), "tháng này không báo cáo được", err.Error()))
	case err != nil:
		return err
	}
	if err != nil { // what those before a refused one were warned of is told once they are done
		warned = nil
	}
	for i, warnings := range warned {
		out.Written++
		for _, w := range warnings {
			out.Warnings = append(out.Warnings, rows[i].finding(w))
		}
	}
	return nil
}

// below returns the units that a sheet may speak of, by code, and what they say so far. It
// reports false where it told what is wrong with the sheet.
func (in Import) below(ctx context.Context, tx bun.Tx, f *filled, p *page, sheets map[string]bool) (known map[string]*org.Owner, said map[int64]*report.Report, ok bool, err error) {
	before := len(f.faults)
	var wrong *grid.ReadError
	if p.unit, wrong = p.top.Code(); wrong != nil {
		f.add(faultOf(wrong, Unit))
		return nil, nil, false, nil
	}
	if in.Unit != "" && alike(p.unit, in.Unit) {
		p.unit = in.Unit
	}
	if m := p.monthOf(); m != in.Month {
		f.add(faultAt(p.month.Place, Month, p.month.Shown(), fmt.Sprintf("trang này không phải của tháng %s", in.Month), fmt.Sprintf("this sheet is not of %s", in.Month)))
	}
	if in.Unit != "" && p.unit != in.Unit {
		f.add(faultAt(p.top.Place, Unit, p.unit, "trang này không phải của đơn vị "+in.Unit, "this sheet is not of "+in.Unit))
	}
	if sheets[p.unit] {
		f.add(faultAt(p.top.Place, Twice, p.unit, "tệp có hai trang của đơn vị này", "the file has two sheets of this unit"))
	}
	sheets[p.unit] = true
	on := min(in.Month.Last(), in.Reading.Day())
	top, err := org.Find(ctx, tx, in.Reading, org.UnitBy{Code: &p.unit}, on)
	if fault.KindOf(err) == fault.NotFound {
		f.add(faultAt(p.top.Place, Unit, p.unit, "không có đơn vị này", "there is no such unit"))
		err = nil
	}
	if err != nil || len(f.faults) > before {
		return nil, nil, false, err
	}
	p.id = top.ID
	units, err := org.OwnersBelow(ctx, tx, in.Reading, top.ID, on)
	if err != nil {
		return nil, nil, false, err
	}
	known = make(map[string]*org.Owner, len(units))
	ids := make([]int64, len(units))
	for i, u := range units {
		known[u.Code], ids[i] = u, u.ID
	}
	said, err = report.Of(ctx, tx, in.Reading, ids, in.Month)
	return known, said, err == nil, err
}

// unitOf returns the unit that a row is of. A code from which a spreadsheet took zeros, or which
// it wrote as a number, is taken for the one that it was where only one unit's looks so and the
// row bears that unit's title.
func unitOf(known map[string]*org.Owner, bare map[string][]*org.Owner, p *page, row entry) (*org.Owner, *Fault) {
	if u := known[row.unit]; u != nil {
		return u, nil
	}
	meant := bare[digits(row.unit)]
	vi, en := "không có đơn vị này dưới "+p.unit, "there is no such unit below "+p.unit
	if len(meant) == 1 {
		if meant[0].Title() == row.title {
			return meant[0], nil
		}
		vi += fmt.Sprintf("; nếu là %s thì đổi định dạng cột mã sang văn bản (Text) rồi ghi lại", meant[0].Code)
		en += fmt.Sprintf("; if it is %s, format the column of codes as text and write it again", meant[0].Code)
	}
	wrong := faultAt(row.Place, Unit, row.unit, vi, en)
	return nil, &wrong
}

// byDigits returns the units whose codes are all digits, by what spreadsheets may leave of those.
func byDigits(known map[string]*org.Owner) map[string][]*org.Owner {
	bare := map[string][]*org.Owner{}
	for code, u := range known {
		if d := digits(code); d != "" && strings.Trim(code, "0123456789") == "" {
			bare[d] = append(bare[d], u)
		}
	}
	return bare
}

// alike reports whether a code may be what a spreadsheet made of another that is all digits.
func alike(written, code string) bool {
	return digits(written) != "" && digits(written) == digits(code) && strings.Trim(code, "0123456789") == ""
}

var dividers = strings.NewReplacer(".", "", ",", "")

// digits returns the digits of a code that a spreadsheet has taken for a number: without the
// zeros before it, with a decimal, or divided into thousands. Of other codes it is empty.
func digits(code string) string {
	d := dividers.Replace(strings.TrimSuffix(strings.TrimSuffix(code, ".0"), ",0"))
	if strings.Trim(d, "0123456789") != "" {
		return ""
	}
	return strings.TrimLeft(d, "0")
}

// keep adds to what a row says what the report says of elements for which the sheet has no
// column: nobody has taken that back.
func (in Import) keep(p *page, r *report.Report, said map[string]int64) {
	if r == nil {
		return
	}
	for _, e := range in.Campaign.Elements {
		if n := r.Said.Said(e); n.Valid && p.at[e.Code] == 0 {
			said[e.Code] = n.V
		}
	}
}

// says reports whether a report says already what a row says: or neither says anything.
func (in Import) says(r *report.Report, values map[string]int64) bool {
	if r == nil {
		return len(values) == 0
	}
	said := report.Vector{}
	for code, n := range values {
		said.Say(in.Campaign.Element(code), n)
	}
	return said.Equal(r.Said)
}

// faults tells why a row is refused, at its cells.
func (e entry) faults(err error) []Fault {
	var found *report.FindingsError
	if errors.As(err, &found) {
		var all []Fault
		for _, one := range found.Findings {
			all = append(all, e.finding(one))
		}
		return all
	}
	switch fault.KindOf(err) {
	case fault.NotFound:
		return []Fault{faultAt(e.Place, NotYours, e.unit, "không có quyền báo cáo cho đơn vị này", "you may not report for this unit")}
	case fault.Conflict:
		if at, _ := e.cell(revisionColumn); e.revision != nil {
			return []Fault{faultAt(at, Revision, fmt.Sprint(*e.revision), "báo cáo đã đổi từ khi tải mẫu, hoặc đã duyệt: tải mẫu mới", err.Error())}
		}
		return []Fault{faultAt(e.Place, Acted, e.unit, "báo cáo không sửa được lúc này", err.Error())}
	default:
		return []Fault{faultAt(e.Place, Acted, e.unit, "báo cáo không nhận được", err.Error())}
	}
}

// finding tells of a number at its cell, or at the unit's where the sheet has none for it.
func (e entry) finding(one report.Finding) Fault {
	at, given := e.cell(one.Code)
	if !given {
		at = e.Place
	}
	en := one.En
	vi := one.Vi
	if !one.Blocks && e.comment == "" { // where there is a word on it, nothing is to be done
		vi, en = vi+"; sửa lại, hoặc ghi lý do ở cột ghi chú", en+"; correct it, or say in the column comment why it is so"
	}
	f := faultAt(at, one.Rule, fmt.Sprint(one.Value), vi, en)
	f.Against = one.Against
	return f
}
