package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.shared.SharedRefusal;

/** The form of a meeting: what is written stays until it is saved or thrown away on purpose. */
abstract class MeetingFormPage extends Div implements BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    final transient Clock clock;
    private final transient Validator validator;
    private final RefusalLine refusal = new RefusalLine();
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private MeetingFields fields;

    MeetingFormPage(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
        addClassNames("page", "form-page");
    }

    /** Takes the mandate whose meeting it is. */
    void belongsTo(MandateDetails whose) {
        mandate = whose;
    }

    /**
     * Draws the page.
     *
     * @param called whether people are called to the meeting already
     */
    void draw(String heading, String saveWords, MeetingForm form, SuggestedTitle suggestion, boolean called) {
        fields = new MeetingFields(called, suggestion, validator, clock.getZone(), this::noteChange);
        fields.read(form);
        unsaved.note(false);
        refusal.clear();
        var save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::trySave);
        var actions = new Div(save, new Button(t("dialog.cancel"), click -> cancel()));
        actions.addClassName("form-actions");
        var told = new Paragraph(t("meetingForm.told"));
        told.addClassName("notice");
        told.setVisible(called);
        var card = new Div(fields, told, refusal, actions);
        card.addClassName("card");
        removeAll();
        add(new PageHeader(heading), card);
    }

    /** Carries the form out. */
    abstract void save(MeetingForm form);

    /** Where one goes who gives up. */
    abstract void cancel();

    /** What to do when somebody else changed the meeting meanwhile. */
    void changedMeanwhile(MeetingForm mine) {
        refusal.say(Say.t(new SharedRefusal.ChangedMeanwhile()));
    }

    /** Nothing would be lost any more. */
    void saved() {
        unsaved.note(false);
    }

    /** Puts what was chosen into the fields, and saves it; until that is done it is unsaved. */
    void trySaveAfter(MeetingForm chosen) {
        fields.read(chosen);
        unsaved.note(true);
        trySave(chosen);
    }

    /** It isn't edited any more; what is written stays on the page. */
    void cannotBeSaved() {
        refusal.say(t("meetingForm.over"));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(MeetingNavigation.listLink(mandate.id(), t("meetings.title")));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private void trySave() {
        refusal.clear();
        fields.write().ifPresentOrElse(this::trySave, () -> refusal.say(t("form.invalid", fields.goToFirstFault())));
    }

    private void trySave(MeetingForm form) {
        try {
            save(form);
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                changedMeanwhile(form);
            } else if (fields.refuse(e.refusal())) {
                refusal.say(t("form.invalid", 1));
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    private void noteChange() {
        refusal.clear();
        unsaved.note(fields.isChanged());
    }
}
