package server_test

import (
	"testing"

	"thidua/graph/graphtest"
)

const today = graphtest.Today

// house is the province that the API is asked of.
type house struct{ *graphtest.House }

func build(t testing.TB) *house { return &house{graphtest.New(t)} }
