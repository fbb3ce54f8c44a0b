// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import java.util.Optional;

/** Dialogs that several tests look at. */
public final class SampleDialogs {
    private SampleDialogs() {}

    /** The language reference's example: a user name, then a one-time code, three wrong ones at most. */
    public static DialogDraft tokenLogin() {
        return new DialogDraft()
                .datum("user", 64)
                .datum("domain", 15)
                .datum("challenge", 32)
                .datum("code", 1, 8, Optional.of("[0-9]{6}"), true)
                .counter("wrongCodes", 2)
                .send("askUser", "User name: ", "readUser")
                .receive("readUser", "user", 60)
                .outcome("challenged", "askCode", "domain", "challenge")
                .outcome("unknown", "unknownUser")
                .within(10)
                .undecided("unavailable")
                .malformed("nonsense")
                .timedOut("silent")
                .decided()
                .send("askCode", "Challenge ${challenge}\r\nCode for ${user}: ", "readCode")
                .receive("readCode", "code", 30)
                .malformed("askCode#wrongCodes>denied")
                .outcome("right", "granted")
                .outcome("wrong", "askCode#wrongCodes>denied")
                .timedOut("silent")
                .decided()
                .timedOut("silent", "gaveUp")
                .success("granted", "${user}", "${domain}")
                .failure("denied", "${user}", "${domain}")
                .failure("unknownUser", "${user}", "")
                .error("unavailable", 645)
                .error("nonsense", 652)
                .error("gaveUp", 638)
                .ended("over")
                .property(
                        "nobody gets in without a right code",
                        event -> new Property.Precedence(event.apply("readCode.right"), event.apply("granted")))
                .property(
                        "at most three codes are looked at",
                        event -> new Property.AtMost(3, event.apply("readCode.received")))
                .property(
                        "a silent caller is never let in",
                        event -> new Property.NeverAfter(event.apply("silent"), event.apply("granted")))
                .property("over within five minutes", event -> new Property.Within(300));
    }
}
