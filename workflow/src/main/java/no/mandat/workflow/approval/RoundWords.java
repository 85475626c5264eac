package no.mandat.workflow.approval;

import java.util.List;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.workflow.words.Phrase;

/** What a round's state and a position in it are called: where a body answers a question, it says yes or no. */
public final class RoundWords {

    private RoundWords() {}

    /** How the round stands, or ended. */
    public static Phrase state(RoundKind kind, RoundState state) {
        boolean answers = kind == RoundKind.IMPARTIALITY && (state == RoundState.PASSED || state == RoundState.FAILED);
        return new Phrase((answers ? "impartiality." : "RoundState.") + state, List.of());
    }

    /** What somebody says by a position. */
    public static Phrase said(RoundKind kind, PositionKind position) {
        return new Phrase((isAnswer(kind, position) ? "impartiality." : "PositionKind.") + position, List.of());
    }

    /** Whether the position is a yes or a no to a question of impartiality. */
    public static boolean isAnswer(RoundKind kind, PositionKind position) {
        return kind == RoundKind.IMPARTIALITY && (position == PositionKind.APPROVE || position == PositionKind.OBJECT);
    }
}
