package grid

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/fault"
)

// mark opens a text so that programs know it for UTF-8.
const mark = "\ufeff"

// decode returns a text in UTF-8. Of other encodings those are read that can be told for
// certain: UTF-16, and Windows-1258 where the words that open the table, or one of those that tell,
// come out of it as they were given out.
func decode(data []byte, m Manner) ([]byte, error) {
	lost := about("tệp không phải .xlsx, cũng không phải CSV mã UTF-8; lưu lại dạng “CSV UTF-8” hoặc .xlsx",
		"this is neither .xlsx nor CSV in UTF-8; save it as “CSV UTF-8” or as .xlsx")
	text := bytes.TrimPrefix(data, []byte(mark))
	switch order, wide := utf16(data); {
	case wide:
		decoded, _, err := transform.Append(unicode.UTF16(order, unicode.UseBOM).NewDecoder(), make([]byte, 0, len(data)/2*3), data)
		if err != nil || len(data)%2 != 0 || bytes.ContainsRune(decoded, utf8.RuneError) || bytes.IndexByte(decoded, 0) >= 0 {
			return nil, lost
		}
		text = bytes.TrimPrefix(decoded, []byte(mark))
	case !utf8.Valid(text):
		decoded, _, err := transform.Append(charmap.Windows1258.NewDecoder(), make([]byte, 0, len(data)*2), data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			return nil, lost
		}
		text = norm.NFC.Bytes(decoded)
		if !m.toldBy(text) {
			return nil, lost
		}
	}
	return text, nil
}

// toldBy reports whether a text is what its decoding took it for: of a table that opens with letters
// that every encoding shares, that cannot be told.
func (m Manner) toldBy(text []byte) bool {
	if len(m.Tells) > 0 {
		head := bytes.ToLower(text[:min(len(text), 1<<16)])
		return slices.ContainsFunc(m.Tells, func(word string) bool { return isForeign(word) && bytes.Contains(head, []byte(word)) })
	}
	foreign := false
	for _, word := range m.Opens {
		foreign = foreign || isForeign(word)
		if !bytes.Contains(text, []byte(word)) {
			return false
		}
	}
	return foreign
}

// isForeign reports whether a word has a letter that few encodings share.
func isForeign(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return r > 0xFF })
}

// utf16 reports whether a text is in UTF-16, by its mark or by the zeros beside its first
// letters, and in which order.
func utf16(data []byte) (unicode.Endianness, bool) {
	switch {
	case len(data) < 4:
		return unicode.LittleEndian, false
	case data[0] == 0xFE && data[1] == 0xFF, data[0] == 0 && data[1] != 0 && data[2] == 0 && data[3] != 0:
		return unicode.BigEndian, true
	case data[0] == 0xFF && data[1] == 0xFE, data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0:
		return unicode.LittleEndian, true
	}
	return unicode.LittleEndian, false
}

// openText returns the one sheet of a text.
func openText(ctx context.Context, text []byte, m Manner) *File {
	if bytes.IndexByte(text, '\r') >= 0 {
		text = unixEnds(text)
	}
	text, separator, named := namedSeparator(text)
	if !named {
		separator = separatorOf(text, m.Opens)
	}
	s := &Sheet{}
	s.rows = func(yield func(Row, error) bool) { readText(ctx, text, separator, m.Comments, yield) }
	return &File{Sheets: []*Sheet{s}}
}

// unixEnds returns a text whose lines end as those of Unix do, whether they ended so, as those
// of Windows or, outside quotes, as those of the old Macintosh.
func unixEnds(text []byte) []byte {
	out, quoted := make([]byte, 0, len(text)), false
	for i, b := range text {
		switch {
		case b == '"':
			quoted = !quoted
		case b == '\r' && i+1 < len(text) && text[i+1] == '\n':
			continue
		case b == '\r' && !quoted:
			b = '\n'
		}
		out = append(out, b)
	}
	return out
}

var separatorLine = regexp.MustCompile(`^"?sep=([,;\t|])"?\n`)

// namedSeparator takes the line off by which Excel is told what separates the columns, and
// which it does not show.
func namedSeparator(text []byte) (rest []byte, separator rune, named bool) {
	if found := separatorLine.FindSubmatch(text); found != nil {
		return text[len(found[0]):], rune(found[1][0]), true
	}
	return text, 0, false
}

// separatorOf returns what follows a word with which the table opens, and the comma where none
// stands there. Before the word may stand the number of a row, as pandas writes it.
func separatorOf(text []byte, opens []string) rune {
	text = norm.NFC.Bytes(text[:min(len(text), 1<<16)])
	var words []string
	for _, w := range opens {
		words = append(words, regexp.QuoteMeta(w))
	}
	opening := regexp.MustCompile(`(?mi)^(?:"?\d*"?[,;\t|])?"?(?:` + strings.Join(words, "|") + `)"?[,;\t|]`)
	if found := opening.Find(text); len(words) > 0 && found != nil {
		return rune(found[len(found)-1])
	}
	return ','
}

// mostWidth is how many cells a line of text may have, empty ones included: as many as a sheet of
// a spreadsheet program has columns.
const mostWidth = 16_384

// tooWide returns the first row of a text that has more cells than are read, 0 where none has:
// before the library sees it, which takes a row in as a whole.
func tooWide(text []byte, separator byte) (row int) {
	row, cells, quoted := 1, 1, false
	for _, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == separator:
			if cells++; cells > mostWidth {
				return row
			}
		case c == '\n':
			row, cells = row+1, 1
		}
	}
	return 0
}

// readText gives the rows of a text. A row is numbered as spreadsheets would: a line that is
// empty is one, a line within quotes is none.
func readText(ctx context.Context, text []byte, separator rune, comments bool, yield func(Row, error) bool) {
	if row := tooWide(text, byte(separator)); row > 0 {
		wrong := about("dòng này có quá nhiều ô; xóa các cột thừa", "this row has more than %d cells; delete the columns that say nothing", mostWidth)
		wrong.Row = row
		yield(Row{}, wrong)
		return
	}
	records := csv.NewReader(bytes.NewReader(text))
	records.Comma, records.FieldsPerRecord, records.ReuseRecord = separator, -1, true
	records.TrimLeadingSpace = separator != '\t'
	if comments {
		records.Comment = '#'
	}
	before, within := 0, 0 // lines read, and those of them that are no rows of their own
	from := int64(0)
	said, cells := 0, []Cell(nil)
	for {
		if err := ctx.Err(); err != nil {
			yield(Row{}, err)
			return
		}
		fields, err := records.Read()
		var at *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.As(err, &at):
			wrong := about("tệp CSV không đọc được: kiểm tra dấu ngoặc kép ở dòng này hoặc ngay trên", "this is not CSV; mend the quotes here or just above")
			wrong.Row = max(at.StartLine-within, 1)
			yield(Row{}, wrong)
			return
		case err != nil:
			yield(Row{}, about("tệp không đọc được", "the file cannot be read"))
			return
		}
		line, _ := records.FieldPos(0)
		to := records.InputOffset()
		last := before + bytes.Count(text[from:to], []byte("\n"))
		unended := text[to-1] != '\n'
		if unended {
			last++
		}
		r := Row{Place: Place{Row: line - within}, Cells: cells[:0], Width: len(fields), Cut: unended}
		within += last - line
		before, from = last, to
		for i, field := range fields {
			if field == "" {
				continue
			}
			at := Cell{Place: Place{Row: r.Row, Column: i + 1}}
			if len(field) > mostText && utf8.RuneCountInString(field) > mostText {
				yield(Row{}, at.problem(errLong.Both))
				return
			}
			c := textCell(at.Place, clean(field))
			if c.Empty() {
				continue
			}
			if wrong := c.beyond(); wrong != nil {
				yield(Row{}, wrong)
				return
			}
			if said++; said > mostCells {
				yield(Row{}, c.problem(tooManyCells))
				return
			}
			c.comma = separator == ';'
			r.fill(c)
		}
		if cells = r.Cells; len(cells) > 0 && !yield(r, nil) {
			return
		}
	}
}

// fill puts a cell at its column, empty ones before it.
func (r *Row) fill(c Cell) {
	for len(r.Cells) < c.Column-1 {
		r.Cells = append(r.Cells, Cell{Place: Place{r.Sheet, r.Row, len(r.Cells) + 1}})
	}
	r.Cells = append(r.Cells, c)
}

// beyond refuses what lies outside of what is read.
func (c Cell) beyond() *ReadError {
	if c.Row <= mostRows && c.Column <= mostColumns {
		return nil
	}
	return c.problem(fault.Both{
		Vi: "trang quá lớn, hoặc có nội dung nằm xa bảng ở ô này: xóa ô đó hoặc chia nhỏ trang",
		En: fmt.Sprintf("the sheet is larger than %d rows of %d columns, or something stands here far from the table: delete it, or divide the sheet", mostRows, mostColumns),
	})
}
