package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is put into the tree (docs/audit-format.md, "The entry").
 *
 * @param at when it happened; what is smaller than a millionth of a second isn't in it
 * @param actor the id of a person, or what else acted
 * @param onBehalfOf the person for whom they acted, if for another
 * @param action what happened, by its constant
 * @param subject what it happened to
 * @param mandate in which mandate, if in one
 * @param request the request that did it
 * @param commitment of its names and values
 */
public record WrittenEntry(
        UUID id,
        Instant at,
        String actor,
        @Nullable UUID onBehalfOf,
        String action,
        String subjectKind,
        UUID subject,
        @Nullable UUID mandate,
        String request,
        Hash commitment) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As it stands in the tree: canonical JSON. */
    public String json() {
        Map<String, Object> members = new TreeMap<>();
        members.put("v", Entry.VERSION);
        members.put("id", id.toString());
        members.put("at", TIME.format(at));
        members.put("actor", actor);
        members.put("action", action);
        members.put("subjectKind", subjectKind);
        members.put("subject", subject.toString());
        members.put("request", request);
        members.put("commitment", HexFormat.of().formatHex(commitment.bytes()));
        if (onBehalfOf != null) {
            members.put("onBehalfOf", onBehalfOf.toString());
        }
        if (mandate != null) {
            members.put("mandate", mandate.toString());
        }
        return Json.write(members);
    }

    /** Whether it commits to that payload, which is canonical JSON, under that key. */
    public boolean isOf(byte[] key, String payload) {
        return commitment.equals(Commitment.of(key, payload));
    }

    /** The hash of its leaf. */
    public Hash leaf() {
        return Hash.ofLeaf(json().getBytes(StandardCharsets.UTF_8));
    }
}
