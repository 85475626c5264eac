package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.TiledTree;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.TestedRetention;
import no.mandat.workflow.auditlog.ForgedLog;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.erasure.TestedErasures;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Names and values that are kept only so long. */
@Order(LogSize.SMALL)
class RetentionIT extends InServer {

    @Inject
    HistoryQueries history;

    @Inject
    TestedRetention retention;

    @Inject
    TestedLog log;

    @Inject
    ForgedLog forged;

    @Inject
    TestedErasures erasures;

    private Actor.Someone secretary;
    private MandateId id;

    @BeforeEach
    void somebodyReads() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        id = world.draft(secretary, "Lest");
        var auditor = world.person("Revisor", RealmRole.AUDITOR);
        assertThat(as(auditor, () -> history.page(id, HistoryFilter.all(), Seek.first(1))))
                .hasSize(1);
        assertThat(readers()).containsExactly("Revisor");
    }

    private List<HistoryRow> trail() {
        return as(secretary, () -> history.page(id, HistoryFilter.all(), Seek.first(40)));
    }

    private List<String> readers() {
        return trail().stream()
                .filter(row -> row.action().equals("HistoryRead"))
                .map(row -> String.valueOf(row.actor()))
                .toList();
    }

    private List<HistoryRow> sayings() {
        return trail().stream()
                .filter(row -> row.action().equals("EntriesErased"))
                .toList();
    }

    /** What happened so far: only what is signed is erased by rule. */
    private void sign() throws Exception {
        var other = world.draft(secretary, "Vedtatt");
        log.decideSomethingIn(other);
        var decided = as(secretary, () -> history.page(other, HistoryFilter.all(), Seek.first(1)))
                .getFirst();
        assertThat(decided.action()).isEqualTo("EntriesErased");
        assertThat(log.isCovered(decided.id())).isTrue();
    }

    /** A month from now, until there is no more: others have read something, too. */
    private void eraseOld() throws Exception {
        sign();
        while (retention.erase("readings=30", 31)) {
            // The next ones.
        }
    }

    @Test
    void theNamesOfReadersGoWhenTheirDaysAreOverAndTheLogSaysSo() throws Exception {
        eraseOld();

        assertThat(readers()).containsExactly("null");
        assertThat(sayings()).singleElement().satisfies(row -> {
            assertThat(row.automaton()).isTrue();
            assertThat(row.reason()).contains("30 dager").contains("regelen");
        });
        assertThat(trail())
                .filteredOn(row -> !row.action().equals("HistoryRead"))
                .as("all else has its names")
                .allSatisfy(row -> assertThat(row.actor()).isNotNull());
        assertThat(log.verify(List.of())).isEmpty();
        assertThat(erasures.linesOf(id.value()))
                .as("the rule does it again by itself")
                .isEmpty();
    }

    @Test
    void whatIsYoungerOrHasNoRuleStays() throws Exception {
        sign();
        assertThat(retention.erase("readings=30", 29)).isFalse();
        var ignored = retention.erase("letters=30", 9_999);

        assertThat(readers()).containsExactly("Revisor");
        assertThat(sayings()).isEmpty();
    }

    /** Whoever owns the database could have the log say of what they like that a rule erased it. */
    @Test
    void whatIsOnlyCalledAReadingStays() throws Exception {
        sign();
        var begun = trail().getLast();
        var called = "update audit_entry set action = '%s' where id = ?";
        forged.whileItSays(called.formatted("HistoryRead"), called.formatted(begun.action()), begun.id(), () -> {
            try {
                eraseOld();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(readers()).containsExactly("null");
        assertThat(trail().getLast().actor()).isEqualTo(begun.actor()).isNotNull();
        assertThat(log.verify(List.of())).isEmpty();
    }

    @Test
    void manyGoInTurns() throws Exception {
        log.write(id, 4 * TiledTree.WIDTH);
        sign();
        assertThat(retention.erase("readings=30", 31)).as("there is more").isTrue();
        eraseOld();

        assertThat(as(secretary, () -> history.count(id, new HistoryFilter(null, "HistoryRead", null, null))))
                .as("each stays")
                .isGreaterThan(KeysetQuery.COUNT_CAP);
        assertThat(trail())
                .filteredOn(row -> row.action().equals("HistoryRead"))
                .allSatisfy(row -> assertThat(row.actor()).isNull());
        assertThat(log.verify(List.of())).isEmpty();
    }
}
