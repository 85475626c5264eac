package no.mandat.workflow.contribution;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * What came to a call, in numbers. What was taken back counts nowhere.
 *
 * @param asked what the call says and asks
 * @param contributions how many came
 * @param senders how many different addresses were confirmed: who these came from is known, or was until it was erased
 * @param points how many different things were said: a mailing counts once
 * @param days how many came on which day, in the installation's zone, from the first day with any to the last; a day without any is there
 * @param categories how many came from whom; from people who speak for themselves and sit for nobody as well
 * @param clauses how many points are about a clause, most first; each point of a mailing counts
 * @param questions what was chosen, question by question, but for those that are answered in words
 */
public record CallStatistics(
        CallId call,
        MandateId mandate,
        int number,
        CallText asked,
        int contributions,
        int senders,
        int points,
        List<OnDay> days,
        List<OfCategory> categories,
        List<OnClause> clauses,
        List<OfQuestion> questions) {

    /** How many on a day. */
    public record OnDay(LocalDate day, int count) {}

    /**
     * How many from a category, or from people who speak for themselves and sit for nobody.
     *
     * @param texts how many different texts stand in them: what is answered as one mailing counts once
     */
    public record OfCategory(@Nullable OrganisationCategory category, int count, int texts) {}

    /** How many points are about a clause. */
    public record OnClause(ClauseId clause, int count) {}

    /**
     * What was chosen.
     *
     * @param answered how many answered it
     * @param counts how many chose each choice, or each number of the scale, in their order
     */
    public record OfQuestion(Question question, int answered, List<Integer> counts) {}
}
