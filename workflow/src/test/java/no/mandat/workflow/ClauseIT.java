package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PastedText;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClauseIT extends InServer {

    /** One white dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

    @Inject
    ClauseService service;

    @Inject
    ClauseQueries queries;

    @Inject
    MandateImport imports;

    @Inject
    MandateService mandates;

    @Inject
    Reception reception;

    @Inject
    HistoryQueries history;

    @Inject
    TestedLog log;

    private Actor.Someone secretary;

    @BeforeEach
    void aSecretary() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
    }

    private static Clause clause(int depth, ClauseForm form, String heading, String text) {
        return new Clause(new ClauseId(UUID.randomUUID()), depth, form, "", heading, text, ClauseKind.BACKGROUND, null);
    }

    private static ClauseTree tree() {
        return new ClauseTree(List.of(
                clause(0, ClauseForm.SECTION, "Bakgrunn", ""),
                clause(1, ClauseForm.PARAGRAPH, "", "Fjorden er kald."),
                clause(1, ClauseForm.PARAGRAPH, "", "Gruppen skal måle den.")));
    }

    private MandateId begin(ClauseTree tree, List<SeatForm> seats, List<ReceivedFile> pictures) {
        return as(
                secretary,
                () -> service.importMandate(
                        new ImportMandate(UUID.randomUUID(), world.form("Fjord"), null, tree, seats, pictures)));
    }

    private MandateId begin() {
        return begin(tree(), List.of(), List.of());
    }

    private ClauseText text(MandateId id) {
        return as(secretary, () -> queries.text(id));
    }

    private void revise(Actor.Someone actor, MandateId id, ClauseEdit edit, Clause... seen) {
        as(actor, () -> {
            service.revise(new ReviseClauses(UUID.randomUUID(), id, edit, List.of(seen)));
            return true;
        });
    }

    private static ClauseEdit.Rewrite rewrite(Clause clause, String text) {
        return new ClauseEdit.Rewrite(clause.id(), clause.form(), clause.number(), clause.heading(), text);
    }

    @Test
    void beginsAMandateWithClausesAndSeats() {
        var tree = tree();
        var seats = List.of(
                new SeatForm(OrganisationCategory.INDUSTRY, null, true),
                new SeatForm(
                        OrganisationCategory.RESEARCH,
                        new OrganisationChoice(
                                null, "Fjordinstituttet " + UUID.randomUUID(), OrganisationCategory.RESEARCH),
                        false));

        var id = begin(tree, seats, List.of());

        assertThat(text(id).tree()).isEqualTo(tree);
        assertThat(text(id).isEditable()).isTrue();
        assertThat(world.trail(id)).contains("MandateDrafted", "ClausesWritten", "SeatCreated", "SeatCreated");
        assertThat(as(secretary, () -> imports.copy(id)).seats())
                .extracting(SeatForm::category)
                .containsExactlyInAnyOrder(OrganisationCategory.INDUSTRY, OrganisationCategory.RESEARCH);
    }

    @Test
    void fiveThousandClausesAreKeptReadAndChangedOneByOne() {
        var clauses = IntStream.range(0, 5_000)
                .mapToObj(i -> i % 20 == 0
                        ? clause(0, ClauseForm.SECTION, "Del " + i, "")
                        : clause(1, ClauseForm.PARAGRAPH, "", "Gruppen skal svare på spørsmål " + i + "."))
                .toList();
        var id = begin(new ClauseTree(clauses), List.of(), List.of());
        var last = clauses.getLast();
        revise(secretary, id, rewrite(last, "Gruppen skal la det siste ligge."), last);

        var kept = text(id).tree();
        assertThat(kept.clauses()).hasSize(5_000).startsWith(clauses.getFirst());
        assertThat(kept.clauses().getLast().text()).isEqualTo("Gruppen skal la det siste ligge.");
        assertThat(ClauseDifference.between(new ClauseTree(clauses), kept)).hasSize(1);
    }

    @Test
    void beginsNothingWhenASeatIsWrong() {
        var before = world.number("select count(*) from mandate");
        var bad = List.of(
                new SeatForm(OrganisationCategory.INDUSTRY, new OrganisationChoice(null, "To\nlinjer", null), true));

        assertThat(refusalOf(() -> begin(tree(), bad, List.of()))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(world.number("select count(*) from mandate")).isEqualTo(before);
    }

    @Test
    void keepsPicturesForThoseWhoReadTheMandate() throws IOException {
        var bytes = Base64.getDecoder().decode(PNG);
        var picture = reception.receive("kart.png", new ByteArrayInputStream(bytes));
        var id = begin(
                new ClauseTree(List.of(clause(0, ClauseForm.PICTURE, "", "![Kart](picture:0)"))),
                List.of(),
                List.of(picture));

        var said = text(id).tree().clauses().getFirst().text();
        var kept = UUID.fromString(said.substring("![Kart](picture:".length(), said.length() - 1));

        var out = new ByteArrayOutputStream();
        as(secretary, () -> queries.picture(id, kept)).writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        var stranger = world.person("Fremmed", RealmRole.SECRETARIAT);
        assertThat(refusalOf(() -> as(stranger, () -> queries.picture(id, kept))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(secretary, () -> queries.picture(begin(), kept))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void takesPicturesAlongToAMandateThatBeginsWithAnother() throws IOException {
        var picture = reception.receive(
                "kart.png", new ByteArrayInputStream(Base64.getDecoder().decode(PNG)));
        var first = begin(
                new ClauseTree(List.of(clause(0, ClauseForm.PICTURE, "", "![Kart](picture:0)"))),
                List.of(),
                List.of(picture));
        var copy = as(secretary, () -> imports.copy(first));

        var second = as(
                secretary,
                () -> service.importMandate(new ImportMandate(
                        UUID.randomUUID(), world.form("Annen"), first, copy.tree(), List.of(), List.of())));

        var said = text(second).tree().clauses().getFirst();
        assertThat(said.text())
                .isEqualTo(text(first).tree().clauses().getFirst().text());
        assertThat(said.id())
                .isNotEqualTo(text(first).tree().clauses().getFirst().id());
        var kept = UUID.fromString(
                said.text().substring("![Kart](picture:".length(), said.text().length() - 1));
        assertThat(as(secretary, () -> queries.picture(second, kept)).fileName())
                .isEqualTo("kart.png");
    }

    @Test
    void takesNothingFromAMandateThatIsNotTheirs() {
        var first = begin();
        var other = world.person("Annen sekretær", RealmRole.SECRETARIAT);

        assertThat(refusalOf(() -> as(
                        other,
                        () -> service.importMandate(new ImportMandate(
                                UUID.randomUUID(), world.form("Tyv"), first, tree(), List.of(), List.of())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void refusesAPictureThatIsNone() throws IOException {
        var file = world.received("kart.png", "ikke noe bilde");

        assertThat(refusalOf(() -> begin(tree(), List.of(), List.of(file))))
                .isEqualTo(new AttachmentRefusal.UnknownKind());
    }

    @Test
    void tellsInTheHistoryWhatWasChanged() {
        var id = begin();
        var clause = text(id).tree().clauses().get(1);

        revise(secretary, id, rewrite(clause, "Fjorden er varm."), clause);
        revise(secretary, id, new ClauseEdit.Classify(List.of(clause.id()), ClauseKind.QUESTION, Force.MUST));

        assertThat(text(id).tree().require(clause.id()))
                .isEqualTo(clause.says("", "Fjorden er varm.").is(ClauseKind.QUESTION, Force.MUST));
        assertThat(world.trail(id)).contains("ClausesRevised", "ClausesRevised");
        assertThat(as(
                                secretary,
                                () -> history.page(
                                        id, new HistoryFilter(null, "ClausesRevised", null, null), Seek.first(10)))
                        .stream()
                        .flatMap(row -> row.changes().stream())
                        .map(change -> change.field() + ": " + change.before() + " → " + change.after()))
                .contains("clauseText: 1.1 Fjorden er kald. → 1.1 Fjorden er varm.", "kind: BACKGROUND → QUESTION");
    }

    private List<HistoryRow> story(Actor.Someone reader, MandateId id, Clause clause, Seek seek) {
        return as(reader, () -> history.story(id, HistoryFilter.about(clause.id()), seek));
    }

    @Test
    void tellsTheStoryOfOneClauseFromItsBeginning() {
        var id = begin();
        var one = text(id).tree().clauses().get(1);
        var two = text(id).tree().clauses().get(2);
        revise(secretary, id, rewrite(one, "Fjorden er varm."), one);
        revise(secretary, id, rewrite(two, "Gruppen bør måle den."), two);
        revise(secretary, id, new ClauseEdit.Classify(List.of(one.id(), two.id()), ClauseKind.QUESTION, Force.MUST));

        var told = story(secretary, id, one, Seek.first(9));

        assertThat(told)
                .extracting(HistoryRow::action)
                .containsExactly("ClausesWritten", "ClausesRevised", "ClausesRevised");
        assertThat(told.get(1).changes())
                .containsExactly(new Value("clauseText", "text", "1.1 Fjorden er kald.", "1.1 Fjorden er varm."));
        assertThat(told.get(2).changes())
                .containsExactly(
                        new Value("clauseClassified", "text", "1.1 Fjorden er varm.", "1.1 Fjorden er varm."),
                        new Value("kind", "ClauseKind", "BACKGROUND", "QUESTION"),
                        new Value("force", "Force", null, "MUST"));
        assertThat(story(secretary, id, one, new Seek(told.get(1).place(), false, 0, 9)))
                .extracting(HistoryRow::id)
                .containsExactly(told.get(2).id());
        assertThat(as(secretary, () -> history.name(id, HistoryFilter.about(one.id()))))
                .contains("1.1 Fjorden er varm.");
    }

    @Test
    void aClauseHasAStoryInItsOwnMandateAlone() {
        var id = begin();
        var clause = text(id).tree().clauses().get(1);
        var other = begin();

        assertThat(story(secretary, other, clause, Seek.first(9))).isEmpty();
        assertThat(as(secretary, () -> history.name(other, HistoryFilter.about(clause.id()))))
                .isEmpty();
        assertThat(as(secretary, () -> history.count(id, HistoryFilter.of(clause.id()))))
                .isEqualTo(1);
        var stranger = world.person("Fremmed", RealmRole.MEMBER);
        assertThat(refusalOf(() -> story(stranger, id, clause, Seek.first(9))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void whatIsErasedIsNotInAClausesStory() throws SQLException {
        var id = begin();
        var clause = text(id).tree().clauses().get(1);
        revise(secretary, id, rewrite(clause, "Fjorden er varm."), clause);
        var told = story(secretary, id, clause, Seek.first(9));
        assertThat(told).hasSize(2);

        log.erase(id, told.getFirst().id());

        assertThat(story(secretary, id, clause, Seek.first(9)))
                .extracting(HistoryRow::id)
                .containsExactly(told.getLast().id());
        assertThat(as(secretary, () -> history.count(id, HistoryFilter.of(clause.id()))))
                .isEqualTo(1);
    }

    @Test
    void leavesNoTraceWhereNothingChanges() {
        var id = begin();
        var clause = text(id).tree().clauses().get(1);
        var trail = world.trail(id);

        revise(secretary, id, rewrite(clause, clause.text()), clause);

        assertThat(world.trail(id)).isEqualTo(trail);
    }

    @Test
    void letsTwoWorkOnDifferentClausesAndStopsTheSecondOnTheSame() {
        var id = begin();
        var tree = text(id).tree();
        var one = tree.clauses().get(1);
        var two = tree.clauses().get(2);

        revise(secretary, id, rewrite(one, "Fjorden er varm."), one);
        revise(secretary, id, rewrite(two, "Gruppen bør måle den."), two);

        assertThat(refusalOf(() -> revise(secretary, id, rewrite(one, "Fjorden er grå."), one)))
                .isEqualTo(new MandateRefusal.ClauseChanged("", "Fjorden er varm."));
        assertThat(text(id).tree().require(one.id()).text()).isEqualTo("Fjorden er varm.");
        assertThat(text(id).tree().require(two.id()).text()).isEqualTo("Gruppen bør måle den.");
    }

    @Test
    void losesNothingWhenManyWorkAtOnce() throws Exception {
        var id = begin();
        var ends = world.together(12, () -> {
            revise(
                    secretary,
                    id,
                    new ClauseEdit.Insert(clause(0, ClauseForm.PARAGRAPH, "", "Punkt"), ClauseTree.Side.AFTER, null));
            return true;
        });

        assertThat(ends).containsOnly(true);
        assertThat(text(id).tree().clauses().stream()
                        .filter(clause -> clause.text().equals("Punkt")))
                .hasSize(12);
    }

    @Test
    void replacesAllOnlyWhereTheScreenShowedTheLast() {
        var id = begin();
        var shown = text(id).version();
        var clause = text(id).tree().clauses().get(1);
        revise(secretary, id, rewrite(clause, "Fjorden er varm."), clause);

        assertThat(refusalOf(() -> write(id, shown))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
        write(id, text(id).version());
        assertThat(text(id).tree().clauses()).hasSize(3);
    }

    @Test
    void writesTheFirstClausesOfAMandateThatWasBegunByHand() {
        var id = world.draft(secretary, "For hånd");
        assertThat(text(id)).returns(ClauseText.NONE, ClauseText::version).returns(ClauseTree.EMPTY, ClauseText::tree);

        revise(secretary, id, new ClauseEdit.Insert(tree().clauses().getFirst(), ClauseTree.Side.AFTER, null));

        assertThat(text(id).tree().clauses()).hasSize(1);
        assertThat(refusalOf(() -> write(id, ClauseText.NONE))).isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    private void write(MandateId id, int version) {
        as(secretary, () -> {
            service.write(new WriteClauses(UUID.randomUUID(), id, version, tree(), List.of()));
            return true;
        });
    }

    @Test
    void changesNoMoreOnceTheMandateIsWithdrawn() {
        var id = begin();
        var clause = text(id).tree().clauses().get(1);
        as(secretary, () -> {
            mandates.withdraw(
                    new WithdrawMandate(UUID.randomUUID(), id, world.mandate(id).version(), "Ble ikke noe av"));
            return true;
        });

        assertThat(text(id).isEditable()).isFalse();
        assertThat(refusalOf(() -> revise(secretary, id, rewrite(clause, "Ny"), clause)))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.WITHDRAWN));
    }

    @Test
    void readsAPastedText() {
        var reading = as(
                secretary,
                () -> imports.readText(new PastedText(
                        "Mandat for fjorden\n\n1. Bakgrunn\n\nFjorden er kald, og ingen vet hvor kald den er.")));

        assertThat(reading.proposal().title()).isEqualTo("Mandat for fjorden");
        assertThat(reading.proposal().loss().lost()).isZero();
        assertThat(refusalOf(() -> as(secretary, () -> imports.readText(new PastedText(" ")))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> as(secretary, () -> imports.read(world.received("tom.txt", "\n\n")))))
                .isEqualTo(new AttachmentRefusal.NoWords());
    }
}
