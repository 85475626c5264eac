package no.mandat.web.shared;

import java.util.Arrays;
import no.mandat.workflow.attachment.Fingerprints;
import org.jspecify.annotations.Nullable;

/** By what a cache asks whether it has the newest of something (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    /** That of a content: another content has another. */
    public static String of(String content) {
        return "\"" + Fingerprints.of(content) + "\"";
    }

    /** Whether whoever asks has it already. What a proxy has weakened on the way is the same content. */
    public static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
