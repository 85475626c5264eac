package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.shared.SharedRefusal;

/** The page on which a call is written. */
abstract class CallFormPage extends Div implements BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private CallFields fields;

    CallFormPage(Clock clock) {
        this.clock = clock;
        addClassNames("page", "form-page");
    }

    /** Draws the page around the form. */
    void draw(MandateDetails ofMandate, String heading, String saveWords, CallForm form, ClauseText clauses) {
        mandate = ofMandate;
        fields = new CallFields(form, clauses, clock.getZone(), this::changed);
        var save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::trySave);
        var actions = new Div(save, new Button(t("dialog.cancel"), click -> cancel()));
        actions.addClassName("form-actions");
        removeAll();
        add(new PageHeader(heading), fields, refusal, actions);
    }

    /** What stands before the form. */
    void lead(Component before) {
        addComponentAtIndex(1, before);
    }

    /** Draws the form with something else in it, once it is clear that nothing is lost. */
    void replace(Runnable drawing) {
        unsaved.before("call.from.unsaved", drawing);
    }

    abstract void save(CallForm form);

    abstract void cancel();

    /** Nothing would be lost any more. */
    void saved() {
        unsaved.note(false);
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private void changed() {
        refusal.clear();
        unsaved.note(true);
    }

    private void trySave() {
        refusal.clear();
        var form = fields.form();
        if (form.isEmpty()) {
            refusal.say(t("form.invalid", fields.broken()));
            return;
        }
        trySave(form.get());
    }

    private void trySave(CallForm form) {
        try {
            save(form);
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                changedMeanwhile(form);
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    /** What to do when somebody else changed the draft meanwhile. */
    void changedMeanwhile(CallForm mine) {
        refusal.say(Say.t(new SharedRefusal.ChangedMeanwhile()));
    }

    /** Saves what was chosen, which stands in the fields; until that is done it is unsaved. */
    void trySaveAfter(CallForm chosen) {
        unsaved.note(true);
        trySave(chosen);
    }
}
