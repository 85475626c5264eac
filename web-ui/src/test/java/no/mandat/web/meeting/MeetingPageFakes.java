package no.mandat.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.Fakes;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.meeting.AcceptItem;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AddPaper;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AnnounceAgenda;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.AskAtMeeting;
import no.mandat.workflow.meeting.AskMembers;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.DeclineItem;
import no.mandat.workflow.meeting.DeclineOutsider;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.EvaluationQueries;
import no.mandat.workflow.meeting.EvaluationService;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverable;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemRecusal;
import no.mandat.workflow.meeting.ItemRecusals;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MembersAsked;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.meeting.OutsidersToConfirm;
import no.mandat.workflow.meeting.PaperRow;
import no.mandat.workflow.meeting.ProposeItem;
import no.mandat.workflow.meeting.RemindAttendees;
import no.mandat.workflow.meeting.RemoveAttendee;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.shared.DeliverableChoices;
import org.jspecify.annotations.Nullable;

/** One meeting with an agenda that really is written, and people who are called to it. */
final class MeetingPageFakes {

    static final MeetingId MEETING = new MeetingId(new UUID(60, 1));
    static final String PAGE = "mandates/" + Fakes.FERRIES + "/meetings/" + MEETING;

    final List<Object> carriedOut = new ArrayList<>();
    final List<ItemRow> agenda = new ArrayList<>();
    final List<ItemRow> removed = new ArrayList<>();
    final List<ItemRow> proposed = new ArrayList<>();
    static final DeliverableId REPORT = new DeliverableId(new UUID(68, 1));

    final List<AttendeeRow> people = new ArrayList<>();
    private final Set<String> shut = new HashSet<>();
    final Map<AgendaItemId, ItemDeliverable> about = new HashMap<>();
    List<MeetingGap> gaps = List.of();
    MeetingStatus status = MeetingStatus.PLANNED;
    MeetingKind kind = MeetingKind.GROUP;

    @Nullable CallId call;

    Instant starts = Instant.parse("2026-12-09T09:00:00Z");
    boolean runs;
    boolean proposes;
    boolean shortNotice;
    int noticeDays = 14;
    boolean confirms;

    @Nullable MembersAsked asked;

    @Nullable AttendeeId own;

    @Nullable LocalDate answerBy;

    final List<ItemRecusal> recusals = new ArrayList<>();

    @Nullable String remark;

    private @Nullable Refusal refusal;
    private int last;

    Map<Class<?>, Object> parts() {
        return Map.of(
                MeetingQueries.class, new Queries(),
                AgendaService.class, new AgendaCommands(),
                MeetingService.class, new Commands(),
                CallingService.class, new Callings(),
                HoldingService.class, new Holding(),
                CallingQueries.class, new Keys(),
                EvaluationQueries.class, new Evaluations(),
                EvaluationService.class, new Evaluating(),
                ItemDeliverables.class, new Deliverables(),
                ItemRecusals.class, new Recusals());
    }

    void refuseNext(Refusal why) {
        refusal = why;
    }

    /** The reader is partial in the item of that title, which is added later. */
    void shut(String title) {
        shut.add(title);
    }

    /** The item that comes by itself where actions are open. */
    void openActions() {
        item("Oppgaver fra tidligere møter", 10);
        var row = agenda.removeLast();
        agenda.add(new ItemRow(
                row.id(),
                row.version(),
                0,
                row.title(),
                row.kind(),
                StandardItem.OPEN_ACTIONS,
                null,
                row.minutes(),
                row.clauses(),
                row.papers(),
                row.classification(),
                row.state(),
                null,
                null,
                row.timed(),
                null,
                null,
                null,
                null,
                row.actions(),
                false));
    }

    /** What somebody was to do by 20 November. */
    static ActionRow action(String title) {
        return new ActionRow(
                new ActionItemId(new UUID(65, 1)),
                1,
                Fakes.FERRIES,
                new MeetingId(new UUID(60, 9)),
                "Andre møte",
                new AgendaItemId(new UUID(61, 90)),
                title,
                new PersonId(new UUID(0, 1)),
                "Eva Tveitnes",
                LocalDate.of(2026, 11, 20),
                ActionState.OPEN,
                null,
                true,
                EnumSet.of(ActionAction.EDIT, ActionAction.FINISH, ActionAction.DROP));
    }

    void item(String title, int minutes) {
        agenda.add(row(new AgendaItemId(new UUID(61, ++last)), 1, title, ItemKind.DISCUSSION, minutes));
    }

    private ItemRow row(AgendaItemId id, int version, String title, ItemKind kind, int minutes) {
        return new ItemRow(
                id,
                version,
                0,
                title,
                kind,
                null,
                null,
                minutes,
                List.of(),
                List.of(),
                ClassificationForm.of(Openness.INTERNAL),
                ItemState.LISTED,
                null,
                null,
                new AgendaTimes.Timed(minutes, null, null, 0),
                null,
                null,
                null,
                about.get(id),
                runs ? EnumSet.allOf(ItemAction.class) : Set.of(),
                shut.contains(title));
    }

    private static ItemRow reading(ItemRow row, DocumentId document, String title) {
        return new ItemRow(
                row.id(),
                row.version() + 1,
                row.number(),
                row.title(),
                row.kind(),
                row.standard(),
                row.presenter(),
                row.minutes(),
                row.clauses(),
                List.of(new PaperRow(document, title, Instant.parse("2026-11-25T09:43:00Z"), false)),
                row.classification(),
                row.state(),
                row.proposer(),
                row.startsAt(),
                row.timed(),
                row.outcome(),
                row.quorum(),
                row.resolution(),
                row.deliverable(),
                row.actions(),
                row.shutOut());
    }

    private static ItemRow numbered(ItemRow row, int number) {
        return new ItemRow(
                row.id(),
                row.version(),
                number,
                row.title(),
                row.kind(),
                row.standard(),
                row.presenter(),
                row.minutes(),
                row.clauses(),
                row.papers(),
                row.classification(),
                row.state(),
                row.proposer(),
                row.startsAt(),
                row.timed(),
                row.outcome(),
                row.quorum(),
                row.resolution(),
                row.deliverable(),
                row.actions(),
                row.shutOut());
    }

    void changeMeanwhile(String title) {
        var row = agenda.getFirst();
        agenda.set(0, row(row.id(), row.version() + 1, title, row.kind(), row.minutes()));
    }

    AttendeeId person(String name, AttendeeRole role, AttendeeState state, @Nullable Rsvp answer) {
        return person(name, role, state, answer, Set.of(), Set.of());
    }

    AttendeeId person(
            String name,
            AttendeeRole role,
            AttendeeState state,
            @Nullable Rsvp answer,
            Set<AgendaItemId> items,
            Set<AgendaItemId> confirmed) {
        var id = new AttendeeId(new UUID(62, ++last));
        people.add(row(id, name, role, state, answer, items, confirmed));
        return id;
    }

    private AttendeeRow row(
            AttendeeId id,
            String name,
            AttendeeRole role,
            AttendeeState state,
            @Nullable Rsvp answer,
            Set<AgendaItemId> items,
            Set<AgendaItemId> confirmed) {
        return new AttendeeRow(
                id,
                role,
                null,
                name,
                null,
                null,
                "nb",
                items,
                confirmed,
                null,
                state,
                null,
                false,
                answer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                runs ? EnumSet.of(AttendeeAction.REMOVE) : Set.of());
    }

    private void carryOut(Object command) {
        carriedOut.add(command);
        if (refusal != null) {
            var why = refusal;
            refusal = null;
            throw new RefusedException(why);
        }
    }

    private ItemRow take(List<ItemRow> from, AgendaItemId id) {
        var row = from.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        from.remove(row);
        return row;
    }

    private Set<MeetingAction> actions() {
        if (!runs) {
            return Set.of();
        }
        return switch (status) {
            case PLANNED -> EnumSet.of(MeetingAction.EDIT, MeetingAction.CALL, MeetingAction.CANCEL);
            case CALLED ->
                EnumSet.of(MeetingAction.EDIT, MeetingAction.ANNOUNCE, MeetingAction.BEGIN, MeetingAction.CANCEL);
            case RUNNING, HELD, MINUTES_CIRCULATED, CLOSED, CANCELLED -> Set.of();
        };
    }

    private final class Queries extends MeetingQueries {

        @Override
        public MeetingDetails details(MeetingId id) {
            List<ItemRow> numbered = new ArrayList<>();
            agenda.forEach(row -> numbered.add(numbered(row, numbered.size() + 1)));
            return new MeetingDetails(
                    id,
                    Fakes.FERRIES,
                    5,
                    new MeetingForm(
                            kind,
                            "nb",
                            "Tredje møte",
                            starts,
                            starts.plusSeconds(3 * 3600),
                            "Skiferen",
                            "https://video.example/3",
                            "Ta med kladden.",
                            answerBy),
                    "Ekspertgruppen",
                    status,
                    null,
                    null,
                    call,
                    null,
                    null,
                    null,
                    null,
                    runs,
                    proposes,
                    gaps,
                    shortNotice,
                    noticeDays,
                    numbered,
                    List.copyOf(proposed),
                    List.copyOf(removed),
                    own,
                    null,
                    remark,
                    actions());
        }

        @Override
        public List<AttendeeRow> people(MeetingId id) {
            return List.copyOf(people);
        }
    }

    private final class AgendaCommands extends AgendaService {

        @Override
        public AgendaItemId add(AddItem command) {
            carryOut(command);
            item(command.form().title(), command.form().minutes());
            return agenda.getLast().id();
        }

        @Override
        public void edit(EditItem command) {
            carryOut(command);
            agenda.replaceAll(row -> row.id().equals(command.item())
                    ? row(
                            row.id(),
                            row.version() + 1,
                            command.form().title(),
                            command.form().kind(),
                            command.form().minutes())
                    : row);
        }

        @Override
        public DocumentId addPaper(AddPaper command) {
            carryOut(command);
            var document = new DocumentId(new UUID(64, carriedOut.size()));
            agenda.replaceAll(row -> row.id().equals(command.item()) ? reading(row, document, command.title()) : row);
            return document;
        }

        @Override
        public void choosePapers(ChoosePapers command) {
            carryOut(command);
        }

        @Override
        public void move(MoveItem command) {
            carryOut(command);
            agenda.add(command.place() - 1, take(agenda, command.item()));
        }

        @Override
        public void remove(RemoveItem command) {
            carryOut(command);
            removed.add(take(agenda, command.item()));
        }

        @Override
        public void restore(RestoreItem command) {
            carryOut(command);
            agenda.add(take(removed, command.item()));
        }

        @Override
        public AgendaItemId propose(ProposeItem command) {
            carryOut(command);
            return new AgendaItemId(new UUID(61, 99));
        }

        @Override
        public void accept(AcceptItem command) {
            carryOut(command);
            agenda.add(take(proposed, command.item()));
        }

        @Override
        public void decline(DeclineItem command) {
            carryOut(command);
            take(proposed, command.item());
        }
    }

    /** The mandate has one deliverable. */
    private final class Deliverables extends ItemDeliverables {

        @Override
        public List<DeliverableChoices.Choice> choices(AgendaItemId item) {
            return List.of(new DeliverableChoices.Choice(REPORT, 5, "Sluttrapport"));
        }

        @Override
        public List<StandIn> standIns(AgendaItemId item) {
            return List.of();
        }

        @Override
        public void choose(ChooseDeliverable command) {
            carriedOut.add(command);
        }

        @Override
        public RoundId ask(AskAtMeeting command) {
            carriedOut.add(command);
            return new RoundId(new UUID(66, 2));
        }
    }

    private final class Recusals extends ItemRecusals {

        @Override
        public List<ItemRecusal> of(MeetingId id) {
            return List.copyOf(recusals);
        }

        @Override
        public void declare(DeclareRecusal command) {
            carryOut(command);
            recusals.add(new ItemRecusal(command.item(), own, "Mona Hauge"));
            agenda.replaceAll(row -> row.id().equals(command.item()) ? shut(row, true) : row);
        }

        private static ItemRow shut(ItemRow row, boolean out) {
            return new ItemRow(
                    row.id(),
                    row.version(),
                    row.number(),
                    row.title(),
                    row.kind(),
                    row.standard(),
                    row.presenter(),
                    row.minutes(),
                    row.clauses(),
                    row.papers(),
                    row.classification(),
                    row.state(),
                    row.proposer(),
                    row.startsAt(),
                    row.timed(),
                    row.outcome(),
                    row.quorum(),
                    row.resolution(),
                    row.deliverable(),
                    row.actions(),
                    out);
        }
    }

    private final class Commands extends MeetingService {

        @Override
        public void cancel(CancelMeeting command) {
            carryOut(command);
        }
    }

    private final class Evaluations extends EvaluationQueries {

        @Override
        public Optional<MembersAsked> of(MeetingId id) {
            return Optional.ofNullable(asked);
        }
    }

    private final class Evaluating extends EvaluationService {

        @Override
        public CallId ask(AskMembers command) {
            carryOut(command);
            var call = new CallId(new UUID(63, 1));
            asked = new MembersAsked(
                    Fakes.FERRIES, call, CallStatus.DRAFT, Instant.parse("2026-12-08T22:59:00Z"), 0, null);
            return call;
        }
    }

    private final class Holding extends HoldingService {

        @Override
        public void begin(BeginMeeting command) {
            carryOut(command);
        }

        @Override
        public void finishAction(FinishAction command) {
            carryOut(command);
        }
    }

    private final class Keys extends CallingQueries {

        @Override
        public List<OutsidersToConfirm> toConfirm() {
            return confirms
                    ? List.of(new OutsidersToConfirm(MEETING, Fakes.FERRIES, MeetingKind.GROUP, "Tredje møte", null, 1))
                    : List.of();
        }
    }

    private final class Callings extends CallingService {

        @Override
        public void call(CallMeeting command) {
            carryOut(command);
            status = MeetingStatus.CALLED;
        }

        @Override
        public AttendeeId addOutsider(AddOutsider command) {
            carryOut(command);
            return person(command.person().name(), AttendeeRole.OUTSIDER, AttendeeState.LISTED, null);
        }

        @Override
        public void removeAttendee(RemoveAttendee command) {
            carryOut(command);
            people.removeIf(one -> one.id().equals(command.attendee()));
        }

        @Override
        public void confirm(ConfirmOutsiders command) {
            carryOut(command);
        }

        @Override
        public void decline(DeclineOutsider command) {
            carryOut(command);
        }

        @Override
        public void announce(AnnounceAgenda command) {
            carryOut(command);
        }

        @Override
        public int remind(RemindAttendees command) {
            carryOut(command);
            return 3;
        }

        @Override
        public void answer(AnswerMeeting command) {
            carryOut(command);
            people.replaceAll(one -> one.id().equals(own)
                    ? row(
                            one.id(),
                            one.name(),
                            one.role(),
                            one.state(),
                            command.answer(),
                            one.items(),
                            one.confirmedItems())
                    : one);
        }

        @Override
        public void look(LookAtMeeting command) {
            carryOut(command);
        }
    }
}
