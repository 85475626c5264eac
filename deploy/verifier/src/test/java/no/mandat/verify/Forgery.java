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
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody who owns the database, and has no key, may do to a log between its entries and its export. */
enum Forgery {
    VALUE("payload", Forgery::whole, (log, lines) -> payload(lines, "changes", List.of())),
    NAME("payload", Forgery::whole, (log, lines) -> payload(lines, "actor", "Bo")),
    /** Also in the commitment, for the key stands beside it. */
    VALUE_AND_COMMITMENT("leaf", Forgery::whole, (log, lines) -> recommitted(lines, false)),
    /** And in the leaf. */
    VALUE_COMMITMENT_AND_LEAF("root", Forgery::whole, (log, lines) -> recommitted(lines, true)),
    TIME("leaf", Forgery::whole, (log, lines) -> entry(lines, "at", "2026-11-30T09:00:00.000000Z", false)),
    TIME_AND_LEAF("root", Forgery::whole, (log, lines) -> entry(lines, "at", "2026-12-01T09:00:01.000000Z", true)),
    /** When it had its place in the tree: further than anything that came late can be. */
    DATED_BACK("late", Forgery::whole, (log, lines) -> entry(lines, "at", "2026-12-01T08:54:00.000000Z", true)),
    /** It wasn't there before, and came late: the log signed it, at the place at which it came. */
    DATED_BACK_AND_SIGNED("late", log -> log.lines().size(), Forgery::signedLate),
    ACTOR("root", Forgery::whole, (log, lines) -> entry(lines, "actor", "visitor", true)),
    ACTION("root", Forgery::whole, (log, lines) -> entry(lines, "action", "SectionRemoved", true)),
    ORDER("root", log -> log.lineOf(2), (log, lines) -> Collections.swap(lines, log.lineOf(2), log.lineOf(5))),
    NEIGHBOURS("root", log -> log.lineOf(3), (log, lines) -> Collections.swap(lines, log.lineOf(3), log.lineOf(4))),
    FIRST("root", log -> log.lineOf(0), (log, lines) -> lines.remove(log.lineOf(0))),
    MIDDLE("root", log -> log.lineOf(4), (log, lines) -> lines.remove(log.lineOf(4))),
    LAST("root", log -> log.lineOf(log.size() - 1), (log, lines) -> lines.remove(log.lineOf(log.size() - 1))),
    /** Where a checkpoint stands right in front of what is cut, only one that was kept tells. */
    TAIL("unsigned", log -> log.lineOf(log.size() - 2), (log, lines) -> lines.subList(
                    log.lineOf(log.size() - 2), lines.size())
            .clear()),
    TWICE("twice", log -> log.lineOf(4), (log, lines) -> lines.add(log.lineOf(4), lines.get(log.lineOf(4)))),
    INSERTED("root", log -> log.lineOf(4), (log, lines) -> lines.add(log.lineOf(4), ofAnotherLog())),
    /** Signed, but by another. */
    CHECKPOINT(
            "checkpoint",
            log -> log.lines().size() - 1,
            (log, lines) -> lines.set(lines.size() - 1, signed(log.tree(), SampleLog.key(66)))),
    WITHOUT_CHECKPOINT("unsigned", log -> log.lines().size() - 1, (log, lines) -> lines.removeLast()),
    KEY_OF_COMMITMENT("payload", Forgery::whole, (log, lines) -> line(lines, "key", "00".repeat(32))),
    LEAF("leaf", Forgery::whole, (log, lines) -> line(lines, "leaf", Hash.OF_NOTHING.base64())),
    SILENTLY_ERASED(
            "erasure",
            Forgery::whole,
            (log, lines) -> lines.set(whole(log), SampleLog.withoutPayload(lines.get(whole(log))))),
    ERASURE_REMOVED("root", Forgery::erasure, (log, lines) -> lines.removeIf(line -> line.contains("EntriesErased"))),
    WITHHELD_ANOTHER(
            "root", Forgery::withheld, (log, lines) -> lines.set(withheld(log), SampleLog.withheld(ofAnotherLog()))),
    WITHHELD_NOTHING(
            "root", Forgery::withheld, (log, lines) -> lines.set(withheld(log), LogForm.withheld(Hash.OF_NOTHING))),
    WITHHELD_REMOVED("root", Forgery::withheld, (log, lines) -> lines.remove(withheld(log))),
    WITHHELD_MOVED(
            "root", Forgery::withheldOrWhole, (log, lines) -> Collections.swap(lines, withheld(log), whole(log))),
    WITHHELD_SWAPPED("root", Forgery::withheldOrWhole, (log, lines) -> {
        lines.set(whole(log), SampleLog.withheld(lines.get(whole(log))));
        Collections.swap(lines, withheld(log), whole(log));
    }),
    WITHHELD_TWICE("root", Forgery::withheld, (log, lines) -> lines.add(withheld(log), lines.get(withheld(log)))),
    WITHHELD_INSERTED(
            "root", Forgery::withheld, (log, lines) -> lines.add(withheld(log), SampleLog.withheld(ofAnotherLog()))),
    WITHHELD_REPLACED("root", Forgery::withheld, (log, lines) -> lines.set(withheld(log), ofAnotherLog())),
    WITHHELD_AND_MORE(
            "format",
            Forgery::withheld,
            (log, lines) -> lines.set(withheld(log), lines.get(withheld(log)).replace("}", ",\"v\":1}"))),
    /** It has another hash than it had where it was told. */
    WITHHELD_WRONGLY("root", Forgery::whole, (log, lines) -> lines.set(whole(log), SampleLog.withheld(ofAnotherLog()))),
    ANOTHER_LOG(
            "checkpoint",
            log -> 0,
            (log, lines) -> lines.set(0, lines.getFirst().replace(SampleLog.ORIGIN, "another.example"))),
    CHECKPOINT_EARLIER("root", log -> log.lineOf(0), (log, lines) -> lines.add(log.lineOf(0), lines.removeLast()));

    /** After all that happens in a log of some entries. */
    private static final Instant LATER = Instant.parse("2027-01-01T09:00:00Z");

    private final String fault;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ToIntFunction<SampleLog> where;

    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<SampleLog, List<String>> forge;

    /**
     * @param fault as which it is found first
     * @param where the first line that is another than it was, or isn't there any more
     */
    Forgery(String fault, ToIntFunction<SampleLog> where, BiConsumer<SampleLog, List<String>> forge) {
        this.fault = fault;
        this.where = where;
        this.forge = forge;
    }

    List<String> of(SampleLog log) {
        var lines = new ArrayList<>(log.lines());
        forge.accept(log, lines);
        return lines;
    }

    /**
     * What is found, as {@code fault from to}.
     *
     * @param kept how many entries the checkpoint that was kept covers, which is of the log as it was; 0 where none was kept
     */
    String found(SampleLog log, int kept) {
        int line = where.applyAsInt(log);
        var forged = of(log);
        int place = entries(log.lines().subList(0, line));
        return switch (this) {
            case TAIL ->
                covered(forged, line) == place ? said("truncated", place, place - 1) : behind(fault, forged, line);
            // Of a withheld one nobody knows that it is the same.
            case TWICE ->
                isWithheld(log.lines().get(line)) ? root(forged, line, kept) : said(fault, place + 1, place + 1);
            case SILENTLY_ERASED -> said(fault, unsaid(forged), unsaid(forged));
            case ANOTHER_LOG -> said(fault, 0, -1);
            default ->
                switch (fault) {
                    case "root" -> root(forged, line, kept);
                    case "checkpoint", "unsigned" -> behind(fault, forged, line);
                    default -> said(fault, place, place);
                };
        };
    }

    private static String said(String fault, int from, int to) {
        return "%s %d %d".formatted(fault, from, to);
    }

    /** At the first checkpoint behind the line, or in front of that where the tree grows to the size of one that was kept. */
    private static String root(List<String> forged, int line, int kept) {
        boolean isKeptFirst = kept > 0 && entries(forged.subList(0, end(forged, line))) >= kept;
        return isKeptFirst ? said("fork", 0, kept - 1) : behind("root", forged, line);
    }

    private static String behind(String fault, List<String> forged, int line) {
        return said(fault, covered(forged, line), entries(forged.subList(0, end(forged, line))) - 1);
    }

    /** At which line the first checkpoint stands that isn't in front of this one; behind the last line, where none does. */
    private static int end(List<String> lines, int line) {
        return IntStream.range(line, lines.size())
                .filter(i -> isCheckpoint(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }

    /** How many entries the last checkpoint in front of the line covers. */
    private static int covered(List<String> lines, int line) {
        int last = IntStream.range(0, line)
                .filter(i -> isCheckpoint(lines.get(i)))
                .max()
                .orElse(0);
        return entries(lines.subList(0, last));
    }

    private static int entries(List<String> lines) {
        return (int) lines.stream().filter(line -> line.contains("\"leaf\":")).count();
    }

    private static boolean isCheckpoint(String line) {
        return line.startsWith("{\"checkpoint\":");
    }

    private static boolean isWithheld(String line) {
        return line.startsWith("{\"leaf\":");
    }

    /** The place of the first without names and values that no line says was erased. */
    private static int unsaid(List<String> lines) {
        var said = lines.stream().filter(line -> line.contains("EntriesErased")).collect(Collectors.joining());
        int first = IntStream.range(1, lines.size())
                .filter(i ->
                        lines.get(i).startsWith("{\"entry\":") && !lines.get(i).contains("\"payload\":"))
                .filter(i -> !said.contains("\"after\":\"" + id(lines.get(i))))
                .findFirst()
                .orElseThrow();
        return entries(lines.subList(0, first));
    }

    private static Object id(String line) {
        return Objects.requireNonNull(member(SampleLog.object(line), "entry").get("id"));
    }

    private static void signedLate(SampleLog log, List<String> lines) {
        var late = new SampleLog(98);
        late.dated(SampleLog.BEGAN.minus(LogVerifier.LATEST).minusSeconds(1));
        lines.add(late.lines().getLast());
        var tree = new GrowingTree(log.tree().size(), log.tree().peaks());
        late.tree().peaks().forEach(tree::add);
        lines.add(signed(tree, SampleLog.KEY));
    }

    private static String signed(GrowingTree tree, SigningKey key) {
        return LogForm.checkpoint(SigningKey.checkpoint(List.of(key), tree.size(), tree.root(), LATER));
    }

    /** The fourth of those that have names and values. */
    private static int whole(SampleLog log) {
        return whole(log.lines());
    }

    private static int whole(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("\"payload\":"))
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    /** The first that is withheld. */
    private static int withheld(SampleLog log) {
        return first(log, Forgery::isWithheld);
    }

    private static int withheldOrWhole(SampleLog log) {
        return Math.min(withheld(log), whole(log));
    }

    private static int erasure(SampleLog log) {
        return first(log, line -> line.contains("EntriesErased"));
    }

    private static int first(SampleLog log, Predicate<String> which) {
        return IntStream.range(0, log.lines().size())
                .filter(i -> which.test(log.lines().get(i)))
                .findFirst()
                .orElseThrow();
    }

    private static String ofAnotherLog() {
        var other = new SampleLog(99);
        other.entry();
        return other.lines().getLast();
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
