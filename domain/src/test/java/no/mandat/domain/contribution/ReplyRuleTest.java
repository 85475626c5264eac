package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.question;
import static no.mandat.domain.contribution.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.ReplyFault.Kind;
import org.junit.jupiter.api.Test;

class ReplyRuleTest {

    private static final Question WORDS = question(1, QuestionKind.TEXT, "Hvorfor?");
    private static final Question ONE = question(2, QuestionKind.SINGLE_CHOICE, "Hva?", "Pris", "Lager");
    private static final Question SEVERAL = question(3, QuestionKind.MULTIPLE_CHOICE, "Hvilke?", "Stein", "Stål");
    private static final Question SCALE = question(4, QuestionKind.SCALE, "Hvor viktig?");

    private static List<ReplyFault> faults(Question question, Reply reply) {
        return ReplyRule.faults(text(question), new Replies(Map.of(question.id(), reply)));
    }

    private static ReplyFault fault(Question question, Kind kind) {
        return new ReplyFault(question.id(), kind, kind == Kind.TOO_LONG ? question.limit() : 0);
    }

    @Test
    void takesWhatIsAskedFor() {
        assertThat(faults(WORDS, Reply.of("Fordi."))).isEmpty();
        assertThat(faults(ONE, new Reply("", List.of(1), 0))).isEmpty();
        assertThat(faults(SEVERAL, new Reply("", List.of(1, 0, 1), 0))).isEmpty();
        assertThat(faults(SCALE, new Reply("", List.of(), 5))).isEmpty();
    }

    @Test
    void wantsWhatMustBeAnswered() {
        for (var question : List.of(WORDS, ONE, SEVERAL, SCALE)) {
            assertThat(faults(question, Reply.NONE)).containsExactly(fault(question, Kind.MISSING));
        }
        assertThat(faults(WORDS, Reply.of(" \n "))).containsExactly(fault(WORDS, Kind.MISSING));
    }

    private static Question optional(Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.text(),
                question.help(),
                false,
                question.limit(),
                question.choices(),
                question.scale(),
                question.clauses());
    }

    @Test
    void wantsSomethingAnsweredOrAFileWhereNothingMustBe() {
        var asked = text(optional(WORDS), optional(ONE), optional(SEVERAL), optional(SCALE));
        var nothing = new ReplyFault(WORDS.id(), Kind.NOTHING, 0);
        for (var blank : List.of("", " \n\t ", "\u00A0\u3000\u200B")) {
            var silent = new Replies(Map.of(WORDS.id(), Reply.of(blank)));
            assertThat(ReplyRule.faults(asked, silent, false)).containsExactly(nothing);
            assertThat(ReplyRule.faults(asked, silent, true)).isEmpty();
        }
        var elsewhere = new QuestionId(new UUID(8, 9));
        assertThat(ReplyRule.faults(asked, new Replies(Map.of(elsewhere, Reply.of("Fordi."))), false))
                .as("what nobody asked")
                .containsExactly(nothing);
        Map.of(
                        WORDS, Reply.of("–"),
                        ONE, new Reply("", List.of(0), 0),
                        SEVERAL, new Reply("", List.of(1), 0),
                        SCALE, new Reply("", List.of(), 1))
                .forEach((question, reply) -> assertThat(
                                ReplyRule.faults(asked, new Replies(Map.of(question.id(), reply)), false))
                        .as("one is enough")
                        .isEmpty());
    }

    @Test
    void namesWhatMustBeAnsweredWhereNothingIs() {
        assertThat(ReplyRule.faults(text(optional(WORDS), ONE), new Replies(Map.of()), false))
                .containsExactly(fault(ONE, Kind.MISSING));
        assertThat(faults(WORDS, Reply.of("\u00A0"))).containsExactly(fault(WORDS, Kind.MISSING));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(faults(WORDS, Reply.of("😀".repeat(400)))).isEmpty();
        assertThat(faults(WORDS, Reply.of("å".repeat(401)))).containsExactly(fault(WORDS, Kind.TOO_LONG));
        assertThat(faults(WORDS, Reply.of("a" + "\r\n".repeat(199) + "b")))
                .as("a line ends with one character")
                .isEmpty();
    }

    @Test
    void takesNothingThatCannotBeChosen() {
        assertThat(faults(ONE, new Reply("", List.of(2), 0))).containsExactly(fault(ONE, Kind.IMPOSSIBLE));
        assertThat(faults(ONE, new Reply("", List.of(-1), 0))).containsExactly(fault(ONE, Kind.IMPOSSIBLE));
        assertThat(faults(ONE, new Reply("", List.of(0, 1), 0))).containsExactly(fault(ONE, Kind.IMPOSSIBLE));
        assertThat(faults(SEVERAL, new Reply("x", List.of(0), 0))).containsExactly(fault(SEVERAL, Kind.IMPOSSIBLE));
        assertThat(faults(SCALE, new Reply("", List.of(), 6))).containsExactly(fault(SCALE, Kind.IMPOSSIBLE));
        assertThat(faults(SCALE, new Reply("", List.of(), -1))).containsExactly(fault(SCALE, Kind.IMPOSSIBLE));
        assertThat(faults(WORDS, new Reply("", List.of(0), 0))).containsExactly(fault(WORDS, Kind.IMPOSSIBLE));
    }
}
