package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ReportPart;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.report.NamedPart;
import org.jspecify.annotations.Nullable;

/** What is concluded, why, and where it went; the last only where it was taken up. */
final class ConclusionFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4_000;
    private static final int MOST_DESTINATION = 300;

    private final RadioButtonGroup<Disposition> disposition = new RadioButtonGroup<>(t("points.disposition"));
    private final ComboBox<String> destination = new ComboBox<>(t("points.destination"));
    private final MultiSelectComboBox<NamedPart> parts = new MultiSelectComboBox<>(t("points.parts"));
    private final TextArea reason = new TextArea(t("points.reason"));
    private final List<String> choices;
    private final transient List<NamedPart> there;
    private transient @Nullable ConclusionForm before;

    /**
     * Filled in with what is concluded now, as far as it is there still.
     *
     * @param destinations what is offered as words
     * @param there the sections and recommendations that can be chosen
     */
    ConclusionFields(List<String> destinations, List<NamedPart> there, @Nullable ConclusionForm now) {
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
        this.there = there;
        parts.setItems(there);
        parts.setItemLabelGenerator(one -> one.offered(Say.words()));
        parts.setHelperText(t("points.parts.help"));
        parts.setClearButtonVisible(true);
        parts.setWidthFull();
        parts.addValueChangeListener(change -> {
            destination.setInvalid(false);
            parts.setInvalid(false);
        });
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(MOST);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (now != null) {
            fill(now.disposition(), now.destination(), now.parts(), now.reason());
        }
        settle();
        add(disposition, parts, destination, reason);
    }

    private void fill(@Nullable Disposition what, String where, List<ReportPart> to, String why) {
        disposition.setValue(what);
        // What was taken out of its deliverable since can't be chosen again.
        parts.setValue(there.stream()
                .filter(one -> to.contains(one.part()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
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
        fill(unsent.disposition(), unsent.destination(), unsent.parts(), unsent.reason());
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
        parts.addValueChangeListener(change -> written.accept(filledIn()));
        reason.addValueChangeListener(change -> written.accept(filledIn()));
    }

    private UnsentAnswer filledIn() {
        return new UnsentAnswer(
                disposition.getValue(),
                Objects.requireNonNullElse(destination.getValue(), ""),
                reason.getValue(),
                chosen(),
                before);
    }

    private List<ReportPart> chosen() {
        return parts.getValue().stream()
                .map(NamedPart::part)
                .sorted(ReportPart.ORDER)
                .toList();
    }

    /** Where there is no section or recommendation to choose, none is asked for. */
    private void settle() {
        boolean takenUp =
                disposition.getValue() != null && disposition.getValue().isTakenUp();
        destination.setVisible(takenUp);
        parts.setVisible(takenUp && !there.isEmpty());
    }

    /** Chooses one, as by its number on the keyboard, and goes on to what is still to be said. */
    void choose(Disposition chosen) {
        disposition.setValue(chosen);
        if (chosen.isTakenUp()
                && destination.getValue() == null
                && parts.getValue().isEmpty()) {
            toWhither();
        } else {
            reason.focus();
        }
    }

    private void toWhither() {
        if (parts.isVisible()) {
            parts.focus();
        } else {
            destination.focus();
        }
    }

    /** What is filled in, or nothing where something is missing, which is then said at its field. */
    @Nullable ConclusionForm read() {
        var where = Objects.requireNonNullElse(destination.getValue(), "").strip();
        boolean whither =
                disposition.getValue() != null && disposition.getValue().isTakenUp();
        say(disposition.getValue() == null, disposition::setInvalid, disposition::setErrorMessage, "rule.required");
        say(reason.getValue().isBlank(), reason::setInvalid, reason::setErrorMessage, "rule.required");
        var to = whither ? chosen() : List.<ReportPart>of();
        say(
                whither && where.isEmpty() && to.isEmpty(),
                destination::setInvalid,
                destination::setErrorMessage,
                "rule.required");
        say(to.size() > Destinations.MOST, parts::setInvalid, parts::setErrorMessage, "rule.tooMany");
        if (where.length() > MOST_DESTINATION) {
            say(true, destination::setInvalid, destination::setErrorMessage, "rule.tooLong");
        }
        boolean lost = destination.isVisible() && (destination.isInvalid() || parts.isInvalid());
        if (disposition.isInvalid() || reason.isInvalid() || lost) {
            focusFirstFault();
            return null;
        }
        return new ConclusionForm(disposition.getValue(), reason.getValue(), whither ? where : "", to);
    }

    private void focusFirstFault() {
        if (disposition.isInvalid()) {
            toTheFirst();
        } else if (parts.isVisible() && parts.isInvalid()) {
            parts.focus();
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
