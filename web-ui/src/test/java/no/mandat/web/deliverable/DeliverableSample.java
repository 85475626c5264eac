package no.mandat.web.deliverable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.Stage;
import no.mandat.workflow.deliverable.DecidingMeeting;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.StepRow;

/** A deliverable of somebody who reads drafts, with nothing about it but what a test says. */
record DeliverableSample(
        DeliverableForm form,
        DeliverableState state,
        List<RouteStep> route,
        List<StepRow> steps,
        List<DecidingMeeting> meetings) {

    static final DeliverableId ID = new DeliverableId(new UUID(9, 1));
    static final MandateId MANDATE = new MandateId(new UUID(9, 2));

    static DeliverableForm form(DeliverableKind kind, String title, String summary) {
        return new DeliverableForm(kind, title, "nb", summary, "", List.of(), List.of());
    }

    /** One that is written in now. */
    static DeliverableDetails draft(DeliverableForm form) {
        return new DeliverableSample(form, DeliverableState.DRAFT, List.of(), List.of(), List.of()).details();
    }

    /** One that has a text as soon as it isn't written in any more. */
    DeliverableDetails details() {
        boolean writes = state == DeliverableState.DRAFT;
        boolean published = state == DeliverableState.PUBLISHED;
        return new DeliverableDetails(
                ID,
                MANDATE,
                0,
                1,
                form,
                state,
                writes ? 0 : 1,
                "",
                true,
                route,
                steps,
                List.of(),
                null,
                null,
                null,
                null,
                published ? 1 : null,
                published ? Stage.NOW : null,
                null,
                null,
                Stage.NOW,
                meetings,
                true,
                writes,
                writes,
                writes,
                false,
                Set.of());
    }
}
