// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** The rules of the RAS security dialog by their ids, and what a monitor inside the process can see of each. */
public enum Rule {
    /** Begin returns at once. */
    B1(
            "Begin copies its arguments, hands the work to a thread of the DLL's own and returns at once.",
            Sight.PARTIAL,
            "a native call, a buffer access, a wait or Complete on Begin's own thread; not the start of a virtual machine"),
    /** What Begin's answer promises. */
    B2(
            "NO_ERROR from Begin promises a Complete; nonzero ends the transaction, and Complete must not be called.",
            Sight.FULL,
            "Complete after a refusal, and a transaction that rests with nothing pending"),
    /** How long the handle and the buffers are valid. */
    B3(
            "The handle and both buffers are valid only until Complete; the handle is good for these functions alone.",
            Sight.PARTIAL,
            "use after a refusal or after the transaction was cleaned up, and handles never given; not other I/O"),
    /** How RASMAN's functions are found. */
    X1(
            "Send, Receive and GetInfo are bound at run time with LoadLibrary and GetProcAddress.",
            Sight.NONE,
            "binding is the native library's work, done before anything arrives here; tests of the DLL show it"),
    /** Send and Receive are asynchronous. */
    X2(
            "PENDING means started; any other value is an error and nothing is pending.",
            Sight.FULL,
            "waiting for, or reading the length of, a Receive that was not started"),
    /** What Send may pass. */
    X3("Send passes that port's own send buffer and at most its size.", Sight.FULL, "buffer, length and every write"),
    /** What Receive may pass. */
    X4(
            "Receive passes that port's own receive buffer and at most its size; length and event stay valid until signalled.",
            Sight.PARTIAL,
            "buffer, capacity, reads past the length received, arming again in flight; not the native memory's life"),
    /** The order of Sends and Receives. */
    X5(
            "Each Send is followed by a Receive; no Send before the Receive that answers the last, no two Receives in flight.",
            Sight.FULL,
            "every Send, Receive and Complete"),
    /** The wait. */
    X6(
            "The DLL waits on the event before it reads either buffer, reuses the send buffer or makes the next call.",
            Sight.FULL,
            "every access and call between a Send and the moment when its Receive was seen to be signalled"),
    /** Time-outs. */
    X7(
            "When the time-out elapses the server signals the event with length 0; a time-out of 0 means none.",
            Sight.FULL,
            "a negative time-out, and reading bytes where none came; the signal itself is the server's duty"),
    /** Input in pieces. */
    X8(
            "Input that does not fit is kept and returned by the next Receive; it may come in pieces.",
            Sight.ON_REQUEST,
            "a piece taken for a whole line, where the dialog is known to read lines; keeping is the server's duty"),
    /** GetInfo. */
    X9(
            "GetInfo's LastError is the state of the last Receive and tells a silent caller from a lost one.",
            Sight.FULL,
            "going on after a Receive of length 0, or calling its caller silent, without having asked"),
    /** Complete is called once. */
    C1(
            "Complete is called exactly once, with the handle as given, and never after End returned nonzero.",
            Sight.FULL,
            "every Complete"),
    /** What Complete reports. */
    C2(
            "SUCCESS and FAILURE carry error 0, a user of 1 to 256 bytes, a domain of at most 15; ERROR a nonzero code.",
            Sight.FULL,
            "every message"),
    /** Nothing is touched after Complete. */
    C3(
            "From the moment Complete is called the DLL touches neither the port nor its buffers.",
            Sight.FULL,
            "every native call and buffer access until the transaction is cleaned up"),
    /** End after Complete. */
    E1("End after Complete answers nonzero.", Sight.FULL, "every answer of End"),
    /** End before Complete. */
    E2(
            "End may come at any time: nonzero, and the worker is stopped; NO_ERROR, and Complete is called once.",
            Sight.FULL,
            "native calls after a nonzero answer, no Complete after NO_ERROR, transactions that live on"),
    /** End does not block. */
    E3(
            "End must not block: NO_ERROR and a later ERROR while the worker is inside a native call, otherwise nonzero.",
            Sight.PARTIAL,
            "End's answers, and waits and calls inside it; not a lock that it waits for"),
    /** Handles are used again. */
    E4(
            "A handle can be used again by a later Begin; nothing of the old transaction may leak into it.",
            Sight.PARTIAL,
            "buffers and the Complete function of an older transaction on the same handle; not data inside the DLL"),
    /** Fail closed. */
    S1(
            "No exception, fault, race or time-out yields SUCCESS.",
            Sight.PARTIAL,
            "SUCCESS after a failure or a time-out that no later input made good, or after End; not the dialog's own reasons"),
    /** Secrets. */
    S2(
            "Secrets reach no log, message or trace, and are overwritten; so is the receive buffer before Complete.",
            Sight.PARTIAL,
            "what is sent, reported or given to be inspected, and the receive buffer; not the DLL's own memory"),
    /** Control characters. */
    S3(
            "Control characters that the caller typed are dropped before they are sent back.",
            Sight.PARTIAL,
            "control characters sent that were typed before; not those that the dialog's own text has too"),
    /** The bound. */
    S4(
            "The number of live transactions is bounded; past it Begin refuses with an error code.",
            Sight.ON_REQUEST,
            "a Begin accepted past the bound, where the monitor is told the bound");

    /** How much of a rule can be seen from inside the process. */
    public enum Sight {
        /** All of it that concerns the DLL. */
        FULL,
        /** A part; {@link Rule#watch()} says which and what not. */
        PARTIAL,
        /** What is seen depends on something that the monitor must be told. */
        ON_REQUEST,
        /** Nothing; {@link Rule#watch()} says why. */
        NONE
    }

    private final String sentence;
    private final Sight sight;
    private final String watch;

    Rule(String sentence, Sight sight, String watch) {
        this.sentence = sentence;
        this.sight = sight;
        this.watch = watch;
    }

    /** The rule in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** How much of it the monitor sees. */
    public Sight sight() {
        return sight;
    }

    /** What the monitor looks at, and where it cannot look, why. */
    public String watch() {
        return watch;
    }
}
