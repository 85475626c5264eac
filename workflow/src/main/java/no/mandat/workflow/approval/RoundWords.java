package no.mandat.workflow.approval;

import java.util.List;
import java.util.Objects;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.words.Phrase;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a round's state and a position in it are called: where a body answers a question, it says yes or no, where
 * it chooses, somebody is elected, and what is only for its information it takes note of.
 */
public final class RoundWords {

    private RoundWords() {}

    /** What a round is called on a page: an override by what it overrides, a question of impartiality by what it asks. */
    static String title(RoundKind kind, String title, @Nullable Question question, Words words) {
        if (question != null) {
            return question.in(words);
        }
        return kind == RoundKind.OVERRIDE ? words.of("approval.override.title", title) : title;
    }

    /** Why it was called off: as somebody said it, or the cause, which has a word in each language. */
    static Object grounds(Grounds grounds) {
        return grounds.reason().<Object>map(words -> words).orElseGet(() -> Objects.requireNonNull(grounds.cause()));
    }

    /** The same, in words. */
    static String grounds(Grounds grounds, Words words) {
        var told = grounds(grounds);
        return told instanceof Grounds.Cause cause ? words.of(cause) : told.toString();
    }

    /** How the round stands, or ended. */
    public static Phrase state(RoundKind kind, RoundState state) {
        boolean decided = state == RoundState.PASSED || state == RoundState.FAILED;
        var words =
                switch (kind) {
                    case IMPARTIALITY -> decided ? "impartiality." : "RoundState.";
                    case ELECTION -> decided ? "election.round." : "RoundState.";
                    case OVERRIDE -> decided ? "override.round." : "RoundState.";
                    case NOTICE -> state == RoundState.PASSED ? "notice.round." : "RoundState.";
                    case DECISION -> "RoundState.";
                };
        return new Phrase(words + state, List.of());
    }

    /** What somebody says by a position. */
    public static Phrase said(RoundKind kind, PositionKind position) {
        boolean choosesASide = position == PositionKind.APPROVE || position == PositionKind.OBJECT;
        var words =
                switch (kind) {
                    case IMPARTIALITY -> choosesASide ? "impartiality." : "PositionKind.";
                    case OVERRIDE -> choosesASide ? "override.said." : "PositionKind.";
                    case NOTICE -> position.isApproval() ? "notice.said." : "PositionKind.";
                    case DECISION, ELECTION -> "PositionKind.";
                };
        return new Phrase(words + position, List.of());
    }
}
