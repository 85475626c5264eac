package no.mandat.workflow.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;

/**
 * An amendment on its own page.
 *
 * @param version counts its changes
 * @param current the number of the version that counts now
 * @param before what the version says that it is written on
 * @param after what the mandate would say, or says by it
 * @param difference what it changes
 * @param sitting who sits in the group's seats today, by name
 * @param consents what both bodies were asked, the latest first
 * @param actions what the actor may do with it now
 */
public record AmendmentDetails(
        MandateId mandate,
        AmendmentRow row,
        int version,
        int current,
        MandateContent before,
        MandateContent after,
        ContentDifference difference,
        Map<SeatId, String> sitting,
        List<ConsentRow> consents,
        Set<AmendmentAction> actions) {

    /** Whether another version counts by now than it is written on. */
    public boolean isStale() {
        return row.base() != current;
    }

    /** What a form for it begins with. */
    public AmendmentForm form() {
        return new AmendmentForm(row.title(), row.reason(), row.inForceFrom());
    }
}
