// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

/** The stable ids of diagnostics, with what each is about. */
public enum DiagnosticCode {
    /** Not readable as one strict YAML 1.2 document. */
    M101("not readable"),
    /** An unknown or misplaced key. */
    M102("unknown key"),
    /** A missing key. */
    M103("missing key"),
    /** A key or name that stands twice. */
    M104("duplicate"),
    /** A value of the wrong form. */
    M105("bad value"),
    /** A bad or clashing name. */
    M106("bad name"),
    /** Not exactly one ended state. */
    M107("not exactly one ended state"),
    /** A name that nothing declares. */
    M201("unknown name"),
    /** A send that no receive follows (X5). */
    M202("send without receive"),
    /** A receive that no send came before (X5). */
    M203("receive without send"),
    /** A text, value or name that can outgrow its place (X3, X4, C2). */
    M204("can outgrow its place"),
    /** Data used before it is surely set. */
    M205("used before set"),
    /** A result that breaks C2. */
    M206("bad result"),
    /** Time-outs and timed-out states that do not belong together (X7). */
    M207("time-out mismatch"),
    /** A loop that no counter bounds. */
    M208("unbounded loop"),
    /** A dead end. */
    M209("no way to complete"),
    /** A malformed or outcome that cannot be handled. */
    M210("unhandled outcome"),
    /** A secret that leaves (S2). */
    M211("secret leaves"),
    /** Success without a decision (S1). */
    M212("success without a decision"),
    /** Too many configurations. */
    M213("too many configurations"),
    /** Dialogs that use each other in a circle. */
    M214("a dialog that uses itself"),
    /** A declared property that fails. */
    M301("property fails"),
    /** An unreachable state. */
    W401("unreachable"),
    /** Data or counter named nowhere. */
    W402("unused"),
    /** A counter that never matters. */
    W403("counter never matters"),
    /** A receive that waits for ever (X7). */
    W404("no time-out"),
    /** No path to success. */
    W405("nobody can pass"),
    /** Success without any outcome. */
    W406("everybody passes"),
    /** A wrong line ends the call. */
    W407("malformed unhandled");

    private final String title;

    DiagnosticCode(String title) {
        this.title = title;
    }

    /** A few words that say what it is about. */
    public String title() {
        return title;
    }

    /** Errors are M…, warnings W…. */
    public Severity severity() {
        return name().charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
    }
}
