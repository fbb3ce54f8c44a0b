/* SPDX-License-Identifier: Apache-2.0
 *
 * The carrier of rasdialog.dll (carrier.c), over every interleaving of
 *   the server:  Begin on one port, again once the port is free, and once on another port; a thread of its own that calls End at any moment
 *                under the server's lock, and a thread of Java's, inside another port's Complete, that does so too;
 *   the carrier: hands Begins and Ends to Java, in the order of its queue;
 *   a runner:    a thread of Java's that takes a Begin past the queue, if no End on the port waits there (hand-over.pml has
 *                it closer, for one transaction);
 *   Java:        takes a transaction or refuses it, completes it, answers its End with "over" or "not yet"; for want of memory it
 *                may fail in an End, having ended the transaction or not, and let go of one without completing it;
 *   the aide:    completes what Java refused or let go of; what it does may come late, as it does where the thread is yet to start;
 *   the exit of Java, at any moment: everything is the DLL's own again.
 *
 * Complete waits for the server's lock: whoever holds it in End must be answered without that (E3). A transaction ends in
 * exactly one way, by one Complete or by an End that answered "over" (C1, E2), and none by what was meant for another (E4).
 *
 * Each of these makes one line wrong, and SPIN shows the run that fails:
 *   GIVE_UP_ON_CARRIER  the carrier itself completes what Java refused
 *   ENDS_WAIT_BEHIND    Ends that are queued when Java is gone are not answered first
 *   BY_PORT             an End or a Complete takes whatever transaction is on the port by then
 *   ASKED_DIRECTLY      a thread of Java's asks Java itself, past the queue
 *   PAST_THE_ENDS       a runner takes a Begin though an End on the port waits
 *   FOUND_BY_PORT       an End that waited for a runner goes for whatever is on the port by then
 *   PUSHED_LATER        an End is queued a moment after it looked which transaction it is for
 *   FAILED_IS_OVER      an End that failed in Java is answered "over"
 *   LET_GO_UNHEARD      nobody completes what Java let go of
 *   LET_GO_BY_PORT      what Java lets go of is whatever transaction is on the port by then
 *
 * Its runs are too many to be looked at all at once: NO_RUNNER leaves out the runner, NO_EXIT the exit of Java.
 *
 *   spin -a -DNO_RUNNER carrier.pml && gcc -O2 -DSAFETY -o pan pan.c && ./pan
 */
#define MOST 2         /* transactions, one after the other */
#define ASKERS 2

mtype = { BEGIN, END, OTHER };   /* OTHER: a Begin on another port */

chan queue = [4] of { mtype, byte, byte };   /* the serial, and for an END who asks */

byte onPort;                  /* the transaction that Begin accepted and nobody took yet; 0: none */
bool waits[MOST + 1];         /* it is in the queue: Java has yet to hear of it */
bool telling[MOST + 1];      /* a runner has it: Java has yet to hear of it too, but End must wait for that */
bool idle;                   /* there is a runner */
byte ends;                   /* in the queue */
bool refused[MOST + 1];       /* Java did not take it */
bool letGo[MOST + 1];         /* Java has let go of it, and did not complete it */
bool doomed[MOST + 1];        /* its End was answered "not yet": Java is asked no more */
byte inJava;                  /* the transaction that Java has on the port */
byte asking;                  /* 1 + whose End Java is being asked about; 0: nobody's */
byte askedFor;                /* and which transaction's */
bool gone;                    /* Java is */

bool serverLock;
byte completes[MOST + 1];
bool takenAway[MOST + 1];     /* an End answered "over" before any Complete */
byte begun;
bool done[ASKERS];
byte ending;                  /* Ends that have not returned */

inline lockServer()   { atomic { !serverLock -> serverLock = true } }
inline unlockServer() { serverLock = false }

/* Takes the transaction from whoever else may want to complete or end it; ours: nobody was faster. */
inline take(serial, ours) {
#ifdef BY_PORT
    ours = onPort;
#else
    ours = (onPort == serial -> serial : 0);
#endif
    if
    :: ours != 0 -> onPort = 0; waits[ours] = false; letGo[ours] = false; doomed[ours] = false
    :: else
    fi
}

/* The server's Complete, for what was taken. */
inline complete(ofSomebody) {
    if
    :: ofSomebody != 0 -> lockServer(); unlockServer()
    :: else
    fi
}

inline takeToComplete(serial, ours) {
    atomic {
        take(serial, ours);
        if
        :: ours != 0 -> completes[ours]++; assert(ours == serial && completes[ours] == 1 && !takenAway[ours])
        :: else
        fi
    }
}

inline takeToEnd(serial, ours) {
    take(serial, ours);
    if
    :: ours != 0 -> takenAway[ours] = true; assert(completes[ours] == 0)
    :: else
    fi
}

/* Fewer states to look at: what one step no longer needs tells none apart. */
inline forget() { d_step { serial = 0; who = 0; ours = 0 } }

/* Java has at most one transaction on the port, and goes by the port alone. */
inline askJava(serial, over) {
    atomic {
        if
        :: inJava == 0 -> over = true
        :: inJava != 0 -> assert(inJava == serial); inJava = 0; over = true
        :: inJava != 0 -> assert(inJava == serial); over = false   /* not yet: its Complete follows */
        /* It failed. */
#ifdef FAILED_IS_OVER
        :: inJava != 0 -> over = true
#else
        :: over = false
        :: inJava != 0 -> inJava = 0; over = false
#endif
        fi
    }
}

/* Nothing is left of a transaction in Java. Of one that was completed, the DLL knows nothing more either. */
inline letGoOf(serial) {
#ifdef LET_GO_BY_PORT
    serial = onPort;
#endif
    if
    :: !gone && serial != 0 && onPort == serial -> letGo[serial] = true
    :: else
    fi
}

/* A transaction in Java: it uses the port; what it does last is to call Complete, unless End took it away. */
proctype worker(byte serial) {
    byte ours;
    if
    :: atomic { inJava == serial && !gone -> assert(!takenAway[serial] && completes[serial] == 0); inJava = 0 };
        if
        :: takeToComplete(serial, ours);
            complete(ours)
        :: atomic { letGoOf(serial) }             /* there is no memory to call it with */
        fi
    :: atomic { inJava != serial || gone -> letGoOf(serial) }
    fi
}

active proctype carrier() {
    byte serial;
    byte who;
    byte ours;
    bool over;
    bool withJava;
endIdle:
    do
    :: atomic { queue ? BEGIN, serial, who ->
            withJava = !gone;
            if
            :: waits[serial] -> waits[serial] = false
            :: else -> goto endIdle              /* it was ended meanwhile */
            fi };
        if
        :: !withJava ->
            takeToComplete(serial, ours);
            complete(ours)
        :: withJava && gone -> goto stuck
        :: atomic { withJava && !gone -> assert(inJava == 0); inJava = serial; run worker(serial) }
        :: atomic { withJava && !gone -> refused[serial] = true };
#ifdef GIVE_UP_ON_CARRIER
            takeToComplete(serial, ours);
            complete(ours)
#endif
        fi;
        withJava = false;
        forget()
    :: atomic { queue ? END, serial, who -> ends--;
            if
            :: !gone -> asking = 1 + who; askedFor = serial
#ifdef ENDS_WAIT_BEHIND
            :: gone -> takeToEnd(serial, ours); done[who] = true; goto endIdle
#endif
            fi };
        if
        :: gone -> goto stuck
        :: askJava(serial, over)
        fi;
        atomic {
            if
            :: asking == 1 + who ->
                asking = 0;
                if
                :: over -> takeToEnd(serial, ours)
                :: !over && onPort == serial -> doomed[serial] = true
                :: else
                fi;
                done[who] = true
            :: else                               /* answered meanwhile: Java is gone */
            fi;
            over = false;
            forget()
        }
    :: atomic { queue ? OTHER, serial, who -> withJava = !gone };
        complete(!withJava);
        withJava = false;
        forget()
    od;
stuck:                                            /* in Java, which is gone */
    skip
}

active proctype runner() {
    byte serial;
#ifndef NO_RUNNER
    idle = true;
#endif
endIdle:
    if
    :: atomic { telling[1] -> serial = 1 }
    :: atomic { telling[2] -> serial = 2 }
    fi;
    if
    :: gone
    :: atomic { !gone -> assert(inJava == 0); inJava = serial };
        atomic { telling[serial] = false; run worker(serial) }
    :: atomic { !gone -> telling[serial] = false; refused[serial] = true }
    fi
}

active proctype aide() {
    byte ours;
    byte serial = 1;
endIdle:
#ifndef GIVE_UP_ON_CARRIER
    do
    :: atomic { refused[serial] -> refused[serial] = false }; takeToComplete(serial, ours);
        complete(ours)
#ifndef LET_GO_UNHEARD
    :: atomic { letGo[serial] && ends == 0 && asking == 0 -> takeToComplete(serial, ours) };
        complete(ours)
#endif
    :: atomic { serial < MOST && begun > serial -> serial++ }
    od
#else
    skip
#endif
}

/* The thread that Java ends on: it becomes the carrier, without Java. */
active proctype exit() {
    byte serial;
    byte who;
    byte ours;
    if
#ifndef NO_EXIT
    :: atomic { begun > 0 -> gone = true;
        if
        :: asking != 0 -> takeToEnd(askedFor, ours); done[asking - 1] = true; asking = 0
        :: else
        fi;
#ifndef ENDS_WAIT_BEHIND
        do
        :: queue ?? [END, serial, who] -> queue ?? END, serial, who; ends--; takeToEnd(serial, ours); done[who] = true
        :: else -> break
        od;
#endif
        if
        :: onPort != 0 && !waits[onPort] -> waits[onPort] = true; queue ! BEGIN, onPort, 0
        :: else
        fi;
        forget() }
#endif
    :: begun > 0 -> goto stays
    fi;
endIdle:
    do
    :: atomic { queue ? BEGIN, serial, who ->
            if
            :: waits[serial] -> waits[serial] = false
            :: else -> goto endIdle
            fi };
        takeToComplete(serial, ours);
        complete(ours);
        forget()
    :: queue ? OTHER, serial, who -> complete(1);
        forget()
#ifdef ENDS_WAIT_BEHIND
    :: atomic { queue ? END, serial, who -> ends--; takeToEnd(serial, ours); done[who] = true }
#endif
    od;
stays:
    skip
}

/* End: from a thread of the server's, which holds its lock, and from one of Java's. */
active [ASKERS] proctype asker() {
    byte who = _pid - 4;
    byte serial;
    byte wanted;
    byte ours;
    bool over;
    begun > 0;
    if
    :: who == 0 -> lockServer()
    :: else
    fi;
    ending++;
    atomic {
        serial = onPort;
        wanted = serial
    };
    atomic {
        !telling[serial] || gone ->
#ifdef FOUND_BY_PORT
        serial = onPort;
#else
        serial = (onPort == serial -> serial : 0);
#endif
        assert(serial == 0 || serial == wanted);
        wanted = 0;
        if
        :: serial == 0 -> goto answered
        :: serial != 0 && (waits[serial] || refused[serial] || gone) -> takeToEnd(serial, ours); goto answered
        :: serial != 0 && doomed[serial] && !gone -> goto answered
        :: else
        fi;
#ifndef PUSHED_LATER
#ifdef ASKED_DIRECTLY
        if
        :: who == 1
        :: who == 0 -> queue ! END, serial, who; ends++
        fi
#else
        queue ! END, serial, who; ends++
#endif
#endif
    };
#ifdef PUSHED_LATER
    atomic { queue ! END, serial, who; ends++ };
#endif
#ifdef ASKED_DIRECTLY
    if
    :: who == 1 ->
        askJava(serial, over);
        atomic {
            if
            :: over -> takeToEnd(serial, ours)
            :: else
            fi;
            done[who] = true
        }
    :: else
    fi;
#endif
    done[who];
answered:
    ending--;
    if
    :: who == 0 -> unlockServer()
    :: else
    fi
}

/* Begin, and again once the server knows that the last transaction is over. */
active proctype server() {
    bool others;
    do
#ifndef NO_EXIT
    :: !others -> atomic { others = true; queue ! OTHER, 0, 0 }
#endif
    :: begun < MOST && (begun == 0 || completes[begun] == 1 || takenAway[begun]) ->
        atomic { assert(onPort == 0); begun++; onPort = begun;
            if
#ifdef PAST_THE_ENDS
            :: idle && !gone -> idle = false; telling[begun] = true
#else
            :: idle && !gone && ends == 0 && asking == 0 -> idle = false; telling[begun] = true
#endif
            :: else -> waits[begun] = true; queue ! BEGIN, begun, 0
            fi }
    :: begun > 0 -> break
    od
}

/* Nothing more can happen: every End was answered, and each transaction ended in exactly one way. */
active proctype judge() {
    byte serial = 1;
    timeout ->
    assert(ending == 0 && !serverLock);
    do
    :: serial <= begun -> assert(takenAway[serial] != (completes[serial] == 1)); serial++
    :: else -> break
    od
}
