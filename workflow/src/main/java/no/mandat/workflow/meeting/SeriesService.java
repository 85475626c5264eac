package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.MeetingFrame;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.meeting.SeriesPreview.LeftOut;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.shared.WorkingDays;

/** Plans meetings that come again and again, at the same hours by the clock of the installation. */
@UseCases
public class SeriesService {

    private static final int LONGEST_TITLE = 200;

    private final MeetingPlanner planner;
    private final Meetings meetings;
    private final MeetingAccess gate;
    private final Mandates mandates;
    private final Access access;
    private final WorkingDays workingDays;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    SeriesService(
            MeetingPlanner planner,
            Meetings meetings,
            MeetingAccess gate,
            Mandates mandates,
            Access access,
            WorkingDays workingDays,
            Clock clock) {
        this.planner = planner;
        this.meetings = meetings;
        this.gate = gate;
        this.mandates = mandates;
        this.access = access;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SeriesService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * On which days the meetings would be, and which are left out.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput} without the time of
     *     the first, {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong}
     */
    public SeriesPreview preview(MandateId id, @Valid MeetingForm form, SeriesRule rule) {
        return preview(allowed(id), form, rule);
    }

    /**
     * Begins to prepare a meeting for each day that isn't left out, numbered.
     *
     * @throws RefusedException as {@link #preview}; {@link MandateRefusal.IsOver}, {@link MeetingRefusal.SeriesEmpty}
     */
    public List<MeetingId> plan(@Valid PlanSeries command) {
        var mandate = allowed(command.mandate());
        var days = preview(mandate, command.form(), command.rule()).planned();
        if (days.isEmpty()) {
            throw new RefusedException(new MeetingRefusal.SeriesEmpty());
        }
        return days.stream()
                .map(day -> planner.plan(mandate, on(day, command.form())).id())
                .toList();
    }

    private Mandate allowed(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.RUN_MEETINGS, mandate);
        return mandate;
    }

    private SeriesPreview preview(Mandate mandate, MeetingForm form, SeriesRule rule) {
        var first = Optional.ofNullable(form.plan().time()).orElseThrow(() -> invalid("startsAt", "rule.required"));
        var frame = gate.frame(mandate);
        var zone = clock.getZone();
        var taken = meetings.days(mandate.id(), MeetingAccess.body(form.kind(), mandate), zone);
        List<SeriesPreview.Day> days = new ArrayList<>();
        int number = 0;
        for (var day : rule.days(LocalDate.ofInstant(first.startsAt(), zone))) {
            var time = first.on(day, zone);
            var leftOut = leftOut(form, time, day, frame, taken);
            if (leftOut.isEmpty()) {
                number++;
            }
            days.add(new SeriesPreview.Day(
                    day,
                    time.startsAt(),
                    time.endsAt(),
                    leftOut.isEmpty() ? title(form.title(), number) : "",
                    leftOut.orElse(null)));
        }
        return new SeriesPreview(List.copyOf(days));
    }

    private Optional<LeftOut> leftOut(
            MeetingForm form, MeetingTime time, LocalDate day, MeetingFrame frame, Set<LocalDate> taken) {
        if (!frame.holds(form.kind(), time)) {
            return Optional.of(LeftOut.OUTSIDE_PERIOD);
        }
        if (workingDays.isHoliday(day)) {
            return Optional.of(LeftOut.HOLIDAY);
        }
        return taken.contains(day) ? Optional.of(LeftOut.OTHER_MEETING) : Optional.empty();
    }

    private static String title(String title, int number) {
        var numbered = "%s %d".formatted(title.strip(), number);
        if (numbered.length() > LONGEST_TITLE) {
            throw invalid("title", "rule.tooLong");
        }
        return numbered;
    }

    /** Without a day to answer by: the meetings have many days, and each is asked for its own when people are called to it. */
    private static MeetingForm on(SeriesPreview.Day day, MeetingForm form) {
        return new MeetingForm(
                form.kind(),
                form.language(),
                day.title(),
                day.startsAt(),
                day.endsAt(),
                form.place(),
                form.videoLink(),
                form.practical());
    }

    private static RefusedException invalid(String field, String rule) {
        return new RefusedException(
                new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField(field, rule))));
    }
}
