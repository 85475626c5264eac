package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What outsiders read of the texts that a group is writing: the sections that they are named on (domain.md, Who may do what). */
@UseCases
public class NamedSections {

    private static final String SHUT_OUT = Impartiality.shutOut("'Deliverable'", "d.id.value", ":me");

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final NamedReaders readers;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    NamedSections(
            Deliverables deliverables,
            DeliverableAccess guard,
            NamedReaders readers,
            Mandates mandates,
            Access access,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.readers = readers;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NamedSections() {
        this(null, null, null, null, null, null);
    }

    /** The texts in which there are some for the person who asks, the last changed first. */
    public List<NamedTextRow> mine() {
        var me = access.requireLogin();
        var rows = database.createQuery("""
                        select new no.mandat.workflow.deliverable.NamedTextRow(
                            d.id, d.mandate, m.shortName, d.kind, d.number, count(distinct s.id.value))
                        from Section s join s.readers r join Participation p on p.id.value = r.value
                            join Deliverable d on d.id.value = s.deliverable.value
                            join Mandate m on m.id.value = d.mandate.value
                        where p.person.value = :me and p.state = CONFIRMED and p.fromDay <= :today and p.toDay >= :today
                            and s.removed = false and d.state in (DRAFT, IN_REVIEW) and not (%s)
                        group by d.id, d.mandate, m.shortName, d.kind, d.number, d.changedAt
                        order by d.changedAt desc, d.id.value
                        """.formatted(SHUT_OUT), NamedTextRow.class)
                .setParameter("me", me.value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        var allowed = access.allowed(
                mandates.all(rows.stream().map(NamedTextRow::mandate).collect(Collectors.toSet())));
        return rows.stream()
                .filter(row -> allowed.getOrDefault(row.mandate(), Set.of()).contains(Permission.READ_NAMED_SECTIONS))
                .toList();
    }

    /**
     * Those of a text, for whoever is named on some.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public NamedText of(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_NAMED_SECTIONS);
        var named = readers.sections(deliverable);
        if (named.isEmpty()) {
            throw Deliverables.notThere();
        }
        var numbers = numbers(deliverable);
        var says = deliverable.says();
        return new NamedText(
                id,
                deliverable.mandate(),
                guard.mandate(deliverable).shortName(),
                says.kind(),
                deliverable.number(),
                says.language(),
                named.stream()
                        .map(section -> new NamedSection(
                                section.id(),
                                numbers.getOrDefault(section.id(), ""),
                                section.level(),
                                section.says().title(),
                                section.text()))
                        .toList(),
                pictures(deliverable, named));
    }

    private Set<PictureId> pictures(Deliverable deliverable, List<Section> named) {
        var shown = named.stream()
                .flatMap(section -> NamedReaders.pictures(section).stream())
                .collect(Collectors.toSet());
        return shown.isEmpty()
                ? Set.of()
                : deliverables.pictures(deliverable.id()).stream()
                        .map(ReportPicture::id)
                        .filter(shown::contains)
                        .collect(Collectors.toSet());
    }

    /** As they are printed: by what stands before each. */
    private Map<SectionId, String> numbers(Deliverable deliverable) {
        var standing = deliverables.sections(deliverable.id()).stream()
                .filter(section -> !section.isRemoved())
                .toList();
        var printed =
                ReportContent.numbers(standing.stream().map(Section::level).toList());
        Map<SectionId, String> numbers = new HashMap<>();
        for (int i = 0; i < standing.size(); i++) {
            numbers.put(standing.get(i).id(), printed.get(i));
        }
        return numbers;
    }
}
