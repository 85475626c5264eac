package no.mandat.workflow.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.ShutPapers;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.reading.Readers.Reader;
import no.mandat.workflow.reading.Readers.Said;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Prefix;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads reading lists: who has read what is told to secretariat and leader alone; whoever is to read sees their own part. */
@UseCases
public class ReadingQueries {

    private final Mandates mandates;
    private final Readers readers;
    private final ShutPapers shut;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ReadingQueries(Mandates mandates, Readers readers, ShutPapers shut, Access access, Actors actors, Clock clock) {
        this.mandates = mandates;
        this.readers = readers;
        this.shut = shut;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReadingQueries() {
        this(null, null, null, null, null, null);
    }

    /**
     * The list of a mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ReadingList of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_READING_LIST, mandate);
        var allowed = access.allowed(mandate);
        var expected = readers.of(mandate);
        var said = readers.said(mandate);
        var me = actors.current().person().orElse(null);
        boolean isReader = expected.stream().anyMatch(reader -> reader.id().equals(me));
        boolean seesReaders = allowed.contains(Permission.READ_READERS);
        var shown = seesReaders ? expected : List.<Reader>of();
        var hidden = shut.of(id);
        var rows = lines(id, Permission.readable(allowed)).stream()
                .filter(line -> !hidden.contains(line.id()))
                .map(line -> line.row(said.getOrDefault(line.id().value(), Map.of()), isReader ? me : null, shown))
                .toList();
        return new ReadingList(
                allowed.contains(Permission.EDIT_READING_LIST),
                isReader && allowed.contains(Permission.CONFIRM_READING),
                seesReaders,
                rows);
    }

    /** Whether the actor reads the mandate's list: its entry in the navigation. */
    public boolean mayRead(MandateId id) {
        return allowed(id).contains(Permission.READ_READING_LIST);
    }

    /** What the actor is still expected to read, the most urgent first, in all mandates that are not over. */
    public List<UnreadRow> unread() {
        var me = access.requireLogin();
        var lines = database.createQuery("""
                        select new no.mandat.workflow.reading.ReadingQueries$Unread(x.id, x.shortName, d.id, d.title,
                            i.readBy, c.number, d.versions)
                        from ReadingItem i join Document d on d.id.value = i.document.value
                            join Mandate x on x.id.value = i.mandate.value
                            left join Confirmation c
                                on c.document.value = i.document.value and c.person.value = :me
                        where i.state = LISTED and d.state = LISTED and x.state not in (CLOSED, TERMINATED, WITHDRAWN)
                            and (c.number is null or c.number < d.versions)
                            and exists (select 1 from Membership m where m.body.value = x.expertGroup.value
                                and m.person.value = :me and m.role in (LEADER, MEMBER)
                                and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today))
                        order by case when i.readBy is null then 1 else 0 end, i.readBy, x.shortName, i.place, d.id.value
                        """, Unread.class)
                .setParameter("me", me.value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        // The realm role opens the door here, too.
        var allowed =
                access.allowed(mandates.all(lines.stream().map(Unread::mandate).toList()));
        var hidden = shut.among(lines.stream().map(Unread::mandate).collect(Collectors.toSet()));
        return lines.stream()
                .filter(line -> allowed.getOrDefault(line.mandate(), Set.of()).contains(Permission.CONFIRM_READING))
                .filter(line -> !hidden.contains(line.document()))
                .map(Unread::row)
                .toList();
    }

    /**
     * The documents of the mandate that aren't on its list, whose title begins so.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<DocumentChoice> choices(MandateId id, String beginning, int skip, int limit) {
        access.require(Permission.EDIT_READING_LIST, mandates.require(id));
        var hidden = shut.of(id).stream().map(DocumentId::value).collect(Collectors.toSet());
        var query = database.createQuery(
                        """
                        select new no.mandat.workflow.reading.DocumentChoice(d.id, d.title) from Document d
                        where d.mandate.value = :mandate and d.state = LISTED
                            and d.title like concat(:beginning, '%%') escape '!'
                            and not exists (select 1 from ReadingItem i
                                where i.document.value = d.id.value and i.state = LISTED)
                            %s
                        order by d.title, d.id.value
                        """.formatted(hidden.isEmpty() ? "" : "and d.id.value not in :hidden"), DocumentChoice.class)
                .setParameter("mandate", id.value())
                .setParameter("beginning", Prefix.escaped(beginning))
                .setFirstResult(skip)
                .setMaxResults(limit);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getResultList();
    }

    private Set<Permission> allowed(MandateId id) {
        return access.allowed(mandates.require(id));
    }

    private List<Line> lines(MandateId mandate, List<Openness> readable) {
        return database.createQuery("""
                        select new no.mandat.workflow.reading.ReadingQueries$Line(d.id, i.version, d.title,
                            d.file.fileType, d.file.fileSize, d.classification.openness, d.versions, i.readBy)
                        from ReadingItem i join Document d on d.id.value = i.document.value
                        where i.mandate.value = :mandate and i.state = LISTED and d.state = LISTED
                            and d.classification.openness in :readable
                        order by i.place, d.id.value
                        """, Line.class)
                .setParameter("mandate", mandate.value())
                .setParameter("readable", readable)
                .getResultList();
    }

    /** A document of a list as the database gives it. */
    record Line(
            DocumentId id,
            int version,
            String title,
            FileType fileType,
            long fileSize,
            Openness openness,
            int number,
            @Nullable LocalDate readBy) {

        ReadingRow row(Map<UUID, Said> said, @Nullable PersonId me, List<Reader> shown) {
            var mine = Optional.ofNullable(me).map(person -> reader(said, person, ""));
            return new ReadingRow(
                    id,
                    version,
                    title,
                    fileType,
                    fileSize,
                    openness,
                    number,
                    readBy,
                    mine.map(ReaderRow::status).orElse(null),
                    mine.map(ReaderRow::confirmedAt).orElse(null),
                    shown.stream()
                            .map(reader -> reader(said, reader.id(), reader.name()))
                            .toList());
        }

        private ReaderRow reader(Map<UUID, Said> said, PersonId person, String name) {
            var words = said.get(person.value());
            return words == null
                    ? new ReaderRow(name, ReadingStatus.NOT_READ, null)
                    : new ReaderRow(name, ReadingStatus.of(words.number(), number), words.at());
        }
    }

    /** A document that is to be read, as the database gives it. */
    record Unread(
            MandateId mandate,
            String mandateName,
            DocumentId document,
            String title,
            @Nullable LocalDate readBy,
            @Nullable Integer confirmed,
            int versions) {

        UnreadRow row() {
            return new UnreadRow(mandate, mandateName, document, title, readBy, ReadingStatus.of(confirmed, versions));
        }
    }
}
