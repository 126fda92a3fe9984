package movement

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// declared is a register as it is stored: with the codes of elements instead of pointers.
type declared struct {
	*Register
	Counts []declaredCount `json:"counts,omitempty"`
}

type declaredCount struct {
	Count
	Element string `json:"element"`
}

// declare returns the register as it is stored.
func (r *Register) declare() ([]byte, error) {
	d := declared{Register: r}
	for _, n := range r.Counts {
		d.Counts = append(d.Counts, declaredCount{*n, n.Element.Code})
	}
	return json.Marshal(d)
}

// declareAll reads the registers of the campaign as they are stored, in their order.
func (c *Campaign) declareAll(rows []byte) error {
	var all []json.RawMessage
	if err := json.Unmarshal(rows, &all); err != nil {
		return fmt.Errorf("registers: %w", err)
	}
	c.Registers = make([]*Register, len(all))
	for i, row := range all {
		r, err := c.declared(row)
		if err != nil {
			return fmt.Errorf("registers: %w", err)
		}
		c.Registers[i] = r
	}
	return nil
}

// declared reads a register as it is stored.
func (c *Campaign) declared(row []byte) (*Register, error) {
	var d declared
	if err := json.Unmarshal(row, &d); err != nil {
		return nil, err
	}
	r := d.Register
	r.CampaignID = c.ID
	for i, f := range r.Fields {
		if f.When == nil {
			continue
		}
		if err := f.When.compile(r.Fields[:i], false); err != nil {
			return nil, fmt.Errorf("when of %s, %s: %w", r.Code, f.Code, err)
		}
	}
	for i := range d.Counts {
		n := &d.Counts[i].Count
		n.Element = c.Element(d.Counts[i].Element)
		if n.Where != nil {
			if err := n.Where.compile(r.Fields, true); err != nil {
				return nil, fmt.Errorf("where of %s, %s: %w", r.Code, n.Element.Code, err)
			}
		}
		r.Counts = append(r.Counts, n)
	}
	return r, nil
}

// storeRegisters writes the registers over what stands.
func (c *Campaign) storeRegisters(ctx context.Context, tx bun.IDB) error {
	if _, err := tx.NewRaw("DELETE FROM register WHERE campaign_id = ?", c.ID).Exec(ctx); err != nil {
		return err
	}
	for i, r := range c.Registers {
		row, err := r.declare()
		if err != nil {
			return fmt.Errorf("register %s: %w", r.Code, err)
		}
		_, err = tx.NewRaw("INSERT INTO register (campaign_id, code, ordinal, declared) VALUES (?, ?, ?, ?::jsonb)", c.ID, r.Code, i+1, string(row)).Exec(ctx)
		if err != nil {
			return fmt.Errorf("register %s: %w", r.Code, err)
		}
	}
	return nil
}

// keepsEntries refuses what entries already rest on: that their register, a field of it that holds something,
// or a choice that one made, leaves the file of their year, or that a field holds something else than
// entries of any year have in it.
func (c *Campaign) keepsEntries(ctx context.Context, tx bun.IDB) error {
	var rows []struct {
		Year     int
		Declared json.RawMessage
	}
	err := tx.NewRaw("SELECT c.year, r.declared FROM register r JOIN campaign c ON c.id = r.campaign_id ORDER BY c.year, r.ordinal").Scan(ctx, &rows)
	if err != nil {
		return err
	}
	locked := false
	count := func(year int, where string, args ...any) (n int, err error) {
		if !locked { // nobody notes anything until it is decided
			locked = true
			if _, err := tx.ExecContext(ctx, "LOCK TABLE entry IN SHARE MODE"); err != nil {
				return 0, err
			}
		}
		err = tx.NewRaw("SELECT count(*) FROM entry WHERE day >= make_date(?, 1, 1) AND day < make_date(?, 1, 1) AND "+where,
			append([]any{year, year + 1}, args...)...).Scan(ctx, &n)
		return n, err
	}
	for _, row := range rows {
		var before declared
		if err := json.Unmarshal(row.Declared, &before); err != nil {
			return err
		}
		if err := before.keptBy(c, row.Year, count); err != nil {
			return err
		}
	}
	return nil
}

// keptBy refuses to take from under a register's entries of a year what they rest on.
func (r *Register) keptBy(c *Campaign, year int, count func(year int, where string, args ...any) (int, error)) error {
	after := c.Register(r.Code)
	if after == nil {
		if year != c.Year {
			return nil
		}
		n, err := count(year, "register = ?", r.Code)
		if err == nil && n > 0 {
			return fault.New(fault.Conflict, "register %s has %d entries; keep it in the file, or make it a register that is not required", r.Code, n)
		}
		return err
	}
	const said = "register = ? AND (jsonb_exists(values, ?) OR jsonb_exists(names, ?))"
	for _, f := range r.Fields {
		now := after.Field(f.Code)
		if now == nil && year != c.Year || now != nil && now.Type == f.Type && now.Register == f.Register {
			continue
		}
		n, err := count(year, said, r.Code, f.Code, f.Code)
		switch {
		case err != nil:
			return err
		case n > 0 && now == nil:
			return fault.New(fault.Conflict, "field %s of register %s is filled in by %d entries; keep it in the file, optional: true if it is to be asked no more", f.Code, r.Code, n)
		case n > 0:
			return fault.New(fault.Conflict, "field %s of register %s is %s in %d entries of %d; give another thing a field of its own", f.Code, r.Code, f.Type, n, year)
		}
	}
	if year != c.Year {
		return nil
	}
	for _, f := range r.Fields {
		for _, choice := range f.Choices {
			now := after.Field(f.Code)
			if now == nil || now.Choice(choice.Code) != nil {
				continue
			}
			n, err := count(year, "register = ? AND values ->> ? = ?", r.Code, f.Code, choice.Code)
			if err != nil {
				return err
			}
			if n > 0 {
				return fault.New(fault.Conflict, "choice %s of %s, register %s, was made in %d entries; keep it in the file", choice.Code, f.Code, r.Code, n)
			}
		}
	}
	return nil
}

// describeRegisters tells what a campaign says of its registers, in the file's order.
func (c *Campaign) describeRegisters(say func(thing string, pairs ...any)) {
	above := ""
	for _, r := range c.Registers {
		thing := "register " + r.Code
		say(thing, "after", above, "name", r.Name, "name_en", r.NameEn, "kept_by", r.KeptBy, "required", r.Required,
			"noted_by", r.NotedBy, "confirmed_by", r.ConfirmedBy, "due", r.Due, "done", r.Done)
		left := ""
		for _, f := range r.Fields {
			say(thing+" field "+f.Code, "after", left, "type", f.Type, "name", f.Name, "name_en", f.NameEn, "optional", f.Optional,
				"when", f.When, "least", told(f.Least), "most", told(f.Most), "units", f.Units, "register", f.Register, "above", f.Above, "later", f.Later)
			offered := ""
			for _, choice := range f.Choices {
				say(thing+" field "+f.Code+" choice "+choice.Code, "after", offered, "name", choice.Name, "name_en", choice.NameEn)
				offered = choice.Code
			}
			left = f.Code
		}
		for _, n := range r.Counts {
			counted := "entries"
			switch {
			case n.Sum != "":
				counted = "sum of " + n.Sum
			case n.Distinct != "":
				counted = "distinct " + n.Distinct
			}
			say(thing+" count of "+n.Element.Code, "what", counted, "on", n.On, "where", n.Where, "for", n.For, "carried", n.Carried, "blocks", n.Blocks)
		}
		above = r.Code
	}
}

// told writes a bound that is set, and nothing where none is.
func told(n *int64) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}
