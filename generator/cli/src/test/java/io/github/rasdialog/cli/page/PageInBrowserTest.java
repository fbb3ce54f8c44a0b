// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.Pictures;
import io.github.rasdialog.cli.SampleCoverage;
import io.github.rasdialog.generator.report.CoverageJson;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.graph.Coverage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page as a browser shows it, and as it is used with a keyboard and a screen reader. */
class PageInBrowserTest {
    private static final Path CORPUS = Path.of("../../model/src/test/resources/corpus");
    private static final Path TOKEN_LOGIN = CORPUS.resolve("valid/token-login.dialog.yaml");
    private static final long FEW_CONFIGURATIONS = 2_000;

    /** Counts what the page's walker can come to. */
    private static final String EXPLORE = """
            const seen = new Map();
            const open = [initial(model)];
            let transitions = 0;
            seen.set(JSON.stringify(open[0]), true);
            while (open.length) {
              for (const step of steps(model, open.pop())) {
                transitions++;
                const key = JSON.stringify(step.target);
                if (!seen.has(key)) {
                  seen.set(key, true);
                  open.push(step.target);
                }
              }
            }
            return seen.size + " " + transitions;
            """;

    private static ChromeDriver browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void theSimulatorIsPlayedWithTheKeyboardAlone() throws IOException {
        show(TOKEN_LOGIN);
        for (int stops = 0; stops < 3; stops++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("1 server: sent");

        press("sent");
        press("received");
        press("challenged");
        press("sent");
        press("received");
        assertThat(state()).isEqualTo("readCode, the handler decides");
        press("wrong, counts wrongCodes");

        assertThat(state()).isEqualTo("askCode");
        assertThat(text("counters")).isEqualTo("wrongCodes 1 of 2");
        assertThat(text("window"))
                .startsWith("User name: \u2039user\u203a\nChallenge \u2039challenge\u203a\n")
                .contains("\u2022\u2022\u2022\u2022")
                .doesNotContain("\u2039code\u203a");
        browser.switchTo().activeElement().sendKeys(Keys.BACK_SPACE);
        assertThat(state()).isEqualTo("readCode, the handler decides");
        press("right");
        assertThat(state()).isEqualTo("granted: SUCCESS, user \"${user}\"");
        press("End");
        assertThat(text("ways")).isEqualTo("The call is over.");
        assertThat(browser.findElement(By.cssSelector(".state.here")).getDomAttribute("id"))
                .isEqualTo("state-over");
    }

    @Test
    void aScreenReaderHearsWhatEverythingIs() throws IOException {
        show(TOKEN_LOGIN);

        assertThat(browser.findElements(By.tagName("button")).stream()
                        .filter(WebElement::isDisplayed)
                        .map(WebElement::getAccessibleName))
                .containsExactly("1 server: sent", "2 server: failed", "3 caller: hung-up", "Back", "Start again")
                .doesNotContain("");
        assertThat(browser.findElement(By.id("simulator")).getAccessibleName()).isEqualTo("Try it");
        assertThat(browser.findElement(By.id("state")).getAriaRole()).isEqualTo("status");
        assertThat(browser.findElement(By.id("window")).getAccessibleName()).isEqualTo("The caller's terminal window");
        assertThat(browser.findElement(By.tagName("svg")).getAccessibleName()).isEqualTo("The dialog TokenLogin");
        assertThat(browser.findElements(By.tagName("h1"))).hasSize(1);
    }

    @Test
    void aCounterexampleIsSteppedThroughPictureAndSource() throws IOException {
        show(CORPUS.resolve("violating/m208-wrong-code-for-ever.dialog.yaml"));
        WebElement run = browser.findElement(By.cssSelector("[data-run='0']"));
        run.findElement(By.tagName("summary")).click();

        run.findElement(By.className("next")).click();
        run.findElement(By.className("next")).click();

        assertThat(run.findElement(By.className("told")).getText()).startsWith("Step 2 of ");
        assertThat(run.findElements(By.cssSelector("tr[aria-current=step]"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector(".state.here"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector(".source .now"))).hasSize(1);
        assertThat(browser.findElement(By.className("verdict")).getText()).contains("has errors");
    }

    @Test
    void whatTestsTookIsToldAndPaintedAndReadOut() throws IOException {
        Path taken = SampleCoverage.write(folder.resolve("taken.json"), TOKEN_LOGIN, Set.of("readCode.wrong"));
        LoadedDialog loaded = DialogLoader.load(TOKEN_LOGIN);
        show(loaded, Optional.of(CoverageJson.read(loaded.dialog().orElseThrow(), List.of(taken))));
        WebElement coverage = browser.findElement(By.id("coverage"));

        assertThat(coverage.getAccessibleName()).isEqualTo("What tests took");
        assertThat(browser.findElement(By.id("share-states")).getAccessibleName())
                .isEqualTo("states");
        assertThat(coverage.findElements(By.cssSelector("[aria-labelledby='never-taken'] li")))
                .extracting(WebElement::getText)
                .containsExactly("readCode.wrong -> askCode (line 42)", "readCode.wrong -> denied (line 42)");
        assertThat(coverage.findElement(By.cssSelector("[aria-labelledby='cannot-happen']"))
                        .getText())
                .isEqualTo("hung-up in silent -> over (line 52)");
        assertThat(browser.findElement(By.cssSelector("#state-readCode > path")).getDomAttribute("stroke-dasharray"))
                .isEqualTo("5 4");
        coverage.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        assertThat(coverage.findElements(By.cssSelector("tr.missed")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getText()).endsWith("never"));
        coverage.findElement(By.linkText("line 42")).sendKeys(Keys.ENTER);
        assertThat(browser.getCurrentUrl()).endsWith("#L42");
    }

    @Test
    void theWalkerComesToWhatTheCheckerComesTo() throws IOException {
        int walked = 0;
        for (Path file : valid()) {
            LoadedDialog loaded = DialogLoader.load(file.toString(), file, FEW_CONFIGURATIONS);
            if (loaded.verdict().figures().isPresent()) {
                Figures figures = loaded.verdict().figures().get();
                show(loaded);
                assertThat(browser.executeScript(EXPLORE))
                        .as("%s", file)
                        .isEqualTo(figures.configurations() + " " + figures.transitions());
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(20);
    }

    @Test
    void whatADialogSaysIsTextAndNoMarkup() throws IOException {
        String hostile = "</script><img src=x onerror=document.title='taken'>";
        String yaml = Files.readString(TOKEN_LOGIN)
                .replace(
                        "description: A user name, then a one-time code. Three wrong codes end the call.",
                        "description: \"" + hostile + "\"")
                .replace("text: \"User name: \"", "text: \"" + hostile + "\"");
        show(DialogLoader.load("hostile.dialog.yaml", yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(browser.findElement(By.tagName("header")).getText()).contains(hostile);
        assertThat(text("window")).startsWith(hostile);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.getTitle()).isEqualTo("TokenLogin, a RAS security dialog");
    }

    /** A phone, and a window of 1400 pixels at 200 %: only what is wider by its nature is moved, each by itself. */
    @ParameterizedTest
    @ValueSource(ints = {360, 700})
    void onNarrowScreensNothingIsCutOff(int width) throws IOException {
        emulate(width, 740, true);
        try {
            Path taken = SampleCoverage.write(folder.resolve("taken.json"), TOKEN_LOGIN, Set.of("readCode.wrong"));
            LoadedDialog loaded = DialogLoader.load(TOKEN_LOGIN);
            show(loaded, Optional.of(CoverageJson.read(loaded.dialog().orElseThrow(), List.of(taken))));
            browser.findElements(By.tagName("summary"))
                    .forEach(summary -> browser.executeScript("arguments[0].click()", summary));

            assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                    .isEqualTo((long) width);
            assertThat(browser.executeScript("return document.querySelector('.picture svg').clientWidth"))
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .as("letters in the picture stay legible")
                    .isGreaterThan(600);
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void itLooksAsTheReadmeShowsIt() throws IOException {
        emulate(1400, 1060, false);
        try {
            show(TOKEN_LOGIN);

            Pictures.hold("report.png", browser.getScreenshotAs(OutputType.BYTES));
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void emulate(int width, int height, boolean mobile) {
        browser.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    @Test
    void itFetchesNothingAndComplainsOfNothing() throws IOException {
        show(TOKEN_LOGIN);

        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    /** Presses the key of the way that is called so. */
    private static void press(String words) {
        List<WebElement> ways = browser.findElements(By.cssSelector("#ways button"));
        List<String> names = ways.stream().map(WebElement::getText).toList();
        int index = 0;
        while (index < names.size() && !names.get(index).endsWith(": " + words)) {
            index++;
        }
        assertThat(index).as("%s among %s", words, names).isLessThan(names.size());
        browser.switchTo().activeElement().sendKeys(Integer.toString(index + 1));
    }

    private static String state() {
        return text("state");
    }

    private static String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    private static List<Path> valid() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("valid"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void show(Path file) throws IOException {
        show(DialogLoader.load(file));
    }

    private void show(LoadedDialog loaded) throws IOException {
        show(loaded, Optional.empty());
    }

    private void show(LoadedDialog loaded, Optional<Coverage> coverage) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), Page.of(loaded, coverage));
        browser.get(page.toUri().toString());
    }
}
