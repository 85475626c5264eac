package no.mandat.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says happened, in words: whoever reads it sees whether that is what they were shown, for a receipt that is right may be of
 * another position than the one on a page.
 */
final class Told {

    private static final int MOST_CHANGES = 50;

    private Told() {}

    static List<String> lines(Receipt receipt) {
        var entry = receipt.entry();
        var payload = receipt.payload();
        List<String> lines = new ArrayList<>();
        lines.add("entry %d: %s of %s".formatted(receipt.index(), Shown.plain(receipt.action()), of(entry, "at")));
        lines.add("  by %s (%s)".formatted(value(payload.get("actor")), of(entry, "actor")));
        if (entry.containsKey("onBehalfOf")) {
            lines.add("  on behalf of %s".formatted(of(entry, "onBehalfOf")));
        }
        lines.add("  to %s (%s %s)"
                .formatted(value(payload.get("subject")), of(entry, "subjectKind"), of(entry, "subject")));
        if (entry.containsKey("mandate")) {
            lines.add("  in the mandate %s".formatted(of(entry, "mandate")));
        }
        changes(payload.get("changes")).forEach(change -> lines.add("  " + change));
        Optional.ofNullable(payload.get("reason")).ifPresent(reason -> lines.add("  reason: " + value(reason)));
        return lines;
    }

    private static String of(Map<String, @Nullable Object> entry, String member) {
        return Shown.plain(String.valueOf(entry.get(member)));
    }

    private static List<String> changes(@Nullable Object changes) {
        if (!(changes instanceof List<?> all)) {
            return List.of();
        }
        var lines = new ArrayList<>(
                all.stream().limit(MOST_CHANGES).map(Told::change).toList());
        if (all.size() > MOST_CHANGES) {
            lines.add("and %d more: --json says them".formatted(all.size() - MOST_CHANGES));
        }
        return lines;
    }

    private static String change(@Nullable Object change) {
        return change instanceof Map<?, ?> one
                ? "%s: %s -> %s".formatted(value(one.get("field")), value(one.get("before")), value(one.get("after")))
                : value(change);
    }

    /** Payloads are free in their form: what is none of texts is shown as the JSON that it is. */
    private static String value(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof String text ? Shown.quoted(text) : Shown.plain(Json.write(value));
    }
}
