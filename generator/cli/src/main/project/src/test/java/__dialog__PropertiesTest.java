package ${package};

import io.github.rasdialog.testkit.DialogProperties;
import io.github.rasdialog.testkit.DialogUnderTest;

/** The login and its handler with whatever a caller, the line and the server can do: nobody but alice gets in. */
class ${dialog}PropertiesTest extends DialogProperties {
    private static final Pins PINS = ${dialog}Test.alices();

    ${dialog}PropertiesTest() {
        super(DialogUnderTest.of(
                        "src/main/dialog/${artifactId}.dialog.yaml", ${dialog}Handler.class, ${dialog}Dialog::type)
                .decidedBy(() -> new ${dialog}WithPins(PINS))
                .words("user", "alice", "mallory")
                .words("pin", "4711", "0815")
                .lettingIn(login ->
                        login.user().equals("alice") && login.typed("pin").equals("4711")));
    }
}
