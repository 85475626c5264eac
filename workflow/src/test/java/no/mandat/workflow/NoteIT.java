package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteQueries;
import no.mandat.workflow.meeting.NoteRow;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.SavedNote;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Two secretaries write in the same item, and neither loses a word. */
class NoteIT extends InAMeeting {

    @Inject
    NoteService notes;

    @Inject
    NoteQueries noteQueries;

    private SaveNote note(int revision, String base, String text) {
        return new SaveNote(discussion, NotePart.NOTES, revision, base, text);
    }

    private SavedNote save(Actor.Someone who, SaveNote command) {
        return as(who, () -> notes.save(command));
    }

    private List<NoteRow> read(Actor.Someone who) {
        return as(who, () -> noteQueries.of(meeting));
    }

    @Test
    void keepsWhatWasTypedAndTheSameTwiceChangesNothing() {
        begin();
        var first = save(secretary, note(0, "", "Ada la fram saken."));
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.merged()).isFalse();
        assertThat(save(secretary, note(0, "", "Ada la fram saken."))).isEqualTo(first);
        assertThat(read(secretary)).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo("Ada la fram saken.");
            assertThat(row.by()).isEqualTo("Sekretær");
        });
        assertThat(trailOf(discussion.value())).doesNotContain("NoteSaved").containsOnly("ItemAdded");
    }

    @Test
    void mergesWhatAnotherWroteMeanwhile() {
        begin();
        var base = save(secretary, note(0, "", "En sak.")).text();
        var colleague = colleague("Kollega");
        save(secretary, note(1, base, "En viktig sak."));
        var mine = note(1, base, "En sak. Gruppen var enig.");
        var merged = save(colleague, mine);
        assertThat(merged.text()).isEqualTo("En viktig sak. Gruppen var enig.");
        assertThat(merged.merged()).isTrue();
        assertThat(merged.by()).isEqualTo("Kollega");
        assertThat(save(colleague, mine)).as("sent again").isEqualTo(merged);
    }

    @Test
    void twoWhoBeginAtOnceLoseNothing() throws Exception {
        begin();
        var texts = new ConcurrentLinkedQueue<>(List.of("Første", "Andre"));
        var ends = world.together(2, () -> save(secretary, note(0, "", texts.remove())));
        assertThat(ends).allMatch(SavedNote.class::isInstance);
        assertThat(read(secretary).getFirst().text()).contains("Første").contains("Andre");
        assertThat(read(secretary).getFirst().revision()).isEqualTo(2);
    }

    @Test
    void takesThemWhileItIsHeldFromThoseWhoRunIt() {
        assertThat(refusalOf(() -> save(secretary, note(0, "", "For tidlig"))))
                .isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        begin();
        assertThat(refusalOf(() -> save(ada, note(0, "", "Fra et medlem"))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> save(secretary, note(0, "", "x".repeat(SaveNote.LONGEST + 1)))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        save(secretary, note(0, "", "Et notat"));
        assertThat(refusalOf(() -> read(ada))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(seen(ada).items()).allMatch(item -> item.notes().isEmpty());
        assertThat(seen().items())
                .anyMatch(item -> Integer.valueOf(1).equals(item.notes().get(NotePart.NOTES)));
    }
}
