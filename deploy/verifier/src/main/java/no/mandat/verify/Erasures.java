package no.mandat.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a log says was erased, and who says so: whoever can write to the database can have an erasure signed that nobody decided, which
 * is right and shows here alone. Of those that say so the first are kept.
 */
final class Erasures {

    /** As many as are told in words. */
    private static final int FEW = 10;

    private static final int KEPT = 1_000;
    private static final int LONGEST = 1_000;

    private final List<Erasure> first = new ArrayList<>();
    private long erased;
    private long said;

    /** An entry without names and values. */
    void erased() {
        erased++;
    }

    /** @param entries how many of those that lack names and values the entry names */
    void said(long place, Entry entry, Map<String, @Nullable Object> payload, long entries) {
        said++;
        if (first.size() < KEPT) {
            first.add(new Erasure(
                    place,
                    entry.at(),
                    cut(entry.actor()),
                    text(payload.get("actor")),
                    entries,
                    text(payload.get("reason"))));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? cut(text) : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("erased: names and values of %d entries; %d entries say so".formatted(erased, said));
        first.stream().limit(FEW).forEach(one -> lines.add("  " + one.line()));
        if (said > FEW) {
            lines.add("  and %d more: --json says the first %d".formatted(said - FEW, KEPT));
        }
        return lines;
    }

    /** As members of a result in JSON. */
    Map<String, ?> members() {
        return Map.of(
                "erased",
                erased,
                "erasures",
                said,
                "firstErasures",
                first.stream().map(Erasure::members).toList());
    }

    /**
     * One that says so.
     *
     * @param actor its id
     * @param name as it was then
     * @param entries how many it names
     */
    private record Erasure(
            long place,
            Instant at,
            String actor,
            @Nullable String name,
            long entries,
            @Nullable String reason) {

        private String line() {
            return "entry %d of %s: of %d entries, by %s (%s), %s"
                    .formatted(
                            place,
                            at,
                            entries,
                            name == null ? "nobody named" : Shown.quoted(name),
                            Shown.plain(actor),
                            reason == null ? "without a reason" : "reason: " + Shown.quoted(reason));
        }

        private Map<String, @Nullable Object> members() {
            Map<String, @Nullable Object> members = new TreeMap<>();
            members.put("entry", place);
            members.put("at", at.toString());
            members.put("actor", actor);
            members.put("actorName", name);
            members.put("entries", entries);
            members.put("reason", reason);
            return members;
        }
    }
}
