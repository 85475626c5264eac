package no.mandat.workflow.inbox;

import java.util.List;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.point.HandlerChoice;

/**
 * What is around the contributions to a call.
 *
 * @param title in the language that the call is written in
 * @param language the tag of that
 * @param me the actor
 * @param handles whether the actor gives contributions to people
 * @param handlers who can be given one, then who may still have one and has left; by all of them the list is narrowed
 */
public record InboxDesk(
        CallId call,
        MandateId mandate,
        int number,
        String title,
        String language,
        CallStatus status,
        PersonId me,
        boolean handles,
        List<HandlerChoice> handlers) {

    /** Takes a copy. */
    public InboxDesk {
        handlers = List.copyOf(handlers);
    }
}
