package movement

import (
	"bytes"
	_ "embed"
	"regexp"
	"strconv"
)

//go:embed campaigns/example.yaml
var exampleHead []byte

var (
	beginsBelow = []byte("\n# Whom a target binds") // the first line of the launch below what it says of itself
	quoteLine   = regexp.MustCompile(`(?m)^ +quote: .*\n`)
	topicOfYear = regexp.MustCompile(`\bof the 2024 (Hồ Chí Minh topic)\b`)
)

// Example returns the file of an example campaign of a year: what the launch of 2024 asks, with
// the same elements, indicators and targets, so that years can be compared. It says of itself that
// it is not official, and holds none of the document's words.
func Example(year int) []byte {
	head := bytes.ReplaceAll(exampleHead, []byte("YEAR"), []byte(strconv.Itoa(year)))
	_, below, _ := bytes.Cut(Launch2024, beginsBelow)
	below = topicOfYear.ReplaceAll(quoteLine.ReplaceAll(below, nil), []byte("of the year's $1"))
	return bytes.Join([][]byte{head, below}, beginsBelow)
}
