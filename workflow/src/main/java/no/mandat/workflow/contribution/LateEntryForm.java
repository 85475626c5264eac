package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import no.mandat.workflow.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be let in to a call that has closed, until when, and why.
 *
 * @param organisation for whom they speak, or nothing: for themselves
 * @param category what kind of organisation that is
 * @param language the tag of the language in which they are written to
 * @param closesAt until when what they send is taken
 */
@NamedOrganisation
public record LateEntryForm(
        @OneLine(max = 200) String name,
        @MailAddress String email,
        @Nullable @OptionalLine(max = 200) String organisation,
        @Nullable OrganisationCategory category,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.required") String language,

        @NotNull(message = "rule.required") Instant closesAt,
        @Reason String reason)
        implements SpeaksFor {

    InviteeForm person() {
        return new InviteeForm(name, email, organisation, category, language);
    }
}
