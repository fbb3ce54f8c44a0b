// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Headless Chromium. Where it is missing the tests say so, and fail in CI. */
final class Browser {
    private static final Optional<Path> CHROMIUM = onPath("chromium");
    private static final Optional<Path> DRIVER = onPath("chromedriver");

    /** Held, so that its level stays. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private Browser() {}

    static ChromeDriver open() {
        boolean there = CHROMIUM.isPresent() && DRIVER.isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("CI needs chromium and chromedriver").isTrue();
        }
        assumeTrue(there, "chromium or chromedriver is not installed");
        // It warns that it knows no version of a protocol that is not used here.
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1400,1000");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
