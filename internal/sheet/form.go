// Package sheet takes reports in and out as workbooks: XLSX, or the same rows as CSV. One
// sheet holds what a unit and all units below it say for one month, a row a unit and a
// column an element.
package sheet

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

// Form is what a sheet is filled with: the units, and what each says so far.
type Form struct {
	Month    movement.Month
	Unit     *org.Unit           // the highest
	Elements []*movement.Element // that one of the units owes, by position
	Rows     []Row               // in the order of the units' codes
	checks   []*movement.Check
}

// Row is one unit of a form.
type Row struct {
	Unit   *org.Owner
	Report *report.Report // nil: it says nothing yet
	Locked bool           // it can say nothing more: approved, or the month is sealed

	counted map[*movement.Element]int64 // what its registers come to, of what it does not say yet
}

// NewForm returns the form of a unit and month: of those units that lie within the scope in
// which the caller may read reports. It fails with NotFound where the unit does not.
func NewForm(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, code string, m movement.Month) (*Form, error) {
	on := min(m.Last(), scope.Day())
	unit, err := org.Find(ctx, db, scope, org.UnitBy{Code: &code}, on)
	if err != nil {
		return nil, err
	}
	units, err := org.OwnersBelow(ctx, db, scope, unit.ID, on)
	if err != nil {
		return nil, err
	}
	sealed, err := report.Sealed(ctx, db)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	said, err := report.Of(ctx, db, scope, ids, m)
	if err != nil {
		return nil, err
	}
	counted, err := register.Records(ctx, db, c, units, m)
	if err != nil {
		return nil, err
	}
	f := &Form{Month: m, Unit: unit, checks: c.Checks}
	for _, u := range units {
		r := Row{Unit: u, Report: said[u.ID]}
		r.Locked = sealed[m.First()] || r.Report != nil && r.Report.State == report.Approved
		r.fill(counted[u.ID])
		f.Rows = append(f.Rows, r)
	}
	for _, e := range c.Elements {
		if slices.ContainsFunc(units, func(u *org.Owner) bool { return e.OwedBy(u.Level, u.Leaf()) }) {
			f.Elements = append(f.Elements, e)
		}
	}
	return f, nil
}

// WriteGiven writes into the audit that the form is given out, in a file of this name. Do so before it
// leaves.
func (f *Form) WriteGiven(ctx context.Context, db bun.IDB, file string) error {
	return audit.Write(ctx, db, audit.Entry{
		Act: audit.Exported, Units: []int64{f.Unit.ID},
		What: map[string]string{"file": file, "month": string(f.Month), "unit": f.Unit.Code, "rows": strconv.Itoa(len(f.Rows))},
	})
}

// Where things stand on a sheet, from 1.
const (
	placeRow    = 2 // of which month and unit it is
	codeRow     = 5 // what each column is, for programs
	firstRow    = 6 // the first unit
	fixedBefore = 4 // columns before the elements: the unit's code and title, the report's state and revision
)

// The words by which a sheet is known, and the codes of the columns beside the elements.
const (
	monthWord      = "Tháng"
	unitWord       = "Đơn vị"
	unitColumn     = "unit"
	titleColumn    = "title"
	stateColumn    = "state"
	revisionColumn = "revision"
	commentColumn  = "comment"
)

var stateWords = map[report.State]string{
	report.Draft: "Nháp", report.Submitted: "Đã gửi", report.Approved: "Đã duyệt", report.Returned: "Trả lại", report.Locked: "Đã khóa",
}

var measureWords = map[movement.Measure]string{
	movement.Person: "người", movement.Household: "hộ", movement.VND: "đồng", movement.Item: "cái, lượt", movement.Animal: "con", movement.UnitCount: "tổ chức",
}

var natureWords = map[movement.Nature]string{
	movement.Flow: "phát sinh trong tháng", movement.Stock: "có đến cuối tháng", movement.State: "có hoặc không",
}

// The words of a yes or no.
const (
	yes = "có"
	no  = "không"
)

// head returns the rows above the units.
func (f *Form) head() [][]string {
	names := []string{"Mã đơn vị", "Tên đơn vị", "Tình trạng", "Bản"}
	rules := []string{"", "", "", ""}
	codes := []string{unitColumn, titleColumn, stateColumn, revisionColumn}
	for _, e := range f.Elements {
		names, rules, codes = append(names, e.Name), append(rules, f.rule(e)), append(codes, e.Code)
	}
	year, month := f.Month.Year(), f.Month.Number()
	title := []string{fmt.Sprintf("Báo cáo tháng %d năm %d: %s", month, year, f.Unit.Title())}
	if slices.ContainsFunc(f.Rows, func(r Row) bool { return len(r.counted) > 0 }) {
		title = append(title, "Số in nghiêng trên nền vàng lấy từ sổ theo dõi, chưa báo cáo: hãy xem lại, sửa hoặc xóa trước khi gửi")
	}
	return [][]string{
		title,
		{monthWord, fmt.Sprintf("%s %d/%d", monthWord, month, year), unitWord, f.Unit.Code},
		append(names, "Ghi chú"), append(rules, "nếu số khác thường"), append(codes, commentColumn),
	}
}

// rule says how an element is counted and what it cannot exceed.
func (f *Form) rule(e *movement.Element) string {
	words := []string{measureWords[e.Measure], natureWords[e.Nature]}
	if e.Nature == movement.State {
		words = words[1:]
	}
	bare := len(words)
	for _, k := range f.checks {
		if k.Rule != movement.NotMore || len(k.Of) != 1 || k.Of[0].Element != e {
			continue
		}
		switch {
		case k.Children:
			words = append(words, "không quá số tổ chức trực thuộc")
		case k.Most > 0:
			words = append(words, fmt.Sprintf("không quá %d", k.Most))
		case len(k.Than) == 1:
			words = append(words, "không quá "+k.Than[0].Element.Name)
		}
	}
	if len(words) == bare && e.Nature != movement.State {
		words = append(words, fmt.Sprintf("không quá %d", e.Most))
	}
	return strings.Join(words, "; ")
}

// fill fills in what the unit's registers come to where it may still say something and has not.
func (r *Row) fill(counted []report.Recorded) {
	if r.Locked || r.Report != nil && r.Report.State == report.Submitted {
		return
	}
	r.counted = map[*movement.Element]int64{}
	for _, n := range counted {
		if r.Report == nil || !r.Report.Said.Said(n.Element).Valid {
			r.counted[n.Element] = n.Value
		}
	}
}

// state returns how far the report has come, in words, and how many numbers are filled in from registers.
func (r Row) state() string {
	state := r.come()
	if len(r.counted) == 0 {
		return state
	}
	return strings.TrimPrefix(fmt.Sprintf("%s; %d số lấy từ sổ", state, len(r.counted)), "; ")
}

func (r Row) come() string {
	switch {
	case r.Report == nil && r.Locked:
		return stateWords[report.Locked]
	case r.Report == nil:
		return ""
	case r.Locked && r.Report.State != report.Approved:
		return stateWords[report.Locked]
	}
	return stateWords[r.Report.State]
}

func (r Row) revision() int {
	if r.Report == nil {
		return 0
	}
	return r.Report.Revision
}

// number returns what a row holds of an element: what the unit says, or else what its registers come to.
func (r Row) number(e *movement.Element) (n sql.Null[int64]) {
	if r.Report != nil {
		n = r.Report.Said.Said(e)
	}
	if !n.Valid {
		n.V, n.Valid = r.counted[e]
	}
	return n
}

// value returns what a row holds of an element, empty where nothing.
func (r Row) value(e *movement.Element) string {
	n := r.number(e)
	switch {
	case !n.Valid:
		return ""
	case e.Nature == movement.State && n.V == 1:
		return yes
	case e.Nature == movement.State && n.V == 0:
		return no
	}
	return strconv.FormatInt(n.V, 10)
}

// owes reports whether a row's unit reports an element.
func (r Row) owes(e *movement.Element) bool { return e.OwedBy(r.Unit.Level, r.Unit.Leaf()) }

// Name returns what the sheet's file is called, without ending.
func (f *Form) Name() string { return fmt.Sprintf("bao-cao-%s-%s", f.Month, f.Unit.Code) }
