package document

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// DOCXType is what a document of Word is.
const DOCXType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

// The parts of a package that do not depend on what the document says.
const (
	wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	types     = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + DOCXType + `.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`
	relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	documentRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`
	styles = `<w:styles` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>` +
		`<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style></w:styles>`
	header = `<w:hdr` + wordSpace + `><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>` +
		`<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
	// A4 upright, with the margins of administrative documents; the first sheet bears no number.
	section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`
)

// textWidth is the width between the margins, in twentieths of a point.
const textWidth = 11906 - 850 - 1701

// packed is the time that all files of a package bear: the same document is the same file.
var packed = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// WriteDOCX writes the document for Word. It is written part by part here: of what Word can, a document needs
// paragraphs, tables and a page number, and two files of it must not differ by a byte.
func (d *Official) WriteDOCX(to io.Writer) error {
	z := zip.NewWriter(to)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", types},
		{"_rels/.rels", relations},
		{"word/_rels/document.xml.rels", documentRelations},
		{"word/styles.xml", styles},
		{"word/header1.xml", header},
		{"word/document.xml", d.words()},
	} {
		// Stored, not deflated: what deflates may do so otherwise in its next version.
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Store, Modified: packed})
		if err == nil {
			_, err = io.WriteString(w, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+part.text)
		}
		if err != nil {
			return fmt.Errorf("document %s, %s: %w", d.Abstract, part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("document %s: %w", d.Abstract, err)
	}
	return nil
}

// look is how a paragraph looks.
type look struct {
	bold, italic, upper, heading bool
	align                        string // empty: to the left
	size                         int    // in half points; 0: as usual
	before, after, indent        int    // in twentieths of a point; 0: as usual
}

// The columns of a document's head, and how long the lines in them are, in twentieths of a point: a third of the
// issuer's column, the motto's own length, and a third of a title.
var (
	headWidths    = [2]int{44, 56}
	underIssuer   = 1300
	underMotto    = 3320
	underAbstract = 1800
)

func (d *Official) words() string {
	var b strings.Builder
	b.WriteString(`<w:document` + wordSpace + `><w:body>`)
	centre := look{align: "center", size: 26}
	above := centre
	above.size, above.upper = 24, true
	bold, italic := centre, centre
	bold.bold, italic.italic = true, true
	issuer := above
	issuer.bold = true
	left := ""
	if d.Superior != "" {
		left = paragraph(d.Superior, above)
	}
	left += paragraph(d.Issuer, issuer) + rule(textWidth*headWidths[0]/100, underIssuer) + paragraph(d.numberLine(), centre)
	nationLook := bold
	nationLook.size = 24
	right := paragraph(nation, nationLook) + paragraph(motto, bold) + rule(textWidth*headWidths[1]/100, underMotto) + paragraph(d.placeLine(), italic)
	columns(&b, headWidths, left, right)
	b.WriteString(paragraph(d.Title, look{bold: true, align: "center", before: 360}))
	b.WriteString(paragraph(d.Abstract, look{bold: true, align: "center"}) + rule(textWidth, underAbstract))
	if d.Notice != "" {
		b.WriteString(paragraph(d.Notice, look{italic: true, align: "center"}))
	}
	for i, p := range d.Parts {
		b.WriteString(paragraph(ordinal(i, p.Title), look{heading: true}))
		for _, text := range paragraphs(p.Text) {
			b.WriteString(paragraph(text, look{align: "both", indent: 567, after: 120}))
		}
		if p.Notice != "" {
			b.WriteString(paragraph(p.Notice, look{italic: true, align: "center"}))
		}
		if p.Table != nil {
			p.Table.words(&b)
		}
	}
	b.WriteString(paragraph("", look{}))
	left = paragraph(receivedBy, look{bold: true, italic: true, size: 24})
	for _, r := range d.recipients() {
		left += paragraph(r, look{size: 22})
	}
	hand := look{bold: true, align: "center"}
	name := hand
	name.before = 1600
	right = ""
	for _, office := range d.Offices {
		right += paragraph(office, hand)
	}
	columns(&b, [2]int{50, 50}, left, right+paragraph(d.Signer, name))
	b.WriteString(section + `</w:body></w:document>`)
	return b.String()
}

// cellMargin is what is left free on either side of the text in a table's cell, in twentieths of a point.
const cellMargin = 70

// margins are what cells leave free.
func margins(free int) string {
	width := `w:w="` + strconv.Itoa(free) + `" w:type="dxa"/>`
	return `<w:tblCellMar><w:left ` + width + `<w:right ` + width + `</w:tblCellMar>`
}

// rule writes a line of some length in the middle of a width.
func rule(width, length int) string {
	side := strconv.Itoa((width - length) / 2)
	return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/>` +
		`<w:ind w:left="` + side + `" w:right="` + side + `"/></w:pPr></w:p>`
}

// columns writes two columns side by side, without lines, that stay on one sheet.
func columns(b *strings.Builder, widths [2]int, cells ...string) {
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="` + strconv.Itoa(textWidth) + `" w:type="dxa"/><w:tblLayout w:type="fixed"/>` + margins(0) + `</w:tblPr>`)
	grid(b, widths[:])
	b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, c := range cells {
		b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + strconv.Itoa(textWidth*widths[i]/100) + `" w:type="dxa"/></w:tcPr>` + c + `</w:tc>`)
	}
	b.WriteString(`</w:tr></w:tbl>`)
}

func grid(b *strings.Builder, widths []int) {
	b.WriteString(`<w:tblGrid>`)
	for _, w := range widths {
		b.WriteString(`<w:gridCol w:w="` + strconv.Itoa(textWidth*w/100) + `"/>`)
	}
	b.WriteString(`</w:tblGrid>`)
}

func (t *Table) words(b *strings.Builder) {
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="` + strconv.Itoa(textWidth) + `" w:type="dxa"/><w:tblInd w:w="` + strconv.Itoa(cellMargin) + `" w:type="dxa"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	}
	b.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/>` + margins(cellMargin) + `</w:tblPr>`)
	grid(b, t.Widths)
	row := func(cells []string, head bool) {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
		if head {
			b.WriteString(`<w:tblHeader/>`)
		}
		b.WriteString(`</w:trPr>`)
		for i, c := range cells {
			l, width, span := look{size: 22, bold: head}, textWidth*t.Widths[i]/100, ""
			switch {
			case head:
				l.align = "center"
			case len(cells) == 1:
				l.bold, width, span = true, textWidth, `<w:gridSpan w:val="`+strconv.Itoa(len(t.Head))+`"/>`
			default:
				l.align = t.Align[i]
			}
			b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + strconv.Itoa(width) + `" w:type="dxa"/>` + span + `</w:tcPr>` + paragraph(c, l) + `</w:tc>`)
		}
		b.WriteString(`</w:tr>`)
	}
	row(t.Head, true)
	for _, r := range t.Rows {
		row(r, false)
	}
	b.WriteString(`</w:tbl>`)
}

func paragraph(text string, l look) string {
	var p, r strings.Builder
	if l.heading {
		p.WriteString(`<w:pStyle w:val="Heading1"/>`)
	}
	if l.before > 0 || l.after > 0 {
		p.WriteString(`<w:spacing w:before="` + strconv.Itoa(l.before) + `" w:after="` + strconv.Itoa(cmp.Or(l.after, 60)) + `"/>`)
	}
	if l.indent > 0 {
		p.WriteString(`<w:ind w:firstLine="` + strconv.Itoa(l.indent) + `"/>`)
	}
	if l.align != "" {
		p.WriteString(`<w:jc w:val="` + l.align + `"/>`)
	}
	for _, of := range []struct {
		on  bool
		tag string
	}{{l.bold, `<w:b/>`}, {l.italic, `<w:i/>`}, {l.upper, `<w:caps/>`}} {
		if of.on {
			r.WriteString(of.tag)
		}
	}
	if l.size > 0 {
		size := strconv.Itoa(l.size)
		r.WriteString(`<w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/>`)
	}
	return `<w:p><w:pPr>` + p.String() + `</w:pPr><w:r><w:rPr>` + r.String() + `</w:rPr><w:t xml:space="preserve">` + escaped(text) + `</w:t></w:r></w:p>`
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes all
	return b.String()
}
