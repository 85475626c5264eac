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
import java.util.UUID;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.shared.SharedRefusal;

/** Says otherwise what, when and where a meeting is. Where two did at once, the second one sees both texts and chooses. */
@CdiComponent
@Route(MeetingNavigation.EDIT)
@PermitAll
class EditMeetingView extends MeetingFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient MeetingQueries queries;
    private final transient MeetingService service;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MeetingDetails meeting;

    /** Made anew for each version, so that what the form says of it is carried out once. */
    private UUID key = UUID.randomUUID();

    @Inject
    EditMeetingView(
            MandateQueries mandates, MeetingQueries queries, MeetingService service, Validator validator, Clock clock) {
        super(validator, clock);
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        meeting = queries.details(MeetingNavigation.meeting(event.getRouteParameters()));
        PathIds.requireSame(meeting.mandate(), mandate.id());
        if (!isEdited(meeting)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        belongsTo(mandate);
        draw(meeting.form());
    }

    private static boolean isEdited(MeetingDetails one) {
        return one.actions().contains(MeetingAction.EDIT);
    }

    private void draw(MeetingForm form) {
        draw(
                t("meetingForm.edit.title"),
                t("form.edit.save"),
                form,
                SuggestedTitle.none(form),
                meeting.status() == MeetingStatus.CALLED);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("meetingForm.edit.title"));
    }

    @Override
    void save(MeetingForm form) {
        service.edit(new EditMeeting(key, meeting.id(), meeting.version(), form));
        saved();
        Toast.done(t("meetingForm.saved"));
        cancel();
    }

    @Override
    void changedMeanwhile(MeetingForm mine) {
        var now = queries.details(meeting.id());
        if (!isEdited(now)) {
            cannotBeSaved();
            return;
        }
        MeetingConflict.ask(meeting.form(), mine, now.form(), clock, chosen -> {
            // Only now: who cancels, and saves once more, is asked once more.
            meeting = now;
            key = UUID.randomUUID();
            draw(now.form());
            trySaveAfter(chosen);
        });
    }

    @Override
    void cancel() {
        MeetingNavigation.toMeeting(meeting.mandate(), meeting.id());
    }
}
