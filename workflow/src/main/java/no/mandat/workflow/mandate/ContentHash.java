package no.mandat.workflow.mandate;

import java.util.HexFormat;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.workflow.shared.CanonicalJson;

/**
 * The hash that both bodies of a mandate consent to: SHA-256 of the content's document ({@link ContentColumn}) as canonical JSON
 * (RFC 8785).
 */
public final class ContentHash {

    private ContentHash() {}

    /** In hexadecimal digits. */
    public static String of(MandateContent content) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(ContentColumn.json(content)));
    }
}
