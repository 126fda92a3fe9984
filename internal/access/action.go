package access

import "thidua/internal/fault"

// Action is one thing that may be done to one kind of resource.
type Action struct {
	Resource string
	Verb     string
}

// String writes the action as policy reviews do: "figure:read".
func (a Action) String() string { return a.Resource + ":" + a.Verb }

// Changes reports whether doing it changes something.
func (a Action) Changes() bool {
	return a.Resource == appointing || a.Verb != "read" && a.Verb != "read_approved" && a.Verb != "names"
}

// appointing is the resource whose verbs are the policy's roles.
const appointing = "role"

// Give is the action of giving a role, and of taking it.
func Give(role string) Action { return Action{appointing, role} }

// The actions. A figure is a sum over a unit and all below it, a report what one unit said.
var (
	ReadUnit      = Action{"unit", "read"}
	WriteUnit     = Action{"unit", "write"}
	ReadFigure    = Action{"figure", "read"}          // made of all reports that count
	ReadApproved  = Action{"figure", "read_approved"} // made of approved ones alone
	ReadReport    = Action{"report", "read"}
	WriteReport   = Action{"report", "write"} // enter its values
	SubmitReport  = Action{"report", "submit"}
	ApproveReport = Action{"report", "approve"} // or return it
	ReopenReport  = Action{"report", "reopen"}
	ReadEntry     = Action{"entry", "read"}
	ReadNames     = Action{"entry", "names"}   // the personal names in them
	WriteEntry    = Action{"entry", "write"}   // note, correct and strike out; keep the unit's registers
	ConfirmEntry  = Action{"entry", "confirm"} // as the superior of the unit
	PublishEntry  = Action{"entry", "publish"} // confirm as one of the province's boards
	WriteTarget   = Action{"target", "write"}  // quotas of units
	ReadCampaign  = Action{"campaign", "read"}
	WriteCampaign = Action{"campaign", "write"}
	ReadAccount   = Action{"account", "read"}
	WriteAccount  = Action{"account", "write"}
	WriteDecision = Action{"decision", "write"}
	SealMonth     = Action{"month", "seal"}
	ReopenMonth   = Action{"month", "reopen"}
	ReadAudit     = Action{"audit", "read"}
	ReadToken     = Action{"token", "read"}   // names and last use of others' tokens and sessions
	EndToken      = Action{"token", "revoke"} // and end them
)

// Spoken returns how an action is spoken of to people.
func (a Action) Spoken() fault.Phrase {
	switch {
	case a.Resource == appointing:
		return fault.Say("give the role %s", RoleLabel(a.Verb))
	case words[a] != "":
		return fault.Say(words[a])
	default:
		return fault.Say("do this")
	}
}

// words are how an action is spoken of to people. They list every action, but for those of giving roles.
var words = map[Action]string{
	ReadUnit:      "read units",
	WriteUnit:     "change units",
	ReadFigure:    "read figures of reports that are not approved",
	ReadApproved:  "read figures",
	ReadReport:    "read reports",
	WriteReport:   "enter reports",
	SubmitReport:  "submit reports",
	ApproveReport: "approve reports",
	ReopenReport:  "reopen reports",
	ReadEntry:     "read the entries of registers",
	ReadNames:     "read the personal names in registers",
	WriteEntry:    "note entries in registers",
	ConfirmEntry:  "confirm entries of registers",
	PublishEntry:  "confirm publications",
	WriteTarget:   "set targets",
	ReadCampaign:  "read campaigns",
	WriteCampaign: "change campaigns",
	ReadAccount:   "read accounts",
	WriteAccount:  "change accounts",
	WriteDecision: "record decisions",
	SealMonth:     "seal months",
	ReopenMonth:   "reopen months",
	ReadAudit:     "read what was done by whom",
	ReadToken:     "read the tokens and sessions of others",
	EndToken:      "end the tokens and sessions of others",
}
