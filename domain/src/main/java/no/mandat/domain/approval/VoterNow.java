package no.mandat.domain.approval;

import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to take a position, as they are at that instant.
 *
 * @param hasVote whether they were a voter when the round opened
 * @param latest the position of theirs that a new one replaces
 */
public record VoterNow(
        PersonId person,
        boolean hasVote,
        Standing standing,
        @Nullable PositionId latest) {}
