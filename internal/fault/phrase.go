package fault

import (
	"cmp"
	"errors"
	"fmt"
)

// Language is one in which the service speaks to people.
type Language string

// The languages.
const (
	English    Language = "en"
	Vietnamese Language = "vi"
)

// Speaker is what can be said in either language. A fault is one, and so is what stands in its
// sentence.
type Speaker interface{ In(Language) string }

// Phrase is a sentence, or a part of one.
type Phrase struct {
	format string
	args   []any
}

// Say returns a phrase; format and args make it, in English.
func Say(format string, args ...any) Phrase { return Phrase{format, args} }

// String returns the phrase in English.
func (p Phrase) String() string { return p.In(English) }

// In returns the phrase in a language, and in English where the catalogue lacks it.
func (p Phrase) In(l Language) string {
	format := p.format
	if l == Vietnamese {
		format = cmp.Or(inVietnamese(format), format)
	}
	args := make([]any, len(p.args))
	for i, arg := range p.args {
		args[i] = spoken(arg, l)
	}
	return fmt.Sprintf(format, args...)
}

// phrasebooks are all that is said in Vietnamese, by what it is said of.
var phrasebooks = []map[string]string{
	vietnamese,
	vietnameseFiles,
	vietnameseFigures,
	vietnameseTables,
	vietnameseDeclarations,
	vietnamesePapers,
	vietnameseEntries,
	vietnameseBooks,
	vietnameseActions,
	vietnameseTargets,
	vietnameseClusters,
	vietnamesePoints,
	vietnameseProposals,
	vietnameseReviews,
	vietnameseReminders,
}

// inVietnamese returns what a sentence's format is in Vietnamese; empty where nobody has said it yet.
func inVietnamese(format string) string {
	for _, book := range phrasebooks {
		if said := book[format]; said != "" {
			return said
		}
	}
	return ""
}

// spoken returns what stands in a sentence, in the sentence's language.
func spoken(arg any, l Language) any {
	if err, ok := arg.(error); ok {
		var f *Error
		if errors.As(err, &f) && f.Error() == err.Error() {
			return f.In(l)
		}
		return arg
	}
	if s, ok := arg.(Speaker); ok {
		return s.In(l)
	}
	return arg
}

// Both is a phrase whose two languages are at hand.
type Both struct{ En, Vi string }

// In returns it in a language.
func (b Both) In(l Language) string {
	if l == Vietnamese {
		return b.Vi
	}
	return b.En
}
