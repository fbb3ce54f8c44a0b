// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.spring;

import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.examples.token.Totp;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Script;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

/** Answers a simulated call, a wrong code and then the right one, and prints what Spring's machine did. */
public final class SpringTokenLogin {
    private static final int KEY_BYTES = 20;
    private static final String USER = "alice";

    private SpringTokenLogin() {}

    /** Prints to standard output. */
    public static void main(String[] arguments) {
        CallOutcome outcome = answer(Clock.systemUTC(), System.out::println);
        System.out.println();
        System.out.println(outcome.aftermath());
    }

    /** Answers one call, at the time that a clock has. */
    static CallOutcome answer(InstantSource clock, Consumer<String> log) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Token token = Token.of(USER, "EXAMPLE", "4711", key);
        String code = Totp.code(token.key(), Totp.stepAt(clock.instant()));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(TokenStore.class, () -> new TokenStore(List.of(token), clock));
            context.registerBeanDefinition("log", log(log));
            context.register(TokenLoginConfiguration.class);
            context.refresh();
            Script caller = Script.lines(USER).line("no code").secretLine(code);
            return context.getBean(VirtualSimulation.class).call(Scenario.of(caller));
        }
    }

    private static RootBeanDefinition log(Consumer<String> log) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Consumer.class, String.class));
        definition.setInstanceSupplier(() -> log);
        return definition;
    }
}
