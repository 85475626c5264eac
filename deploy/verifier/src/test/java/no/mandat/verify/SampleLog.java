package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A log as the application writes it: an invented one, the same for the same seed. */
final class SampleLog {

    static final String ORIGIN = "mandat.example/audit";
    static final SigningKey KEY = key(1);

    /** The key after that one. */
    static final SigningKey NEXT_KEY = key(2);

    static final Instant BEGAN = Instant.parse("2026-12-01T09:00:00Z");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Random random;
    private final GrowingTree tree = new GrowingTree();
    private final List<String> lines = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private Instant now = BEGAN;
    private List<SigningKey> keys = List.of(KEY);

    SampleLog(long seed) {
        random = new Random(seed);
        lines.add(Json.write(Map.of("format", "mandat-log/1", "origin", ORIGIN)));
    }

    static byte[] seed(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return bytes;
    }

    static SigningKey key(int seed) {
        try {
            return SigningKey.of(ORIGIN, seed(seed));
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** Some entries, checkpoints between them, some erased and that said, some withheld. */
    static SampleLog of(long seed, int entries) {
        var log = new SampleLog(seed);
        for (int i = 0; i < entries; i++) {
            log.entry();
            if (log.random.nextInt(8) == 0) {
                log.checkpoint();
            }
            if (log.random.nextInt(12) == 0) {
                log.erase(log.random.nextInt(log.ids.size()));
            }
        }
        log.erase(0);
        log.checkpoint();
        // What says what was erased is told to everybody.
        log.withholdSome(1 + log.size() / 12);
        return log;
    }

    /** One that many things happen to: quiet times, erasures, keys that are changed with an overlap; every other one has withheld entries. */
    static SampleLog varied(long seed) {
        var log = new SampleLog(seed);
        int entries = 1 + log.random.nextInt(12);
        int oftenChecked = 1 + log.random.nextInt(5);
        var changes = log.random.nextInt(3) == 0 ? 2 : 0;
        for (int i = 0; i < entries; i++) {
            log.entry();
            switch (log.random.nextInt(9)) {
                case 0 -> log.quiet(Duration.ofSeconds(log.random.nextInt(100_000)));
                case 1 -> log.erase(log.random.nextInt(log.size()));
                case 2 -> log.dated(log.now.minusSeconds(log.random.nextInt(300)));
                default -> {}
            }
            if (log.random.nextInt(10) < oftenChecked) {
                log.checkpoint();
            }
            if (changes > 0 && log.random.nextInt(3) == 0) {
                if (changes == 1) {
                    // The old key doesn't go before both have signed.
                    log.checkpoint();
                }
                log.signedBy(changes-- == 2 ? List.of(KEY, NEXT_KEY) : List.of(NEXT_KEY));
            }
        }
        log.checkpoint();
        if (log.random.nextBoolean()) {
            log.withholdSome(1 + log.random.nextInt(log.size()));
        }
        return log;
    }

    /** By whom the checkpoints from here on are signed. */
    void signedBy(List<SigningKey> keys) {
        this.keys = keys;
    }

    /** From here on it is another one: the same until here as that which doesn't turn. */
    void turn(long seed) {
        random.setSeed(seed);
    }

    void entry() {
        entry(
                "SectionWritten",
                List.of(Map.of(
                        "after", "Æres den som øver, 中 \"" + random.nextInt(), "field", "text", "type", "text")));
    }

    void entry(String action, List<Map<String, String>> changes) {
        now = now.plusMillis(random.nextInt(20_000));
        entry(action, changes, now, Set.of(), null);
    }

    /** One that says that it is of another time. */
    void dated(Instant at) {
        entry("SectionWritten", List.of(), at, Set.of(), null);
    }

    /** One that says that it is of another time, and has the id of an entry in front of it. */
    void again(int entry, Instant at) {
        entry("SectionWritten", List.of(), at, Set.of(), ids.get(entry));
    }

    /** One that lacks one of its members. */
    void without(String member) {
        entry("SectionWritten", List.of(), now, Set.of(member), null);
    }

    /** Nothing happens for so long. */
    void quiet(Duration time) {
        now = now.plus(time);
    }

    private void entry(
            String action,
            List<Map<String, String>> changes,
            Instant at,
            Set<String> without,
            @Nullable String called) {
        var payload = new TreeMap<String, @Nullable Object>(Map.of(
                "actor", "Ada " + random.nextInt(9), "changes", changes, "subject", "Avsnitt\n" + random.nextInt(99)));
        var key = new byte[32];
        random.nextBytes(key);
        var id = called == null ? new UUID(random.nextLong(), random.nextLong()).toString() : called;
        var entry = new TreeMap<String, @Nullable Object>(Map.of(
                "v",
                1L,
                "id",
                id,
                "at",
                TIME.format(at),
                "actor",
                new UUID(7, random.nextInt(9)).toString(),
                "action",
                action,
                "subjectKind",
                "Section",
                "subject",
                new UUID(8, random.nextInt(9)).toString(),
                "request",
                "r" + random.nextInt(999),
                "commitment",
                commitment(key, Json.write(payload))));
        if (random.nextBoolean()) {
            entry.put("mandate", new UUID(9, 1).toString());
        }
        entry.keySet().removeAll(without);
        var leaf = Hash.ofLeaf(Json.write(entry).getBytes(StandardCharsets.UTF_8));
        tree.add(leaf);
        ids.add(id);
        lines.add(line(entry, leaf, HexFormat.of().formatHex(key), payload));
    }

    /** One with names and values that are written so, canonical or not: it commits to them as they are. */
    void written(String payload) {
        var key = new byte[32];
        random.nextBytes(key);
        var entry = new WrittenEntry(
                new UUID(random.nextLong(), random.nextLong()),
                now,
                "visitor",
                null,
                "SectionWritten",
                "Section",
                new UUID(8, 1),
                null,
                "r",
                Hash.of(HexFormat.of().parseHex(commitment(key, payload))));
        tree.add(entry.leaf());
        ids.add(entry.id().toString());
        lines.add(LogForm.line(entry, key, payload, entry.leaf()));
    }

    static String line(Object entry, Hash leaf, String key, Object payload) {
        return Json.write(Map.of("entry", entry, "leaf", leaf.base64(), "key", key, "payload", payload));
    }

    static String commitment(byte[] key, String payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** There is news in each. */
    void checkpoint() {
        if (lines.getLast().startsWith("{\"checkpoint\"")) {
            return;
        }
        now = now.plusSeconds(1);
        var note = SigningKey.checkpoint(keys, tree.size(), tree.root(), now);
        checkpoints.add(note);
        lines.add(Json.write(Map.of("checkpoint", note)));
    }

    /** Names and values of an entry, and says so. */
    void erase(int entry) {
        int line = lineOf(entry);
        // What says what was erased isn't erased.
        if (!lines.get(line).contains("\"payload\"") || lines.get(line).contains("EntriesErased")) {
            return;
        }
        lines.set(line, withoutPayload(lines.get(line)));
        entry("EntriesErased", List.of(Map.of("after", ids.get(entry), "field", "entries", "type", "text")));
    }

    static String withoutPayload(String line) {
        var object = object(line);
        object.remove("payload");
        object.remove("key");
        return Json.write(object);
    }

    /** Whoever takes the export isn't told what the entry says. */
    void withhold(int entry) {
        lines.set(lineOf(entry), withheld(lines.get(lineOf(entry))));
    }

    static String withheld(String line) {
        return Json.write(Map.of("leaf", Objects.requireNonNull(object(line).get("leaf"))));
    }

    /** So many at most, and one at least. */
    private void withholdSome(int most) {
        var told = IntStream.range(0, size())
                .filter(entry -> !isErasure(entry))
                .boxed()
                .toList();
        for (int i = 0; i < most; i++) {
            withhold(told.get(random.nextInt(told.size())));
        }
    }

    private boolean isErasure(int entry) {
        return lines.get(lineOf(entry)).contains("EntriesErased");
    }

    static Map<String, @Nullable Object> object(String line) {
        try {
            return Json.object(line);
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** In which line of the file it stands. */
    int lineOf(int entry) {
        int place = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"leaf\":")) {
                place++;
            }
            if (place == entry) {
                return i;
            }
        }
        throw new AssertionError("there is no entry " + entry);
    }

    List<String> lines() {
        return lines;
    }

    /** When this one of its checkpoints was signed. */
    Instant at(String checkpoint) {
        try {
            return Checkpoint.parse(checkpoint)
                    .signedAt(keys.stream().map(SigningKey::verifier).toList())
                    .orElseThrow();
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    List<String> checkpoints() {
        return checkpoints;
    }

    int size() {
        return ids.size();
    }

    GrowingTree tree() {
        return tree;
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
