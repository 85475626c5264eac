package no.mandat.workflow.party;

import java.time.Instant;
import java.util.Map;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MandateId;

/** Knows who was heard in the work on a mandate, by whatever way the input came; members of its group among them. Each feature
 * that hears somebody gives a bean. */
public interface HeardSource {

    /**
     * Those who had been asked or had given input before that instant, by category; a category of which nobody was heard needn't be
     * there. People who speak for themselves have none.
     */
    Map<OrganisationCategory, Heard> of(MandateId mandate, Instant before);
}
