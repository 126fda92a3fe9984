package reminder

import (
	"net/url"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// phrase says how much of something waits.
func (i Item) phrase() fault.Phrase {
	switch i.What {
	case Late:
		return fault.Say("Reports that are late: %d", i.Count)
	case Due:
		return fault.Say("Reports that are due: %d", i.Count)
	case Returned:
		return fault.Say("Reports that were sent back: %d", i.Count)
	case Waiting:
		return fault.Say("Reports that wait for your approval: %d", i.Count)
	case Pacts:
		return fault.Say("Pacts that wait for your signature: %d", i.Count)
	case Points:
		return fault.Say("Lines that wait for your points: %d", i.Count)
	case Proposals:
		return fault.Say("Proposals for commendation that wait for you: %d", i.Count)
	default:
		return fault.Say("Reviews to be written: %d", i.Count)
	}
}

// place is where in the explorer it is seen to.
func (i Item) place() string {
	switch i.What {
	case Late, Due, Returned, Waiting:
		return "/reports"
	case Pacts, Points:
		return "/clusters"
	case Proposals:
		return "/awards"
	default:
		return "/"
	}
}

// Letter is what one person is told on a day: counts and links, and nothing of what they are about.
type Letter struct {
	ID       string // the same however often it is sent
	Day      org.Date
	Account  string // the account's name
	Email    string
	Language fault.Language
	Items    []Item
	Links    *url.URL // where browsers reach the service
	Off      string   // where reminders are turned off without signing in; empty: a webhook's, which has its own ways
}

// link returns the address of a place.
func (l Letter) link(place string) string { return strings.TrimSuffix(l.Links.String(), "/") + place }

// Subject is the letter's subject.
func (l Letter) Subject() string {
	n := 0
	for _, i := range l.Items {
		n += i.Count
	}
	return fault.Say("Thi Đua: %d things wait for you", n).In(l.Language)
}

// Text is the letter's text.
func (l Letter) Text() string {
	var b strings.Builder
	line := func(words ...string) { b.WriteString(strings.Join(words, " ") + "\n") }
	line(fault.Say("This waits for you on %s:", spoken(l.Day)).In(l.Language))
	line()
	for _, i := range l.Items {
		line("-", i.phrase().In(l.Language))
		line(" ", l.link(i.place()))
	}
	line()
	line(fault.Say("You find all of it on your desk:").In(l.Language), l.link("/"))
	if l.Off != "" {
		line()
		line(fault.Say("You get this letter once a day while something waits. Turn it off:").In(l.Language), l.Off)
	}
	return b.String()
}

// spoken writes a day as people here do.
func spoken(d org.Date) string { return d.Time().Format("02/01/2006") }
