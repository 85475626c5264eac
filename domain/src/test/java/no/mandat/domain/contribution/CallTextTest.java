package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLAUSE;
import static no.mandat.domain.contribution.Calls.offering;
import static no.mandat.domain.contribution.Calls.question;
import static no.mandat.domain.contribution.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.CallGap.Missing;
import org.junit.jupiter.api.Test;

class CallTextTest {

    @Test
    void lacksNothingWhenAllIsSaidInItsOneLanguage() {
        var text = text(
                question(1, QuestionKind.TEXT, "Hvorfor?"),
                question(2, QuestionKind.SINGLE_CHOICE, "Ja eller nei?", "Ja", "Nei"),
                question(3, QuestionKind.SCALE, "Hvor viktig?"));

        assertThat(text.gaps()).isEmpty();
        assertThat(text.clauses()).containsExactly(CLAUSE);
        assertThat(text.name()).isEqualTo("Hva hindrer ombruk?");
    }

    @Test
    void takesThreeMinutesForEachAnswerInWordsAndHalfAOneForEachChoice() {
        var words = question(1, QuestionKind.TEXT, "Hvorfor?");
        var choice = question(2, QuestionKind.SINGLE_CHOICE, "Ja eller nei?", "Ja", "Nei");
        var scale = question(3, QuestionKind.SCALE, "Hvor viktig?");
        assertThat(text(choice).minutes()).isEqualTo(1);
        assertThat(text(choice, scale).minutes()).isEqualTo(1);
        assertThat(text(words).minutes()).isEqualTo(3);
        assertThat(text(words, choice).minutes()).isEqualTo(4);
        assertThat(text(words, choice, scale).minutes()).isEqualTo(4);
    }

    @Test
    void saysOfEachLanguageWhatItLacks() {
        var one = text(question(1, QuestionKind.TEXT, "Hvorfor?"));
        var both =
                new CallText(List.of("nb", "en"), one.title(), Translated.of("nb", "Fordi."), false, one.questions());

        assertThat(both.gaps())
                .containsExactly(
                        new CallGap(Missing.TITLE, 0, "en"),
                        new CallGap(Missing.INTRODUCTION, 0, "en"),
                        new CallGap(Missing.QUESTION, 1, "en"));
        assertThat(both.languageFor("en")).isEqualTo("en");
        assertThat(both.languageFor("nn")).isEqualTo("nb");
    }

    @Test
    void wantsTwoDifferentChoices() {
        assertThat(text(question(1, QuestionKind.SINGLE_CHOICE, "Hva?", "Ja")).gaps())
                .containsExactly(new CallGap(Missing.CHOICES, 1, "nb"));
        assertThat(text(question(1, QuestionKind.MULTIPLE_CHOICE, "Hva?", "Ja", "Ja"))
                        .gaps())
                .containsExactly(new CallGap(Missing.SAME_CHOICE, 1, "nb"));
        assertThat(text(question(1, QuestionKind.SINGLE_CHOICE, "Hva?", "Ja", ""))
                        .gaps())
                .containsExactly(new CallGap(Missing.CHOICE, 1, "nb"));
    }

    @Test
    void wantsHelpInEachLanguageWhereThereIsAny() {
        var helped = new Question(
                question(1, QuestionKind.TEXT, "").id(),
                QuestionKind.TEXT,
                new Translated(Map.of("nb", "Hvorfor?", "nn", "Kvifor?")),
                Translated.of("nn", "Skriv kort."),
                false,
                400,
                List.of(),
                Scale.usual(),
                List.of());
        var text = new CallText(
                List.of("nb", "nn"),
                new Translated(Map.of("nb", "Hva?", "nn", "Kva?")),
                Translated.NONE,
                false,
                List.of(helped));

        assertThat(text.gaps()).containsExactly(new CallGap(Missing.HELP, 1, "nb"));
    }

    @Test
    void asksForNothingThatIsSaidInAnotherLanguageAlone() {
        var foreign = Translated.of("nn", "Skriv kort.");
        var asked = new Question(
                question(1, QuestionKind.SCALE, "").id(),
                QuestionKind.SCALE,
                Translated.of("nb", "Hvor viktig?"),
                foreign,
                false,
                400,
                List.of(),
                new Scale(5, foreign, foreign),
                List.of());
        var text = new CallText(List.of("nb"), Translated.of("nb", "Hva?"), foreign, false, List.of(asked));

        assertThat(text.gaps()).isEmpty();
    }

    @Test
    void wantsTheEndsOfAScaleInEachLanguageWhereTheyAreSaidInOne() {
        var low = Translated.of("nb", "uten betydning");
        var high = new Translated(Map.of("nb", "avgjørende", "nn", "avgjerande"));

        assertThat(rated(Translated.NONE, Translated.NONE).gaps()).isEmpty();
        assertThat(rated(low.with("nn", "utan verdi"), high).gaps()).isEmpty();
        assertThat(rated(low, high).gaps()).containsExactly(new CallGap(Missing.LOW, 1, "nn"));
        assertThat(rated(low, Translated.of("nn", "avgjerande")).gaps())
                .containsExactly(new CallGap(Missing.HIGH, 1, "nb"), new CallGap(Missing.LOW, 1, "nn"));
    }

    /** In both forms of Norwegian, with one question by numbers. */
    private static CallText rated(Translated low, Translated high) {
        var asked = new Question(
                question(1, QuestionKind.SCALE, "").id(),
                QuestionKind.SCALE,
                new Translated(Map.of("nb", "Hvor viktig?", "nn", "Kor viktig?")),
                Translated.NONE,
                false,
                400,
                List.of(),
                new Scale(5, low, high),
                List.of());
        return new CallText(
                List.of("nb", "nn"),
                new Translated(Map.of("nb", "Hva?", "nn", "Kva?")),
                Translated.NONE,
                false,
                List.of(asked));
    }

    @Test
    void keepsOfAQuestionOnlyWhatItsKindUses() {
        var asked = question(1, QuestionKind.TEXT, "Hvorfor?", "Ja", "Nei");
        assertThat(asked.choices()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(11, Translated.NONE, Translated.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(1, Translated.NONE, Translated.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallText(List.of(), Translated.NONE, Translated.NONE, false, List.of()));
    }

    @Test
    void offersEachChoiceAboutPublicationOnceAndAtLeastOne() {
        var asked = text(question(1, QuestionKind.TEXT, "Hvorfor?"));
        assertThat(asked.publications()).containsExactly(Publication.values());
        assertThat(offering(asked, Publication.NOT, Publication.WITH_NAME, Publication.NOT)
                        .publications())
                .containsExactly(Publication.WITH_NAME, Publication.NOT);
        assertThatIllegalArgumentException().isThrownBy(() -> offering(asked));
    }

    @Test
    void whatIsBlankIsNotSaid() {
        var text = new Translated(Map.of("nb", "Ja", "en", " "));
        assertThat(text.has("en")).isFalse();
        assertThat(text.with("nb", "").isEmpty()).isTrue();
        assertThat(text.in("nn")).isEmpty();
    }
}
