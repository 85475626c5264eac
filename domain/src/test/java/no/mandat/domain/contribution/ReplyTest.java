package no.mandat.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));

    @Test
    void breaksLinesAsEveryMachineDoes() {
        assertThat(Reply.of("  en\r\nto\rtre\n\n").words()).isEqualTo("en\nto\ntre");
    }

    @Test
    void isTakenWithoutWhatSteersAMachine() {
        assertThat(Reply.readable("n" + (char) 0 + "u" + (char) 7 + "l" + (char) 27 + "[31ml" + (char) 0x85 + " "
                        + (char) 0x9b + "2J"))
                .isEqualTo("nul[31ml 2J");
        assertThat(Reply.readable("en\tto\r\ntre")).isEqualTo("en\tto\r\ntre");
        assertThat(Reply.readable("\uFFFE=1\uFFFF \uFDD0to\uFDEF \uDBFF\uDFFFtre \uFDF0\uFFFD😀"))
                .isEqualTo("=1 to tre \uFDF0\uFFFD😀");
        var typed = new Replies(Map.of(WHY, Reply.of("" + (char) 0 + (char) 1)));
        assertThat(typed.to(WHY).isEmpty())
                .as("what was taken once is read as it was")
                .isFalse();
        assertThat(typed.readable().byQuestion()).isEmpty();
    }

    @Test
    void isBlankWhereNobodySeesAnything() {
        assertThat(Reply.of("\u00A0\u200B")).returns(true, Reply::isBlank).returns(false, Reply::isEmpty);
        assertThat(Reply.of("\u00A0–").isBlank()).isFalse();
        assertThat(new Reply("", List.of(0), 0).isBlank()).isFalse();
        assertThat(new Reply("", List.of(), 1).isBlank()).isFalse();
    }

    @Test
    void takesEachChoiceOnceInItsOrder() {
        assertThat(new Reply("", List.of(2, 0, 2), 0).choices()).containsExactly(0, 2);
    }
}
