// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;

/** The long login with stateless4j; it keeps no code. */
final class Stateless4jLogin implements FiredLogin {
    private static final int MAX_WRONG_CODES = 100_000;

    private final StateMachine<Place, Trigger> machine;
    private int wrongCodes;

    Stateless4jLogin() {
        StateMachineConfig<Place, Trigger> config = new StateMachineConfig<>();
        config.configure(Place.ASK_CODE)
                .permit(Trigger.SENT, Place.READ_CODE)
                .permit(Trigger.FAILED, Place.FAILED)
                .permit(Trigger.END, Place.OVER);
        config.configure(Place.READ_CODE)
                .permit(Trigger.RECEIVED, Place.DECIDE_CODE)
                .permitDynamic(Trigger.MALFORMED, this::again)
                .permit(Trigger.TIMED_OUT, Place.SILENT)
                .permit(Trigger.FAILED, Place.FAILED)
                .permit(Trigger.END, Place.OVER);
        config.configure(Place.DECIDE_CODE)
                .permit(Trigger.RIGHT, Place.GRANTED)
                .permitDynamic(Trigger.WRONG, this::again)
                .permit(Trigger.UNDECIDED, Place.UNDECIDED)
                .permit(Trigger.END, Place.OVER);
        config.configure(Place.SILENT).permit(Trigger.PROCEED, Place.GAVE_UP).permit(Trigger.END, Place.OVER);
        for (Place completing : new Place[] {
            Place.GAVE_UP, Place.GRANTED, Place.DENIED, Place.FAILED, Place.UNDECIDED
        }) {
            config.configure(completing).permit(Trigger.END, Place.OVER);
        }
        machine = new StateMachine<>(Place.ASK_CODE, config);
    }

    @Override
    public Place fire(Trigger trigger) {
        machine.fire(trigger);
        return machine.getState();
    }

    private Place again() {
        if (wrongCodes == MAX_WRONG_CODES) {
            return Place.DENIED;
        }
        wrongCodes++;
        return Place.ASK_CODE;
    }
}
