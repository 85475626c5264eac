package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.demo.DemoReading.Shelf;

/** The meetings of a mandate of the demo: two that were held, one that people are called to, and one that is being planned. */
@ApplicationScoped
class DemoMeetings {

    private final DemoStage stage;
    private final DemoChair chair;
    private final DemoMinutes minutes;
    private final DemoDocuments documents;
    private final Clock clock;

    @Inject
    DemoMeetings(DemoStage stage, DemoChair chair, DemoMinutes minutes, DemoDocuments documents, Clock clock) {
        this.stage = stage;
        this.chair = chair;
        this.minutes = minutes;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoMeetings() {
        this(null, null, null, null, null);
    }

    /** What was done for them and in them so far. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> mandate, Shelf shelf) {
        var diary = new DemoDiary(scene, mandate, stage, chair, clock);
        return Stream.of(
                        new DemoClosedMeeting(diary, chair, minutes, shelf).moments(),
                        new DemoCirculatedMeeting(diary, chair, minutes).moments(),
                        new DemoInputMeeting(diary, chair, documents, shelf).moments(),
                        new DemoPlannedMeeting(diary, chair, shelf).moments())
                .flatMap(List::stream)
                .toList();
    }
}
