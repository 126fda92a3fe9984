// Package grid reads a file as rows of cells: a workbook, or text whose columns stand between
// separators. Whoever reads numbers, codes or days from a file reads them from its cells, so
// that the same text means the same everywhere. What cannot be read for certain is told as a
// ReadError, with its place and what to do about it.
package grid

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"strconv"
	"unicode/utf8"

	"thidua/internal/fault"
)

// What a file may hold: a province with all its branches twice over, and so little that no
// file keeps the program busy or fills its memory. What the markup of a workbook may come to
// stands with its reader.
const (
	MostBytes   = 4 << 20 // of a file
	mostRows    = 10_000  // of a sheet, down to the last that says anything
	mostColumns = 600     // likewise
	mostCells   = 400_000 // of all sheets, that say something

	mostParts   = 200     // files within a workbook
	mostLinks   = 1000    // of a workbook to its parts
	mostSheets  = 50      // of a workbook
	mostStrings = 100_000 // texts that the cells of a workbook share
	mostShared  = 4 << 20 // bytes of those
	mostStyles  = 65_490  // looks of cells, as spreadsheet programs have it
	mostFormats = 2_000   // ways to show a number
	mostFormat  = 1024    // bytes of one
	mostMerged  = 10_000  // merged ranges of a sheet
)

// Why a file is refused that holds too much.
var (
	tooManyCells = fault.Both{
		Vi: "tệp có hơn 400.000 ô có nội dung; hãy chia nhỏ",
		En: fmt.Sprintf("the file holds more than %d cells that say something; divide it", mostCells),
	}
	errMerged = about("trang có quá nhiều ô bị gộp; bỏ gộp ô rồi lưu lại", "the sheet has more than %d merged ranges; unmerge them", mostMerged)
	errTexts  = about("tệp có quá nhiều nội dung chữ; hãy chia nhỏ",
		"the workbook shares more than %d texts, or %d MiB of them, among its cells; divide it", mostStrings, mostShared>>20)
	errFormats = about("tệp có quá nhiều định dạng; chép bảng sang tệp mới rồi lưu lại",
		"the workbook has more than %d looks of cells, or %d ways to show a number; copy the table into a new file", mostStyles, mostFormats)
)

// Place is where something stands in a file.
type Place struct {
	Sheet  string // its name; empty: of the file, or of text
	Row    int    // from 1; 0: of the file
	Column int    // from 1; 0: of the row
}

// Cell writes the place within its sheet as spreadsheets do: C7. Without a column it names the
// row, without a row nothing.
func (p Place) Cell() string {
	if p.Row < 1 {
		return ""
	}
	return letters(p.Column) + strconv.Itoa(p.Row)
}

// letters returns what spreadsheets call a column.
func letters(column int) string {
	var name []byte
	for ; column > 0; column = (column - 1) / 26 {
		name = append([]byte{byte('A' + (column-1)%26)}, name...)
	}
	return string(name)
}

// ReadError is why a file or a cell of it cannot be taken in: one sentence that says what to do.
type ReadError struct {
	Place
	fault.Both

	Value string // what stands there
}

// Error returns the sentence in English.
func (p *ReadError) Error() string { return p.En }

// about returns a problem with the file as a whole.
func about(vi, en string, args ...any) *ReadError {
	return &ReadError{Both: fault.Both{Vi: vi, En: fmt.Sprintf(en, args...)}}
}

// Manner is what a reader knows of the files it reads.
type Manner struct {
	Opens    []string // words with which a line of the head begins, whatever their case: what follows them separates the columns
	Tells    []string // words any of which tells the encoding of a text, in lower case; nil: all that open it do
	Comments bool     // lines that begin with # say nothing
}

// File is a file that can be read.
type File struct {
	Sheets []*Sheet // text is one, without a name
}

// Sheet is one table of cells.
type Sheet struct {
	Name   string
	Hidden bool
	Merged []Range // known once all rows are read
	rows   func(yield func(Row, error) bool)
}

// Range is a rectangle of cells.
type Range struct{ Row, Column, LastRow, LastColumn int }

// Row is a row that says something; of those that are empty there is nothing to tell.
type Row struct {
	Place
	Cells []Cell // up to the last that says something; the next row takes their place
	Width int    // of text: how many cells its line has, empty ones at the end included
	Cut   bool   // of text: the file ends within it, or right behind its last cell
}

// Cell returns the cell of a column, an empty one beyond the last.
func (r Row) Cell(column int) Cell {
	if column >= 1 && column <= len(r.Cells) {
		return r.Cells[column-1]
	}
	return Cell{Place: Place{r.Sheet, r.Row, column}}
}

// Rows gives the rows one by one. Where the sheet cannot be read to its end, the last thing
// given is a ReadError, or the error of the context it was opened with: what came before it is
// not the whole.
func (s *Sheet) Rows() iter.Seq2[Row, error] { return s.rows }

// Open returns a file, told by its first bytes to be a workbook or text. It fails with a
// ReadError where it is neither, or more than may be read. Once ctx is done, reading ends with
// its error.
func Open(ctx context.Context, data []byte, m Manner) (*File, error) {
	if len(data) > MostBytes {
		return nil, about("tệp lớn hơn 4 MiB; hãy chia nhỏ, hoặc xóa hình ảnh trong tệp", "the file is larger than %d MiB; divide it, or take pictures out", MostBytes>>20)
	}
	for _, foreign := range foreigners {
		if bytes.HasPrefix(data, []byte(foreign.begins)) {
			return nil, about(foreign.vi, "%s", foreign.en)
		}
	}
	if bytes.HasPrefix(data, []byte("PK")) {
		return openWorkbook(ctx, data)
	}
	text, err := decode(data, m)
	if err != nil {
		return nil, err
	}
	return openText(ctx, text, m), nil
}

// foreigners are files of other kinds that people take for tables.
var foreigners = []struct{ begins, vi, en string }{
	{"\xD0\xCF\x11\xE0", "tệp là .xls cũ hoặc có mật khẩu; lưu lại thành .xlsx không mật khẩu", "this is an old .xls or has a password; save it as .xlsx without one"},
	{"%PDF", "tệp là PDF; gửi chính tệp bảng tính, .xlsx hoặc CSV", "this is a PDF; send the spreadsheet itself, .xlsx or CSV"},
	{"{\\rtf", "tệp là văn bản; gửi tệp bảng tính, .xlsx hoặc CSV", "this is a text document; send a spreadsheet, .xlsx or CSV"},
	{"<", "tệp là trang web hoặc XML mang tên bảng tính; mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx", "this is a web page or XML under a spreadsheet's name; open it in a spreadsheet program and save it as .xlsx"},
}

// printable cuts a text to what one cares to read of it.
func printable(s string) string {
	const most = 100
	if len(s) <= most {
		return s
	}
	for i := most; i > 0; i-- {
		if utf8.RuneStart(s[i]) {
			return s[:i] + "…"
		}
	}
	return ""
}
