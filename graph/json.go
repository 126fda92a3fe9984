package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"thidua/internal/fault"
)

// maxNesting is how deep values may lie within each other.
const maxNesting = 64

// readObject reads one JSON object and nothing after it, strictly: a key comes once, as it is
// written. Numbers stay as written. What it fails with never holds what was sent.
func readObject(text []byte) (map[string]any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	value, err := readValue(decoder, 0)
	if err != nil {
		return nil, err
	}
	object, ok := value.(map[string]any)
	if _, more := decoder.Token(); !ok || !errors.Is(more, io.EOF) {
		return nil, fault.New(fault.Invalid, "it is not one object, or something follows it")
	}
	return object, nil
}

func readValue(decoder *json.Decoder, depth int) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, fault.New(fault.Invalid, "it breaks off, or is no JSON, at byte %d", decoder.InputOffset())
	}
	opening, ok := token.(json.Delim)
	if !ok {
		return token, nil
	}
	if depth >= maxNesting {
		return nil, fault.New(fault.Invalid, "it is more than %d levels deep", maxNesting)
	}
	var value any
	if opening == '{' {
		value, err = readFields(decoder, depth)
	} else {
		value, err = readList(decoder, depth)
	}
	if err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != nil { // the closing one
		return nil, fault.New(fault.Invalid, "it breaks off, or is no JSON, at byte %d", decoder.InputOffset())
	}
	return value, nil
}

func readFields(decoder *json.Decoder, depth int) (map[string]any, error) {
	object := map[string]any{}
	for decoder.More() {
		key, err := decoder.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			return nil, fault.New(fault.Invalid, "it breaks off, or is no JSON, at byte %d", decoder.InputOffset())
		}
		if _, twice := object[name]; twice {
			return nil, fault.New(fault.Invalid, "a key stands twice in one object, at byte %d", decoder.InputOffset())
		}
		if object[name], err = readValue(decoder, depth+1); err != nil {
			return nil, err
		}
	}
	return object, nil
}

func readList(decoder *json.Decoder, depth int) ([]any, error) {
	list := []any{}
	for decoder.More() {
		value, err := readValue(decoder, depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, nil
}
