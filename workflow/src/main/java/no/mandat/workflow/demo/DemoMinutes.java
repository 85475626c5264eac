package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What the people of the demo do with minutes, by the same use cases as everybody, as whoever acts. */
@ApplicationScoped
class DemoMinutes {

    private final MinutesService minutes;
    private final Ids ids;

    @Inject
    DemoMinutes(MinutesService minutes, Ids ids) {
        this.minutes = minutes;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoMinutes() {
        this(null, null);
    }

    void circulate(MeetingId meeting, @Nullable LocalDate remarksUntil) {
        minutes.circulate(new CirculateMinutes(ids.next(), meeting, remarksUntil));
    }

    RemarkId remark(MeetingId meeting, AgendaItemId item, String text) {
        return minutes.remark(new RemarkOnMinutes(ids.next(), meeting, item, text));
    }

    void answer(RemarkId remark, String text) {
        minutes.answer(new AnswerRemark(ids.next(), remark, text));
    }

    void close(MeetingId meeting) {
        minutes.close(new CloseMinutes(ids.next(), meeting));
    }
}
