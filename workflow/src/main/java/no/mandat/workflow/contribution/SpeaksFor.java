package no.mandat.workflow.contribution;

import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/** A form of somebody who may speak for an organisation: its name as it was filled in, and what kind it is. */
interface SpeaksFor {

    @Nullable String organisation();

    @Nullable OrganisationCategory category();

    /** The name of the organisation, or nothing: they speak for themselves. */
    default @Nullable String speaksFor() {
        var name = organisation();
        return name == null || name.isBlank() ? null : name.strip();
    }
}
