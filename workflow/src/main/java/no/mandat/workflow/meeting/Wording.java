package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.CallId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a meeting, for them.
 *
 * @param meeting what it is called
 * @param item the title of the one under which they said it
 * @param text as it was written down, as long as they can confirm it
 * @param until when they can no longer say anything of it; none where they can't
 * @param call of which it is an answer
 * @param reference by which their contribution is known, once they have confirmed it
 */
public record Wording(
        String meeting,
        String body,
        String item,
        String name,
        String text,
        SpokenState state,
        @Nullable Instant until,
        CallId call,
        @Nullable String reference) {

    /** Whether they can say something of it. */
    public boolean waits() {
        return state == SpokenState.WAITING && until != null;
    }
}
