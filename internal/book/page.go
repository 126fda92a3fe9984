package book

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

var (
	//go:embed page.gohtml
	pageText string
	//go:embed page.css
	pageStyle string

	pageTemplate = template.Must(template.New("book").Parse(pageText))
)

// page is what is printed of a book.
type page struct {
	Language           string
	Style              template.CSS
	Title, Whose, When string
	Head               []string
	Rows               []pageRow
	Empty              string // in place of rows, where there are none
	SumsAfter          int    // so many columns stand before the first sum
	Sums               []pageSum
	Quarters           []string
	Remarks            []string
	Place              string
	Hands              []hand
}

type pageRow struct {
	Class string
	Cells []pageCell
}

type pageCell struct{ Class, Text string }

type pageSum struct {
	Word  string
	Cells []string
}

// hand is where somebody signs.
type hand struct{ Who, How string }

// WriteHTML writes the book as a page to be printed on A4: a table whose head stands on every sheet of paper,
// the sheets' numbers, room for signatures. Entries that were struck out are struck through. It returns which
// of its parts a browser may take for what, as a Content-Security-Policy.
func (b *Book) WriteHTML(to io.Writer, l fault.Language) (policy string, err error) {
	// Of the style, what varies are our own words and a day.
	style := strings.TrimSpace(pageStyle) + "\n" + b.paper(l)
	p := &page{Language: string(l), Style: template.CSS(style), Empty: emptyWord.in(l), Quarters: b.quarterLines(l), Place: placeAndDay.in(l)}
	line := b.headline(l)
	p.Title, p.Whose, p.When = line[0], line[1], line[2]
	p.Hands = []hand{{writerWord.in(l), writerHint.in(l)}, {leaderWord.in(l), leaderHint.in(l)}}
	b.lay(p, l)
	if err := pageTemplate.Execute(to, p); err != nil {
		return "", fmt.Errorf("page of %s: %w", b.Register.Code, err)
	}
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", nil
}

// fewFields are so few that they stand on upright paper.
const fewFields = 5

// paper says how the sheets of paper are laid out, and what stands in their margins.
func (b *Book) paper(l fault.Language) string {
	way := "landscape"
	if len(b.Register.Fields) <= fewFields && !b.Below {
		way = "portrait"
	}
	return fmt.Sprintf(`@page { size: A4 %s; margin: 14mm 12mm 16mm; font-family: "Times New Roman", "Liberation Serif", serif; font-size: 9pt; `+
		`@bottom-left { content: "%s"; } @bottom-right { content: "%s " counter(page) "/" counter(pages); } }`,
		way, fmt.Sprintf(printedWord.in(l), dayIn(l, b.Today)), pageWord.in(l))
}

// lay lays the entries out.
func (b *Book) lay(p *page, l fault.Language) {
	p.Head = []string{numberWord.in(l)}
	if b.Below {
		p.Head = append(p.Head, titleWord.in(l))
	}
	p.Head = append(p.Head, dayWord.in(l))
	first := -1 // of the fields that are added up
	for i, f := range b.Register.Fields {
		if p.Head = append(p.Head, nameOf(l, f.Name, f.NameEn)); first < 0 && b.sums(f) {
			first = i
		}
	}
	p.SumsAfter = len(p.Head) - len(b.Register.Fields) + max(first, 0)
	p.Head = append(p.Head, stateWord.in(l))
	struck := false
	for i, line := range b.Lines {
		p.Rows = append(p.Rows, b.pageRow(l, i+1, line))
		struck = struck || line.Void()
	}
	for _, row := range b.sumRows() {
		sum := pageSum{Word: row.word.in(l)}
		for _, f := range b.Register.Fields[max(first, 0):] {
			text := ""
			if b.sums(f) {
				text = numberIn(l, b.sum(f, row.confirmed))
			}
			sum.Cells = append(sum.Cells, text)
		}
		p.Sums = append(p.Sums, pageSum{sum.Word, append(sum.Cells, "")})
	}
	if struck {
		p.Remarks = append(p.Remarks, struckWord.in(l))
	}
	if b.Register.ConfirmedBy != "" {
		p.Remarks = append(p.Remarks, unconfirmed.in(l))
	}
}

func (b *Book) pageRow(l fault.Language, n int, line *Line) pageRow {
	row := pageRow{Cells: []pageCell{{"number", strconv.Itoa(n)}}}
	if b.Below {
		keeper := ""
		if u := b.units[line.UnitID]; u != nil {
			keeper = title(u)
		}
		row.Cells = append(row.Cells, pageCell{"", keeper})
	}
	row.Cells = append(row.Cells, pageCell{"day", dayIn(l, line.Day)})
	for _, f := range b.Register.Fields {
		row.Cells = append(row.Cells, pageCell{pageClasses[f.Type], b.text(l, line, f)})
	}
	state := pageCell{"", stateWords[line.State].in(l)}
	if line.Void() {
		row.Class, state.Class = "void", "reason"
		if line.Comment != "" {
			state.Text += ": " + line.Comment
		}
	}
	row.Cells = append(row.Cells, state)
	return row
}

var pageClasses = map[movement.FieldType]string{movement.CountField: "number", movement.VNDField: "number", movement.DateField: "day"}
