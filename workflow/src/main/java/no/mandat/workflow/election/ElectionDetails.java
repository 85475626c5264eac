package no.mandat.workflow.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.election.CandidacyState;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * An election on its page.
 *
 * @param mine one's own candidacy, if one has been proposed
 * @param proposable whom one may propose
 * @param elected whom the group chose, once it has
 * @param leader who leads the group today, if somebody is elected
 * @param fromDay when the new leader takes over, once the board is asked
 * @param round the last round about it
 * @param resolution by which the board is asked
 * @param offers what one may do now
 */
public record ElectionDetails(
        ElectionId id,
        MandateId mandate,
        int number,
        String title,
        ElectionState state,
        LocalDate lastProposalDay,
        List<CandidacyRow> candidates,
        @Nullable CandidacyRow mine,
        List<MemberRow> proposable,
        @Nullable String elected,
        @Nullable String leader,
        @Nullable LocalDate fromDay,
        @Nullable RoundId round,
        @Nullable ResolutionId resolution,
        Set<ElectionAction> offers) {

    /** Whom the group chose, or nothing as long as it hasn't. */
    public String chosen() {
        return elected == null ? "" : elected;
    }

    /** The names of those who share the most votes. */
    public List<String> tied() {
        return candidates.stream()
                .filter(CandidacyRow::tied)
                .map(CandidacyRow::name)
                .toList();
    }

    /** How many have said that they stand. */
    public int standing() {
        return (int) candidates.stream()
                .filter(row -> row.state() == CandidacyState.ACCEPTED)
                .count();
    }

    /** How many have not said whether they stand. */
    public int unanswered() {
        return (int) candidates.stream()
                .filter(row -> row.state() == CandidacyState.PROPOSED)
                .count();
    }

    /** Somebody who was proposed. */
    public record CandidacyRow(
            PersonId person,
            String name,
            @Nullable String organisation,
            String proposedBy,
            CandidacyState state,
            @Nullable String statement,
            boolean tied) {}

    /** Somebody who may be proposed. */
    public record MemberRow(PersonId person, String name) {}
}
