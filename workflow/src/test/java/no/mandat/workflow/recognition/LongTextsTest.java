package no.mandat.workflow.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[^", "[", "[a](#", "[^a]", "![", "](", "<http://a", ".", "a", "å\u0301\u0316", "_"})
    void areReadInNoTimeWhateverStandsInThem(String sign) {
        var text = "# Medlemmer\n\nKari [" + sign.repeat(100_000 / sign.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var proposal = Proposals.of(text);
            assertThat(proposal.tree().clauses()).isNotEmpty();
        });
    }
}
