package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited to a call.
 *
 * @param organisation for whom they are asked to speak, or nothing: for themselves
 * @param category what kind of organisation that is
 * @param language the tag of the language in which they are written to
 */
@NamedOrganisation
public record InviteeForm(
        @OneLine(max = 200) String name,
        @MailAddress String email,
        @Nullable @OptionalLine(max = 200) String organisation,
        @Nullable OrganisationCategory category,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.required") String language)
        implements SpeaksFor {

    /** What was filled in. */
    public Invitee invitee() {
        return new Invitee(name.strip(), EmailAddress.normal(email), speaksFor(), category, language);
    }
}
