package movement

import (
	"context"
	"fmt"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// NodeID returns the permanent id by which the API names the campaign.
func (c *Campaign) NodeID() string { return fmt.Sprintf("campaign:%d", c.ID) }

// NodeID returns the permanent id by which the API names the indicator.
func (i *Indicator) NodeID() string { return fmt.Sprintf("indicator:%d", i.ID) }

// IsNode marks Element as reachable by its id.
func (*Element) IsNode() {}

// NodeID returns the permanent id by which the API names the element: the same in every campaign.
func (e *Element) NodeID() string { return "element:" + e.Code }

// NodeID returns the id by which the API names the population: its code in its campaign.
func (p *Population) NodeID() string { return fmt.Sprintf("population:%d:%s", p.CampaignID, p.Code) }

// NodeID returns the id by which the API names the group: its code in its campaign.
func (g *Group) NodeID() string { return fmt.Sprintf("group:%d:%s", g.CampaignID, g.Code) }

// IsNode marks Register as reachable by its id.
func (*Register) IsNode() {}

// NodeID returns the permanent id by which the API names the register: its code in its campaign.
func (r *Register) NodeID() string { return fmt.Sprintf("register:%d:%s", r.CampaignID, r.Code) }

// NodeID returns the id by which the API names the target: all that it says, so that two that
// say the same are one.
func (t *Target) NodeID() string {
	high, binds, of, whom := "", "year", "all", ""
	if t.High != nil {
		high = t.High.String()
	}
	if t.Monthly {
		binds = "month"
	}
	if t.Quota {
		of = "quota"
	}
	if t.Population != nil {
		whom = t.Population.NodeID()
	}
	return strings.Join([]string{"target", string(t.Comparator), t.Low.String(), high, binds, of, whom}, ":")
}

// FindElement returns the element with a code. It fails with NotFound.
func FindElement(ctx context.Context, db bun.IDB, code string) (*Element, error) {
	var found []*Element
	err := db.NewRaw("SELECT code, position, name, name_en, measure, nature, most, reported_by, coalesce(counted, '') AS counted FROM element WHERE code = ?", code).Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("element %.60q: %w", code, err)
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "no such element")
	}
	return found[0], nil
}

// IndicatorByID returns the indicator with an id, nil where there is none.
func (c *Campaign) IndicatorByID(id int64) *Indicator {
	for _, i := range c.Indicators {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Choose returns the indicators with the given codes, in their order, or the document's own
// where none are given. It fails with Invalid, naming what is allowed.
func (c *Campaign) Choose(codes []string) ([]*Indicator, error) {
	var chosen []*Indicator
	for _, i := range c.Indicators {
		if codes == nil && i.Headline {
			chosen = append(chosen, i)
		}
	}
	for _, code := range codes {
		i := c.Indicator(code)
		if i == nil {
			return nil, fault.New(fault.Invalid, "%.40q is no indicator of %d; there are %s", code, c.Year, strings.Join(c.codes(), ", "))
		}
		chosen = append(chosen, i)
	}
	return chosen, nil
}

func (c *Campaign) codes() []string {
	codes := make([]string, len(c.Indicators))
	for i, ind := range c.Indicators {
		codes[i] = ind.Code
	}
	return codes
}

// YearOf returns the year of the campaign with an id, 0 where there is none.
func YearOf(ctx context.Context, db bun.IDB, campaign int64) (int, error) {
	return year(ctx, db, "SELECT coalesce(max(year), 0) FROM campaign WHERE id = ?", campaign)
}

// YearOfIndicator returns the year of the campaign that has the indicator with an id, 0
// where there is none.
func YearOfIndicator(ctx context.Context, db bun.IDB, indicator int64) (int, error) {
	return year(ctx, db, `SELECT coalesce(max(c.year), 0) FROM campaign AS c JOIN indicator AS i ON i.campaign_id = c.id
		WHERE i.id = ?`, indicator)
}

func year(ctx context.Context, db bun.IDB, query string, id int64) (year int, err error) {
	if err = db.NewRaw(query, id).Scan(ctx, &year); err != nil {
		return 0, fmt.Errorf("year of %d: %w", id, err)
	}
	return year, nil
}
