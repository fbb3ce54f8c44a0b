// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        browser.switchTo().activeElement().sendKeys(Keys.TAB);

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

    @Test
    void itFetchesNothingAndComplainsOfNothing() throws IOException {
        show(TOKEN_LOGIN);
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.write(Path.of("../docs/report.png"), browser.getScreenshotAs(OutputType.BYTES));
        }

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
            return files.sorted().toList();
        }
    }

    private void show(Path file) throws IOException {
        show(DialogLoader.load(file));
    }

    private void show(LoadedDialog loaded) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), Page.of(loaded));
        browser.get(page.toUri().toString());
    }
}
