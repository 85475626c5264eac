package no.mandat.workflow.party;

import java.time.LocalDate;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A membership of one's own.
 *
 * @param mandate the mandate of a group or a secretariat; a board has any number
 * @param shortName what that mandate is called
 */
public record OwnMembership(
        BodyKind kind,
        String body,
        @Nullable MandateId mandate,
        @Nullable String shortName,
        Role role,
        LocalDate fromDay,
        @Nullable LocalDate toDay) {

    /** Whether it counts on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || !toDay.isBefore(day));
    }

    /** Whether it has yet to begin, or counts. */
    public boolean isOver(LocalDate day) {
        return toDay != null && toDay.isBefore(day);
    }
}
