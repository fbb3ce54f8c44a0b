/* SPDX-License-Identifier: Apache-2.0
 *
 * How the security DLL (carrier.c, SecurityDll.java) hands one transaction to Java, over every interleaving of
 *   the server:  Begin, then End at any moment, or Complete and End after it;
 *   the runner:  a thread of Java's that waits for a Begin, if there is one;
 *   the carrier: takes what no runner waits for, asks Java about an End, and completes what Java will not;
 *   Java:        may fail to take a transaction, to complete one and to say what it has ended, and may be gone at any moment,
 *                with every thread of its own;
 *   the aide:    completes what Java refused or let go of.
 *
 * What one holder of the DLL's lock does is one atomic step. What becomes of a transaction that Java has taken, between
 * its worker and End, is the matter of runtime/core's transaction-life.pml; here it is as short as can be.
 *
 *   spin -a hand-over.pml && gcc -O2 -DSAFETY -o pan pan.c && ./pan
 */
mtype = { NONE, WORKING, AT_PORT, DOOMED, COMPLETING, GONE };   /* what Java's engine knows of the transaction */
mtype = { UNANSWERED, DISCONNECTED, NOT_YET };

bool alive = true;          /* Java */
bool with_java = true;      /* the DLL's stage */
mtype engine = NONE;

/* The request, guarded by the lock. */
bool present, queued, telling, refused, let_go, doomed;
short live;                 /* so many are counted as being there (S4) */

bool idle;                  /* the runner waits */
bool has_begun;             /* it was given the transaction */
bool asking;                /* the carrier is asked about an End */
mtype answer = UNANSWERED;

/* What the server has seen. */
byte completes;
bool taken_away, not_yet;

inline server_completes() { completes++; assert(completes == 1 && !taken_away) }

/* Out of the DLL's books; counted until then, or until Java says that nothing is left of it. */
inline remove() {
    live = live - (queued || refused || !with_java -> 1 : 0);
    present = false; queued = false; telling = false; refused = false; let_go = false; doomed = false
}

/* claim, and Complete where it was ours: complete_once, and the aide. */
inline complete() {
    if
    :: present -> remove(); server_completes()
    :: else
    fi
}

inline java_end(told) {
    if
    :: engine == AT_PORT || engine == DOOMED -> engine = DOOMED; told = NOT_YET
    :: engine != AT_PORT && engine != DOOMED -> engine = (engine == WORKING -> GONE : engine); told = DISCONNECTED
    :: told = NOT_YET                                         /* it failed, and has ended nothing */
    :: engine == WORKING -> engine = GONE; told = NOT_YET     /* or has ended it */
    fi
}

/* The worker, wherever it runs. */
inline work() {
    assert(!telling);   /* or End would wait for the dialog (E3) */
    do
    :: atomic { alive && engine == WORKING -> engine = AT_PORT };
        assert(!alive || !taken_away && completes == 0);   /* the port is used only while it may be */
        if
        :: atomic { alive && engine == AT_PORT -> engine = WORKING }
        :: atomic { alive && (engine == AT_PORT || engine == DOOMED) -> engine = COMPLETING }; break
        :: !alive -> break
        fi
    :: alive && engine == GONE -> break
    :: !alive -> break
    od;
    if
    :: atomic { alive && engine == COMPLETING -> complete() }
    :: !alive || engine != COMPLETING
    :: engine == COMPLETING                       /* it fails */
    fi;
    if
    :: atomic { alive && with_java -> live--; let_go = present }
    :: !alive || !with_java
    fi
}

proctype worker() { work() }

active proctype runner() {
    bool took;
    if
    :: atomic { alive -> idle = true }
    :: skip -> goto over                      /* there is none, or it comes too late */
    fi;
    if
    :: atomic { has_begun -> has_begun = false }
    :: atomic { !has_begun -> idle = false; goto over }   /* none came for a good while */
    fi;
    if
    :: atomic { alive -> engine = WORKING; took = true }
    :: alive
    :: !alive -> goto over
    fi;
    if
    :: atomic { alive -> telling = false; refused = present && !took }    /* carrier_told */
    :: !alive -> goto over
    fi;
    if
    :: took -> work()
    :: !took
    fi;
over:
    skip
}

active proctype carrier() {
    bool took;
endIdle:
    do
    :: atomic { queued -> queued = false; took = with_java };
        if
        :: !took -> atomic { complete() }
        :: atomic { took && alive -> engine = WORKING; run worker() }
        :: took && alive -> refused = present
        :: took && !alive -> goto frozen      /* inside Java; another thread serves in its place */
        fi
    :: atomic { asking && alive && with_java -> java_end(answer); asking = false }
    od;
frozen:
endFrozen:   /* whoever ended Java serves from now on */
    do
    :: atomic { !with_java && queued -> queued = false; complete() }
    od
}

/* Java is gone; then the DLL hears of it and takes back what Java had, or was being asked. */
active proctype death() {
    if
    :: alive = false;
        atomic {
            with_java = false;
            queued = (present -> true : queued);
            live = present;
            if
            :: asking -> asking = false; answer = DISCONNECTED
            :: else
            fi
        }
    :: skip
    fi
}

active proctype aide() {
endIdle:
    do
    :: atomic { refused || let_go && !asking -> complete() }
    od
}

inline begin() {
    atomic {
        present = true;
        live++;
        if
        :: with_java && idle -> idle = false; has_begun = true; telling = true
        :: else -> queued = true
        fi
    }
}

/* Waits for nothing but a runner that is telling, and the carrier (E3). */
inline end() {
    atomic { !(present && telling && with_java) ->
        if
        :: !present -> answer = DISCONNECTED
        :: present && (queued || refused || !with_java) -> remove(); answer = DISCONNECTED
        :: present && !queued && !refused && with_java && doomed -> answer = NOT_YET
        :: else -> asking = true
        fi
    };
    atomic { !asking ->
        if
        :: answer == NOT_YET -> not_yet = true; answer = UNANSWERED; doomed = present
        :: else ->
            if
            :: present -> remove()
            :: else
            fi;
            taken_away = (completes == 0)
        fi
    }
}

active proctype server() {
    begin();
    if
    :: end()
    :: end(); end()
    :: skip
    fi;
    if
    :: taken_away
    :: completes == 1 -> end()
    fi
}

/* Nothing more can happen: the transaction ended in exactly one way, and no End waits. */
active proctype judge() {
    timeout ->
    assert(taken_away != (completes == 1));
    assert(!present && !queued && !telling && !asking && live == 0)
}
