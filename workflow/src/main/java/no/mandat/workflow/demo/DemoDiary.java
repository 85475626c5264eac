package no.mandat.workflow.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Supplier;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.shared.Past;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** The days of a mandate of the demo on which people meet, or do something for a meeting, counted from the day of the loading. */
final class DemoDiary {

    private static final LocalTime MORNING = LocalTime.of(10, 15);

    private final DemoScene scene;
    private final Supplier<MandateId> mandate;
    private final DemoStage stage;
    private final DemoChair chair;
    private final ZoneId zone;
    private final Instant now;

    DemoDiary(DemoScene scene, Supplier<MandateId> mandate, DemoStage stage, DemoChair chair, Clock clock) {
        this.scene = scene;
        this.mandate = mandate;
        this.stage = stage;
        this.chair = chair;
        this.zone = clock.getZone();
        this.now = clock.instant();
    }

    DemoScene scene() {
        return scene;
    }

    MandateId mandate() {
        return mandate.get();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDate in(int days) {
        return today().plusDays(days);
    }

    /** Nobody meets on a weekend. */
    LocalDate working(int days) {
        var day = in(days);
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    Moment on(LocalDate day, LocalTime time, Runnable work) {
        int daysAgo = (int) ChronoUnit.DAYS.between(day, today());
        return new Moment(daysAgo, () -> Past.run(Duration.between(at(day, time), now), work));
    }

    Moment secretary(LocalDate day, Runnable work) {
        return on(day, MORNING, () -> scene.asSecretary(work));
    }

    Moment member(LocalDate day, LocalTime time, DemoPerson person, Runnable work) {
        return on(day, time, () -> scene.as(person, RealmRole.MEMBER, work));
    }

    /** What the secretary does at one hour of a meeting. */
    Moment held(LocalDate day, LocalTime time, Runnable work) {
        return on(day, time, () -> scene.asSecretary(work));
    }

    /** One that nobody has found a place for yet. */
    MeetingForm form(MeetingKind kind, String title, LocalDate day, LocalTime from, LocalTime to) {
        return form(kind, title, day, from, to, null, null, null);
    }

    MeetingForm form(
            MeetingKind kind,
            String title,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            @Nullable String place,
            @Nullable String video,
            @Nullable String practical) {
        return new MeetingForm(kind, "nb", title, at(day, from), at(day, to), place, video, practical);
    }

    /**
     * Of a mandate whose agendas are open.
     *
     * @param words that stand in the clauses that it is about
     */
    ItemForm item(String title, ItemKind kind, @Nullable DemoPerson presenter, int minutes, String... words) {
        return new ItemForm(
                title,
                kind,
                presenter == null ? null : presenter.fullName(),
                minutes,
                words.length == 0 ? List.of() : stage.clausesWith(mandate(), words),
                ClassificationForm.of(Openness.OPEN));
    }

    void answer(MeetingId meeting, Rsvp answer, @Nullable String remark, DemoPerson... people) {
        for (var person : people) {
            var role = person == DemoPerson.SEKRETAR2 ? RealmRole.SECRETARIAT : RealmRole.MEMBER;
            scene.as(person, role, () -> chair.answer(meeting, answer, remark));
        }
    }
}
