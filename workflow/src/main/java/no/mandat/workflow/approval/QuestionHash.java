package no.mandat.workflow.approval;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.HexFormat;
import no.mandat.domain.approval.QuestionText;
import no.mandat.workflow.shared.CanonicalJson;

/** The hash of what a body is asked about somebody's impartiality: SHA-256 of it as canonical JSON (RFC 8785). */
final class QuestionHash {

    private static final Jsonb JSON = JsonbBuilder.create();

    private QuestionHash() {}

    static String of(QuestionText text) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(JSON.toJson(text)));
    }
}
