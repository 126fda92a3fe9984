package register

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// bearing asks which unit bore a code on a day.
type bearing struct {
	code string
	on   org.Date
}

// followed is an entry that another follows.
type followed struct {
	ID       int64
	Register string
	UnitID   int64
	KeeperID int64 // who keeps the registers of its unit
	Day      org.Date
	State    State
	Below    []int64 `bun:",array"` // who keeps the registers of the units that hung directly below on its day
}

// look reads what the entries say, and all that it is held against.
func (b *batch) look(ctx context.Context) error {
	var codes []bearing
	var entries []int64
	asked := map[org.At]bool{}
	for _, d := range b.drafts {
		if d.entry != nil {
			continue
		}
		d.read()
		asked[org.At{ID: d.Unit, On: d.Day}] = true
		for code, value := range d.values {
			ref, ok := value.(reference)
			switch {
			case !ok:
			case d.register.Field(code).Type == movement.EntryField:
				entries = append(entries, ref.id)
			case ref.code != "":
				codes = append(codes, bearing{ref.code, d.Day})
			default:
				asked[org.At{ID: ref.id, On: d.Day}] = true
			}
		}
	}
	var err error
	if b.codes, err = bearers(ctx, b.tx, codes); err != nil {
		return err
	}
	for at, id := range b.codes {
		asked[org.At{ID: id, On: at.on}] = true
	}
	if b.followed, err = followedBy(ctx, b.tx, b.today, entries); err != nil {
		return err
	}
	for _, f := range b.followed { // where their followers' units hung when they were made
		for _, d := range b.drafts {
			asked[org.At{ID: d.Unit, On: f.Day}] = true
		}
	}
	if b.stood, err = org.StoodOn(ctx, b.tx, keys(asked)); err != nil {
		return err
	}
	return b.readNoters(ctx)
}

// readNoters reads in whose registers those may note who note in ones that not all do.
func (b *batch) readNoters(ctx context.Context) error {
	b.noters = map[int64]Noters{}
	for _, d := range b.drafts {
		if d.entry != nil || d.By == nil || d.register.NotedBy == "" || b.noters[*d.By] != nil {
			continue
		}
		var err error
		if b.noters[*d.By], err = NotersOf(ctx, b.tx, d.By, b.held(), b.today); err != nil {
			return err
		}
	}
	return nil
}

// notes reports whether whoever notes an entry may in its register.
func (b *batch) notes(d *draft) bool {
	return d.By == nil || b.noters[*d.By].May(d.register, d.Unit, movement.MonthOf(d.Day).Year())
}

func keys(asked map[org.At]bool) []org.At {
	var all []org.At
	for at := range asked {
		all = append(all, at)
	}
	return all
}

// bearers returns the open units that bear codes on days.
func bearers(ctx context.Context, db bun.IDB, asked []bearing) (map[bearing]int64, error) {
	if len(asked) == 0 {
		return nil, nil
	}
	var codes, days []string
	for _, a := range asked {
		codes, days = append(codes, a.code), append(days, string(a.on))
	}
	var rows []struct {
		Code string
		Day  org.Date
		ID   int64
	}
	err := db.NewRaw(`SELECT DISTINCT ON (a.code, a.day) a.code, a.day, u.id
		FROM unnest(?::text[], ?::date[]) AS a (code, day)
		JOIN naming AS n ON n.code = a.code AND n.valid @> a.day
		JOIN unit AS u ON u.id = n.unit_id AND u.opened <= a.day AND (u.closed IS NULL OR u.closed > a.day)
		ORDER BY a.code, a.day, u.id`, pgdialect.Array(codes), pgdialect.Array(days)).Scan(ctx, &rows)
	found := map[bearing]int64{}
	for _, r := range rows {
		found[bearing{r.Code, r.Day}] = r.ID
	}
	return found, err
}

// followedBy returns entries that others may follow.
func followedBy(ctx context.Context, db bun.IDB, today org.Date, ids []int64) (map[int64]*followed, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []*followed
	below := db.NewSelect().TableExpr("placement AS low").
		Join("JOIN unit AS u ON u.id = low.unit_id AND u.opened <= e.day AND (u.closed IS NULL OR u.closed > e.day)").
		Apply(org.NewScope(today).JoinKeeper).ColumnExpr("keeper.id").Where("low.parent_id = e.unit_id AND low.valid @> e.day")
	err := db.NewSelect().TableExpr("entry AS e").Join("JOIN unit AS u ON u.id = e.unit_id").Apply(org.NewScope(today).JoinKeeper).
		ColumnExpr("e.id, e.register, e.unit_id, keeper.id AS keeper_id, e.day, e.state").ColumnExpr("ARRAY(?) AS below", below).
		Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("e.id").Scan(ctx, &rows)
	found := map[int64]*followed{}
	for _, r := range rows {
		found[r.ID] = r
	}
	return found, err
}

// read reads what the fields are to say, each by itself.
func (d *draft) read() {
	d.values, d.names = Values{}, Names{}
	given := map[string]bool{}
	for _, s := range d.Values {
		f := d.register.Field(s.Field)
		switch {
		case f == nil:
			d.find(s.Field, fault.Say("the register has no field %.60q", s.Field))
			continue
		case given[s.Field]:
			d.find(s.Field, fault.Say("%s is given twice", called(f)))
			continue
		}
		given[s.Field] = true
		value, wrong := s.read(f)
		switch {
		case wrong != nil:
			d.find(f.Code, fault.Say("%s: %s", called(f), wrong))
		case value == nil:
		case f.Type == movement.PersonField:
			d.names[f.Code] = value.(string)
		default:
			d.values[f.Code] = value
		}
	}
}

// check holds an entry against its register, and against all that it names. It fails with a FindingsError.
func (b *batch) check(d *draft) error {
	unit := b.stood[org.At{ID: d.Unit, On: d.Day}]
	switch {
	case unit == nil || !unit.Standing():
		d.find(DayField, fault.Say("%s was not open on %s", b.units[d.Unit].Title(), Day(d.Day)))
	case !d.register.KeptAt(unit.Level, unit.Leaf):
		d.find("", fault.Say("%s is kept by: %s; %s is none of them", fault.Both{Vi: d.register.Name, En: d.register.NameEn}, strings.Join(d.register.KeptBy, ", "), b.units[d.Unit].Title()))
	case !b.notes(d):
		d.find("", notesNot(d.register))
	default:
		b.checkNamed(d, unit)
	}
	if err := d.checkAsked(); err != nil {
		return err
	}
	b.checkDays(d)
	d.checkNames()
	if len(d.findings) > 0 {
		return &FindingsError{Findings: d.inOrder(d.findings)}
	}
	if b.checkSealed(d); len(d.locks) > 0 {
		return &FindingsError{Findings: d.inOrder(d.locks), Sealed: true}
	}
	return nil
}

// inOrder sorts findings as the register has its fields, those of the day and of the whole first.
func (d *draft) inOrder(findings []Finding) []Finding {
	place := func(f Finding) int {
		return slices.IndexFunc(d.register.Fields, func(o *movement.Field) bool { return o.Code == f.Field })
	}
	slices.SortStableFunc(findings, func(x, y Finding) int { return place(x) - place(y) })
	return findings
}

// checkNamed finds the units and the entries that are named, and puts their ids where their names stood.
func (b *batch) checkNamed(d *draft, unit *org.Stood) {
	for _, f := range d.register.Fields {
		ref, ok := d.values[f.Code].(reference)
		if !ok {
			continue
		}
		delete(d.values, f.Code)
		if f.Type == movement.EntryField {
			if b.mayFollow(d, f, ref.id) {
				d.values[f.Code] = ref.id
			} else {
				d.find(f.Code, fault.Say("%s: there is no such entry here that this one could follow", called(f)))
			}
			continue
		}
		if ref.code != "" {
			ref.id = b.codes[bearing{ref.code, d.Day}]
		}
		if akin(f.Units, unit, b.stood[org.At{ID: ref.id, On: d.Day}]) {
			d.values[f.Code] = ref.id
		} else {
			d.find(f.Code, fault.Say("%s: on %s that was none of the units that may stand here: %s", called(f), Day(d.Day), kinds(f.Units)))
		}
	}
}

// kinds says which units may be named.
func kinds(kins []movement.Kin) fault.Speaker {
	var both fault.Both
	for i, k := range kins {
		if i > 0 {
			both.Vi += "; "
			both.En += "; "
		}
		said := kinWords[k]
		both.Vi += said.In(fault.Vietnamese)
		both.En += said.In(fault.English)
	}
	return both
}

var kinWords = map[movement.Kin]fault.Phrase{
	movement.Child:  fault.Say("one directly below"),
	movement.Own:    fault.Say("the unit itself"),
	movement.Root:   fault.Say("the unit itself where it hangs below none"),
	movement.Below:  fault.Say("one somewhere below"),
	movement.Peer:   fault.Say("one directly below the same unit"),
	movement.Branch: fault.Say("a branch directly below"),
}

// akin reports whether a unit that stood is akin to the one that keeps a register, in one of some ways.
func akin(kins []movement.Kin, keeps, named *org.Stood) bool {
	if named == nil || !named.Standing() {
		return false
	}
	same := named.ID == keeps.ID
	under := func(s *org.Stood) int64 {
		if s.ParentID == nil {
			return 0
		}
		return *s.ParentID
	}
	return slices.ContainsFunc(kins, func(k movement.Kin) bool {
		switch k {
		case movement.Child:
			return under(named) == keeps.ID
		case movement.Branch:
			return under(named) == keeps.ID && named.Level == org.Branch
		case movement.Own:
			return same
		case movement.Root:
			return same && keeps.ParentID == nil
		case movement.Below:
			return !same && keeps.Path.Contains(named.Path)
		case movement.Peer:
			return !same && keeps.ParentID != nil && under(named) == *keeps.ParentID
		}
		return false
	})
}

// mayFollow reports whether an entry may follow another: one that stands, in the register that the field
// names, of the same unit or one that it keeps the registers of; or, of the unit above, one that was made
// while it hung there, or a unit whose registers it keeps, or where it hangs on the day.
func (b *batch) mayFollow(d *draft, f *movement.Field, id int64) bool {
	other := b.followed[id]
	if other == nil || other.Register != f.Register || other.State == Void || other.ID == d.ID {
		return false
	}
	if !f.Above {
		return other.UnitID == d.Unit || other.KeeperID == d.Unit
	}
	under := func(on org.Date) bool {
		s := b.stood[org.At{ID: d.Unit, On: on}]
		return s != nil && s.ParentID != nil && *s.ParentID == other.UnitID
	}
	return under(other.Day) || under(d.Day) || slices.Contains(other.Below, d.Unit)
}

// checkAsked finds what is missing, and what is said that is not asked. Where a field cannot be read nobody
// knows what else is asked.
func (d *draft) checkAsked() error {
	wrong := len(d.findings) > 0
	for _, f := range d.register.Fields {
		_, said := d.values[f.Code]
		if _, named := d.names[f.Code]; named {
			said = true
		}
		asked := true
		if f.When != nil {
			if wrong {
				continue
			}
			var err error
			if asked, err = f.When.Holds(d.values, ""); err != nil {
				return err
			}
		}
		switch {
		case said && !asked:
			d.find(f.Code, fault.Say("%s is not asked of such an entry; leave it out", called(f)))
		case asked && !said && !f.Optional && !slices.ContainsFunc(d.findings, func(o Finding) bool { return o.Field == f.Code }):
			d.find(f.Code, fault.Say("%s is missing", called(f)))
		}
	}
	return nil
}

// checkDays finds days that are still to come on which something is to have been done already.
func (b *batch) checkDays(d *draft) {
	for _, f := range d.register.Fields {
		day, stamp := d.values.day(f.Code), ""
		if doc, ok := d.values[f.Code].(Document); ok {
			stamp = string(doc.Date)
		}
		done := f.Code == d.register.Done || slices.ContainsFunc(d.register.Counts, func(c *movement.Count) bool { return c.On == f.Code })
		switch {
		case f.Type == movement.DateField && day != nil && done && *day > b.today:
			d.find(f.Code, fault.Say("%s: %s is still to come; note it when it has", called(f), Day(*day)))
		case stamp > string(b.today):
			d.find(f.Code, fault.Say("%s: %s is still to come; note it when it has", called(f), Day(org.Date(stamp))))
		}
	}
}

// checkNames finds the names that stand in fields of their own where everyone could read them.
func (d *draft) checkNames() {
	for _, f := range d.register.Fields {
		var text string
		switch value := d.values[f.Code].(type) {
		case string:
			if f.Type == movement.TextField || f.Type == movement.URLField {
				text = value
			}
		case Document:
			text = value.Number + " " + value.Issuer
		}
		if d.names.in(text) {
			d.find(f.Code, fault.Say("%s holds a person's name that has a field of its own; leave it out here, where more people read it", called(f)))
		}
	}
	if d.names.in(d.Comment) {
		d.findings = append(d.findings, errNameInComment.Findings...)
	}
}

// errNameInComment is why a comment is refused that tells a name.
var errNameInComment = &FindingsError{Findings: []Finding{find("", fault.Say("the comment holds a person's name that has a field of its own; leave it out here, where more people read it"))}}

// in reports whether a text holds one of the names.
func (n Names) in(text string) bool {
	text = org.Fold(text)
	for _, name := range n {
		if f := org.Fold(name); len(f) >= 4 && strings.Contains(text, f) {
			return true
		}
	}
	return false
}

// folded is what search finds an entry by: its texts and documents and what its choices are called, without
// accents; never a name.
func folded(r *movement.Register, v Values) string {
	var words []string
	for _, f := range r.Fields {
		switch value := v[f.Code].(type) {
		case Document:
			words = append(words, org.Fold(value.Number), org.Fold(value.Issuer))
		case string:
			switch f.Type {
			case movement.TextField, movement.URLField:
				words = append(words, org.Fold(value))
			case movement.ChoiceField:
				words = append(words, org.Fold(value))
				if c := f.Choice(value); c != nil {
					words = append(words, org.Fold(c.Name), org.Fold(c.NameEn))
				}
			}
		}
	}
	return strings.Join(words, "\n")
}

// Day is a day as people read it: 31/10/2024.
type Day org.Date

// In writes the day as both languages do here.
func (d Day) In(fault.Language) string {
	if len(d) != len("2024-10-31") {
		return string(d)
	}
	return string(d[8:10] + "/" + d[5:7] + "/" + d[:4])
}
