/* SPDX-License-Identifier: Apache-2.0
 *
 * The life of a transaction, over every interleaving of
 *   the server: Begin, End at any moment, End from inside Complete or after it, End again after a "not yet", or not;
 *   the worker: using the port, asking the handler, completing; whatever it does may throw;
 *   the clock:  takes a decision away after `within` and hands the transaction to a new runner, or fails it itself where
 *               there is none to be had;
 *   a runner that End starts where no worker would notice that it came, or none.
 *
 * The moves are not written here: transaction-life-moves.pml is written out from the table in TransactionLife.java, and
 * a test keeps it so. Break that table, or a line below, and SPIN shows the run that goes wrong.
 *
 * One step is taken as atomic that the API gives no means to split: the move COMPLETE and the entry into the native
 * Complete. Between the two, no answer of End's can be right for both a server that has seen Complete and one that has
 * not. So what Complete is told is made before, while to fail still means to report that.
 *
 * Every run comes to rest, so safety is enough: the judge speaks when nothing more can happen.
 *
 *   spin -a transaction-life.pml && gcc -O2 -DSAFETY -o pan pan.c && ./pan
 */
#include "transaction-life-moves.pml"

#define DECISIONS 2   /* how many decisions a run asks for, at most */
#define USES 3        /* how often it uses the port before it must complete */

byte phase = BEGUN;   /* the word: its phase ... */
byte asked;           /* ... and the number of decisions asked, which is the present one's ticket */
byte found;           /* scratch, inside one atomic step */

/* What has happened. */
byte owners;          /* who may touch the machine, its data and the registry entry */
byte completes;       /* how often Complete was entered */
bool saidError;       /* it was made to carry an ERROR */
bool failed;          /* something was thrown, or nobody could run it */
bool takenAway;       /* End was answered nonzero before any Complete */
bool notYet;          /* End was answered NO_ERROR */
byte cleared;         /* secrets erased, handler told */

chan runners = [4] of { bit };   /* handed to Workers.start */

#define MAY(next) (next(phase) != REFUSED)

inline own()      { owners++; assert(owners == 1) }
inline disown()   { owners-- }
inline clearUp()  { assert(phase == ENDED || phase == COMPLETED); cleared++; assert(cleared == 1); disown() }

/* Send, Receive, GetInfo, a buffer: allowed only while the port is the DLL's to use (B3, C3, E2). */
inline touchPort() { assert(!takenAway && completes == 0) }

/* End, on whatever thread: answers at once, whatever the worker does (E3). Inside one atomic step. */
inline answerEnd() {
    found = phase;
    phase = NEXT_END(phase);
    if
    :: phase == DOOMED -> notYet = true
    :: phase != DOOMED && completes == 0 -> takenAway = true
    :: else
    fi
}

/* End while the worker may be anywhere. */
inline end() {
    atomic {
        answerEnd();
        if
        :: found == DECIDING -> runners ! 1               /* now, or once a thread can be had */
        :: found == DECIDING -> own(); clearUp()          /* none ever will be */
        :: else
        fi
    }
}

/* End after "not yet", or once Complete was called: nobody decides any more, so no runner is needed. */
inline endLater() { atomic { answerEnd(); assert(found != DECIDING) } }

/*
 * From the port: Complete. What it is told is made first, for the phase that was seen; if that throws, there is an ERROR
 * which Begin made. The server may call End from inside it (E1).
 */
inline complete() {
    do
    :: seen = phase;
        if
        :: failed = true
        :: skip
        fi;
        atomic {
            if
            :: phase == seen ->
                assert(MAY(NEXT_COMPLETE) && !takenAway);
                saidError = (seen == DOOMED || failed);
                phase = NEXT_COMPLETE(phase);
                completes++;
                assert(completes == 1);
                break
            :: phase != seen   /* End came: it says something else now */
            fi
        }
    od;
    if
    :: endLater()
    :: skip
    fi;
    atomic {
        if
        :: seen == DOOMED -> phase = NEXT_END(phase)   /* End came before Complete: none need follow */
        :: else
        fi
    };
    atomic {   /* whether End came from inside it, or is yet to come */
        if
        :: MAY(NEXT_RETURN) -> phase = NEXT_RETURN(phase)
        :: else
        fi
    }
}

/* Something was thrown, wherever that was, or nobody can run it: an ERROR, if Complete is still to be called (S1). */
inline fail() {
    failed = true;
    atomic {
        if
        :: MAY(NEXT_START) -> phase = NEXT_START(phase)
        :: else
        fi
    };
    atomic {
        if
        :: MAY(NEXT_ENTER_PORT) -> phase = NEXT_ENTER_PORT(phase)
        :: else
        fi
    };
    if
    :: MAY(NEXT_COMPLETE) -> touchPort(); complete()
    :: else
    fi
}

proctype worker(bool first) {
    byte ticket;
    byte uses;
    byte seen;
    own();
    if
    :: first ->
        if
        :: atomic { MAY(NEXT_START) -> phase = NEXT_START(phase) }
        :: atomic { !MAY(NEXT_START) -> clearUp(); goto over }
        :: goto thrown
        fi
    :: !first ->
        if
        :: atomic { phase == ENDED || phase == COMPLETED -> clearUp(); goto over }
        :: phase != ENDED && phase != COMPLETED
        fi
    fi;
    do
    :: goto thrown
    :: /* use the port */
        if
        :: atomic { MAY(NEXT_ENTER_PORT) -> phase = NEXT_ENTER_PORT(phase) }
        :: atomic { !MAY(NEXT_ENTER_PORT) -> clearUp(); goto over }
        fi;
        touchPort();
        uses++;
        touchPort();
        if
        :: goto thrown
        :: complete(); atomic { clearUp(); goto over }
        :: atomic { uses < USES -> assert(MAY(NEXT_LEAVE_PORT)); phase = NEXT_LEAVE_PORT(phase) };
            if
            :: phase == DOOMED -> goto doomed
            :: phase != DOOMED
            fi
        fi
    :: /* ask the handler; the machine is nobody's meanwhile */
        asked < DECISIONS ->
        if
        :: atomic { MAY(NEXT_ASK) -> phase = NEXT_ASK(phase); asked++; ticket = asked; disown() }
        :: atomic { !MAY(NEXT_ASK) -> clearUp(); goto over }
        fi;
        run clock(ticket);
        if
        :: atomic { MAY(NEXT_ANSWER) && asked == ticket -> phase = NEXT_ANSWER(phase); own() }
        :: atomic { !(MAY(NEXT_ANSWER) && asked == ticket) -> goto over }
        fi
    od;
doomed:   /* End was told "not yet": nothing is left but to report an ERROR, once the port is quiet */
    atomic { assert(MAY(NEXT_ENTER_PORT)); phase = NEXT_ENTER_PORT(phase) };
    touchPort();
    complete();
    atomic { clearUp(); goto over };
thrown:
    fail();
    atomic { clearUp() };
over:
    skip
}

proctype clock(byte ticket) {
    byte seen;
    if
    :: atomic { MAY(NEXT_EXPIRE) && asked == ticket -> phase = NEXT_EXPIRE(phase); own() };
        if
        :: atomic { disown(); runners ! 1 }
        :: fail();                                /* there is no thread to be had */
            if
            :: atomic { disown(); runners ! 1 }   /* there is one now, to clear up */
            :: atomic { clearUp() }               /* there never will be */
            fi
        fi
    :: skip   /* cancelled, or too late */
    fi
}

active proctype runner() {
endIdle:
    do
    :: atomic { runners ? _ -> run worker(false) }
    od
}

active proctype server() {
    run worker(true);        /* Begin answered NO_ERROR */
    if
    :: end();                /* the line drops, at any moment */
        if
        :: notYet -> endLater()   /* and End comes once more */
        :: skip
        fi
    :: skip
    fi;
    if                       /* while the transaction lives, its Complete is awaited, then End is called */
    :: takenAway
    :: completes == 1 -> endLater()
    :: completes == 1 && notYet -> skip
    fi
}

/* Nothing more can happen: the transaction ended in exactly one way, and was cleared up once. */
active proctype judge() {
    timeout ->
    assert(phase == ENDED && owners == 0 && cleared == 1);
    assert(takenAway != (completes == 1));
    assert(!notYet || saidError);
    assert(!failed || takenAway || saidError)
}
