---- MODULE EveryConstructDialog ----
\* EveryConstruct, a RAS security dialog, for TLC. Exported by rasdialog; do not edit.
\* Every construct; */ (* *) --> ends no comment \
\* sha256:96f1ff02525e507624b77f7dfb22b54c48a90805e88476cb1d9df72420f05649
\*
\*   java -jar tla2tools.jar -config EveryConstructDialog.cfg EveryConstructDialog.tla
\*
\* Every label of a run is a state of a behaviour, in which "event" is that label.
EXTENDS Integers

VARIABLES
    at,       \* the location: a state, and for an await-receive its phase
    entering, \* whether the state is still to be entered
    event,    \* the last label
    n,        \* the counters
    rules,    \* what the rules for every dialog remember
    times_3,
    seen_4

memory == <<times_3, seen_4>>
vars == <<at, entering, event, n, rules, memory>>

Locations == {"atomic", "unsigned", "unsigned deciding", "MODULE", "VARIABLE", "VARIABLE deciding", "proctype", "proctype deciding", "LOCAL", "init", "skip", "mtype", "INSTANCE", "never", "typedef", "CHOOSE", "Next", "adrift", "TRUE", "(failed)", "(undecided)"}
Events == {"hung-up", "atomic", "atomic.sent", "atomic.failed", "unsigned", "unsigned.received", "unsigned.malformed", "unsigned.timed-out", "unsigned.failed", "unsigned.signed", "unsigned.struct", "unsigned.extern", "unsigned.undecided", "MODULE", "MODULE.sent", "MODULE.failed", "VARIABLE", "VARIABLE.received", "VARIABLE.malformed", "VARIABLE.timed-out", "VARIABLE.failed", "VARIABLE.right", "VARIABLE.wrong", "VARIABLE.undecided", "proctype", "proctype.received", "proctype.malformed", "proctype.failed", "proctype.right", "proctype.wrong", "proctype.undecided", "LOCAL", "LOCAL.sent", "LOCAL.failed", "init", "init.received", "init.timed-out", "init.failed", "skip", "mtype", "INSTANCE", "never", "typedef", "CHOOSE", "Next", "adrift", "adrift.sent", "adrift.failed", "TRUE", "(failed)", "(undecided)"}
Receiving == {"unsigned", "VARIABLE", "proctype", "init"}
TimedOut == {"skip", "mtype"}
Completing == {"INSTANCE", "never", "typedef", "CHOOSE", "Next", "(failed)", "(undecided)"}
Succeeding == {"INSTANCE"}
Uses(s) == CASE s = "MODULE" -> {"len", "type"} [] s = "INSTANCE" -> {"len", "type"} [] s = "never" -> {"len"} [] OTHER -> {}

Upto(sum, bound) == IF sum > bound THEN bound + 1 ELSE sum

\* Event e happens.
Happens(e) ==
    /\ event' = e
    /\ times_3' = IF e = "MODULE.sent" THEN Upto(times_3 + 1, 2) ELSE times_3
    /\ seen_4' = (seen_4 \/ e = "unsigned.signed")

Nothing == UNCHANGED <<event, memory>>

Goes(s) == at' = s /\ entering' = TRUE
Stays(s) == at' = s /\ entering' = FALSE

Enter ==
    /\ entering
    /\ Stays(at)
    /\ Happens(at)
    /\ n' = n
    /\ rules' = [rules EXCEPT !.completed = IF at \in Completing THEN @ + 1 ELSE @]

In_atomic ==
    /\ at = "atomic"
    /\ ~entering
    /\ \/ Happens("atomic.sent") /\ Goes("unsigned") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("atomic.failed") /\ Goes("CHOOSE") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_unsigned ==
    /\ at = "unsigned"
    /\ ~entering
    /\ \/ Happens("unsigned.received") /\ Stays("unsigned deciding") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.has = @ \cup {"len"}]
       \/ n["EXCEPT"] < 300 /\ Happens("unsigned.malformed") /\ Goes("atomic") /\ n' = [n EXCEPT !["EXCEPT"] = @ + 1] /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ n["EXCEPT"] = 300 /\ Happens("unsigned.malformed") /\ Goes("typedef") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("unsigned.timed-out") /\ Goes("skip") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.silent = TRUE, !.doubtful = TRUE]
       \/ Happens("unsigned.failed") /\ Goes("CHOOSE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_unsigned_deciding ==
    /\ at = "unsigned deciding"
    /\ ~entering
    /\ \/ Happens("unsigned.signed") /\ Goes("MODULE") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE, !.has = @ \cup {"type"}]
       \/ n["EXCEPT"] < 300 /\ Happens("unsigned.struct") /\ Goes("atomic") /\ n' = [n EXCEPT !["EXCEPT"] = @ + 1] /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ n["EXCEPT"] = 300 /\ Happens("unsigned.struct") /\ Goes("CHOOSE") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("unsigned.extern") /\ Goes("typedef") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("unsigned.undecided") /\ Goes("CHOOSE") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_MODULE ==
    /\ at = "MODULE"
    /\ ~entering
    /\ \/ n["run"] < 1 /\ Happens("MODULE.sent") /\ Goes("VARIABLE") /\ n' = [n EXCEPT !["run"] = @ + 1] /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ n["run"] = 1 /\ Happens("MODULE.sent") /\ Goes("proctype") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("MODULE.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_VARIABLE ==
    /\ at = "VARIABLE"
    /\ ~entering
    /\ \/ Happens("VARIABLE.received") /\ Stays("VARIABLE deciding") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]
       \/ Happens("VARIABLE.malformed") /\ Goes("never") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("VARIABLE.timed-out") /\ Goes("skip") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.silent = TRUE, !.doubtful = TRUE]
       \/ Happens("VARIABLE.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_VARIABLE_deciding ==
    /\ at = "VARIABLE deciding"
    /\ ~entering
    /\ \/ Happens("VARIABLE.right") /\ Goes("LOCAL") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("VARIABLE.wrong") /\ Goes("MODULE") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("VARIABLE.undecided") /\ Goes("(undecided)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_proctype ==
    /\ at = "proctype"
    /\ ~entering
    /\ \/ Happens("proctype.received") /\ Stays("proctype deciding") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]
       \/ Happens("proctype.malformed") /\ Goes("never") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("proctype.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_proctype_deciding ==
    /\ at = "proctype deciding"
    /\ ~entering
    /\ \/ Happens("proctype.right") /\ Goes("LOCAL") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("proctype.wrong") /\ Goes("never") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = FALSE]
       \/ Happens("proctype.undecided") /\ Goes("(undecided)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_LOCAL ==
    /\ at = "LOCAL"
    /\ ~entering
    /\ \/ Happens("LOCAL.sent") /\ Goes("init") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("LOCAL.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_init ==
    /\ at = "init"
    /\ ~entering
    /\ \/ Happens("init.received") /\ Goes("INSTANCE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]
       \/ Happens("init.timed-out") /\ Goes("mtype") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.silent = TRUE, !.doubtful = TRUE]
       \/ Happens("init.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE, !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.asked = FALSE]

In_skip ==
    /\ at = "skip"
    /\ ~entering
    /\ \/ Nothing /\ Goes("Next") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]

In_mtype ==
    /\ at = "mtype"
    /\ ~entering
    /\ \/ Nothing /\ Goes("never") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = [rules EXCEPT !.silent = FALSE]

In_INSTANCE ==
    /\ at = "INSTANCE"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_never ==
    /\ at = "never"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_typedef ==
    /\ at = "typedef"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_CHOOSE ==
    /\ at = "CHOOSE"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_Next ==
    /\ at = "Next"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_adrift ==
    /\ at = "adrift"
    /\ ~entering
    /\ \/ Happens("adrift.sent") /\ Goes("unsigned") /\ n' = n /\ rules' = [rules EXCEPT !.asked = TRUE]
       \/ Happens("adrift.failed") /\ Goes("(failed)") /\ n' = n /\ rules' = [rules EXCEPT !.doubtful = TRUE]
       \/ Happens("hung-up") /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_built_in_failed ==
    /\ at = "(failed)"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

In_built_in_undecided ==
    /\ at = "(undecided)"
    /\ ~entering
    /\ \/ Nothing /\ Goes("TRUE") /\ n' = n /\ rules' = rules

Init ==
    /\ at = "atomic"
    /\ entering = TRUE
    /\ event = ""
    /\ n = [c \in {"run", "EXCEPT"} |-> 0]
    /\ rules = [asked |-> FALSE, silent |-> FALSE, doubtful |-> FALSE, completed |-> 0, has |-> {}]
    /\ times_3 = 0
    /\ seen_4 = FALSE

Next ==
    \/ Enter
    \/ In_atomic
    \/ In_unsigned
    \/ In_unsigned_deciding
    \/ In_MODULE
    \/ In_VARIABLE
    \/ In_VARIABLE_deciding
    \/ In_proctype
    \/ In_proctype_deciding
    \/ In_LOCAL
    \/ In_init
    \/ In_skip
    \/ In_mtype
    \/ In_INSTANCE
    \/ In_never
    \/ In_typedef
    \/ In_CHOOSE
    \/ In_Next
    \/ In_adrift
    \/ In_built_in_failed
    \/ In_built_in_undecided

Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

TypeOK ==
    /\ at \in Locations
    /\ entering \in BOOLEAN
    /\ event \in Events \cup {""}
    /\ n["run"] \in 0 .. 1
    /\ n["EXCEPT"] \in 0 .. 300
    /\ rules.has \subseteq {"len", "type"}

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
Terminates == <>(event = "TRUE")
\* Every run that is not hung up calls Complete.
Completes == <>(rules.completed = 1 \/ event = "hung-up")

\* */ never {*)-->
Property_1 == [](event # "adrift.sent")

\* eventually, a question is answered or RASMAN fails
Property_2 == <>(event = "hung-up") \/ <>(event = "atomic")

\* at most two codes are looked at
Property_3 == [](times_3 <= 2)

\* nobody gets in without a right code
Property_4 == [](event = "INSTANCE" => seen_4)

\* silence is answered
Property_5 == <>(event = "hung-up") \/ [](event = "skip" => <>(event = "Next"))

\* a silent caller is never let in
Property_6 == [](event = "skip" => [](event # "INSTANCE"))
====
