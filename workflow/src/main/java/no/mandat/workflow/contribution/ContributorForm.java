package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * Who contributes, as they fill it in.
 *
 * @param organisation for whom they speak, or nothing: then for themselves
 * @param category what kind of organisation that is
 */
@NamedOrganisation
public record ContributorForm(
        @OneLine(max = 200) String name,
        @MailAddress String email,
        @Nullable @OptionalLine(max = 200) String organisation,
        @Nullable OrganisationCategory category,
        @NotNull(message = "rule.required") Publication publication)
        implements SpeaksFor {

    Contributor contributor() {
        return contributor(email);
    }

    /** The same, of an address that is known already. */
    Contributor contributor(String address) {
        return new Contributor(name.strip(), EmailAddress.normal(address), speaksFor(), category);
    }
}
