package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever opens a round may choose (domain.md, Approval, "Rule").
 *
 * @param lastDay the last day for positions; none for the usual time, which ends on a working day
 * @param objectionsBlock whether a standing objection stops it
 * @param silenceApproves whether who says nothing is taken to approve at the deadline
 * @param secret whether only numbers are shown until it ends
 * @param absent members in whose place their deputies vote
 */
public record RoundSettings(
        @Nullable LocalDate lastDay,
        boolean objectionsBlock,
        boolean silenceApproves,
        boolean secret,
        @NotNull(message = "rule.required") Set<PersonId> absent) {

    /** The usual rule. */
    public static RoundSettings usual() {
        return new RoundSettings(null, true, false, false, Set.of());
    }

    /** What is chosen of a step of a route, which says the rest ({@link RoundOpening#openStep}). */
    public static RoundSettings ofStep(@Nullable LocalDate lastDay, Set<PersonId> absent) {
        return new RoundSettings(lastDay, true, false, false, absent);
    }

    /** The same until another last day; none for the usual time. */
    public RoundSettings until(@Nullable LocalDate day) {
        return new RoundSettings(day, objectionsBlock, silenceApproves, secret, absent);
    }

    /** The same, with these members' deputies in their place. */
    RoundSettings without(Set<PersonId> members) {
        return new RoundSettings(lastDay, objectionsBlock, silenceApproves, secret, members);
    }

    RoundRule rule() {
        var usual = RoundRule.USUAL;
        return new RoundRule(usual.quorum(), usual.threshold(), objectionsBlock, silenceApproves, secret, false);
    }
}
