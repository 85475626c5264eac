package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.ClausesRevised;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

class AuditMentionTest {

    private static final ClauseId ONE = new ClauseId(new UUID(0, 1));
    private static final ClauseId TWO = new ClauseId(new UUID(0, 2));
    private static final ClauseId THREE = new ClauseId(new UUID(0, 3));

    private static ClausesRevised event(Change... changes) {
        return new ClausesRevised(new MandateId(new UUID(1, 1)), List.of(changes));
    }

    @Test
    void isOfEachClauseThatAnEventNames() {
        assertThat(AuditMention.in(event(
                        new Change("clauses", List.of(ONE), List.of()),
                        Change.set("clauses.2", List.of(TWO, ONE)),
                        new Change("clause", THREE, null))))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void isOfNothingElse() {
        assertThat(AuditMention.in(event(
                        Change.set("text", ONE.toString()),
                        Change.set("person", new PersonId(ONE.value())),
                        new Change("clauses", 1, 2))))
                .isEmpty();
    }
}
