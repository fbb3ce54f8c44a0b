/*
 * TokenLogin, a RAS security dialog, for SPIN 6. Exported by rasdialog; do not edit.
 * A user name, then a one-time code. Three wrong codes end the call.
 * sha256:b6f11157ba30503090939ae2881e1e000280f01868ccbd7ccc9ae33b9846ebaa
 *
 * To prove or break one of the claims at the end of this file:
 *   spin -a TokenLogin.pml && gcc -O2 -DNOREDUCE -o pan pan.c && ./pan -m1000000 -a -N CLAIM
 * To read the run that breaks it, event by event:
 *   spin -t -B -T TokenLogin.pml
 *
 * Every label of a run is a position, at which "event" holds it.
 */

#define ev_caller_hung_up 1
#define ev_askUser 2
#define ev_askUser_sent 3
#define ev_askUser_failed 4
#define ev_readUser 5
#define ev_readUser_received 6
#define ev_readUser_malformed 7
#define ev_readUser_timed_out 8
#define ev_readUser_failed 9
#define ev_readUser_challenged 10
#define ev_readUser_unknown 11
#define ev_readUser_undecided 12
#define ev_askCode 13
#define ev_askCode_sent 14
#define ev_askCode_failed 15
#define ev_readCode 16
#define ev_readCode_received 17
#define ev_readCode_malformed 18
#define ev_readCode_timed_out 19
#define ev_readCode_failed 20
#define ev_readCode_right 21
#define ev_readCode_wrong 22
#define ev_readCode_undecided 23
#define ev_silent 24
#define ev_granted 25
#define ev_denied 26
#define ev_unknownUser 27
#define ev_unavailable 28
#define ev_nonsense 29
#define ev_gaveUp 30
#define ev_over 31
#define ev_built_in_failed 32
#define ev_built_in_undecided 33

#define happens(e, label) event = e; printf(label)
#define enter(e, label, more) atomic { happens(e, label); more }
#define add(sum, some, bound) sum = (sum + some > bound -> bound + 1 : sum + some)

byte event; /* the last one; 0 before the first */
byte n_wrongCodes;
bit asked;     /* a text was sent, no line has been received since (X5) */
bit silent;    /* a time-out was the last event */
bit doubtful;  /* failed, undecided, malformed or timed out, nothing decided since (S1) */
bit completed; /* Complete was called (C1) */
bit has_user;
bit has_domain;
bit has_challenge;
byte times_2;
short seconds_4;

active proctype dialog() {
    goto at_askUser;

at_askUser:
    enter(ev_askUser, "askUser\n", assert(!asked); assert(!silent));
    if
    :: atomic { happens(ev_askUser_sent, "askUser.sent\n"); asked = 1 } -> goto at_readUser
    :: atomic { happens(ev_askUser_failed, "askUser.failed\n"); doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_over
    fi;

at_readUser:
    enter(ev_readUser, "readUser\n", assert(asked); assert(!silent); add(seconds_4, 60, 300));
    if
    :: atomic { happens(ev_readUser_received, "readUser.received\n"); add(seconds_4, 10, 300); asked = 0; has_user = 1 } -> goto at_readUser_deciding
    :: atomic { happens(ev_readUser_malformed, "readUser.malformed\n"); asked = 0; doubtful = 1 } -> goto at_nonsense
    :: atomic { happens(ev_readUser_timed_out, "readUser.timed-out\n"); asked = 0; silent = 1; doubtful = 1 } -> goto at_silent
    :: atomic { happens(ev_readUser_failed, "readUser.failed\n"); asked = 0; doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_over
    fi;

at_readUser_deciding:
    if
    :: atomic { happens(ev_readUser_challenged, "readUser.challenged\n"); doubtful = 0; has_domain = 1; has_challenge = 1 } -> goto at_askCode
    :: atomic { happens(ev_readUser_unknown, "readUser.unknown\n"); doubtful = 0 } -> goto at_unknownUser
    :: atomic { happens(ev_readUser_undecided, "readUser.undecided\n"); doubtful = 1 } -> goto at_unavailable
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_over
    fi;

at_askCode:
    enter(ev_askCode, "askCode\n", assert(!asked); assert(!silent); assert(has_user); assert(has_challenge));
    if
    :: atomic { happens(ev_askCode_sent, "askCode.sent\n"); asked = 1 } -> goto at_readCode
    :: atomic { happens(ev_askCode_failed, "askCode.failed\n"); doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_over
    fi;

at_readCode:
    enter(ev_readCode, "readCode\n", assert(asked); assert(!silent); add(seconds_4, 30, 300));
    if
    :: atomic { happens(ev_readCode_received, "readCode.received\n"); add(times_2, 1, 3); add(seconds_4, 30, 300); asked = 0 } -> goto at_readCode_deciding
    :: atomic { n_wrongCodes < 2 -> n_wrongCodes++; happens(ev_readCode_malformed, "readCode.malformed\n"); asked = 0; doubtful = 1 } -> goto at_askCode
    :: atomic { n_wrongCodes == 2 -> happens(ev_readCode_malformed, "readCode.malformed\n"); asked = 0; doubtful = 1 } -> goto at_denied
    :: atomic { happens(ev_readCode_timed_out, "readCode.timed-out\n"); asked = 0; silent = 1; doubtful = 1 } -> goto at_silent
    :: atomic { happens(ev_readCode_failed, "readCode.failed\n"); asked = 0; doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_over
    fi;

at_readCode_deciding:
    if
    :: atomic { happens(ev_readCode_right, "readCode.right\n"); doubtful = 0 } -> goto at_granted
    :: atomic { n_wrongCodes < 2 -> n_wrongCodes++; happens(ev_readCode_wrong, "readCode.wrong\n"); doubtful = 0 } -> goto at_askCode
    :: atomic { n_wrongCodes == 2 -> happens(ev_readCode_wrong, "readCode.wrong\n"); doubtful = 0 } -> goto at_denied
    :: atomic { happens(ev_readCode_undecided, "readCode.undecided\n"); doubtful = 1 } -> goto at_built_in_undecided
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_over
    fi;

at_silent:
    enter(ev_silent, "silent\n", assert(!asked); assert(silent));
    if
    :: atomic { silent = 0 } -> goto at_gaveUp
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); silent = 0 } -> goto at_over
    fi;

at_granted:
    enter(ev_granted, "granted\n", assert(!asked); assert(!silent); assert(has_user); assert(has_domain); assert(!doubtful); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_denied:
    enter(ev_denied, "denied\n", assert(!asked); assert(!silent); assert(has_user); assert(has_domain); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_unknownUser:
    enter(ev_unknownUser, "unknownUser\n", assert(!asked); assert(!silent); assert(has_user); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_unavailable:
    enter(ev_unavailable, "unavailable\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_nonsense:
    enter(ev_nonsense, "nonsense\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_gaveUp:
    enter(ev_gaveUp, "gaveUp\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_over:
    enter(ev_over, "over\n", assert(!asked); assert(!silent));
end_over:
    false;

at_built_in_failed:
    enter(ev_built_in_failed, "(failed)\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;

at_built_in_undecided:
    enter(ev_built_in_undecided, "(undecided)\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_over
    fi;
}

/* True of every run: looking at all of them meets every assertion, each a rule of the protocol. */
ltl rules { [] (event <= 33) }

/* Every run ends. */
ltl terminates { <> (event == ev_over) }

/* Every run that is not hung up calls Complete. */
ltl completes { <> (completed || event == ev_caller_hung_up) }

/* nobody gets in without a right code */
ltl property_1 { !(event == ev_granted) W (event == ev_readCode_right) }

/* at most three codes are looked at */
ltl property_2 { [] (times_2 <= 3) }

/* a silent caller is never let in */
ltl property_3 { [] ((event == ev_silent) -> [] !(event == ev_granted)) }

/* over within five minutes */
ltl property_4 { [] (seconds_4 <= 300) }
