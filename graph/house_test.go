package graph_test

import (
	"regexp"
	"testing"

	"thidua/graph/graphtest"
)

// house is the province that the API is asked of.
type house struct {
	*graphtest.House

	drafted int // reorganisations
}

func build(t testing.TB) *house { return &house{House: graphtest.New(t)} }

// zero is a 0 among values or changes, which says nothing that a test is about.
var zero = regexp.MustCompile(`,\{("element":\{"code":"[a-z_]+"\},)?("before":null,"after"|"value"):0\}`)
