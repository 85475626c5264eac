package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Term;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody moves to.
 *
 * @param seat in which seat, for a role that is held in one
 * @param fromDay their first day there
 * @param appointedOn when the board appointed them, if it did
 * @param appointment the document of the mandate that says so, if there is one
 */
public record MoveForm(
        @NotNull(message = "rule.required") Role role,
        @Nullable SeatId seat,
        @NotNull(message = "rule.required") LocalDate fromDay,
        @Nullable LocalDate appointedOn,
        @Nullable DocumentId appointment) {

    Place place() {
        return new Place(role, role.isSeated() ? seat : null, null);
    }

    Term term() {
        return new Term(fromDay, appointedOn, appointment);
    }
}
