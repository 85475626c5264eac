package no.mandat.domain.mandate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import org.jspecify.annotations.Nullable;

/**
 * When a clause is answered (domain.md, Mandate): a question by a section or recommendation of an approved deliverable, a demanded
 * deliverable by an approved one, an obligation by either, or by a milestone reached, a meeting closed or a call answered.
 */
public final class AnswerRule {

    private static final Set<CoverKind> OF_QUESTION = EnumSet.of(CoverKind.SECTION, CoverKind.RECOMMENDATION);
    private static final Set<CoverKind> OF_DELIVERABLE = EnumSet.of(CoverKind.DELIVERABLE);

    private AnswerRule() {}

    /** How far a clause of that kind is, by what is linked to it. */
    public static Answer of(ClauseKind kind, Collection<Cover> covers) {
        boolean answered = covers.stream()
                .anyMatch(cover -> cover.done() && answering(kind).contains(cover.kind()));
        if (answered) {
            return Answer.ANSWERED;
        }
        return covers.isEmpty() ? Answer.UNANSWERED : Answer.PARTLY;
    }

    /** Whether a clause that is so binding and so far holds up the end of its mandate: only what a mandate says it must does. */
    public static boolean blocks(@Nullable Force force, Answer answer) {
        return force == Force.MUST && answer.isOpen();
    }

    private static Set<CoverKind> answering(ClauseKind kind) {
        return switch (kind) {
            case QUESTION -> OF_QUESTION;
            case DELIVERABLE -> OF_DELIVERABLE;
            case OBLIGATION -> EnumSet.allOf(CoverKind.class);
            case BACKGROUND, PURPOSE, FRAME -> Set.of();
        };
    }
}
