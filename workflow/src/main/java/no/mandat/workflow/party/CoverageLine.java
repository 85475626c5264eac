package no.mandat.workflow.party;

import no.mandat.domain.party.OrganisationCategory;

/**
 * Who speaks for a category in the group, and how many of it were heard.
 *
 * @param seats how many seats are held for it
 * @param speakers how many leaders and members sit in them
 * @param vacant how many of them nobody sits in
 * @param demanded how many the mandate demands, or 0 where it demands none
 * @param heard how many were heard by calls for input, for whoever reads what came
 */
public record CoverageLine(
        OrganisationCategory category, int seats, int speakers, int vacant, int demanded, Heard heard) {

    /** Whether the mandate demands more than there are. */
    public boolean isShort() {
        return speakers < demanded;
    }
}
