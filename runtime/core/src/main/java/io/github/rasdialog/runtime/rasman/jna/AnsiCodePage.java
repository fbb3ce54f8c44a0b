// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The ANSI code page of Windows, as Java knows it: what CHAR strings are in, those of SECURITY_MESSAGE among them. */
public final class AnsiCodePage {
    private static final System.Logger LOG = System.getLogger("io.github.rasdialog.runtime.rasman.jna");

    /** Those whose name in Java does not follow from their number; the first one there is. */
    private static final Map<Integer, String[]> NAMED = Map.of(
            874, new String[] {"x-windows-874", "TIS-620"},
            932, new String[] {"windows-31j"},
            936, new String[] {"x-mswin-936", "GBK"},
            1361, new String[] {"x-Johab"},
            20127, new String[] {"US-ASCII"},
            28591, new String[] {"ISO-8859-1"},
            54936, new String[] {"GB18030"},
            65001, new String[] {"UTF-8"});

    private static final String[] PREFIXES = {"windows-", "x-windows-", "IBM", "x-IBM"};

    private AnsiCodePage() {}

    /**
     * This machine's, asked of kernel32; US-ASCII where this Java has not got it: then the log says so, and no name
     * outside US-ASCII is told. On Windows only.
     *
     * @throws RasmanUnavailableException if there is no kernel32
     */
    public static Charset ofMachine() {
        int number = NativeLibraries.open("kernel32")
                .getFunction("GetACP", NativeLibraries.WINAPI)
                .invokeInt(new Object[0]);
        Optional<Charset> known = of(number);
        if (known.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    () -> "This Java has no charset for the ANSI code page " + Integer.toUnsignedString(number)
                            + ": callers with a name outside US-ASCII get an error.");
        }
        return known.orElse(StandardCharsets.US_ASCII);
    }

    /** The code page of that number; empty where this Java has not got it. */
    static Optional<Charset> of(int number) {
        for (String name : NAMED.getOrDefault(number, named(number))) {
            if (Charset.isSupported(name)) {
                return Optional.of(Charset.forName(name));
            }
        }
        return Optional.empty();
    }

    private static String[] named(int number) {
        String[] names = PREFIXES.clone();
        for (int i = 0; i < names.length; i++) {
            names[i] += Integer.toUnsignedString(number);
        }
        return names;
    }
}
