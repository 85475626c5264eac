package no.mandat.workflow.bench;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.InADeliverable;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/**
 * The history of a mandate with ten million entries against that of one with ten thousand, in the same database: all that its page asks for
 * when somebody opens it, what it asks for when they narrow it, and pages far back.
 */
class AuditHistoryBench extends InADeliverable {

    private static final int FEW = 10_000;
    private static final int MANY = 10_000_000;
    private static final int STEP = 500_000;
    private static final int TIMES = 100;

    /** As many as the page asks for at once. */
    private static final int PAGE = 31;

    private static final int OTHERS = 17;
    private static final double GOAL = 2;

    /** In seconds, of both. */
    private static final int SPAN = 30_000_000;

    private final Random random = new Random(8);

    @Resource(lookup = "java:jboss/datasources/mandat-migration")
    DataSource owner;

    private Actor.Someone auditor;
    private Instant beginning;

    /** A mandate, who reads in it, and what was written in it. */
    private record Filled(
            MandateId mandate,
            int entries,
            Actor.Someone secretary,
            Actor.Someone member,
            Actor.Someone board,
            ManyEntries written) {}

    /** What is asked of one of them. */
    @FunctionalInterface
    private interface Asked {
        Object of(Filled mandate);
    }

    @Test
    void isAsSoonThere() throws Exception {
        auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        beginning =
                clock.instant().truncatedTo(ChronoUnit.DAYS).minusSeconds(SPAN).minus(Duration.ofDays(1));
        var few = filled(FEW);
        aGroupOfThree();
        aClauseAndABoard();
        var many = filled(MANY);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze table audit_entry, audit_payload");
        }

        compare("opened", few, many, one -> open(one, one.secretary()));
        compare("opened by the auditor", few, many, one -> open(one, auditor));
        compare("opened by a member, to whom their own part is shown", few, many, one -> open(one, one.member()));
        compare("opened by the board, to whom its own part is shown", few, many, one -> open(one, one.board()));
        compare(
                "of a person of most",
                few,
                many,
                one -> narrow(one, by(one.secretary().id())));
        compare(
                "of a person of few",
                few,
                many,
                one -> narrow(one, by(one.written().rare())));
        compare("of the system", few, many, one -> narrow(one, by(ActorRow.SYSTEM)));
        compare("of an action of most", few, many, one -> narrow(one, doing(ManyEntries.COMMON_ACTION)));
        compare("of an action of few", few, many, one -> narrow(one, doing(ManyEntries.RARE_ACTION)));
        compare("about what most are about", few, many, one -> narrow(one, HistoryFilter.of(HistoryTopic.MEETINGS)));
        compare("about what few are about", few, many, one -> narrow(one, HistoryFilter.of(HistoryTopic.STUDIES)));
        compare(
                "of one thing of few",
                few,
                many,
                one -> narrowTo(one, one.written().study()));
        compare(
                "of one thing of few, with its parts",
                few,
                many,
                one -> narrowTo(one, deliverable(one.written().note())));
        compare(
                "of one thing of a sixth",
                few,
                many,
                one -> narrowTo(one, new Subject("Mandate", one.mandate().value())));
        compare(
                "of one thing of a sixth, with its parts",
                few,
                many,
                one -> narrowTo(one, deliverable(one.written().report())));
        compare("of a month", few, many, one -> narrow(one, month()));
        compare("page far back", few, many, one -> page(one, HistoryFilter.all(), far(one, false)));
        compare(
                "page far back, of a person of most",
                few,
                many,
                one -> page(one, by(one.secretary().id()), far(one, false)));
        compare("page before one far back", few, many, one -> page(one, HistoryFilter.all(), far(one, true)));
        compare("last page", few, many, one -> page(one, HistoryFilter.all(), new Seek(null, true, 0, PAGE)));
    }

    private Filled filled(int entries) throws SQLException {
        var report = begin(form("Rapport"));
        var note = begin(form("Notat"));
        var round = world.round(secretary, mandate, DecidingBody.BOARD, RoundSettings.usual());
        assertThat(round).isNotNull();
        List<String> people = new ArrayList<>(List.of(secretary.id(), ada.id(), bo.id(), cille.id(), "system:jobs"));
        for (int i = 0; i < OTHERS; i++) {
            people.add(world.person("Person " + i, RealmRole.MEMBER).id());
        }
        var rare = world.person("Sjelden", RealmRole.MEMBER).id();
        var written = new ManyEntries(owner, entries / FEW, mandate, people, rare, report, note);
        for (int first = 1; first <= entries; first += STEP) {
            written.write(first, Math.min(first + STEP - 1, entries), beginning, SPAN / entries);
        }
        return new Filled(mandate, entries, secretary, ada, boardMember, written);
    }

    private static void compare(String name, Filled few, Filled many, Asked asked) throws Exception {
        var against = Figures.p95(TIMES, () -> asked.of(few));
        Figures.ratio(
                "history %s, 10 000 000 entries against 10 000".formatted(name),
                Figures.p95(TIMES, () -> asked.of(many)),
                against,
                GOAL);
    }

    private Object open(Filled of, Actor.Someone reader) {
        var mandate = of.mandate();
        return as(reader, () -> {
            var first = history.page(mandate, HistoryFilter.all(), Seek.first(PAGE));
            assertThat(first).isNotEmpty();
            return List.of(
                    history.actors(mandate),
                    history.actions(mandate),
                    history.topics(mandate),
                    history.count(mandate, HistoryFilter.all()),
                    history.readsAll(mandate) ? history.receipts(mandate, beginning) : 0,
                    first);
        });
    }

    private Object narrow(Filled of, HistoryFilter filter) {
        return as(
                of.secretary(), () -> List.of(history.count(of.mandate(), filter), page(of, filter, Seek.first(PAGE))));
    }

    private Object narrowTo(Filled of, Subject subject) {
        return as(
                of.secretary(),
                () -> List.of(
                        history.name(of.mandate(), subject).orElseThrow(), narrow(of, HistoryFilter.of(subject))));
    }

    private List<HistoryRow> page(Filled of, HistoryFilter filter, Seek seek) {
        var rows = as(of.secretary(), () -> history.page(of.mandate(), filter, seek));
        assertThat(rows).hasSize(PAGE);
        return rows;
    }

    /** From an entry on that is anywhere in the last nine tenths of them. */
    private Seek far(Filled of, boolean backwards) {
        int entry = of.entries() / 10 + random.nextInt(of.entries() * 8 / 10);
        var at = beginning.plusSeconds((long) entry * (SPAN / of.entries()));
        return new Seek(List.of(at, of.written().id(entry)), backwards, 0, PAGE);
    }

    private static HistoryFilter by(String person) {
        return new HistoryFilter(person, null, null, null);
    }

    private static HistoryFilter doing(String action) {
        return new HistoryFilter(null, action, null, null);
    }

    private HistoryFilter month() {
        var from = beginning.plus(Duration.ofDays(200));
        return new HistoryFilter(null, null, from, from.plus(Duration.ofDays(30)));
    }

    private static Subject deliverable(DeliverableId id) {
        return new Subject("Deliverable", id.value());
    }
}
