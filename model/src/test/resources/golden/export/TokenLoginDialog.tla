---- MODULE TokenLoginDialog ----
\* TokenLogin, a RAS security dialog, for TLC. Exported by rasdialog; do not edit.
\* A user name, then a one-time code. Three wrong codes end the call.
\* sha256:b6f11157ba30503090939ae2881e1e000280f01868ccbd7ccc9ae33b9846ebaa
\*
\*   java -jar tla2tools.jar -config TokenLoginDialog.cfg TokenLoginDialog.tla
\*
\* Every label of a run is a state of a behaviour, in which "event" is that label.
EXTENDS Integers

VARIABLES
    at,       \* the location: a state, and for an await-receive its phase
    entering, \* whether the state is still to be entered
    event,    \* the last label
    n,        \* the counters
    rules,    \* what the rules for every dialog remember
    seen_1,
    times_2,
    seconds_4

memory == <<seen_1, times_2, seconds_4>>
vars == <<at, entering, event, n, rules, memory>>

Locations == {"askUser", "readUser", "readUser deciding", "askCode", "readCode", "readCode deciding", "silent", "granted", "denied", "unknownUser", "unavailable", "nonsense", "gaveUp", "over", "(failed)", "(undecided)"}
Events == {"hung-up", "askUser", "askUser.sent", "askUser.failed", "readUser", "readUser.received", "readUser.malformed", "readUser.timed-out", "readUser.failed", "readUser.challenged", "readUser.unknown", "readUser.undecided", "askCode", "askCode.sent", "askCode.failed", "readCode", "readCode.received", "readCode.malformed", "readCode.timed-out", "readCode.failed", "readCode.right", "readCode.wrong", "readCode.undecided", "silent", "granted", "denied", "unknownUser", "unavailable", "nonsense", "gaveUp", "over", "(failed)", "(undecided)"}
Receiving == {"readUser", "readCode"}
TimedOut == {"silent"}
Completing == {"granted", "denied", "unknownUser", "unavailable", "nonsense", "gaveUp", "(failed)", "(undecided)"}
Succeeding == {"granted"}
Uses(s) == CASE s = "askCode" -> {"user", "challenge"} [] s = "granted" -> {"user", "domain"} [] s = "denied" -> {"user", "domain"} [] s = "unknownUser" -> {"user"} [] OTHER -> {}

Upto(sum, bound) == IF sum > bound THEN bound + 1 ELSE sum

\* Event e happens.
Happens(e) ==
    /\ event' = e
    /\ seen_1' = (seen_1 \/ e = "readCode.right")
    /\ times_2' = IF e = "readCode.received" THEN Upto(times_2 + 1, 3) ELSE times_2
    /\ seconds_4' = CASE e = "readUser" -> Upto(seconds_4 + 60, 300) [] e = "readUser.received" -> Upto(seconds_4 + 10, 300) [] e = "readCode" -> Upto(seconds_4 + 30, 300) [] e = "readCode.received" -> Upto(seconds_4 + 30, 300) [] OTHER -> seconds_4

Nothing == UNCHANGED <<event, memory>>

Goes(s) == at' = s /\ entering' = TRUE
Stays(s) == at' = s /\ entering' = FALSE

Enter ==
    /\ entering
    /\ Stays(at)
    /\ Happens(at)
    /\ n' = n
    /\ rules' = [rules EXCEPT !.completed = IF at \in Completing THEN @ + 1 ELSE @]

In_askUser ==
    /\ at = "askUser"
    /\ ~entering
    /\ \/ Happens("askUser.sent") /\ Goes("readUser") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("askUser.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = rules

In_readUser ==
    /\ at = "readUser"
    /\ ~entering
    /\ \/ Happens("readUser.received") /\ Stays("readUser deciding") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.has = @ \cup {"user"}]
       \/ Happens("readUser.malformed") /\ Goes("nonsense") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("readUser.timed-out") /\ Goes("silent") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.silent = TRUE, !.doubtful = TRUE]
       \/ Happens("readUser.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_readUser_deciding ==
    /\ at = "readUser deciding"
    /\ ~entering
    /\ \/ Happens("readUser.challenged") /\ Goes("askCode") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE, !.has = @ \cup {"domain", "challenge"}]
       \/ Happens("readUser.unknown") /\ Goes("unknownUser") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("readUser.undecided") /\ Goes("unavailable") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = rules

In_askCode ==
    /\ at = "askCode"
    /\ ~entering
    /\ \/ Happens("askCode.sent") /\ Goes("readCode") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("askCode.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = rules

In_readCode ==
    /\ at = "readCode"
    /\ ~entering
    /\ \/ Happens("readCode.received") /\ Stays("readCode deciding") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]
       \/ n["wrongCodes"] < 2 /\ Happens("readCode.malformed") /\ Goes("askCode") /\ n' = [n EXCEPT !["wrongCodes"] = @ + 1] /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ n["wrongCodes"] = 2 /\ Happens("readCode.malformed") /\ Goes("denied") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("readCode.timed-out") /\ Goes("silent") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.silent = TRUE, !.doubtful = TRUE]
       \/ Happens("readCode.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_readCode_deciding ==
    /\ at = "readCode deciding"
    /\ ~entering
    /\ \/ Happens("readCode.right") /\ Goes("granted") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ n["wrongCodes"] < 2 /\ Happens("readCode.wrong") /\ Goes("askCode") /\ n' = [n EXCEPT !["wrongCodes"] = @ + 1] /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ n["wrongCodes"] = 2 /\ Happens("readCode.wrong") /\ Goes("denied") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("readCode.undecided") /\ Goes("(undecided)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = rules

In_silent ==
    /\ at = "silent"
    /\ ~entering
    /\ \/ Nothing /\ Goes("gaveUp") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]
       \/ Happens("hung-up") /\ Goes("over") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]

In_granted ==
    /\ at = "granted"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_denied ==
    /\ at = "denied"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_unknownUser ==
    /\ at = "unknownUser"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_unavailable ==
    /\ at = "unavailable"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_nonsense ==
    /\ at = "nonsense"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_gaveUp ==
    /\ at = "gaveUp"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_built_in_failed ==
    /\ at = "(failed)"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

In_built_in_undecided ==
    /\ at = "(undecided)"
    /\ ~entering
    /\ \/ Nothing /\ Goes("over") /\ n' = n /\ rules' = rules

Init ==
    /\ at = "askUser"
    /\ entering = TRUE
    /\ event = ""
    /\ n = [c \in {"wrongCodes"} |-> 0]
    /\ rules = [asked |-> FALSE, silent |-> FALSE, doubtful |-> FALSE, completed |-> 0, has |-> {}]
    /\ seen_1 = FALSE
    /\ times_2 = 0
    /\ seconds_4 = 0

Next ==
    \/ Enter
    \/ In_askUser
    \/ In_readUser
    \/ In_readUser_deciding
    \/ In_askCode
    \/ In_readCode
    \/ In_readCode_deciding
    \/ In_silent
    \/ In_granted
    \/ In_denied
    \/ In_unknownUser
    \/ In_unavailable
    \/ In_nonsense
    \/ In_gaveUp
    \/ In_built_in_failed
    \/ In_built_in_undecided

Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

TypeOK ==
    /\ at \in Locations
    /\ entering \in BOOLEAN
    /\ event \in Events \cup {""}
    /\ n["wrongCodes"] \in 0 .. 2
    /\ rules.has \subseteq {"user", "domain", "challenge"}

Entered == ~entering /\ event = at

\* X5: a text that was sent is answered before anything else.
SendThenReceive == Entered /\ rules.asked => at \in Receiving
\* X5: a line is awaited only after a text was sent.
ReceiveAfterSend == Entered /\ at \in Receiving => rules.asked
\* X7: a time-out leads to a timed-out state, and nothing else does.
SilentIfTimedOut == Entered => (rules.silent <=> at \in TimedOut)
\* What a text uses is set.
SetBeforeUse == Entered => Uses(at) \subseteq rules.has
\* S1: success follows a decision, not an accident.
SuccessIsDecided == Entered /\ at \in Succeeding => ~rules.doubtful
\* C1: Complete is called once at most.
CompleteOnce == rules.completed <= 1

\* Every run ends.
Terminates == <>(event = "over")
\* Every run that is not hung up calls Complete.
Completes == <>(rules.completed = 1 \/ event = "hung-up")

\* nobody gets in without a right code
Property_1 == [](event = "granted" => seen_1)

\* at most three codes are looked at
Property_2 == [](times_2 <= 3)

\* a silent caller is never let in
Property_3 == [](event = "silent" => [](event # "granted"))

\* over within five minutes
Property_4 == [](seconds_4 <= 300)
====
