package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.mandat.verify.Programs.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are made to be too much: both programs say in words that they are no log, with as much memory as for any other. */
class HostileExportTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int LINE = Main.LONGEST_LINE;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void isRefusedInWords(Hostile hostile) throws IOException, InterruptedException {
        var file = folder.resolve("log");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), MEGABYTE)) {
            hostile.writer.write(out);
        }
        both(file, Main.WRONG, hostile.fault);
    }

    @Test
    void endlessZeroBytesAreNoLog() throws IOException, InterruptedException {
        var file = folder.resolve("log");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 36);
        }
        both(file, Main.WRONG, "format");
    }

    /** As long as a line may be, in signs that need two bytes in a Java, and some of them escaped. */
    @Test
    void theLongestTextIsRight() throws IOException, InterruptedException {
        var log = new SampleLog(1);
        log.entry("SectionWritten", List.of(Map.of("after", "中".repeat(5 * MEGABYTE) + "\n\"ø".repeat(2 * MEGABYTE))));
        log.entry("SectionWritten", List.of(Map.of("after", "a".repeat(31 * MEGABYTE) + "中")));
        log.checkpoint();
        var file = folder.resolve("log");
        var unused = Files.write(file, SampleLog.bytes(log.lines()));
        both(file, Main.RIGHT, "");
    }

    private static void both(Path file, int code, String said) throws IOException, InterruptedException {
        for (var program : Programs.values()) {
            var ended = program.run(List.of("--key", SampleLog.KEY.toString(), file.toString()), Path.of("/dev/null"));
            assertThat(ended).as(program.name()).returns(code, Ended::code).returns("", Ended::err);
            assertThat(ended.out()).contains(said).hasSizeLessThan(1_000);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker")
    private enum Hostile {
        ONE_LINE(out -> repeat(out, "{\"format\":\"mandat", 300 * MEGABYTE)),
        LISTS_IN_LISTS(behindHeader("", "[", LINE, "")),
        OBJECTS_IN_OBJECTS(behindHeader("", "{\"a\":", LINE, "")),
        MANY_LISTS(behindHeader("{\"entry\":[", "[],", LINE - 20, "[]]}")),
        MANY_OBJECTS(behindHeader("{\"entry\":[", "{},", LINE - 20, "{}]}")),
        MANY_TEXTS(behindHeader("{\"entry\":[", "\"ab\",", LINE - 20, "0]}")),
        MANY_NUMBERS(behindHeader("{\"entry\":[", "1000,", LINE - 20, "0]}")),
        TINY_LINES(behindHeader("", "x\n", 2 * MEGABYTE, "")),
        EMPTY_LINES(out -> repeat(out, "\n", 2 * MEGABYTE)),
        TINY_ENTRIES(behindHeader("", "{\"entry\":{},\"leaf\":\"\"}\n", 20 * MEGABYTE, "")),
        LONG_LEAF(behindHeader("{\"leaf\":\"", "AAAA", LINE - 20, "\"}")),
        MANY_WITHHELD(behindHeader("", LogForm.withheld(Hash.OF_NOTHING) + "\n", 8 * MEGABYTE, "")),
        GIGANTIC_NUMBER(behindHeader("{\"checkpoint\":", "9", LINE - 20, "}")),
        GIGANTIC_FRACTION(behindHeader("{\"checkpoint\":0.", "9", LINE - 20, "}")),
        GIGANTIC_VERSION(behindHeader("{\"entry\":{\"v\":1", "0", LINE - 90, "},\"leaf\":\"\"}")),
        ESCAPES(behindHeader("{\"checkpoint\":\"", "\\n", LINE - 20, "\"}")),
        ESCAPES_OF_WHAT_IS_NONE(behindHeader("{\"checkpoint\":\"", "\\u0061", LINE - 20, "\"}")),
        MANY_SIGNATURES(behindHeader("{\"checkpoint\":\"a\\n\\n", "\u2014 a\\n", LINE - 30, "\"}")),
        LINES_OF_A_NOTE(behindHeader("{\"checkpoint\":\"", "ab\\n", LINE - 40, "\\n\\n\u2014 a AAAAAAAA\\n\"}")),
        LONG_NAME(behindHeader("{\"", "\u4e2d", LINE - 20, "\":0}")),
        LONG_NAME_TWICE(out -> {
            line(out, LogForm.header(SampleLog.ORIGIN));
            var name = "\u4e2d".repeat(LINE / 7);
            line(out, "{\"%s\":0,\"%s\":0}".formatted(name, name));
        }),
        LONG_ORIGIN("checkpoint", out -> line(out, LogForm.header("\u4e2d".repeat(LINE / 3 - 30)))),
        LONG_MEMBER_OF_AN_ENTRY(out -> {
            var log = new SampleLog(1);
            log.entry();
            line(out, log.lines().getFirst());
            line(
                    out,
                    log.lines()
                            .getLast()
                            .replace("\"v\":1", "\"v\":1,\"w%s\":\"\"".formatted("\u4e2d".repeat(LINE / 4))));
        }),
        ERASES_WHAT_IS_NONE(out -> {
            var log = new SampleLog(1);
            log.entry(
                    LogVerifier.ERASURE,
                    List.of(Map.of("field", "entries", "after", "ab, ".repeat((LINE - 2_000) / 4))));
            for (var one : log.lines()) {
                line(out, one);
            }
            line(out, "rubbish");
        }),
        NOT_UTF_8(bytes((byte) 0xff)),
        HALF_OF_A_SIGN(bytes((byte) 0xe4)),
        NULS(bytes((byte) 0)),
        GZIP(out -> {
            try (var zipped = new GZIPOutputStream(out)) {
                zipped.write(SampleLog.bytes(SampleLog.of(1, 9).lines()));
            }
        }),
        ZIP(out -> {
            try (var zipped = new ZipOutputStream(out)) {
                zipped.putNextEntry(new ZipEntry("log"));
                zipped.write(SampleLog.bytes(SampleLog.of(1, 9).lines()));
            }
        });

        private final String fault;
        private final Writer writer;

        Hostile(Writer writer) {
            this("format", writer);
        }

        Hostile(String fault, Writer writer) {
            this.fault = fault;
            this.writer = writer;
        }

        /** A line behind the first one that is right: as many of what is repeated as fit. */
        private static Writer behindHeader(String begin, String repeated, int length, String end) {
            return out -> {
                line(out, LogForm.header(SampleLog.ORIGIN));
                out.write(begin.getBytes(StandardCharsets.UTF_8));
                repeat(out, repeated, length);
                line(out, end);
            };
        }

        private static Writer bytes(byte one) {
            return out -> {
                line(out, LogForm.header(SampleLog.ORIGIN));
                var bytes = new byte[LINE];
                Arrays.fill(bytes, one);
                out.write(bytes);
                line(out, "");
            };
        }

        private static void line(OutputStream out, String line) throws IOException {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }

        private static void repeat(OutputStream out, String repeated, int length) throws IOException {
            var bytes = repeated.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < length / bytes.length; i++) {
                out.write(bytes);
            }
        }
    }
}
