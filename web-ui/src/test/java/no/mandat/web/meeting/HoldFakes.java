package no.mandat.web.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.ChoosableResolution;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemRounds;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingWatch;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteQueries;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.NoteRow;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.PutItemToNewRound;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RecordAllPresent;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.RecordTimes;
import no.mandat.workflow.meeting.ResumeMeeting;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.SavedNote;
import no.mandat.workflow.meeting.SpokenQueries;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.TurnToItem;
import org.jspecify.annotations.Nullable;

/** A meeting that is held: three items, of which the second takes a decision, and people who come and go. */
final class HoldFakes {

    static final String PAGE = MeetingPageFakes.PAGE + "/hold";
    static final AgendaItemId STATUS = new AgendaItemId(new UUID(63, 1));
    static final AgendaItemId DECISION = new AgendaItemId(new UUID(63, 2));
    static final AgendaItemId LAST = new AgendaItemId(new UUID(63, 3));
    static final Instant BEGAN = Instant.parse("2026-11-25T09:00:00Z");

    final List<Object> carriedOut = new ArrayList<>();
    final Map<AgendaItemId, Outcome> outcomes = new HashMap<>();
    final List<AttendeeRow> people = new ArrayList<>();
    final List<SpokenRow> said = new ArrayList<>();
    final List<ActionRow> actions = new ArrayList<>();
    final Set<AgendaItemId> shut = new LinkedHashSet<>();
    final Set<AgendaItemId> begun = new LinkedHashSet<>();
    AgendaItemId current = STATUS;
    String note = "";
    String noteBy = "Solveig Kvamme";
    int revision;
    boolean away;

    /** Which of those that come by themselves the first item is. */
    @Nullable StandardItem first;

    private final MeetingPageFakes meetings;
    private final List<Runnable> told = new ArrayList<>();
    private @Nullable Refusal refusal;
    private int last;

    HoldFakes(MeetingPageFakes meetings) {
        this.meetings = meetings;
        meetings.status = MeetingStatus.RUNNING;
        begun.add(STATUS);
    }

    Map<Class<?>, Object> parts() {
        return Map.of(
                HoldingQueries.class, new Queries(),
                HoldingService.class, new Commands(),
                NoteService.class, new Notes(),
                NoteQueries.class, new Written(),
                MeetingWatch.class, new Watching(),
                SpokenQueries.class, new Heard(),
                ItemRounds.class, new Rounds());
    }

    void refuseNext(Refusal why) {
        refusal = why;
    }

    /** As when somebody else has done something. */
    void tell() {
        List.copyOf(told).forEach(Runnable::run);
    }

    AttendeeId person(String name, AttendeeRole role, @Nullable Presence presence, @Nullable Rsvp answer) {
        var id = new AttendeeId(new UUID(64, ++last));
        people.add(row(id, name, role, presence, answer, null, Set.of()));
        return id;
    }

    AttendeeRow row(AttendeeId id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static AttendeeRow row(
            AttendeeId id,
            String name,
            AttendeeRole role,
            @Nullable Presence presence,
            @Nullable Rsvp answer,
            @Nullable PersonId deputy,
            Set<AgendaItemId> recused) {
        return row(id, name, role, presence, answer, deputy, recused, null, null);
    }

    private static AttendeeRow row(
            AttendeeId id,
            String name,
            AttendeeRole role,
            @Nullable Presence presence,
            @Nullable Rsvp answer,
            @Nullable PersonId deputy,
            Set<AgendaItemId> recused,
            @Nullable Instant arrived,
            @Nullable Instant left) {
        return new AttendeeRow(
                id,
                role,
                new PersonId(id.value()),
                name,
                null,
                null,
                "nb",
                Set.of(),
                Set.of(),
                null,
                AttendeeState.INVITED,
                null,
                false,
                answer,
                null,
                null,
                presence,
                arrived,
                left,
                deputy,
                deputy == null ? null : "Henrik Dalmo",
                recused,
                Set.of());
    }

    void isThere(AttendeeId id, Presence presence, @Nullable PersonId deputy) {
        people.replaceAll(one -> one.id().equals(id)
                ? row(id, one.name(), one.role(), presence, one.answer(), deputy, one.recusedFrom())
                : one);
    }

    void wasThere(AttendeeId id, Presence presence, @Nullable Instant arrived, @Nullable Instant left) {
        people.replaceAll(one -> one.id().equals(id)
                ? row(id, one.name(), one.role(), presence, one.answer(), null, one.recusedFrom(), arrived, left)
                : one);
    }

    private void carryOut(Object command) {
        carriedOut.add(command);
        if (refusal != null) {
            var why = refusal;
            refusal = null;
            throw new RefusedException(why);
        }
    }

    private Quorum quorum(@Nullable AgendaItemId item) {
        var voters = people.stream()
                .filter(one -> one.role() == AttendeeRole.VOTER)
                .filter(one -> item == null || !one.recusedFrom().contains(item))
                .toList();
        long there = voters.stream()
                .filter(one -> one.presence() != null && one.presence().isThere())
                .count();
        return new Quorum((int) there, voters.size());
    }

    private HeldItem item(int number, AgendaItemId id, String title, ItemKind kind, int minutes) {
        var began = begun.contains(id) ? BEGAN : null;
        var running = id.equals(current) ? BEGAN : null;
        var row = new ItemRow(
                id,
                1,
                number,
                title,
                kind,
                id.equals(STATUS) ? first : null,
                null,
                minutes,
                List.of(),
                List.of(),
                ClassificationForm.of(Openness.INTERNAL),
                ItemState.LISTED,
                null,
                null,
                new AgendaTimes.Timed(minutes, began, running, 0),
                outcomes.get(id),
                null,
                null,
                meetings.about.get(id),
                Set.of(),
                shut.contains(id));
        var slot = new AgendaTimes.Slot(BEGAN, BEGAN.plusSeconds(360), Duration.ofMinutes(15));
        return new HeldItem(
                row,
                slot,
                actions.stream().filter(action -> action.item().equals(id)).toList(),
                id.equals(STATUS) && revision > 0 && meetings.runs ? Map.of(NotePart.NOTES, revision) : Map.of());
    }

    private final class Queries extends HoldingQueries {

        @Override
        public HeldMeeting of(MeetingId id) {
            return new HeldMeeting(
                    id,
                    Fakes.FERRIES,
                    1,
                    "Tredje møte",
                    meetings.status,
                    new MeetingNumber(3, 2026),
                    BEGAN,
                    BEGAN,
                    meetings.status == MeetingStatus.HELD ? Stage.NOW : null,
                    meetings.runs,
                    meetings.status == MeetingStatus.RUNNING ? current : null,
                    List.of(
                            item(1, STATUS, "Status for arbeidet", ItemKind.INFORMATION, 20),
                            item(2, DECISION, "Strømmene vi går videre med", ItemKind.DECISION, 30),
                            item(3, LAST, "Målemetoder", ItemKind.DISCUSSION, 40)),
                    BEGAN.plusSeconds(6000),
                    Duration.ofMinutes(6),
                    quorum(null),
                    quorum(current),
                    List.copyOf(people),
                    Stage.NOW);
        }
    }

    private final class Commands extends HoldingService {

        @Override
        public void begin(BeginMeeting command) {
            carryOut(command);
            meetings.status = MeetingStatus.RUNNING;
        }

        @Override
        public void turnTo(TurnToItem command) {
            carryOut(command);
            current = command.item();
            begun.add(current);
        }

        @Override
        public void end(EndMeeting command) {
            carryOut(command);
            meetings.status = MeetingStatus.HELD;
        }

        @Override
        public void resume(ResumeMeeting command) {
            carryOut(command);
            meetings.status = MeetingStatus.RUNNING;
        }

        @Override
        public void record(RecordAttendance command) {
            carryOut(command);
            isThere(command.attendee(), command.presence(), command.deputy());
        }

        @Override
        public void recordTimes(RecordTimes command) {
            carryOut(command);
            wasThere(command.attendee(), command.presence(), command.arrived(), command.left());
        }

        @Override
        public void presentAll(RecordAllPresent command) {
            carryOut(command);
            people.stream()
                    .filter(one -> one.presence() == null && one.answer() == Rsvp.ACCEPTED)
                    .toList()
                    .forEach(one -> isThere(one.id(), Presence.PRESENT, null));
        }

        @Override
        public void recuse(NoteRecusal command) {
            carryOut(command);
            people.replaceAll(one -> one.id().equals(command.attendee())
                    ? row(
                            one.id(),
                            one.name(),
                            one.role(),
                            one.presence(),
                            one.answer(),
                            one.deputy(),
                            command.partial() ? Set.of(command.item()) : Set.of())
                    : one);
        }

        @Override
        public void decide(DecideItem command) {
            carryOut(command);
            outcomes.put(command.item(), command.outcome());
        }

        @Override
        public void putToRound(PutItemToRound command) {
            carryOut(command);
        }

        @Override
        public ActionItemId agree(AgreeAction command) {
            carryOut(command);
            var id = new ActionItemId(new UUID(65, ++last));
            var form = command.form();
            actions.add(action(id, command.item(), form.title(), form.responsible(), form.due(), ActionState.OPEN));
            return id;
        }

        @Override
        public void finishAction(FinishAction command) {
            carryOut(command);
            actions.replaceAll(one -> one.id().equals(command.action())
                    ? action(one.id(), one.item(), one.title(), one.responsible(), one.due(), ActionState.DONE)
                    : one);
        }
    }

    private static ActionRow action(
            ActionItemId id, AgendaItemId item, String title, PersonId responsible, LocalDate due, ActionState state) {
        return new ActionRow(
                id,
                1,
                Fakes.FERRIES,
                MeetingPageFakes.MEETING,
                "Tredje møte",
                item,
                title,
                responsible,
                "Solveig Kvamme",
                due,
                state,
                null,
                false,
                EnumSet.of(ActionAction.EDIT, ActionAction.FINISH, ActionAction.DROP));
    }

    private final class Rounds extends ItemRounds {

        @Override
        public RoundId open(PutItemToNewRound command) {
            carryOut(command);
            return new RoundId(new UUID(66, 1));
        }

        @Override
        public List<ChoosableResolution> choices(AgendaItemId item) {
            return List.of(
                    new ChoosableResolution(new ResolutionId(new UUID(67, 1)), 4, "Instruks", ResolutionState.DRAFT));
        }
    }

    /** Merges by putting what was there before what was typed. */
    private final class Notes extends NoteService {

        @Override
        public SavedNote save(SaveNote command) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            carryOut(command);
            if (note.equals(command.text())) {
                return new SavedNote(revision, note, false, Stage.NOW, noteBy);
            }
            boolean merged = command.baseRevision() != revision;
            note = merged ? note + "\n" + command.text() : command.text();
            revision++;
            return new SavedNote(revision, note, merged, Stage.NOW, noteBy);
        }
    }

    private final class Written extends NoteQueries {

        @Override
        public List<NoteRow> of(MeetingId id) {
            return revision == 0
                    ? List.of()
                    : List.of(new NoteRow(STATUS, NotePart.NOTES, revision, note, Stage.NOW, noteBy));
        }
    }

    private final class Heard extends SpokenQueries {

        @Override
        public List<SpokenRow> of(MeetingId id) {
            return List.copyOf(said);
        }
    }

    private final class Watching extends MeetingWatch {

        @Override
        public Runnable watch(MeetingId meeting, Runnable tell) {
            told.add(tell);
            return () -> told.remove(tell);
        }
    }
}
