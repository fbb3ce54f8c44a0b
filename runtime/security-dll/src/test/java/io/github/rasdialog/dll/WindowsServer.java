// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A RAS server in Wine: a folder with rasserver.exe, rasman.dll, rasdialog.dll, JNA's library and the properties, as they
 * lie on a real one. The jars are this build's own class path.
 */
public final class WindowsServer {
    private static final Path MODULE = NativeTool.project().resolve("runtime/security-dll");
    private static final Path BUILT = MODULE.resolve("target/native/x64");
    private static final Path PREFIX = MODULE.resolve("target/wine");

    /** What a dialog needs of this build's class path; the rest is for tests. */
    private static final Pattern NEEDED = Pattern.compile(
            ".*/(runtime|generated-examples)/.*|.*/(rasdialog-[a-z-]+|jna|jna-platform|jspecify|java-otp|bcrypt|bytes|aaa4j-radius-[a-z]+)-[^/]*\\.jar");

    /** The compiler of what runs in Wine. */
    public static final String MINGW = "x86_64-w64-mingw32-gcc-posix";

    private final Path folder;

    private WindowsServer(Path folder) {
        this.folder = folder;
    }

    /** One in this folder; skips the test where a tool is missing. */
    public static WindowsServer in(Path folder) throws Exception {
        NativeTool.require("wine");
        NativeTool.require(MINGW);
        // One Windows for all runs, gone by itself when they are over: booting it takes longer than most of them.
        Program.run(folder, environment(), List.of("wineserver", "-p20"));
        WindowsServer server =
                new WindowsServer(folder).with(BUILT.resolve("rasdialog.dll")).with(BUILT.resolve("jnidispatch.dll"));
        for (Path built : Peers.once()) {
            server.with(built);
        }
        return server;
    }

    /** Writes the properties, for the dialog of these tests or another, with further lines. */
    public WindowsServer configured(String dialog, String... further) throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "jvm = " + windows(WindowsJre.folder()),
                "class-path = " + classPath(),
                "jvm-options = -Xmx64m",
                "dialog = " + dialog));
        // Of two lines with the same key the later one counts.
        lines.addAll(List.of(further));
        return properties(lines.toArray(String[]::new));
    }

    WindowsServer properties(String... lines) throws IOException {
        Files.write(folder.resolve("rasdialog.properties"), List.of(lines), StandardCharsets.ISO_8859_1);
        return this;
    }

    /** Plays a script to the end. */
    public Program.Run play(String script) throws Exception {
        Files.writeString(folder.resolve("script.txt"), script);
        return server("script", "script.txt");
    }

    /** Puts a file beside the others. */
    public WindowsServer with(Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /** Runs rasserver.exe with rasdialog.dll and these arguments. */
    Program.Run server(String... arguments) throws Exception {
        return load("rasdialog.dll", arguments);
    }

    /** Runs rasserver.exe with a security DLL of this folder and these arguments. */
    public Program.Run load(String dll, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("wine", "rasserver.exe", dll));
        command.addAll(List.of(arguments));
        return wine(command);
    }

    /** Runs a class of this build in the Windows JVM. */
    Program.Run java(String type, String... arguments) throws Exception {
        String program =
                WindowsJre.folder().resolve("bin/java.exe").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(List.of("wine", program, "-cp", classPath(), type));
        command.addAll(List.of(arguments));
        return wine(command);
    }

    /** Runs a jar in the Windows JVM. */
    public Program.Run jar(Path jar, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "wine",
                WindowsJre.folder().resolve("bin/java.exe").toAbsolutePath().toString()));
        command.addAll(List.of("-jar", windows(jar)));
        command.addAll(List.of(arguments));
        return wine(command);
    }

    /** Runs one of Windows' own programs. */
    public Program.Run windows(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("wine", program));
        command.addAll(List.of(arguments));
        return wine(command);
    }

    /** Runs a command file of this folder, its Java machines with these further options. */
    Program.Run commandFile(String file, String options) throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("JDK_JAVA_OPTIONS", options);
        return Program.run(folder, environment, List.of("wine", "cmd", "/c", file));
    }

    private Program.Run wine(List<String> command) throws Exception {
        return Program.run(folder, environment(), command);
    }

    private static Map<String, String> environment() throws IOException {
        Path prefix = Files.createDirectories(PREFIX).toAbsolutePath();
        return Map.of("WINEPREFIX", prefix.toString(), "WINEDEBUG", "-all,err+eventlog");
    }

    /** A path of ours as Wine has it. */
    public static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().normalize().toString().replace('/', '\\');
    }

    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(entry.replace('\\', '/')).matches())
                .map(entry -> windows(Path.of(entry)))
                .collect(Collectors.joining(";"));
    }

    /** rasman.dll and rasserver.exe, built once a process. */
    private static final class Peers {
        private static List<Path> built = List.of();

        private Peers() {}

        static synchronized List<Path> once() throws Exception {
            if (built.isEmpty()) {
                Path library = NativeTool.compile(
                        MINGW,
                        "rasman.dll",
                        List.of(
                                "-static",
                                "-shared",
                                "-Wl,--export-all-symbols,--out-implib,target/native/librasman.a"),
                        NativeTool.RASMAN);
                Path program = NativeTool.compile(
                        MINGW,
                        "rasserver.exe",
                        List.of("-D_WIN32_WINNT=0x0601", "-static", "target/native/librasman.a", "-lpsapi"),
                        "rasserver.c",
                        "resources.c");
                built = List.of(library, program);
            }
            return built;
        }
    }
}
