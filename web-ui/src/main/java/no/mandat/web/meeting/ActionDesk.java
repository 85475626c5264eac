package no.mandat.web.meeting;

import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.milestone.PlanQueries;

/**
 * What tables of actions read and work with.
 *
 * @param mandate whose people can be responsible
 * @param refresh shows them as they are now
 */
record ActionDesk(
        MandateId mandate,
        HoldingService holding,
        PlanQueries plans,
        Validator validator,
        Clock clock,
        Runnable refresh) {

    /** Does it, or says why not; either way they are shown as they are then. */
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
