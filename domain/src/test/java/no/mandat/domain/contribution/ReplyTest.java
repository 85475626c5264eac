package no.mandat.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void breaksLinesAsEveryMachineDoes() {
        assertThat(Reply.of("  en\r\nto\rtre\n\n").words()).isEqualTo("en\nto\ntre");
    }

    @Test
    void keepsNothingThatSteersAMachine() {
        assertThat(Reply.of("n\u0000u\u0007l\u001b[31ml\u0085 \u009b2J").words())
                .isEqualTo("nul[31ml 2J");
        assertThat(Reply.of("\u0000\u0001").isEmpty()).isTrue();
        assertThat(Reply.of("en\tto").words()).isEqualTo("en\tto");
    }

    @Test
    void takesEachChoiceOnceInItsOrder() {
        assertThat(new Reply("", List.of(2, 0, 2), 0).choices()).containsExactly(0, 2);
    }
}
