package register_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"thidua/internal/fault"
	"thidua/internal/register"
)

// packed is a ZIP with these parts, each "name=content".
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		name, content, _ := strings.Cut(p, "=")
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = part.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// compound is a file as earlier office programs wrote it, with streams of these names.
func compound(streams ...string) []byte {
	out := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 2000)...)
	for _, s := range streams {
		for _, u := range utf16.Encode([]rune(s + "\x00")) {
			out = append(out, byte(u), byte(u>>8))
		}
		out = append(out, make([]byte, 100)...)
	}
	return out
}

func TestCheck(t *testing.T) {
	t.Parallel()
	const types = `[Content_Types].xml=<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	docx := packed(t, types, "_rels/.rels=<Relationships/>", "word/document.xml=<w:document/>")
	pdf := []byte("%PDF-1.7\n1 0 obj\n")
	jpeg := []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00")
	png := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	webp := []byte("RIFF\x24\x00\x00\x00WEBPVP8 ")
	heic := []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")
	var many []string
	for range 5_001 {
		many = append(many, "word/p")
	}
	const (
		none   = "is no PDF, picture"
		macros = "holds macros"
		broken = "is broken"
		other  = "give it its own ending"
	)
	for _, tt := range []struct {
		is, name string
		content  []byte
		want     string // the type, or a part of why it is refused
		called   string // empty: as it was
	}{
		{"a PDF", "Quyết định 12.pdf", pdf, "application/pdf", ""},
		{"a PDF with capitals", "QD.PDF", pdf, "application/pdf", ""},
		{"a PDF without an ending", "Quyết định", pdf, "application/pdf", "Quyết định.pdf"},
		{"a picture", "nhà.jpg", jpeg, "image/jpeg", ""},
		{"the same, with the other ending", "nhà.jpeg", jpeg, "image/jpeg", ""},
		{"a screenshot", "a.png", png, "image/png", ""},
		{"a picture of the web", "a.webp", webp, "image/webp", ""},
		{"a picture of a telephone", "IMG_1.HEIC", heic, "image/heic", ""},
		{"a document", "Kế hoạch.docx", docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ""},
		{"a workbook", "a.xlsx", packed(t, "xl/workbook.xml=<workbook/>"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ""},
		{"slides", "a.pptx", packed(t, "ppt/presentation.xml=<p/>"), "application/vnd.openxmlformats-officedocument.presentationml.presentation", ""},
		{"a text of OpenDocument", "a.odt", packed(t, "mimetype=application/vnd.oasis.opendocument.text", "content.xml=<x/>"), "application/vnd.oasis.opendocument.text", ""},
		{"a sheet of OpenDocument", "a.ods", packed(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml=<x/>"), "application/vnd.oasis.opendocument.spreadsheet", ""},
		{"an old document", "a.doc", compound("Root Entry", "WordDocument"), "application/msword", ""},
		{"an old workbook", "a.xls", compound("Root Entry", "Workbook"), "application/vnd.ms-excel", ""},

		{"a picture that is called a PDF", "a.pdf", jpeg, other, ""},
		{"a PDF that is called a program", "a.pdf.exe", pdf, other, ""},
		{"a document that is called a workbook", "a.xlsx", docx, other, ""},
		{"a page that is called a PDF", "a.pdf", []byte("<html><script>alert(1)</script>"), none, ""},
		{"a page", "a.html", []byte("<!DOCTYPE html><p>"), none, ""},
		{"a drawing with scripts", "a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`), none, ""},
		{"a program of Windows", "a.pdf", []byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00"), none, ""},
		{"a program of Linux", "a", []byte("\x7fELF\x02\x01\x01\x00"), none, ""},
		{"a script", "a.sh", []byte("#!/bin/sh\nrm -rf /\n"), none, ""},
		{"words", "a.txt", []byte("xin chào"), none, ""},
		{"a table", "a.csv", []byte("a,b\n1,2\n3,4\n"), none, ""},
		{"an animation", "a.gif", []byte("GIF89a\x01\x00\x01\x00"), none, ""},
		{"what is packed and no document", "a.docx", packed(t, "a.txt=x"), none, ""},
		{"a program of Java that is called a document", "a.docx", packed(t, "META-INF/MANIFEST.MF=x", "a.class=y"), none, ""},
		{"a document with macros", "a.docx", packed(t, types, "word/document.xml=<w/>", "word/vbaProject.bin=x"), macros, ""},
		{"one that calls itself one with macros", "a.docx", packed(t, "[Content_Types].xml=application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml=<w/>"), macros, ""},
		{"a workbook with macros of long ago", "a.xlsx", packed(t, "xl/workbook.xml=<w/>", "xl/macrosheets/sheet1.xml=x"), macros, ""},
		{"a text of OpenDocument with macros", "a.odt", packed(t, "mimetype=application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml=x"), macros, ""},
		{"an old document with macros", "a.doc", compound("Root Entry", "WordDocument", "_VBA_PROJECT"), macros, ""},
		{"a document behind a password", "a.docx", compound("Root Entry", "EncryptedPackage"), broken, ""},
		{"one of too many parts", "a.docx", packed(t, append([]string{"word/document.xml=x"}, many...)...), broken, ""},
		{"a document that breaks off", "a.docx", docx[:len(docx)-30], broken, ""},
		{"another compound file", "a.doc", compound("Root Entry", "Something"), none, ""},
	} {
		t.Run(tt.is, func(t *testing.T) {
			t.Parallel()
			kind, called, err := register.Check(tt.name, bytes.NewReader(tt.content), int64(len(tt.content)))
			if err != nil {
				if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("refused with %v, want %s", err, tt.want)
				}
				return
			}
			want := tt.called
			if want == "" {
				want = tt.name
			}
			if kind != tt.want || called != want {
				t.Errorf("%s, called %s; want %s, called %s", kind, called, tt.want, want)
			}
		})
	}
}

func TestFileName(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ is, given, want string }{
		{"a name", "Quyết định 12.pdf", "Quyết định 12.pdf"},
		{"a name with its folder", `C:\Users\an\Ảnh.jpg`, "Ảnh.jpg"},
		{"one that climbs", "../../etc/passwd.pdf", "passwd.pdf"},
		{"one that hides", "..pdf", "pdf"},
		{"none", "", ""},
		{"nothing but a folder", "a/", ""},
		{"a name longer than a name", strings.Repeat("a", 201), ""},
		{"one of two lines", "a\r\nSet-Cookie: x.pdf", ""},
	} {
		got, err := register.FileName(tt.given)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s: %q, %v; want %q", tt.is, got, err, tt.want)
		}
	}
}
