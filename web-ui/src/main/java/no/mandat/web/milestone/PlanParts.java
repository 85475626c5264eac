package no.mandat.web.milestone;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.milestone.DateProposals;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.PlanShifts;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;

/** What the plan's forms and dialogs ask. */
record PlanParts(
        PlanQueries queries,
        MilestoneService service,
        DateProposals proposals,
        PlanShifts shifts,
        PlanSources sources,
        PlanCalendars calendars,
        MandateQueries mandates,
        DocumentQueries documents,
        MeetingQueries meetings,
        DeliverableQueries deliverables,
        ResolutionQueries resolutions,
        ResolutionService decisions,
        Validator validator,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
