package postgres

import "fmt"

// ArrayText returns what stands between the braces of an array as the database writes it: its
// items with commas between, empty where there is none.
func ArrayText(src any) (string, error) {
	var text string
	switch s := src.(type) {
	case string:
		text = s
	case []byte:
		text = string(s)
	default:
		return "", fmt.Errorf("an array from %T", src)
	}
	if len(text) < 2 || text[0] != '{' || text[len(text)-1] != '}' {
		return "", fmt.Errorf("%q is no array", text)
	}
	return text[1 : len(text)-1], nil
}
