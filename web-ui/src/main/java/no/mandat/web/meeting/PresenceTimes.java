package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.HeldMeeting;
import org.jspecify.annotations.Nullable;

/** When somebody came late, or left early, on the day of the meeting: noted by the clock, and corrected here. */
final class PresenceTimes extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(5);

    private final transient Clock clock;
    private final transient Correct correct;
    private final TimePicker arrived = new TimePicker(t("hold.presence.arrived"));
    private final TimePicker left = new TimePicker(t("hold.presence.left"));
    private transient @Nullable AttendeeRow person;
    private transient LocalDate day;

    /** Is told both times, when one of them is said otherwise. */
    @FunctionalInterface
    interface Correct {
        void to(AttendeeRow person, @Nullable Instant arrived, @Nullable Instant left);
    }

    PresenceTimes(Clock clock, Correct correct) {
        this.clock = clock;
        this.correct = correct;
        day = LocalDate.now(clock);
        addClassName("presence-times");
        for (var field : List.of(arrived, left)) {
            field.setLocale(Say.words().locale());
            field.setStep(STEP);
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> changed());
            add(field);
        }
    }

    /** Whoever is there all the time has no times. */
    void show(AttendeeRow now, HeldMeeting held) {
        var presence = now.presence();
        person = null;
        day = LocalDate.ofInstant(Objects.requireNonNullElse(held.beganAt(), held.at()), clock.getZone());
        arrived.setValue(clock(now.arrivedAt()));
        left.setValue(clock(now.leftAt()));
        boolean shown = presence != null
                && switch (presence) {
                    case LATE, LEFT_EARLY -> true;
                    case PRESENT -> now.arrivedAt() != null || now.leftAt() != null;
                    case DEPUTY, ABSENT -> false;
                };
        setVisible(shown);
        person = now;
    }

    private @Nullable LocalTime clock(@Nullable Instant at) {
        return at == null ? null : LocalTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private void changed() {
        var now = person;
        if (now == null) {
            return;
        }
        correct.to(now, said(arrived, now.arrivedAt()), said(left, now.leftAt()));
    }

    /** What wasn't touched keeps its seconds. */
    private @Nullable Instant said(TimePicker field, @Nullable Instant before) {
        var time = field.getValue();
        if (Objects.equals(time, clock(before))) {
            return before;
        }
        return time == null ? null : day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
