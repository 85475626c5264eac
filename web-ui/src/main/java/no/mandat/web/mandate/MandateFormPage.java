package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.validation.Validator;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.party.PartyQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** The form of a draft: what is written stays until it is saved or thrown away on purpose. */
abstract class MandateFormPage extends Div implements BeforeLeaveObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final MandateFields fields;
    private final Div head = new Div();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final RefusalLine refusal = new RefusalLine();
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);

    MandateFormPage(PartyQueries parties, Validator validator) {
        fields = new MandateFields(parties, validator, this::noteChange);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::trySave);
        cancel.addClickListener(click -> cancel());
        var actions = new Div(save, cancel);
        actions.addClassName("form-actions");
        var card = new Div(fields, refusal, actions);
        card.addClassName("card");
        addClassNames("page", "form-page");
        add(head, card);
    }

    /** The page's title, lead and the word on its button, in the page's language. */
    abstract Heading heading();

    /** Carries the form out. */
    abstract void save(MandateForm form);

    /** Where one goes who gives up. */
    abstract void cancel();

    /** What to do when somebody else changed the draft meanwhile. */
    void changedMeanwhile(MandateForm mine) {
        refuse(Say.t(new SharedRefusal.ChangedMeanwhile()));
    }

    /** A title, the sentence under it (or none), and the word on the button. */
    record Heading(String title, String lead, String save) {}

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var heading = heading();
        var header = new PageHeader(heading.title());
        head.removeAll();
        head.add(heading.lead().isEmpty() ? header : header.lead(heading.lead()));
        save.setText(heading.save());
        cancel.setText(t("dialog.cancel"));
        refusal.clear();
        fields.speak();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", heading().title());
    }

    MandateFields fields() {
        return fields;
    }

    /** Saves what the form record says; a refusal is said beside the button. */
    void trySave(MandateForm form) {
        try {
            save(form);
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                changedMeanwhile(form);
            } else {
                refuse(Say.t(e.refusal()));
            }
        }
    }

    /** Puts what was chosen into the fields, and saves it; until that is done it is unsaved. */
    void trySaveAfter(MandateForm chosen) {
        fields.read(chosen);
        unsaved.note(true);
        trySave(chosen);
    }

    /** Nothing would be lost any more. */
    void saved() {
        unsaved.note(false);
    }

    private void trySave() {
        refusal.clear();
        try {
            trySave(fields.write());
        } catch (ValidationException faults) {
            refuse(t("form.invalid", fields.goToFirstFault(faults)));
        }
    }

    private void refuse(String words) {
        refusal.say(words);
    }

    private void noteChange() {
        refusal.clear();
        unsaved.note(fields.isChanged());
    }
}
