package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An instant: a day and a time of it, in the installation's zone. Nothing, as long as one of both isn't said. */
public final class InstantField extends CustomField<Instant> {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final ZoneId zone;
    private final DateField day = new DateField();
    private final TimePicker time = new TimePicker();

    /**
     * An empty one.
     *
     * @param usual the time of a day that is chosen without one
     */
    public InstantField(String label, LocalTime usual, ZoneId zone) {
        this.zone = zone;
        setLabel(label);
        day.speak();
        day.setAriaLabel(t("instant.day", label));
        time.setLocale(Say.words().locale());
        time.setStep(STEP);
        time.setAriaLabel(t("instant.time", label));
        day.addValueChangeListener(change -> {
            if (change.getValue() != null && time.isEmpty()) {
                time.setValue(usual);
            }
        });
        var both = new Div(day, time);
        both.addClassName("instant-field");
        add(both);
    }

    @Override
    protected @Nullable Instant generateModelValue() {
        return day.isEmpty() || time.isEmpty()
                ? null
                : day.getValue().atTime(time.getValue()).atZone(zone).toInstant();
    }

    @Override
    protected void setPresentationValue(@Nullable Instant instant) {
        var there = instant == null ? null : instant.atZone(zone);
        day.setValue(there == null ? null : there.toLocalDate());
        time.setValue(there == null ? null : there.toLocalTime());
    }

    /** Its fields say that they must be filled in: a group of them can't. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        day.setRequiredIndicatorVisible(required);
        time.setRequiredIndicatorVisible(required);
        setClassName("required", required);
    }

    @Override
    public void focus() {
        day.focus();
    }
}
