package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.PayloadContent.Value;
import org.junit.jupiter.api.Test;

class ClausePartTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private static final Value TEXT = new Value("clauseText", "text", "1 a", "1 b");
    private static final Value KIND = new Value("kind", "ClauseKind", "TASK", "QUESTION");
    private static final Value GONE = new Value("clauseRemoved", "text", "2 c", null);
    private static final Value TREE = new Value("tree", "text", "h0", "h1");
    private static final Value LAST_DAY = new Value("lastDay", "date", "2027-01-01", "2027-02-01");

    private static HistoryRow row(Value... changes) {
        return new HistoryRow(
                new UUID(9, 9),
                Instant.EPOCH,
                "Solveig Kvamme",
                false,
                "ClausesRevised",
                new Subject("MandateClauses", new UUID(1, 1)),
                "Hurtigbåter",
                List.of(changes),
                null);
    }

    private static Value which(UUID before, UUID after) {
        return new Value(
                "changedClause",
                "ClauseId",
                before == null ? null : before.toString(),
                after == null ? null : after.toString());
    }

    private final HistoryRow both = row(which(ONE, ONE), TEXT, KIND, which(TWO, null), GONE, LAST_DAY, TREE);

    @Test
    void isWhatIsToldOfTheOneClause() {
        assertThat(ClausePart.of(ONE, both).changes()).containsExactly(TEXT, KIND);
        assertThat(ClausePart.of(TWO, both).changes()).containsExactly(GONE);
        assertThat(ClausePart.of(new UUID(0, 3), both).changes()).isEmpty();
    }

    @Test
    void isAllOfWhatTellsOfNoClauseByItself() {
        var linked = row(new Value("clauses", "ClauseId", null, ONE + ", " + TWO), LAST_DAY);
        assertThat(ClausePart.of(ONE, linked)).isEqualTo(linked);
    }
}
