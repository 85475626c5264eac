package no.mandat.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param right what is said where nothing is wrong, in English
 * @param said what a result in JSON says besides
 * @param finding what is wrong first; none where nothing is
 */
record Verdict(String right, Map<String, ?> said, Optional<Finding> finding) {

    private static final int LONGEST = 300;

    static Verdict of(LogVerifier log, Optional<Finding> finding) {
        var until = log.lastCheckpoint().map(Object::toString).orElse("-");
        return new Verdict(
                "verified: %d entries, %d checkpoints, the last of %s"
                        .formatted(log.entries(), log.checkpoints(), until),
                Map.of("entries", log.entries(), "checkpoints", log.checkpoints(), "until", until),
                finding);
    }

    static Verdict of(RemoteLog log, Optional<Finding> finding) {
        return new Verdict(
                "verified: the tree of %d entries, signed %s; it goes on from the checkpoints that were kept, which are %d"
                        .formatted(log.size(), log.until(), log.kept()),
                Map.of("entries", log.size(), "kept", (long) log.kept(), "until", log.until()),
                finding);
    }

    static Verdict of(Receipt receipt, Optional<Finding> finding) {
        var checkpoint = receipt.checkpoint();
        return new Verdict(
                "verified: entry %d, %s of %s, stands in the log of %s, of which %d entries are signed"
                        .formatted(
                                receipt.index(),
                                plain(receipt.action()),
                                receipt.at(),
                                checkpoint.origin(),
                                checkpoint.size()),
                Map.of(
                        "entry",
                        receipt.index(),
                        "action",
                        receipt.action(),
                        "at",
                        receipt.at().toString()),
                finding);
    }

    boolean isRight() {
        return finding.isEmpty();
    }

    String words() {
        return finding.map(Verdict::wrong).orElse(right);
    }

    private static String wrong(Finding finding) {
        String where;
        if (finding.from() > finding.to()) {
            where = "behind entry %d".formatted(finding.from());
        } else if (finding.from() == finding.to()) {
            where = "entry %d".formatted(finding.from());
        } else {
            where = "one of the entries %d to %d".formatted(finding.from(), finding.to());
        }
        return "WRONG, %s, %s: %s".formatted(finding.fault().code(), where, plain(finding.words()));
    }

    /** What stands in words may come from whoever made the file: nothing of it moves the cursor or hides what was said. */
    private static String plain(String words) {
        var plain = new StringBuilder();
        words.codePoints().limit(LONGEST).forEach(sign -> {
            boolean shown =
                    switch (Character.getType(sign)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.SURROGATE,
                                Character.UNASSIGNED -> false;
                        default -> true;
                    };
            if (shown) {
                plain.appendCodePoint(sign);
            } else {
                plain.append("\\u%04x".formatted(sign));
            }
        });
        return plain.toString();
    }

    String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(said);
        all.put("ok", isRight());
        finding.ifPresent(one -> {
            all.put("fault", one.fault().code());
            all.put("from", one.from());
            all.put("to", one.to());
            all.put("words", one.words());
        });
        return Json.write(all);
    }
}
