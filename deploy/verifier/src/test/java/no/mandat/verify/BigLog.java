package no.mandat.verify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log as large as one wants, for figures: {@code BigLog ENTRIES FILE} writes the export into FILE, the public key into FILE.key, and the first
 * checkpoint, as somebody may have kept it, into FILE.checkpoint. It is the same each time, and takes no more memory for more entries.
 */
public final class BigLog {

    /** A real log is signed at each decision, too, and not once a minute only: signatures are much of what it takes to check one. */
    private static final int BETWEEN_CHECKPOINTS = 50;

    private static final int PEOPLE = 500;

    /** Of a hundred entries. */
    private static final int ERASED = 1;

    /** A checkpoint in three seconds, as when much is decided at once. */
    private static final Duration BETWEEN_ENTRIES = Duration.ofMillis(60);

    private static final List<String> ACTIONS =
            List.of("SectionWritten", "PositionTaken", "CommentMade", "ContributionSent", "MeetingCalled");
    private static final List<String> WORDS = List.of(
            "gruppa mener at",
            "høringen viste at",
            "det står \"skal\" i mandatet, men",
            "kommunene bør få",
            "ei ordning som varer",
            "utvalet rår til at",
            "§ 4\nførste ledd",
            "innan 1. juli");

    private final SplittableRandom random = new SplittableRandom(1);
    private final GrowingTree tree = new GrowingTree();

    /** What is erased, and no entry says so yet. */
    private final List<String> erased = new ArrayList<>();

    private Instant now = SampleLog.BEGAN;

    private BigLog() {}

    /** Writes. */
    public static void main(String[] args) throws IOException {
        long entries = Long.parseLong(args[0]);
        var file = Path.of(args[1]);
        var first = new BigLog().write(entries, file);
        Files.writeString(beside(file, ".checkpoint"), first);
        Files.writeString(beside(file, ".key"), SampleLog.KEY.verifier() + "\n");
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    /** @return the first checkpoint */
    private String write(long entries, Path file) throws IOException {
        String first = null;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            line(out, LogForm.header(SampleLog.ORIGIN));
            while (tree.size() < entries || first == null) {
                boolean last =
                        tree.size() + 1 >= entries || tree.size() % BETWEEN_CHECKPOINTS == BETWEEN_CHECKPOINTS - 1;
                if (entries > 0) {
                    line(out, last && !erased.isEmpty() ? erasure() : entry(last));
                }
                if (last) {
                    var note =
                            SigningKey.checkpoint(List.of(SampleLog.KEY), tree.size(), tree.root(), now.plusSeconds(1));
                    first = first == null ? note : first;
                    line(out, LogForm.checkpoint(note));
                }
            }
        }
        return first;
    }

    private static void line(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private String entry(boolean stays) {
        var field = Json.write(List.of(
                change("text", words(), words()), change("title", "Avsnitt " + random.nextInt(99), "Avsnitt 7")));
        var payload = payload(field);
        var key = key();
        var entry = entry(ACTIONS.get(random.nextInt(ACTIONS.size())), key, payload);
        tree.add(entry.leaf());
        if (!stays && random.nextInt(100) < ERASED) {
            erased.add(entry.id().toString());
            return LogForm.line(entry, entry.leaf());
        }
        return LogForm.line(entry, key, payload, entry.leaf());
    }

    /** Of what was erased since the last one. */
    private String erasure() {
        var payload = payload(Json.write(List.of(change("entries", null, String.join(", ", erased)))));
        erased.clear();
        var key = key();
        var entry = entry(LogVerifier.ERASURE, key, payload);
        tree.add(entry.leaf());
        return LogForm.line(entry, key, payload, entry.leaf());
    }

    private WrittenEntry entry(String action, byte[] key, String payload) {
        now = now.plusNanos(random.nextLong(2 * BETWEEN_ENTRIES.toNanos()));
        return new WrittenEntry(
                new UUID(random.nextLong(), random.nextLong()),
                now,
                new UUID(7, random.nextInt(PEOPLE)).toString(),
                null,
                action,
                "Section",
                new UUID(8, random.nextInt(PEOPLE)),
                random.nextInt(4) == 0 ? null : new UUID(9, random.nextInt(9)),
                Long.toHexString(random.nextLong()),
                commitment(key, payload));
    }

    private static Hash commitment(byte[] key, String payload) {
        return Hash.of(HexFormat.of().parseHex(SampleLog.commitment(key, payload)));
    }

    private byte[] key() {
        var key = new byte[Hash.LENGTH];
        random.nextBytes(key);
        return key;
    }

    private String payload(String changes) {
        return "{\"actor\":%s,\"changes\":%s,\"subject\":%s}"
                .formatted(
                        Json.write("Åse Kaldestad-" + random.nextInt(PEOPLE)),
                        changes,
                        Json.write("Utkast til rapport, kapittel " + random.nextInt(40)));
    }

    private static Map<String, Object> change(String field, @Nullable String before, String after) {
        var change = new TreeMap<String, Object>(Map.of("after", after, "field", field, "type", "text"));
        if (before != null) {
            change.put("before", before);
        }
        return change;
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return words.toString();
    }
}
