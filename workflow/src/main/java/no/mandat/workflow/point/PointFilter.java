package no.mandat.workflow.point;

import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which points of a call a list shows: those of which all that is given is true.
 *
 * @param state how far they have come
 * @param mine whether only those that the actor has
 * @param handler who has it
 * @param nobodys whether only those that nobody has
 * @param clause what they are about
 * @param unplaced whether only those that are about no clause, or about none that the mandate has still
 * @param question what the point answers, or begins with; a mailing is what its common text answers
 * @param category of whom they come
 * @param disposition of what is proposed, confirmed or released
 * @param part the section or recommendation that it went to
 */
public record PointFilter(
        @Nullable PointState state,
        boolean mine,
        @Nullable PersonId handler,
        boolean nobodys,
        @Nullable ClauseId clause,
        boolean unplaced,
        @Nullable QuestionId question,
        @Nullable OrganisationCategory category,
        @Nullable Disposition disposition,
        @Nullable UUID part) {

    /** All of them. */
    public static final PointFilter ALL =
            new PointFilter(null, false, null, false, null, false, null, null, null, null);

    /** Only those in that state. */
    public PointFilter in(@Nullable PointState only) {
        return new PointFilter(only, mine, handler, nobodys, clause, unplaced, question, category, disposition, part);
    }

    /** Only the actor's, whoever was asked for before; or no longer only those. */
    public PointFilter mine(boolean only) {
        return new PointFilter(
                state,
                only,
                only ? null : handler,
                !only && nobodys,
                clause,
                unplaced,
                question,
                category,
                disposition,
                part);
    }

    /** Only those that they have; of nobody, everybody's. */
    public PointFilter with(@Nullable PersonId only) {
        return new PointFilter(state, false, only, false, clause, unplaced, question, category, disposition, part);
    }

    /** Only those that nobody has. */
    public PointFilter withNobody() {
        return new PointFilter(state, false, null, true, clause, unplaced, question, category, disposition, part);
    }

    /** Only those about that clause; of none, whatever they are about. */
    public PointFilter about(@Nullable ClauseId only) {
        return new PointFilter(state, mine, handler, nobodys, only, false, question, category, disposition, part);
    }

    /** Only those that are about no clause. */
    public PointFilter aboutNone() {
        return new PointFilter(state, mine, handler, nobodys, null, true, question, category, disposition, part);
    }

    /** Only those that answer that question. */
    public PointFilter answering(@Nullable QuestionId only) {
        return new PointFilter(state, mine, handler, nobodys, clause, unplaced, only, category, disposition, part);
    }

    /** Only those of contributors of that category. */
    public PointFilter of(@Nullable OrganisationCategory only) {
        return new PointFilter(state, mine, handler, nobodys, clause, unplaced, question, only, disposition, part);
    }

    /** Only those that are concluded like that. */
    public PointFilter concluded(@Nullable Disposition only) {
        return new PointFilter(state, mine, handler, nobodys, clause, unplaced, question, category, only, part);
    }

    /** Only those that went to that section or recommendation. */
    public PointFilter wentTo(@Nullable UUID only) {
        return new PointFilter(state, mine, handler, nobodys, clause, unplaced, question, category, disposition, only);
    }
}
