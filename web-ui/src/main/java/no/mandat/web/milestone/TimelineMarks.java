package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TimelineMark;
import no.mandat.web.shared.TimelinePicture;
import no.mandat.web.shared.TimelineRow;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MoveRow;
import no.mandat.workflow.milestone.PlanDetails;

/** A plan as what a timeline shows. */
final class TimelineMarks {

    private final PlanDetails plan;

    private TimelineMarks(PlanDetails plan) {
        this.plan = plan;
    }

    /** The whole plan, with the processes of others, the meetings and the calls for input in rows of their own. */
    static TimelinePicture of(PlanDetails plan, List<PlanCall> calls, List<PlannedMeeting> meetings, String mandate) {
        var marks = new TimelineMarks(plan);
        return new TimelinePicture(
                t("plan.timeline.label", mandate, plan.milestones().size()),
                plan.first(),
                plan.last(),
                plan.today(),
                plan.milestones().stream().map(marks::mark).toList(),
                Stream.of(marks.outside(), marks.meetings(meetings), marks.calls(calls))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<TimelineRow> meetings(List<PlannedMeeting> meetings) {
        List<TimelineRow.Spot> spots = new ArrayList<>();
        for (var meeting : meetings) {
            var day = meeting.day();
            if (day != null && meeting.isOnADay()) {
                var words = t("plan.meeting.spot", meeting.title(), t(meeting.status()));
                spots.add(new TimelineRow.Spot(
                        day,
                        null,
                        words,
                        t("plan.meeting.label", words, Say.dates().briefly(day, false, plan.today())),
                        meeting.address(),
                        TimelineRow.Shape.SQUARE));
            }
        }
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimelineRow(t("plan.meetings.row"), List.copyOf(spots)));
    }

    private Optional<TimelineRow> calls(List<PlanCall> calls) {
        var spots = calls.stream()
                .map(call -> {
                    var words = t("plan.call.spot", call.title(), t(call.status()));
                    return new TimelineRow.Spot(
                            call.opens(),
                            call.closes(),
                            words,
                            t("plan.call.label", words, PlanCalls.span(call, plan.today())),
                            call.address(),
                            TimelineRow.Shape.FLAG);
                })
                .toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(new TimelineRow(t("plan.calls.row"), spots));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TimelineMark mark(MilestoneRow row) {
        var dates = new MilestoneDates(row, plan.today());
        return new TimelineMark(
                row.id().toString(),
                row.title(),
                label(row, dates),
                MilestoneBadge.mark(row.status()),
                MilestoneBadge.tone(row.status()),
                dates.day(),
                dates.dayText(),
                row.baseline(),
                dates.slip().orElse(null),
                dates.pending().map(MoveRow::to).orElse(null),
                notes(dates),
                plan.adopted() && row.boardControlled(),
                row.actions().contains(MilestoneAction.RESCHEDULE) && !row.waitsForBoard());
    }

    private static List<String> notes(MilestoneDates dates) {
        List<String> notes = new ArrayList<>();
        if (dates.isOverdue()) {
            dates.distance().ifPresent(notes::add);
        }
        dates.proposed().ifPresent(day -> notes.add(t("plan.proposed.waits", day)));
        return notes;
    }

    /** All of it in one sentence. */
    private String label(MilestoneRow row, MilestoneDates dates) {
        return Stream.of(
                        Optional.of(row.title()),
                        Optional.of(Say.dates().due(dates.day(), row.wholeMonth() && row.reachedOn() == null)),
                        Optional.of(t(row.status())),
                        dates.isOverdue() ? dates.distance() : Optional.<String>empty(),
                        dates.slip().map(slip -> t("plan.slip.said", slip)),
                        dates.proposed().map(day -> t("plan.proposed.waits", day)),
                        plan.adopted() && row.boardControlled()
                                ? Optional.of(t("plan.locked"))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .reduce((before, next) -> before + ", " + next)
                .orElse("");
    }

    private Optional<TimelineRow> outside() {
        List<TimelineRow.Spot> spots = new ArrayList<>();
        for (var row : plan.milestones()) {
            var outside = row.outside();
            if (outside != null) {
                var day = Say.dates().briefly(outside.day(), false, plan.today());
                spots.add(new TimelineRow.Spot(
                        outside.day(),
                        t("plan.outside.spot", outside.process(), day),
                        t("plan.outside.label", row.title(), outside.process(), day)));
            }
        }
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimelineRow(t("plan.outside.row"), List.copyOf(spots)));
    }
}
