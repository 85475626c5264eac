package no.mandat.workflow.point;

import java.util.Set;
import no.mandat.domain.point.MailingAction;

/**
 * A mailing, with the text that is common to all of it.
 *
 * @param reference of the contribution whose text is the common one
 * @param language the tag of the language in which that was written
 * @param words all of the common text
 * @param confirmed from how many different addresses it came that were confirmed: who these came from is known
 * @param byHand whether somebody chose what is in it, and no method found it
 * @param actions what the actor may do with it now
 */
public record MailingDetails(
        MailingRow row,
        String reference,
        String language,
        String words,
        int confirmed,
        boolean byHand,
        Set<MailingAction> actions) {

    /** Takes a copy. */
    public MailingDetails {
        actions = Set.copyOf(actions);
    }
}
