package no.mandat.web.meeting;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.function.Consumer;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.NoteQueries;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.SpokenQueries;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.resolution.ResolutionQueries;

/**
 * What the parts of the page of a meeting that is held read and work with.
 *
 * @param language what the meeting is written in, whatever the page is in
 * @param takesInput whether what is said becomes input
 * @param show shows an item in the middle
 * @param go shows it, and the focus goes along
 * @param refresh shows the meeting as it is now
 * @param items what helps with its items
 */
record HoldDesk(
        HoldingService holding,
        NoteService notes,
        NoteQueries written,
        SpokenService spoken,
        SpokenQueries said,
        PlanQueries plans,
        ResolutionQueries resolutions,
        ClauseText clauses,
        Validator validator,
        Clock clock,
        String language,
        boolean takesInput,
        Consumer<AgendaItemId> show,
        Consumer<AgendaItemId> go,
        Runnable refresh,
        ItemDesk items) {

    MeetingTimes times() {
        return new MeetingTimes(clock);
    }

    ActionDesk actions(MandateId mandate) {
        return new ActionDesk(mandate, holding, plans, validator, clock, refresh);
    }

    /** Does it, or says why not; either way the page shows the meeting as it is then. */
    void attempt(RefusalLine line, Runnable work) {
        line.clear();
        try {
            work.run();
        } catch (RefusedException e) {
            line.say(Say.t(e.refusal()));
        }
        refresh.run();
    }
}
