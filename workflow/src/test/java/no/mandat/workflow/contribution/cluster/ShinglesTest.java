package no.mandat.workflow.contribution.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi MENER, at dette – altså: ombruk – haster! | vi mener at dette altså ombruk haster",
                "o\uFB03cielt | officielt",
                "a\u030Apne | åpne",
                "e-post | e post",
                "« » … | ''",
                "1. punkt\u00A03.2 | 1 punkt 3 2"
            })
    void takesWordsHoweverTheyAreWritten(String written, String said) {
        assertThat(Shingles.said(written)).isEqualTo(said);
    }

    @Test
    void sayWhichShareOfBothIsInBoth() {
        var twenty = Shingles.of(words(0, 20));
        assertThat(twenty.numbers()).hasSize(18);
        assertThat(twenty.similarity(Shingles.of(words(0, 20)))).isEqualTo(1);
        assertThat(twenty.similarity(Shingles.of(words(20, 40)))).isZero();
        // 18 of one, 28 of the other, the first 18 of it being those.
        assertThat(twenty.similarity(Shingles.of(words(0, 30)))).isCloseTo(18.0 / 28, within(1e-9));
        // A word that is changed in the middle takes three of them along, and brings three others.
        assertThat(twenty.similarity(Shingles.of(words(0, 10) + " annet " + words(11, 20))))
                .isCloseTo(15.0 / 21, within(1e-9));
    }

    @Test
    void areOfTextsThatAreLongEnough() {
        assertThat(Shingles.of(words(0, 19)).isEmpty()).isTrue();
        assertThat(Shingles.of(words(0, 20)).isEmpty()).isFalse();
        assertThat(Shingles.of("").similarity(Shingles.of(""))).isZero();
    }

    @Test
    void ofShortTextsAreAllTheSameOrNone() {
        var few = Shingles.of("Vi støtter forslaget.");
        assertThat(few.similarity(Shingles.of("VI STØTTER\n\u00A0forslaget! "))).isEqualTo(1);
        assertThat(few.similarity(Shingles.of("Vi støtter forslaget …"))).isEqualTo(1);
        assertThat(few.similarity(Shingles.of("Vi støtter forslaget?"))).isZero();
        assertThat(few.similarity(Shingles.of("Vi støtter hele forslaget."))).isZero();
        assertThat(few.similarity(Shingles.of("Vi støtter forslaget. " + words(0, 30))))
                .isZero();
        assertThat(few.saysEnough()).isTrue();
        assertThat(Shingles.of("Ja, enig.").saysEnough()).isFalse();
        assertThat(Shingles.of("Ja, enig.").similarity(Shingles.of("Ja, enig.")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Juster med -5 prosent | Juster med +5 prosent",
                "Frist < 3 uker | Frist > 3 uker",
                "Ikke vent, handle nå! | Ikke vent handle nå!",
                "Vi sier «fritt» valg | Vi sier fritt valg"
            })
    void ofShortTextsTellSignsApart(String one, String other) {
        assertThat(Shingles.said(one)).isEqualTo(Shingles.said(other));
        assertThat(Shingles.of(one).saysEnough()).isTrue();
        assertThat(Shingles.of(one).similarity(Shingles.of(other))).isZero();
    }

    @Property(tries = 500)
    void areThereWhateverSomebodyTyped(@ForAll String one, @ForAll String other) {
        var similarity = Shingles.of(one).similarity(Shingles.of(other));
        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(Shingles.of(other).similarity(Shingles.of(one)));
    }
}
