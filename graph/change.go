package graph

import (
	"context"
	"errors"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/register"
	"thidua/internal/report"
)

// userErrors are the kinds of fault that a change answers beside its result. Any other ends
// the field with an error.
var userErrors = map[fault.Kind]bool{fault.Invalid: true, fault.NotFound: true, fault.Conflict: true, fault.Locked: true}

// change makes one change in a transaction of its own. What the operation reads after it, it
// reads anew. A change that the caller's input or what already stands forbids is answered as
// user errors.
func change[T any](ctx context.Context, do func(ctx context.Context, db *bun.DB) (T, error)) (answer T, refusals []*model.UserError, err error) {
	o := operationOf(ctx)
	// Whoever holds a connection must not wait for another: when all hold one, all wait for ever.
	o.forget()
	holding, release, err := postgres.Hold(ctx)
	if err != nil {
		return answer, nil, err
	}
	answer, err = do(holding, o.resolver.DB.DB)
	release()
	o.forget()
	refusals = []*model.UserError{}
	if kind := fault.KindOf(err); userErrors[kind] {
		var none T
		var f *fault.Error
		errors.As(err, &f)
		return none, append(refusals, &model.UserError{Field: fieldOf(err), Code: kind, Message: f.In(o.language)}), nil
	}
	return answer, refusals, err
}

// reorganise does something with a reorganisation in the caller's name, as change does.
func reorganise[T any](ctx context.Context, do func(ctx context.Context, db *bun.DB, caller reform.Caller, office reform.Office) (T, error)) (answer T, refusals []*model.UserError, err error) {
	o := operationOf(ctx)
	return change(ctx, func(ctx context.Context, db *bun.DB) (T, error) {
		return do(ctx, db, reform.Caller{By: &o.caller, Today: o.today}, reform.Office{Guard: o.resolver.Guard})
	})
}

// preview tells what a draft would come to; nil where it is none any more. The operation holds
// a connection by now, and may not wait for another: previews take turns on one of their own.
func (o *Operation) preview(ctx context.Context, r *org.Reorganisation) (*reform.Preview, error) {
	if r.State != org.Drafted {
		return nil, nil
	}
	caller := reform.Caller{By: &o.caller, Today: o.today}
	return reform.Office{Guard: o.resolver.Guard}.Preview(ctx, o.resolver.DB.Aside, caller, r.ID)
}

// leaving returns the members that a reorganisation takes out of their clusters.
func (o *Operation) leaving(p *reform.Preview) []*reform.Leaving {
	all := pointers(p.Leaving)
	for _, l := range all {
		o.clusters.join(l.Cluster)
	}
	return all
}

// noticeOf returns what whoever applies a draft has to know; nil: nothing.
func (o *Operation) noticeOf(r *org.Reorganisation) *string {
	return o.said(r.Notice())
}

// said says something in the caller's language; nil: nothing.
func (o *Operation) said(something fault.Speaker) *string {
	if something == nil {
		return nil
	}
	words := something.In(o.language)
	return &words
}

// fieldOf returns which part of the input is wrong, where that is known.
func fieldOf(err error) []string {
	var step *org.StepError
	if errors.As(err, &step) {
		return []string{"input", "steps", strconv.Itoa(step.Step - 1)}
	}
	var refused *report.FindingsError
	if errors.As(err, &refused) {
		return []string{"input", "values"}
	}
	if wrong, ok := errors.AsType[*register.FindingsError](err); ok {
		if wrong.Findings[0].Field == register.DayField {
			return []string{"input", "day"}
		}
		return []string{"input", "values"}
	}
	return []string{}
}

// reorganisationID reads the id of a reorganisation. It fails with Invalid.
func reorganisationID(id string) (int64, error) {
	kind, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if kind != "reorganisation" {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of a reorganisation", id, kind)
	}
	return scalar.ParseNumber(number)
}

// readReorganisation returns the reorganisation with an id, to a caller who may change all
// of its units.
func readReorganisation(ctx context.Context, id int64) (*org.Reorganisation, error) {
	return read(ctx, access.WriteUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (*org.Reorganisation, error) {
		return org.FindReorganisation(ctx, db, scope, id)
	})
}

// named returns a word that was given, nil where it is empty.
func named[T ~string](word *T) *T {
	if *word == "" {
		return nil
	}
	return word
}

// pointers returns where the things of a list stand.
func pointers[T any](list []T) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}
