package no.mandat.workflow.party;

import java.time.LocalDate;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a body.
 *
 * @param organisation whom they speak for, if it is known
 * @param seat in which seat, for a role that is held in one
 * @param deputyFor whose deputy, for a deputy
 * @param appointedOn when the board appointed them, if it did
 * @param appointment the document that says so, where the reader may read it
 * @param appointmentTitle what that is called
 */
public record MembershipLine(
        MembershipId id,
        BodyId body,
        PersonId person,
        String name,
        @Nullable String organisation,
        Role role,
        @Nullable SeatId seat,
        @Nullable PersonId deputyFor,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable LocalDate appointedOn,
        @Nullable DocumentId appointment,
        @Nullable String appointmentTitle) {

    /** Whether it counts on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromDay) && !isOverOn(day);
    }

    /** Whether it was over before that day. */
    public boolean isOverOn(LocalDate day) {
        return toDay != null && toDay.isBefore(day);
    }

    /** Whether it ever counted: one that was undone before it began did not. */
    boolean everCounted() {
        return toDay == null || !toDay.isBefore(fromDay);
    }
}
