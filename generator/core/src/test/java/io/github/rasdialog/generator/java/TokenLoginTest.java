// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The classes of the language reference's example, used as the engine uses them. */
class TokenLoginTest {
    private static final String PACKAGE = "org.example.login.";
    private static final byte[] USER = ascii("alice");
    private static final byte[] WRONG = ascii("x");
    private static final int ROUNDS = 2_000;

    private final List<Ending> endings = new ArrayList<>();
    private @Nullable CompiledSources classes;
    private @Nullable DialogType type;

    @BeforeEach
    void compile() throws Exception {
        Dialog dialog = DialogLoader.load(Path.of("src/test/resources/golden/token-login.dialog.yaml"))
                .dialog()
                .orElseThrow();
        classes = CompiledSources.of(JavaGenerator.generate(dialog, "token-login.dialog.yaml", ""));
        Class<?> handlerType = classes.loadClass(PACKAGE + "TokenLoginHandler");
        Object handler = Proxy.newProxyInstance(classes, new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
            endings.add((Ending) arguments[0]);
            return null;
        });
        Supplier<Object> handlers = () -> handler;
        type = (DialogType) classes.loadClass(PACKAGE + "TokenLoginDialog")
                .getMethod("type", Supplier.class)
                .invoke(null, handlers);
    }

    @Test
    void describesItselfToTheEngine() {
        assertThat(type.name()).isEqualTo("TokenLogin");
        assertThat(type.digest()).startsWith("sha256:").hasSize("sha256:".length() + 64);
        assertThat(type.sendBuffer()).isEqualTo(512);
        assertThat(type.receiveBuffer()).isEqualTo(64);
    }

    @Test
    void offersNothingBeforeItIsStarted() {
        DialogMachine machine = type.machines().get();

        assertThat(machine.action()).isEqualTo(Action.NONE);
        assertThatIllegalStateException()
                .isThrownBy(machine::sent)
                .withMessage("sent is out of turn in state askUser, where the action is NONE");
        assertThatIllegalStateException().isThrownBy(machine::end);
        assertThat(machine.start()).isEqualTo(Action.SEND);
    }

    @Test
    void tellsItsHandlerHowItEnded() {
        DialogMachine machine = type.machines().get();
        machine.start();
        assertThat(machine.end()).isEqualTo(Action.NONE);

        machine.tellEnding(Ending.HUNG_UP);

        assertThat(endings).containsExactly(Ending.HUNG_UP);
    }

    @Test
    void keepsNothingOnceItIsErased() throws Exception {
        DialogMachine machine = atCode(decision("ReadUser$Challenged", "REALM", "4711"));
        machine.line(ascii("123456"), 0, 6);
        machine.decided(decision("ReadCode$Right"));
        assertThat(machine.result()).isEqualTo(Result.SUCCESS);

        machine.erase();
        machine.erase();

        assertThatIllegalStateException()
                .isThrownBy(() -> machine.renderUser(new byte[256]))
                .withMessage("user is not set");
    }

    @Test
    void refusesADecisionThatTheModelDoesNotAllowWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("ReadUser$Challenged", "a-domain-of-sixteen", "4711"))
                .withMessage("domain must have 1 to 15 bytes, not 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("ReadUser$Challenged", "", "4711"))
                .withMessage("domain must have 1 to 15 bytes, not 0");
    }

    @Test
    void refusesAFailureWithoutACode() {
        DialogMachine machine = type.machines().get();
        machine.start();

        assertThatIllegalArgumentException().isThrownBy(() -> machine.failed(0));
        assertThat(machine.action()).isEqualTo(Action.SEND);
    }

    @Test
    void allocatesNothingInATransition() throws Exception {
        Object challenged = decision("ReadUser$Challenged", "REALM", "4711");
        Object wrong = decision("ReadCode$Wrong");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<DialogMachine> machines = IntStream.range(0, ROUNDS)
                .<DialogMachine>mapToObj(round -> type.machines().get())
                .toList();
        byte[] into = new byte[512];
        byte[] code = ascii("123456");
        long own = Thread.currentThread().getId();
        run(type.machines().get(), challenged, wrong, code, into);

        long before = threads.getThreadAllocatedBytes(own);
        for (int round = 0; round < ROUNDS; round++) {
            run(machines.get(round), challenged, wrong, code, into);
        }
        long allocated = threads.getThreadAllocatedBytes(own) - before;

        // Far less than an object a run: what is left is the measuring's own.
        assertThat(allocated).isLessThan(ROUNDS);
    }

    /** Every transition of three wrong codes, one of them malformed, with everything that is rendered on the way. */
    private static void run(DialogMachine machine, Object challenged, Object wrong, byte[] code, byte[] into) {
        machine.start();
        machine.renderText(into);
        machine.sent();
        machine.line(USER, 0, USER.length);
        machine.decided(challenged);
        for (int i = 0; i < 2; i++) {
            machine.renderText(into);
            machine.sent();
            machine.line(code, 0, code.length);
            machine.decided(wrong);
        }
        machine.sent();
        machine.line(WRONG, 0, WRONG.length);
        machine.result();
        machine.renderUser(into);
        machine.renderDomain(into);
        machine.erase();
        machine.end();
    }

    private DialogMachine atCode(Object challenged) {
        DialogMachine machine = type.machines().get();
        machine.start();
        machine.sent();
        machine.line(USER, 0, USER.length);
        machine.decided(challenged);
        machine.sent();
        return machine;
    }

    private Object decision(String record, Object... values) throws Exception {
        try {
            return classes.loadClass(PACKAGE + "TokenLoginHandler$" + record)
                    .getDeclaredConstructors()[0]
                    .newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException illegal) {
                throw illegal;
            }
            throw refused;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
