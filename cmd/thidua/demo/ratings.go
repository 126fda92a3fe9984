package demo

import "thidua/internal/org"

// ratings are the marks of a year's end, the best first.
var ratings = []string{"excellent", "good", "completed", "not_completed"}

// sayRatings says how an association, its committees and its people are rated once the year is
// over. officers are its own.
func (v *voice) sayRatings(officers int) {
	const december = 11
	if v.plan.months <= december {
		return
	}
	d := v.draw("ratings")
	// mark divides so many among the marks: most are good, and the stronger the unit the more are
	// excellent.
	mark := func(n, excellent, missing int) (marks [4]int) {
		best := clamp(excellent+60*v.strength/1000, 0, 1000)
		for range n {
			switch {
			case d.once(best):
				marks[0]++
			case d.once(missing):
				marks[3]++
			default:
				marks[d.pick([]int{0, 30, 1})]++
			}
		}
		return marks
	}
	say := func(whose string, marks [4]int) {
		for i, r := range ratings {
			v.say(december, whose+"_rated_"+r, marks[i])
		}
	}
	say("officers", mark(officers, 210, 4))
	if v.leaf() {
		say("members", mark(v.members[december], 205, 8))
	}
	if v.Level != org.Branch {
		for _, whose := range []string{"org", "standing_committee", "executive_committee"} {
			say(whose, mark(1, 220, 6))
		}
	}
}
