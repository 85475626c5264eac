package no.mandat.workflow.resolution;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.HexFormat;
import no.mandat.domain.resolution.ResolutionText;
import no.mandat.workflow.shared.CanonicalJson;

/** The hash of what a resolution says: SHA-256 of its title and text as canonical JSON (RFC 8785). */
final class ResolutionHash {

    private static final Jsonb JSON = JsonbBuilder.create();

    private ResolutionHash() {}

    static String of(ResolutionText text) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(JSON.toJson(text)));
    }
}
