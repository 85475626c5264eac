package no.mandat.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param receipts that were found right before
 * @param right what is said where nothing is wrong, in English
 * @param besides what is said before that where nothing is wrong, a line each
 * @param said what a result in JSON says besides
 * @param finding what is wrong first; none where nothing is
 */
record Verdict(
        List<Receipt> receipts, String right, List<String> besides, Map<String, ?> said, Optional<Finding> finding) {

    private static final String NOT_PROVEN =
            "not proven without a checkpoint that was kept (--checkpoint): that its end wasn't cut off, and that the whole of it"
                    + " wasn't written anew by whoever has the key, or got the installation to sign it";

    private static final String ONE_WITHHELD =
            "%d entry is withheld from whoever got this export: what it says wasn't checked, only that it stands where"
                    + " it does";

    private static final String WITHHELD =
            "%d entries are withheld from whoever got this export: what they say wasn't checked, only that they stand"
                    + " where they do";

    Verdict {
        receipts = List.copyOf(receipts);
        besides = List.copyOf(besides);
    }

    static Verdict of(LogVerifier log, Optional<Finding> finding) {
        var until = log.lastCheckpoint().map(Object::toString).orElse("-");
        Map<String, Object> said = new LinkedHashMap<>(log.erasures().members());
        said.put("entries", log.entries());
        said.put("withheld", log.withheld());
        said.put("checkpoints", log.checkpoints());
        said.put("kept", (long) log.kept());
        said.put("until", until);
        return new Verdict(
                List.of(),
                "verified: %d entries, %d checkpoints, the last of %s"
                        .formatted(log.entries(), log.checkpoints(), until),
                Stream.of(log.erasures().lines().stream(), withheld(log.withheld()), notProven(log.kept()))
                        .flatMap(lines -> lines)
                        .toList(),
                said,
                finding);
    }

    private static Stream<String> withheld(long entries) {
        if (entries == 0) {
            return Stream.empty();
        }
        return Stream.of((entries == 1 ? ONE_WITHHELD : WITHHELD).formatted(entries));
    }

    private static Stream<String> notProven(int kept) {
        return kept == 0 ? Stream.of(NOT_PROVEN) : Stream.empty();
    }

    static Verdict of(RemoteLog log, Optional<Finding> finding) {
        return new Verdict(
                List.of(),
                "verified: the tree of %d entries, signed %s; it goes on from the checkpoints that were kept, which are %d"
                        .formatted(log.size(), log.until(), log.kept()),
                notProven(log.kept()).toList(),
                Map.of("entries", log.size(), "kept", (long) log.kept(), "until", log.until()),
                finding);
    }

    static Verdict of(Receipt receipt, Optional<Finding> finding) {
        var checkpoint = receipt.checkpoint();
        return new Verdict(
                List.of(),
                "verified: entry %d, %s of %s, stands in the log of %s, of which %d entries are signed"
                        .formatted(
                                receipt.index(),
                                Shown.plain(receipt.action()),
                                receipt.at(),
                                Shown.plain(checkpoint.origin()),
                                checkpoint.size()),
                List.of(),
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

    /** The same, with receipts that were found right before. */
    Verdict behind(List<Receipt> right) {
        return new Verdict(right, this.right, besides, said, finding);
    }

    /** The last line is what came of it. */
    String words() {
        List<String> lines = new ArrayList<>();
        receipts.forEach(receipt -> lines.addAll(Told.lines(receipt)));
        if (isRight()) {
            lines.addAll(besides);
        }
        lines.add(finding.map(Verdict::wrong).orElse(right));
        return String.join(System.lineSeparator(), lines);
    }

    private static String wrong(Finding finding) {
        return "WRONG, %s, %s: %s".formatted(finding.fault().code(), finding.where(), Shown.plain(finding.words()));
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
        if (!receipts.isEmpty()) {
            all.put(
                    "receipts",
                    receipts.stream()
                            .map(one -> Map.of("index", one.index(), "entry", one.entry(), "payload", one.payload()))
                            .toList());
        }
        return Shown.json(Json.write(all));
    }
}
