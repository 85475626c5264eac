package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.Clauses.id;
import static no.mandat.domain.mandate.Clauses.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import org.junit.jupiter.api.Test;

class MandateClausesTest {

    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");

    private final MandateClauses.Beginning begun = MandateClauses.begin(MANDATE, tree("# A", "  one"), "h0", AT);

    @Test
    void tellsWhichClausesWereWrittenFirst() {
        assertThat(begun.event().changes())
                .containsExactly(
                        Change.set("tree", "h0"),
                        Change.set("clauses", 2),
                        Change.set("writtenClauses", List.of(id(1), id(2))));
    }

    @Test
    void tellsWhichClauseWasChanged() {
        var clauses = begun.clauses();
        var now = clauses.tree().edit(id(2), clause -> clause.says("", "two"));
        assertThat(clauses.revise(now, "h0", "h1", AT).orElseThrow().changes())
                .contains(new Change("changedClause", id(2), id(2)));
        assertThat(clauses.revise(now, "h1", "h1", AT)).isEmpty();
    }
}
