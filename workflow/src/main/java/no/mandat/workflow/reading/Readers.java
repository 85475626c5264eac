package no.mandat.workflow.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Who is expected to read what is on a reading list: whoever leads the group, and its members, by the seats they hold today. Observers
 * and deputies read what they like.
 */
@ApplicationScoped
class Readers {

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Readers(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Readers() {
        this(null);
    }

    /** Somebody who is expected to read. */
    record Reader(PersonId id, String name) {}

    /**
     * What somebody has confirmed.
     *
     * @param number the version, or none where it was taken back
     */
    record Said(
            UUID document,
            UUID person,
            @Nullable Integer number,
            @Nullable Instant at) {}

    /** All of a mandate, by name. */
    List<Reader> of(Mandate mandate) {
        return database.createQuery("""
                        select distinct new no.mandat.workflow.reading.Readers$Reader(p.id, p.name)
                        from Membership m join Person p on p.id.value = m.person.value
                        where m.body.value = :group and m.role in (LEADER, MEMBER)
                            and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        order by p.name, p.id
                        """, Reader.class)
                .setParameter("group", mandate.expertGroup().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Whether somebody is one of them. */
    boolean isOne(Mandate mandate, PersonId person) {
        return of(mandate).stream().anyMatch(reader -> reader.id().equals(person));
    }

    /**
     * Refuses who isn't.
     *
     * @throws RefusedException {@link ReadingRefusal.NoSeat}
     */
    void require(Mandate mandate, PersonId person) {
        if (!isOne(mandate, person)) {
            throw new RefusedException(new ReadingRefusal.NoSeat());
        }
    }

    /** How many documents of the list each of them has still to read, for those who have any. */
    Map<PersonId, Long> open(Mandate mandate) {
        Map<PersonId, Long> open = new LinkedHashMap<>();
        var said = said(mandate);
        var listed = listed(mandate);
        for (var reader : of(mandate)) {
            long unread = listed.stream()
                    .filter(document -> document.isOpenFor(reader, said))
                    .count();
            if (unread > 0) {
                open.put(reader.id(), unread);
            }
        }
        return open;
    }

    private List<Listed> listed(Mandate mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.reading.Readers$Listed(d.id.value, d.versions)
                        from ReadingItem i join Document d on d.id.value = i.document.value
                        where i.mandate.value = :mandate and i.state = LISTED and d.state = LISTED
                        """, Listed.class)
                .setParameter("mandate", mandate.id().value())
                .getResultList();
    }

    /** A document on the list, with the number of its newest version. */
    record Listed(UUID document, int versions) {

        boolean isOpenFor(Reader reader, Map<UUID, Map<UUID, Said>> all) {
            var said = all.getOrDefault(document, Map.of()).get(reader.id().value());
            return ReadingStatus.of(said == null ? null : said.number(), versions) != ReadingStatus.READ;
        }
    }

    /** All that was confirmed in a mandate, by document and by person. */
    Map<UUID, Map<UUID, Said>> said(Mandate mandate) {
        Map<UUID, Map<UUID, Said>> byDocument = new HashMap<>();
        database.createQuery("""
                        select new no.mandat.workflow.reading.Readers$Said(
                            c.document.value, c.person.value, c.number, c.confirmedAt)
                        from Confirmation c where c.mandate.value = :mandate
                        """, Said.class)
                .setParameter("mandate", mandate.id().value())
                .getResultList()
                .forEach(said -> byDocument
                        .computeIfAbsent(said.document(), none -> new HashMap<>())
                        .put(said.person(), said));
        return byDocument;
    }
}
