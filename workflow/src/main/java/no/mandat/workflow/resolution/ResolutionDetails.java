package no.mandat.workflow.resolution;

import java.time.Instant;
import java.util.Set;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A resolution on its own page.
 *
 * @param revision the number of the last text that was put to the body, or 0
 * @param bodyName who decides, by name
 * @param round the last round about it that the actor may see, if there is one
 * @param actions what the actor may do with it now
 */
public record ResolutionDetails(
        ResolutionId id,
        MandateId mandate,
        int version,
        int number,
        String title,
        String text,
        int revision,
        DecidingBody body,
        String bodyName,
        ResolutionState state,
        Instant changedAt,
        @Nullable RoundId round,
        Set<ResolutionAction> actions) {

    /** What a form for it begins with. */
    public ResolutionForm form() {
        return new ResolutionForm(title, body, text);
    }
}
