package access

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Everywhere returns the scope in which an actor may do an action that is done to every unit at
// once. It fails with Forbidden where that is not every unit of every tree.
func (g *Guard) Everywhere(ctx context.Context, db bun.IDB, actor Actor, action Action) (org.Scope, error) {
	scope, err := g.Scope(actor, action)
	if err != nil {
		return scope, err
	}
	whole, err := org.Whole(ctx, db, scope)
	if err == nil && !whole {
		err = forbidden(action)
	}
	return scope, err
}

// Anywhere returns the scope in which an actor may do an action to what hangs at no unit: whoever
// may do it anywhere may. It fails with Forbidden where that is nowhere.
func (g *Guard) Anywhere(actor Actor, action Action) (org.Scope, error) {
	scope, err := g.Scope(actor, action)
	if err == nil && scope.Empty() {
		err = forbidden(action)
	}
	return scope, err
}
