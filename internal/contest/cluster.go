package contest

import (
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Cluster is a group of units directly below one unit that compete with each other in a year.
type Cluster struct {
	bun.BaseModel `bun:"table:cluster,alias:cl"`

	ID       int64 `bun:",pk,autoincrement"`
	Year     int
	ParentID int64 // its members hang directly below
	Code     string
	Name     string
}

// NodeID returns the permanent id by which the API names the cluster.
func (c *Cluster) NodeID() string { return nodeID("cluster", c.ID) }

// IsNode marks Cluster as reachable by its id.
func (*Cluster) IsNode() {}

// ParseClusterID reads an id by which the API names a cluster, just as NodeID writes it.
func ParseClusterID(s string) (id int64, ok bool) {
	number, is := strings.CutPrefix(s, "cluster:")
	id, err := strconv.ParseInt(number, 10, 64)
	return id, is && err == nil && id > 0 && strconv.FormatInt(id, 10) == number
}

// DayNearest returns the day of the cluster's year that lies nearest to a day.
func (c *Cluster) DayNearest(day org.Date) org.Date {
	year := strconv.Itoa(c.Year)
	return min(max(day, org.Date(year+"-01-01")), org.Date(year+"-12-31"))
}

// Member is a unit of a cluster, with the days on which it is.
type Member struct {
	ClusterID int64
	UnitID    int64
	Since     org.Date
	Until     *org.Date // the first day on which it no longer is; nil: it still is
}

// Place is what somebody is to a cluster.
type Place string

// The places.
const (
	Head   Place = "HEAD"
	Deputy Place = "DEPUTY"
)

// ClusterHead is somebody who heads a cluster, or stands in for the head, with the days on which they do.
type ClusterHead struct {
	ID        int64
	ClusterID int64
	Office    Place
	AccountID int64
	UnitID    int64 // the member whose officer it is
	Since     org.Date
	Until     *org.Date // nil: no end is set
	At        time.Time
	NamedBy   *int64 // nil: the system
}

// NodeID returns the permanent id by which the API names who heads a cluster.
func (h *ClusterHead) NodeID() string { return nodeID("head", h.ID) }

// IsNode marks ClusterHead as reachable by its id.
func (*ClusterHead) IsNode() {}
