package ${package};

import java.util.Arrays;

/** Decides: a PIN is right if it is the user's. One object may serve all calls, since it keeps nothing of them. */
public final class ${dialog}WithPins implements ${dialog}Handler {
    private final Pins pins;

    /** Asks these. */
    public ${dialog}WithPins(Pins pins) {
        this.pins = pins;
    }

    @Override
    public ReadPin readPin(${dialog}Data data) {
        char[] pin = data.pin().chars();
        try {
            return pins.isRight(data.user(), pin) ? new ReadPin.Right() : new ReadPin.Wrong();
        } finally {
            Arrays.fill(pin, ' ');
        }
    }
}
