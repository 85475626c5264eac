package no.mandat.domain.election;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why something about an election was refused. */
public sealed interface ElectionRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link ElectionLife}). */
    record ElectionNotInState(ElectionState state, ElectionAction action) implements ElectionRefusal {}

    /** The group has an election that isn't over. */
    record ElectionUnderWay() implements ElectionRefusal {}

    /** The last day for proposals would lie in the past. */
    record LastDayBefore(LocalDate lastDay) implements ElectionRefusal {}

    /** The last day for proposals is over. */
    record ProposalsOver(LocalDate lastDay) implements ElectionRefusal {}

    /** Only those with a vote in the group propose, stand and are elected. */
    record NoVoteInGroup() implements ElectionRefusal {}

    /** The person has been proposed. */
    record ProposedBefore() implements ElectionRefusal {}

    /** Only whoever has been proposed says whether they stand. */
    record NotProposed() implements ElectionRefusal {}

    /** Nobody stands who can be chosen. */
    record NobodyStands() implements ElectionRefusal {}

    /** Some have not answered whether they stand, and the last day for it isn't over. */
    record NotAllAnswered(int unanswered, LocalDate lastDay) implements ElectionRefusal {}

    /** They are partial in the election, or their body is asked whether they are. */
    record PartialityInQuestion() implements ElectionRefusal {}

    /** Whoever was elected has no vote in the group on the day that they would take over. */
    record CannotLead(LocalDate fromDay) implements ElectionRefusal {}

    /** The new leader would take over in the past. */
    record TakesOverBefore(LocalDate fromDay) implements ElectionRefusal {}
}
