// Package operations holds the questions that users of each kind ask, as named and described
// operations: the examples of the documentation and of GraphiQL, the listed operations of the
// service, and, with their answers, a test of them.
package operations

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"thidua/internal/fault"
)

//go:embed *.graphql *.json
var files embed.FS

// Operation is one question.
type Operation struct {
	Name          string         `json:"name"`
	For           string         `json:"for"` // who asks it: a kind of user, such as a district leader
	Description   string         `json:"description"`
	DescriptionVi string         `json:"descriptionVi"`
	Text          string         `json:"text"`
	Variables     map[string]any `json:"variables,omitempty"` // of the example, on the demo's province
	As            string         `json:"as"`                  // the demo's account in whose name the example asks
}

// Shipped returns the operations that come with the program, by name.
func Shipped() ([]Operation, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var all []Operation
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".graphql")
		if !ok {
			continue
		}
		text, err := files.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		golden, err := files.ReadFile(name + ".json")
		if err != nil {
			return nil, err
		}
		o := Operation{Name: name, Text: strings.TrimSpace(string(text))}
		var example struct {
			As        string
			Variables map[string]any
		}
		if err := json.Unmarshal(golden, &example); err != nil {
			return nil, fmt.Errorf("%s.json: %w", name, err)
		}
		o.Variables, o.As = example.Variables, example.As
		o.describe()
		all = append(all, o)
	}
	return all, nil
}

// describe reads the comment that an operation begins with: what it asks in English, from the line
// that begins with vi: on in Vietnamese, and at last for whom.
func (o *Operation) describe() {
	said := &o.Description
	for line := range strings.Lines(o.Text) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			return
		}
		comment = strings.TrimSpace(comment)
		if who, ok := strings.CutPrefix(comment, "For: "); ok {
			o.For = who
			return
		}
		if vi, ok := strings.CutPrefix(comment, "vi: "); ok {
			comment, said = vi, &o.DescriptionVi
		}
		*said = strings.TrimSpace(*said + " " + comment)
	}
}

// Hash names an operation: SHA-256 of its text, in hexadecimal.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Manifest returns operations by their hashes, as client generators write them: each in every
// form in which clients send it.
func Manifest(texts []string) map[string]string {
	m := map[string]string{}
	for _, text := range texts {
		for _, form := range forms(text) {
			m[Hash(form)] = form
		}
	}
	return m
}

// Read returns the texts of listed operations: of every .graphql file of a folder, or of a
// manifest, a JSON file of texts by their hashes. It fails with Invalid where a hash is not that
// of its text, or nothing is there.
func Read(at string) ([]string, error) {
	info, err := os.Stat(at)
	if err != nil {
		return nil, fault.New(fault.Invalid, "the listed operations cannot be read: %v", err)
	}
	var texts []string
	if info.IsDir() {
		found, err := fs.Glob(os.DirFS(at), "*.graphql")
		if err != nil {
			return nil, err
		}
		for _, name := range found {
			text, err := os.ReadFile(path.Join(at, name))
			if err != nil {
				return nil, fault.New(fault.Invalid, "the listed operations cannot be read: %v", err)
			}
			texts = append(texts, strings.TrimSpace(string(text)))
		}
	} else if texts, err = readManifest(at); err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, fault.New(fault.Invalid, "%s lists no operation; give a folder of .graphql files, or a JSON file of texts by their hashes", at)
	}
	return texts, nil
}

func readManifest(at string) ([]string, error) {
	data, err := os.ReadFile(at)
	if err != nil {
		return nil, fault.New(fault.Invalid, "the listed operations cannot be read: %v", err)
	}
	var manifest map[string]string
	if err := json.Unmarshal(data, &manifest); err != nil {
		return nil, fault.New(fault.Invalid, "%s is no JSON object of texts by their hashes: %v", at, err)
	}
	var texts []string
	for hash, text := range manifest {
		if strings.TrimPrefix(hash, "sha256:") != Hash(text) {
			return nil, fault.New(fault.Invalid, "%s names a text by %.64q, which is not its SHA-256; have it written anew", at, hash)
		}
		texts = append(texts, text)
	}
	return texts, nil
}
