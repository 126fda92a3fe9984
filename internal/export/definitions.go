package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// The words of the sheet of definitions. It is for people: programs read it in English.
var (
	tableSheet      = said{"Table", "Bảng", "Table"}
	definitionSheet = said{"Definitions", "Giải thích", "Definitions"}

	madeByWord     = said{"Asked by", "Người lập", "Asked by"}
	madeAtWord     = said{"Asked at", "Lập lúc", "Asked at"}
	knownAtWord    = said{"As known at", "Số liệu tính đến", "As known at"}
	treeWord       = said{"Tree", "Cơ cấu tổ chức", "Tree"}
	basisWord      = said{"Made of", "Tính từ", "Made of"}
	unitsOnWord    = said{"Units as of", "Đơn vị theo ngày", "Units as of"}
	unitsWord      = said{"Units", "Số đơn vị", "Units"}
	noteWord       = said{"Note", "Ghi chú", "Note"}
	emptyWord      = said{"Empty cells", "Ô để trống", "Empty cells"}
	missingWord    = said{"missing is not zero", "trống không phải là 0", "missing is not zero"}
	coverageWord   = said{"Coverage", "Mức đầy đủ báo cáo", "Coverage"}
	completeWord   = said{"Cells of all reports", "Ô đủ báo cáo", "Cells of all reports"}
	ofCellsWord    = said{"Of cells", "Trên số ô", "Of cells"}
	lowestWord     = said{"Lowest, % of reports", "Thấp nhất, % báo cáo", "Lowest, % of reports"}
	formulaWord    = said{"Formula", "Công thức", "Formula"}
	inWord         = said{"Measured in", "Đơn vị tính", "Measured in"}
	targetWord     = said{"Target", "Chỉ tiêu giao", "Target"}
	quoteWord      = said{"The document's words", "Nguyên văn trong văn bản phát động", "The document's words"}
	readWord       = said{"How they are read", "Cách hiểu", "How they are read"}
	elementWord    = said{"Element", "Mục báo cáo", "Element"}
	elementOfWord  = said{"Name of the element", "Tên mục báo cáo", "Name of the element"}
	countsWord     = said{"What it counts", "Đếm gì", "What it counts"}
	natureWord     = said{"Nature", "Tính chất", "Nature"}
	adhocWord      = said{"of this question alone", "chỉ của bảng này", "of this question alone"}
	nowWord        = said{"the moment of asking", "lúc lập bảng", "the moment of asking"}
	asReportedWord = said{"each month's reports on the tree of their time", "theo cơ cấu lúc báo cáo", "each month's reports on the tree of their time"}
	currentWord    = said{"today's", "theo cơ cấu hiện nay", "today's"}
	allReadWord    = said{"all reports that the asker may read", "mọi báo cáo mà người lập được xem", "all reports that the asker may read"}
)

// seen is what a table showed while it was written: how complete its figures are, and why cells are empty.
type seen struct {
	plan *table.Plan // the table's, which says the coverage too

	marks   map[table.Mark]int
	periods []completeness
}

// completeness is how many cells of a period rest on all reports that were owed.
type completeness struct {
	cells, complete int
	lowest          string // the lowest coverage, as shown
	low             float64
}

// newSeen returns what will be seen of a plan.
func newSeen(p *table.Plan) *seen {
	if p.Figured() && !slices.Contains(p.Measures, table.CoverageOf) {
		more := *p
		more.Measures = append(slices.Clip(p.Measures), table.CoverageOf)
		p = &more
	}
	return &seen{plan: p, marks: map[table.Mark]int{}, periods: make([]completeness, p.Size()[table.OfPeriod])}
}

// mark notes why a cell is empty.
func (s *seen) mark(m table.Mark) {
	if m != "" {
		s.marks[m]++
	}
}

// look notes how complete a unit's figures are; of totals nothing.
func (s *seen) look(u *org.Unit, cells table.Slab) {
	if u == nil || !s.plan.Figured() {
		return
	}
	measures := len(s.plan.Measures)
	for at := slices.Index(s.plan.Measures, table.CoverageOf); at < len(s.plan.Indicators)*len(s.periods)*measures; at += measures {
		c := cells[at]
		if c.Kind != table.Number {
			continue
		}
		of := &s.periods[at/measures%len(s.periods)]
		if of.cells++; c.Number >= 100 {
			of.complete++
		}
		if of.lowest == "" || c.Number < of.low {
			of.low, of.lowest = c.Number, shown(c)
		}
	}
}

// definitions is the sheet that says what all of it is.
type definitions struct {
	out   *excelize.StreamWriter
	looks *looks
	rows  int
	wrong error // the first
}

// row writes a row of texts and numbers, the first text as a heading.
func (d *definitions) row(look int, cells ...any) {
	row := make([]any, len(cells))
	for i, c := range cells {
		if text, ok := c.(string); ok {
			c = grid.Harmless(text)
		}
		style := look
		if i == 0 && look == d.looks.text {
			style = d.looks.name
		}
		if cell, ok := c.(excelize.Cell); ok {
			row[i] = cell
			continue
		}
		row[i] = excelize.Cell{StyleID: style, Value: c}
	}
	if d.rows++; d.wrong == nil && len(row) > 0 {
		d.wrong = d.out.SetRow("A"+strconv.Itoa(d.rows), row)
	}
}

// define writes the definitions.
func (f *File) define(d *definitions, s *seen, notes []table.Note) error {
	for column, width := range []float64{22, 44, 44, 16, 26, 60, 60} {
		if err := d.out.SetColWidth(column+1, column+1, width); err != nil {
			return err
		}
	}
	in := func(w said) string { return w.in(f.Language) }
	d.row(d.looks.title, cmp.Or(f.Name, in(tableSheet)))
	f.defineMaking(d, in)
	for _, n := range notes {
		d.row(d.looks.text, in(noteWord), n.In(f.Language))
	}
	d.row(0)
	d.row(d.looks.text, in(emptyWord), in(missingWord))
	for _, m := range table.Marks {
		d.row(d.looks.text, excelize.Cell{StyleID: d.looks.marks[m]}, f.word("CellMark", string(m)), s.marks[m])
	}
	d.row(0)
	d.row(d.looks.head, in(coverageWord), in(completeWord), in(ofCellsWord), in(lowestWord))
	for i, c := range s.periods {
		row := []any{f.labels(table.OfPeriod, i, nil)[0], c.complete, c.cells}
		if lowest, err := strconv.ParseFloat(c.lowest, 64); err == nil {
			row = append(row, lowest)
		}
		d.row(d.looks.text, row...)
	}
	d.row(0)
	d.row(d.looks.head, in(indicatorWord), in(nameWord), in(formulaWord), in(inWord), in(targetWord), in(quoteWord), in(readWord))
	var elements []*movement.Element
	for _, i := range f.Plan.Indicators {
		f.defineIndicator(d, i)
		for _, e := range i.Last.Elements() {
			if !slices.Contains(elements, e) {
				elements = append(elements, e)
			}
		}
	}
	d.row(0)
	d.row(d.looks.head, in(elementWord), in(elementOfWord), in(countsWord), in(natureWord))
	slices.SortFunc(elements, func(a, b *movement.Element) int { return a.Position - b.Position })
	for _, e := range elements {
		name := e.Name
		if f.Language != fault.Vietnamese {
			name = cmp.Or(e.NameEn, e.Name)
		}
		d.row(d.looks.wrapped, e.Code, name, f.word("Measure", string(e.Measure)), f.word("Nature", string(e.Nature)))
	}
	return d.wrong
}

// defineMaking says who asked for what, when, and how it was read.
func (f *File) defineMaking(d *definitions, in func(said) string) {
	p := f.Plan
	if f.By != "" {
		d.row(d.looks.text, in(madeByWord), f.By)
	}
	known := in(nowWord)
	if p.Ask.AsOf != nil {
		known = moment(*p.Ask.AsOf)
	}
	tree := in(asReportedWord)
	switch r := p.Ask.Tree; {
	case r == nil || *r == figure.AsReported:
	case *r == figure.Current:
		tree = in(currentWord)
	default:
		tree = r.String()
	}
	basis := in(allReadWord)
	if p.Ask.Status != nil {
		basis = f.word("FigureBasis", string(*p.Ask.Status))
	}
	for _, fact := range []struct{ name, said string }{
		{in(madeAtWord), moment(f.At)}, {in(knownAtWord), known}, {in(treeWord), tree}, {in(basisWord), basis}, {in(unitsOnWord), string(p.On)},
	} {
		d.row(d.looks.text, fact.name, fact.said)
	}
	d.row(d.looks.text, in(unitsWord), len(p.Units))
}

// moment writes a moment as people read it.
func moment(at time.Time) string { return at.In(org.Vietnam).Format("2006-01-02 15:04:05 -07:00") }

// defineIndicator says what an indicator is.
func (f *File) defineIndicator(d *definitions, i table.Indicator) {
	ind := i.Last
	quote, reading := ind.Quote, cmp.Or(ind.ReadingEn, ind.Reading)
	if f.Language == fault.Vietnamese {
		reading = ind.Reading
	}
	if i.AdHoc {
		quote = adhocWord.in(f.Language)
	}
	d.row(d.looks.wrapped, codeOf(i), f.nameOf(i), f.formula(ind), ind.Unit, f.target(i), quote, reading)
}

// formula says what an indicator is made of.
func (f *File) formula(ind *movement.Indicator) string {
	if ind.Kind == movement.Total || ind.Kind == movement.Ratio {
		return ind.Formula.String()
	}
	var of []string
	for _, part := range ind.Of {
		of = append(of, part.Code)
	}
	return fmt.Sprintf("%s: %s", f.word("IndicatorKind", string(ind.Kind)), strings.Join(of, ", "))
}

// comparators are how targets are written.
var comparators = map[movement.Comparator]string{
	movement.AtLeast: "≥ ", movement.MoreThan: "> ", movement.Equal: "= ", movement.LessThan: "< ", movement.Between: "",
}

// target says what is wanted of an indicator, of each year's where they differ.
func (f *File) target(i table.Indicator) string {
	var years []int
	for year := range i.Of {
		years = append(years, year)
	}
	slices.Sort(years)
	var all, each []string
	for _, year := range years {
		text := f.targetOf(i.Of[year])
		each = append(each, fmt.Sprintf("%d: %s", year, text))
		if !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return strings.Join(each, "; ")
}

func (f *File) targetOf(ind *movement.Indicator) string {
	t := ind.Target
	if t == nil {
		return f.word("FigureStatus", string(figure.NoTarget))
	}
	text := comparators[t.Comparator] + f.decimal(t.Low)
	if t.High != nil {
		text += "–" + f.decimal(*t.High)
	}
	return strings.TrimSpace(text + " " + ind.Unit)
}

// decimal writes a number as people of the file's language do.
func (f *File) decimal(d movement.Decimal) string {
	return figure.Shown(d.String(), nil, nil, f.Language)
}
