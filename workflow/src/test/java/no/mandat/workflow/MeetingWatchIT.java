package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.mandat.workflow.meeting.MeetingWatch;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.SaveNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether open pages of a meeting are told, within two seconds, wherever it happened. */
class MeetingWatchIT extends InAMeeting {

    private static final long GOAL_SECONDS = 2;

    @Inject
    MeetingWatch watch;

    @Inject
    NoteService notes;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch otherTold = new CountDownLatch(1);
    private Runnable unwatch;
    private Runnable unwatchOther;

    @BeforeEach
    void twoOpenPages() {
        begin();
        unwatchOther = watch.watch(plannedMeeting("Et annet møte"), otherTold::countDown);
        unwatch = watch.watch(meeting, told::countDown);
    }

    @AfterEach
    void close() {
        unwatch.run();
        unwatchOther.run();
    }

    @Test
    void thatAnotherItemIsTheCurrentOneIsTold() throws InterruptedException {
        turnTo(decision);
        isToldToItsOwnPageOnly();
    }

    @Test
    void thatSomebodyIsThereIsTold() throws InterruptedException {
        isThere(ada);
        isToldToItsOwnPageOnly();
    }

    @Test
    void whatIsNotedIsTold() throws InterruptedException {
        var ignored = as(secretary, () -> notes.save(new SaveNote(discussion, NotePart.NOTES, 0, "", "Et notat")));
        isToldToItsOwnPageOnly();
    }

    @Test
    void whatHappensOnAnotherNodeIsTold() throws InterruptedException {
        world.change(
                "update attendee set answer = 'ACCEPTED', version = version + 1 where meeting_id = ?1",
                meeting.value());
        isToldToItsOwnPageOnly();
    }

    private void isToldToItsOwnPageOnly() throws InterruptedException {
        assertThat(told.await(GOAL_SECONDS, TimeUnit.SECONDS)).isTrue();
        // The same look has compared both.
        assertThat(otherTold.getCount()).isEqualTo(1);
    }
}
