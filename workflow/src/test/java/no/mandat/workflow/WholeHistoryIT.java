package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.audit.WholeHistory;
import no.mandat.workflow.audit.WholeHistoryExport;
import no.mandat.workflow.audit.WholeHistoryRow;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of all mandates, for auditors. Other tests write into it, too, so it is asked for what the people of this one did. */
class WholeHistoryIT extends InServer {

    @Inject
    WholeHistory whole;

    @Inject
    WholeHistoryExport export;

    @Inject
    HistoryQueries history;

    @Inject
    TestedLog log;

    private Actor.Someone secretary;
    private Actor.Someone auditor;
    private MandateId one;
    private MandateId two;

    @BeforeEach
    void twoMandates() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        one = world.draft(secretary, "Ett mandat");
        two = world.draft(secretary, "Et annet mandat");
    }

    private HistoryFilter bySecretary(String action) {
        return new HistoryFilter(secretary.id(), action, null, null);
    }

    private List<WholeHistoryRow> page(Whose whose, HistoryFilter filter) {
        return as(auditor, () -> whole.page(whose, filter, Seek.first(50)));
    }

    @Test
    void tellsOfAllMandatesTheNewestFirst() {
        assertThat(page(Whose.ALL, bySecretary("MandateDrafted")))
                .extracting(WholeHistoryRow::mandate)
                .containsExactly(two, one);
        assertThat(page(Whose.ALL, bySecretary("MandateDrafted")).getFirst().mandateName())
                .isEqualTo(world.mandate(two).shortName());
        assertThat(as(auditor, () -> whole.count(Whose.ALL, bySecretary("MandateDrafted"))))
                .isEqualTo(2);
    }

    private static UUID id(WholeHistoryRow row) {
        return row.row().id();
    }

    /** Its number comes to an entry in the meantime. */
    private static List<UUID> ids(List<WholeHistoryRow> rows) {
        return rows.stream().map(WholeHistoryIT::id).toList();
    }

    @Test
    void goesOnFromWhereAPageEnds() {
        var all = page(Whose.ALL, bySecretary(null));
        List<WholeHistoryRow> read = new ArrayList<>();
        var seek = Seek.first(2);
        while (true) {
            var at = seek;
            var rows = as(auditor, () -> whole.page(Whose.ALL, bySecretary(null), at));
            if (rows.isEmpty()) {
                break;
            }
            read.addAll(rows);
            seek = new Seek(rows.getLast().place(), false, 0, 2);
        }
        assertThat(read).hasSizeGreaterThan(4).extracting(WholeHistoryIT::id).isEqualTo(ids(all));
    }

    @Test
    void isNarrowedToAMandateAKindAndATime() {
        assertThat(page(Whose.of(one), HistoryFilter.all()))
                .isNotEmpty()
                .extracting(WholeHistoryRow::mandate)
                .containsOnly(one);
        var topic = new HistoryFilter(secretary.id(), null, HistoryTopic.COMPOSITION, null, null, null);
        assertThat(page(Whose.ALL, topic)).isNotEmpty().allMatch(row -> HistoryTopic.COMPOSITION
                .kinds()
                .contains(row.row().subjectKind()));
        var until = new HistoryFilter(secretary.id(), null, null, Instant.EPOCH);
        assertThat(page(Whose.ALL, until)).isEmpty();
        assertThatThrownBy(() -> page(Whose.ALL, HistoryFilter.of(new Subject("Mandate", one.value()))))
                .hasStackTraceContaining("one thing is asked for in its mandate's history");
    }

    @Test
    void saysTheSameOfAMandateAsItsOwnHistory() {
        var ignored = page(Whose.of(one), HistoryFilter.all());
        var own = as(auditor, () -> history.page(one, HistoryFilter.all(), Seek.first(50)));
        assertThat(page(Whose.of(one), HistoryFilter.all()))
                .extracting(WholeHistoryRow::row)
                .isEqualTo(own);
        assertThat(ignored).isNotEmpty();
    }

    @Test
    void offersWhatThereIsToNarrowItBy() {
        assertThat(as(auditor, () -> whole.mandates()))
                .contains(
                        new WholeHistory.Named(one, world.mandate(one).shortName()),
                        new WholeHistory.Named(two, world.mandate(two).shortName()));
        assertThat(as(auditor, () -> whole.actors())).anyMatch(row -> row.id().equals(secretary.id()));
        assertThat(as(auditor, () -> whole.actions()))
                .contains("MandateDrafted")
                .doesNotHaveDuplicates();
        assertThat(as(auditor, () -> whole.topics())).contains(HistoryTopic.MANDATE, HistoryTopic.COMPOSITION);
    }

    /** To people its parts are one. */
    @Test
    void theSystemIsOneWhoeverOfItsPartsActed() throws Exception {
        log.decideSomethingIn(one);
        log.mention(one, new ClauseId(UUID.randomUUID()), new ClauseId(UUID.randomUUID()));
        assertThat(as(auditor, () -> whole.actors()))
                .filteredOn(row -> row.id().startsWith(ActorRow.SYSTEM))
                .containsExactly(new ActorRow(ActorRow.SYSTEM, null));
        assertThat(page(Whose.of(one), new HistoryFilter(ActorRow.SYSTEM, null, null, null)))
                .extracting(WholeHistoryRow::row)
                .allMatch(HistoryRow::automaton)
                .extracting(HistoryRow::action)
                .contains("EntriesErased", "ClausesRevised");
    }

    @Test
    void whatTheSystemDidInSeveralMandatesIsToldOnceAndOfEachAlone() {
        for (var mandate : List.of(one, two)) {
            log.mention(mandate, new ClauseId(UUID.randomUUID()), new ClauseId(UUID.randomUUID()));
        }
        var system = new HistoryFilter(ActorRow.SYSTEM, "ClausesRevised", null, null);
        assertThat(page(Whose.ALL, system))
                .extracting(WholeHistoryRow::mandate)
                .filteredOn(List.of(one, two)::contains)
                .containsExactly(two, one);
        assertThat(page(Whose.of(one), system))
                .singleElement()
                .extracting(WholeHistoryRow::mandate)
                .isEqualTo(one);
        assertThat(as(auditor, () -> whole.count(Whose.of(one), system))).isOne();
        assertThat(page(Whose.OUTSIDE, new HistoryFilter(ActorRow.SYSTEM, null, null, null)))
                .isNotEmpty()
                .allMatch(row -> row.row().automaton() && row.mandate() == null);
    }

    @Test
    void tellsOnceAnHourOutsideOfMandatesThatItWasRead() {
        assertThat(page(Whose.ALL, bySecretary(null))).isNotEmpty();
        assertThat(page(Whose.ALL, HistoryFilter.all())).isNotEmpty();

        var told = page(Whose.OUTSIDE, new HistoryFilter(auditor.id(), null, null, null));
        assertThat(told).singleElement().satisfies(read -> {
            assertThat(read.row().action()).isEqualTo("WholeHistoryRead");
            assertThat(read.mandate()).isNull();
            assertThat(read.row().changes()).containsExactly(new Value("readPerson", "text", null, secretary.name()));
        });
        assertThat(world.trail(one)).doesNotContain("HistoryRead");
    }

    @Test
    void tellsInTheMandateThatTheHistoryOfThatWasRead() {
        assertThat(page(Whose.of(one), HistoryFilter.all())).isNotEmpty();
        assertThat(page(Whose.of(one), HistoryFilter.all())).isNotEmpty();

        assertThat(world.trail(one)).containsOnlyOnce("HistoryRead");
        assertThat(world.trail(two)).doesNotContain("HistoryRead");
    }

    @Test
    void isGivenAsAFileAndThatIsTold() throws IOException {
        var file = Files.createTempFile("whole-history", null);
        try {
            assertThat(written(HistoryForm.CSV, file).lines())
                    .first()
                    .asString()
                    .startsWith("\uFEFF\"Tid\";\"Mandat\";\"Person\"");
            assertThat(Files.readString(file)).contains(world.mandate(one).shortName());
            assertThat(written(HistoryForm.JSON, file))
                    .startsWith("{\"format\":\"mandat-history/1\",\"at\":")
                    .contains("{\"mandate\":\"" + one + "\",", "{\"mandate\":\"" + two + "\",")
                    .endsWith("\n],\"complete\":true}\n");
        } finally {
            Files.deleteIfExists(file);
        }
        assertThat(page(Whose.OUTSIDE, new HistoryFilter(auditor.id(), "WholeHistoryExported", null, null)))
                .extracting(WholeHistoryRow::row)
                .extracting(HistoryRow::changes)
                .allSatisfy(
                        changes -> assertThat(changes).extracting(Value::field).contains("exportForm", "exportEntries"))
                .hasSize(2);
    }

    private String written(HistoryForm form, Path file) throws IOException {
        var name = as(
                auditor,
                () -> export.write(Whose.ALL, bySecretary("MandateDrafted"), form, Words.in(Words.BOKMAL), file));
        assertThat(name).isEqualTo("Historikken i alle mandater");
        return Files.readString(file);
    }

    @Test
    void isForAuditorsAlone() {
        assertThat(refusalOf(() -> as(secretary, () -> whole.page(Whose.of(one), HistoryFilter.all(), Seek.first(9)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(secretary, () -> whole.mayRead())).isFalse();
        assertThat(as(auditor, () -> whole.mayRead())).isTrue();
    }
}
