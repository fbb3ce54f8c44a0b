// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/generated-classes.md} true. */
class GeneratedClassesDocTest {
    private static final Path PAGE = Path.of("..", "docs", "generated-classes.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/token-login/org/example/login");
    private static final Path MOJOS = Path.of("../maven-plugin/src/main/java/io/github/rasdialog/maven");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("`(\\w+)\\([^`]*\\)`");
    private static final Pattern PROPERTY = Pattern.compile("rasdialog\\.(\\w+)");

    @Test
    void showsWhatIsReallyGenerated() throws IOException {
        String generated = sources(GOLDEN);
        List<String> snippets = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(generated).contains(snippet));
    }

    @Test
    void listsEveryEventOfAMachine() throws IOException {
        Set<String> events = Arrays.stream(DialogMachine.class.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().equals("Action"))
                .map(Method::getName)
                .filter(name -> !name.equals("action"))
                .collect(Collectors.toSet());
        String table = between("| event |", "## Names");

        assertThat(EVENT.matcher(table).results().map(match -> match.group(1)).collect(Collectors.toSet()))
                .containsAll(events);
    }

    @Test
    void listsEveryPropertyOfTheGoals() throws IOException {
        assertThat(properties(between("| parameter |", "While one dialog"))).isEqualTo(properties(sources(MOJOS)));
    }

    private static Set<String> properties(String text) {
        return PROPERTY.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(property -> !property.matches("rasdialog\\.(maven|generator|model)"))
                .collect(Collectors.toSet());
    }

    private static String between(String start, String end) throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(start), page.indexOf(end));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
