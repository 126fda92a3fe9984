package export

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"thidua/internal/audit"
	"thidua/internal/table"
)

// Given says for the audit that a table is given out in a file of this name: what was asked for, and how
// much, and no number of it. More facts stand beside. Write it down before the file leaves.
func Given(p *table.Plan, file string, more map[string]string) audit.Entry {
	var indicators, periods, measures []string
	for _, i := range p.Indicators {
		indicators = append(indicators, codeOf(i))
	}
	for _, one := range p.Periods {
		periods = append(periods, one.String())
	}
	for _, m := range p.Measures {
		measures = append(measures, string(m))
	}
	e := audit.Entry{Act: audit.Exported, Units: highest(p), What: map[string]string{
		"file": file, "units": strconv.Itoa(len(p.Units)), "cells": strconv.Itoa(p.Cost().Cells),
		"indicators": strings.Join(indicators, " "), "periods": strings.Join(periods, " "), "measures": strings.Join(measures, " "),
	}}
	maps.Copy(e.What, more)
	return e
}

// highest returns the units of a table below which all others lie.
func highest(p *table.Plan) []int64 {
	if p.Whole != nil {
		return []int64{p.Whole.ID}
	}
	among := map[int64]bool{}
	for _, u := range p.Units {
		among[u.ID] = true
	}
	var ids []int64
	for _, u := range p.Units {
		if above := u.Path.IDs(); !slices.ContainsFunc(above[:max(0, len(above)-1)], func(id int64) bool { return among[id] }) {
			ids = append(ids, u.ID)
		}
	}
	return ids
}
