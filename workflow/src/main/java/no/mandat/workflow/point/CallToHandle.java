package no.mandat.workflow.point;

import java.time.Instant;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;

/**
 * A call in which something waits for the actor.
 *
 * @param closesAt when it closed, or closes, where it is open again
 * @param unanswered how many contributions have no answer, for the secretariat of a call that is closed
 * @param ready whether some of them can be answered now: all that they say is confirmed
 * @param late how many came too late, asked to be let in and wait for an answer
 * @param erasures how many contributors wait to have erased what tells of them
 * @param mailings how many were found that nobody has decided on
 * @param proposed how many conclusions wait for the actor to confirm them
 */
public record CallToHandle(
        CallId call,
        MandateId mandate,
        String mandateName,
        String title,
        Instant closesAt,
        long unanswered,
        boolean ready,
        long late,
        long erasures,
        long mailings,
        long proposed) {

    /** The same with so many who wait to be erased. */
    CallToHandle with(long erased) {
        return new CallToHandle(
                call, mandate, mandateName, title, closesAt, unanswered, ready, late, erased, mailings, proposed);
    }

    boolean waits() {
        return unanswered + late + erasures + mailings + proposed > 0;
    }
}
