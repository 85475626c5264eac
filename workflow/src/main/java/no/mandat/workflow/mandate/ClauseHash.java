package no.mandat.workflow.mandate;

import java.util.HexFormat;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.workflow.shared.CanonicalJson;

/** The hash of a mandate's clauses: SHA-256 of their document ({@link ClauseTreeColumn}) as canonical JSON (RFC 8785). */
final class ClauseHash {

    private ClauseHash() {}

    static String of(ClauseTree tree) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(ClauseTreeColumn.json(tree)));
    }
}
