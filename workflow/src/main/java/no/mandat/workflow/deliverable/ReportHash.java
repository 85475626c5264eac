package no.mandat.workflow.deliverable;

import java.util.HexFormat;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.CanonicalJson;

/** The hashes of what is decided on and signed: SHA-256. */
public final class ReportHash {

    private ReportHash() {}

    /** Of all that a revision says: its document ({@link ReportColumn}) as canonical JSON (RFC 8785). In hexadecimal digits. */
    public static String of(ReportContent content) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(ReportJson.of(content)));
    }

    /** Of what somebody signs. In hexadecimal digits. */
    static String ofSigned(String text) {
        return Fingerprints.of(text);
    }
}
