package no.mandat.verify;

import java.util.HexFormat;
import java.util.Map;

/** How the lines of an export are written (docs/audit-format.md, "The export"), and what a receipt says of its entry. */
public final class LogForm {

    private LogForm() {}

    /** The first line. */
    public static String header(String origin) {
        return Json.write(Map.of("format", LogVerifier.FORM, "origin", origin));
    }

    /**
     * That of an entry.
     *
     * @param key of its commitment
     * @param payload its names and values, as canonical JSON
     * @param leaf the hash that the tree has
     */
    public static String line(WrittenEntry entry, byte[] key, String payload, Hash leaf) {
        return "{\"entry\":%s,\"key\":\"%s\",\"leaf\":\"%s\",\"payload\":%s}"
                .formatted(entry.json(), HexFormat.of().formatHex(key), leaf.base64(), payload);
    }

    /** That of an entry whose names and values are erased. */
    public static String line(WrittenEntry entry, Hash leaf) {
        return "{\"entry\":%s,\"leaf\":\"%s\"}".formatted(entry.json(), leaf.base64());
    }

    /** That of an entry which isn't told to whoever takes the export: it keeps its place, and nothing else is said of it. */
    public static String withheld(Hash leaf) {
        return Json.write(Map.of("leaf", leaf.base64()));
    }

    /** That of a checkpoint. */
    public static String checkpoint(String note) {
        return Json.write(Map.of("checkpoint", note));
    }

    /** What a receipt says of its entry. */
    public static String said(WrittenEntry entry, byte[] key, String payload) {
        return "{\"entry\":%s,\"key\":\"%s\",\"payload\":%s}"
                .formatted(entry.json(), HexFormat.of().formatHex(key), payload);
    }
}
