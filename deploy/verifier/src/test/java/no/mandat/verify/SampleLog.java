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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A log as the application writes it: an invented one, the same for the same seed. */
final class SampleLog {

    static final String ORIGIN = "mandat.example/audit";
    static final SigningKey KEY = key(1);
    static final Instant BEGAN = Instant.parse("2026-12-01T09:00:00Z");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Random random;
    private final GrowingTree tree = new GrowingTree();
    private final List<String> lines = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private Instant now = BEGAN;

    SampleLog(long seed) {
        random = new Random(seed);
        lines.add(Json.write(Map.of("format", "mandat-log/1", "origin", ORIGIN)));
    }

    static SigningKey key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        try {
            return SigningKey.of(ORIGIN, bytes);
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** Some entries, checkpoints between them, some erased and that said. */
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
        return log;
    }

    void entry() {
        entry(
                "SectionWritten",
                List.of(Map.of(
                        "after", "Æres den som øver, 中 \"" + random.nextInt(), "field", "text", "type", "text")));
    }

    void entry(String action, List<Map<String, String>> changes) {
        now = now.plusMillis(random.nextInt(20_000));
        entry(action, changes, now, Set.of());
    }

    /** One that says that it is of another time. */
    void dated(Instant at) {
        entry("SectionWritten", List.of(), at, Set.of());
    }

    /** One that lacks one of its members. */
    void without(String member) {
        entry("SectionWritten", List.of(), now, Set.of(member));
    }

    /** Nothing happens for so long. */
    void quiet(Duration time) {
        now = now.plus(time);
    }

    private void entry(String action, List<Map<String, String>> changes, Instant at, Set<String> without) {
        var payload = new TreeMap<String, @Nullable Object>(Map.of(
                "actor", "Ada " + random.nextInt(9), "changes", changes, "subject", "Avsnitt\n" + random.nextInt(99)));
        var key = new byte[32];
        random.nextBytes(key);
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
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
        var note = SigningKey.checkpoint(List.of(KEY), tree.size(), tree.root(), now);
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
            if (lines.get(i).contains("\"entry\":")) {
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
