package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.HistoryExport;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history narrowed to what it is about, its stories and its exports. */
class HistoryIT extends InADeliverable {

    @Inject
    HistoryExport export;

    private static Subject subject(DeliverableId id) {
        return new Subject("Deliverable", id.value());
    }

    private DeliverableId withASection(String title) {
        var id = begin(form(title));
        var section = new SectionForm("Bakgrunn", "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
        as(secretary, () -> sections.add(new AddSection(key(), id, null, 1, section, "Ferjer går.")));
        return id;
    }

    private List<String> actions(Actor.Someone reader, HistoryFilter filter) {
        return as(reader, () -> history.page(mandate, filter, Seek.first(50))).stream()
                .map(HistoryRow::action)
                .toList();
    }

    @Test
    void narrowsToOneThingWithItsParts() {
        var ferries = withASection("Ferjer");
        var wolves = begin();

        assertThat(actions(secretary, HistoryFilter.of(subject(ferries))))
                .containsExactly("SectionAdded", "DeliverableBegun");
        assertThat(as(secretary, () -> history.count(mandate, HistoryFilter.of(subject(ferries)))))
                .isEqualTo(2);
        assertThat(actions(secretary, HistoryFilter.of(subject(wolves)))).containsExactly("DeliverableBegun");
        assertThat(actions(secretary, HistoryFilter.of(new Subject("Milestone", UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void tellsTheStoryOfOneThingFromItsBeginning() {
        var ferries = withASection("Ferjer");

        var first = as(secretary, () -> history.story(mandate, subject(ferries), Seek.first(1)));
        assertThat(first).extracting(HistoryRow::action).containsExactly("DeliverableBegun");
        assertThat(first.getFirst().about()).isEqualTo(subject(ferries));
        var next = new Seek(first.getFirst().place(), false, 0, 9);
        assertThat(as(secretary, () -> history.story(mandate, subject(ferries), next)))
                .extracting(HistoryRow::action)
                .containsExactly("SectionAdded");
    }

    @Test
    void tellsOfAClauseWhatWasLinkedToIt() {
        var ferries = begin(form("Ferjer"));
        var section =
                new SectionForm("Bakgrunn", "", List.of(clause), null, null, ClassificationForm.of(Openness.OPEN));
        as(secretary, () -> sections.add(new AddSection(key(), ferries, null, 1, section, "Ferjer går.")));
        withASection("Ulv");
        var member = world.fresh(world.person("Medlem", RealmRole.MEMBER));
        world.seat(member, world.mandate(mandate).expertGroup(), Role.MEMBER, java.time.LocalDate.of(2020, 1, 1));

        var about = HistoryFilter.about(clause);
        assertThat(as(secretary, () -> history.story(mandate, about, Seek.first(9))))
                .extracting(HistoryRow::action, HistoryRow::subject)
                .containsExactly(
                        tuple("ClausesWritten", "Godkjenning"),
                        tuple("DeliverableBegun", "Ferjer"),
                        tuple("SectionAdded", "Bakgrunn"),
                        tuple("DeliverableBegun", "Ulv"));
        assertThat(actions(secretary, HistoryFilter.of(clause)))
                .containsExactly("DeliverableBegun", "SectionAdded", "DeliverableBegun", "ClausesWritten");
        assertThat(as(member, () -> history.story(mandate, about, Seek.first(9))))
                .isEmpty();
    }

    @Test
    void narrowsToThingsOfAKind() {
        withASection("Ferjer");

        assertThat(actions(secretary, HistoryFilter.of(HistoryTopic.DELIVERABLES)))
                .containsExactly("SectionAdded", "DeliverableBegun");
        assertThat(actions(secretary, HistoryFilter.of(HistoryTopic.STUDIES))).isEmpty();
        assertThat(as(secretary, () -> history.topics(mandate)))
                .contains(HistoryTopic.MANDATE, HistoryTopic.COMPOSITION, HistoryTopic.DELIVERABLES)
                .doesNotContain(HistoryTopic.STUDIES);
    }

    @Test
    void nobodyLearnsMoreByAskingForOneThing() {
        var ferries = withASection("Ferjer");
        var member = world.fresh(world.person("Medlem", RealmRole.MEMBER));
        world.seat(member, world.mandate(mandate).expertGroup(), Role.MEMBER, java.time.LocalDate.of(2020, 1, 1));

        assertThat(actions(member, HistoryFilter.of(subject(ferries)))).isEmpty();
        assertThat(as(member, () -> history.topics(mandate))).isEmpty();
        assertThat(as(member, () -> history.story(mandate, subject(ferries), Seek.first(9))))
                .isEmpty();
        assertThat(as(member, () -> history.readsAll(mandate))).isFalse();
        assertThat(as(secretary, () -> history.readsAll(mandate))).isTrue();
        assertThat(as(member, () -> history.name(mandate, subject(ferries)))).isEmpty();
        assertThat(as(secretary, () -> history.name(mandate, subject(ferries)))).contains("Ferjer");
    }

    @Test
    void isNamedAsItWasCalledLast() {
        var other = world.draft(secretary, "Et annet mandat");
        var ferries = begin(form("Ferjer"));

        assertThat(as(secretary, () -> history.name(other, subject(ferries)))).isEmpty();
        assertThat(as(secretary, () -> history.name(mandate, new Subject("Mandate", mandate.value()))))
                .contains(world.mandate(mandate).title());
    }

    @Test
    void tellsOnceAnHourThatTheAuditorRead() {
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        var asked = new HistoryFilter(secretary.id(), null, HistoryTopic.MANDATE, null, null, null);

        assertThat(actions(auditor, asked)).doesNotContain("HistoryRead");
        assertThat(actions(auditor, HistoryFilter.all())).containsOnlyOnce("HistoryRead");
        var read = as(
                        secretary,
                        () -> history.page(mandate, new HistoryFilter(null, "HistoryRead", null, null), Seek.first(9)))
                .getFirst();
        assertThat(read.actor()).isEqualTo("Kontrollør");
        assertThat(read.changes())
                .containsExactly(
                        new Value("readPerson", "text", null, secretary.name()),
                        new Value("readAbout", "HistoryTopic", null, "MANDATE"));
    }

    @Test
    void whoeverHasAnOfficeInTheMandateReadsItUntold() {
        assertThat(actions(secretary, HistoryFilter.all())).doesNotContain("HistoryRead");
        assertThat(actions(secretary, HistoryFilter.all())).doesNotContain("HistoryRead");
    }

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.createTempFile("history", null);
    }

    @AfterEach
    void noFile() throws IOException {
        Files.deleteIfExists(file);
    }

    private String written(Actor.Someone reader, HistoryFilter filter, HistoryForm form) throws IOException {
        as(reader, () -> export.write(mandate, filter, form, Words.in(Words.BOKMAL), file));
        return Files.readString(file);
    }

    @Test
    void givesWhatIsShownAsASpreadsheet() throws IOException {
        var ferries = withASection("Ferjer");

        var cells = written(secretary, HistoryFilter.of(subject(ferries)), HistoryForm.CSV);

        assertThat(cells).startsWith("\uFEFF\"Tid\";\"Person\";\"Handling\";\"Gjelder\"");
        assertThat(cells.lines()).anyMatch(line -> line.contains("\"La til avsnitt\";\"Leveranser\";\"Bakgrunn\""));
        assertThat(cells).doesNotContain("Opprettet mandat");
    }

    @Test
    void givesWhatIsShownToPrograms() throws IOException {
        var ferries = withASection("Ferjer");

        var said = written(secretary, HistoryFilter.of(subject(ferries)), HistoryForm.JSON);

        assertThat(said)
                .startsWith("{\"format\":\"mandat-history/1\",\"mandate\":\"" + mandate + "\"")
                .contains("\"action\":\"DeliverableBegun\"", "\"subjectId\":\"" + ferries + "\"")
                .endsWith("\n],\"complete\":true}\n");
    }

    @Test
    void namesTheLastCheckpointOnPaper() {
        withASection("Ferjer");

        var paper = as(secretary, () -> export.document(mandate, HistoryFilter.all(), Words.in(Words.BOKMAL)));

        assertThat(paper.document().blocks()).isNotEmpty();
        assertThat(paper.document().facts().lines()).anyMatch(line -> line.startsWith("Loggen er "));
    }

    @Test
    void tellsEachTimeThatItWasTakenOut() throws IOException {
        var ignored = written(secretary, HistoryFilter.of(HistoryTopic.STUDIES), HistoryForm.CSV)
                + written(secretary, HistoryFilter.all(), HistoryForm.JSON);

        assertThat(ignored).isNotBlank();
        var told = as(
                secretary,
                () -> history.page(mandate, new HistoryFilter(null, "HistoryExported", null, null), Seek.first(9)));
        assertThat(told).hasSize(2);
        assertThat(told.getLast().changes())
                .containsExactly(
                        new Value("readAbout", "HistoryTopic", null, "STUDIES"),
                        new Value("exportForm", "HistoryForm", null, "CSV"),
                        new Value("exportEntries", "number", null, "0"));
    }

    @Test
    void whoeverReadsAPartTakesOutThatAlone() throws IOException {
        withASection("Ferjer");
        var member = world.fresh(world.person("Medlem", RealmRole.MEMBER));
        world.seat(member, world.mandate(mandate).expertGroup(), Role.MEMBER, java.time.LocalDate.of(2020, 1, 1));

        assertThat(written(member, HistoryFilter.all(), HistoryForm.JSON)).doesNotContain("Ferjer");
    }
}
