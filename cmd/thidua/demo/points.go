package demo

import (
	"context"
	"slices"
	"strconv"

	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// The days on which points are given by hand.
const (
	saidOn    org.Date = "2024-10-20" // the units say what they think they deserve
	weighedOn org.Date = "2024-10-30" // the heads of clusters weigh it
	givenOn   org.Date = "2024-11-06" // and the council gives what counts
)

// What has not been given yet, by the member's code, in which line; "" is all.
var (
	unsaid    = map[string]string{"656": "", "B02": "10.1"}
	unweighed = map[string]string{"654": "10.1", "649": "10.1", "652": "", "653": ""}
	ungiven   = map[string]string{"643": "10.1", "644": "10.1", "648": "10.1", "654": "10.1", "B01": "10.1", "B02": "10.1"}
)

// council is the cluster to which the council has given points already.
const council = "C1"

// points gives points by hand: each unit says of itself, the head of its cluster weighs that, and the council gives them.
func (c *contestant) points(ctx context.Context) error {
	scheme, err := contest.ReadScheme(ctx, c.tx, c.plan.year, org.District)
	if err != nil || scheme == nil {
		return err
	}
	for _, cluster := range clusters {
		var weighed, given []*contest.Given
		for _, code := range cluster.members {
			var said []*contest.Given
			for _, line := range scheme.Declared.Lines {
				if line.Method != contest.ByHand || left(unsaid, code, line.Code) {
					continue
				}
				d := drawOf(code, "points "+line.Code)
				of := func(permille int) *contest.Given { return c.deserves(code, line, permille) }
				own := d.between(700, 1000)
				said = append(said, of(own))
				if left(unweighed, code, line.Code) {
					continue
				}
				own -= d.between(0, 200)
				weighed = append(weighed, of(own))
				if cluster.code == council && !left(ungiven, code, line.Code) {
					given = append(given, of(own+d.between(-100, 0)))
				}
			}
			if err := c.give(ctx, scheme, contest.ByUnit, "district."+code+".officer", saidOn, said); err != nil {
				return err
			}
		}
		if err := c.give(ctx, scheme, contest.ByCluster, "district."+cluster.members[0]+".leader", weighedOn, weighed); err != nil {
			return err
		}
		if err := c.give(ctx, scheme, contest.ByCouncil, "province.council", givenOn, given); err != nil {
			return err
		}
	}
	return nil
}

// left reports whether something of a unit's line is left open.
func left(open map[string]string, code, line string) bool {
	of, some := open[code]
	return some && (of == "" || of == line)
}

// deserves returns a part of what a line gives at most, to the quarter of a point.
func (c *contestant) deserves(code string, line *contest.Line, part int) *contest.Given {
	most, _ := line.Most.Rat().Float64()
	quarters := int(most*4) * part / 1000
	points, err := movement.ParseDecimal(strconv.FormatFloat(float64(quarters)/4, 'f', -1, 64))
	if err != nil {
		panic(err) // a quarter can be read
	}
	return &contest.Given{Line: line.Code, UnitID: c.direct[code].ID, Points: &points}
}

// give gives points in the name of an account, once that day has come.
func (c *contestant) give(ctx context.Context, scheme *contest.Scheme, giver contest.Giver, name string, day org.Date, all []*contest.Given) error {
	if day > c.today || len(all) == 0 {
		return nil
	}
	ctx, by, err := c.hand(ctx, name, day)
	if err != nil {
		return err
	}
	reasons := pointsFor[giver]
	for _, g := range all {
		g.At, g.AccountID = by.at, &by.ID
		g.Reason = reasons[slices.Index([]string{"9.1", "9.2"}, g.Line)+1]
	}
	return contest.Give(ctx, c.tx, scheme, giver, all)
}

// pointsFor is why points are given: in other lines, in 9.1 and in 9.2.
var pointsFor = map[contest.Giver][3]string{
	contest.ByUnit: {"Có mô hình được Hội cơ sở khác học tập", "Có nghị quyết, kế hoạch và sơ kết phong trào hằng quý",
		"Tham gia đầy đủ các cuộc vận động do địa phương phát động"},
	contest.ByCluster: {"Theo biên bản họp cụm", "Theo biên bản họp cụm", "Theo biên bản họp cụm"},
	contest.ByCouncil: {"Theo kết quả thẩm định", "Theo kết quả thẩm định", "Theo kết quả thẩm định"},
}
