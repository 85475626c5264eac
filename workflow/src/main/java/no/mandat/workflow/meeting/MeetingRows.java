package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeLife;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemLife;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.deliverable.DeliverableNames;
import no.mandat.workflow.deliverable.MeetingSteps;
import no.mandat.workflow.document.ClassificationForm;
import org.jspecify.annotations.Nullable;

/** Reads the agenda and the people of a meeting, in a fixed number of statements whatever their number. */
@ApplicationScoped
class MeetingRows {

    private final DeliverableNames deliverables;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MeetingRows(DeliverableNames deliverables) {
        this.deliverables = deliverables;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingRows() {
        this(null);
    }

    /**
     * Who reads.
     *
     * @param allowed all that they may do in the mandate
     * @param readable which documents they may read: of others the title isn't told
     * @param writes whether they write the agenda
     * @param own their own call, if they are called
     * @param shut which items aren't there for them ({@link ShutItems})
     */
    record Reader(
            Set<Permission> allowed,
            List<Openness> readable,
            boolean writes,
            @Nullable AttendeeId own,
            Set<AgendaItemId> shut) {}

    /** The items that are on the agenda, with when each begins by the plan. */
    List<ItemRow> agenda(Meeting meeting, Agenda agenda, Reader reader) {
        var listed = agenda.items();
        var collections = collections(meeting, listed, reader);
        var starts = meeting.time()
                .map(time -> AgendaTimes.planned(
                        time.startsAt(), listed.stream().map(AgendaItem::timed).toList()))
                .map(AgendaTimes::slots);
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            int place = i;
            rows.add(row(
                    listed.get(i),
                    i + 1,
                    starts.map(slots -> slots.get(place).planned()).orElse(null),
                    collections,
                    reader));
        }
        return rows;
    }

    /** Items that are not on it. */
    List<ItemRow> others(Meeting meeting, List<AgendaItem> some, Reader reader) {
        if (some.isEmpty()) {
            return List.of();
        }
        var collections = collections(meeting, some, reader);
        return some.stream()
                .map(item -> row(item, 0, null, collections, reader))
                .toList();
    }

    private static ItemRow row(
            AgendaItem item, int number, @Nullable Instant startsAt, Collections with, Reader reader) {

        var row = new ItemRow(
                item.id(),
                item.version(),
                number,
                item.title(),
                item.kind(),
                item.standard().orElse(null),
                item.presenter().orElse(null),
                item.timed().minutes(),
                with.clauses().getOrDefault(item.id().value(), List.of()),
                with.papers().getOrDefault(item.id().value(), List.of()),
                ClassificationForm.of(item.classification()),
                item.state(),
                with.proposers().get(item.id().value()),
                startsAt,
                item.timed(),
                item.outcome().orElse(null),
                item.decidedBy().orElse(null),
                item.resolution().orElse(null),
                with.deliverables().get(item.id()),
                reader.writes() ? actions(item) : Set.of(),
                false);
        return reader.shut().contains(item.id()) ? row.shut() : row;
    }

    private static Set<ItemAction> actions(AgendaItem item) {
        var actions = EnumSet.noneOf(ItemAction.class);
        actions.addAll(ItemLife.LIFE.actionsIn(item.state()));
        return actions;
    }

    private record Collections(
            Map<UUID, List<ClauseId>> clauses,
            Map<UUID, List<PaperRow>> papers,
            Map<UUID, String> proposers,
            Map<AgendaItemId, ItemDeliverable> deliverables) {}

    private Collections collections(Meeting meeting, List<AgendaItem> items, Reader reader) {
        return new Collections(
                clauses(meeting.id()),
                papers(meeting.id(), reader),
                proposers(meeting.id()),
                deliverables(meeting, items, reader));
    }

    private Map<AgendaItemId, ItemDeliverable> deliverables(Meeting meeting, List<AgendaItem> items, Reader reader) {
        var known = deliverables.of(
                items.stream().flatMap(item -> item.deliverable().stream()).toList(), reader.allowed());
        boolean held = meeting.state() == MeetingState.HELD && reader.allowed().contains(Permission.RUN_DELIVERABLES);
        Map<AgendaItemId, ItemDeliverable> byItem = new HashMap<>();
        items.forEach(item -> item.deliverable().ifPresent(id -> {
            var one = known.get(id);
            var asked = one == null ? null : one.asked();
            boolean asks = held
                    && asked != null
                    && item.kind() == ItemKind.DECISION
                    && item.resolution().isEmpty()
                    && MeetingSteps.asks(asked, meeting.kind());
            byItem.put(
                    item.id(),
                    new ItemDeliverable(
                            id, one == null ? null : one.title(), item.round().orElse(null), asks));
        }));
        return byItem;
    }

    private Map<UUID, List<ClauseId>> clauses(MeetingId meeting) {
        Map<UUID, List<ClauseId>> byItem = new HashMap<>();
        database.createQuery(
                        "select i.id.value, c.value from AgendaItem i join i.clauses c where i.meeting.value = :meeting order by c.value",
                        Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .forEach(row -> byItem.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add(new ClauseId((UUID) row[1])));
        return byItem;
    }

    /** One that came, or got a new version, after the reader looked the time before last is new. */
    private Map<UUID, List<PaperRow>> papers(MeetingId meeting, Reader reader) {
        var since = reader.own() == null ? null : seenBefore(reader.own());
        Map<UUID, List<PaperRow>> byItem = new HashMap<>();
        database.createQuery("""
                        select new no.mandat.workflow.meeting.MeetingRows$PaperLine(i.id.value, p.document.value, d.title, p.addedAt,
                            (select max(v.at) from DocumentVersion v where v.key.document = p.document.value))
                        from AgendaItem i join i.papers p
                            left join Document d on d.id.value = p.document.value
                                and d.state = LISTED and d.classification.openness in :readable
                        where i.meeting.value = :meeting
                        order by p.addedAt, p.document.value
                        """, PaperLine.class)
                .setParameter("meeting", meeting.value())
                .setParameter("readable", reader.readable())
                .getResultList()
                .forEach(line -> byItem.computeIfAbsent(line.item(), none -> new ArrayList<>())
                        .add(line.row(since)));
        return byItem;
    }

    /** When somebody looked before they began to look this time. */
    @Nullable Instant seenBefore(AttendeeId own) {
        var seen = database.createNativeQuery(
                        "select seen_before from meeting_look where attendee_id = ?1", Instant.class)
                .setParameter(1, own.value())
                .getResultList();
        return seen.isEmpty() ? null : (Instant) seen.getFirst();
    }

    private Map<UUID, String> proposers(MeetingId meeting) {
        Map<UUID, String> byItem = new HashMap<>();
        database.createQuery("""
                        select i.id.value, p.name from AgendaItem i join Person p on p.id.value = i.proposer.value
                        where i.meeting.value = :meeting
                        """, Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .forEach(row -> byItem.put((UUID) row[0], (String) row[1]));
        return byItem;
    }

    /** A paper as the database gives it. */
    record PaperLine(
            UUID item,
            UUID document,
            @Nullable String title,
            Instant addedAt,
            @Nullable Instant versionAt) {

        PaperRow row(@Nullable Instant since) {
            boolean fresh = since != null && (addedAt.isAfter(since) || versionAt != null && versionAt.isAfter(since));
            return new PaperRow(new DocumentId(document), title, addedAt, fresh);
        }
    }

    /** @param runs whether the reader runs the meeting: they alone see addresses and remarks */
    List<AttendeeRow> people(Meeting meeting, boolean runs) {
        var items = itemsOf(meeting.id(), "items");
        var confirmed = itemsOf(meeting.id(), "confirmedItems");
        var recused = itemsOf(meeting.id(), "recusedFrom");
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.MeetingRows$AttendeeLine(a.id, a.role, a.person.value,
                            coalesce(p.name, a.invitee.name), coalesce(o.name, a.invitee.organisation), a.invitee.email,
                            a.invitee.language, a.speakingMinutes, a.state, a.sentAt, l.state, a.answer, a.remark, a.answeredAt,
                            a.presence, a.arrivedAt, a.leftAt, a.deputy.value, d.name)
                        from Attendee a left join Person p on p.id.value = a.person.value
                            left join Organisation o on o.id.value = p.organisation.value
                            left join Person d on d.id.value = a.deputy.value
                            left join MailMessage l on l.id = a.letter.value
                        where a.meeting.value = :meeting
                        """, AttendeeLine.class)
                .setParameter("meeting", meeting.id().value())
                .getResultStream()
                .sorted((one, other) -> one.role() == other.role()
                        ? one.name().compareTo(other.name())
                        : one.role().compareTo(other.role()))
                .map(line -> line.row(
                        items.getOrDefault(line.id().value(), Set.of()),
                        confirmed.getOrDefault(line.id().value(), Set.of()),
                        recused.getOrDefault(line.id().value(), Set.of()),
                        runs))
                .toList();
    }

    private Map<UUID, Set<AgendaItemId>> itemsOf(MeetingId meeting, String collection) {
        Map<UUID, Set<AgendaItemId>> byAttendee = new HashMap<>();
        database.createQuery(
                        "select a.id.value, i.value from Attendee a join a." + collection
                                + " i where a.meeting.value = :meeting",
                        Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .forEach(row -> byAttendee
                        .computeIfAbsent((UUID) row[0], none -> new HashSet<>())
                        .add(new AgendaItemId((UUID) row[1])));
        return byAttendee;
    }

    /** Somebody who is called, as the database gives it. */
    record AttendeeLine(
            AttendeeId id,
            AttendeeRole role,
            @Nullable UUID person,
            String name,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String language,
            @Nullable Integer speakingMinutes,
            AttendeeState state,
            @Nullable Instant sentAt,
            @Nullable MailState letter,
            @Nullable Rsvp answer,
            @Nullable String remark,
            @Nullable Instant answeredAt,
            @Nullable Presence presence,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable UUID deputy,
            @Nullable String deputyName) {

        AttendeeRow row(Set<AgendaItemId> items, Set<AgendaItemId> confirmed, Set<AgendaItemId> recused, boolean runs) {
            boolean undelivered = letter == MailState.REFUSED || letter == MailState.RETURNED;
            var actions = EnumSet.noneOf(AttendeeAction.class);
            if (runs) {
                actions.addAll(AttendeeLife.LIFE.actionsIn(state));
            }
            return new AttendeeRow(
                    id,
                    role,
                    person == null ? null : new PersonId(person),
                    name,
                    organisation,
                    runs ? email : null,
                    language,
                    items,
                    confirmed,
                    speakingMinutes,
                    state,
                    sentAt,
                    runs && undelivered,
                    answer,
                    runs ? remark : null,
                    answeredAt,
                    presence,
                    arrivedAt,
                    leftAt,
                    deputy == null ? null : new PersonId(deputy),
                    deputyName,
                    recused,
                    actions);
        }
    }
}
