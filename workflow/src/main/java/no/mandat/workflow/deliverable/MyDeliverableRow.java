package no.mandat.workflow.deliverable;

import java.time.LocalDate;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What of a deliverable waits for the person who asks.
 *
 * @param mandateName the mandate's short name
 * @param title what the deliverable is called
 * @param section the section to write, where it is one
 * @param sectionTitle what that is called
 * @param due when it is due, where that is said; the last day to object
 */
public record MyDeliverableRow(
        Waits waits,
        DeliverableId id,
        MandateId mandate,
        String mandateName,
        String title,
        @Nullable SectionId section,
        @Nullable String sectionTitle,
        @Nullable LocalDate due) {

    /** What they are to do with it. */
    public enum Waits {
        /** To write a section. */
        WRITE,
        /** To read what became of its language, and object until that day if they can't let it stand. */
        CHECK_CORRECTIONS,
        /** To sign a dissent again that they have signed, for what was signed is changed. */
        SIGN_AGAIN,
        /** To go on with a text that was returned. */
        REWORK,
        /** To confirm that the group delivers it, though the mandate doesn't name it. */
        CONFIRM,
        /** To finish the text. */
        FINISH,
        /** To put it to the body of its next step. */
        ASK,
        /** To put it on the agenda of the closing meeting, which decides on its next step. */
        PUT_ON_AGENDA,
        /** To publish it. */
        PUBLISH
    }
}
