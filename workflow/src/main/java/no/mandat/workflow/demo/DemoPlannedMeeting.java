package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.demo.DemoReading.Paper;
import no.mandat.workflow.demo.DemoReading.Shelf;

/** A meeting of the demo that nobody is called to yet: its agenda is half written, and the leader wants something on it. */
final class DemoPlannedMeeting {

    private final DemoDiary diary;
    private final DemoChair chair;
    private final Shelf shelf;
    private Optional<MeetingId> meeting = Optional.empty();

    DemoPlannedMeeting(DemoDiary diary, DemoChair chair, Shelf shelf) {
        this.diary = diary;
        this.chair = chair;
        this.shelf = shelf;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-2), this::plan),
                diary.member(diary.in(-1), LocalTime.of(16, 30), LEDER, this::propose));
    }

    private void plan() {
        var planned = chair.plan(
                diary.mandate(),
                diary.form(
                        MeetingKind.GROUP,
                        "Gruppemøte om utkastet til delnotat",
                        diary.working(38),
                        LocalTime.of(10, 0),
                        LocalTime.of(14, 0)));
        meeting = Optional.of(planned);
        var draft = chair.item(
                planned, diary.item("Delnotatet: første utkast", ItemKind.DISCUSSION, MEDLEM1, 90, "delnotat"));
        chair.papers(draft, shelf.document(Paper.WHAT_WAS_SAID));
        var ignored = chair.item(
                planned, diary.item("Kommuner gruppen vil foreslå forsøk i", ItemKind.DECISION, null, 30, "forsøk"));
    }

    private void propose() {
        var ignored = chair.propose(
                meeting.orElseThrow(),
                diary.item("Besøk på rivningsplass: skal vi ta det opp igjen?", ItemKind.DISCUSSION, LEDER, 15));
    }
}
