package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody who owns the database, and has no key, may do to a log between its entries and its export. */
enum Forgery {
    VALUE((log, lines) -> payload(lines, "changes", List.of())),
    NAME((log, lines) -> payload(lines, "actor", "Bo")),
    /** Also in the commitment, for the key stands beside it. */
    VALUE_AND_COMMITMENT((log, lines) -> recommitted(lines, false)),
    /** And in the leaf. */
    VALUE_COMMITMENT_AND_LEAF((log, lines) -> recommitted(lines, true)),
    TIME((log, lines) -> entry(lines, "at", "2026-11-30T09:00:00.000000Z", false)),
    TIME_AND_LEAF((log, lines) -> entry(lines, "at", "2026-12-01T09:00:01.000000Z", true)),
    ACTOR((log, lines) -> entry(lines, "actor", "visitor", true)),
    ACTION((log, lines) -> entry(lines, "action", "SectionRemoved", true)),
    ORDER((log, lines) -> Collections.swap(lines, log.lineOf(2), log.lineOf(5))),
    NEIGHBOURS((log, lines) -> Collections.swap(lines, log.lineOf(3), log.lineOf(4))),
    FIRST((log, lines) -> lines.remove(log.lineOf(0))),
    MIDDLE((log, lines) -> lines.remove(log.lineOf(4))),
    LAST((log, lines) -> lines.remove(log.lineOf(log.size() - 1))),
    TAIL((log, lines) -> lines.subList(log.lineOf(log.size() - 2), lines.size()).clear()),
    TWICE((log, lines) -> lines.add(log.lineOf(4), lines.get(log.lineOf(4)))),
    INSERTED(
            (log, lines) -> lines.add(log.lineOf(4), SampleLog.of(99, 1).lines().get(1))),
    /** Signed, but by another. */
    CHECKPOINT((log, lines) -> lines.set(
            lines.size() - 1,
            Json.write(Map.of(
                    "checkpoint",
                    SigningKey.checkpoint(
                            List.of(SampleLog.key(66)),
                            log.tree().size(),
                            log.tree().root(),
                            Instant.parse("2027-01-01T09:00:00Z")))))),
    WITHOUT_CHECKPOINT((log, lines) -> lines.removeLast()),
    KEY_OF_COMMITMENT((log, lines) -> line(lines, "key", "00".repeat(32))),
    LEAF((log, lines) -> line(lines, "leaf", Hash.OF_NOTHING.base64())),
    SILENTLY_ERASED((log, lines) -> lines.set(whole(lines), SampleLog.withoutPayload(lines.get(whole(lines))))),
    ERASURE_REMOVED((log, lines) -> lines.removeIf(line -> line.contains("EntriesErased"))),
    ANOTHER_LOG((log, lines) -> lines.set(0, lines.getFirst().replace(SampleLog.ORIGIN, "another.example"))),
    CHECKPOINT_EARLIER((log, lines) -> lines.add(log.lineOf(0), lines.removeLast()));

    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<SampleLog, List<String>> forge;

    Forgery(BiConsumer<SampleLog, List<String>> forge) {
        this.forge = forge;
    }

    List<String> of(SampleLog log) {
        var lines = new ArrayList<>(log.lines());
        forge.accept(log, lines);
        return lines;
    }

    /** The fourth of those that have names and values. */
    private static int whole(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("\"payload\":"))
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    private static void line(List<String> lines, String member, @Nullable Object value) {
        int at = whole(lines);
        var line = SampleLog.object(lines.get(at));
        line.put(member, value);
        lines.set(at, Json.write(line));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> member(Map<String, @Nullable Object> line, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(line.get(name));
    }

    private static void payload(List<String> lines, String member, Object value) {
        var line = SampleLog.object(lines.get(whole(lines)));
        member(line, "payload").put(member, value);
        lines.set(whole(lines), Json.write(line));
    }

    private static void entry(List<String> lines, String member, Object value, boolean leafToo) {
        var line = SampleLog.object(lines.get(whole(lines)));
        member(line, "entry").put(member, value);
        if (leafToo) {
            line.put("leaf", leaf(line));
        }
        lines.set(whole(lines), Json.write(line));
    }

    private static void recommitted(List<String> lines, boolean leafToo) {
        var line = SampleLog.object(lines.get(whole(lines)));
        member(line, "payload").put("actor", "Bo");
        line.put("key", "11".repeat(32));
        var commitment =
                SampleLog.commitment(HexFormat.of().parseHex("11".repeat(32)), Json.write(line.get("payload")));
        member(line, "entry").put("commitment", commitment);
        if (leafToo) {
            line.put("leaf", leaf(line));
        }
        lines.set(whole(lines), Json.write(line));
    }

    private static String leaf(Map<String, @Nullable Object> line) {
        return Hash.ofLeaf(Json.write(line.get("entry")).getBytes(StandardCharsets.UTF_8))
                .base64();
    }
}
