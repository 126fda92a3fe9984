package graph

import (
	"context"
	"errors"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/reform"
)

// File is what somebody sends to be taken in.
type File struct {
	Name   string // what problems call it
	Data   []byte
	DryRun bool // only tell what would change
}

// TakeCampaign brings a campaign to what a file says, in an actor's name. It fails with Forbidden
// where they may change none, and as movement.Import does.
func (r *Resolver) TakeCampaign(ctx context.Context, tx bun.IDB, actor access.Actor, f File) (movement.Edits, error) {
	if _, err := r.Guard.Anywhere(actor, access.WriteCampaign); err != nil {
		return nil, err
	}
	return movement.Import(ctx, tx, f.Name, f.Data, f.DryRun)
}

// TakeAwards brings the forms of commendation to what a file says, in an actor's name. It fails with Forbidden where
// they may change no campaigns, and as contest.ImportAwards does.
func (r *Resolver) TakeAwards(ctx context.Context, tx bun.IDB, actor access.Actor, f File) (movement.Edits, error) {
	if _, err := r.Guard.Anywhere(actor, access.WriteCampaign); err != nil {
		return nil, err
	}
	return contest.ImportAwards(ctx, tx, f.Name, f.Data, f.DryRun)
}

// SchemeImport is what came, or would come, of a scheme's file.
type SchemeImport struct {
	Scheme *contest.Scheme // as it stands since; nil: it was only told
	Edits  movement.Edits
}

// TakeScheme brings a scheme to what a file says, in an actor's name. It fails with Forbidden where they may change
// no campaigns, and as contest.ImportScheme does.
func (r *Resolver) TakeScheme(ctx context.Context, tx bun.IDB, actor access.Actor, f File) (*SchemeImport, error) {
	if _, err := r.Guard.Anywhere(actor, access.WriteCampaign); err != nil {
		return nil, err
	}
	s, edits, err := contest.ImportScheme(ctx, tx, f.Name, f.Data, f.DryRun)
	if err != nil {
		return nil, err
	}
	if f.DryRun {
		s = nil
	}
	return &SchemeImport{s, edits}, nil
}

// TakeQuotas sets quotas as a file says, in an actor's name, within their reach, and keeps what was set. It fails with
// Forbidden where they may set none, with Invalid where there is no campaign of the year, and as
// contest.ImportQuotas does.
func (r *Resolver) TakeQuotas(ctx context.Context, tx bun.IDB, actor access.Actor, year int, f File, w contest.Paperwork) (*movement.QuotaImport, error) {
	scope, err := r.Guard.Anywhere(actor, access.WriteTarget)
	if err != nil {
		return nil, err
	}
	c, err := r.campaignIn(ctx, tx, year)
	if err != nil {
		return nil, err
	}
	w.By, w.Today = &actor.ID, actor.Day
	return contest.ImportQuotas(ctx, tx, scope, c, f.Name, f.Data, w, f.DryRun)
}

// TakeUnits opens units as a file says, in an actor's name. It fails with Forbidden where they may
// not change every unit, and as org.ImportUnits does.
func (r *Resolver) TakeUnits(ctx context.Context, tx bun.IDB, actor access.Actor, f File) (org.UnitImport, error) {
	scope, err := r.Guard.Everywhere(ctx, tx, actor, access.WriteUnit)
	if err != nil {
		return nil, err
	}
	return org.ImportUnits(ctx, tx, scope, f.Name, f.Data, f.DryRun)
}

// TakeReorganisation keeps what a file says as a draft, in an actor's name, and returns it. It fails
// with Forbidden where they may change no unit, and as reform.Parse and Office.Draft do.
func (r *Resolver) TakeReorganisation(ctx context.Context, tx bun.IDB, actor access.Actor, caller reform.Caller, f File) (*org.Reorganisation, error) {
	if _, err := r.Guard.Anywhere(actor, access.WriteUnit); err != nil { // before anything is read for them
		return nil, err
	}
	read, err := reform.Parse(f.Name, f.Data)
	if err != nil {
		return nil, err
	}
	var kept *org.Reorganisation
	err = tx.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if kept, err = (reform.Office{Guard: r.Guard}).Draft(ctx, tx, caller, read); err == nil && f.DryRun {
			err = errTried
		}
		return err
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return kept, err
}

// errTried takes back what was only tried.
var errTried = errors.New("tried")

// campaignIn returns the campaign of a year that somebody named. It fails with Invalid.
func (r *Resolver) campaignIn(ctx context.Context, tx bun.IDB, year int) (*movement.Campaign, error) {
	c, err := r.Library.Campaign(ctx, tx, year)
	if fault.KindOf(err) == fault.NotFound {
		return nil, fault.New(fault.Invalid, "there is no campaign of %d", year)
	}
	return c, err
}
