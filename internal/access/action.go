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
	return a.Resource == appointing || a.Verb != "read" && a.Verb != "read_approved" && a.Verb != "read_final" && a.Verb != "names"
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
	ReadCluster   = Action{"cluster", "read"}
	WriteCluster  = Action{"cluster", "write"} // make clusters of these units, and name who heads them
	WritePact     = Action{"pact", "write"}    // draw one up as who heads the cluster
	SignPact      = Action{"pact", "sign"}     // for the unit
	ReadPoints    = Action{"points", "read"}
	SayPoints     = Action{"points", "say"}   // by hand, for one's own unit
	WeighPoints   = Action{"points", "weigh"} // by hand, for the cluster
	GivePoints    = Action{"points", "give"}  // by hand, as the council
	ReadBar       = Action{"bar", "read"}
	WriteBar      = Action{"bar", "write"} // record who is under discipline, has a complaint pending or is disqualified
	ReadProposal  = Action{"proposal", "read"}
	WriteProposal = Action{"proposal", "write"}     // the achievement report and the unit's meeting
	Propose       = Action{"proposal", "propose"}   // the letter, as the unit's chair
	CheckDossier  = Action{"proposal", "check"}     // as the next level
	Opine         = Action{"proposal", "opine"}     // as who heads the cluster
	Vote          = Action{"proposal", "vote"}      // record how the council voted
	Decide        = Action{"proposal", "decide"}    // or refuse, or revoke
	HandAward     = Action{"proposal", "hand_over"} // the award
	ReadReview    = Action{"review", "read"}
	ReadFinal     = Action{"review", "read_final"} // the signed review of a year alone
	WriteReview   = Action{"review", "write"}
	SignReview    = Action{"review", "sign"}
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
	ReadCluster:   "read clusters",
	WriteCluster:  "form clusters",
	WritePact:     "draw up pacts",
	SignPact:      "sign pacts",
	ReadPoints:    "read points",
	SayPoints:     "say points for the own unit",
	WeighPoints:   "give points for the cluster",
	GivePoints:    "give points as the council",
	ReadBar:       "read who is under discipline",
	WriteBar:      "record who is under discipline",
	ReadProposal:  "read proposals for commendation",
	WriteProposal: "write proposals for commendation",
	Propose:       "sign letters of proposal",
	CheckDossier:  "check dossiers of proposals",
	Opine:         "give the cluster's opinion on proposals",
	Vote:          "record the council's vote on proposals",
	Decide:        "decide on proposals",
	HandAward:     "hand awards over",
	ReadReview:    "read reviews",
	ReadFinal:     "read final reviews",
	WriteReview:   "write reviews",
	SignReview:    "sign reviews",
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
