// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.spring;

import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.spring.SpringDialogFactoryBean;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.statemachine.listener.StateMachineListener;

/**
 * The token login's beans: the dialog, its listeners, the engine. A simulated RAS server stands in the place of a real
 * one. It needs a {@link TokenStore} and a {@code Consumer<String>} for the log.
 */
@Configuration(proxyBeanMethods = false)
class TokenLoginConfiguration {
    private static final int MAX_TRANSACTIONS = 4;

    @Bean
    SpringDialogFactoryBean tokenLogin(TokenStore tokens, List<StateMachineListener<String, String>> listeners) {
        SpringDialogFactoryBean dialog = new SpringDialogFactoryBean(
                new ClassPathResource("dialogs/token-login.dialog.yaml"), () -> new TokenDecisions(tokens));
        dialog.setListeners(listeners);
        return dialog;
    }

    @Bean
    StateMachineListener<String, String> transitionLog(Consumer<String> log) {
        return new TransitionLog(log);
    }

    @Bean
    SecurityDialogs dialogs(DialogType tokenLogin, VirtualSimulation server) {
        SecurityDialogs dialogs =
                new SecurityDialogs(tokenLogin, server.rasman(), server.workers(), server.clock(), MAX_TRANSACTIONS);
        server.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return dialogs;
    }

    @Bean
    VirtualSimulation server() {
        return Simulation.virtual(1);
    }
}
