package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateLettersTest {

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void howToAskStandsInWhatTellsThatACallIsClosedOnlyWhereItIsGiven(String language) {
        var words = Words.in(Locale.of(language));
        var ask = words.of("mail.askLate");
        assertThat(words.of("mail.callClosed.text", "Gruppen", "Ombruk", "", "", "", "Nok", ask))
                .contains("Gruppen", "Ombruk", "\n\n" + ask + "\n\n")
                .endsWith("Nok");
        assertThat(words.of("mail.callClosed.text", "Gruppen", "Ombruk", "", "", "", "Nok", ""))
                .doesNotContain(ask, "{");
        assertThat(words.of("mail.memberCallClosed.text", "Ombruk", "Nok", ask))
                .contains("Ombruk", "\n\n" + ask + "\n\n")
                .endsWith("Nok");
        assertThat(words.of("mail.memberCallClosed.text", "Ombruk", "Nok", "")).doesNotContain(ask, "{");
    }
}
