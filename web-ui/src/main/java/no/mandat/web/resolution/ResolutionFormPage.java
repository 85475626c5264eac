package no.mandat.web.resolution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.validation.Validator;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Rules;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.TypedText;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.ResolutionForm;

/** The form of a resolution: title, who decides, and the text in Markdown with a preview. */
abstract class ResolutionFormPage extends Div implements BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(t("resolution.form.title"));
    private final RadioButtonGroup<DecidingBody> body = new RadioButtonGroup<>(t("resolution.form.body"));
    private final TextArea text = new TextArea(t("resolution.form.text"));
    private final Binder<ResolutionForm> binder = new Binder<>(ResolutionForm.class);
    private final RefusalLine refusal = new RefusalLine();
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    ResolutionFormPage(Validator validator) {
        var rules = new Rules<>(validator, ResolutionForm.class);
        binder.forField(title)
                .asRequired(context -> t("rule.required"))
                .withValidator(rules.of("title"))
                .bind("title");
        binder.forField(body).asRequired(context -> t("rule.required")).bind("body");
        binder.forField(text)
                .asRequired(context -> t("rule.required"))
                .withValidator(rules.of("text"))
                .bind("text");
        binder.addValueChangeListener(change -> {
            refusal.clear();
            unsaved.note(binder.hasChanges());
        });
        title.setWidthFull();
        body.setItems(DecidingBody.values());
        body.setItemLabelGenerator(choice -> t(choice == DecidingBody.BOARD ? BodyKind.BOARD : BodyKind.EXPERT_GROUP));
        text.setWidthFull();
        text.setMinRows(10);
        TypedText.lazily(text);
        text.setHelperText(t("resolution.form.text.help"));
        addClassNames("page", "form-page");
    }

    /** Draws the page around the form. */
    void draw(MandateDetails ofMandate, String heading, String saveWords) {
        mandate = ofMandate;
        var preview = new Div();
        preview.addClassName("preview");
        preview.setVisible(false);
        var toggle = new Button(t("resolution.form.preview"));
        toggle.addClickListener(click -> {
            boolean reads = !preview.isVisible();
            preview.removeAll();
            preview.add(new MarkdownView(text.getValue()));
            preview.setVisible(reads);
            text.setVisible(!reads);
            toggle.setText(t(reads ? "resolution.form.write" : "resolution.form.preview"));
        });
        var save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::trySave);
        var actions = new Div(save, new Button(t("dialog.cancel"), click -> cancel()));
        actions.addClassName("form-actions");
        var fields = new Div(title, body, text, preview, new Div(toggle));
        fields.addClassName("fields");
        var card = new Div(fields, refusal, actions);
        card.addClassName("card");
        removeAll();
        add(new PageHeader(heading), card);
    }

    abstract void save(ResolutionForm form);

    abstract void cancel();

    void read(ResolutionForm form) {
        binder.readRecord(form);
    }

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

    private void trySave() {
        refusal.clear();
        try {
            save(binder.writeRecord());
        } catch (ValidationException faults) {
            var broken = faults.getFieldValidationErrors().stream()
                    .filter(BindingValidationStatus::isError)
                    .map(fault -> (Component) fault.getField())
                    .toList();
            broken.stream().filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field)
                    .focus());
            refusal.say(t("form.invalid", broken.size()));
        } catch (RefusedException e) {
            refusal.say(Say.t(e.refusal()));
        }
    }
}
