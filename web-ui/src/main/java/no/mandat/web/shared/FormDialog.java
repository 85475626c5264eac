package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A few fields over the page, and one button that carries out what they say. Faults are said at the fields, a refusal under
 * them; only what was done closes it.
 *
 * @param <F> the form record that the fields write
 */
public abstract class FormDialog<F> extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Binder<F> binder;
    private final transient Rules<F> rules;
    private final Div fields = new Div();
    private final RefusalLine refusal = new RefusalLine();

    /** Made when the dialog opens, so that it acts once, however often it is sent. */
    private UUID key = UUID.randomUUID();

    private @Nullable KeptFields kept;

    /** A dialog with its button; the form record has the rules of its fields. */
    protected FormDialog(String title, String button, Class<F> form, Validator validator) {
        binder = new Binder<>(form);
        rules = new Rules<>(validator, form);
        setHeaderTitle(title);
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        fields.addClassName("fields");
        add(fields, refusal);
        var confirm = new Button(button);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(confirm, this::confirm);
        getFooter().add(new Button(t("dialog.cancel"), click -> cancel()), confirm);
    }

    /** Carries it out. */
    protected abstract void carryOut(F form);

    /**
     * Somebody else has saved what this dialog was opened on: lets choose between both, if that can be done. By itself it can't.
     *
     * @return whether it does; otherwise the refusal is said
     */
    protected boolean settle(F form) {
        return false;
    }

    /** Sends it again, as another command, once it was chosen what holds. */
    protected final void again() {
        key = UUID.randomUUID();
        confirm();
    }

    /** Keeps what is typed until it was carried out or is cancelled. */
    protected final void keep(KeptFields fieldsKept) {
        kept = fieldsKept;
        add(fieldsKept);
    }

    private void cancel() {
        drop();
        close();
    }

    private void drop() {
        if (kept != null) {
            kept.drop();
        }
    }

    /** Under which the command acts once. */
    protected UUID key() {
        return key;
    }

    /** What is said before the fields. */
    protected void explain(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("dialog-text");
        addComponentAsFirst(paragraph);
    }

    /** Adds fields. */
    public void show(Component... shown) {
        fields.add(shown);
    }

    /** A field that must be filled in. */
    public <T> void required(HasValue<?, T> field, String component) {
        var binding = binder.forField(field);
        // A Select that shows that it is required says so by an attribute that its role doesn't have.
        var asked = field instanceof Select
                ? binding.withValidator(Objects::nonNull, context -> t("rule.required"))
                : binding.asRequired(context -> t("rule.required"));
        asked.withValidator(rules.of(component)).bind(component);
    }

    /** A field that may be empty. */
    public <T> void optional(HasValue<?, T> field, String component) {
        binder.forField(field).withValidator(rules.of(component)).bind(component);
    }

    private void confirm() {
        refusal.clear();
        try {
            var form = binder.writeRecord();
            var faulty = faulty(form);
            if (faulty.isEmpty()) {
                send(form);
            } else {
                focusFirst(faulty.stream());
            }
        } catch (ValidationException faults) {
            focusFirst(faults.getFieldValidationErrors().stream()
                    .filter(BindingValidationStatus::isError)
                    .map(fault -> (Object) fault.getField()));
        }
    }

    private void send(F form) {
        try {
            carryOut(form);
            drop();
            close();
        } catch (RefusedException e) {
            if (!(e.refusal() instanceof SharedRefusal.ChangedMeanwhile) || !settle(form)) {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    /** The fields at which it is said that they break a rule together with others; each keeps its own. */
    private List<Object> faulty(F form) {
        List<Object> faulty = new ArrayList<>();
        rules.brokenBy(form).forEach((component, words) -> binder.getBinding(component)
                .map(binding -> (Object) binding.getField())
                .ifPresent(field -> {
                    if (field instanceof HasValidation said) {
                        said.setErrorMessage(words);
                        said.setInvalid(true);
                        faulty.add(field);
                    }
                }));
        return faulty;
    }

    private static void focusFirst(Stream<Object> fields) {
        fields.filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
