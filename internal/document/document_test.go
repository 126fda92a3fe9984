package document

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// report is a document with everything that one may have.
func report() *Official {
	return &Official{
		Superior: "Hội Cựu chiến binh Việt Nam", Issuer: "Hội Cựu chiến binh tỉnh\u00a0Đắk\u00a0Lắk", Number: "27/BC-CCB", Place: "Đắk Lắk", Day: "2024-02-05",
		Title: "BÁO CÁO", Abstract: "Sơ kết phong trào thi đua", Notice: "(Ví dụ)",
		Parts: []*Part{
			{Title: "Đặc điểm tình hình", Text: "Đoạn thứ nhất.\n\nĐoạn thứ hai."},
			{Title: "Kết quả", Notice: "(chưa đủ báo cáo)", Table: &Table{
				Head: []string{"STT", "Chỉ tiêu", "Kết quả"}, Widths: []int{10, 60, 30}, Align: []string{"center", "left", "right"},
				Rows: []Row{{"Xây dựng tổ chức Hội"}, {"1", "Kết nạp hội viên mới", "1.234.567"}},
			}},
		},
		Offices: []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, Signer: "Nguyễn Thị Ước", Recipients: []string{"Thường trực Tỉnh ủy;", "Lưu: VT"},
	}
}

func page(t *testing.T, d *Official) string {
	t.Helper()
	var out bytes.Buffer
	policy, err := d.WriteHTML(&out)
	if err != nil || !strings.Contains(policy, "default-src 'none'") {
		t.Fatal(policy, err)
	}
	return out.String()
}

func docx(t *testing.T, d *Official) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := d.WriteDOCX(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// written returns the text of a document of Word, a line each paragraph. It fails where a part of it is no XML.
func written(t *testing.T, d *Official) string {
	t.Helper()
	data := docx(t, d)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(in)
		within := false
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				within = f.Name == "word/document.xml" && token.Name.Local == "t"
			case xml.CharData:
				if within {
					text.Write(token)
				}
			case xml.EndElement:
				within = false
				if token.Name.Local == "p" {
					text.WriteByte('\n')
				}
			}
		}
	}
	return text.String()
}

// TestOfficial_SaysAllThatItIsGiven looks for what stands in both forms, and for what must not.
func TestOfficial_SaysAllThatItIsGiven(t *testing.T) {
	t.Parallel()
	with := func(change func(d *Official)) *Official {
		d := report()
		change(d)
		return d
	}
	var twelve []*Part
	for range 14 {
		twelve = append(twelve, &Part{Title: "Phần"})
	}
	endless := strings.Repeat("dài", 200_000)
	for _, tt := range []struct {
		name       string
		d          *Official
		page, word []string // what it says
		never      string   // what its page must not hold
	}{
		{"the nation heads it, and months are written as offices do", report(),
			[]string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đắk Lắk, ngày 05 tháng 02 năm 2024", "Số: 27/BC-CCB"},
			[]string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "Độc lập - Tự do - Hạnh phúc\n", "Đắk Lắk, ngày 05 tháng 02 năm 2024\n", "Số: 27/BC-CCB\n"}, "ngày 5"},
		{"from March on a month bears no naught", with(func(d *Official) { d.Day = "2024-07-15" }), []string{"ngày 15 tháng 7 năm 2024"}, []string{"ngày 15 tháng 7 năm 2024\n"}, "tháng 07"},
		{"parts are numbered, paragraphs are their own", report(), []string{"<h2>I. Đặc điểm tình hình</h2>", `<p class="text">Đoạn thứ hai.</p>`, "<h2>II. Kết quả</h2>"},
			[]string{"I. Đặc điểm tình hình\nĐoạn thứ nhất.\nĐoạn thứ hai.\nII. Kết quả\n(chưa đủ báo cáo)\n"}, "<p class=\"text\"></p>"},
		{"as the Romans did", with(func(d *Official) { d.Parts = twelve }), []string{"IV. Phần", "IX. Phần", "XIV. Phần"}, []string{"IV. Phần\n", "IX. Phần\n", "XIV. Phần\n"}, "<table"},
		{"a table's head, groups and rows", report(), []string{`<th scope="rowgroup" colspan="3">Xây dựng tổ chức Hội</th>`, `<td class="right">1.234.567</td>`},
			[]string{"STT\nChỉ tiêu\nKết quả\nXây dựng tổ chức Hội\n1\nKết nạp hội viên mới\n1.234.567\n"}, ""},
		{"who signs for whom, and the last recipient ends the list", report(), []string{"<p>KT. CHỦ TỊCH</p>", "<p>PHÓ CHỦ TỊCH</p>", `<p class="signer">Nguyễn Thị Ước</p>`, "- Thường trực Tỉnh ủy;</p>", "- Lưu: VT.</p>"},
			[]string{"- Thường trực Tỉnh ủy;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Ước\n"}, ""},
		{"nothing but what it must have", &Official{Issuer: "A", Day: "2024-01-01", Parts: []*Part{{Title: "Rỗng", Table: &Table{Head: []string{"STT"}, Widths: []int{100}, Align: []string{"left"}}}}},
			[]string{"Số: ……", "I. Rỗng"}, []string{"Số: ……\n", "I. Rỗng\nSTT\n"}, `class="above"`},
		{"what looks like markup is text", with(func(d *Official) {
			evil := `</p></style><script>alert(1)</script><img src=x onerror=alert(1)> & "]]></w:t></w:r>`
			d.Superior, d.Issuer, d.Number, d.Place, d.Abstract, d.Signer, d.Offices, d.Recipients = evil, evil, evil, evil, evil, evil, []string{evil}, []string{evil}
			d.Parts[0].Title, d.Parts[0].Text, d.Parts[1].Notice, d.Parts[1].Table.Rows[1][1], d.Parts[1].Table.Rows[0][0] = evil, evil, evil, evil, evil
		}), []string{"&lt;/p&gt;&lt;/style&gt;&lt;script&gt;"}, []string{`</p></style><script>alert(1)</script><img src=x onerror=alert(1)> & "]]></w:t></w:r>` + "\n"}, "<script"},
		{"what turns its line around ends with its paragraph", with(func(d *Official) { d.Parts[0].Text = "đảo \u202eABC\nsau" }), []string{"<p class=\"text\">đảo \u202eABC</p>\n<p class=\"text\">sau</p>"}, []string{"đảo \u202eABC\nsau\n"}, ""},
		{"what XML cannot hold is replaced", with(func(d *Official) { d.Parts[0].Text = "a\x0bb" }), []string{"a"}, []string{"a\ufffdb\n"}, ""},
		{"a word without an end", with(func(d *Official) { d.Parts[0].Text = endless }), []string{endless}, []string{endless + "\n"}, ""},
	} {
		html, word := page(t, tt.d), written(t, tt.d)
		for _, want := range tt.page {
			if !strings.Contains(html, want) {
				t.Errorf("%s: no %.200q in\n%.3000s", tt.name, want, html)
			}
		}
		for _, want := range tt.word {
			if !strings.Contains(word, want) {
				t.Errorf("%s: no %.200q in\n%.3000s", tt.name, want, word)
			}
		}
		if tt.never != "" && strings.Contains(html, tt.never) {
			t.Errorf("%s: %q in\n%.3000s", tt.name, tt.never, html)
		}
	}
}

// TestOfficial_IsTheSameToTheByte: what is signed is printed anew from what was kept of it, years later and by later
// versions. Whoever changes these sums changes what signed documents look like: let the new form stand beside the old.
func TestOfficial_IsTheSameToTheByte(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ form, sum, got string }{
		{"page", "9eef528539da83072af42f9bf86583fc653d4e6fa9e12deebf96059e655493e2", page(t, report())},
		{"document", "97f6eedddeb1987c4b3e9ab0cb7327c6cdb1ec9676ad139575a2f4a4fb37db0e", string(docx(t, report()))},
	} {
		sum := sha256.Sum256([]byte(tt.got))
		if got := hex.EncodeToString(sum[:]); got != tt.sum {
			t.Errorf("the %s's SHA-256 is %s, not %s", tt.form, got, tt.sum)
		}
	}
}

// TestOfficial_OtherProgram has another program than the one that writes it turn a document of Word into sheets.
func TestOfficial_OtherProgram(t *testing.T) {
	t.Parallel()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("there is no LibreOffice here")
	}
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("there is no pdftotext here (Debian: poppler-utils)")
	}
	d, dir := report(), t.TempDir()
	for range 60 {
		d.Parts[1].Table.Rows = append(d.Parts[1].Table.Rows, Row{"2", "Hội viên được học tập chỉ thị, nghị quyết", "99,5"})
	}
	name := filepath.Join(dir, "bao-cao.docx")
	if err := os.WriteFile(name, docx(t, d), 0o600); err != nil {
		t.Fatal(err)
	}
	told, err := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+dir+"/office", "--headless", "--convert-to", "pdf", "--outdir", dir, name).CombinedOutput()
	if strings.Contains(string(told), "could not be loaded") {
		t.Skip("LibreOffice is here without Writer (Debian: libreoffice-writer)")
	}
	if err != nil {
		t.Fatalf("%v: %s", err, told)
	}
	read := func(arguments ...string) string {
		t.Helper()
		text, err := exec.CommandContext(t.Context(), reader, append(arguments, filepath.Join(dir, "bao-cao.pdf"), "-")...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	sheets := strings.Split(strings.TrimSuffix(read("-layout"), "\f"), "\f")
	if len(sheets) < 2 {
		t.Fatalf("it is %d sheets", len(sheets))
	}
	for i, sheet := range sheets {
		wants := map[string]int{"STT": 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": 0} // a table's head on each sheet, the nation's name on the first
		if i == 0 {
			wants = map[string]int{"STT": 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": 1, "Độc lập - Tự do - Hạnh phúc": 1, "HỘI CỰU CHIẾN BINH VIỆT NAM": 1, "BÁO CÁO": 1, "I. ĐẶC ĐIỂM TÌNH HÌNH": 1, "1.234.567": 1}
		}
		if i == len(sheets)-1 {
			delete(wants, "STT") // where the table ended on the sheet before
			wants["PHÓ CHỦ TỊCH"], wants["Nguyễn Thị Ước"], wants["Nơi nhận:"] = 1, 1, 1
		}
		for want, n := range wants {
			if got := strings.Count(sheet, want); got != n {
				t.Errorf("sheet %d says %q %d times, not %d:\n%s", i+1, want, got, n, sheet)
			}
		}
		number, _, _ := strings.Cut(strings.TrimSpace(sheet), "\n")
		if i > 0 != (strings.TrimSpace(number) == string(rune('1'+i))) {
			t.Errorf("sheet %d begins with %q", i+1, number)
		}
	}
	if boxes := read("-bbox"); strings.Count(boxes, `<page width="595.3`) != len(sheets) || strings.Count(boxes, `height="841.`) != len(sheets) {
		t.Errorf("its sheets are not A4 upright:\n%.600s", boxes)
	}
}
