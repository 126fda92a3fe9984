package audit

// Act is what was done.
type Act string

// The acts.
const (
	SignedIn          Act = "SIGN_IN"
	SignInRefused     Act = "SIGN_IN_REFUSED"
	SignedOut         Act = "SIGN_OUT"
	Denied            Act = "FORBIDDEN"
	TokenCreated      Act = "TOKEN_CREATE"
	TokenRevoked      Act = "TOKEN_REVOKE"
	LinkCreated       Act = "LINK_CREATE"
	PasswordSet       Act = "PASSWORD_SET"
	PasswordTemporary Act = "PASSWORD_TEMPORARY"
	PasskeyAdded      Act = "PASSKEY_ADD"
	PasskeyRemoved    Act = "PASSKEY_REMOVE"
	PasskeyAsked      Act = "PASSKEY_ASK" // of a role, or no longer
	IdentityLinked    Act = "IDENTITY_LINK"
	AccountCreated    Act = "ACCOUNT_CREATE"
	AccountChanged    Act = "ACCOUNT_CHANGE"
	AccountEnded      Act = "ACCOUNT_DEACTIVATE"
	AccountRestored   Act = "ACCOUNT_REACTIVATE"
	RoleGiven         Act = "ROLE_GIVE"
	RoleEnded         Act = "ROLE_END"
	RoleHandedOver    Act = "ROLE_HAND_OVER"
	Drafted           Act = "REORGANISATION_DRAFT"
	Applied           Act = "REORGANISATION_APPLY"
	Reverted          Act = "REORGANISATION_REVERT"
	MonthSealed       Act = "MONTH_SEAL"
	MonthReopened     Act = "MONTH_REOPEN"
	DecisionRecorded  Act = "DECISION_RECORD"
	DecisionWithdrawn Act = "DECISION_WITHDRAW"
	Imported          Act = "IMPORT"
	Exported          Act = "EXPORT"
	TableSaved        Act = "TABLE_SAVE"
	TableDeleted      Act = "TABLE_DELETE"
	TableLinkCreated  Act = "TABLE_LINK_CREATE"
	TableLinkEnded    Act = "TABLE_LINK_END"
	EntrySaved        Act = "ENTRY_SAVE" // in a register: noted or corrected
	EntryConfirmed    Act = "ENTRY_CONFIRM"
	EntryVoided       Act = "ENTRY_VOID"
	NothingDeclared   Act = "NOTHING_DECLARE" // of a register in a quarter, or no longer
	FileAdded         Act = "FILE_ADD"        // to an entry
	FileRemoved       Act = "FILE_REMOVE"
	TargetsSet        Act = "TARGETS_SET"
	ClusterSaved      Act = "CLUSTER_SAVE"
	ClusterHeadNamed  Act = "CLUSTER_HEAD_NAME"
	ClusterHeadEnded  Act = "CLUSTER_HEAD_END"
	PactDrawnUp       Act = "PACT_DRAW_UP"
	PactSigned        Act = "PACT_SIGN"
	PactEnded         Act = "PACT_END"
	PointsGiven       Act = "POINTS_GIVE"
	BarRecorded       Act = "BAR_RECORD"
	BarEnded          Act = "BAR_END"
	ProposalSaved     Act = "PROPOSAL_SAVE"
	ProposalStepped   Act = "PROPOSAL_STEP" // a step done, or sent back, refused or revoked
	ReviewSaved       Act = "REVIEW_SAVE"
	ReviewFrozen      Act = "REVIEW_FREEZE"
	ReviewSigned      Act = "REVIEW_SIGN"
	RemindersSet      Act = "REMINDERS_SET" // wanted, or no longer
)

// personal are the acts that are about a person rather than about a unit: what they sign in with, and
// what they asked for.
var personal = []Act{
	SignedIn, SignInRefused, SignedOut, Denied, TokenCreated, TokenRevoked, LinkCreated, PasswordSet, PasswordTemporary,
	PasskeyAdded, PasskeyRemoved, PasskeyAsked, IdentityLinked, TableLinkCreated, TableLinkEnded, RemindersSet,
}
