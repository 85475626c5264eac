package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.party.Participation.Stay;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an outsider who is to take part.
 *
 * @param email who it is; name, organisation and language count only where nobody is known by the address
 * @param purpose what for, at most 1000 characters
 */
public record ParticipationForm(
        @MailAddress String email,
        @OptionalLine(max = 200) @Nullable String fullName,
        @Nullable @Valid OrganisationChoice organisation,

        @Nullable @Pattern(regexp = "nb|nn|en", message = "rule.language") String language,

        @NotBlank(message = "rule.required") @Size(max = 1000, message = "rule.tooLong") String purpose,

        @NotNull(message = "rule.required") LocalDate fromDay,
        @NotNull(message = "rule.required") LocalDate toDay) {

    Newcomer newcomer() {
        return new Newcomer(email, fullName, organisation, language);
    }

    Stay stay() {
        return new Stay(purpose.strip(), fromDay, toDay);
    }
}
