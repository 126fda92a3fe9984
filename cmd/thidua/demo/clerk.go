package demo

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// clerk writes the registers of a province's units for one year, as their reports tell it: what an entry
// says follows from what its unit reported, here and there with a slip.
type clerk struct {
	plan      *plan
	campaign  *movement.Campaign
	elements  map[string]*movement.Element
	registers map[string]*movement.Register
	accounts  map[string]int64 // by name
	today     org.Date
	ended     int   // how many months have
	next      int64 // the id of the next entry
	entries   []*register.Past
	nothing   []register.PastNothing
	issued    map[int64][]*register.Past // directives, by who issued them
	slipped   map[string]bool            // which slips have been made
}

// registers writes the registers of a year, where its campaign asks for any.
func (l *loader) registers(ctx context.Context, p *plan) error {
	if len(l.campaign.Registers) == 0 {
		return nil
	}
	c := &clerk{
		plan: p, campaign: l.campaign, elements: l.elements, today: l.today, ended: min(p.months, movement.YearPeriod(p.year).Ended(l.today)),
		registers: map[string]*movement.Register{}, accounts: map[string]int64{}, issued: map[int64][]*register.Past{}, slipped: map[string]bool{},
	}
	for _, r := range l.campaign.Registers {
		c.registers[r.Code] = r
	}
	var accounts []struct {
		Name string
		ID   int64
	}
	if err := l.tx.NewRaw("SELECT name, id FROM account").Scan(ctx, &accounts); err != nil {
		return fmt.Errorf("who keeps registers: %w", err)
	}
	for _, a := range accounts {
		c.accounts[a.Name] = a.ID
	}
	if err := l.tx.NewRaw("SELECT COALESCE(max(id), 0) + 1 FROM entry").Scan(ctx, &c.next); err != nil {
		return fmt.Errorf("the last entry: %w", err)
	}
	for stage, u := range p.told() {
		c.keep(stage, u)
	}
	if err := register.Copy(ctx, l, c.entries, c.nothing); err != nil {
		return err
	}
	_, err := l.tx.ExecContext(ctx, "SELECT setval(pg_get_serial_sequence('entry', 'id'), ?)", c.next)
	return err
}

// care is how a unit keeps its registers.
type care int

const (
	silent care = iota // not at all
	partly             // some of them, and not in every quarter
	wholly
)

// careOf returns how a unit keeps its registers. Whoever can be looked at from the showcase does; of the
// branches those of the first unit below the province write down what was studied, and of every fourth other one,
// but never the first of a commune: one of the showcase begins with nothing.
func careOf(stage *plan, u *unit) care {
	switch {
	case u.parent == nil, u.Level == org.District:
		return wholly
	case u.Level == org.Branch:
		direct := u.parent.parent
		at := slices.Index(stage.tree.province().children, direct)
		if direct == nil || at%4 != 0 || u == u.parent.children[0] || careOf(stage, u.parent) != wholly || stage.draw(u, "books").once(120) {
			return silent
		}
		return wholly
	case u.parent == stage.tree.province().children[0] && slices.Index(u.parent.children, u) < 5:
		return wholly
	}
	switch n := stage.draw(u, "books").IntN(100); {
	case n < 66:
		return wholly
	case n < 86:
		return partly
	}
	return silent
}

// book is the registers of one unit, as they are written over the year.
type book struct {
	*voice

	clerk *clerk
	stage *plan
	care  care
	d     draw
	by    *int64 // who writes
	over  *int64 // who confirms: the superior
	board *int64
	open  map[string][never]bool // by register, in which months there is an entry
	left  map[string]bool        // registers that are not kept
}

// keep writes the registers of one unit.
func (c *clerk) keep(stage *plan, u *unit) {
	of := careOf(stage, u)
	if of == silent {
		return
	}
	b := &book{
		voice: stage.speak(c.elements, u), clerk: c, stage: stage, care: of, d: stage.draw(u, "entries"),
		open: map[string][never]bool{}, left: map[string]bool{},
	}
	account := func(u *unit, part string) *int64 {
		if id, found := c.accounts[accountName(c.plan.tree, u, part)]; found {
			return &id
		}
		return nil
	}
	b.by = account(u, map[org.Level]string{org.Province: "board", org.District: "officer"}[u.Level])
	if u.Level == org.Commune || u.Level == org.Branch {
		b.by = account(u, "reporter")
	}
	b.board = account(stage.tree.province(), "board")
	if b.over = account(stage.tree.province(), "leader"); u.parent != nil {
		b.over = account(u.parent, "leader")
	}
	if of == partly {
		for _, r := range c.campaign.Registers {
			b.left[r.Code] = b.d.once(400)
		}
	}
	b.write()
	b.declare()
}

// write goes through all that the unit does.
func (b *book) write() {
	b.study()
	b.meet()
	if b.Level == org.Branch {
		return
	}
	b.direct()
	b.answer()
	b.topic()
	b.congress()
	b.inspect()
	b.committees()
	b.praise()
	b.programmes()
	b.achieve()
	switch b.Level {
	case org.Commune:
		b.admissions()
		b.assist()
		b.violations()
		b.mediate()
		b.clubs()
	case org.District:
		b.news()
		b.train()
		b.supervise()
	case org.Province:
		b.supervise()
	}
}

// kept reports whether the unit keeps a register.
func (b *book) kept(code string) bool {
	r := b.clerk.registers[code]
	return r != nil && r.KeptAt(b.Level, b.leaf()) && !b.left[code]
}

// declare says of each required register in which quarters there was nothing.
func (b *book) declare() {
	for _, r := range b.clerk.campaign.Registers {
		if !r.Required || !b.kept(r.Code) {
			continue
		}
		for quarter := range b.clerk.ended / 3 {
			open := b.open[r.Code]
			stood := b.said[3*quarter] != nil || b.said[3*quarter+2] != nil
			if slices.Contains(open[3*quarter:3*quarter+3], true) || !stood || b.care == partly && b.d.once(500) {
				continue
			}
			b.clerk.nothing = append(b.clerk.nothing, register.PastNothing{
				Nothing: register.Nothing{Register: r.Code, UnitID: b.ID, Quarter: b.day(3*quarter, 1)}, At: moment(b.d, min(b.day(3*quarter+3, 2+b.d.IntN(4)), b.clerk.today)), By: b.by,
			})
		}
	}
}

// day returns a day of a month, which may lie beyond the year.
func (b *book) day(m, day int) org.Date {
	return org.DateOf(time.Date(b.stage.year, time.Month(m+1), day, 0, 0, 0, 0, time.UTC))
}

// some returns some day of a month.
func (b *book) some(m int) org.Date { return b.day(m, b.d.between(2, 26)) }

// moment returns a time of day at which people work in Việt Nam.
func moment(d draw, day org.Date) time.Time {
	return day.Time().Add(time.Duration(30+d.IntN(480)) * time.Minute)
}

// told returns what a unit reported for a month, 0 where it did not.
func (b *book) told(m int, code string) int {
	if b.said[m] == nil {
		return 0
	}
	return int(b.said[m].Said(b.elements[code]).V)
}

// each returns what was reported for each month that has ended.
func (b *book) each(code string) (of monthly) {
	for m := range b.clerk.ended {
		of[m] = b.told(m, code)
	}
	return of
}

// risen returns by how much a running count grew each month.
func (b *book) risen(code string) (by monthly) {
	last := 0
	for m := range b.clerk.ended {
		if b.said[m] != nil {
			by[m] = max(0, b.told(m, code)-last)
			last += by[m]
		}
	}
	return by
}

// since returns the first month for which yes was reported, never where none was.
func (b *book) since(code string) int {
	for m := range b.clerk.ended {
		if b.told(m, code) > 0 {
			return m
		}
	}
	return never
}

// note writes an entry of a day, and returns nil where the unit does not keep the register. Texts of
// PERSON fields are set apart.
func (b *book) note(code string, day org.Date, values register.Values) *register.Past {
	if !b.kept(code) {
		return nil
	}
	c := b.clerk
	e := &register.Past{ID: c.next, Register: c.registers[code], UnitID: b.ID, Day: day, Values: values}
	for _, f := range e.Register.Fields {
		if name, named := values[f.Code].(string); named && f.Type == movement.PersonField {
			if e.Names == nil {
				e.Names = register.Names{}
			}
			e.Names[f.Code] = name
			delete(values, f.Code)
		}
	}
	at := day
	for range b.d.IntN(4) {
		at = at.Next()
	}
	e.Acts = []register.PastAct{{Act: register.Save, At: moment(b.d, min(at, c.today)), By: b.by}}
	c.next++
	c.entries = append(c.entries, e)
	if m := int(movement.MonthOf(day).First().Time().Month()) - 1; movement.MonthOf(day).Year() == b.stage.year {
		open := b.open[code]
		open[m] = true
		b.open[code] = open
	}
	return e
}

// later adds an act to an entry, some days on.
func (b *book) later(e *register.Past, act register.Act, by *int64, days int, comment string) {
	if e == nil {
		return
	}
	at := e.Acts[len(e.Acts)-1].At.AddDate(0, 0, days)
	if at.After(endOf(b.clerk.today)) {
		at = endOf(b.clerk.today)
	}
	e.Acts = append(e.Acts, register.PastAct{Act: act, At: at, By: by, Comment: comment})
}

// confirm confirms an entry of a month, unless it is one that still waits.
func (b *book) confirm(e *register.Past, by *int64, m int) {
	if m >= b.clerk.ended-1 && b.d.once(120) {
		return
	}
	b.later(e, register.Confirm, by, b.d.between(1, 5), "")
}

// first reports, once a year, that a slip may be made.
func (b *book) first(slip string) bool {
	made := b.clerk.slipped[slip]
	b.clerk.slipped[slip] = true
	return !made
}

// forgets reports whether the unit forgot to write something down.
func (b *book) forgets() bool { return b.Level == org.Commune && b.d.once(12) }

// document invents one of the unit's own documents.
func (b *book) document(kind string, day org.Date) register.Document {
	return register.Document{Number: fmt.Sprintf("%02d/%s-CCB", b.d.between(1, 96), kind), Date: day, Issuer: b.association()}
}

// association names the unit as documents do: Hội CCB phường Tân Hòa.
func (b *book) association() string {
	if strings.HasPrefix(b.Type, "Hội") || b.Level == org.Branch {
		return b.Title()
	}
	return "Hội CCB " + b.Title()
}

// person invents somebody whom nobody is called like.
func (b *book) person() string {
	middle := []string{"Văn", "Văn", "Thị"}[b.d.IntN(3)]
	return families[b.d.IntN(len(families))] + " " + middle + " " + []string{"Mẫu", "Thử", "Ví Dụ", "Minh Họa"}[b.d.IntN(4)]
}

// below returns the units that hung directly below in a month.
func (b *book) below(m int) []*unit {
	for stage := b.stage; stage != nil; stage = stage.then {
		if stage.then == nil || m < stage.then.from {
			if u := stage.tree.find(b.ID); u != nil {
				return u.children
			}
			return nil
		}
	}
	return nil
}
