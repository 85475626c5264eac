package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Term;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What is said about somebody who gets a place.
 *
 * @param email who it is; name, organisation and language count only where nobody is known by the address
 * @param seat in which seat, for a role that is held in one
 * @param deputyFor whose deputy, for a deputy
 * @param fromDay their first day
 * @param appointedOn when the board appointed them, if it did
 * @param appointment the document of the mandate that says so, if there is one
 * @param invite whether they are invited to log in, if they never have
 */
public record MemberForm(
        @MailAddress String email,
        @OptionalLine(max = 200) @Nullable String fullName,
        @Nullable @Valid OrganisationChoice organisation,

        @Nullable @Pattern(regexp = "nb|nn|en", message = "rule.language") String language,

        @NotNull(message = "rule.required") Role role,
        @Nullable SeatId seat,
        @Nullable PersonId deputyFor,
        @NotNull(message = "rule.required") LocalDate fromDay,
        @Nullable LocalDate appointedOn,
        @Nullable DocumentId appointment,
        boolean invite) {

    Newcomer newcomer() {
        return new Newcomer(email, fullName, organisation, language);
    }

    /** What doesn't belong to the role is passed over. */
    Place place() {
        return new Place(role, role.isSeated() ? seat : null, role == Role.DEPUTY ? deputyFor : null);
    }

    Term term() {
        return new Term(fromDay, appointedOn, appointment);
    }
}
