package document

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
)

var (
	//go:embed page.gohtml
	pageText string
	//go:embed page.css
	pageStyle string

	pageTemplate = template.Must(template.New("document").Funcs(template.FuncMap{"paragraphs": paragraphs, "ordinal": ordinal}).Parse(pageText))
)

// WriteHTML writes the document as a page to be printed on A4, with the sheets' numbers. It returns which of
// its parts a browser may take for what, as a Content-Security-Policy.
func (d *Official) WriteHTML(to io.Writer) (policy string, err error) {
	style := strings.TrimSpace(pageStyle)
	err = pageTemplate.Execute(to, map[string]any{
		"Style": template.CSS(style), "D": d, "Nation": nation, "Motto": motto, "ReceivedBy": receivedBy,
		"Number": d.numberLine(), "Place": d.placeLine(), "Recipients": d.recipients(),
	})
	if err != nil {
		return "", fmt.Errorf("page of %s: %w", d.Abstract, err)
	}
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", nil
}
