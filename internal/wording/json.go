package wording

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"thidua/internal/fault"
)

// maxNesting is how deep values may lie within each other.
const maxNesting = 64

// Object reads one JSON object and nothing after it, strictly: no object holds a key twice.
// Numbers stay as written. It fails with Invalid, and never tells what was sent.
func Object(text []byte) (map[string]any, error) {
	keys, depth := outline(text)
	if depth > maxNesting {
		return nil, fault.New(fault.Invalid, "it is more than %d levels deep", maxNesting)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var object map[string]any
	if err := decoder.Decode(&object); err != nil {
		return nil, fault.New(fault.Invalid, "it breaks off, or is no JSON object, at byte %d", decoder.InputOffset())
	}
	if _, more := decoder.Token(); object == nil || !errors.Is(more, io.EOF) {
		return nil, fault.New(fault.Invalid, "it is not one object, or something follows it")
	}
	if keysOf(object) != keys {
		return nil, fault.New(fault.Invalid, "a key stands twice in one object")
	}
	return object, nil
}

// outline counts the keys of a JSON text, for each stands before a colon, and how deep its
// values lie within each other.
func outline(text []byte) (keys, deepest int) {
	depth, within := 0, false // a string
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case within && c == '\\':
			i++
		case c == '"':
			within = !within
		case within:
		case c == ':':
			keys++
		case c == '{' || c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return keys, deepest
}

// keysOf counts the keys of what was read. Of two that are the same only one was kept.
func keysOf(value any) int {
	n := 0
	switch value := value.(type) {
	case map[string]any:
		n = len(value)
		for _, v := range value {
			n += keysOf(v)
		}
	case []any:
		for _, v := range value {
			n += keysOf(v)
		}
	}
	return n
}
