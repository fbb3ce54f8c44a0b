/*
 * EveryConstruct, a RAS security dialog, for SPIN 6. Exported by rasdialog; do not edit.
 * Every construct; * / (* *) --> ends no comment \
 * sha256:96f1ff02525e507624b77f7dfb22b54c48a90805e88476cb1d9df72420f05649
 *
 * To prove or break one of the claims at the end of this file:
 *   spin -a EveryConstruct.pml && gcc -O2 -DNOREDUCE -o pan pan.c && ./pan -m1000000 -a -N CLAIM
 * To read the run that breaks it, event by event:
 *   spin -t -B -T EveryConstruct.pml
 *
 * Every label of a run is a position, at which "event" holds it.
 */

#define ev_caller_hung_up 1
#define ev_atomic 2
#define ev_atomic_sent 3
#define ev_atomic_failed 4
#define ev_unsigned 5
#define ev_unsigned_received 6
#define ev_unsigned_malformed 7
#define ev_unsigned_timed_out 8
#define ev_unsigned_failed 9
#define ev_unsigned_signed 10
#define ev_unsigned_struct 11
#define ev_unsigned_extern 12
#define ev_unsigned_undecided 13
#define ev_MODULE 14
#define ev_MODULE_sent 15
#define ev_MODULE_failed 16
#define ev_VARIABLE 17
#define ev_VARIABLE_received 18
#define ev_VARIABLE_malformed 19
#define ev_VARIABLE_timed_out 20
#define ev_VARIABLE_failed 21
#define ev_VARIABLE_right 22
#define ev_VARIABLE_wrong 23
#define ev_VARIABLE_undecided 24
#define ev_proctype 25
#define ev_proctype_received 26
#define ev_proctype_malformed 27
#define ev_proctype_failed 28
#define ev_proctype_right 29
#define ev_proctype_wrong 30
#define ev_proctype_undecided 31
#define ev_LOCAL 32
#define ev_LOCAL_sent 33
#define ev_LOCAL_failed 34
#define ev_init 35
#define ev_init_received 36
#define ev_init_timed_out 37
#define ev_init_failed 38
#define ev_skip 39
#define ev_mtype 40
#define ev_INSTANCE 41
#define ev_never 42
#define ev_typedef 43
#define ev_CHOOSE 44
#define ev_Next 45
#define ev_adrift 46
#define ev_adrift_sent 47
#define ev_adrift_failed 48
#define ev_TRUE 49
#define ev_built_in_failed 50
#define ev_built_in_undecided 51

#define happens(e, label) event = e; printf(label)
#define enter(e, label, more) atomic { happens(e, label); more }
#define add(sum, some, bound) sum = (sum + some > bound -> bound + 1 : sum + some)

byte event; /* the last one; 0 before the first */
bit n_run;
short n_EXCEPT;
bit asked;     /* a text was sent, no line has been received since (X5) */
bit silent;    /* a time-out was the last event */
bit doubtful;  /* failed, undecided, malformed or timed out, nothing decided since (S1) */
bit completed; /* Complete was called (C1) */
bit has_len;
bit has_type;
byte times_3;

active proctype dialog() {
    goto at_atomic;

at_atomic:
    enter(ev_atomic, "atomic\n", assert(!asked); assert(!silent));
    if
    :: atomic { happens(ev_atomic_sent, "atomic.sent\n"); asked = 1 } -> goto at_unsigned
    :: atomic { happens(ev_atomic_failed, "atomic.failed\n"); doubtful = 1 } -> goto at_CHOOSE
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_unsigned:
    enter(ev_unsigned, "unsigned\n", assert(asked); assert(!silent));
    if
    :: atomic { happens(ev_unsigned_received, "unsigned.received\n"); asked = 0; has_len = 1 } -> goto at_unsigned_deciding
    :: atomic { n_EXCEPT < 300 -> n_EXCEPT++; happens(ev_unsigned_malformed, "unsigned.malformed\n"); asked = 0; doubtful = 1 } -> goto at_atomic
    :: atomic { n_EXCEPT == 300 -> happens(ev_unsigned_malformed, "unsigned.malformed\n"); asked = 0; doubtful = 1 } -> goto at_typedef
    :: atomic { happens(ev_unsigned_timed_out, "unsigned.timed-out\n"); asked = 0; silent = 1; doubtful = 1 } -> goto at_skip
    :: atomic { happens(ev_unsigned_failed, "unsigned.failed\n"); asked = 0; doubtful = 1 } -> goto at_CHOOSE
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_TRUE
    fi;

at_unsigned_deciding:
    if
    :: atomic { happens(ev_unsigned_signed, "unsigned.signed\n"); doubtful = 0; has_type = 1 } -> goto at_MODULE
    :: atomic { n_EXCEPT < 300 -> n_EXCEPT++; happens(ev_unsigned_struct, "unsigned.struct\n"); doubtful = 0 } -> goto at_atomic
    :: atomic { n_EXCEPT == 300 -> happens(ev_unsigned_struct, "unsigned.struct\n"); doubtful = 0 } -> goto at_CHOOSE
    :: atomic { happens(ev_unsigned_extern, "unsigned.extern\n"); doubtful = 0 } -> goto at_typedef
    :: atomic { happens(ev_unsigned_undecided, "unsigned.undecided\n"); doubtful = 1 } -> goto at_CHOOSE
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_MODULE:
    enter(ev_MODULE, "MODULE\n", assert(!asked); assert(!silent); assert(has_len); assert(has_type));
    if
    :: atomic { n_run < 1 -> n_run++; happens(ev_MODULE_sent, "MODULE.sent\n"); add(times_3, 1, 2); asked = 1 } -> goto at_VARIABLE
    :: atomic { n_run == 1 -> happens(ev_MODULE_sent, "MODULE.sent\n"); add(times_3, 1, 2); asked = 1 } -> goto at_proctype
    :: atomic { happens(ev_MODULE_failed, "MODULE.failed\n"); doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_VARIABLE:
    enter(ev_VARIABLE, "VARIABLE\n", assert(asked); assert(!silent));
    if
    :: atomic { happens(ev_VARIABLE_received, "VARIABLE.received\n"); asked = 0 } -> goto at_VARIABLE_deciding
    :: atomic { happens(ev_VARIABLE_malformed, "VARIABLE.malformed\n"); asked = 0; doubtful = 1 } -> goto at_never
    :: atomic { happens(ev_VARIABLE_timed_out, "VARIABLE.timed-out\n"); asked = 0; silent = 1; doubtful = 1 } -> goto at_skip
    :: atomic { happens(ev_VARIABLE_failed, "VARIABLE.failed\n"); asked = 0; doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_TRUE
    fi;

at_VARIABLE_deciding:
    if
    :: atomic { happens(ev_VARIABLE_right, "VARIABLE.right\n"); doubtful = 0 } -> goto at_LOCAL
    :: atomic { happens(ev_VARIABLE_wrong, "VARIABLE.wrong\n"); doubtful = 0 } -> goto at_MODULE
    :: atomic { happens(ev_VARIABLE_undecided, "VARIABLE.undecided\n"); doubtful = 1 } -> goto at_built_in_undecided
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_proctype:
    enter(ev_proctype, "proctype\n", assert(asked); assert(!silent));
    if
    :: atomic { happens(ev_proctype_received, "proctype.received\n"); asked = 0 } -> goto at_proctype_deciding
    :: atomic { happens(ev_proctype_malformed, "proctype.malformed\n"); asked = 0; doubtful = 1 } -> goto at_never
    :: atomic { happens(ev_proctype_failed, "proctype.failed\n"); asked = 0; doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_TRUE
    fi;

at_proctype_deciding:
    if
    :: atomic { happens(ev_proctype_right, "proctype.right\n"); doubtful = 0 } -> goto at_LOCAL
    :: atomic { happens(ev_proctype_wrong, "proctype.wrong\n"); doubtful = 0 } -> goto at_never
    :: atomic { happens(ev_proctype_undecided, "proctype.undecided\n"); doubtful = 1 } -> goto at_built_in_undecided
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_LOCAL:
    enter(ev_LOCAL, "LOCAL\n", assert(!asked); assert(!silent));
    if
    :: atomic { happens(ev_LOCAL_sent, "LOCAL.sent\n"); asked = 1 } -> goto at_init
    :: atomic { happens(ev_LOCAL_failed, "LOCAL.failed\n"); doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_init:
    enter(ev_init, "init\n", assert(asked); assert(!silent));
    if
    :: atomic { happens(ev_init_received, "init.received\n"); asked = 0 } -> goto at_INSTANCE
    :: atomic { happens(ev_init_timed_out, "init.timed-out\n"); asked = 0; silent = 1; doubtful = 1 } -> goto at_mtype
    :: atomic { happens(ev_init_failed, "init.failed\n"); asked = 0; doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); asked = 0 } -> goto at_TRUE
    fi;

at_skip:
    enter(ev_skip, "skip\n", assert(!asked); assert(silent));
    if
    :: atomic { silent = 0 } -> goto at_Next
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); silent = 0 } -> goto at_TRUE
    fi;

at_mtype:
    enter(ev_mtype, "mtype\n", assert(!asked); assert(silent));
    if
    :: atomic { silent = 0 } -> goto at_never
    :: atomic { happens(ev_caller_hung_up, "hung-up\n"); silent = 0 } -> goto at_TRUE
    fi;

at_INSTANCE:
    enter(ev_INSTANCE, "INSTANCE\n", assert(!asked); assert(!silent); assert(has_len); assert(has_type); assert(!doubtful); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_never:
    enter(ev_never, "never\n", assert(!asked); assert(!silent); assert(has_len); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_typedef:
    enter(ev_typedef, "typedef\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_CHOOSE:
    enter(ev_CHOOSE, "CHOOSE\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_Next:
    enter(ev_Next, "Next\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_adrift:
    enter(ev_adrift, "adrift\n", assert(!asked); assert(!silent));
    if
    :: atomic { happens(ev_adrift_sent, "adrift.sent\n"); asked = 1 } -> goto at_unsigned
    :: atomic { happens(ev_adrift_failed, "adrift.failed\n"); doubtful = 1 } -> goto at_built_in_failed
    :: atomic { happens(ev_caller_hung_up, "hung-up\n") } -> goto at_TRUE
    fi;

at_TRUE:
    enter(ev_TRUE, "TRUE\n", assert(!asked); assert(!silent));
end_TRUE:
    false;

at_built_in_failed:
    enter(ev_built_in_failed, "(failed)\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;

at_built_in_undecided:
    enter(ev_built_in_undecided, "(undecided)\n", assert(!asked); assert(!silent); assert(!completed); completed = 1);
    if
    :: true -> goto at_TRUE
    fi;
}

/* True of every run: looking at all of them meets every assertion, each a rule of the protocol. */
ltl rules { [] (event <= 51) }

/* Every run ends. */
ltl terminates { <> (event == ev_TRUE) }

/* Every run that is not hung up calls Complete. */
ltl completes { <> (completed || event == ev_caller_hung_up) }

/* * / never {*)--> */
ltl property_1 { [] !(event == ev_adrift_sent) }

/* eventually, a question is answered or RASMAN fails */
ltl property_2 { (<> (event == ev_caller_hung_up)) || (<> (event == ev_atomic)) }

/* at most two codes are looked at */
ltl property_3 { [] (times_3 <= 2) }

/* nobody gets in without a right code */
ltl property_4 { !(event == ev_INSTANCE) W (event == ev_unsigned_signed) }

/* silence is answered */
ltl property_5 { (<> (event == ev_caller_hung_up)) || ([] ((event == ev_skip) -> <> (event == ev_Next))) }

/* a silent caller is never let in */
ltl property_6 { [] ((event == ev_skip) -> [] !(event == ev_INSTANCE)) }
