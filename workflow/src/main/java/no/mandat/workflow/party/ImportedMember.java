package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a list of members.
 *
 * @param row as the spreadsheet counts it
 * @param fullName must be there where nobody is known by the address
 * @param organisation by name; counts only where nobody is known by the address
 * @param category for whom they speak; nothing where their organisation says it
 * @param voting whether their seat has a vote
 */
public record ImportedMember(
        int row,
        @MailAddress String email,
        @OptionalLine(max = 200) @Nullable String fullName,
        @OptionalLine(max = 200) @Nullable String organisation,
        @Nullable OrganisationCategory category,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") Role role,
        boolean voting,
        @NotNull(message = "rule.required") LocalDate fromDay,

        @Nullable @Pattern(regexp = "nb|nn|en", message = "rule.language") String language) {

    Newcomer newcomer() {
        var choice = organisation == null ? null : new OrganisationChoice(null, organisation, category);
        return new Newcomer(email, fullName, choice, language);
    }
}
