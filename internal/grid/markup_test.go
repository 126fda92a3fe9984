package grid

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// pieces writes what the bounded reader makes of XML: names, attributes, texts.
func pieces(s string) (string, error) {
	x, err := newMarkup(strings.NewReader(s), &meter{ctx: context.Background()})
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for {
		t, err := x.next()
		if err != nil {
			return b.String(), err
		}
		switch t {
		case ended:
			return b.String(), nil
		case opens:
			fmt.Fprintf(&b, "<%s", x.name)
			for {
				name, value, ok, err := x.attribute()
				if err != nil {
					return b.String(), err
				}
				if !ok {
					break
				}
				text, err := said(value)
				if err != nil {
					return b.String(), err
				}
				fmt.Fprintf(&b, " %s=%q", name, text)
			}
		case closes:
			fmt.Fprintf(&b, ">%s", x.name)
		case characters:
			text, err := said(x.text)
			if err != nil {
				return b.String(), err
			}
			b.WriteString(text)
		}
	}
}

// byStandard writes what the standard library makes of it.
func byStandard(s string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(s))
	var b strings.Builder
	for depth := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			fmt.Fprintf(&b, "<%s", t.Name.Local)
			for _, a := range t.Attr {
				fmt.Fprintf(&b, " %s=%q", a.Name.Local, a.Value)
			}
		case xml.EndElement:
			depth--
			fmt.Fprintf(&b, ">%s", t.Name.Local)
		case xml.CharData:
			if depth > 0 {
				b.Write(t)
			} else if strings.TrimSpace(string(t)) != "" {
				return b.String(), errDamaged
			}
		case xml.Directive:
			return b.String(), errDamaged
		}
	}
}

// examples of XML, whole and broken.
var examples = []string{
	"", " ", "<a/>", "<a></a>", "<a>b</a>", "<a b='c' d=\"e\"/>", "<a b='<' c='>' d='\"'>x</a >", "<x:a xmlns:x='y' x:b='1'><x:c/></x:a>",
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\r\nb\rc\n</a>\n", "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1EBF;</a>", "<a b='&lt;&#10;x'/>",
	"<a><![CDATA[<b>&amp;]]]]></a>", "<a><!-- <b> --></a>", "<a><?b c?></a>", "\ufeff<a/>",
	"<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a", "<a b", "<a b=", "<a b=c/>", "<a b='c/>", "<a>&nope;</a>", "<a>&#0;</a>", "<a>&#1;</a>", "<a>\x01</a>", "<a>\xff</a>", "<a b='\x00'/>",
	"<a><!-- b</a>", "<a><![CDATA[b</a>", "<a><?b</a>", "<!DOCTYPE a><a/>", "x<a/>", "<a/>x", "<a/><b/>", "<>", "< a/>", "<a/ >", "<a b c='d'/>", "<a>]]></a>",
}

// FuzzMarkup: what the bounded reader takes, it takes as the standard library does; what the
// standard library refuses in what a workbook is made of, it refuses too.
func FuzzMarkup(f *testing.F) {
	for _, s := range examples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := pieces(s)
		if err != nil {
			if !errors.Is(err, errDamaged) && !isRefusal(err) {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		want, wrong := byStandard(s)
		if wrong == nil && got != want {
			t.Errorf("%q is read as %q, want %q", s, got, want)
		}
	})
}

// otherwise are examples that only one of the two refuses: nothing that a workbook means hangs on them.
var otherwise = map[string]bool{"": true, "<a b='<' c='>' d='\"'>x</a >": true, "\ufeff<a/>": true, "<a>]]></a>": true}

// TestMarkup_IsAsStrict: of the examples, both readers refuse the same.
func TestMarkup_IsAsStrict(t *testing.T) {
	t.Parallel()
	for _, s := range examples {
		_, err := pieces(s)
		_, wrong := byStandard(s)
		if (err != nil) != (wrong != nil) && !otherwise[s] {
			t.Errorf("%q: %v; the standard library says %v", s, err, wrong)
		}
	}
}
