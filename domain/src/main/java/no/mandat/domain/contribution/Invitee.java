package no.mandat.domain.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited to answer a call.
 *
 * @param email in its normal form
 * @param organisation for whom they are asked to speak, or nobody but themselves
 * @param category what kind of organisation that is; of a person none
 * @param language the tag of the language in which they are written to
 */
@Embeddable
public record Invitee(
        @Column(name = "invitee") String name,
        String email,
        @Nullable String organisation,
        @Nullable @Enumerated(EnumType.STRING) OrganisationCategory category,
        String language)
        implements Serializable {}
