package no.mandat.workflow.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gruppen skal levere en rapport. | MUST",
                "Gruppa må levere ein rapport. | MUST",
                "Utvalget bes om å se på dette. | MUST",
                "The group shall report. | MUST",
                "Gruppen bør spørre flere. | SHOULD",
                "Gruppen oppfordres til å spørre. | SHOULD",
                "Gruppa blir oppmoda til det; ho bør skrive. | SHOULD",
                "Gruppen kan be om mer tid. | MAY",
                "Gruppen kan be om mer tid, men skal si fra. | MUST",
                "Gruppen bør svare, og kan be om mer. | SHOULD"
            })
    void readsHowBindingAClauseIs(String text, Force force) {
        assertThat(ForceSuggestion.said(text)).contains(force);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gruppen svarer alene for sine råd.",
                "Gruppen gir råd om hvordan kommunene kan spare.",
                "Kandidaten skallet var med."
            })
    void bindsNobodyWithoutAWordForIt(String text) {
        assertThat(ForceSuggestion.said(text)).isEmpty();
    }

    @Test
    void letsAListBeAChoiceWhenItsIntroductionSaysSo() {
        assertThat(ForceSuggestion.ofItems("Aktuelle og mulige former er:")).contains(Force.MAY);
        assertThat(ForceSuggestion.ofItems("Eventuelle former som bør vurderes:"))
                .contains(Force.SHOULD);
        assertThat(ForceSuggestion.ofItems("Formene er:")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gruppen skal levere en delrapport i mai. | DELIVERABLE",
                "Gruppa skal gje løypemeldingar til styret. | DELIVERABLE",
                "Gruppen utarbeider korte notater. | DELIVERABLE",
                "The group shall submit a report. | DELIVERABLE",
                "Gruppen skal holde innspillsmøter. | OBLIGATION",
                "Medlemmene skal gjøre seg kjent med rapporten som rådet har levert. | OBLIGATION",
                "En kommunikasjonsplan utarbeides sammen med notatene. | OBLIGATION",
                "Gruppen skal vurdere hvor dyrt det blir. | QUESTION",
                "Gruppa skal greie ut kva det kostar. | QUESTION",
                "The group shall assess the costs. | QUESTION",
                "Gruppen bestemmer selv formen på leveransene. | FRAME",
                "Gruppen skal bruke god tid. | OBLIGATION",
                "Det er kaldt i fjorden. | BACKGROUND",
                "Gruppen skal be om hjelp. Den kan også skrive et notat. | OBLIGATION"
            })
    void readsWhatASentenceAsksFor(String text, ClauseKind kind) {
        assertThat(KindSuggestion.of(text, Optional.empty())).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bakgrunn | BACKGROUND",
                "Bakgrunn for sammensetningen av gruppen | FRAME",
                "Formål | PURPOSE",
                "Føremål og mål | PURPOSE",
                "Leveranser | DELIVERABLE",
                "Spørsmål til gruppen | QUESTION",
                "Utgreiingsspørsmål | QUESTION",
                "Mandatperiode | FRAME",
                "Sammensetning | FRAME",
                "Arbeidsform | FRAME",
                "Oppgaver | OBLIGATION",
                "Deliverables | DELIVERABLE"
            })
    void readsWhatASectionIsAbout(String heading, ClauseKind kind) {
        assertThat(Topic.of(heading)).map(Topic::kind).contains(kind);
    }

    @Test
    void knowsNothingOfAHeadingThatSaysNothing() {
        assertThat(Topic.of("Havbruk og fjord")).isEmpty();
    }

    @Test
    void takesAQuestionForOneWhereTheSectionIsAboutTheWork() {
        assertThat(KindSuggestion.of("Hvordan bør fisk telles?", Optional.of(Topic.TASK)))
                .isEqualTo(ClauseKind.QUESTION);
        assertThat(KindSuggestion.of("Hvordan ble det slik?", Optional.of(Topic.BACKGROUND)))
                .isEqualTo(ClauseKind.BACKGROUND);
        assertThat(KindSuggestion.of("Hvordan ble det slik?", Optional.empty())).isEqualTo(ClauseKind.BACKGROUND);
    }

    @Test
    void letsASettledSectionOutweighItsWords() {
        assertThat(KindSuggestion.of("Gruppen skal vurdere dette.", Optional.of(Topic.PURPOSE)))
                .isEqualTo(ClauseKind.PURPOSE);
        assertThat(KindSuggestion.of("Gruppen skal vurdere dette.", Optional.of(Topic.DELIVERABLE)))
                .isEqualTo(ClauseKind.QUESTION);
    }
}
