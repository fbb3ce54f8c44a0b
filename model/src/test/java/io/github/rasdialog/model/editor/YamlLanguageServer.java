// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.editor;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Red Hat's YAML language server, which VS Code and other editors use, spoken to as by an editor (LSP over its standard
 * streams). It comes from npm, in the versions that the lock file beside the tests names, and is kept in the build's folder.
 * One thread.
 */
final class YamlLanguageServer implements AutoCloseable {
    private static final Path WANTED = Path.of("src/test/editor");
    private static final Path FETCHED = Path.of("target/yaml-language-server");
    private static final Path PROGRAM = FETCHED.resolve("node_modules/yaml-language-server/bin/yaml-language-server")
            .toAbsolutePath();
    private static final List<String> NPM_FILES = List.of("package.json", "package-lock.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> SETTINGS =
            Map.of("validate", true, "hover", true, "completion", true, "schemaStore", Map.of("enable", false));

    private final Path folder;
    private final Process process;
    private final DataInputStream input;
    private final OutputStream output;
    private int requests;

    private YamlLanguageServer(Path folder) throws IOException {
        this.folder = folder;
        process = new ProcessBuilder("node", PROGRAM.toString(), "--stdio")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        input = new DataInputStream(process.getInputStream());
        output = process.getOutputStream();
    }

    /** Why a test is to be skipped, if it cannot be had; where everything should be there, it is not to be. */
    static Optional<String> missing() throws IOException, InterruptedException {
        Optional<String> reason = Files.exists(PROGRAM) ? Optional.empty() : fetch();
        return "true".equals(System.getenv("CI")) ? Optional.empty() : reason;
    }

    private static Optional<String> fetch() throws IOException, InterruptedException {
        Files.createDirectories(FETCHED);
        for (String file : NPM_FILES) {
            Files.write(FETCHED.resolve(file), Files.readAllBytes(WANTED.resolve(file)));
        }
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(FETCHED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FETCHED.resolve("npm.log").toFile())
                    .start();
            return npm.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("npm could not fetch the YAML language server: "
                            + Files.readString(FETCHED.resolve("npm.log")));
        } catch (IOException none) {
            return Optional.of("npm is not installed: the schema is not tried in an editor");
        }
    }

    /** Starts it as an editor does that has a folder open. */
    static YamlLanguageServer start(Path folder) throws IOException {
        YamlLanguageServer server = new YamlLanguageServer(folder);
        String uri = folder.toUri().toString();
        server.request(
                "initialize",
                Map.of(
                        "rootUri",
                        uri,
                        "workspaceFolders",
                        List.of(Map.of("uri", uri, "name", "dialogs")),
                        "capabilities",
                        Map.of("workspace", Map.of("configuration", true))));
        server.tell("initialized", Map.of());
        return server;
    }

    /** Opens a file that need not be on disk; what is wrong with it, such as {@code 3: Missing property "next".} */
    List<String> open(String name, String text) throws IOException {
        String uri = uri(name);
        tell(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text)));
        JsonNode told = read();
        while (!told.path("method").asString("").equals("textDocument/publishDiagnostics")
                || !told.path("params").path("uri").asString("").equals(uri)) {
            answer(told);
            told = read();
        }
        return elements(told.path("params").path("diagnostics"))
                .map(one -> (one.path("range").path("start").path("line").asInt() + 1) + ": "
                        + one.path("message").asString(""))
                .toList();
    }

    /** The labels of what is offered at a place of an open file. */
    List<String> complete(String name, Place place) throws IOException {
        JsonNode result = request("textDocument/completion", at(name, place));
        return elements(result.isArray() ? result : result.path("items"))
                .map(item -> item.path("label").asString(""))
                .toList();
    }

    /** What is shown of a place of an open file. */
    String hover(String name, Place place) throws IOException {
        return request("textDocument/hover", at(name, place))
                .path("contents")
                .path("value")
                .asString("");
    }

    private Map<String, Object> at(String name, Place place) {
        return Map.of(
                "textDocument",
                Map.of("uri", uri(name)),
                "position",
                Map.of("line", place.line() - 1, "character", place.column() - 1));
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private JsonNode request(String method, Object params) throws IOException {
        int id = ++requests;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        JsonNode told = read();
        while (told.has("method") || told.path("id").asInt() != id) {
            answer(told);
            told = read();
        }
        return told.path("result");
    }

    private void tell(String method, Object params) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", params));
    }

    /** The server asks for settings, and whether it may register capabilities. */
    private void answer(JsonNode told) throws IOException {
        if (told.has("method") && told.has("id")) {
            List<Object> settings = elements(told.path("params").path("items"))
                    .map(item -> item.path("section").asString("").equals("yaml") ? SETTINGS : Map.<String, Object>of())
                    .<Object>map(setting -> setting)
                    .toList();
            send(Map.of("jsonrpc", "2.0", "id", told.path("id"), "result", settings));
        }
    }

    private void send(Object message) throws IOException {
        byte[] body = JSON.writeValueAsBytes(message);
        output.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        output.write(body);
        output.flush();
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (String header = header(); !header.isEmpty(); header = header()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring("Content-Length: ".length()));
            }
        }
        return JSON.readTree(input.readNBytes(length));
    }

    private String header() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the language server has ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** A place in a file, from 1. */
    record Place(int line, int column) {
        /** Where a text that stands in a file once begins. */
        static Place of(String text, String wanted) {
            int at = text.indexOf(wanted);
            if (at < 0 || text.indexOf(wanted, at + 1) >= 0) {
                throw new IllegalArgumentException("not once in the text: " + wanted);
            }
            String before = text.substring(0, at);
            return new Place(
                    (int) before.lines().count() + (before.endsWith("\n") ? 1 : 0), at - before.lastIndexOf('\n'));
        }
    }
}
