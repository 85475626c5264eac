package no.mandat.domain.party;

import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * What a membership makes of somebody.
 *
 * @param seat the seat, for a role that is held in one
 * @param deputyFor whose place they may take, for a deputy
 */
public record Place(
        Role role, @Nullable SeatId seat, @Nullable PersonId deputyFor) {

    /** A role in a seat. */
    public static Place in(SeatId seat, Role role) {
        return new Place(role, seat, null);
    }

    /** A role that needs no seat: of the secretariat. */
    public static Place of(Role role) {
        return new Place(role, null, null);
    }

    /** A deputy. */
    public static Place deputyFor(PersonId member) {
        return new Place(Role.DEPUTY, null, member);
    }
}
