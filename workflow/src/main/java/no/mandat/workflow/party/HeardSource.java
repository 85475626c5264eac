package no.mandat.workflow.party;

import java.util.Map;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MandateId;

/** Knows who was heard in the work on a mandate beside those who sit in its group. */
public interface HeardSource {

    /** By category; a category of which nobody was heard needn't be there. People who speak for themselves have none. */
    Map<OrganisationCategory, Heard> of(MandateId mandate);
}
