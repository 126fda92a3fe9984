package sheet_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"thidua/internal/grid"
	"thidua/internal/sheet"
	"thidua/internal/testdb"
)

// hostile is a file that is made to cost more than it is worth.
type hostile struct {
	name string
	data func() []byte
	en   string // what is said of it first, in English and in Vietnamese
	vi   string
}

// The head of a sheet of C1, in XML and in CSV.
const (
	xmlHead = `<row r="1"/><row r="2"><c t="inlineStr"><is><t>Tháng</t></is></c><c t="inlineStr"><is><t>Tháng 10/2024</t></is></c><c t="inlineStr"><is><t>Đơn vị</t></is></c><c t="inlineStr"><is><t>C1</t></is></c></row>` +
		`<row r="5"><c t="inlineStr"><is><t>unit</t></is></c><c t="inlineStr"><is><t>members_total</t></is></c><c t="inlineStr"><is><t>comment</t></is></c></row>`
	csvHead = "x\nTháng,Tháng 10/2024,Đơn vị,C1\n\n\nunit,members_total,comment\n"
)

// parts makes a workbook of its parts: those that every workbook has, and others in their place.
func parts(others ...string) []byte {
	all := [][2]string{
		{"xl/workbook.xml", `<workbook><sheets><sheet name="1" r:id="r1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<R><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="strings.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/></R>`},
		{"xl/styles.xml", `<styleSheet/>`},
		{"xl/strings.xml", `<sst/>`},
		{"xl/sheet.xml", `<worksheet><sheetData>` + xmlHead + `</sheetData></worksheet>`},
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	put := func(name, body string) {
		method := zip.Deflate
		if body == "" { // a compressor of its own for nothing takes its time
			method = zip.Store
		}
		part, _ := w.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		_, _ = io.WriteString(part, body)
	}
	for _, p := range all {
		for i := 0; i < len(others); i += 2 {
			if others[i] == p[0] {
				p[1] = others[i+1]
				others[i] = ""
			}
		}
		put(p[0], p[1])
	}
	for i := 0; i < len(others); i += 2 {
		if others[i] != "" {
			put(others[i], others[i+1])
		}
	}
	_ = w.Close()
	return b.Bytes()
}

// sheetOf makes a workbook of one sheet, of what stands below its head.
func sheetOf(below string, behind ...string) []byte {
	return parts("xl/sheet.xml", `<worksheet><sheetData>`+xmlHead+below+`</sheetData>`+strings.Join(behind, "")+`</worksheet>`)
}

func times(n int, s string) string { return strings.Repeat(s, n) }

// numbered repeats a text with the number of each repetition in it, from 1.
func numbered(n int, s string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, s, i+1)
	}
	return b.String()
}

// lying makes a workbook whose sheet says that it is small, and is not.
func lying(size int) []byte {
	data := parts("xl/sheet.xml", `<worksheet>`+times(size/4, "<a/>"))
	for at := bytes.Index(data, []byte("PK\x01\x02")); at >= 0; {
		binary.LittleEndian.PutUint32(data[at+24:], 100)
		next := bytes.Index(data[at+4:], []byte("PK\x01\x02"))
		if next < 0 {
			break
		}
		at += 4 + next
	}
	return data
}

// overlapping makes an archive of many entries that all hold the same bytes.
func overlapping(n int) []byte {
	data := parts()
	end := bytes.Index(data, []byte("PK\x05\x06"))
	first := bytes.Index(data, []byte("PK\x01\x02"))
	last := bytes.LastIndex(data, []byte("PK\x01\x02"))
	directory := append(bytes.Clone(data[first:end]), bytes.Repeat(data[last:end], n)...)
	tail := bytes.Clone(data[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(n+5))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n+5))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(directory)))
	return append(append(bytes.Clone(data[:first]), directory...), tail...)
}

func wide(s string) []byte {
	b := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// columns are codes of a head in CSV, and cells of a row below it.
func (h *house) columns() (head, cells string) {
	var codes []string
	for _, e := range h.campaign.Elements[:45] {
		codes = append(codes, e.Code)
	}
	return "unit," + strings.Join(codes, ","), strings.Join(codes, ",")
}

// hostileFiles are files of every kind that may cost much.
func (h *house) hostileFiles() []hostile {
	head, _ := h.columns()
	open := "x\nTháng,Tháng 10/2024,Đơn vị,C1\n\n\n" + head + "\n"
	tooMany := "rows, cells, texts and formats; delete empty rows"
	tooManyVi := "quá nhiều dòng, ô hoặc định dạng"
	far := "far from the table"
	farVi := "nằm xa bảng"
	return []hostile{
		{"2.4 million shared strings", func() []byte { return parts("xl/strings.xml", `<sst>`+times(2_400_000, `<si><t/></si>`)+`</sst>`) }, "shares more than 100000 texts", "quá nhiều nội dung chữ"},
		{"200,000 shared strings", func() []byte {
			return parts("xl/strings.xml", `<sst>`+numbered(200_000, `<si><t>%d</t></si>`)+`</sst>`)
		}, "shares more than 100000 texts", "quá nhiều nội dung chữ"},
		{"9 MB of shared strings", func() []byte {
			return parts("xl/strings.xml", `<sst>`+times(90_000, `<si><t>`+times(20, "ế đồ ")+`</t></si>`)+`</sst>`)
		}, "4 MiB of them", "quá nhiều nội dung chữ"},
		{"a million empty cells", func() []byte { return sheetOf(`<row r="6">` + times(1_000_000, `<c/>`) + `</row>`) }, tooMany, tooManyVi},
		{"a million empty rows", func() []byte { return sheetOf(times(1_000_000, `<row/>`)) }, tooMany, tooManyVi},
		{"450,000 cells", func() []byte {
			return sheetOf(times(900, `<row>`+times(500, `<c><v>1</v></c>`)+`</row>`))
		}, "cells that say something", "400.000 ô có nội dung"},
		{"450,000 cells of a note", func() []byte {
			return parts("xl/workbook.xml", `<workbook><sheets>`+numbered(50, `<sheet name="%d" r:id="r1"/>`)+`</sheets></workbook>`, "xl/sheet.xml", `<worksheet><sheetData>`+times(19, `<row>`+times(500, `<c><v>1</v></c>`)+`</row>`)+`</sheetData></worksheet>`)
		}, "cells that say something", "400.000 ô có nội dung"},
		{"a number far below", func() []byte { return sheetOf(`<row r="1048576"><c><v>1</v></c></row>`) }, far, farVi},
		{"a number far beside, in every row", func() []byte { return sheetOf(times(9000, `<row><c r="WC1"><v>1</v></c></row>`)) }, far, farVi},
		{"a number beside, in every row", func() []byte { return sheetOf(times(9000, `<row><c r="VB1"><v>1</v></c></row>`)) }, "", ""},
		{"depth", func() []byte { return sheetOf(times(500_000, `<a>`)) }, "nested more than 64 deep", "lồng nhau quá sâu"},
		{"an attribute of 8 MB", func() []byte { return sheetOf(`<row><c r="` + times(8<<20, "A") + `"/></row>`) }, "a text of more than 32767 characters", "32.767 ký tự"},
		{"an attribute more, 200,000 times", func() []byte { return sheetOf(`<row ` + numbered(15_000, ` a%d="1"`) + `/>`) }, "", ""},
		{"a text of 8 MB", func() []byte {
			return sheetOf(`<row><c t="inlineStr"><is><t>` + times(8<<20, "A") + `</t></is></c></row>`)
		}, "a text of more than 32767 characters", "32.767 ký tự"},
		{"a value of 8 MB in pieces", func() []byte {
			return sheetOf(`<row><c t="str"><v>` + times(900_000, "aaaa<!---->") + `</v></c></row>`)
		}, "a text of more than 32767 characters", "32.767 ký tự"},
		{"1.2 million comments", func() []byte { return sheetOf(times(1_200_000, "<!---->")) }, tooMany, tooManyVi},
		{"8 MB of one comment", func() []byte { return sheetOf("<!--" + times(8<<20, " ") + "-->") }, "a text of more than 32767 characters", "32.767 ký tự"},
		{"300,000 looks of one text", func() []byte {
			return parts("xl/strings.xml", `<sst><si>`+times(300_000, `<r><t>x</t></r>`)+`</si></sst>`)
		}, "a text of more than 32767 characters", "32.767 ký tự"},
		{"300,000 looks of no text", func() []byte {
			return sheetOf(`<row><c t="inlineStr"><is>` + times(300_000, `<r><t/></r>`) + `</is></c></row>`)
		}, "", ""},
		{"300,000 looks of cells", func() []byte {
			return parts("xl/styles.xml", `<styleSheet><cellXfs>`+times(300_000, `<xf/>`)+`</cellXfs></styleSheet>`)
		}, "looks of cells", "quá nhiều định dạng"},
		{"100,000 ways to show a number", func() []byte {
			return parts("xl/styles.xml", `<styleSheet>`+numbered(100_000, `<numFmt numFmtId="%d" formatCode="#,##0.00;[Red]-#,##0.00;@"/>`)+`</styleSheet>`)
		}, "looks of cells", "quá nhiều định dạng"},
		{"2,000 long ways to show a number", func() []byte {
			return parts("xl/styles.xml", `<styleSheet>`+numbered(2_000, `<numFmt numFmtId="%d" formatCode="`+times(200, "[h]0;")+`"/>`)+`</styleSheet>`)
		}, "", ""},
		{"100,000 merged ranges", func() []byte { return sheetOf("", times(100_000, `<mergeCell ref="A1:XFD1048576"/>`)) }, "merged ranges", "ô bị gộp"},
		{"10,000 merged ranges over every cell", func() []byte {
			return sheetOf(`<row r="6"><c t="inlineStr"><is><t>C1-1</t></is></c></row>`, times(10_000, `<mergeCell ref="A1:XFD1048576"/>`))
		}, "unmerge them", "bỏ gộp"},
		{"a million names", func() []byte {
			return parts("xl/workbook.xml", `<workbook>`+times(1_000_000, `<definedName/>`)+`</workbook>`)
		}, tooMany, tooManyVi},
		{"10,000 sheets", func() []byte {
			return parts("xl/workbook.xml", `<workbook>`+times(10_000, `<sheet name="x" r:id="r1"/>`)+`</workbook>`)
		}, "more than 50 sheets", "quá nhiều trang"},
		{"50 sheets that are one", func() []byte {
			return parts("xl/workbook.xml", `<workbook>`+times(50, `<sheet name="x" r:id="r1"/>`)+`</workbook>`, "xl/sheet.xml", `<worksheet><sheetData>`+times(40_000, `<row/>`)+`</sheetData></worksheet>`)
		}, tooMany, tooManyVi},
		{"100,000 relations", func() []byte {
			return parts("xl/_rels/workbook.xml.rels", `<R>`+numbered(100_000, `<Relationship Id="r%d" Type="x/worksheet" Target="sheet.xml"/>`)+`</R>`)
		}, "damaged", "đã hỏng"},
		{"names for entities", func() []byte {
			return parts("xl/strings.xml", `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`)
		}, "damaged", "đã hỏng"},
		{"30,000 parts", func() []byte {
			others := make([]string, 60_000)
			for i := range 30_000 {
				others[2*i] = fmt.Sprintf("p%d", i)
			}
			return parts(others...)
		}, "parts; a sheet of reports has a few", "quá nhiều phần"},
		{"180 parts that are one", func() []byte { return overlapping(180) }, "holds xl/sheet.xml twice", "đã hỏng"},
		{"a part that says it is small", func() []byte { return lying(80 << 20) }, "damaged", "đã hỏng"},
		{"65 MB of a picture", func() []byte { return parts("xl/media/a.png", times(65<<20, "\x00")) }, "unpacks to more than 64 MiB", "quá lớn khi giải nén"},
		{"63 MB of nothing", func() []byte { return sheetOf(times(1000, times(63<<10, " ")+`<row/>`)) }, "", ""},

		{"CSV of 4 million columns", func() []byte { return []byte(csvHead + times(4_000_000, ",")) }, "more than 16384 cells", "quá nhiều ô"},
		{"CSV of 250 rows of 16,000 columns", func() []byte { return []byte(csvHead + times(250, times(16_000, ",")+"\n")) }, "", ""},
		{"CSV of 2 million cells", func() []byte { return []byte(csvHead + times(4000, times(500, "1,")+"\n")) }, "", ""},
		{"CSV of 4 million empty lines", func() []byte { return []byte(csvHead + times(4_000_000, "\n")) }, "", ""},
		{"CSV of 4 million lines of blanks", func() []byte { return []byte(csvHead + times(2_000_000, " \n")) }, "", ""},
		{"CSV of 2 million lines", func() []byte { return []byte(csvHead + times(2_000_000, "1\n")) }, far, farVi},
		{"CSV whose quotes never end", func() []byte { return []byte(csvHead + "\"" + times(1_000_000, "a,\n")) }, "this is not CSV", "dấu ngoặc kép"},
		{"CSV of one field of 4 MB", func() []byte { return []byte(csvHead + "C1-1,1," + times(3_900_000, "a")) }, "a text of more than 32767 characters", "32.767 ký tự"},
		{"CSV of 100 quoted lines in every field", func() []byte { return []byte(csvHead + times(9000, "C1-1,1,\""+times(200, "\n")+"\"\n")) }, "", ""},
		{"CSV in UTF-16 of 4 MB", func() []byte { return wide(csvHead + times(300_000, "ế\n")) }, far, farVi},
		{"CSV of carriage returns", func() []byte { return []byte(csvHead + times(3_900_000, "\r")) }, "", ""},
		{"CSV of letters to be composed", func() []byte {
			return []byte(csvHead + times(75, "C1-1,1,"+times(10_000, "e\u0302\u0301")+"\n"))
		}, "", ""},
		{"CSV of marks without shape", func() []byte {
			return []byte(csvHead + times(120, "C1-1,1,"+times(10_000, "\u200b")+"\n"))
		}, "", ""},
		{"CSV of zeros", func() []byte { return append([]byte(csvHead), make([]byte, 3_900_000)...) }, "", ""},
		{"CSV that is no UTF-8", func() []byte { return append([]byte(csvHead), bytes.Repeat([]byte{0xF3}, 3_900_000)...) }, "", ""},

		{"9,000 units that nobody knows", func() []byte { return []byte(open + numbered(9000, "C9-%d"+times(43, ",1")+"\n")) }, "there is no such unit below C1", "không có đơn vị này dưới C1"},
		{"the same unit 9,000 times", func() []byte { return []byte(open + times(9000, "C1-1"+times(43, ",1")+"\n")) }, "the unit stands already", "đơn vị đã có"},
		{"380,000 faulty cells", func() []byte { return []byte(open + numbered(8000, "C9-%d"+times(45, ",x.1")+"\n")) }, "write a whole number in digits", "ghi số nguyên"},
		{"380,000 cells of no unit", func() []byte { return []byte(open + times(8000, "?"+times(45, ",1.2.x")+"\n")) }, "", ""},
		{"600 columns that nobody knows", func() []byte {
			return []byte("x\nTháng,Tháng 10/2024,Đơn vị,C1\n\n\nunit" + numbered(590, ",x%d") + "\n" + times(8000, times(40, "1,")+"\n"))
		}, "no element", "không có chỉ số"},
		{"3,000 comments", func() []byte {
			return []byte(csvHead + numbered(3000, "C9-%d,1,"+times(300, "ế")+"\n"))
		}, "there is no such unit below C1", "không có đơn vị này dưới C1"},
	}
}

// TestImport_BoundsHostileFiles: what would cost more than an upload may is refused with one
// sentence, in both languages, and whatever is taken apart holds no more than it may.
func TestImport_BoundsHostileFiles(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range h.hostileFiles() {
		data := tt.data()
		out := h.run(data, nil)
		if out.Written > 0 {
			t.Errorf("%s: %d reports are written", tt.name, out.Written)
		}
		if tt.en == "" {
			continue
		}
		if said := append(out.Faults, sheet.Fault{})[0]; !strings.Contains(said.En, tt.en) || !strings.Contains(said.Vi, tt.vi) {
			t.Errorf("%s (%d bytes): %+v, want %q and %q", tt.name, len(data), said, tt.en, tt.vi)
		}
	}
}

// TestImport_BoundsWhatIsChanged: an upload changes so many reports at most, and what stands already
// is none of them.
func TestImport_BoundsWhatIsChanged(t *testing.T) {
	t.Parallel()
	h := build(t)
	file := func(units int) []byte { return []byte(csvHead + numbered(units, "C1-%d,30,\n")) }
	two := func(in *sheet.Import) { in.SetMost(2) }
	if out := h.run(file(3), two); out.Written > 0 || len(out.Faults) != 1 || out.Faults[0].En != "the file changes the reports of more than 2 units; divide it by district or commune" {
		t.Errorf("three at once: %+v", out)
	}
	if out := h.run(file(2), two); out.Written != 2 {
		t.Errorf("two at once: %+v", out)
	}
	if out := h.run(file(3), two); out.Written != 1 || out.Unchanged != 2 {
		t.Errorf("a third one: %+v", out)
	}
}

// BenchmarkUpload measures what a hostile file takes of processor and memory: over what an idle
// service holds.
func BenchmarkUpload(b *testing.B) {
	h := build(b)
	for _, tt := range h.hostileFiles() {
		data := tt.data()
		if len(data) > grid.MostBytes {
			b.Fatalf("%s: %d bytes would not be received", tt.name, len(data))
		}
		b.Run(strings.ReplaceAll(tt.name, " ", "_"), func(b *testing.B) {
			peak, spent := uint64(0), time.Duration(0)
			for b.Loop() {
				p, s := testdb.Cost(func() { h.run(data, nil) })
				peak, spent = max(peak, p), spent+s
			}
			b.ReportMetric(float64(peak)/(1<<20), "MB-over-idle")
			b.ReportMetric(spent.Seconds()/float64(b.N), "cpu-s")
			b.ReportMetric(float64(len(data))/1024, "KB-file")
		})
	}
}

// gone is a context that ends once it has been asked so often.
type gone struct {
	context.Context //nolint:containedctx // it stands for another

	left int
}

// Err returns nil so often, and then that it is done.
func (g *gone) Err() error {
	if g.left--; g.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestImport_EndsWithItsCaller: reading ends in the middle of the file when the caller goes.
func TestImport_EndsWithItsCaller(t *testing.T) {
	t.Parallel()
	h := build(t)
	for name, data := range map[string][]byte{
		"a workbook": sheetOf(times(40_000, `<row>`+times(10, `<c/>`)+`</row>`)),
		"strings":    parts("xl/strings.xml", `<sst>`+times(90_000, `<si><t>abc</t></si>`)+`</sst>`),
		"CSV":        []byte(csvHead + numbered(5000, "C9-%d,1\n")),
	} {
		ctx := &gone{t.Context(), 20}
		out, err := sheet.Import{Reading: h.whole, Writing: h.whole, Campaign: h.campaign, Month: "2024-10"}.Run(ctx, h.db.DB, data)
		if out != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %+v, %v", name, out, err)
		}
		if ctx.left < -20 {
			t.Errorf("%s is read on: %d asked after the end", name, -ctx.left)
		}
	}
}
