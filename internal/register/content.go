package register

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/gabriel-vasile/mimetype"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

const (
	// MostFileBytes is how large a paper may be.
	MostFileBytes = 10 << 20
	// MostFiles is how many papers may hang on one entry.
	MostFiles = 20
	// mostNameBytes is how long the name of a paper may be.
	mostNameBytes = 200
	// mostParts is how many parts an office document may have: each is looked at.
	mostParts = 5_000
)

// paper is a kind of content that may hang on an entry.
type paper struct {
	mime    string
	endings []string // of its names, the usual one first
}

const (
	msWord  = "application/msword"
	msExcel = "application/vnd.ms-excel"
	odf     = "application/vnd.oasis.opendocument."
	ooxml   = "application/vnd.openxmlformats-officedocument."
)

var papers = []paper{
	{"application/pdf", []string{".pdf"}},
	{"image/jpeg", []string{".jpg", ".jpeg"}},
	{"image/png", []string{".png"}},
	{"image/webp", []string{".webp"}},
	{"image/heic", []string{".heic", ".heif"}},
	{"image/heif", []string{".heif", ".heic"}},
	{ooxml + "wordprocessingml.document", []string{".docx"}},
	{ooxml + "spreadsheetml.sheet", []string{".xlsx"}},
	{ooxml + "presentationml.presentation", []string{".pptx"}},
	{odf + "text", []string{".odt"}},
	{odf + "spreadsheet", []string{".ods"}},
	{msWord, []string{".doc"}},
	{msExcel, []string{".xls"}},
}

// officeParts tell by a part that each has which office document a packed file is.
var officeParts = map[string]string{
	"word/document.xml":    ooxml + "wordprocessingml.document",
	"xl/workbook.xml":      ooxml + "spreadsheetml.sheet",
	"ppt/presentation.xml": ooxml + "presentationml.presentation",
}

var (
	errNoPaper = fault.New(fault.Invalid, "the file is no PDF, picture (JPEG, PNG, WebP, HEIC) or office document (docx, xlsx, pptx, odt, ods, doc, xls) by its content")
	errMacros  = fault.New(fault.Invalid, "the document holds macros or other programs; save it without them")
	errBroken  = fault.New(fault.Invalid, "the document is broken, or locked with a password; save it anew")
	errName    = fault.New(fault.Invalid, "say what the file is called, in one line and 200 bytes at most")
)

// FileName returns what a paper is to be called: what stands after the last slash, as people write it. It
// fails with Invalid.
func FileName(name string) (string, error) {
	name = strings.Map(func(r rune) rune {
		if r == '\\' {
			return '/'
		}
		return r
	}, name)
	cleaned, err := wording.Clean(name[strings.LastIndex(name, "/")+1:])
	if err != nil {
		return "", err
	}
	cleaned = strings.Trim(cleaned, " .")
	if cleaned == "" || len(cleaned) > mostNameBytes || strings.ContainsFunc(cleaned, unicode.IsControl) {
		return "", errName
	}
	return cleaned, nil
}

// Check looks at a paper's content and returns what it is, such as application/pdf, and its name, to which the
// usual ending is added where it has none. It fails with Invalid where the content is nothing that may hang
// on an entry, is another than the name's ending says, or holds programs.
func Check(name string, file io.ReaderAt, size int64) (kind, called string, err error) {
	kind, err = kindOf(io.NewSectionReader(file, 0, size))
	if err != nil {
		return "", "", err
	}
	known := slices.IndexFunc(papers, func(c paper) bool { return c.mime == kind })
	if known < 0 {
		return "", "", errNoPaper
	}
	ending := strings.ToLower(path.Ext(name))
	switch {
	case ending == "":
		return kind, name + papers[known].endings[0], nil
	case !slices.Contains(papers[known].endings, ending):
		return "", "", fault.New(fault.Invalid, "the file is called %.20q, but its content is %s; give it its own ending, %s", ending, kind, papers[known].endings[0])
	}
	return kind, name, nil
}

// kindOf returns what a file is by its content.
func kindOf(file *io.SectionReader) (string, error) {
	detected, err := mimetype.DetectReader(io.NewSectionReader(file, 0, file.Size()))
	if err != nil {
		return "", err
	}
	for m := detected; m != nil; m = m.Parent() {
		switch {
		case m.Is("application/zip"):
			return packedKind(file)
		case m.Is("application/x-ole-storage"):
			return compoundKind(file)
		}
	}
	kind, _, _ := strings.Cut(detected.String(), ";")
	return kind, nil
}

// packedKind returns which office document a ZIP is. Of its parts none is unpacked but the two that say
// what it is, and of those no more than they may hold.
func packedKind(file *io.SectionReader) (string, error) {
	entries, err := occurrences(file, mostParts+1, []byte("PK\x01\x02"))
	if err != nil {
		return "", err
	}
	if entries > mostParts { // before they are all read into memory
		return "", errBroken
	}
	packed, err := zip.NewReader(file, file.Size())
	if err != nil {
		return "", errBroken
	}
	kind := ""
	for _, part := range packed.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, "\\", "/"))
		if is := officeParts[name]; is != "" {
			kind = is
		}
		switch {
		case hasProgram(name):
			return "", errMacros
		case name == "[content_types].xml":
			said, err := unpacked(part, 1<<20)
			if err != nil {
				return "", err
			}
			if bytes.Contains(bytes.ToLower(said), []byte("macroenabled")) {
				return "", errMacros
			}
		case name == "mimetype" && kind == "":
			said, err := unpacked(part, 200)
			if err != nil {
				return "", err
			}
			kind = strings.TrimSpace(string(said))
		}
	}
	return kind, nil
}

// hasProgram reports whether a part of an office document is a program.
func hasProgram(part string) bool {
	return strings.HasSuffix(part, "vbaproject.bin") || strings.Contains(part, "/macrosheets/") || strings.Contains(part, "/activex/") ||
		strings.HasPrefix(part, "basic/") || strings.HasPrefix(part, "scripts/")
}

// unpacked returns what a part holds, where that is no more than most bytes. It fails with Invalid.
func unpacked(part *zip.File, most int64) ([]byte, error) {
	in, err := part.Open()
	if err != nil {
		return nil, errBroken
	}
	defer func() { _ = in.Close() }()
	said, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil || int64(len(said)) > most {
		return nil, errBroken
	}
	return said, nil
}

// compoundKind returns which document of earlier programs a compound file is, by the names of its streams.
func compoundKind(file *io.SectionReader) (string, error) {
	for _, of := range []struct {
		stream string
		kind   string
		err    error
	}{
		{"_VBA_PROJECT", "", errMacros}, {"Macros\x00", "", errMacros}, {"EncryptedPackage", "", errBroken},
		{"WordDocument", msWord, nil}, {"Workbook\x00", msExcel, nil}, {"Book\x00", msExcel, nil},
	} {
		found, err := occurrences(file, 1, wide(of.stream))
		if err != nil {
			return "", err
		}
		if found > 0 {
			return of.kind, of.err
		}
	}
	return "", nil
}

// wide writes a text as compound files do.
func wide(text string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// occurrences returns how often a file holds a pattern, up to most times.
func occurrences(file *io.SectionReader, most int, pattern []byte) (n int, err error) {
	buffer, kept := make([]byte, 64<<10), 0
	for at := int64(0); n < most; {
		read, err := file.ReadAt(buffer[kept:], at)
		at += int64(read)
		n += bytes.Count(buffer[:kept+read], pattern)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return 0, err
		}
		end := kept + read
		kept = copy(buffer, buffer[max(0, end-len(pattern)+1):end]) // what may have begun
	}
	return n, nil
}
