package no.mandat.workflow.contribution;

import java.util.HexFormat;
import no.mandat.domain.contribution.CallText;
import no.mandat.workflow.shared.CanonicalJson;

/** The hash of what a call says and asks: SHA-256 of it as canonical JSON (RFC 8785). */
final class CallHash {

    private CallHash() {}

    static String of(CallText text) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(CallTextColumn.json(text)));
    }
}
