package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Paper;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.Filing;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import no.mandat.workflow.shared.UseCases;

/** Writes the agenda of a meeting, from the first plan until its minutes go out. Each use case holds the meeting first. */
@UseCases
public class AgendaService {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingAccess gate;
    private final ShutItems shut;
    private final ItemDecisions decisions;
    private final MandateTexts texts;
    private final Filing filing;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    AgendaService(
            Meetings meetings,
            AgendaItems items,
            MeetingAccess gate,
            ShutItems shut,
            ItemDecisions decisions,
            MandateTexts texts,
            Filing filing,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.gate = gate;
        this.shut = shut;
        this.decisions = decisions;
        this.texts = texts;
        this.filing = filing;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AgendaService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Puts an item on the agenda: last, but before any other business.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AgendaFull}, {@link MeetingRefusal.NoSuchClauses}
     */
    public AgendaItemId add(@Valid AddItem command) {
        var meeting = gate.run(command.meeting());
        meeting.requireAgendaOpen();
        var text = command.form().text();
        requireClauses(meeting.mandate(), Set.of(), text);
        var agenda = items.agenda(meeting.id());
        var addition = AgendaItem.add(new AgendaItemId(ids.next()), meeting, null, text, clock.instant());
        agenda.insert(addition.item());
        items.add(addition.item());
        events.fire(addition.event());
        return addition.item().id();
    }

    /**
     * Says otherwise what an item is.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MeetingRefusal.MeetingNotInState}, {@link MeetingRefusal.NoSuchClauses}; as {@link AgendaItem#edit}
     */
    public void edit(@Valid EditItem command) {
        var item = open(command.item());
        shut.require(item.id());
        new Granted(item.version()).at(command.version());
        var text = command.form().text();
        requireClauses(item.mandate(), item.says().clauses(), text);
        events.fire(item.edit(text, clock.instant()));
    }

    /**
     * Moves an item; where it stands there already, nothing happens.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState} where it isn't on the agenda
     */
    public void move(@Valid MoveItem command) {
        var item = open(command.item());
        shut.require(item.id());
        item.requireListed();
        events.fire(items.agenda(item.meeting()).move(item.id(), command.place(), clock.instant()));
    }

    /**
     * Takes an item off the agenda.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}
     */
    public void remove(@Valid RemoveItem command) {
        var item = open(command.item());
        shut.require(item.id());
        events.fire(item.remove(clock.instant()));
        agenda(item).close();
    }

    /**
     * Puts an item back on the agenda: last, but before any other business. What its round came to meanwhile is its outcome.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.AgendaFull}
     */
    public void restore(@Valid RestoreItem command) {
        var item = open(command.item());
        shut.require(item.id());
        var agenda = agenda(item);
        events.fire(item.restore(clock.instant()));
        agenda.insert(item);
        decisions.catchUp(item);
    }

    /**
     * Asks for an item on the agenda: the leader.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.NoSuchClauses}
     */
    public AgendaItemId propose(@Valid ProposeItem command) {
        var meeting = meetings.lock(command.meeting());
        var mandate = gate.mandate(meeting);
        access.require(Permission.toRead(meeting.kind()), mandate);
        access.require(Permission.PROPOSE_ITEMS, mandate);
        meeting.requireAgendaOpen();
        var text = command.form().text();
        requireClauses(meeting.mandate(), Set.of(), text);
        var proposal =
                AgendaItem.propose(new AgendaItemId(ids.next()), meeting, text, actors.person(), clock.instant());
        items.add(proposal.item());
        events.fire(proposal.event());
        return proposal.item().id();
    }

    /**
     * Puts a proposed item on the agenda.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.AgendaFull}
     */
    public void accept(@Valid AcceptItem command) {
        var item = open(command.item());
        var agenda = agenda(item);
        events.fire(item.accept(clock.instant()));
        agenda.insert(item);
    }

    /**
     * Leaves a proposed item out.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}
     */
    public void decline(@Valid DeclineItem command) {
        events.fire(open(command.item()).decline(command.reason().strip(), clock.instant()));
    }

    /**
     * Says what is read for an item.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.NoSuchDocument}
     */
    public void choosePapers(@Valid ChoosePapers command) {
        var item = open(command.item());
        shut.require(item.id());
        var wanted = new HashSet<>(command.documents());
        var fresh = new HashSet<>(wanted);
        fresh.removeAll(item.papers().stream().map(Paper::document).collect(Collectors.toSet()));
        requireListed(fresh, item.mandate());
        events.fire(item.read(wanted, clock.instant()));
    }

    /**
     * Adds a file to the mandate's documents, to be read for an item.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.ItemNotInState}; {@link SharedRefusal.InvalidInput} where there are as many papers as an item takes; as
     *     {@link Filing#add}
     */
    public DocumentId addPaper(@Valid AddPaper command) {
        var meeting = gate.run(items.meetingOf(command.item()));
        meeting.requireAgendaOpen();
        var mandate = gate.mandate(meeting);
        access.require(Permission.EDIT_DOCUMENTS, mandate);
        var item = items.require(command.item());
        shut.require(item.id());
        var wanted = item.papers().stream().map(Paper::document).collect(Collectors.toCollection(HashSet::new));
        if (wanted.size() >= ChoosePapers.MOST) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new InvalidField("documents", "rule.tooMany"))));
        }
        var document = filing.add(mandate, command.title(), command.file(), command.classification());
        wanted.add(document);
        events.fire(item.read(wanted, clock.instant()));
        return document;
    }

    /** The item for whoever writes the agenda; its meeting is held. */
    private AgendaItem open(AgendaItemId id) {
        gate.run(items.meetingOf(id)).requireAgendaOpen();
        return items.require(id);
    }

    private Agenda agenda(AgendaItem item) {
        return items.agenda(item.meeting());
    }

    /** What an item pointed to before stays, whatever became of the clause. */
    private void requireClauses(MandateId mandate, Set<ClauseId> before, ItemText text) {
        int missing = texts.missing(mandate, before, text.clauses());
        if (missing > 0) {
            throw new RefusedException(new MeetingRefusal.NoSuchClauses(missing));
        }
    }

    private void requireListed(Set<DocumentId> documents, MandateId mandate) {
        if (documents.isEmpty()) {
            return;
        }
        long listed = database.createQuery(
                        "select count(d) from Document d where d.id in :ids and d.mandate.value = :mandate and d.state = LISTED",
                        Long.class)
                .setParameter("ids", documents)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
        if (listed < documents.size()) {
            throw new RefusedException(new MeetingRefusal.NoSuchDocument());
        }
    }
}
