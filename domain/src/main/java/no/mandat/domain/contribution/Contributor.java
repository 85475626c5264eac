package no.mandat.domain.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who contributes, as they say it themselves.
 *
 * @param organisation for whom they speak, or nobody but themselves
 * @param category what kind of organisation that is; of a member of the group who speaks for themselves that of their seat, of whoever else
 *     does none
 */
@Embeddable
public record Contributor(
        @Column(name = "contributor") String name,
        String email,
        @Nullable String organisation,
        @Nullable @Enumerated(EnumType.STRING) OrganisationCategory category)
        implements Serializable {}
