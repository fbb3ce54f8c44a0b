/*
 * TokenLogin, a RAS security dialog, for SPIN 6 to count configurations. Exported by rasdialog; do not edit.
 * A user name, then a one-time code. Three wrong codes end the call.
 * sha256:b6f11157ba30503090939ae2881e1e000280f01868ccbd7ccc9ae33b9846ebaa
 *
 *   spin -a TokenLogin-configurations.pml
 *   gcc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000
 *
 * The states that pan stores are the reachable configurations, one to one: a place stands for a
 * location (a state and its phase), and each counter for itself; nothing else is in a state. The
 * transitions that pan counts are the steps between them, and one for the start.
 */

byte n_wrongCodes;

active proctype dialog() {
    goto at_askUser;

at_askUser:
    if
    :: true -> goto at_readUser /* askUser.sent */
    :: true -> goto at_built_in_failed /* askUser.failed */
    :: true -> goto at_over /* hung-up */
    fi;

at_readUser:
    if
    :: true -> goto at_readUser_deciding /* readUser.received */
    :: true -> goto at_nonsense /* readUser.malformed */
    :: true -> goto at_silent /* readUser.timed-out */
    :: true -> goto at_built_in_failed /* readUser.failed */
    :: true -> goto at_over /* hung-up */
    fi;

at_readUser_deciding:
    if
    :: true -> goto at_askCode /* readUser.challenged */
    :: true -> goto at_unknownUser /* readUser.unknown */
    :: true -> goto at_unavailable /* readUser.undecided */
    :: true -> goto at_over /* hung-up */
    fi;

at_askCode:
    if
    :: true -> goto at_readCode /* askCode.sent */
    :: true -> goto at_built_in_failed /* askCode.failed */
    :: true -> goto at_over /* hung-up */
    fi;

at_readCode:
    if
    :: true -> goto at_readCode_deciding /* readCode.received */
    :: atomic { n_wrongCodes < 2 -> n_wrongCodes++ } -> goto at_askCode /* readCode.malformed */
    :: n_wrongCodes == 2 -> goto at_denied /* readCode.malformed */
    :: true -> goto at_silent /* readCode.timed-out */
    :: true -> goto at_built_in_failed /* readCode.failed */
    :: true -> goto at_over /* hung-up */
    fi;

at_readCode_deciding:
    if
    :: true -> goto at_granted /* readCode.right */
    :: atomic { n_wrongCodes < 2 -> n_wrongCodes++ } -> goto at_askCode /* readCode.wrong */
    :: n_wrongCodes == 2 -> goto at_denied /* readCode.wrong */
    :: true -> goto at_built_in_undecided /* readCode.undecided */
    :: true -> goto at_over /* hung-up */
    fi;

at_silent:
    if
    :: true -> goto at_gaveUp
    :: true -> goto at_over /* hung-up */
    fi;

at_granted:
    if
    :: true -> goto at_over
    fi;

at_denied:
    if
    :: true -> goto at_over
    fi;

at_unknownUser:
    if
    :: true -> goto at_over
    fi;

at_unavailable:
    if
    :: true -> goto at_over
    fi;

at_nonsense:
    if
    :: true -> goto at_over
    fi;

at_gaveUp:
    if
    :: true -> goto at_over
    fi;

at_over:
end_over:
    false;

at_built_in_failed:
    if
    :: true -> goto at_over
    fi;

at_built_in_undecided:
    if
    :: true -> goto at_over
    fi;
}
