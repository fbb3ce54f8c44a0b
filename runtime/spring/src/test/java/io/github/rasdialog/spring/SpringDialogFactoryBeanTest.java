// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.simulator.Aftermath;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class SpringDialogFactoryBeanTest {
    static final AtomicInteger HANDLERS = new AtomicInteger();

    @Configuration
    static class LoginConfiguration {
        @Bean
        SpringDialogFactoryBean login(ObjectProvider<DialogHandler> handlers) {
            return new SpringDialogFactoryBean(yaml(Login.YAML), handlers::getObject);
        }

        @Bean
        @Scope("prototype")
        DialogHandler handler() {
            HANDLERS.incrementAndGet();
            return new Login();
        }
    }

    @Test
    void makesTheTypeThatTheEngineTakesWithAHandlerForEachTransaction() {
        HANDLERS.set(0);
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(LoginConfiguration.class)) {
            DialogType type = context.getBean(DialogType.class);

            assertThat(type.name()).isEqualTo("Login");
            assertThat(type).isSameAs(context.getBean(DialogType.class));
            assertThat(Login.call(type, "eve", Login.RIGHT).aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            assertThat(Login.call(type, "eve", "1", "2").aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
            assertThat(HANDLERS).hasValue(2);
        }
    }

    @Configuration
    static class WrongConfiguration {
        @Bean
        SpringDialogFactoryBean login() {
            return new SpringDialogFactoryBean(
                    yaml(Login.YAML.replace("start: askUser", "start: nowhere")), Login::new);
        }
    }

    @Test
    void aDialogWithErrorsKeepsTheContextFromStarting() {
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> new AnnotationConfigApplicationContext(WrongConfiguration.class).close())
                .havingRootCause()
                .isInstanceOf(BeanInitializationException.class)
                .withMessageContaining("error M201")
                .withMessageContaining("start: nowhere");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        SpringDialogFactoryBean bean =
                new SpringDialogFactoryBean(new FileSystemResource("missing.dialog.yaml"), Login::new);

        assertThatExceptionOfType(BeanInitializationException.class)
                .isThrownBy(bean::afterPropertiesSet)
                .withMessageContaining("missing.dialog.yaml");
    }

    private static Resource yaml(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "login.dialog.yaml");
    }
}
