package no.mandat.workflow.meeting;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.meeting.Notes.Stored;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.text.NotesMerge;

/**
 * Keeps what secretaries note while the meeting is held. Several write at once, and each saves every few seconds: what one wrote meanwhile
 * is merged with what the other sends. Outside the trail; saving the same twice changes nothing.
 */
@UseCases
public class NoteService {

    private final AgendaItems items;
    private final Notes notes;
    private final ShutItems shut;
    private final MeetingAccess gate;
    private final Access access;
    private final Event<MeetingTouched> touched;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    NoteService(
            AgendaItems items,
            Notes notes,
            ShutItems shut,
            MeetingAccess gate,
            Access access,
            Event<MeetingTouched> touched,
            Clock clock) {
        this.items = items;
        this.notes = notes;
        this.shut = shut;
        this.gate = gate;
        this.access = access;
        this.touched = touched;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NoteService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Keeps what was typed of an item.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}, {@link SharedRefusal.InvalidInput} where both together are too long
     */
    public SavedNote save(@Valid SaveNote command) {
        var me = access.requireLogin();
        var meeting = gate.write(items.meetingOf(command.item()));
        meeting.requireMinuting();
        items.require(command.item()).requireListed();
        shut.require(command.item());
        var stored = notes.lock(command.item(), command.part(), me, clock.instant());
        var save = fingerprint(command, me);
        if (save.equals(stored.save())) {
            return saved(stored, command);
        }
        var text = stored.revision() == command.baseRevision()
                ? command.text()
                : NotesMerge.merge(command.baseText(), stored.text(), command.text());
        if (text.equals(stored.text())) {
            return saved(stored, command);
        }
        requireShort(text);
        var next = new Stored(stored.revision() + 1, text, clock.instant(), me.value(), save);
        notes.write(command.item(), command.part(), next);
        touched.fire(new MeetingTouched(meeting.id()));
        return saved(next, command);
    }

    private static String fingerprint(SaveNote command, PersonId me) {
        return Fingerprints.of(String.join(
                "\0", me.toString(), Integer.toString(command.baseRevision()), command.baseText(), command.text()));
    }

    private SavedNote saved(Stored note, SaveNote command) {
        return new SavedNote(
                note.revision(),
                note.text(),
                !Objects.equals(note.text(), command.text()),
                note.changedAt(),
                notes.name(note.person()));
    }

    private static void requireShort(String text) {
        if (text.length() > SaveNote.LONGEST) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new InvalidField("text", "rule.tooLong"))));
        }
    }
}
