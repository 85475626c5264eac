package no.mandat.journeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.mandat.verify.Fault;
import no.mandat.verify.Hash;
import no.mandat.verify.LogForm;
import no.mandat.verify.Receipt;
import no.mandat.verify.SigningKey;
import no.mandat.verify.TiledTree;
import no.mandat.verify.WrittenEntry;
import no.mandat.verify.WrongFormatException;

/** Receipts of an invented log: right ones, and some of each kind of wrong ones, by their names. */
final class SampleReceipts {

    static final String ORIGIN = "mandat.example/audit";

    /** What the receipt that is read on the page says. */
    static final String SUBJECT = "Ombruk av tegl & <b>stål</b>";

    private static final SigningKey KEY = key(ORIGIN, 1);
    private static final SigningKey NEXT = key(ORIGIN, 2);
    private static final SigningKey OTHER = key("annet.example/audit", 1);
    private static final SigningKey UNKNOWN = key(ORIGIN, 3);
    private static final Instant SIGNED = Instant.parse("2026-12-01T09:13:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant AT = Instant.parse("2026-12-01T09:12:44.123456Z");
    private static final int ENTRIES = 7;
    private static final int PLACE = 4;
    private static final byte[] SECRET = secret();
    private static final String PAYLOAD =
            "{\"actor\":\"Ada Lie\",\"changes\":[{\"after\":\"Tegl\\nog “stål” \\\"brukt\\\" \\u0001\",\"field\":\"text\",\"type\":\"text\"},"
                    + "{\"before\":\"1\",\"field\":\"count\",\"type\":\"number\"},{\"after\":\"APPROVE\",\"field\":\"kind\",\"type\":\"PositionKind\"},"
                    + "{\"after\":\"NOTICE\",\"field\":\"roundKind\",\"type\":\"RoundKind\"}],\"reason\":\"Avtalt\",\"subject\":\""
                    + SUBJECT
                    + "\"}";

    private final Map<String, String> all = new LinkedHashMap<>();

    SampleReceipts() {
        right();
        checkpoints();
        contents();
        forms();
        entries();
        json();
    }

    /** The public keys, as they are published. */
    static List<String> keys() {
        return List.of(KEY.toString(), NEXT.toString());
    }

    /** A receipt as it is given out. */
    static String given() {
        return receipt(PAYLOAD, AT, ENTRIES, PLACE);
    }

    /** A right one of which these are the changes. */
    static String changes(String changes) {
        return receipt("{\"changes\":[%s]}".formatted(changes), AT, ENTRIES, PLACE);
    }

    /** All by their names. */
    Map<String, String> all() {
        return all;
    }

    /** What the verifier says of one: the name of a fault, or nothing where it is right. */
    static String verdict(String receipt) {
        try {
            var keys = List.of(KEY.verifier(), NEXT.verifier());
            return Receipt.parse(receipt)
                    .check(keys)
                    .map(found -> found.fault().code())
                    .orElse("");
        } catch (WrongFormatException e) {
            return Fault.FORMAT.code();
        }
    }

    private void right() {
        all.put("signed in the last second", receipt(PAYLOAD, AT, 3, 1, List.of(KEY), LAST));
        all.put("as it is given out", given());
        all.put("the only entry", receipt(PAYLOAD, AT, 1, 0));
        all.put("the first of two", receipt(PAYLOAD, AT, 2, 0));
        all.put("the last of seven", receipt(PAYLOAD, AT, ENTRIES, ENTRIES - 1));
        all.put("of a large tree", receipt(PAYLOAD, AT, 600, 511));
        all.put("nothing is said", receipt("{}", AT, ENTRIES, PLACE));
        all.put("signed by two keys", signed(KEY, NEXT));
        all.put("signed by the next key", signed(NEXT));
        all.put("two seconds early", receipt(PAYLOAD, SIGNED.plusSeconds(2), ENTRIES, PLACE));
        all.put("of a leap day", receipt(PAYLOAD, Instant.parse("2024-02-29T23:59:59.999999Z"), ENTRIES, PLACE));
        all.put(
                "members that sort by their units",
                receipt("{\"\":1,\"__proto__\":[],\"\ud83d\ude00\":{},\"\ufb33\":null}", AT, 3, 1));
        all.put(
                "numbers with fifteen signs",
                receipt("{\"a\":-12345678901234,\"b\":123456789012345,\"c\":true}", AT, 3, 1));
        all.put("nested as deep as may be", receipt(nested(19), AT, 3, 1));
        all.put("one of the first years", receipt(PAYLOAD, Instant.parse("1000-01-01T00:00:00Z"), 3, 1));
    }

    private void checkpoints() {
        all.put("signed when years have five digits", receipt(PAYLOAD, AT, 3, 1, List.of(KEY), LAST.plusSeconds(1)));
        all.put("the note's signature twice", changed(text -> text + line(text, 2)));
        all.put(
                "a changed signature of the note",
                changed(text -> turned(signature(turned(text), bytes -> bytes[40] ^= 1))));
        all.put(
                "as many signatures as may be",
                changed(text -> text + lastLine(text).repeat(14)));
        all.put("a signature of nobody", changed(text -> text.replaceFirst("\u2014 [^ ]+ ", "\u2014  ")));
        all.put("a key that isn't known", signed(UNKNOWN));
        all.put("another log's key", signed(OTHER));
        all.put("a known key and one that isn't", signed(KEY, UNKNOWN));
        all.put("without the time", changed(text -> withoutLine(text, 1)));
        all.put("without the note's signature", changed(text -> withoutLine(text, 2)));
        all.put("a signature twice", changed(text -> text + lastLine(text)));
        all.put("signatures in another order", changed(SampleReceipts::turned));
        all.put(
                "of two keys at two times",
                signed(KEY) + lastLines(receipt(PAYLOAD, AT, ENTRIES, PLACE, List.of(NEXT), SIGNED.plusSeconds(1))));
        all.put("a signature of another size", changed(text -> text.replace("\n7\n", "\n8\n")));
        all.put("another origin", changed(text -> text.replace("\n" + ORIGIN + "\n", "\n" + ORIGIN + "x\n")));
        all.put("a changed signature", changed(text -> signature(text, bytes -> bytes[40] ^= 1)));
        all.put("a changed time", changed(text -> signature(text, bytes -> bytes[11] ^= 1)));
        all.put("a time before all", changed(text -> signature(text, bytes -> bytes[4] ^= (byte) 0x80)));
        all.put("a changed id", changed(text -> signature(text, bytes -> bytes[0] ^= 1)));
        all.put("a signature that is cut", changed(text -> cut(text, 60)));
        all.put("a time without a signature", changed(text -> cut(text, 12)));
    }

    private void contents() {
        all.put("signed before all", receipt(PAYLOAD, AT, 3, 1, List.of(KEY), Instant.EPOCH));
        all.put("on behalf of somebody else", said(said -> behalf(said, new UUID(0, 14).toString())));
        all.put("a way as long as may be", changed(text -> hashes(text, 60)));
        all.put("another value", said(said -> said.replace("Tegl", "Tog")));
        all.put("another name", said(said -> said.replace("Ada Lie", "Bo Lie")));
        all.put("another key", said(said -> said.replace("\"key\":\"00", "\"key\":\"01")));
        all.put("another action", said(said -> said.replace("PositionCast", "PositionLost")));
        all.put("another time", said(said -> said.replace("44.123456Z", "44.123457Z")));
        all.put("another place", changed(text -> text.replace("index 4\n", "index 5\n")));
        all.put("a place that isn't there", changed(text -> text.replace("index 4\n", "index 7\n")));
        all.put("a place beyond all numbers", changed(text -> text.replace("index 4\n", "index 999999999999999999\n")));
        all.put("a hash too few", changed(text -> text.replaceFirst("(index 4\n)[^\n]+\n", "$1")));
        all.put("a hash too many", changed(text -> text.replaceFirst("(index 4\n)([^\n]+\n)", "$1$2$2")));
        all.put("too early", receipt(PAYLOAD, SIGNED.plusSeconds(2).plusNanos(1000), ENTRIES, PLACE));
    }

    private void forms() {
        all.put("more before the place", changed(text -> text.replace("index 4", "xindex 4")));
        all.put("a signature as short as an id", changed(text -> cut(text, 4)));
        all.put("a line at the end of the checkpoint", changed(text -> text.replace("\n\n\u2014", "\nmore\n\n\u2014")));
        all.put("without an origin", changed(text -> text.replace("\n\n" + ORIGIN + "\n", "\n\n\n")));
        all.put("nothing", "");
        all.put("something else", "a\n\nb");
        all.put("another version", changed(text -> text.replace("@v1", "@v2")));
        all.put("lines ended otherwise", changed(text -> text.replace("\n", "\r\n")));
        all.put("without its end", changed(text -> text.substring(0, text.length() - 1)));
        all.put("with another end", changed(text -> text + "\n"));
        all.put("a mark before it", changed(text -> "\ufeff" + text));
        all.put("without what is said", changed(text -> text.replaceFirst("extra [^\n]+\n", "")));
        all.put("a nought before the place", changed(text -> text.replace("index 4", "index 04")));
        all.put("a place below all", changed(text -> text.replace("index 4", "index -4")));
        all.put("a hash that is none", changed(text -> text.replace("index 4\n", "index 4\nAAAA\n")));
        all.put("base64 that isn't the shortest", changed(SampleReceipts::unused));
        all.put("base64 without its end", changed(text -> text.replaceFirst("=\n", "\n")));
        all.put("base64 with a blank", changed(text -> text.replaceFirst("extra ", "extra  ")));
        all.put("a way that is too long", changed(text -> hashes(text, 63)));
        all.put(
                "more signatures than may be",
                changed(text -> text + lastLine(text).repeat(15)));
        all.put("a size that is none", changed(text -> text.replace("\n7\n", "\n07\n")));
        all.put("a size too large", changed(text -> text.replace("\n7\n", "\n1234567890123456\n")));
        all.put("a line more in the checkpoint", changed(text -> text.replace("\n7\n", "\n7\n7\n")));
        all.put("another dash", changed(text -> text.replaceFirst("\u2014 ", "- ")));
        all.put("a signature without a name", changed(text -> text.replaceFirst("\u2014 [^ ]+ ", "\u2014 ")));
        all.put("a control character", changed(text -> text.replace(ORIGIN, ORIGIN + "\t")));
    }

    private void entries() {
        all.put("on behalf of what is no id", said(said -> behalf(said, "x")));
        all.put("an entry that is nothing", said(said -> "{\"entry\":null,\"key\":\"\",\"payload\":{}}"));
        all.put("more before an id", said(said -> said.replace("\"id\":\"", "\"id\":\"0")));
        all.put("more behind an id", said(said -> said.replace("-00000000000a", "-00000000000a0")));
        all.put("more before a commitment", said(said -> said.replace("\"commitment\":\"", "\"commitment\":\"0")));
        all.put("more behind a commitment", said(said -> said.replaceFirst("(\"commitment\":\"\\w{64})", "$10")));
        all.put("more before a time", said(said -> said.replace("\"at\":\"", "\"at\":\"1")));
        all.put("more behind a time", said(said -> said.replace("123456Z", "123456Z0")));
        all.put("a key in a list", said(said -> said.replaceFirst("\"key\":(\"\\w+\")", "\"key\":[$1]")));
        all.put("more is said than is known", said(said -> said.substring(0, said.length() - 1) + ",\"w\":1}"));
        all.put("an entry of another version", said(said -> said.replace("\"v\":1", "\"v\":2")));
        all.put("an entry without a member", said(said -> said.replace("\"request\":\"r1\",", "")));
        all.put("an entry with another member", said(said -> said.replace("\"v\":1", "\"v\":1,\"w\":\"1\"")));
        all.put("an entry with a number", said(said -> said.replace("\"request\":\"r1\"", "\"request\":1")));
        all.put("an id in capitals", said(said -> said.replace("-00000000000a", "-00000000000A")));
        all.put("a day that there isn't", said(said -> said.replace("2026-12-01", "2026-02-30")));
        all.put("an hour that there isn't", said(said -> said.replace("T09:", "T24:")));
        all.put("a time without its fraction", said(said -> said.replace(".123456Z", "Z")));
        all.put(
                "a commitment in capitals",
                said(said -> said.replaceFirst("(\"commitment\":\")(\\w{63})\\w", "$1$2F")));
        all.put("a key in capitals", said(said -> said.replace("1f\",\"payload\"", "1F\",\"payload\"")));
        all.put("a key that is a number", said(said -> said.replaceFirst("\"key\":\"\\w+\"", "\"key\":1")));
        all.put("names and values that are a list", said(said -> said.replace(PAYLOAD, "[]")));
        all.put("without names and values", said(said -> said.replace(",\"payload\":" + PAYLOAD, "")));
        all.put("an entry that is none", said(said -> "{\"entry\":1,\"key\":\"\",\"payload\":{}}"));
        all.put(
                "a wrong key, and not signed",
                signed(UNKNOWN)
                        .replaceFirst(
                                "extra [^\n]+",
                                extra(saidIn(given()).replaceFirst("\"key\":\"\\w+\"", "\"key\":\"0\""))));
    }

    private void json() {
        all.put("a mark before what is said", said(said -> "\ufeff" + said));
        all.put("a byte that is no text", changed(SampleReceipts::unreadable));
        all.put("a blank in it", said(said -> said.replace("{\"entry\"", "{ \"entry\"")));
        all.put("members in another order", said(said -> said.replace("\"reason\":\"Avtalt\",", "")
                .replace("\"actor\":\"Ada", "\"reason\":\"Avtalt\",\"actor\":\"Ada")));
        all.put(
                "a member twice",
                said(said -> said.replace("\"reason\":\"Avtalt\"", "\"reason\":\"Nei\",\"reason\":\"Avtalt\"")));
        all.put("escaped without need", said(said -> said.replace("Avtalt", "\\u0041vtalt")));
        all.put("a slash that is escaped", said(said -> said.replace("</b>", "<\\/b>")));
        all.put("escaped in capitals", said(said -> said.replace("\\u0001", "\\u0001\\u001F")));
        all.put("a half of a character", said(said -> said.replace("Avtalt", "\\ud83d")));
        all.put("a fraction", receipt("{\"a\":1.5}", AT, 3, 1));
        all.put("a number with a power", receipt("{\"a\":1e+21}", AT, 3, 1));
        all.put("a number with sixteen digits", receipt("{\"a\":1234567890123456}", AT, 3, 1));
        all.put("a number with sixteen signs", receipt("{\"a\":-123456789012345}", AT, 3, 1));
        all.put("less than nothing", receipt("{\"a\":-0}", AT, 3, 1));
        all.put("nested too deep", receipt(nested(20), AT, 3, 1));
        all.put("as many values as may be", receipt(values(99_985), AT, 3, 1));
        all.put("a value too many", receipt(values(99_986), AT, 3, 1));
        all.put("JSON that ends", said(said -> said.substring(0, said.length() - 1)));
        all.put("more behind it", said(said -> said + " "));
        all.put("no text", changed(text -> text.replaceFirst("extra [^\n]+", "extra /w==")));
    }

    private static String nested(int lists) {
        return "{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}";
    }

    private static String values(int numbers) {
        return "{\"a\":[" + "1,".repeat(numbers - 1) + "1]}";
    }

    private static String changed(UnaryOperator<String> change) {
        return change.apply(given());
    }

    /** With something else said of the entry, and all else as it was. */
    private static String said(UnaryOperator<String> change) {
        var text = given();
        return text.replaceFirst("extra [^\n]+", extra(change.apply(saidIn(text))));
    }

    private static String saidIn(String text) {
        var encoded = text.lines().skip(1).findFirst().orElseThrow().substring("extra ".length());
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String extra(String said) {
        return "extra " + Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String behalf(String said, String who) {
        return said.replace("\"request\"", "\"onBehalfOf\":\"%s\",\"request\"".formatted(who));
    }

    private static String hashes(String text, int more) {
        return text.replace("index 4\n", "index 4\n" + (Hash.OF_NOTHING.base64() + "\n").repeat(more));
    }

    /** With the last two signatures in the other order. */
    private static String turned(String text) {
        return withoutLine(text, 2) + line(text, 2);
    }

    /** With a byte in the reason that UTF-8 hasn't. */
    private static String unreadable(String text) {
        var bytes = saidIn(text).replace("Avtalt", "Avtal?").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
        }
        return text.replaceFirst("extra [^\n]+", "extra " + Base64.getEncoder().encodeToString(bytes));
    }

    private static String line(String text, int fromTheEnd) {
        var lines = text.lines().toList();
        return lines.get(lines.size() - fromTheEnd) + "\n";
    }

    private static String lastLine(String text) {
        return line(text, 1);
    }

    private static String lastLines(String text) {
        return line(text, 2) + line(text, 1);
    }

    private static String withoutLine(String text, int fromTheEnd) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(lines.size() - fromTheEnd);
        return String.join("\n", lines) + "\n";
    }

    /** Changes the bytes of the last signature. */
    private static String signature(String text, Consumer<byte[]> change) {
        var bytes = signature(text);
        change.accept(bytes);
        return withSignature(text, bytes);
    }

    private static String cut(String text, int length) {
        return withSignature(text, Arrays.copyOf(signature(text), length));
    }

    private static byte[] signature(String text) {
        var line = lastLine(text).strip();
        return Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String withSignature(String text, byte[] bytes) {
        var line = lastLine(text).strip();
        var before = line.substring(0, line.lastIndexOf(' ') + 1);
        return withoutLine(text, 1) + before + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** Sets bits of the first hash's last letter that say nothing. */
    private static String unused(String text) {
        return text.replaceFirst("(index 4\n[^\n]+)[^\n]=\n", "$1" + "B=\n");
    }

    private static String receipt(String payload, Instant at, int entries, int place) {
        return receipt(payload, at, entries, place, List.of(KEY), SIGNED);
    }

    private static String signed(SigningKey... keys) {
        return receipt(PAYLOAD, AT, ENTRIES, PLACE, List.of(keys), SIGNED);
    }

    private static String receipt(
            String payload, Instant at, int entries, int place, List<SigningKey> keys, Instant signed) {
        var entry = new WrittenEntry(
                new UUID(0, 10),
                at,
                new UUID(0, 11).toString(),
                null,
                "PositionCast",
                "Position",
                new UUID(0, 12),
                new UUID(0, 13),
                "r1",
                commitment(payload));
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            leaves.add(i == place ? entry.leaf() : Hash.ofLeaf(new byte[] {(byte) i}));
        }
        var tree =
                new TiledTree<RuntimeException>(entries, (level, index, width) -> hashes(leaves, level, index, width));
        var note = SigningKey.checkpoint(keys, entries, tree.root(), signed);
        return Receipt.text(LogForm.said(entry, SECRET, payload), tree.proof(place), note);
    }

    private static List<Hash> hashes(List<Hash> leaves, int level, long index, int width) {
        List<Hash> row = leaves;
        for (int i = 0; i < level * TiledTree.HEIGHT; i++) {
            List<Hash> above = new ArrayList<>();
            for (int at = 0; at + 1 < row.size(); at += 2) {
                above.add(row.get(at).with(row.get(at + 1)));
            }
            row = above;
        }
        int from = (int) index * TiledTree.WIDTH;
        return row.subList(from, from + width);
    }

    private static Hash commitment(String payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return Hash.of(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] secret() {
        return HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    }

    private static SigningKey key(String origin, int seed) {
        try {
            var bytes = new byte[Hash.LENGTH];
            bytes[0] = (byte) seed;
            return SigningKey.of(origin, bytes);
        } catch (WrongFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
