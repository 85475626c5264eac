package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import no.mandat.domain.point.Disposition;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.point.ConclusionForm;
import org.jspecify.annotations.Nullable;

/** What is concluded, why, and where it went; the last only where it was taken up. */
final class ConclusionFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4_000;
    private static final int MOST_DESTINATION = 300;

    private final RadioButtonGroup<Disposition> disposition = new RadioButtonGroup<>(t("points.disposition"));
    private final ComboBox<String> destination = new ComboBox<>(t("points.destination"));
    private final TextArea reason = new TextArea(t("points.reason"));
    private final List<String> choices;
    private transient @Nullable ConclusionForm before;

    ConclusionFields(List<String> destinations, @Nullable ConclusionForm now) {
        addClassName("fields");
        disposition.addClassName("dispositions");
        disposition.setItems(Disposition.values());
        disposition.setItemLabelGenerator(one -> "%d  %s".formatted(one.ordinal() + 1, Say.sentence(t(one))));
        disposition.addValueChangeListener(change -> {
            disposition.setInvalid(false);
            settle();
        });
        before = now;
        choices = new ArrayList<>(destinations);
        destination.setItems(choices);
        destination.setAllowCustomValue(true);
        destination.addCustomValueSetListener(typed -> wentTo(typed.getDetail()));
        destination.setHelperText(t("points.destination.help"));
        destination.setWidthFull();
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(MOST);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (now != null) {
            fill(now.disposition(), now.destination(), now.reason());
        }
        settle();
        add(disposition, destination, reason);
    }

    private void fill(@Nullable Disposition what, String where, String why) {
        disposition.setValue(what);
        reason.setValue(why);
        if (where.isEmpty()) {
            destination.clear();
        } else {
            wentTo(where);
        }
    }

    private void wentTo(String where) {
        if (!choices.contains(where)) {
            choices.add(where);
            destination.setItems(choices);
        }
        destination.setValue(where);
    }

    /** Goes on with what was filled in before. */
    void goOn(UnsentAnswer unsent) {
        before = unsent.over();
        fill(unsent.disposition(), unsent.destination(), unsent.reason());
    }

    /** Goes to the first of them. */
    void toTheFirst() {
        disposition.getElement().callJsFunction("focus");
    }

    /** Tells what is filled in each time that is something else, while it is written too: the browser asks before it is closed then. */
    void onChange(Consumer<UnsentAnswer> written) {
        TypedText.lazily(reason);
        disposition.addValueChangeListener(change -> written.accept(filledIn()));
        destination.addValueChangeListener(change -> written.accept(filledIn()));
        reason.addValueChangeListener(change -> written.accept(filledIn()));
    }

    private UnsentAnswer filledIn() {
        return new UnsentAnswer(
                disposition.getValue(),
                Objects.requireNonNullElse(destination.getValue(), ""),
                reason.getValue(),
                before);
    }

    private void settle() {
        destination.setVisible(
                disposition.getValue() != null && disposition.getValue().isTakenUp());
    }

    /** Chooses one, as by its number on the keyboard, and goes on to what is still to be said. */
    void choose(Disposition chosen) {
        disposition.setValue(chosen);
        if (chosen.isTakenUp() && destination.getValue() == null) {
            destination.focus();
        } else {
            reason.focus();
        }
    }

    /** What is filled in, or nothing where something is missing, which is then said at its field. */
    @Nullable ConclusionForm read() {
        var where = Objects.requireNonNullElse(destination.getValue(), "").strip();
        boolean whither =
                disposition.getValue() != null && disposition.getValue().isTakenUp();
        say(disposition.getValue() == null, disposition::setInvalid, disposition::setErrorMessage, "rule.required");
        say(reason.getValue().isBlank(), reason::setInvalid, reason::setErrorMessage, "rule.required");
        say(whither && where.isEmpty(), destination::setInvalid, destination::setErrorMessage, "rule.required");
        if (where.length() > MOST_DESTINATION) {
            say(true, destination::setInvalid, destination::setErrorMessage, "rule.tooLong");
        }
        if (disposition.isInvalid() || reason.isInvalid() || destination.isVisible() && destination.isInvalid()) {
            focusFirstFault();
            return null;
        }
        return new ConclusionForm(disposition.getValue(), reason.getValue(), whither ? where : "");
    }

    private void focusFirstFault() {
        if (disposition.isInvalid()) {
            toTheFirst();
        } else if (destination.isVisible() && destination.isInvalid()) {
            destination.focus();
        } else {
            reason.focus();
        }
    }

    private static void say(boolean fault, Consumer<Boolean> invalid, Consumer<String> message, String rule) {
        message.accept(fault ? t(rule) : "");
        invalid.accept(fault);
    }
}
