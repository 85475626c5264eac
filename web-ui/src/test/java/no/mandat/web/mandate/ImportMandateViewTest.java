package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.clause.ClauseRow;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.PastedText;
import no.mandat.workflow.mandate.VersionQueries;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.party.SeatForm;
import no.mandat.workflow.recognition.Recognition;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From a text to a draft; what is made of the text is the recognition's, as in the program. */
class ImportMandateViewTest {

    private static final String TEXT = """
            # Mandat for ekspertgruppe – Tare og tang

            ## 1. Bakgrunn

            Tareskogen vokser langs hele kysten. Ingen vet hvor mye som kan høstes.

            ## 2. Leveranser

            Gruppen skal levere en rapport. Forhold som bør utredes er:

            - Hvor mye tare som kan høstes hvert år.
            - Hvem som skal ha lov til det.

            ## 3. Mandatperiode

            Mandatet varer ut 2031.

            ## Vedlegg 1 – Gruppens sammensetning

            Bedrifter:

            - Tarefabrikken – NN
            - Havhøsting – [navn]
            """;

    private static final String WHOLE = "ord i dokumentet er med.";
    private static final String LOST = "ord i dokumentet er ikke med i punktene.";

    private final Fakes fakes = new Fakes();
    private final Ids ids = new Ids(Stage.CLOCK);
    private final Commands commands = new Commands();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.put(MandateImport.class, new Imports());
        parts.put(ClauseService.class, commands);
        parts.put(ClauseQueries.class, new Texts());
        parts.put(VersionQueries.class, new NoVersions());
        parts.put(Ids.class, ids);
        return parts;
    }

    @BeforeEach
    void open() {
        fakes.mandates.mayDraft = true;
        fakes.mandates.add(Fakes.draft());
        stage.open("mandates/import");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void proposesNothingBeforeThereIsAText() {
        assertThat(stage.text()).contains("Hvor er mandatet?").doesNotContain("Kom alt med?");
        _assertNone(Grid.class);
        _assertNone(Button.class, spec -> spec.withText("Opprett mandatet"));
    }

    @Test
    void isNotThereForThoseWhoMayNotBeginOne() {
        fakes.mandates.mayDraft = false;
        stage.open("mandates");
        stage.open("mandates/import");

        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void proposesClausesPeriodAndSeatsOfAPastedText() {
        paste(TEXT);

        assertThat(stage.text()).contains("Kom alt med?", WHOLE).doesNotContain(LOST);
        assertThat(clause("Hvor mye tare")).satisfies(clause -> {
            assertThat(clause.form()).isEqualTo(ClauseForm.ITEM);
            assertThat(clause.force()).isEqualTo(Force.SHOULD);
        });
        assertThat(clause("skal levere en rapport").force()).isEqualTo(Force.MUST);
        assertThat(field("Tittel").getValue()).contains("Tare og tang");
        assertThat(_get(DateField.class, spec -> spec.withLabel("Siste dag")).getValue())
                .isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(seat("Tarefabrikken").getValue()).isTrue();
        assertThat(seat("Havhøsting").getValue()).isTrue();
    }

    @Test
    void saysAtThePastedTextWhyItWasNotRead() {
        paste("\n\n");

        assertThat(_find(RefusalLine.class))
                .extracting(RefusalLine::getText)
                .anyMatch(text -> text.startsWith("Vi fant ingen tekst i dokumentet."));
        _assertNone(Grid.class);

        paste(TEXT);
        assertThat(stage.text()).doesNotContain("Vi fant ingen tekst").contains(WHOLE);
    }

    @Nested
    class Corrected {

        @BeforeEach
        void read() {
            paste(TEXT);
        }

        @Test
        void isComparedWithTheTextAgain() {
            choose("Tareskogen vokser");
            press("Fjern");
            assertThat(stage.text()).contains(LOST, "[Tareskogen]").doesNotContain(WHOLE);

            press("Angre");
            assertThat(stage.text()).contains(WHOLE).doesNotContain(LOST);
            assertThat(clause("Tareskogen vokser")).isNotNull();
        }

        @Test
        void losesNoWordByBeingJoined() {
            int before = clauses().size();
            choose("Hvem som skal ha lov");
            press("Slå sammen med det foran");

            assertThat(clauses()).hasSize(before - 1);
            assertThat(clause("Hvem som skal ha lov").text()).startsWith("Hvor mye tare");
            assertThat(stage.text()).contains(WHOLE);
        }

        @Test
        void becomesTheMandateAsItWasCorrected() {
            choose("Hvem som skal ha lov");
            press("Inn et nivå");
            _setValue(words(), "Hvem som skal få høste.");
            _setValue(seat("Havhøsting"), false);
            fill();
            press("Opprett mandatet");

            assertThat(commands.carriedOut).singleElement().satisfies(command -> {
                assertThat(command.form())
                        .isEqualTo(new MandateForm(
                                "Mandat for ekspertgruppe – Tare og tang",
                                "Tare",
                                new BoardChoice(Fakes.BOARD, "Kystrådet"),
                                "Taregruppen",
                                null,
                                LocalDate.of(2031, 12, 31),
                                List.of()));
                var corrected = find(command.tree(), "Hvem som skal få høste.");
                assertThat(corrected.depth())
                        .as("moved, and rewritten without having been saved")
                        .isEqualTo(find(command.tree(), "Hvor mye tare").depth() + 1);
                assertThat(command.tree().clauses())
                        .extracting(Clause::text)
                        .doesNotContain("Hvem som skal ha lov til det.");
                assertThat(command.seats())
                        .extracting(SeatForm::organisation)
                        .extracting(organisation -> organisation.organisationName())
                        .containsExactly("Tarefabrikken");
                assertThat(command.from()).isNull();
                assertThat(command.pictures()).isEmpty();
            });
            assertThat(address()).isEqualTo("mandates/" + Fakes.FERRIES + "/text");
            _assertNone(Dialog.class);
        }

        @Test
        void saysWhatIsMissingAndKeepsTheCorrections() {
            choose("Hvem som skal ha lov");
            _setValue(words(), "Hvem som skal få høste.");
            press("Opprett mandatet");

            assertThat(commands.carriedOut).isEmpty();
            assertThat(stage.text()).contains("3 felt må rettes før du kan lagre");
            assertThat(field("Kortnavn").getErrorMessage()).isEqualTo("Må fylles ut");
            assertThat(clause("Hvem som skal få høste.")).isNotNull();
        }

        @Test
        void saysARefusalAndIsSentAgainAsTheSame() {
            choose("Hvem som skal ha lov");
            _setValue(words(), "Hvem som skal få høste.");
            fill();
            commands.refuseNext(new MandateRefusal.NoSuchBoard());
            press("Opprett mandatet");

            assertThat(stage.text()).contains("Styret du valgte, finnes ikke lenger. Velg et annet.");
            assertThat(address()).isEqualTo("mandates/import");
            assertThat(clause("Hvem som skal få høste.")).isNotNull();
            press("Opprett mandatet");
            assertThat(commands.carriedOut)
                    .hasSize(2)
                    .extracting(ImportMandate::key)
                    .containsOnly(commands.carriedOut.getFirst().key());
            assertThat(address()).isEqualTo("mandates/" + Fakes.FERRIES + "/text");
        }

        @Test
        void isKeptUnlessOneSaysThatAnotherTextMayTakeItsPlace() {
            choose("Tareskogen vokser");
            press("Fjern");
            paste("# Et annet mandat\n\n## 1. Fjorden\n\nGruppen skal måle fjorden.\n");
            assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Erstatte det som er lest?");
            assertThat(stage.text()).contains("Det du har rettet på siden, går tapt.");

            press("Behold det som er her");
            _assertNone(Dialog.class);
            assertThat(stage.text()).contains(LOST);
            assertThat(clause("Hvor mye tare")).isNotNull();

            press("Les teksten");
            press("Erstatt");
            _assertNone(Dialog.class);
            assertThat(clauses()).extracting(Clause::text).anyMatch(text -> text.contains("måle fjorden"));
            assertThat(clauses()).extracting(Clause::text).noneMatch(text -> text.contains("tare"));
            assertThat(stage.text()).contains(WHOLE).doesNotContain(LOST);
        }

        @Test
        void isNotLeftWithoutAQuestion() {
            stage.open("mandates");
            assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Forkast det du har skrevet?");
            press("Bli på siden");
            assertThat(clause("Tareskogen vokser")).isNotNull();

            stage.open("mandates");
            press("Forkast endringene");
            assertThat(address()).isEqualTo("mandates");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void beginsWithAnotherMandateAndItsSeats() {
        var other = (ComboBox<MandateRow>) _get(ComboBox.class, spec -> spec.withLabel("Mandat"));
        press("Bruk dette");
        _assertNone(Grid.class);
        _setValue(
                other,
                new MandateRow(
                        Fakes.FERRIES,
                        "Hydrogen til hurtigbåter",
                        "Hydrogen",
                        "Kystrådet",
                        MandateState.DRAFT,
                        null,
                        LocalDate.of(2027, 6, 30),
                        Stage.NOW));
        press("Bruk dette");

        assertThat(stage.text()).doesNotContain("Kom alt med?");
        choose("Gruppen skal seile");
        _setValue(words(), "Gruppen skal ro.");
        press("Opprett mandatet");
        assertThat(commands.carriedOut).singleElement(type(ImportMandate.class)).satisfies(command -> {
            assertThat(command.from()).isEqualTo(Fakes.FERRIES);
            assertThat(command.form().shortName()).isEqualTo("Hydrogen");
            assertThat(command.tree().clauses()).extracting(Clause::text).containsExactly("Gruppen skal ro.");
            assertThat(command.seats()).containsExactly(new SeatForm(OrganisationCategory.RESEARCH, null, true));
        });
    }

    private static void paste(String text) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Mandatets tekst")), text);
        press("Les teksten");
    }

    @SuppressWarnings("unchecked")
    private static Grid<ClauseRow> grid() {
        return _get(Grid.class);
    }

    private static List<Clause> clauses() {
        return grid().getListDataView().getItems().map(ClauseRow::clause).toList();
    }

    private static Clause clause(String words) {
        return find(new ClauseTree(clauses()), words);
    }

    private static Clause find(ClauseTree tree, String words) {
        return tree.clauses().stream()
                .filter(clause -> clause.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words + " in " + tree));
    }

    private static void choose(String words) {
        grid().getListDataView()
                .getItems()
                .filter(row -> row.clause().text().contains(words))
                .findFirst()
                .ifPresent(grid()::select);
    }

    private static TextArea words() {
        return _get(TextArea.class, spec -> spec.withLabel("Tekst"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Checkbox seat(String organisation) {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(
                        box -> box.getAriaLabel().orElse("").equals("Opprett plass: " + organisation)));
    }

    @SuppressWarnings("unchecked")
    private static void fill() {
        _setValue(field("Kortnavn"), "Tare");
        _setValue(
                (ComboBox<BoardChoice>) _get(ComboBox.class, spec -> spec.withLabel("Gitt av")),
                new BoardChoice(Fakes.BOARD, "Kystrådet"));
        _setValue(field("Ekspertgruppens navn"), "Taregruppen");
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    /** Reads as the program does. */
    private final class Imports extends MandateImport {

        @Override
        public Reading readText(PastedText text) {
            var manuscript = new ManuscriptReader(fakes.reception).read(text.text());
            return new Reading(manuscript, Recognition.of(manuscript, ids::next));
        }

        @Override
        public Copy copy(MandateId id) {
            var clause = new Clause(
                    new ClauseId(new UUID(5, 1)),
                    0,
                    ClauseForm.PARAGRAPH,
                    "",
                    "",
                    "Gruppen skal seile.",
                    ClauseKind.OBLIGATION,
                    Force.MUST);
            return new Copy(
                    new MandateForm(
                            "Hydrogen til hurtigbåter",
                            "Hydrogen",
                            new BoardChoice(Fakes.BOARD, "Kystrådet"),
                            "Ekspertgruppen",
                            null,
                            LocalDate.of(2027, 6, 30),
                            List.of()),
                    new ClauseTree(List.of(clause)),
                    List.of(new SeatForm(OrganisationCategory.RESEARCH, null, true)));
        }
    }

    private static final class Commands extends ClauseService {

        private final List<ImportMandate> carriedOut = new ArrayList<>();
        private @Nullable Refusal refusal;

        /** Refuses the next command. */
        void refuseNext(Refusal why) {
            refusal = why;
        }

        @Override
        public MandateId importMandate(ImportMandate command) {
            carriedOut.add(command);
            var why = refusal;
            refusal = null;
            if (why != null) {
                throw new RefusedException(why);
            }
            return Fakes.FERRIES;
        }
    }

    /** Where one is led afterwards. */
    private static final class Texts extends ClauseQueries {

        @Override
        public ClauseText text(MandateId id) {
            return new ClauseText(ClauseText.NONE, ClauseTree.EMPTY, ClauseNumbers.of(ClauseTree.EMPTY), true);
        }
    }

    private static final class NoVersions extends VersionQueries {}
}
