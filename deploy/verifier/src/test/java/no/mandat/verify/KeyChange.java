package no.mandat.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done around a change of keys: in the log of this class the first checkpoint is signed by the old key, two by both, and the last by
 * the new one.
 */
enum KeyChange {
    UNTOUCHED(null, lines -> lines),
    /** Who is given one key only can't check what the other signed. */
    ONLY_OLD_GIVEN("checkpoint 2 3", lines -> lines, SampleLog.KEY),
    ONLY_NEW_GIVEN("checkpoint 0 1", lines -> lines, SampleLog.NEXT_KEY),
    A_THIRD_GIVEN(null, lines -> lines, SampleLog.KEY, SampleLog.NEXT_KEY, SampleLog.key(3)),
    ONLY_A_THIRD_GIVEN("checkpoint 0 1", lines -> lines, SampleLog.key(3)),
    GIVEN_TWICE(null, lines -> lines, SampleLog.KEY, SampleLog.NEXT_KEY, SampleLog.NEXT_KEY, SampleLog.KEY),
    /** The first key that is given is the one that it begins with. */
    GIVEN_IN_ANOTHER_ORDER("checkpoint 0 1", lines -> lines, SampleLog.NEXT_KEY, SampleLog.KEY),
    /** Somebody has put a key of their own beside the log's, and given it out as the next one. */
    ALL_BY_THE_NEXT("checkpoint 0 1", KeyChange::allByTheNext),
    FROM_SOMEWHERE_BY_THE_NEXT(
            "checkpoint 2 3", lines -> signed(signed(lines, 1, SampleLog.NEXT_KEY), 2, SampleLog.NEXT_KEY)),
    /** It signed while both did, and not at the end of it. */
    OLD_AFTER_NEW_ALONE("checkpoint 6 7", lines -> signed(signed(lines, 2, SampleLog.NEXT_KEY), 3, SampleLog.KEY)),
    A_THIRD_WITHOUT_OVERLAP(
            "checkpoint 6 7",
            lines -> signed(lines, 3, SampleLog.key(3)),
            SampleLog.KEY,
            SampleLog.NEXT_KEY,
            SampleLog.key(3)),
    BOTH_FROM_THE_FIRST(null, lines -> signed(lines, 0, SampleLog.KEY, SampleLog.NEXT_KEY)),
    /** The last one isn't signed by a key that is known, though the log is called so. */
    ENDS_WITH_ANOTHER_KEY("checkpoint 6 7", lines -> signed(lines, 3, SampleLog.key(66))),
    ENDS_WITH_ANOTHER_KEY_TOO("checkpoint 6 7", lines -> signed(lines, 3, SampleLog.NEXT_KEY, SampleLog.key(66))),
    BEGINS_WITH_ANOTHER_KEY("checkpoint 0 1", lines -> signed(lines, 0, SampleLog.key(66))),
    /** Both keys are its own. */
    OLD_AFTER_NEW(null, lines -> signed(lines, 3, SampleLog.KEY)),
    WITHOUT_OVERLAP("checkpoint 2 3", lines -> note(lines, 1, one -> without(one, 0, 1))),
    OTHER_ORDER(null, lines -> note(lines, 1, one -> picked(one, 3, 0, 2, 1))),
    /** A key signs in both ways. */
    NEW_ONLY_IN_ONE_WAY("checkpoint 2 3", lines -> note(lines, 1, one -> without(one, 3))),
    OLD_ONLY_TIMED("checkpoint 2 3", lines -> note(lines, 1, one -> without(one, 0))),
    EACH_IN_ANOTHER_WAY("checkpoint 2 3", lines -> note(lines, 1, one -> picked(one, 0, 3))),
    ONCE_TOO_OFTEN("checkpoint 2 3", lines -> note(lines, 1, one -> picked(one, 0, 1, 2, 3, 3))),
    UNSIGNED("format 4 4", lines -> note(lines, 1, one -> picked(one))),
    /** The new key's signatures under the old key's id. */
    SWAPPED("checkpoint 2 3", lines -> note(lines, 1, KeyChange::swapped)),
    TIMES_DIFFER("checkpoint 2 3", lines -> note(lines, 1, KeyChange::ofAnotherTime)),
    OF_ANOTHER_CHECKPOINT(
            "checkpoint 4 5",
            lines -> note(lines, 2, one -> head(one) + tail(notes(lines).get(1))));

    private static final int LATER = 5;

    private final Optional<String> found;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<List<String>> forge;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<SigningKey> keys;

    KeyChange(@Nullable String found, UnaryOperator<List<String>> forge, SigningKey... keys) {
        this.found = Optional.ofNullable(found);
        this.forge = forge;
        this.keys = keys.length == 0 ? List.of(SampleLog.KEY, SampleLog.NEXT_KEY) : List.of(keys);
    }

    /** What is found, as {@code fault from to}; nothing where it is right. */
    Optional<String> found() {
        return found;
    }

    /** Those that whoever checks it is given. */
    List<SigningKey> keys() {
        return keys;
    }

    List<String> lines() {
        return forge.apply(new ArrayList<>(log().lines()));
    }

    /** Eight entries, and a checkpoint behind each second. */
    static SampleLog log() {
        var log = new SampleLog(12);
        var signers = List.of(
                List.of(SampleLog.KEY),
                List.of(SampleLog.KEY, SampleLog.NEXT_KEY),
                List.of(SampleLog.KEY, SampleLog.NEXT_KEY),
                List.of(SampleLog.NEXT_KEY));
        for (var keys : signers) {
            log.signedBy(keys);
            log.entry();
            log.quiet(Duration.ofDays(30));
            log.entry();
            log.checkpoint();
        }
        return log;
    }

    private static List<String> notes(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"checkpoint\""))
                .map(line ->
                        (String) Objects.requireNonNull(SampleLog.object(line).get("checkpoint")))
                .toList();
    }

    private static List<String> note(List<String> lines, int which, UnaryOperator<String> forge) {
        var note = notes(lines).get(which);
        lines.replaceAll(line -> line.equals(LogForm.checkpoint(note)) ? LogForm.checkpoint(forge.apply(note)) : line);
        return lines;
    }

    private static List<String> signed(List<String> lines, int which, SigningKey... keys) {
        return note(lines, which, note -> signed(note, 0, keys));
    }

    private static List<String> allByTheNext(List<String> lines) {
        for (int i = 0; i < 4; i++) {
            var unused = signed(lines, i, SampleLog.NEXT_KEY);
        }
        return lines;
    }

    private static String signed(String note, int later, SigningKey... keys) {
        try {
            var read = Checkpoint.parse(note);
            var at = read.signedAt(Stream.of(SampleLog.KEY, SampleLog.NEXT_KEY)
                            .map(SigningKey::verifier)
                            .toList())
                    .orElseThrow();
            return SigningKey.checkpoint(List.of(keys), read.size(), read.root(), at.plusSeconds(later));
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static String head(String note) {
        return note.substring(0, note.indexOf("\n\n") + 2);
    }

    private static String tail(String note) {
        return note.substring(note.indexOf("\n\n") + 2);
    }

    private static String picked(String note, int... which) {
        var signatures = tail(note).lines().toList();
        return head(note)
                + Arrays.stream(which)
                        .mapToObj(one -> signatures.get(one) + "\n")
                        .collect(Collectors.joining());
    }

    private static String without(String note, Integer... which) {
        var left = Stream.of(0, 1, 2, 3).filter(one -> !List.of(which).contains(one));
        return picked(note, left.mapToInt(Integer::intValue).toArray());
    }

    private static String swapped(String note) {
        var lines = tail(note).lines().toList();
        return head(note)
                + IntStream.range(0, lines.size())
                        .mapToObj(i -> withId(lines.get(i), lines.get((i + 2) % lines.size())))
                        .collect(Collectors.joining());
    }

    private static String withId(String line, String other) {
        int begin = line.lastIndexOf(' ') + 1;
        var bytes = Base64.getDecoder().decode(line.substring(begin));
        System.arraycopy(Base64.getDecoder().decode(other.substring(begin)), 0, bytes, 0, Integer.BYTES);
        return line.substring(0, begin) + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static String ofAnotherTime(String note) {
        return head(note) + tail(signed(note, 0, SampleLog.KEY)) + tail(signed(note, LATER, SampleLog.NEXT_KEY));
    }
}
