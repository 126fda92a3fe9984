// Package document writes administrative documents in the form that Vietnamese offices use: national motto, issuer,
// number, place and day, title, parts with tables, signature and recipients. What it writes depends on nothing
// but what it is given: the same document is the same to the byte, whenever it is written.
package document

import (
	"strings"

	"thidua/internal/org"
)

// Official is an administrative document.
type Official struct {
	Superior   string // the body above the issuer; empty: none
	Issuer     string
	Number     string // empty: none yet
	Place      string
	Day        org.Date
	Title      string
	Abstract   string
	Notice     string // what readers must know first; empty: nothing
	Parts      []*Part
	Offices    []string // the signer's, a line each: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH
	Signer     string   // empty: nobody yet
	Recipients []string
}

// Part is a part of a document: text, a table, or both.
type Part struct {
	Title  string // without its number, which the document gives it
	Text   string // a paragraph each line
	Notice string // in italics above the table; empty: none
	Table  *Table // nil: none
}

// Table is a table of a document.
type Table struct {
	Head   []string
	Widths []int    // of its columns, in hundredths of the text's width
	Align  []string // of its columns: left, center or right
	Rows   []Row
}

// Row is a row of a table; with a single cell it heads those that follow.
type Row []string

// The words that every document bears.
const (
	nation     = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto      = "Độc lập - Tự do - Hạnh phúc"
	receivedBy = "Nơi nhận:"
)

func (d *Official) numberLine() string {
	if d.Number == "" {
		return "Số: ……"
	}
	return "Số: " + d.Number
}

func (d *Official) placeLine() string {
	day := d.Day.Time()
	return d.Place + ", ngày " + day.Format("02") + " tháng " + monthOf(int(day.Month())) + " năm " + day.Format("2006")
}

// monthOf writes a month as offices do: 01 and 02, so that nothing can be put before them, and 3 to 12 as they are.
func monthOf(m int) string {
	text := [...]string{"", "01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}
	return text[m]
}

// ordinal writes the number of a part, counted from 0, before its title.
func ordinal(part int, title string) string {
	var b strings.Builder
	left := part + 1
	for _, digit := range []struct {
		worth int
		sign  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; left >= digit.worth; left -= digit.worth {
			b.WriteString(digit.sign)
		}
	}
	return b.String() + ". " + title
}

// paragraphs are the lines of a text that say something.
func paragraphs(text string) (all []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func (d *Official) recipients() []string {
	all := make([]string, len(d.Recipients))
	for i, r := range d.Recipients {
		all[i] = "- " + strings.TrimSuffix(strings.TrimSuffix(r, ";"), ".") + ";"
		if i == len(d.Recipients)-1 {
			all[i] = strings.TrimSuffix(all[i], ";") + "."
		}
	}
	return all
}
