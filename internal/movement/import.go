package movement

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
)

// Import brings the database to what a campaign's file says, in one transaction, and
// returns the difference; with dryRun it only tells. It fails with Invalid where the file
// is broken, as a fault.FileError, and with Conflict where it would change what reports or entries already
// rest on: an element's position, nature or measure, what a field of a register holds, or take an
// element, an indicator with quotas or a register with entries away. A campaign hangs at no unit: whoever may write one anywhere may.
func Import(ctx context.Context, db bun.IDB, name string, data []byte, dryRun bool) (Edits, error) {
	c, err := Parse(name, data)
	if err != nil {
		return nil, err
	}
	var changes Edits
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever sets a quota or records a decision holds the campaign's row: none can
		// come in between what is looked at here and what is taken away.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE campaign, element IN SHARE ROW EXCLUSIVE MODE"); err != nil {
			return err
		}
		if _, err := tx.NewRaw("SELECT FROM campaign WHERE year = ? FOR UPDATE", c.Year).Exec(ctx); err != nil {
			return err
		}
		before, err := Load(ctx, tx, c.Year)
		if fault.KindOf(err) == fault.NotFound {
			before = &Campaign{}
			err = tx.NewRaw("SELECT code, position, name, name_en, measure, nature, most, reported_by, coalesce(counted, '') AS counted FROM element ORDER BY position").Scan(ctx, &before.Elements)
		}
		if err != nil {
			return err
		}
		if err := compatible(before, c); err != nil {
			return err
		}
		if err := c.keepsEntries(ctx, tx); err != nil {
			return err
		}
		changes = Difference(describe(before), describe(c))
		if dryRun || len(changes) == 0 {
			return nil
		}
		if err := c.store(ctx, tx); err != nil {
			return err
		}
		return audit.Write(ctx, tx, audit.File(data, nil, map[string]string{
			"what": "campaign", "year": strconv.Itoa(c.Year), "changes": strconv.Itoa(len(changes)),
		}))
	})
	if err != nil {
		return nil, fmt.Errorf("importing %s: %w", name, err)
	}
	return changes, nil
}

// compatible refuses what reports, quotas or decisions already rest on.
func compatible(before, after *Campaign) error {
	for _, old := range before.Elements {
		e := after.Element(old.Code)
		if e == nil {
			return fault.New(fault.Conflict, "element %s is known to the database; keep it in the file: reports hold its position", old.Code)
		}
		if e.Position != old.Position || e.Nature != old.Nature || e.Measure != old.Measure {
			return fault.New(fault.Conflict, "element %s is %s %s at position %d in the database; none of that can change: give a new number a new element",
				old.Code, old.Nature, old.Measure, old.Position)
		}
		if e.Counted != old.Counted {
			return fault.New(fault.Conflict, "who counts element %s, the units or the service, cannot change: give a new number a new element", old.Code)
		}
	}
	for _, old := range before.Indicators {
		if err := old.compatible(after.Indicator(old.Code), len(before.Quotas[old.Code]), len(before.Decisions[old.Code])); err != nil {
			return err
		}
	}
	return nil
}

// compatible refuses to take an indicator from under its quotas and decisions.
func (i *Indicator) compatible(after *Indicator, quotas, decisions int) error {
	switch {
	case quotas+decisions == 0:
		return nil
	case after == nil:
		return fault.New(fault.Conflict, "indicator %s has %d quotas and %d decisions; take those back before it leaves the file", i.Code, quotas, decisions)
	case decisions > 0 && after.Kind != AnyOf:
		return fault.New(fault.Conflict, "indicator %s has %d decisions; take those back before it is no longer %s", i.Code, decisions, AnyOf)
	case quotas > 0 && (after.Kind != i.Kind || after.Target == nil):
		return fault.New(fault.Conflict, "indicator %s has %d quotas; take those back before it is no longer a %s with a target", i.Code, quotas, i.Kind)
	case quotas > 0 && (after.Target.Of(Decimal{}).Comparator != i.Target.Of(Decimal{}).Comparator || after.Target.Monthly != i.Target.Monthly):
		return fault.New(fault.Conflict, "indicator %s has %d quotas that are compared as its target is; take those back before that changes", i.Code, quotas)
	}
	return nil
}

// describe returns what a campaign says, in the file's order.
func describe(c *Campaign) (all []Said) {
	say := func(thing string, pairs ...any) {
		for i := 0; i < len(pairs); i += 2 {
			if value := fmt.Sprint(pairs[i+1]); value != "" && value != "[]" && value != "false" {
				all = append(all, Said{thing, fmt.Sprint(pairs[i]), value})
			}
		}
	}
	if c.Year != 0 {
		say(fmt.Sprintf("campaign %d", c.Year), "name", c.Name, "name_en", c.NameEn, "theme", c.Theme, "issuer", c.Issuer,
			"source", c.Source, "due_day", c.DueDay, "members", c.Members.code())
		if !c.Official {
			all = append(all, Said{fmt.Sprintf("campaign %d", c.Year), "official", "false"})
		}
	}
	for _, p := range c.Populations {
		say("population "+p.Code, "name", p.Name, "name_en", p.NameEn, "levels", p.Levels, "kinds", p.Kinds,
			"parent_levels", p.ParentLevels, "with_children", p.WithChildren)
	}
	for _, g := range c.Groups {
		say("group "+g.Code, "name", g.Name, "name_en", g.NameEn)
	}
	for _, e := range c.Elements {
		say("element "+e.Code, "position", e.Position, "name", e.Name, "name_en", e.NameEn, "measure", e.Measure,
			"nature", e.Nature, "most", e.Most, "reported_by", e.ReportedBy, "counted", e.Counted)
	}
	for _, k := range c.Checks {
		say("check "+string(k.Rule)+" of "+k.OfText, "than", k.ThanText, "percent", shown(k.Percent), "least", shown(k.Least), "times", shown(k.Times))
	}
	above := ""
	for _, i := range c.Indicators {
		var of []string
		for _, part := range i.Of {
			of = append(of, part.Code)
		}
		say("indicator "+i.Code, "after", above, "group", i.Group.code(), "name", i.Name, "short_name", i.shortened(), "name_en", i.NameEn, "quote", i.Quote, "reading", i.Reading, "reading_en", i.ReadingEn,
			"kind", i.Kind, "formula", i.Formula.Text, "of", of, "population", i.Population.code(), "own", i.Own,
			"months", i.Months, "pace", i.Pace, "unit", i.Unit, "decimals", i.Decimals, "part", !i.Headline)
		if t := i.Target; t != nil {
			say("indicator "+i.Code, "target", t, "binds", t.Population.code(), "monthly", t.Monthly)
		}
		above = i.Code
	}
	c.describeRegisters(say)
	return all
}

// shortened returns the short name where it is another than the name.
func (i *Indicator) shortened() string {
	if i.ShortName == i.Name {
		return ""
	}
	return i.ShortName
}

// shown writes a number that says something, and nothing for 0.
func shown(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func (g *Group) code() string {
	if g == nil {
		return ""
	}
	return g.Code
}

func (e *Element) code() string {
	if e == nil {
		return ""
	}
	return e.Code
}

func (p *Population) code() string {
	if p == nil {
		return ""
	}
	return p.Code
}

// store writes the campaign over what stands.
func (c *Campaign) store(ctx context.Context, tx bun.IDB) error {
	err := tx.NewRaw(`INSERT INTO campaign (year, name, name_en, theme, issuer, source, due_day, official) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (year) DO UPDATE SET name = EXCLUDED.name, name_en = EXCLUDED.name_en, theme = EXCLUDED.theme,
			issuer = EXCLUDED.issuer, source = EXCLUDED.source, due_day = EXCLUDED.due_day, official = EXCLUDED.official
		RETURNING id`, c.Year, c.Name, c.NameEn, c.Theme, c.Issuer, c.Source, c.DueDay, c.Official).Scan(ctx, &c.ID)
	if err != nil {
		return err
	}
	for _, e := range c.Elements {
		_, err := tx.NewRaw(`INSERT INTO element (code, position, name, name_en, measure, nature, most, reported_by, counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))
			ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, name_en = EXCLUDED.name_en, most = EXCLUDED.most, reported_by = EXCLUDED.reported_by`,
			e.Code, e.Position, e.Name, e.NameEn, e.Measure, e.Nature, e.Most, pgdialect.Array(e.ReportedBy), e.Counted).Exec(ctx)
		if err != nil {
			return err
		}
	}
	if _, err := tx.NewRaw("UPDATE campaign SET members = NULLIF(?, '') WHERE id = ?", c.Members.code(), c.ID).Exec(ctx); err != nil {
		return err
	}
	codes := []string{""} // of no indicator: a list is never empty
	for _, ind := range c.Indicators {
		codes = append(codes, ind.Code)
	}
	for _, clear := range []string{
		"DELETE FROM target WHERE unit_id IS NULL AND indicator_id IN (SELECT id FROM indicator WHERE campaign_id = ?)",
		"UPDATE indicator SET population = NULL, group_code = NULL WHERE campaign_id = ?",
		"DELETE FROM population WHERE campaign_id = ?",
		"DELETE FROM indicator_group WHERE campaign_id = ?",
		"DELETE FROM validation WHERE campaign_id = ?",
	} {
		if _, err := tx.NewRaw(clear, c.ID).Exec(ctx); err != nil {
			return err
		}
	}
	if _, err := tx.NewRaw("DELETE FROM indicator WHERE campaign_id = ? AND code NOT IN (?)", c.ID, bun.List(codes)).Exec(ctx); err != nil {
		return err
	}
	for _, p := range c.Populations {
		_, err := tx.NewRaw(`INSERT INTO population (campaign_id, code, name, name_en, levels, kinds, parent_levels, with_children)
			VALUES (?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?)`, c.ID, p.Code, p.Name, p.NameEn,
			pgdialect.Array(list(p.Levels)), pgdialect.Array(list(p.Kinds)), pgdialect.Array(list(p.ParentLevels)), p.WithChildren).Exec(ctx)
		if err != nil {
			return err
		}
	}
	for i, g := range c.Groups {
		_, err := tx.NewRaw("INSERT INTO indicator_group (campaign_id, code, ordinal, name, name_en) VALUES (?, ?, ?, ?, ?)",
			c.ID, g.Code, i+1, g.Name, g.NameEn).Exec(ctx)
		if err != nil {
			return err
		}
	}
	for i, k := range c.Checks {
		_, err := tx.NewRaw(`INSERT INTO validation (campaign_id, ordinal, rule, of, than, percent, least, times) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			c.ID, i+1, k.Rule, k.OfText, k.ThanText, k.Percent, k.Least, k.Times).Exec(ctx)
		if err != nil {
			return err
		}
	}
	for _, ind := range c.Indicators {
		if err := c.storeIndicator(ctx, tx, ind); err != nil {
			return fmt.Errorf("indicator %s: %w", ind.Code, err)
		}
	}
	return c.storeRegisters(ctx, tx)
}

func (c *Campaign) storeIndicator(ctx context.Context, tx bun.IDB, i *Indicator) error {
	of := []string{}
	for _, part := range i.Of {
		of = append(of, part.Code)
	}
	err := tx.NewRaw(`INSERT INTO indicator (campaign_id, code, ordinal, headline, group_code, name, short_name, name_en, quote, reading, reading_en, kind, formula, of,
			population, own, months, pace, unit, decimals)
		VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], nullif(?, ''), ?, ?, ?, ?, ?)
		ON CONFLICT (campaign_id, code) DO UPDATE SET ordinal = EXCLUDED.ordinal, headline = EXCLUDED.headline, group_code = EXCLUDED.group_code,
			name = EXCLUDED.name, short_name = EXCLUDED.short_name,
			name_en = EXCLUDED.name_en, quote = EXCLUDED.quote, reading = EXCLUDED.reading, reading_en = EXCLUDED.reading_en, kind = EXCLUDED.kind,
			formula = EXCLUDED.formula, of = EXCLUDED.of, population = EXCLUDED.population, own = EXCLUDED.own,
			months = EXCLUDED.months, pace = EXCLUDED.pace, unit = EXCLUDED.unit, decimals = EXCLUDED.decimals
		RETURNING id`,
		c.ID, i.Code, i.Ordinal, i.Headline, i.Group.code(), i.Name, i.ShortName, i.NameEn, i.Quote, i.Reading, i.ReadingEn, i.Kind, i.Formula.Text, pgdialect.Array(of),
		i.Population.code(), i.Own, i.Months, i.Pace, i.Unit, i.Decimals).Scan(ctx, &i.ID)
	if err != nil || i.Target == nil {
		return err
	}
	return storeTarget(ctx, tx, i.ID, nil, i.Target)
}

func storeTarget(ctx context.Context, tx bun.IDB, indicator int64, unit *int64, t *Target) error {
	high := ""
	if t.High != nil {
		high = t.High.String()
	}
	_, err := tx.NewRaw(`INSERT INTO target (indicator_id, unit_id, population, comparator, low, high, monthly)
		VALUES (?, ?, nullif(?, ''), ?, ?::numeric, nullif(?, '')::numeric, ?)
		ON CONFLICT (indicator_id, unit_id) DO UPDATE SET comparator = EXCLUDED.comparator, low = EXCLUDED.low,
			high = EXCLUDED.high, monthly = EXCLUDED.monthly`,
		indicator, unit, t.Population.code(), t.Comparator, t.Low.String(), high, t.Monthly).Exec(ctx)
	return err
}

// list returns words as plain strings.
func list[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
