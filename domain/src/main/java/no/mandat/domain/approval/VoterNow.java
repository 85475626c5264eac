package no.mandat.domain.approval;

import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to take a position, as they are at that instant.
 *
 * @param hasVote whether they were a voter when the round opened
 * @param latest the position of theirs that a new one replaces, struck or not
 * @param counting the position of theirs that counts: their latest that isn't struck
 * @param objectionTried whether an objection of theirs has been put to an override round, whatever became of it
 */
public record VoterNow(
        PersonId person,
        boolean hasVote,
        Standing standing,
        @Nullable PositionId latest,
        @Nullable PositionId counting,
        boolean objectionTried) {

    /** Somebody of whose positions none is struck: their latest counts. */
    public VoterNow(
            PersonId person, boolean hasVote, Standing standing, @Nullable PositionId latest, boolean objectionTried) {
        this(person, hasVote, standing, latest, latest, objectionTried);
    }
}
