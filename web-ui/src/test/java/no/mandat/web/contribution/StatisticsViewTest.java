package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call in numbers. */
class StatisticsViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/calls/" + CallFakes.CALL + "/statistics";

    private final Fakes fakes = new Fakes();
    private Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Question question(int number, QuestionKind kind, String text, String... choices) {
        return new Question(
                new QuestionId(new UUID(3, number)),
                kind,
                Translated.of("nb", text),
                Translated.NONE,
                false,
                400,
                List.of(choices).stream()
                        .map(choice -> Translated.of("nb", choice))
                        .toList(),
                new Scale(3, Translated.of("nb", "lite"), Translated.of("nb", "mye")),
                List.of());
    }

    private void counted(int contributions, List<CallStatistics.OfQuestion> questions) {
        fakes.calls.statistics.counted = new CallStatistics(
                CallFakes.CALL,
                Fakes.FERRIES,
                2,
                new CallText(
                        List.of("nb", "nn"),
                        Translated.of("nb", "Hydrogen på sjøen"),
                        Translated.NONE,
                        false,
                        questions.stream()
                                .map(CallStatistics.OfQuestion::question)
                                .toList()),
                contributions,
                1,
                2,
                List.of(new CallStatistics.OnDay(LocalDate.of(2026, 11, 20), 4)),
                List.of(
                        new CallStatistics.OfCategory(OrganisationCategory.INDUSTRY, 3, 2),
                        new CallStatistics.OfCategory(null, 1, 1)),
                List.of(new CallStatistics.OnClause(new ClauseId(new UUID(1, 99)), 2)),
                questions);
        stage.open(PAGE);
    }

    @Test
    void standsAsTablesWhoseNumbersHaveTheirShare() {
        counted(
                4,
                List.of(
                        new CallStatistics.OfQuestion(
                                question(1, QuestionKind.MULTIPLE_CHOICE, "Hva mangler?", "Lager", "Penger"),
                                3,
                                List.of(3, 1)),
                        new CallStatistics.OfQuestion(
                                question(2, QuestionKind.SCALE, "Hvor viktig?"), 2, List.of(0, 0, 2))));

        assertThat(stage.text())
                .contains("4 innspill. Én avsender har bekreftet adressen.")
                .contains(
                        "20. nov. 2026", "Næringsliv", "3 (75 %)2 ulike tekster", "Privatpersoner", "1 (25 %)Én tekst")
                .contains("Hva mangler?", "Lager", "3 (100 %)", "Penger", "1 (33 %)", "Flere svar kunne velges.")
                .contains("1 lite", "3 mye", "2 (100 %)");
        assertThat(_find(NativeTable.class)).hasSize(5).allSatisfy(table -> assertThat(table.getCaptionText())
                .isNotEmpty());
    }

    @Test
    void standsInTheLanguageOfTheCallWhereItIsNotWrittenInTheReaders() {
        stage.close();
        stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Locale.ENGLISH, fakes.parts());
        counted(
                4,
                List.of(
                        new CallStatistics.OfQuestion(
                                question(1, QuestionKind.SINGLE_CHOICE, "Hva mangler?", "Lager", "Penger"),
                                3,
                                List.of(2, 1)),
                        new CallStatistics.OfQuestion(
                                question(2, QuestionKind.SCALE, "Hvor viktig?"), 2, List.of(0, 0, 2))));
        assertThat(stage.text()).contains("Hydrogen på sjøen", "Hva mangler?", "Lager", "1 lite", "3 mye");
        var table = _find(NativeTable.class).getLast();
        assertThat(table.getCaption().getElement().getAttribute("lang")).isEqualTo("nb");
        assertThat(table.getBody().getRows()).hasSize(3).allSatisfy(row -> assertThat(
                        row.getHeaderCells().getFirst().getElement().getAttribute("lang"))
                .isEqualTo("nb"));
    }

    @Test
    void ofACallOfAnotherMandateIsNotThere() {
        counted(0, List.of());
        stage.open(fakes.underAnother(PAGE));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void saysThatNothingHasCome() {
        counted(0, List.of());
        assertThat(stage.text()).contains("Tallene kommer når noen har sendt inn noe.");
        assertThat(_find(NativeTable.class)).isEmpty();
    }
}
