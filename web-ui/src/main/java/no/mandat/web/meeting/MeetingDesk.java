package no.mandat.web.meeting;

import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemRecusals;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.milestone.PlanQueries;

/**
 * What the parts of a meeting's page read and work with.
 *
 * @param showAnew draws the page anew, once something became of the whole meeting
 */
record MeetingDesk(
        MeetingQueries queries,
        AgendaService agenda,
        MeetingService meetings,
        CallingService callings,
        HoldingService holding,
        ItemRecusals recusals,
        ItemDeliverables deliverables,
        CallingQueries keys,
        ActionQueries actions,
        PlanQueries plans,
        ClauseQueries clauses,
        DocumentQueries documents,
        Reception reception,
        Validator validator,
        Clock clock,
        Runnable showAnew) {

    /** Whether the reader holds the second key for those from outside who wait. */
    boolean confirms(MeetingDetails shown) {
        return keys.toConfirm().stream().anyMatch(one -> one.meeting().equals(shown.id()));
    }

    /** The meeting as it is now. */
    MeetingDetails now(MeetingDetails shown) {
        return queries.details(shown.id());
    }
}
