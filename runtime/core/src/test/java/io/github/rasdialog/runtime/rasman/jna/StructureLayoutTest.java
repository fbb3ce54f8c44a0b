// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.jna.Native;
import com.sun.jna.Structure;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structures, against what the C compilers make of Windows' own header. */
class StructureLayoutTest {
    private static final Path PROTOCOL = Path.of("../docs/ras-protocol.md");
    private static final Pattern LAYOUTS = Pattern.compile("LAYOUTS ((?:\\d{3} ){9}\\d{3})");
    private static final Pattern TABLE_ROW =
            Pattern.compile("(?:\\|[^|]*){3}\\| *\\**(\\d+)\\** *\\| *\\**(\\d+)\\** *\\|");

    @ParameterizedTest
    @CsvSource({"gcc", "x86_64-w64-mingw32-gcc"})
    void the_compiler_lays_them_out_as_we_do(String compiler) throws Exception {
        assumeThat(Native.POINTER_SIZE).as("bytes of a pointer").isEqualTo(8);
        assertThat(layouts(compiler)).isEqualTo(ours());
    }

    @ParameterizedTest
    @CsvSource({"x86_64-w64-mingw32-gcc, 1", "i686-w64-mingw32-gcc, 2"})
    void the_compiler_lays_them_out_as_the_protocol_has_it(String compiler, int column) throws Exception {
        assertThat(layouts(compiler)).isEqualTo(documented(column));
    }

    @Test
    void a_device_name_ends_at_its_nul_or_with_its_field() {
        RasSecurityInfo info = new RasSecurityInfo();
        info.DeviceName[0] = 'M';
        assertThat(info.deviceName(ISO_8859_1)).isEqualTo("M");
        Arrays.fill(info.DeviceName, (byte) 'M');
        assertThat(info.deviceName(ISO_8859_1)).hasSize(RasSecurityInfo.MAX_DEVICE_NAME + 1);
    }

    private static List<Integer> ours() {
        Stream<Integer> message = offsets(new SecurityMessage(), "dwMsgId", "hPort", "dwError", "UserName", "Domain");
        Stream<Integer> info = offsets(new RasSecurityInfo(), "LastError", "BytesReceived", "DeviceName");
        return Stream.concat(message, info).toList();
    }

    private static Stream<Integer> offsets(Structure structure, String... fields) {
        return Stream.concat(Stream.of(fields).map(field -> offset(structure, field)), Stream.of(structure.size()));
    }

    private static int offset(Structure structure, String field) {
        try {
            Method offset = Structure.class.getDeclaredMethod("fieldOffset", String.class);
            offset.setAccessible(true);
            return (int) offset.invoke(structure, field);
        } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(hidden);
        }
    }

    private static List<Integer> layouts(String compiler) throws Exception {
        Path object = NativeTool.compile(compiler, "layouts-" + compiler + ".o", List.of("-c"), "layouts.c");
        Matcher found = LAYOUTS.matcher(Files.readString(object, ISO_8859_1));
        assertThat(found.find()).isTrue();
        return Stream.of(found.group(1).split(" ")).map(Integer::valueOf).toList();
    }

    private static List<Integer> documented(int column) throws Exception {
        return Files.readAllLines(PROTOCOL).stream()
                .map(TABLE_ROW::matcher)
                .filter(Matcher::find)
                .map(row -> Integer.valueOf(row.group(column)))
                .toList();
    }
}
