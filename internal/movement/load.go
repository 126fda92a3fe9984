package movement

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Load returns the campaign of a year with everything in it. It fails with NotFound
// where there is none.
func Load(ctx context.Context, db bun.IDB, year int) (*Campaign, error) {
	c := &Campaign{Quotas: map[string]map[int64]*Target{}, Decisions: map[string]map[int64]*Decision{}}
	var members string
	var registers []byte
	err := db.NewRaw(`SELECT id, year, name, name_en, theme, issuer, source, due_day, official, coalesce(members, ''),
		coalesce((SELECT json_agg(declared ORDER BY ordinal) FROM register WHERE campaign_id = campaign.id), '[]') FROM campaign WHERE year = ?`, year).
		Scan(ctx, &c.ID, &c.Year, &c.Name, &c.NameEn, &c.Theme, &c.Issuer, &c.Source, &c.DueDay, &c.Official, &members, &registers)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "no campaign of %d", year)
	}
	if err == nil {
		err = c.load(ctx, db)
		c.Members = c.Element(members)
	}
	if err == nil {
		err = c.declareAll(registers)
	}
	if err != nil {
		return nil, fmt.Errorf("campaign of %d: %w", year, err)
	}
	return c, nil
}

// indicatorRow is an indicator as it is stored: by names instead of pointers.
type indicatorRow struct {
	ID         int64
	Code       string
	Ordinal    int
	Headline   bool
	Grouped    string
	Name       string
	ShortName  string
	NameEn     string
	Quote      string
	Reading    string
	ReadingEn  string
	Kind       IndicatorKind
	Formula    string
	Of         []string `bun:",array"`
	Population string
	Own        bool
	Months     bool
	Pace       Pace
	Unit       string
	Decimals   int
}

type targetRow struct {
	IndicatorID int64
	UnitID      int64 // 0: the general target
	Population  string
	Comparator  Comparator
	Low         string
	High        string
	Monthly     bool
}

func (c *Campaign) load(ctx context.Context, db bun.IDB) error {
	err := db.NewRaw("SELECT code, position, name, name_en, measure, nature, most, reported_by, coalesce(counted, '') AS counted FROM element ORDER BY position").
		Scan(ctx, &c.Elements)
	if err != nil {
		return err
	}
	err = db.NewRaw(`SELECT campaign_id, code, name, name_en, levels, kinds, parent_levels, with_children FROM population
		WHERE campaign_id = ? ORDER BY code`, c.ID).Scan(ctx, &c.Populations)
	if err != nil {
		return err
	}
	err = db.NewRaw("SELECT campaign_id, code, name, name_en FROM indicator_group WHERE campaign_id = ? ORDER BY ordinal", c.ID).Scan(ctx, &c.Groups)
	if err != nil {
		return err
	}
	var checks []struct {
		Rule                  CheckRule
		Of, Than              string
		Percent, Least, Times int64
	}
	err = db.NewRaw("SELECT rule, of, than, percent, least, times FROM validation WHERE campaign_id = ? ORDER BY ordinal", c.ID).Scan(ctx, &checks)
	if err != nil {
		return err
	}
	for _, r := range checks {
		k := &Check{Rule: r.Rule, OfText: r.Of, ThanText: r.Than, Percent: r.Percent, Least: r.Least, Times: r.Times}
		if err := c.resolve(k); err != nil {
			return fmt.Errorf("check of %s: %w", r.Of, err)
		}
		c.Checks = append(c.Checks, k)
	}
	var rows []indicatorRow
	err = db.NewRaw(`SELECT id, code, ordinal, headline, coalesce(group_code, '') AS grouped, name, short_name, name_en, quote, reading, reading_en, kind, formula, of,
		coalesce(population, '') AS population, own, months, pace, unit, decimals
		FROM indicator WHERE campaign_id = ? ORDER BY ordinal`, c.ID).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	byID := make(map[int64]*Indicator, len(rows))
	for _, r := range rows {
		ind := &Indicator{
			ID: r.ID, Code: r.Code, Ordinal: r.Ordinal, Headline: r.Headline, Group: c.Group(r.Grouped), Name: r.Name, ShortName: r.ShortName, NameEn: r.NameEn,
			Quote: r.Quote, Reading: r.Reading, ReadingEn: r.ReadingEn, Kind: r.Kind, Population: c.Population(r.Population),
			Own: r.Own, Months: r.Months, Pace: r.Pace, Unit: r.Unit, Decimals: r.Decimals,
		}
		if r.Formula != "" {
			if ind.Formula, err = c.parseFormula(r.Formula); err != nil {
				return fmt.Errorf("formula of %s: %w", r.Code, err)
			}
		}
		c.Indicators = append(c.Indicators, ind)
		byID[ind.ID] = ind
	}
	for i, r := range rows {
		for _, code := range r.Of {
			c.Indicators[i].Of = append(c.Indicators[i].Of, c.Indicator(code))
		}
	}
	return c.loadTargets(ctx, db, byID)
}

func (c *Campaign) loadTargets(ctx context.Context, db bun.IDB, byID map[int64]*Indicator) error {
	var rows []targetRow
	err := db.NewRaw(`SELECT t.indicator_id, coalesce(t.unit_id, 0) AS unit_id, coalesce(t.population, '') AS population,
		t.comparator, t.low::text AS low, coalesce(t.high::text, '') AS high, t.monthly
		FROM target t JOIN indicator i ON i.id = t.indicator_id WHERE i.campaign_id = ? ORDER BY t.id`, c.ID).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		t := &Target{Comparator: r.Comparator, Monthly: r.Monthly, Population: c.Population(r.Population), Quota: r.UnitID != 0}
		if t.Low, err = ParseDecimal(r.Low); err != nil {
			return err
		}
		if r.High != "" {
			high, err := ParseDecimal(r.High)
			if err != nil {
				return err
			}
			t.High = &high
		}
		ind := byID[r.IndicatorID]
		if r.UnitID == 0 {
			ind.Target = t
			continue
		}
		if c.Quotas[ind.Code] == nil {
			c.Quotas[ind.Code] = map[int64]*Target{}
		}
		c.Quotas[ind.Code][r.UnitID] = t
	}
	var decisions []struct {
		IndicatorID int64
		UnitID      int64
		Document    string
		Signed      org.Date
		Note        string
	}
	err = db.NewRaw(`SELECT d.indicator_id, d.unit_id, d.document, d.signed, d.note
		FROM decision d JOIN indicator i ON i.id = d.indicator_id WHERE i.campaign_id = ? ORDER BY 1, 2`, c.ID).Scan(ctx, &decisions)
	for _, d := range decisions {
		code := byID[d.IndicatorID].Code
		if c.Decisions[code] == nil {
			c.Decisions[code] = map[int64]*Decision{}
		}
		c.Decisions[code][d.UnitID] = &Decision{d.Document, d.Signed, d.Note}
	}
	return err
}

// Years returns the years that have a campaign, in order.
func Years(ctx context.Context, db bun.IDB) ([]int, error) {
	years := []int{}
	if err := db.NewRaw("SELECT year FROM campaign ORDER BY year").Scan(ctx, &years); err != nil {
		return nil, fmt.Errorf("years of campaigns: %w", err)
	}
	return years, nil
}
