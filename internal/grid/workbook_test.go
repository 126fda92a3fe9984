package grid_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/grid"
)

// workbook makes an .xlsx by hand, of the parts that a reader needs; others are added, or put in
// their place.
func workbook(t *testing.T, cells string, others ...string) []byte {
	t.Helper()
	parts := map[string]string{
		"xl/workbook.xml":            `<workbook><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships>` + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml") + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml") + `</Relationships>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/>
			<numFmt numFmtId="166" formatCode="_-* #,##0\ &quot;đồng&quot;_-;[Red]\-#,##0\ [$₫-42A]"/><numFmt numFmtId="167" formatCode="0.0%"/>
			<numFmt numFmtId="168" formatCode="&quot;ngày &quot;0"/></numFmts>
			<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
			<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="49"/><xf numFmtId="3"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":     `<sst><si><t>208.000</t></si><si><r><t>208</t></r><r><t xml:space="preserve">.000 </t></r><rPh><t>hai</t></rPh></si><si><t>co` + "\u0301" + `_x000D_</t></si><si/></sst>`,
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + cells + `</sheetData></worksheet>`,
	}
	for i := 0; i < len(others); i += 2 {
		parts[others[i]] = others[i+1]
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, body := range parts {
		if body == "" {
			continue
		}
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write([]byte(body))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func relation(id, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id=%q Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target=%q/>`, id, kind, target)
}

// TestCell_OfWorkbooks: what a cell is, by type, format and value.
func TestCell_OfWorkbooks(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, cell, want string }{
		{"a number", `<c r="A1"><v>208000</v></c>`, "208000"},
		{"a number of a type", `<c r="A1" t="n" s="9"><v>208000</v></c>`, "208000"},
		{"money", `<c r="A1" s="4"><v>208000</v></c>`, "208000"},
		{"a word before it that holds letters of days", `<c r="A1" s="7"><v>5</v></c>`, "5"},
		{"a number of many digits", `<c r="A1"><v>1.23456789012E11</v></c>`, "123456789012"},
		{"a sum a hair off", `<c r="A1"><v>33.000000000000007</v></c>`, "33"},
		{"a whole number with decimals", `<c r="A1"><v>30.0</v></c>`, "30"},
		{"the largest", `<c r="A1"><v>9007199254740992</v></c>`, "9007199254740992"},
		{"a number in a cell for text", `<c r="A1" s="8"><v>30</v></c>`, "30"},
		{"text that looks like a number", `<c r="A1" t="s"><v>0</v></c>`, "208000"},
		{"text of several looks", `<c r="A1" t="s"><v>1</v></c>`, "208000"},
		{"text in place", `<c r="A1" t="inlineStr"><is><t>208.000</t></is></c>`, "208000"},
		{"text in place of several looks", `<c r="A1" t="inlineStr"><is><r><t>2</t></r><r><t>08</t></r></is></c>`, "208"},
		{"a formula's value", `<c r="A1"><f>B1+1</f><v>31</v></c>`, "31"},
		{"the value of a formula that is shared", `<c r="A1"><f t="shared" si="0"/><v>31</v></c>`, "31"},
		{"a formula's text", `<c r="A1" t="str"><f>TEXT(B1,"0")</f><v>31</v></c>`, "31"},
		{"a formula that comes to no text", `<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>`, "nothing"},
		{"a cell that is only styled", `<c r="A1" s="1"/>`, "nothing"},
		{"a cell of no text", `<c r="A1" t="s"><v>3</v></c>`, "nothing"},
		{"a cell without a place", `<c><v>4</v></c>`, "4"},

		{"a formula that was never worked out", `<c r="A1"><f>B1+1</f></c>`, "never worked out: =B1+1"},
		{"a formula as openpyxl writes it", `<c r="A1"><f>B1+1</f><v></v></c>`, "never worked out: =B1+1"},
		{"another", `<c r="A1"><f>B1+1</f><v/></c>`, "never worked out: =B1+1"},
		{"a text's formula that was never worked out", `<c r="A1" t="str"><f>B1</f></c>`, "never worked out: =B1"},
		{"a day", `<c r="A1" s="1"><v>45385</v></c>`, "a date: 2024-04-03"},
		{"a day of one's own format", `<c r="A1" s="2"><v>45385</v></c>`, "a date: 2024-04-03"},
		{"a time", `<c r="A1" s="3"><v>1.5</v></c>`, "a date: 1900-01-01 12:00:00"},
		{"a formula's day", `<c r="A1" s="2"><f>TODAY()</f><v>45385</v></c>`, "a date: 2024-04-03"},
		{"a day in words", `<c r="A1" t="d"><v>2024-04-03T00:00:00Z</v></c>`, "a date: 2024-04-03"},
		{"a percentage", `<c r="A1" s="5"><v>1</v></c>`, "percentage: 1"},
		{"a percentage of one's own format", `<c r="A1" s="6"><v>0.945</v></c>`, "percentage: 0.945"},
		{"an error", `<c r="A1" t="e"><v>#REF!</v></c>`, "come to an error: #REF!"},
		{"a formula's error", `<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>`, "come to an error: #DIV/0!"},
		{"true", `<c r="A1" t="b"><v>1</v></c>`, "true or false: TRUE"},
		{"a fraction that is not shown", `<c r="A1" s="9"><v>30.4</v></c>`, "without a fraction: 30.4"},
		{"a huge number", `<c r="A1"><v>1E99</v></c>`, "too large: 1E99"},
		{"a number beyond numbers", `<c r="A1"><v>1E999</v></c>`, "too large: 1E999"},
	} {
		rows := rowsOf(t, workbook(t, `<row r="1">`+tt.cell+`</row>`), grid.Manner{})
		var c grid.Cell
		if len(rows) > 0 {
			c = rows[0].Cell(1)
		}
		n, said, wrong := c.Whole()
		got := "nothing"
		switch {
		case wrong != nil && strings.Contains(wrong.En, strings.Split(tt.want, ": ")[0]) && wrong.Sheet == "Tờ 1" && wrong.Cell() == "A1":
			got = strings.Split(tt.want, ": ")[0] + ": " + wrong.Value
		case wrong != nil:
			got = wrong.En
		case said:
			got = fmt.Sprint(n)
		}
		if got != tt.want {
			t.Errorf("%s is %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestCell_DecimalOfWorkbooks(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ cell, want string }{
		{`<c r="A1"><v>94.5</v></c>`, "94.5"},
		{`<c r="A1"><v>0.14560000000000001</v></c>`, "0.1456"},
		{`<c r="A1"><v>1E-2</v></c>`, "0.01"},
		{`<c r="A1" s="6"><v>0.945</v></c>`, "94.5"},
		{`<c r="A1" t="inlineStr"><is><t>94,5</t></is></c>`, "94.5"},
		{`<c r="A1"><v>12</v></c>`, "12"},
	} {
		digits, said, wrong := rowsOf(t, workbook(t, `<row r="1">`+tt.cell+`</row>`), grid.Manner{})[0].Cell(1).Decimal(true)
		if digits != tt.want || !said || wrong != nil {
			t.Errorf("%s is %q, %v; want %s", tt.cell, digits, wrong, tt.want)
		}
	}
}

// TestCell_WordsOfWorkbooks: what spreadsheets make of words and codes.
func TestCell_WordsOfWorkbooks(t *testing.T) {
	t.Parallel()
	row := rowsOf(t, workbook(t, `<row r="3"><c r="A3"><v>24121</v></c><c r="B3" s="1"><v>45301</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="G3" t="inlineStr"><is><t>a_x0000_b</t></is></c></row>`), grid.Manner{})[0]
	var got []string
	for i := range 8 {
		text, wrong := row.Cell(i + 1).Code()
		if wrong != nil {
			text = wrong.Cell() + " " + wrong.Value
		}
		got = append(got, text)
	}
	if diff := cmp.Diff([]string{"24121", "B3 2024-01-10", "có", "TRUE", "E3 #N/A", "", "G3 a\x00b", ""}, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
	if yes, known := row.Cell(4).Yes(); !yes || !known {
		t.Error("TRUE is not true")
	}
	if d, wrong := row.Cell(2).Day(); d != "2024-01-10" || wrong != nil {
		t.Errorf("the day is %s, %v", d, wrong)
	}
	since1904 := workbook(t, `<row r="1"><c r="A1" s="1"><v>43923</v></c></row>`, "xl/workbook.xml", `<workbook><workbookPr date1904="1"/><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>`)
	if d := rowsOf(t, since1904, grid.Manner{})[0].Cell(1).Shown(); d != "2024-04-03" {
		t.Errorf("counted from 1904 the day is %s", d)
	}
}

// TestFile_FormulasToBeWorkedOut: of a program that cannot work formulas out, no value counts.
func TestFile_FormulasToBeWorkedOut(t *testing.T) {
	t.Parallel()
	data := workbook(t, `<row r="1"><c r="A1"><f>B1+1</f><v>0</v></c><c r="B1"><v>5</v></c></row>`, "xl/workbook.xml",
		`<workbook><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`)
	row := rowsOf(t, data, grid.Manner{})[0]
	if _, _, wrong := row.Cell(1).Whole(); wrong == nil || !strings.Contains(wrong.En, "never worked out") {
		t.Errorf("a formula that is to be worked out: %v", wrong)
	}
	if n, _, wrong := row.Cell(2).Whole(); n != 5 || wrong != nil {
		t.Errorf("a number beside it: %d, %v", n, wrong)
	}
}

// TestSheet_RowsOrDamaged: a sheet that breaks off anywhere is refused, whatever was read of it.
func TestSheet_RowsOrDamaged(t *testing.T) {
	t.Parallel()
	const whole = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
	for cut := range len(whole) {
		rows, err := read(workbook(t, "", "xl/worksheets/sheet1.xml", whole[:cut]+" "), grid.Manner{})
		if err == nil {
			t.Fatalf("cut to %q it gives %v", whole[:cut], lines(rows))
		}
		if wrong := refusal(t, err); wrong.Row > 2 {
			t.Errorf("cut to %q it is told of row %d", whole[:cut], wrong.Row)
		}
	}
	rows, err := read(workbook(t, "", "xl/worksheets/sheet1.xml", whole), grid.Manner{})
	if err != nil || len(rows) != 2 {
		t.Errorf("whole it gives %v, %v", rows, err)
	}
}

func TestOpen_RefusesWorkbooks(t *testing.T) {
	t.Parallel()
	row := func(s string) string { return `<row r="1">` + s + `</row>` }
	for name, tt := range map[string]struct {
		data []byte
		says string
	}{
		"a row twice":                 {workbook(t, row("")+row("")), "damaged"},
		"a cell twice":                {workbook(t, row(`<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>`)), "damaged"},
		"a cell nowhere":              {workbook(t, row(`<c r="1A"><v>1</v></c>`)), "damaged"},
		"a number that is none":       {workbook(t, row(`<c r="A1"><v>1,5</v></c>`)), "damaged"},
		"a text that there is not":    {workbook(t, row(`<c r="A1" t="s"><v>9</v></c>`)), "damaged"},
		"a style that there is not":   {workbook(t, row(`<c r="A1" s="99"><v>9</v></c>`)), "damaged"},
		"a type that there is not":    {workbook(t, row(`<c r="A1" t="x"><v>9</v></c>`)), "damaged"},
		"texts that break off":        {workbook(t, "", "xl/sharedStrings.xml", `<sst><si><t>a</t></si><si><t>b`), "damaged"},
		"styles that break off":       {workbook(t, "", "xl/styles.xml", `<styleSheet><cellXfs>`), "damaged"},
		"a workbook that breaks off":  {workbook(t, "", "xl/workbook.xml", `<workbook><sheets>`), "damaged"},
		"no sheet where one is named": {workbook(t, "", "xl/worksheets/sheet1.xml", ""), "damaged"},
		"no relations":                {workbook(t, "", "xl/_rels/workbook.xml.rels", ""), "damaged"},
		"something far below":         {workbook(t, `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`), "far from the table"},
		"something far beside":        {workbook(t, row(`<c r="XFD1"><v>1</v></c>`)), "far from the table"},
		"LibreOffice's own":           {workbook(t, "", "xl/workbook.xml", "", "content.xml", "<a/>"), "(.ods); save it as .xlsx"},
		"Excel's binary":              {workbook(t, "", "xl/workbook.xml", "", "xl/workbook.bin", "x"), ".xlsb; save it as .xlsx"},
		"Apple's":                     {workbook(t, "", "xl/workbook.xml", "", "Index/Document.iwa", "x"), "Numbers"},
		"a text document":             {workbook(t, "", "xl/workbook.xml", "", "word/document.xml", "x"), "cannot be read"},
	} {
		_, err := read(tt.data, grid.Manner{})
		if wrong := refusal(t, err); !strings.Contains(wrong.En, tt.says) {
			t.Errorf("%s: %s, want %s", name, wrong.En, tt.says)
		}
	}
}

// TestOpen_TakesTwoProvinces: the bounds leave room for twice as many units as any province has,
// each with all that is asked.
func TestOpen_TakesTwoProvinces(t *testing.T) {
	t.Parallel()
	var cells strings.Builder
	for i := range 8000 {
		fmt.Fprintf(&cells, `<row r="%d" spans="1:50"><c r="A%d" s="8" t="s"><v>0</v></c><c r="B%d" t="inlineStr"><is><t>Chi hội %d</t></is></c>`, i+1, i+1, i+1, i)
		for j := range 47 {
			fmt.Fprintf(&cells, `<c s="9"><v>%d</v></c>`, i*j)
		}
		cells.WriteString(`</row>`)
	}
	if rows := rowsOf(t, workbook(t, cells.String()), grid.Manner{}); len(rows) != 8000 || len(rows[7999].Cells) != 49 {
		t.Errorf("%d rows are read", len(rows))
	}
}

// TestSheet_FormatsFarBeyondTheData: rows and columns that only have a look say nothing.
func TestSheet_FormatsFarBeyondTheData(t *testing.T) {
	t.Parallel()
	var cells strings.Builder
	cells.WriteString(`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>`)
	for i := 2; i <= 200_000; i++ {
		fmt.Fprintf(&cells, `<row r="%d" s="3" customFormat="1"><c r="A%d" s="3"/></row>`, i, i)
	}
	rows := rowsOf(t, workbook(t, cells.String()), grid.Manner{})
	if diff := cmp.Diff([]string{"1: 1"}, lines(rows)); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

// TestFile_Sheets: in their order, with what is hidden and merged; charts are none.
func TestFile_Sheets(t *testing.T) {
	t.Parallel()
	data := workbook(t, "", "xl/workbook.xml", `<workbook><sheets><sheet name="b" r:id="rId5"/><sheet name="a" r:id="rId1" state="veryHidden"/><sheet name="c" r:id="rId6"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships>`+relation("rId1", "worksheet", `worksheets\sheet1.xml`)+relation("rId5", "worksheet", "/xl/worksheets/Sheet2.xml")+relation("rId6", "chartsheet", "chartsheets/sheet1.xml")+`</Relationships>`,
		"xl/worksheets/sheet2.xml", `<x:worksheet xmlns:x="y"><x:sheetData/><x:mergeCells><x:mergeCell ref="B2:D3"/></x:mergeCells></x:worksheet>`)
	f, err := grid.Open(t.Context(), data, grid.Manner{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range f.Sheets {
		for _, err := range s.Rows() {
			if err != nil {
				t.Fatal(err)
			}
		}
		got = append(got, fmt.Sprint(s.Name, s.Hidden, s.Merged))
	}
	if diff := cmp.Diff([]string{"bfalse [{2 2 3 4}]", "atrue []"}, got); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
}
