package grid

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
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
	meter    *meter
}

// damaged refuses a workbook that cannot be read whole.
func damaged() *ReadError {
	return about("tệp đã hỏng, không đọc được hết; mở bằng Excel hoặc LibreOffice, xem lại số liệu rồi lưu lại",
		"the workbook is damaged and cannot be read to its end; open it in a spreadsheet program, look the numbers over and save it again")
}

// openWorkbook returns a workbook's sheets.
func openWorkbook(ctx context.Context, data []byte) (*File, error) {
	b, err := inspect(data)
	if err != nil {
		return nil, err
	}
	b.meter.ctx = ctx
	links, err := b.links("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, orDamagedBook(err)
	}
	f := &File{}
	err = b.read("xl/workbook.xml", func(x *markup) error {
		switch {
		case x.is("workbookPr"):
			e, err := x.attributes()
			if isTrue(e["date1904"]) {
				b.since = 1462
			}
			return err
		case x.is("calcPr"):
			// Programs that write formulas but cannot work them out ask for it here, and some write 0
			// for every value until then.
			e, err := x.attributes()
			b.unworked = isTrue(e["fullCalcOnLoad"])
			return err
		case x.is("sheet"):
			e, err := x.attributes()
			link := links[e["id"]]
			if err != nil || link.kind != "worksheet" { // a chart has no cells
				return err
			}
			if len(f.Sheets) == mostSheets {
				return about("tệp có quá nhiều trang", "the workbook has more than %d sheets; no more are read", mostSheets)
			}
			s := &Sheet{Name: e["name"], Hidden: strings.HasSuffix(strings.ToLower(e["state"]), "hidden")}
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
		return nil, orDamagedBook(err)
	}
	return f, nil
}

// orDamagedBook is why a workbook is refused that could not be read to its end.
func orDamagedBook(err error) error {
	if isRefusal(err) {
		return err
	}
	return damaged()
}

// isRefusal reports whether an error says why a file is refused, or that nobody waits for it any more.
func isRefusal(err error) bool {
	_, refused := errors.AsType[*ReadError](err)
	return refused || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// entry opens what the archive says of each part.
const entry = "PK\x01\x02"

// inspect looks at what a workbook says that it holds, before any of it is unpacked. Whether it
// comes to more than it says is for the meter to tell.
func inspect(data []byte) (*book, error) {
	// Of many parts the library would make a list before they could be counted.
	archive, err := (*zip.Reader)(nil), error(nil)
	parts := bytes.Count(data, []byte(entry))
	if parts <= mostParts {
		archive, err = zip.NewReader(bytes.NewReader(data), int64(len(data)))
	}
	switch {
	case parts > mostParts:
		return nil, about("tệp có quá nhiều phần", "the workbook holds %d parts; a sheet of reports has a few", parts)
	case err != nil:
		return nil, about("tệp không phải .xlsx hoặc đã hỏng", "this is no .xlsx, or it is damaged")
	}
	b := &book{parts: map[string]*zip.File{}, meter: &meter{}}
	left := uint64(mostUnzip)
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		for _, refused := range refusedParts {
			if strings.Contains(name, refused.part) {
				return nil, about(refused.vi, "%s", refused.en)
			}
		}
		if part.UncompressedSize64 >= left {
			return nil, errUnpacked
		}
		left -= part.UncompressedSize64
		if b.parts[name] != nil {
			return nil, about("tệp đã hỏng", "the workbook is damaged: it holds %s twice", printable(part.Name))
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

// open opens a part of XML. Whoever opened it closes it.
func (b *book) open(name string) (*markup, io.Closer, error) {
	part := b.parts[strings.ToLower(name)]
	if part == nil {
		return nil, nil, fmt.Errorf("the workbook has no %s", name)
	}
	body, err := part.Open()
	if err != nil {
		return nil, nil, err
	}
	x, err := newMarkup(body, b.meter)
	if err != nil {
		_ = body.Close()
	}
	return x, body, err
}

// read gives each element of a part to a function as it begins, which may read on behind it. It
// fails where the part is not there or not whole.
func (b *book) read(name string, each func(x *markup) error) error {
	x, part, err := b.open(name)
	if err != nil {
		return err
	}
	defer func() { _ = part.Close() }()
	for {
		t, err := x.next()
		if err != nil || t == ended {
			return err
		}
		if t == opens {
			if err := each(x); err != nil {
				return err
			}
		}
	}
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// link is where a part of the workbook refers to.
type link struct{ kind, part string }

// links returns what a part's relations lead to, by their ids.
func (b *book) links(name string) (map[string]link, error) {
	links := map[string]link{}
	err := b.read(name, func(x *markup) error {
		if !x.is("Relationship") {
			return nil
		}
		e, err := x.attributes()
		if err != nil || len(links) == mostLinks {
			return errDamaged
		}
		part := strings.ReplaceAll(e["Target"], `\`, "/")
		if !strings.HasPrefix(part, "/") {
			part = path.Join("/xl", part)
		}
		links[e["Id"]] = link{path.Base(e["Type"]), path.Clean(part)[1:]}
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
	var text []byte
	return b.read(name, func(x *markup) (err error) {
		if !x.is("si") {
			return nil
		}
		if text, err = x.richText(text[:0]); err != nil {
			return err
		}
		b.meter.texts += len(text)
		if len(b.strings) == mostStrings || b.meter.texts > mostShared {
			return errTexts
		}
		s, err := said(text)
		b.strings = append(b.strings, clean(unescaped(s)))
		return err
	})
}

var escapeForm = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped writes the characters out that XML cannot hold, which workbooks write as _x000D_.
func unescaped(s string) string {
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
