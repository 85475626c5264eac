package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLAUSE;
import static no.mandat.domain.contribution.Calls.offering;
import static no.mandat.domain.contribution.Calls.question;
import static no.mandat.domain.contribution.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import org.junit.jupiter.api.Test;

class CallChangesTest {

    private static final QuestionId ID = question(1, QuestionKind.TEXT, "").id();

    private static Translated both(String nb, String nn) {
        return new Translated(Map.of("nb", nb, "nn", nn));
    }

    @Test
    void areEachFieldOfAQuestionInEachLanguage() {
        var other = new ClauseId(new UUID(7, 4));
        var before = new Question(
                ID,
                QuestionKind.SCALE,
                both("Hvor viktig?", "Kor viktig?"),
                Translated.NONE,
                false,
                400,
                List.of(),
                new Scale(5, both("lite", "lite"), both("mye", "mykje")),
                List.of(CLAUSE));
        var after = new Question(
                ID,
                QuestionKind.SCALE,
                both("Hvor viktig?", "Kor viktig er det?"),
                Translated.of("nb", "Velg ett tall."),
                true,
                400,
                List.of(),
                new Scale(7, both("ingenting", "lite"), Translated.of("nb", "mye")),
                List.of(CLAUSE, other));

        assertThat(CallChanges.between(text(before), text(after)))
                .containsExactly(
                        new Change("text.1.nn", "Kor viktig?", "Kor viktig er det?"),
                        Change.set("help.1.nb", "Velg ett tall."),
                        new Change("required.1", false, true),
                        new Change("highest.1", 5, 7),
                        new Change("low.1.nb", "lite", "ingenting"),
                        new Change("high.1.nn", "mykje", null),
                        new Change("clauses.1", List.of(CLAUSE), List.of(CLAUSE, other)));
    }

    @Test
    void areWhatTheNewKindOfAQuestionUsesAndTheOldOneUsed() {
        var words = question(1, QuestionKind.TEXT, "Hva nå?");
        var choice = question(1, QuestionKind.SINGLE_CHOICE, "Hva nå?", "Ja", "Nei");

        assertThat(CallChanges.between(text(words), text(choice)))
                .containsExactly(
                        new Change("kind.1", QuestionKind.TEXT, QuestionKind.SINGLE_CHOICE),
                        new Change("limit.1", 400, null),
                        Change.set("choices.1.nb", "Ja / Nei"));
        assertThat(CallChanges.between(
                        text(choice), text(question(1, QuestionKind.SINGLE_CHOICE, "Hva nå?", "Ja", "Litt", "Nei"))))
                .containsExactly(new Change("choices.1.nb", "Ja / Nei", "Ja / Litt / Nei"));
    }

    @Test
    void callAQuestionThatIsGoneByTheNumberThatItHad() {
        var first = question(1, QuestionKind.SCALE, "Hvor viktig?");
        var second = question(2, QuestionKind.SCALE, "Hvor lenge?");

        assertThat(CallChanges.between(text(first, second), text(question(2, QuestionKind.SCALE, "Hvor langt?"))))
                .containsExactly(
                        new Change("text.1.nb", "Hvor lenge?", "Hvor langt?"),
                        new Change("text.-1.nb", "Hvor viktig?", null),
                        new Change("kind.-1", QuestionKind.SCALE, null),
                        new Change("required.-1", true, null),
                        new Change("highest.-1", 5, null),
                        new Change("clauses.-1", List.of(CLAUSE), null));
    }

    @Test
    void areAnotherOrderOnlyWhereQuestionsChangedPlaces() {
        var first = question(1, QuestionKind.SCALE, "Hvor viktig?");
        var second = question(2, QuestionKind.SCALE, "Hvor lenge?");
        var third = question(3, QuestionKind.SCALE, "Hvor langt?");

        assertThat(CallChanges.between(text(first, second, third), text(third, first, second)))
                .containsExactly(new Change("order", List.of(1, 2, 3), List.of(3, 1, 2)));
        assertThat(CallChanges.between(text(first, second), text(third, first, second)))
                .extracting(Change::field)
                .containsExactly("text.1.nb", "kind.1", "required.1", "highest.1", "clauses.1");
    }

    @Test
    void areWhatTheCallSaysOfItself() {
        var before = text(question(1, QuestionKind.TEXT, "Hvorfor?"));
        var after = new CallText(
                List.of("nb", "nn"), both("Hva nå?", "Kva no?"), both("Fordi.", "Difor."), false, before.questions());

        assertThat(CallChanges.between(before, offering(after, Publication.NOT)))
                .as("the first language's title is the call's own")
                .containsExactly(
                        new Change("languages", List.of("nb"), List.of("nb", "nn")),
                        Change.set("title.nn", "Kva no?"),
                        Change.set("introduction.nb", "Fordi."),
                        Change.set("introduction.nn", "Difor."),
                        new Change("attachments", true, false),
                        new Change("publications", List.of(Publication.values()), List.of(Publication.NOT)));
        assertThat(CallChanges.between(after, after)).isEmpty();
    }

    @Test
    void areTheTitleInEachLanguageWhereItIsWrittenInAnother() {
        var before = new CallText(List.of("nb", "nn"), both("Hva nå?", "Kva no?"), Translated.NONE, true, List.of());
        var after = new CallText(List.of("nn", "nb"), both("Hva så?", "Kva så?"), Translated.NONE, true, List.of());

        assertThat(CallChanges.between(before, after))
                .containsExactly(
                        new Change("language", "nb", "nn"),
                        new Change("title.nb", "Hva nå?", "Hva så?"),
                        new Change("title.nn", "Kva no?", "Kva så?"));
    }
}
