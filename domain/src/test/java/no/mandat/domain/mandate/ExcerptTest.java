package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @Test
    void isTheWordsInOneLine() {
        assertThat(Excerpt.of("Se **[kartet \\[nytt\\]](https://kart.example/a)**[^1]\nog *svar*.\n\n[^1]: Et kart."))
                .isEqualTo("Se kartet [nytt] og svar.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "[^", "[](", "[a](#", "!["})
    void isMadeInNoTimeWhateverStandsThere(String sign) {
        var text = "Ord [" + sign.repeat(100_000 / sign.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Excerpt.of(text)).startsWith("Ord"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(PictureMark.in(text)).isEmpty());
    }
}
