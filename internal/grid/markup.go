package grid

import (
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/orisano/gosax"
	"golang.org/x/text/encoding/htmlindex"
)

// What the parts of a workbook may come to, all together, however small the file is: several
// times what a province with all its branches needs, and so little that none keeps the program
// busy or fills its memory.
const (
	mostUnzip    = 64 << 20  // bytes that are unpacked
	mostElements = 1_000_000 // of XML, comments included
	mostDepth    = 64        // elements within one another
	mostPiece    = 256 << 10 // bytes of one tag, or of one text between two
	mostText     = 32_767    // characters of a text, the most that a spreadsheet program holds in a cell
)

// Why a workbook is refused that costs more than it can say.
var (
	errUnpacked = about("tệp quá lớn khi giải nén; xóa các dòng, cột trống có định dạng hoặc chia nhỏ tệp",
		"the workbook unpacks to more than %d MiB; delete empty rows and columns that only have formats, or divide it", mostUnzip>>20)
	errElements = about("tệp có quá nhiều dòng, ô hoặc định dạng; xóa các dòng, cột trống có định dạng hoặc chia nhỏ tệp",
		"the workbook has more than %d rows, cells, texts and formats; delete empty rows and columns that only have formats, or divide it", mostElements)
	errDepth = about("các phần trong tệp lồng nhau quá sâu; mở bằng Excel hoặc LibreOffice rồi lưu lại",
		"what the workbook holds is nested more than %d deep; open it in a spreadsheet program and save it again", mostDepth)
	errLong = about("tệp có một nội dung dài hơn 32.767 ký tự; rút ngắn lại",
		"the workbook holds a text of more than %d characters; shorten it", mostText)
)

// meter counts what a file has cost so far. What would cost too much is refused before it is
// taken apart, and work for someone who has gone ends.
type meter struct {
	ctx      context.Context //nolint:containedctx // one reading of one file
	bytes    int64           // that were unpacked
	elements int
	cells    int // that say something
	texts    int // bytes of texts that cells share
}

// count counts an element, or what else stands between texts.
func (m *meter) count() error {
	m.elements++
	switch {
	case m.elements > mostElements:
		return errElements
	case m.elements%4096 == 0:
		return m.ctx.Err()
	}
	return nil
}

// feed is a part of a workbook as it is unpacked: never more of it than the meter allows, nor
// of one piece.
type feed struct {
	from  io.Reader
	meter *meter
	piece int // bytes read since the last piece ended
}

// Read reads on.
func (f *feed) Read(p []byte) (int, error) {
	if err := f.meter.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := f.from.Read(p)
	f.meter.bytes += int64(n)
	f.piece += n
	switch {
	case f.meter.bytes > mostUnzip:
		return 0, errUnpacked
	case f.piece > mostPiece:
		return 0, errLong
	}
	return n, err
}

// token is what a markup gives.
type token uint8

const (
	ended      token = iota // there is no more
	opens                   // an element begins
	closes                  // an element ends
	characters              // text
)

// markup reads XML piece by piece, and keeps nothing of it but where it stands. What is no XML
// fails as damaged, what costs more than the meter allows with a ReadError.
type markup struct {
	from   *gosax.Reader
	feed   *feed
	open   []byte // the names of the elements that are open, one after the other
	starts []int  // where in open each begins

	name []byte // of the element that begins or ends, without what stands before a colon; until the next piece
	text []byte // the text; likewise
	rest []byte // the attributes of an element that begins
}

// newMarkup reads XML in the encoding that it says it is in, or else UTF-8.
func newMarkup(from io.Reader, m *meter) (*markup, error) {
	f := &feed{from: from, meter: m}
	var head [256]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && n == 0 || err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, orDamaged(err)
	}
	all := io.MultiReader(bytes.NewReader(head[:n]), f)
	if label := encodingOf(head[:n]); label != "" {
		encoding, err := htmlindex.Get(label)
		if err != nil {
			return nil, errDamaged
		}
		all = encoding.NewDecoder().Reader(all)
	}
	reader := gosax.NewReaderSize(all, 64<<10)
	reader.EmitSelfClosingTag = true
	return &markup{from: reader, feed: f}, nil
}

// encodingOf returns what XML says of its encoding, empty where that is UTF-8.
func encodingOf(head []byte) string {
	head = bytes.TrimPrefix(head, []byte(mark))
	end := bytes.Index(head, []byte("?>"))
	if !bytes.HasPrefix(head, []byte("<?xml")) || end < 0 {
		return ""
	}
	_, label, said := bytes.Cut(head[:end], []byte("encoding"))
	label = bytes.Trim(bytes.TrimLeft(label, " \t\r\n="), " \t\r\n")
	if !said || len(label) < 2 {
		return ""
	}
	label, _, _ = bytes.Cut(label[1:], label[:1])
	if bytes.EqualFold(label, []byte("utf-8")) {
		return ""
	}
	return string(label)
}

// orDamaged lets a refusal stand, and what ends the work; all else is damage.
func orDamaged(err error) error {
	if isRefusal(err) {
		return err
	}
	return errDamaged
}

// event asks the library for the next piece of any kind.
func (x *markup) event() (event gosax.Event, err error) {
	// Over XML made to harm, it may stumble.
	defer func() {
		if recover() != nil {
			err = errDamaged
		}
	}()
	return x.from.Event()
}

// next reads the next piece that says something.
func (x *markup) next() (token, error) {
	for {
		x.feed.piece = 0
		event, err := x.event()
		if err != nil {
			return ended, orDamaged(err)
		}
		if kind := event.Type(); kind != gosax.EventText && kind != gosax.EventEnd {
			if err := x.feed.meter.count(); err != nil {
				return ended, err
			}
		}
		switch event.Type() {
		case gosax.EventEOF:
			if len(x.starts) > 0 {
				return ended, errDamaged
			}
			return ended, nil
		case gosax.EventStart:
			return opens, x.begin(event.Bytes)
		case gosax.EventEnd:
			return closes, x.end(event.Bytes)
		case gosax.EventText:
			if len(x.starts) == 0 {
				if len(bytes.TrimLeft(bytes.TrimPrefix(event.Bytes, []byte(mark)), " \t\r\n")) > 0 {
					return ended, errDamaged
				}
				continue
			}
			if x.text, err = gosax.Unescape(event.Bytes); err != nil {
				return ended, errDamaged
			}
			return characters, nil
		case gosax.EventCData:
			text, ok := bytes.CutPrefix(event.Bytes, []byte("<![CDATA["))
			if !ok {
				return ended, errDamaged
			}
			x.text = bytes.TrimSuffix(text, []byte("]]>"))
			return characters, nil
		case gosax.EventComment, gosax.EventProcessingInstruction:
		default: // a document type may give names to what nobody sees
			return ended, errDamaged
		}
	}
}

// begin takes the tag of an element that begins.
func (x *markup) begin(tag []byte) error {
	if len(x.starts) == mostDepth {
		return errDepth
	}
	name, rest := gosax.Name(tag)
	if len(name) == 0 || name[0] == '>' || name[0] == '/' {
		return errDamaged
	}
	x.starts = append(x.starts, len(x.open))
	x.open = append(x.open, name...)
	x.name, x.rest = local(name), rest
	return nil
}

// end takes the tag of an element that ends: the last that began.
func (x *markup) end(tag []byte) error {
	name, _ := gosax.Name(tag)
	if len(x.starts) == 0 {
		return errDamaged
	}
	at := x.starts[len(x.starts)-1]
	if !bytes.Equal(x.open[at:], name) {
		return errDamaged
	}
	x.open, x.starts, x.name = x.open[:at], x.starts[:len(x.starts)-1], local(name)
	return nil
}

// local returns a name without what stands before a colon.
func local(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

// is reports whether the element that begins or ends bears a name.
func (x *markup) is(name string) bool { return string(x.name) == name }

// attribute gives the attributes of the element that begins one by one, with ok false behind the last.
func (x *markup) attribute() (name string, value []byte, ok bool, err error) {
	a, rest, err := gosax.NextAttribute(x.rest)
	if x.rest = rest; err != nil || len(a.Key) > 0 && len(a.Value) < 2 {
		return "", nil, false, errDamaged
	}
	if len(a.Key) == 0 {
		return "", nil, false, nil
	}
	if value, err = gosax.Unescape(a.Value[1 : len(a.Value)-1]); err != nil {
		return "", nil, false, errDamaged
	}
	return nameOf(local(a.Key)), value, true, nil
}

// nameOf returns the name of an attribute; those of cells, of which there are many, take no memory.
func nameOf(key []byte) string {
	switch string(key) {
	case "r":
		return "r"
	case "s":
		return "s"
	case "t":
		return "t"
	}
	return string(key)
}

// attributes returns the attributes of the element that begins.
func (x *markup) attributes() (map[string]string, error) {
	all := map[string]string{}
	for {
		name, value, ok, err := x.attribute()
		if err != nil || !ok {
			return all, err
		}
		if all[name], err = said(value); err != nil {
			return nil, err
		}
	}
}

// said returns what stands in XML. What XML cannot hold is damage.
func said(b []byte) (string, error) {
	if !utf8.Valid(b) {
		return "", errDamaged
	}
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return "", errDamaged
		}
	}
	return string(b), nil
}

// skip reads to the end of the element that has begun.
func (x *markup) skip() error {
	for depth := 1; depth > 0; {
		t, err := x.next()
		switch {
		case err != nil:
			return err
		case t == ended:
			return errDamaged
		case t == opens:
			depth++
		case t == closes:
			depth--
		}
	}
	return nil
}

// characters adds what stands in the element that has begun, up to its end, to a text.
func (x *markup) characters(into []byte) ([]byte, error) {
	for {
		t, err := x.next()
		switch {
		case err != nil:
			return into, err
		case t == characters:
			if into, err = x.add(into); err != nil {
				return into, err
			}
		case t == closes:
			return into, nil
		default:
			return into, errDamaged
		}
	}
}

// add adds the text that was read to what stands before it.
func (x *markup) add(into []byte) ([]byte, error) {
	into = append(into, x.text...)
	if len(into) > mostText && utf8.RuneCount(into) > mostText {
		return into, errLong
	}
	return into, nil
}

// richText adds what stands in a text of one look or of many, up to its end: without how it is
// pronounced.
func (x *markup) richText(into []byte) ([]byte, error) {
	words, spoken := false, 0
	for depth := 1; depth > 0; {
		t, err := x.next()
		if err != nil {
			return into, err
		}
		switch t {
		case ended:
			return into, errDamaged
		case opens:
			depth++
			words = x.is("t") && spoken == 0
			if x.is("rPh") {
				spoken++
			}
		case closes:
			depth--
			words = false
			if x.is("rPh") {
				spoken--
			}
		case characters:
			if !words {
				continue
			}
			if into, err = x.add(into); err != nil {
				return into, err
			}
		}
	}
	return into, nil
}
