package grid

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/unicode/norm"
)

// refusedParts are what no table needs and no foreign file should bring along.
var refusedParts = []struct{ part, vi, en string }{
	{"vbaproject", "tệp có macro; lưu lại thành .xlsx không macro", "the workbook holds macros; save it as .xlsx without them"},
	{"macrosheets/", "tệp có macro; lưu lại thành .xlsx không macro", "the workbook holds macros; save it as .xlsx without them"},
	{"externallinks/", "tệp có liên kết sang tệp khác; xóa liên kết (Data, Edit Links) rồi lưu lại", "the workbook refers to other files; break the links (Data, Edit Links) and save it again"},
	{"connections.xml", "tệp có kết nối dữ liệu; xóa kết nối rồi lưu lại", "the workbook holds data connections; remove them and save it again"},
	{"activex/", "tệp có điều khiển ActiveX; xóa rồi lưu lại", "the workbook holds ActiveX controls; remove them and save it again"},
	{"embeddings/", "tệp có đối tượng nhúng; xóa rồi lưu lại", "the workbook holds embedded objects; remove them and save it again"},
}

// otherArchives are files of other programs that are archives too, by a part that they hold.
var otherArchives = []struct{ part, vi, en string }{
	{"content.xml", "tệp là OpenDocument (.ods); lưu lại thành .xlsx", "this is an OpenDocument file (.ods); save it as .xlsx"},
	{"xl/workbook.bin", "tệp là .xlsb; lưu lại thành .xlsx", "this is an .xlsb; save it as .xlsx"},
	{"index/document.iwa", "tệp là của Numbers; chọn Export To, Excel để lưu thành .xlsx", "this is a Numbers file; export it to Excel, .xlsx"},
	{"index.zip", "tệp là của Numbers; chọn Export To, Excel để lưu thành .xlsx", "this is a Numbers file; export it to Excel, .xlsx"},
}

// book is a workbook: its parts by their names, and what all its sheets share.
type book struct {
	parts    map[string]*zip.File
	strings  []string
	formats  []format // of a cell, by its style
	since    int      // the day before the first, as a number of days since 1899-12-30
	unworked bool     // it says that none of its formulas has been worked out
}

// damaged refuses a workbook that cannot be read whole.
func damaged() *ReadError {
	return about("tệp đã hỏng, không đọc được hết; mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu lại",
		"the workbook is damaged and cannot be read to its end; open it in a spreadsheet program, look the numbers over and save it again")
}

// openWorkbook returns a workbook's sheets. Nothing is read of it that was not inspected.
func openWorkbook(data []byte) (*File, error) {
	b, err := inspect(data)
	if err != nil {
		return nil, err
	}
	links, err := b.links("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, damaged()
	}
	f := &File{}
	err = b.read("xl/workbook.xml", func(e xml.StartElement, _ *xml.Decoder) error {
		switch e.Name.Local {
		case "workbookPr":
			if isTrue(attribute(e, "date1904")) {
				b.since = 1462
			}
		case "calcPr":
			// Programs that write formulas but cannot work them out ask for it here, and some write 0
			// for every value until then.
			b.unworked = isTrue(attribute(e, "fullCalcOnLoad"))
		case "sheet":
			link := links[attribute(e, "id")]
			if link.kind != "worksheet" { // a chart has no cells
				return nil
			}
			s := &Sheet{Name: attribute(e, "name"), Hidden: strings.HasSuffix(strings.ToLower(attribute(e, "state")), "hidden")}
			s.rows = func(yield func(Row, error) bool) { b.readSheet(s, link.part, yield) }
			f.Sheets = append(f.Sheets, s)
		}
		return nil
	})
	if err == nil {
		err = b.readStyles(links)
	}
	if err == nil {
		err = b.readStrings(links)
	}
	if err != nil {
		return nil, damaged()
	}
	if len(f.Sheets) > mostSheets {
		return nil, about("tệp có quá nhiều trang", "the workbook has %d sheets; at most %d are read", len(f.Sheets), mostSheets)
	}
	return f, nil
}

// inspect looks into a workbook before it is opened: what it holds, and how much that comes
// to when it is unpacked, whatever it says of itself.
func inspect(data []byte) (*book, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, about("tệp không phải .xlsx hoặc đã hỏng", "this is no .xlsx, or it is damaged")
	}
	if len(archive.File) > mostParts {
		return nil, about("tệp có quá nhiều phần", "the workbook holds %d parts; a sheet of reports has a few", len(archive.File))
	}
	b := &book{parts: map[string]*zip.File{}}
	left := int64(mostUnzip)
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		for _, refused := range refusedParts {
			if strings.Contains(name, refused.part) {
				return nil, about(refused.vi, "%s", refused.en)
			}
		}
		size, err := unpacked(part, left)
		if left -= size; left <= 0 {
			return nil, about("tệp quá lớn khi giải nén; xóa các dòng, cột trống có định dạng hoặc chia nhỏ tệp",
				"the workbook unpacks to more than %d MiB; delete empty rows and columns that only have formats, or divide it", mostUnzip>>20)
		}
		if err != nil || b.parts[name] != nil {
			return nil, about("tệp đã hỏng", "the workbook is damaged: %s cannot be unpacked", part.Name)
		}
		b.parts[name] = part
	}
	if b.parts["xl/workbook.xml"] == nil {
		for _, other := range otherArchives {
			if b.parts[other.part] != nil {
				return nil, about(other.vi, "%s", other.en)
			}
		}
		return nil, damaged()
	}
	return b, nil
}

// unpacked returns how many bytes a part truly comes to, looking at no more than most.
func unpacked(part *zip.File, most int64) (int64, error) {
	body, err := part.Open()
	if err != nil {
		return 0, err
	}
	defer func() { _ = body.Close() }()
	n, err := io.CopyN(io.Discard, body, most)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return n, err
}

// read gives each element of a part to a function, which may read on behind it. It fails where
// the part is not there or not whole.
func (b *book) read(name string, each func(e xml.StartElement, d *xml.Decoder) error) error {
	part := b.parts[strings.ToLower(name)]
	if part == nil {
		return fmt.Errorf("the workbook has no %s", name)
	}
	body, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = body.Close() }()
	d := newDecoder(body)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := each(e, d); err != nil {
				return err
			}
		}
	}
}

func newDecoder(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(label string, input io.Reader) (io.Reader, error) {
		encoding, err := htmlindex.Get(label)
		if err != nil {
			return nil, err
		}
		return encoding.NewDecoder().Reader(input), nil
	}
	return d
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// link is where a part of the workbook refers to.
type link struct{ kind, part string }

// links returns what a part's relations lead to, by their ids.
func (b *book) links(name string) (map[string]link, error) {
	links := map[string]link{}
	err := b.read(name, func(e xml.StartElement, _ *xml.Decoder) error {
		if e.Name.Local == "Relationship" {
			part := strings.ReplaceAll(attribute(e, "Target"), `\`, "/")
			if !strings.HasPrefix(part, "/") {
				part = path.Join("/xl", part)
			}
			links[attribute(e, "Id")] = link{path.Base(attribute(e, "Type")), path.Clean(part)[1:]}
		}
		return nil
	})
	return links, err
}

// shared returns the part of a kind that a workbook has one of, empty where it has none.
func shared(links map[string]link, kind string) string {
	for _, l := range links {
		if l.kind == kind {
			return l.part
		}
	}
	return ""
}

// readStrings reads the texts that cells refer to by their number.
func (b *book) readStrings(links map[string]link) error {
	name := shared(links, "sharedStrings")
	if name == "" {
		return nil
	}
	return b.read(name, func(e xml.StartElement, d *xml.Decoder) error {
		if e.Name.Local != "si" {
			return nil
		}
		s, err := richText(d)
		b.strings = append(b.strings, s)
		return err
	})
}

// richText returns what stands in a text of one look or of many, up to its end: without how it
// is pronounced.
func richText(d *xml.Decoder) (string, error) {
	var s strings.Builder
	said, spoken := false, 0
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			said = t.Name.Local == "t" && spoken == 0
			if t.Name.Local == "rPh" {
				spoken++
			}
		case xml.EndElement:
			depth--
			said = false
			if t.Name.Local == "rPh" {
				spoken--
			}
		case xml.CharData:
			if said {
				s.Write(t)
			}
		}
	}
	return unescaped(s.String()), nil
}

var escapeForm = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped writes the characters out that XML cannot hold, which workbooks write as _x000D_,
// and composes letters as NFC says.
func unescaped(s string) string {
	s = norm.NFC.String(s)
	if !strings.Contains(s, "_x") {
		return s
	}
	return escapeForm.ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:6], 16, 16)
		if err != nil {
			return e
		}
		return string(rune(n))
	})
}
