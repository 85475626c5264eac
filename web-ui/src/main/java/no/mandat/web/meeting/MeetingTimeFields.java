package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingForm;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting is: a day and two times of it, perhaps a last day, or that it isn't settled. Times that the change of the clock leaves out
 * are refused; of those that come twice the first is meant.
 */
final class MeetingTimeFields extends FieldSet {

    private static final long serialVersionUID = 1L;

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int USUAL_HOURS = 2;

    private final ZoneId zone;
    private final Checkbox open = new Checkbox(t("meetingForm.open"));
    private final DateField day = new DateField();
    private final TimePicker from = new TimePicker(t("meetingForm.from"));
    private final TimePicker to = new TimePicker(t("meetingForm.to"));
    private final DateField lastDay = new DateField();
    private transient List<Instant> known = List.of();

    /** @param settled whether the meeting has a time and keeps one */
    MeetingTimeFields(Binder<MeetingForm> binder, boolean settled, ZoneId zone) {
        this.zone = zone;
        setLegendText(t("meetingForm.when"));
        day.setLabel(t("meetingForm.day"));
        day.speak();
        lastDay.setLabel(t("meetingForm.lastDay"));
        lastDay.setHelperText(t("meetingForm.lastDay.help"));
        lastDay.speak();
        time(from);
        time(to);
        open.setVisible(!settled);
        open.addValueChangeListener(change -> show());
        day.addValueChangeListener(change -> lastDay.notBefore(change.getValue()));
        from.addValueChangeListener(change -> suggestEnd(change.getValue()));
        bind(binder);
        var times = new Div(day, from, to, lastDay);
        times.addClassName("meeting-times");
        addClassName("meeting-when-fields");
        add(open, times);
        show();
    }

    /** Keeps what it was till now: who doesn't touch a time that the clock shows twice means the one that it was. */
    void know(MeetingForm form) {
        known = Stream.of(form.startsAt(), form.endsAt())
                .filter(Objects::nonNull)
                .toList();
    }

    /** When it begins; nothing, where that isn't settled. */
    @Nullable Instant startsAt() {
        return open.getValue() ? null : instant(begins());
    }

    /** When it ends; nothing, where that isn't settled. */
    @Nullable Instant endsAt() {
        return open.getValue() ? null : instant(ends());
    }

    /** Says at the day what is wrong with it. */
    void refuseDay(String words) {
        day.setErrorMessage(words);
        day.setInvalid(true);
        day.focus();
    }

    private void bind(Binder<MeetingForm> binder) {
        binder.forField(open).bind(form -> form.startsAt() == null, MeetingFields.NOWHERE::accept);
        binder.forField(day)
                .withValidator(required())
                .bind(form -> day(form.startsAt()), MeetingFields.NOWHERE::accept);
        binder.forField(from)
                .withValidator(required())
                .withValidator((time, context) -> there(begins()))
                .bind(form -> time(form.startsAt()), MeetingFields.NOWHERE::accept);
        binder.forField(to)
                .withValidator(required())
                .withValidator((time, context) -> there(ends()))
                .withValidator((time, context) -> inOrder())
                .bind(form -> time(form.endsAt()), MeetingFields.NOWHERE::accept);
        binder.forField(lastDay).bind(this::otherDay, MeetingFields.NOWHERE::accept);
    }

    private <T> Validator<T> required() {
        return (value, context) ->
                open.getValue() || value != null ? ValidationResult.ok() : ValidationResult.error(t("rule.required"));
    }

    private ValidationResult there(@Nullable LocalDateTime at) {
        return open.getValue()
                        || at == null
                        || !zone.getRules().getValidOffsets(at).isEmpty()
                ? ValidationResult.ok()
                : ValidationResult.error(t("meetingForm.noSuchTime", Say.dates().time(at.atZone(ZoneId.of("UTC")))));
    }

    private ValidationResult inOrder() {
        var first = startsAt();
        var last = endsAt();
        if (first == null || last == null) {
            return ValidationResult.ok();
        }
        if (!last.isAfter(first)) {
            return ValidationResult.error(t("meetingForm.endsTooEarly"));
        }
        return last.isAfter(first.plus(MeetingTime.LONGEST))
                ? ValidationResult.error(t("meetingForm.tooLong", MeetingTime.LONGEST.toDays()))
                : ValidationResult.ok();
    }

    private void show() {
        boolean asked = !open.getValue();
        if (!asked) {
            // A field that can't be written in is not to be the one that must be mended.
            lastDay.clear();
        }
        day.setEnabled(asked);
        from.setEnabled(asked);
        to.setEnabled(asked);
        lastDay.setEnabled(asked);
        day.setRequiredIndicatorVisible(asked);
        from.setRequiredIndicatorVisible(asked);
        to.setRequiredIndicatorVisible(asked);
    }

    private void suggestEnd(@Nullable LocalTime begin) {
        if (begin != null && to.isEmpty() && begin.getHour() + USUAL_HOURS < 24) {
            to.setValue(begin.plusHours(USUAL_HOURS));
        }
    }

    private static void time(TimePicker field) {
        field.setLocale(Say.words().locale());
        field.setStep(STEP);
        field.setI18n(new TimePicker.TimePickerI18n()
                .setBadInputErrorMessage(t("meetingForm.badTime"))
                .setRequiredErrorMessage(t("rule.required")));
    }

    private @Nullable LocalDateTime begins() {
        return at(day.getValue(), from.getValue());
    }

    private @Nullable LocalDateTime ends() {
        return at(lastDay.isEmpty() ? day.getValue() : lastDay.getValue(), to.getValue());
    }

    private static @Nullable LocalDateTime at(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null || time == null ? null : day.atTime(time);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null
                ? null
                : known.stream()
                        .filter(one -> LocalDateTime.ofInstant(one, zone).equals(at))
                        .findFirst()
                        .orElseGet(() -> at.atZone(zone).toInstant());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private @Nullable LocalTime time(@Nullable Instant at) {
        return at == null ? null : LocalTime.ofInstant(at, zone);
    }

    private @Nullable LocalDate otherDay(MeetingForm form) {
        var last = day(form.endsAt());
        return last == null || last.equals(day(form.startsAt())) ? null : last;
    }
}
