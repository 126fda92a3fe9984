package grid

import (
	"strconv"

	"github.com/xuri/nfp"
)

// format is how a number is shown, as far as it says what the number is.
type format uint8

const (
	asNumber  format = iota
	asDay            // as a day or a time
	asPercent        // a hundredfold
)

// builtIn returns what the formats are that workbooks name by number without saying more.
func builtIn(id int) format {
	switch {
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58:
		return asDay
	case id == 9, id == 10:
		return asPercent
	}
	return asNumber
}

// formatOf reads a format code, such as #,##0 or dd/mm/yyyy.
func formatOf(code string) (f format, err error) {
	// Over a code made to harm, the library may stumble.
	defer func() {
		if recover() != nil {
			err = errDamaged
		}
	}()
	parser := nfp.NumberFormatParser()
	for _, section := range parser.Parse(code) {
		for _, token := range section.Items {
			switch token.TType {
			case nfp.TokenTypeDateTimes, nfp.TokenTypeElapsedDateTimes:
				return asDay, nil
			case nfp.TokenTypePercent:
				f = asPercent
			}
		}
	}
	return f, nil
}

// readStyles reads how numbers are shown, by the styles that cells refer to.
func (b *book) readStyles(links map[string]link) error {
	name := shared(links, "styles")
	if name == "" {
		return nil
	}
	own, used := map[int]format{}, false
	return b.read(name, func(x *markup) error {
		switch {
		case x.is("numFmt"):
			e, err := x.attributes()
			if err != nil {
				return err
			}
			id, err := strconv.Atoi(e["numFmtId"])
			if err != nil || len(e["formatCode"]) > mostFormat {
				return errDamaged
			}
			if len(own) == mostFormats {
				return errFormats
			}
			own[id], err = formatOf(e["formatCode"])
			return err
		case x.is("cellXfs"):
			used = true
		case x.is("cellStyles"), x.is("dxfs"):
			used = false
		case x.is("xf") && used:
			if len(b.formats) == mostStyles {
				return errFormats
			}
			e, err := x.attributes()
			if err != nil {
				return err
			}
			id := 0
			if text := e["numFmtId"]; text != "" {
				if id, err = strconv.Atoi(text); err != nil {
					return err
				}
			}
			f, known := own[id]
			if !known {
				f = builtIn(id)
			}
			b.formats = append(b.formats, f)
		}
		return nil
	})
}
