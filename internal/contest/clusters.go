package contest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Clusters returns the clusters of a year with a member within the scope, by code; those alone whose members
// hang directly below one unit, where one is named.
func Clusters(ctx context.Context, db bun.IDB, scope org.Scope, year int, parent *int64) ([]*Cluster, error) {
	clusters := []*Cluster{}
	q := readable(db, scope).Where("cl.year = ?", year).OrderExpr("cl.code, cl.id")
	if parent != nil {
		q.Where("cl.parent_id = ?", *parent)
	}
	if err := q.Scan(ctx, &clusters); err != nil {
		return nil, fmt.Errorf("clusters of %d: %w", year, err)
	}
	return clusters, nil
}

// ClusterByID returns one cluster. It fails with NotFound where none of its members lies within the scope.
func ClusterByID(ctx context.Context, db bun.IDB, scope org.Scope, id int64) (*Cluster, error) {
	c := &Cluster{}
	err := readable(db, scope).Where("cl.id = ?", id).Scan(ctx, c)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, NoCluster()
	case err != nil:
		return nil, fmt.Errorf("cluster %d: %w", id, err)
	}
	return c, nil
}

// NoCluster says that there is no such cluster, also of one that lies beyond one's reach.
func NoCluster() error { return fault.New(fault.NotFound, "there is no such cluster") }

// readable asks for the clusters with a member within the scope.
func readable(db bun.IDB, scope org.Scope) *bun.SelectQuery {
	member := db.NewSelect().TableExpr("membership AS m").ColumnExpr("1").
		Join("JOIN unit AS u ON u.id = m.unit_id").Apply(scope.JoinHere).
		Where("m.cluster_id = cl.id AND NOT isempty(m.valid)").Apply(scope.Within("here.path", "u.level"))
	return db.NewSelect().Model((*Cluster)(nil)).Where("EXISTS (?)", member)
}

// MembersOf returns the members of clusters, by the units' ids; those that were entered by mistake are none.
func MembersOf(ctx context.Context, db bun.IDB, clusters []int64) (map[int64][]*Member, error) {
	var all []*Member
	err := db.NewRaw(`SELECT cluster_id, unit_id, lower(valid) AS since, upper(valid) AS until FROM membership
		WHERE cluster_id = ANY (?::bigint[]) AND NOT isempty(valid) ORDER BY cluster_id, unit_id`, pgdialect.Array(clusters)).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("members of clusters %v: %w", clusters, err)
	}
	of := map[int64][]*Member{}
	for _, m := range all {
		of[m.ClusterID] = append(of[m.ClusterID], m)
	}
	return of, nil
}

// Competing returns the ids of the units that are members of clusters today or later, or were when the year was over, by
// the clusters' ids: none that closed or hangs elsewhere by now.
func Competing(ctx context.Context, db bun.IDB, clusters []*Cluster, today org.Date) (map[int64][]int64, error) {
	of := map[int64][]int64{}
	ids, days := make([]int64, len(clusters)), make([]string, len(clusters))
	for i, c := range clusters {
		ids[i], days[i] = c.ID, string(c.on(today))
	}
	var all []Member
	err := db.NewRaw(`SELECT m.cluster_id, m.unit_id FROM unnest(?::bigint[], ?::date[]) AS c (id, day) JOIN membership AS m ON m.cluster_id = c.id
		WHERE NOT isempty(m.valid) AND (upper(m.valid) IS NULL OR upper(m.valid) > c.day) ORDER BY m.cluster_id, m.unit_id`,
		pgdialect.Array(ids), pgdialect.Array(days)).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("who competes in %d clusters: %w", len(clusters), err)
	}
	for _, m := range all {
		of[m.ClusterID] = append(of[m.ClusterID], m.UnitID)
	}
	return of, nil
}

// CompetingIn returns the ids of the units of one cluster that Competing returns; none where there is no such cluster.
func CompetingIn(ctx context.Context, db bun.IDB, cluster int64, today org.Date) ([]int64, error) {
	clusters := []*Cluster{}
	if err := db.NewSelect().Model(&clusters).Where("cl.id = ?", cluster).OrderExpr("cl.id").Scan(ctx); err != nil {
		return nil, fmt.Errorf("cluster %d: %w", cluster, err)
	}
	of, err := Competing(ctx, db, clusters, today)
	return of[cluster], err
}

// HeadsOf returns who heads clusters and has headed them: heads before deputies, the latest first.
func HeadsOf(ctx context.Context, db bun.IDB, clusters []int64) (map[int64][]*ClusterHead, error) {
	return headsWhere(ctx, db, "cluster_id = ANY (?::bigint[])", pgdialect.Array(clusters))
}

// HeadByID returns one of those who head a cluster, with the cluster. It fails with NotFound where none of the cluster's
// members lies within the scope.
func HeadByID(ctx context.Context, db bun.IDB, scope org.Scope, id int64) (*ClusterHead, *Cluster, error) {
	of, err := headsWhere(ctx, db, "id = ?", id)
	if err != nil {
		return nil, nil, err
	}
	for cluster, heads := range of {
		c, err := ClusterByID(ctx, db, scope, cluster)
		return heads[0], c, err
	}
	return nil, nil, fault.New(fault.NotFound, "nobody heads a cluster so")
}

func headsWhere(ctx context.Context, db bun.IDB, where string, args ...any) (map[int64][]*ClusterHead, error) {
	var all []*ClusterHead
	err := db.NewRaw(`SELECT id, cluster_id, office, account_id, unit_id, lower(valid) AS since, upper(valid) AS until, at, named_by
		FROM heading WHERE `+where+` AND NOT isempty(valid) ORDER BY cluster_id, office = 'DEPUTY', lower(valid) DESC, id DESC`, args...).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("heads of clusters: %w", err)
	}
	of := map[int64][]*ClusterHead{}
	for _, h := range all {
		of[h.ClusterID] = append(of[h.ClusterID], h)
	}
	return of, nil
}
