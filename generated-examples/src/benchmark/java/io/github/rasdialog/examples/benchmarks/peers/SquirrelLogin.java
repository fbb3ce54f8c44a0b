// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

import java.util.concurrent.atomic.AtomicInteger;
import org.squirrelframework.foundation.fsm.AnonymousAction;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** The long login with squirrel-foundation; it keeps no code. The context is the number of wrong codes. */
public final class SquirrelLogin implements FiredLogin {
    private static final int MAX_WRONG_CODES = 100_000;

    /** Squirrel makes it by reflection. */
    public static class Machine extends AbstractStateMachine<Machine, Place, Trigger, AtomicInteger> {}

    private static final StateMachineBuilder<Machine, Place, Trigger, AtomicInteger> BUILDER = builder();

    private final AtomicInteger wrongCodes = new AtomicInteger();
    private final Machine machine;

    SquirrelLogin() {
        machine = BUILDER.newStateMachine(Place.ASK_CODE);
        machine.start(wrongCodes);
    }

    @Override
    public Place fire(Trigger trigger) {
        machine.fire(trigger, wrongCodes);
        return machine.getCurrentState();
    }

    private static StateMachineBuilder<Machine, Place, Trigger, AtomicInteger> builder() {
        StateMachineBuilder<Machine, Place, Trigger, AtomicInteger> builder = StateMachineBuilderFactory.create(
                Machine.class, Place.class, Trigger.class, AtomicInteger.class);
        move(builder, Place.ASK_CODE, Trigger.SENT, Place.READ_CODE);
        move(builder, Place.ASK_CODE, Trigger.FAILED, Place.FAILED);
        move(builder, Place.READ_CODE, Trigger.RECEIVED, Place.DECIDE_CODE);
        again(builder, Place.READ_CODE, Trigger.MALFORMED);
        move(builder, Place.READ_CODE, Trigger.TIMED_OUT, Place.SILENT);
        move(builder, Place.READ_CODE, Trigger.FAILED, Place.FAILED);
        move(builder, Place.DECIDE_CODE, Trigger.RIGHT, Place.GRANTED);
        again(builder, Place.DECIDE_CODE, Trigger.WRONG);
        move(builder, Place.DECIDE_CODE, Trigger.UNDECIDED, Place.UNDECIDED);
        move(builder, Place.SILENT, Trigger.PROCEED, Place.GAVE_UP);
        for (Place place : Place.values()) {
            if (place != Place.OVER) {
                move(builder, place, Trigger.END, Place.OVER);
            }
        }
        return builder;
    }

    private static void move(
            StateMachineBuilder<Machine, Place, Trigger, AtomicInteger> builder, Place from, Trigger on, Place to) {
        builder.externalTransition().from(from).to(to).on(on);
    }

    private static void again(
            StateMachineBuilder<Machine, Place, Trigger, AtomicInteger> builder, Place from, Trigger on) {
        builder.externalTransition()
                .from(from)
                .to(Place.ASK_CODE)
                .on(on)
                .when(new AnonymousCondition<AtomicInteger>() {
                    @Override
                    public boolean isSatisfied(AtomicInteger wrong) {
                        return wrong.get() < MAX_WRONG_CODES;
                    }
                })
                .perform(new AnonymousAction<Machine, Place, Trigger, AtomicInteger>() {
                    @Override
                    public void execute(
                            Place source, Place target, Trigger event, AtomicInteger wrong, Machine machine) {
                        wrong.incrementAndGet();
                    }
                });
        builder.externalTransition()
                .from(from)
                .to(Place.DENIED)
                .on(on)
                .when(new AnonymousCondition<AtomicInteger>() {
                    @Override
                    public boolean isSatisfied(AtomicInteger wrong) {
                        return wrong.get() >= MAX_WRONG_CODES;
                    }
                });
    }
}
