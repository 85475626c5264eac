package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.SharedRefusal;

/** Begins to prepare a meeting. */
@CdiComponent
@Route(MeetingNavigation.NEW)
@PermitAll
class PlanMeetingView extends MeetingFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int WEEKS_AHEAD = 4;
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(12, 0);

    private final transient MandateQueries mandates;
    private final transient MeetingQueries queries;
    private final transient MeetingService service;

    /** Made when the form opens, so that it makes one meeting, however often it is sent. */
    private final UUID key = UUID.randomUUID();

    @Inject
    PlanMeetingView(
            MandateQueries mandates, MeetingQueries queries, MeetingService service, Validator validator, Clock clock) {
        super(validator, clock);
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        if (!queries.mayPlan(mandate.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        belongsTo(mandate);
        var suggestion = new SuggestedTitle(queries.of(mandate.id()));
        draw(t("meetingForm.new.title"), t("meetingForm.new.save"), blank(suggestion), suggestion, false);
    }

    /** The group, in the morning of a day that leaves time to call it and to send its papers. */
    private MeetingForm blank(SuggestedTitle suggestion) {
        var language = Say.words().tag();
        var day = weekday(LocalDate.now(clock).plusWeeks(WEEKS_AHEAD));
        var zone = clock.getZone();
        return new MeetingForm(
                MeetingKind.GROUP,
                language,
                suggestion.of(MeetingKind.GROUP, language),
                day.atTime(FROM).atZone(zone).toInstant(),
                day.atTime(TO).atZone(zone).toInstant(),
                null,
                null,
                null);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("meetingForm.new.title"));
    }

    @Override
    void save(MeetingForm form) {
        var meeting = service.plan(new PlanMeeting(key, mandate().id(), form));
        saved();
        Toast.done(t("meetingForm.planned"));
        MeetingNavigation.toMeeting(mandate().id(), meeting);
    }

    @Override
    void cancel() {
        MeetingNavigation.toList(mandate().id());
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
