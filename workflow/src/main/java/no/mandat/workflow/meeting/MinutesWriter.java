package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Writes the minutes of a meeting from its agenda: who was there, what came of each item, and what was noted of it. */
@ApplicationScoped
class MinutesWriter {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingRows rows;
    private final Bodies bodies;

    @PersistenceContext
    private EntityManager database;

    @Inject
    MinutesWriter(Meetings meetings, AgendaItems items, MeetingRows rows, Bodies bodies) {
        this.meetings = meetings;
        this.items = items;
        this.rows = rows;
        this.bodies = bodies;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesWriter() {
        this(null, null, null, null);
    }

    /**
     * What they say now, without remarks.
     *
     * @param now when it ends, as long as it hasn't
     */
    MinutesContent write(Meeting meeting, Instant now) {
        var people = rows.people(meeting, true).stream()
                .filter(AttendeeRow::takesPart)
                .toList();
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        return new MinutesContent(
                meeting.number().orElseThrow(),
                meeting.kind(),
                meeting.says().language(),
                meeting.title(),
                bodies.require(meeting.body()).name(),
                place(meeting.says()),
                meeting.beganAt().orElseThrow(),
                meeting.endedAt().orElse(now),
                meeting.previous().flatMap(this::number).orElse(null),
                people.stream()
                        .filter(one -> one.role() != AttendeeRole.DEPUTY || one.presence() != null)
                        .map(one -> someone(one, words))
                        .toList(),
                items(meeting, people),
                corrections(meeting),
                List.of());
    }

    /** Whoever met by video alone met there; where that is reached isn't for minutes. */
    static @Nullable String place(MeetingPlan says) {
        return says.place() == null && says.videoLink() != null
                ? Words.in(Locale.forLanguageTag(says.language())).of("minutes.video")
                : says.place();
    }

    private Optional<MeetingNumber> number(MeetingId id) {
        return meetings.find(id).flatMap(Meeting::number);
    }

    private static MinutesContent.Someone someone(AttendeeRow row, Words words) {
        return new MinutesContent.Someone(
                row.id(),
                row.name().isEmpty() ? words.of("contribution.erased.name") : row.name(),
                row.organisation(),
                row.role(),
                row.presence() == null || row.presence() == Presence.LATE ? Presence.ABSENT : row.presence(),
                row.arrivedAt(),
                row.leftAt(),
                row.deputyName());
    }

    private List<MinutesContent.Item> items(Meeting meeting, List<AttendeeRow> people) {
        var notes = notes(meeting.id());
        var actions = actions(meeting.id());
        var said = said(meeting.id());
        var agenda = items.agenda(meeting.id()).items();
        List<MinutesContent.Item> written = new ArrayList<>();
        for (int i = 0; i < agenda.size(); i++) {
            written.add(item(agenda.get(i), i + 1, people, notes, actions, said));
        }
        return written;
    }

    private static MinutesContent.Item item(
            AgendaItem item,
            int number,
            List<AttendeeRow> people,
            Map<Part, String> notes,
            Map<UUID, List<MinutesContent.Action>> actions,
            Map<UUID, List<String>> said) {
        var id = item.id().value();
        return new MinutesContent.Item(
                item.id(),
                number,
                item.title(),
                item.kind(),
                item.presenter().orElse(null),
                notes.getOrDefault(new Part(id, "NOTES"), ""),
                item.outcome().orElse(null),
                notes.getOrDefault(new Part(id, "DECISION"), ""),
                item.decidedBy().orElse(null),
                people.stream()
                        .filter(one -> one.recusedFrom().contains(item.id()))
                        .map(AttendeeRow::name)
                        .toList(),
                actions.getOrDefault(id, List.of()),
                said.getOrDefault(id, List.of()),
                item.classification());
    }

    /** A part of what is noted of an item. */
    private record Part(UUID item, String part) {}

    private Map<Part, String> notes(MeetingId meeting) {
        Map<Part, String> notes = new HashMap<>();
        database.createNativeQuery("""
                        select n.item_id, n.part, n.text from agenda_note n join agenda_item i on i.id = n.item_id
                        where i.meeting_id = ?1
                        """, Tuple.class)
                .setParameter(1, meeting.value())
                .getResultList()
                .forEach(row -> {
                    var note = (Tuple) row;
                    notes.put(
                            new Part(note.get(0, UUID.class), note.get(1, String.class)),
                            note.get(2, String.class).strip());
                });
        return notes;
    }

    private Map<UUID, List<MinutesContent.Action>> actions(MeetingId meeting) {
        Map<UUID, List<MinutesContent.Action>> actions = new HashMap<>();
        database.createQuery("""
                        select a.item.value, a.title, p.name, a.due
                        from ActionItem a join Person p on p.id.value = a.responsible.value
                        where a.meeting.value = :meeting and a.state <> DROPPED
                        order by a.due, a.id.value
                        """, Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .forEach(row -> actions.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add(new MinutesContent.Action((String) row[1], (String) row[2], (LocalDate) row[3])));
        return actions;
    }

    /** By what is known what somebody said and confirmed, under its item. */
    private Map<UUID, List<String>> said(MeetingId meeting) {
        Map<UUID, List<String>> said = new HashMap<>();
        database.createQuery("""
                        select s.item.value, c.reference
                        from Spoken s join Contribution c on c.id.value = s.contribution.value
                        where s.meeting.value = :meeting and c.state = SUBMITTED
                        order by s.id.value
                        """, Object[].class)
                .setParameter("meeting", meeting.value())
                .getResultList()
                .forEach(row -> said.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add((String) row[1]));
        return said;
    }

    private List<MinutesContent.Correction> corrections(Meeting meeting) {
        return meetings.corrections(meeting.id()).stream()
                .map(correction -> new MinutesContent.Correction(
                        number(correction.corrected()).orElseThrow(), correction.text()))
                .toList();
    }
}
