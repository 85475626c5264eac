package no.mandat.workflow.approval;

import java.util.List;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * Impartiality in what a round is about, as its page shows it; or, in a round that asks about it, of whom it asks.
 *
 * @param lines those of the body of whom something has been said
 * @param subject in a round that asks, the last round on its subject, where one may see that
 * @param mayRaise whether one may ask about others in the body; about whom, says {@link ImpartialityQueries#askable}
 * @param mayDeclare whether one may say it of oneself, and has no vote by which to say it
 * @param mayAskToReverse whether one may ask to take back what is {@linkplain RecusalLine#isReversible reversible}
 */
public record ImpartialityDetails(
        List<RecusalLine> lines,
        @Nullable RoundId subject,
        boolean mayRaise,
        boolean mayDeclare,
        boolean mayAskToReverse) {

    /** Somebody in the body. */
    public record Colleague(PersonId id, String name) {}
}
