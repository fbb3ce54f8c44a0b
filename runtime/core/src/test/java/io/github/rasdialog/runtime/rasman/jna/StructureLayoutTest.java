// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.jna.Native;
import com.sun.jna.Structure;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
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

    @Test
    void the_quick_way_to_read_an_info_reads_the_same() {
        RasSecurityInfo info = new RasSecurityInfo();
        for (int at = 0; at < info.size(); at++) {
            info.getPointer().setByte(at, (byte) (at + 1));
        }
        info.readFields();
        byte[] name = info.DeviceName.clone();
        assertThat(info.LastError).isEqualTo(info.getPointer().getInt(0));
        assertThat(info.BytesReceived).isEqualTo(info.getPointer().getInt(4));
        info.read();
        assertThat(info.DeviceName).isEqualTo(name);
    }

    @Test
    void the_quick_way_to_write_a_message_writes_the_same() {
        SecurityMessage message = SecurityMessage.of(new CompleteMessage(
                CompleteMessage.FAILURE, 0x1234, 0, new byte[] {'u', 's', 'e', 'r'}, new byte[] {'d'}));
        byte[] quick = message.getPointer().getByteArray(0, message.size());
        message.clear();
        message.write();
        assertThat(message.getPointer().getByteArray(0, message.size())).isEqualTo(quick);
        message.set(new CompleteMessage(CompleteMessage.ERROR, 0x1234, 619, new byte[0], new byte[0]));
        assertThat(message.getPointer().getByteArray(16, message.size() - 16))
                .startsWith(619 & 0xFF, 619 >> 8)
                .endsWith(new byte[message.size() - 20]);
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
