package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;

/** A call in its mandate's list. */
public record CallRow(CallId id, int number, String title, Audience audience, Window window, CallState state) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(number, id.value());
    }

    /** How it stands at that instant. */
    public CallStatus status(Instant now) {
        return CallStatus.of(state, window, now);
    }
}
