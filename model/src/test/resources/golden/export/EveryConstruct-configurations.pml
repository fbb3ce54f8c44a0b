/*
 * EveryConstruct, a RAS security dialog, for SPIN 6 to count configurations. Exported by rasdialog; do not edit.
 * Every construct; * / (* *) --> ends no comment \
 * sha256:96f1ff02525e507624b77f7dfb22b54c48a90805e88476cb1d9df72420f05649
 *
 *   spin -a EveryConstruct-configurations.pml
 *   gcc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000
 *
 * The states that pan stores are the reachable configurations, one to one: a place stands for a
 * location (a state and its phase), and each counter for itself; nothing else is in a state. The
 * transitions that pan counts are the steps between them, and one for the start.
 */

bit n_run;
short n_EXCEPT;

active proctype dialog() {
    goto at_atomic;

at_atomic:
    if
    :: true -> goto at_unsigned /* atomic.sent */
    :: true -> goto at_CHOOSE /* atomic.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_unsigned:
    if
    :: true -> goto at_unsigned_deciding /* unsigned.received */
    :: atomic { n_EXCEPT < 300 -> n_EXCEPT++ } -> goto at_atomic /* unsigned.malformed */
    :: n_EXCEPT == 300 -> goto at_typedef /* unsigned.malformed */
    :: true -> goto at_skip /* unsigned.timed-out */
    :: true -> goto at_CHOOSE /* unsigned.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_unsigned_deciding:
    if
    :: true -> goto at_MODULE /* unsigned.signed */
    :: atomic { n_EXCEPT < 300 -> n_EXCEPT++ } -> goto at_atomic /* unsigned.struct */
    :: n_EXCEPT == 300 -> goto at_CHOOSE /* unsigned.struct */
    :: true -> goto at_typedef /* unsigned.extern */
    :: true -> goto at_CHOOSE /* unsigned.undecided */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_MODULE:
    if
    :: atomic { n_run < 1 -> n_run++ } -> goto at_VARIABLE /* MODULE.sent */
    :: n_run == 1 -> goto at_proctype /* MODULE.sent */
    :: true -> goto at_built_in_failed /* MODULE.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_VARIABLE:
    if
    :: true -> goto at_VARIABLE_deciding /* VARIABLE.received */
    :: true -> goto at_never /* VARIABLE.malformed */
    :: true -> goto at_skip /* VARIABLE.timed-out */
    :: true -> goto at_built_in_failed /* VARIABLE.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_VARIABLE_deciding:
    if
    :: true -> goto at_LOCAL /* VARIABLE.right */
    :: true -> goto at_MODULE /* VARIABLE.wrong */
    :: true -> goto at_built_in_undecided /* VARIABLE.undecided */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_proctype:
    if
    :: true -> goto at_proctype_deciding /* proctype.received */
    :: true -> goto at_never /* proctype.malformed */
    :: true -> goto at_built_in_failed /* proctype.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_proctype_deciding:
    if
    :: true -> goto at_LOCAL /* proctype.right */
    :: true -> goto at_never /* proctype.wrong */
    :: true -> goto at_built_in_undecided /* proctype.undecided */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_LOCAL:
    if
    :: true -> goto at_init /* LOCAL.sent */
    :: true -> goto at_built_in_failed /* LOCAL.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_init:
    if
    :: true -> goto at_INSTANCE /* init.received */
    :: true -> goto at_mtype /* init.timed-out */
    :: true -> goto at_built_in_failed /* init.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_skip:
    if
    :: true -> goto at_Next
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_mtype:
    if
    :: true -> goto at_never
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_INSTANCE:
    if
    :: true -> goto at_TRUE
    fi;

at_never:
    if
    :: true -> goto at_TRUE
    fi;

at_typedef:
    if
    :: true -> goto at_TRUE
    fi;

at_CHOOSE:
    if
    :: true -> goto at_TRUE
    fi;

at_Next:
    if
    :: true -> goto at_TRUE
    fi;

at_adrift:
    if
    :: true -> goto at_unsigned /* adrift.sent */
    :: true -> goto at_built_in_failed /* adrift.failed */
    :: true -> goto at_TRUE /* hung-up */
    fi;

at_TRUE:
end_TRUE:
    false;

at_built_in_failed:
    if
    :: true -> goto at_TRUE
    fi;

at_built_in_undecided:
    if
    :: true -> goto at_TRUE
    fi;
}
