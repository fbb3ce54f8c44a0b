// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.run.Decisions;
import io.github.rasdialog.cli.run.Rules;
import io.github.rasdialog.cli.serve.CallServer;
import io.github.rasdialog.cli.serve.ServedDialog;
import io.github.rasdialog.cli.serve.ServerLimits;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets people call a dialog over TCP. */
@Command(
        name = "serve",
        header = "Lets people call a dialog over TCP.",
        description =
                "A simulated RAS server takes each connection for a modem call; telnet, nc and PuTTY can call. Without"
                        + " a handler, each decision is the first outcome in the file, unless --decide or --seed says otherwise.",
        footer = {
            "",
            "Examples:",
            "  rasdialog serve login.dialog.yaml --listen 2323 --ports 4",
            "  rasdialog serve login.dialog.yaml --listen 2323 --decide readCode=wrong,right",
            "  rasdialog serve login.dialog.yaml --listen 2323 --handler org.example.Ours --class-path classes",
            "then: telnet localhost 2323"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_PORTS = 65_536;

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private HandlerOptions handler = new HandlerOptions();

    @Parameters(paramLabel = "FILE", description = "the dialog")
    private Path file = Path.of("");

    @Option(
            names = "--listen",
            paramLabel = "[HOST:]PORT",
            required = true,
            description = "where; without HOST, only this machine can call. Port 0: any that is free")
    private String listen = "";

    @Option(
            names = "--ports",
            paramLabel = "N",
            description = "how many calls at once; the next caller hears BUSY. Default: ${DEFAULT-VALUE}")
    private int ports = 16;

    @Option(
            names = "--decide",
            paramLabel = "STATE=OUTCOME[,OUTCOME...]",
            description = "without a handler: what a state decides the first time in a call, the second, and so on")
    private Map<String, String> decide = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "without a handler: states without --decide take any outcome, the same for the same seed")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            description = "hang up on who types nothing and is sent nothing for so long. Default: ${DEFAULT-VALUE}")
    private int idle = 300;

    @Option(names = "--calls", paramLabel = "N", description = "end after so many calls; default: 0, never")
    private long calls;

    @Option(
            names = "--telnet",
            description =
                    "take each client for a telnet client, so that it shows nothing that it should not; default: only"
                            + " one that negotiates")
    private boolean telnet;

    @Option(names = "--quiet", description = "print no transcripts, one line a call")
    private boolean quiet;

    @Option(
            names = "--counters",
            paramLabel = "SECONDS",
            description = "print the counters so often, where they have changed. Default: ${DEFAULT-VALUE}")
    private int counters = 10;

    @Spec
    private CommandSpec spec;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Dialog> right = OneDialog.load(terminal, file).dialog();
        if (right.isEmpty()) {
            return ExitStatus.ERRORS;
        }
        try {
            Dialog dialog = right.get();
            ServerLimits limits = limits();
            InetSocketAddress address = address();
            return serve(new ServedDialog(dialog, type(dialog)), address, limits);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private ServerLimits limits() {
        if (ports < 1 || ports > MOST_PORTS || idle < 1 || counters < 1 || calls < 0) {
            throw new IllegalArgumentException(
                    "--ports is 1 to " + MOST_PORTS + ", --idle and --counters are at least 1, --calls is at least 0");
        }
        return new ServerLimits(ports, Duration.ofSeconds(idle), calls);
    }

    private InetSocketAddress address() throws IOException {
        int colon = listen.lastIndexOf(':');
        String port = listen.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 0xFFFF) {
            throw new IllegalArgumentException("--listen takes a port, 0 to 65535, or HOST:PORT, not '" + listen + "'");
        }
        InetAddress host =
                colon < 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName(listen.substring(0, colon));
        if (!host.isLoopbackAddress()) {
            terminal.err().println("rasdialog: whoever reaches " + host.getHostAddress() + " can call, unencrypted");
        }
        return new InetSocketAddress(host, Integer.parseInt(port));
    }

    private DialogType type(Dialog dialog) {
        Optional<DialogType> handled = handler.type(dialog, !decide.isEmpty() || seed.isPresent());
        if (handled.isPresent()) {
            return handled.get();
        }
        InterpretedDialog interpreted = InterpretedDialog.of(dialog);
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        decide.forEach((state, listed) -> outcomes.put(state, List.of(listed.split(",", -1))));
        OptionalLong chance = seed.map(OptionalLong::of).orElse(OptionalLong.empty());
        return interpreted.type(new Rules(new Decisions(interpreted, handler.values()), outcomes, chance));
    }

    private int serve(ServedDialog dialog, InetSocketAddress address, ServerLimits limits)
            throws IOException, InterruptedException {
        ServeReport report = new ServeReport(terminal, quiet);
        CallServer server;
        try {
            server = new CallServer(dialog, address, limits, telnet, report::ended);
        } catch (IOException taken) {
            throw new IOException(
                    address.getAddress().getHostAddress() + ":" + address.getPort() + ": " + taken.getMessage(), taken);
        }
        Thread goodbye = new Thread(() -> {
            server.close();
            report.totals(server);
        });
        report.listening(server);
        Runtime.getRuntime().addShutdownHook(goodbye);
        while (!server.await(Duration.ofSeconds(counters))) {
            report.counters(server);
        }
        if (!isStopping(goodbye)) {
            report.totals(server);
        }
        return server.failure()
                .map(broken -> Complaints.failed(terminal, broken))
                .orElse(ExitStatus.OK);
    }

    /** Whether the process is being stopped, and the farewell said by that. */
    private static boolean isStopping(Thread goodbye) {
        try {
            return !Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
