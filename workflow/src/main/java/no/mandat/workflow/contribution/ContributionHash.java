package no.mandat.workflow.contribution;

import java.util.HexFormat;
import java.util.List;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.CanonicalJson;
import no.mandat.workflow.shared.Json;

/** The hash of who says what to which call, with which files: SHA-256 of it as canonical JSON (RFC 8785). It stands on the receipt. */
final class ContributionHash {

    private ContributionHash() {}

    static String of(CallId call, Contributor by, Publication publication, Replies replies, List<KeptFile> files) {
        var json = Json.createObjectBuilder()
                .add("call", call.toString())
                .add("name", by.name())
                .add("email", by.email())
                .add("publication", publication.name())
                .add("replies", RepliesColumn.json(replies));
        if (!files.isEmpty()) {
            var listed = Json.createArrayBuilder();
            files.forEach(kept -> listed.add(Json.createObjectBuilder()
                    .add("name", kept.file().fileName())
                    .add("hash", kept.file().fingerprint())));
            json.add("files", listed);
        }
        if (by.organisation() != null) {
            json.add("organisation", by.organisation());
        }
        if (by.category() != null) {
            json.add("category", by.category().name());
        }
        return HexFormat.of().formatHex(CanonicalJson.sha256(json.build().toString()));
    }
}
