package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.AgendaTimes;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items that somebody from outside is called for, with their papers. An internal paper that the secretariat put on such an item
 * is meant for them too; one that is exempt from public access is not shown to anybody from outside.
 */
@ApplicationScoped
class InvitedItems {

    private final AgendaItems items;
    private final MeetingRows rows;

    @PersistenceContext
    private EntityManager database;

    @Inject
    InvitedItems(AgendaItems items, MeetingRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitedItems() {
        this(null, null);
    }

    /** Those that are on the agenda, in its order. */
    List<InvitedMeeting.Item> of(Meeting meeting, Attendee attendee) {
        var own = attendee.confirmedItems();
        var listed = items.agenda(meeting.id()).items();
        var papers = papers(own, rows.seenBefore(attendee.id()));
        List<InvitedMeeting.Item> shown = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            var item = listed.get(i);
            if (own.contains(item.id())) {
                shown.add(new InvitedMeeting.Item(
                        item.title(),
                        time(meeting, listed, i),
                        papers.getOrDefault(item.id().value(), List.of())));
            }
        }
        return shown;
    }

    /** Whether it is a paper that they see. */
    boolean hasPaper(Meeting meeting, Attendee attendee, DocumentId document) {
        return of(meeting, attendee).stream()
                .flatMap(item -> item.papers().stream())
                .anyMatch(paper -> paper.document().equals(document));
    }

    private static @Nullable MeetingTime time(Meeting meeting, List<AgendaItem> listed, int place) {
        var timed = listed.stream().map(AgendaItem::timed).toList();
        int minutes = timed.get(place).minutes();
        if (minutes == 0) {
            return null;
        }
        return meeting.time()
                .map(time -> AgendaTimes.planned(time.startsAt(), timed)
                        .slots()
                        .get(place)
                        .planned())
                .map(begins -> new MeetingTime(begins, begins.plus(Duration.ofMinutes(minutes))))
                .orElse(null);
    }

    private Map<UUID, List<InvitedMeeting.File>> papers(Set<AgendaItemId> of, @Nullable Instant since) {
        Map<UUID, List<InvitedMeeting.File>> byItem = new HashMap<>();
        if (of.isEmpty()) {
            return byItem;
        }
        database.createQuery("""
                        select new no.mandat.workflow.meeting.InvitedItems$Line(i.id.value, d.id, d.title, d.file.fileType,
                            d.file.fileSize, p.addedAt,
                            (select max(v.at) from DocumentVersion v where v.key.document = p.document.value))
                        from AgendaItem i join i.papers p join Document d on d.id.value = p.document.value
                        where i.id.value in :items and d.state = LISTED and d.classification.openness <> :exempt
                        order by p.addedAt, p.document.value
                        """, Line.class)
                .setParameter("items", of.stream().map(AgendaItemId::value).toList())
                .setParameter("exempt", Openness.EXEMPT)
                .getResultList()
                .forEach(line -> byItem.computeIfAbsent(line.item(), none -> new ArrayList<>())
                        .add(line.file(since)));
        return byItem;
    }

    /** A paper as the database gives it. */
    record Line(
            UUID item,
            DocumentId document,
            String title,
            FileType type,
            long size,
            Instant addedAt,
            @Nullable Instant versionAt) {

        InvitedMeeting.File file(@Nullable Instant since) {
            boolean fresh = since != null && (addedAt.isAfter(since) || versionAt != null && versionAt.isAfter(since));
            return new InvitedMeeting.File(document, title, type, size, fresh);
        }
    }
}
