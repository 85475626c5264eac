package no.mandat.workflow.meeting;

import java.util.HexFormat;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.workflow.shared.CanonicalJson;

/** The hash of minutes: SHA-256 of their document ({@link MinutesColumn}) as canonical JSON (RFC 8785). */
final class MinutesHash {

    private MinutesHash() {}

    /** In hexadecimal digits. */
    static String of(MinutesContent content) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(MinutesColumn.json(content)));
    }
}
