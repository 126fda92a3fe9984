package demo

import "thidua/internal/org"

// sayMembers says who belongs to a branch, who has studied and who takes part in the
// year's topic.
func (v *voice) sayMembers() {
	d := v.draw("studied")
	var others monthly
	for m := range v.plan.months {
		others[m] = v.members[m] - v.party[m]
	}
	party := running(d, lasting(v.party, v.plan.months), v.rate(d, 890, 60, 150))
	rest := running(d, lasting(others, v.plan.months), v.rate(d, 600, 130, 250))
	all := lasting(v.members, v.plan.months)
	doing := running(d, all, v.rate(d, 800, 70, 150))
	missing := 0
	if d.once(30) {
		missing = d.between(1, 2)
	}
	for m := range v.plan.months {
		v.say(m, "members_total", v.members[m])
		v.say(m, "party_members_total", v.party[m])
		v.say(m, "party_members_studied", party[m])
		v.say(m, "members_studied", party[m]+rest[m])
		registered := min(all[m]-missing, permille(all[m], 400+300*m))
		v.say(m, "members_hcm_registered", registered)
		v.say(m, "members_hcm_implemented", min(doing[m], registered))
		strayed := 0
		if m >= 5 {
			strayed = v.strayed
		}
		v.say(m, "members_with_deviation", strayed)
		meetings := 1
		if n := d.IntN(20); n == 0 {
			meetings = 0
		} else if n == 1 {
			meetings = 2
		}
		v.say(m, "meetings_held", meetings)
	}
}

// sayHouseholds says the households of a branch: the poor ones as the year began in its
// first report, and as they are in each, with the cultural families.
func (v *voice) sayHouseholds() {
	d := v.draw("households")
	shared, lacking, began := d.between(40, 120), 0, false
	for range v.members[0] {
		if d.once(clamp(46-8*v.strength/1000, 0, 1000)) {
			lacking++
		}
	}
	for m := range v.plan.months {
		households := v.members[m] - permille(v.members[m], shared)
		v.say(m, "veteran_households", households)
		if !began && !v.silent[m] {
			v.say(m, "poor_households_baseline", v.poor)
			began = true
		}
		v.say(m, "cultural_families", max(0, households-lacking))
		poor := v.poor
		if m >= v.since {
			poor -= v.relief
		}
		v.say(m, "poor_households_current", poor)
	}
}

// sayFunds says what members gave to the two funds, in the months in which it was
// collected.
func (v *voice) sayFunds() {
	for _, fund := range []struct {
		code         string
		usual, slope int // VND a member by October
		month        []int
	}{
		{"comradeship_fund_contributions", 19_100, 4_200, []int{1, 1, 4, 5, 5, 4, 6, 4, 3, 3, 3, 2}},
		{"internal_fund_contributions", 43_900, 5_000, []int{4, 3, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2}},
	} {
		d := v.draw(fund.code)
		each := fund.usual + fund.slope*v.strength/1000 + fund.usual/10*d.between(-20, 20)/10
		var open monthly
		for m, n := range fund.month[:v.plan.months] {
			if !v.silent[m] {
				open[m] = n
			}
		}
		var given monthly
		for range d.between(2, 4) {
			given[d.pick(open[:v.plan.months])]++
		}
		parts := sum(given[:])
		v.sayEach(fund.code, func(m int) int { return v.members[m] * each * given[m] / parts / 1000 * 1000 })
	}
}

// sayOfficers says how many officers a unit has of its own, and how many of them were
// trained and take part in the year's topic.
func (v *voice) sayOfficers() {
	d := v.draw("officers")
	officers := 0
	switch v.Level {
	case org.Province:
		officers = 25
	case org.District:
		officers = d.between(7, 11)
	case org.Commune:
		officers = d.between(3, 5)
	default:
		officers = 1 + min(v.members[0]/10, 2)
	}
	var trained, doing, registered monthly
	for range officers {
		from := d.between(2, 11) - v.strength/700
		for m := range v.plan.months {
			if m >= from {
				trained[m]++
			}
		}
		from = d.between(1, 12) - v.strength/500
		for m := range v.plan.months {
			if m >= max(1, from) {
				doing[m]++
			}
		}
		from = d.between(0, 2)
		if d.once(4) {
			from = never
		}
		for m := range v.plan.months {
			if m >= from {
				registered[m]++
			}
		}
	}
	for m := range v.plan.months {
		v.say(m, "officers_total", officers)
		v.say(m, "officers_trained", trained[m])
		v.say(m, "officers_hcm_registered", registered[m])
		v.say(m, "officers_hcm_implemented", min(doing[m], registered[m]))
	}
	v.sayRatings(officers)
}

// sayOrganisation says what an association has done as a whole.
func (v *voice) sayOrganisation() {
	d := v.draw("organisation")
	// by returns the month from which something is done, from first to last; at times,
	// and more often in weak units, it is not.
	by := func(first, last, missing int) int {
		if d.once(clamp(missing-missing*v.strength/1500, 0, 1000)) {
			return never
		}
		return d.between(first, last)
	}
	v.sayFrom("org_has_plan", by(0, 2, 12))
	registered := by(0, 2, 6)
	v.sayFrom("org_hcm_registered", registered)
	v.sayFrom("org_hcm_implemented", max(registered, by(4, 9, 190)))
	held, onPlan := by(1, 5, 25), !d.once(35)
	if v.Level == org.District {
		held = d.between(4, 7)
	}
	if v.Level == org.Province {
		held = 11 // in December
	}
	v.sayFrom("congress_held", held)
	if !onPlan {
		held = never
	}
	v.sayFrom("congress_on_plan", held)
	breach := never
	if d.once(22) {
		breach = d.between(1, 8)
	}
	v.sayEach("admin_compliant", func(m int) int {
		if m >= breach {
			return 0
		}
		return 1
	})
}

// sayChildren says how many of the units directly below were inspected and supervised.
func (v *voice) sayChildren() {
	d, n := v.draw("children"), len(v.children)
	var all, funded monthly
	for m := range v.plan.months {
		all[m], funded[m] = n, n-permille(n, 60)
	}
	inspected := running(d, all, v.rate(d, 520, 120, 130))
	supervised := running(d, all, v.rate(d, 945, 120, 110))
	onFunds := running(d, funded, v.rate(d, 920, 120, 120))
	for m := range v.plan.months {
		v.say(m, "children_inspected", inspected[m])
		v.say(m, "children_supervised", supervised[m])
		v.say(m, "children_with_funds", funded[m])
		v.say(m, "children_inspected_on_funds", onFunds[m])
	}
}

// sayProgrammes says which programmes a territorial association has signed and carries
// out. Agencies have no such partners and say nothing.
func (v *voice) sayProgrammes() {
	if v.Kind != org.Territorial || v.Level == org.Province {
		return
	}
	for _, partner := range []string{"traffic", "youth"} {
		d := v.draw(partner)
		signed, doing := 0, d.between(0, 8)
		switch {
		case d.once(clamp(40-40*v.strength/1500, 0, 1000)):
			signed, doing = never, never
		case d.once(150):
			signed = d.between(1, 5)
		}
		if d.once(80) {
			doing = never
		}
		v.sayFrom(partner+"_programme_signed", signed)
		v.sayFrom(partner+"_programme_implemented", max(signed, doing))
	}
}

// sayBase says what a base association knows: admissions, support, loans, products and
// works, mediations, clubs.
func (v *voice) sayBase() {
	d := v.draw("base")
	inWork := d.once(450)
	clubs, circles := d.between(0, 2), d.between(0, 1)
	if !v.commune() {
		clubs, circles = 0, 0
	}
	frozen := permille(v.debt, d.between(150, 500)) / 100_000 * 100_000
	for m := range v.plan.months {
		v.say(m, "members_admitted", v.admitted[m])
		v.say(m, "houses_built", v.houses[m])
		v.say(m, "cows_given", v.cows[m])
		helped := 0
		if v.commune() && d.once(70) {
			helped = d.between(1, 3)
		}
		v.say(m, "other_support_households", helped)
		v.say(m, "other_support_value", helped*d.between(2, 6)*500_000)

		v.say(m, "loans_outstanding", v.loans-v.loans/1_000_000*(v.plan.months-1-m)*d.between(2, 6)/1000*1_000_000)
		overdue := v.debt - frozen
		if m < v.plan.months-1 {
			overdue = permille(overdue, d.between(600, 1500)) / 100_000 * 100_000
		}
		v.say(m, "debt_overdue", overdue)
		v.say(m, "debt_frozen", frozen)

		products, works := 0, 0
		if m >= v.finished {
			if inWork {
				works = 1
			} else {
				products = 1
			}
		}
		v.say(m, "products_completed", products)
		v.say(m, "works_completed", works)

		held := 0
		if v.commune() {
			held = d.between(0, 3)
		}
		v.say(m, "mediations_held", held)
		v.say(m, "mediations_successful", held-d.IntN(held+1)*d.IntN(2))
		v.say(m, "environment_clubs", clubs)
		v.say(m, "exservicepersons_clubs", circles)
		v.say(m, "members_flagged", v.flagged[m])
		v.say(m, "members_flagged_inspected", v.cleared[m])
	}
}

// sayDistrict says what a unit directly under the province does of its own.
func (v *voice) sayDistrict() {
	d := v.draw("district")
	weight := []int{1, 2, 6, 5, 3, 1, 0} // of 0 to 6 items
	switch {
	case v.strength < -500:
		weight = []int{3, 5, 5, 2, 1, 0, 0}
	case v.strength > 500:
		weight = []int{0, 0, 4, 5, 4, 2, 1}
	}
	class, sessions := d.between(3, 8), d.between(1, 2)
	if v.Kind == org.Block || d.once(200) {
		sessions = 0
	}
	review := d.between(4, 8)
	full := d.once(700 + v.strength/5)
	models := map[string]int{}
	for _, model := range []string{"business_models_effective", "rural_urban_works_effective", "traffic_models_effective"} {
		if models[model] = d.between(4, 9); v.Kind == org.Block || d.once(clamp(170-170*v.strength/1200, 0, 1000)) {
			models[model] = never
		}
	}
	for m := range v.plan.months {
		v.say(m, "news_published", d.pick(weight))
		held, convened, called, came := 0, 0, 0, 0
		if v.trained && m == class {
			held = 1
		}
		if m == 2 || m == 7 {
			convened, called, came = 1, 5, 5
			if m == 7 && !full {
				came -= d.between(1, 2)
			}
		}
		v.say(m, "training_classes_held", held)
		v.say(m, "classes_convened", convened)
		v.say(m, "classes_attended", convened)
		v.say(m, "summoned_persons", called)
		v.say(m, "attended_persons", came)
		count := 0
		if m == review {
			count = sessions
		}
		v.say(m, "social_supervision_sessions", count)
		// Loans, and members under suspicion, are looked after at the base.
		for _, code := range []string{"loans_outstanding", "debt_overdue", "debt_frozen", "members_flagged", "members_flagged_inspected"} {
			v.say(m, code, 0)
		}
		for _, model := range []string{"business_models_effective", "rural_urban_works_effective", "traffic_models_effective"} {
			effective := 0
			if m >= models[model] {
				effective = 1
			}
			v.say(m, model, effective)
		}
	}
}
