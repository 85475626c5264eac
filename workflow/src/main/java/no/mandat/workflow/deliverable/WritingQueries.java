package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.RecommendationText;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionEvent.SectionWritten;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.deliverable.Signature;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What is being written, for the group (domain.md, Who may do what). */
@UseCases
public class WritingQueries {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final NamedReaders readers;
    private final WorkingText text;
    private final UnansweredClauses unanswered;
    private final Mandates mandates;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    WritingQueries(
            Deliverables deliverables,
            DeliverableAccess guard,
            NamedReaders readers,
            WorkingText text,
            UnansweredClauses unanswered,
            Mandates mandates,
            Access access,
            Actors actors,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.readers = readers;
        this.text = text;
        this.unanswered = unanswered;
        this.mandates = mandates;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WritingQueries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * All parts of a deliverable. Those that were taken out are for those who can put them back: nothing says any more whether they stood
     * under something that isn't for all.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OutlineDetails outline(DeliverableId id) {
        var deliverable = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        boolean editor = isEditor(deliverable);
        var sections = deliverables.sections(id).stream()
                .filter(section -> isShown(deliverable, section, editor))
                .toList();
        var all = deliverables.recommendations(id);
        var recommendations =
                all.stream().filter(one -> editor || !one.isRemoved()).toList();
        var dissents = deliverables.dissents(id);
        var names = text.names(people(sections, dissents));
        var outline = sections(deliverable, sections, recommendations, names);
        var advice = recommendations(deliverable, recommendations);
        return new OutlineDetails(
                        outline, advice, dissents(dissents, all, names), unanswered.of(deliverable, outline, advice))
                .covered(
                        ExemptParts.of(guard.allowed(deliverable)),
                        deliverable.says().language());
    }

    /**
     * A section with its text.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public SectionDetails section(SectionId id) {
        var section = deliverables.section(id);
        var deliverable = guard.read(section.deliverable(), Permission.READ_DELIVERABLE_DRAFTS);
        requireForReader(deliverable, section);
        return new SectionDetails(
                id,
                deliverable.id(),
                deliverable.says().title(),
                deliverable.mandate(),
                section.version(),
                section.level(),
                form(section.says()),
                section.text(),
                !section.isRemoved() && writes(deliverable, section, isEditor(deliverable)));
    }

    /** One that was taken out is for its author, too, who may have typed more. */
    private boolean isShown(Deliverable deliverable, Section section, boolean editor) {
        return !section.isRemoved()
                || editor
                || guard.isAuthor(section) && guard.allowed(deliverable).contains(Permission.WRITE_DELIVERABLES);
    }

    private void requireForReader(Deliverable deliverable, Section section) {
        var exempt = ExemptParts.of(guard.allowed(deliverable));
        boolean closed = !isShown(deliverable, section, isEditor(deliverable))
                || exempt.closes(section.says().classification())
                || !exempt.closed().isEmpty()
                        && exempt.in(text.of(deliverable, null)).contains(section.id());
        if (closed) {
            throw Deliverables.notThere();
        }
    }

    /**
     * The outsiders who are named on a section, and those who can be, by name.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<SectionReader> readers(SectionId id) {
        var section = deliverables.section(id);
        var ignored = guard.read(section.deliverable(), Permission.READ_DELIVERABLE_DRAFTS);
        return readers.of(section);
    }

    /**
     * Who can write what the mandate's group delivers today, of the group and of the secretariat, by name.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<Writer> writers(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_DELIVERABLE_DRAFTS, mandate);
        return database.createQuery("""
                        select new no.mandat.workflow.deliverable.Writer(p.id, p.name,
                            max(case when m.body.value = :group then 1 else 0 end) = 1)
                        from Membership m join Person p on p.id.value = m.person.value
                        where m.body.value in (:group, :secretariat) and m.fromDay <= :today
                            and (m.toDay is null or m.toDay >= :today)
                            and m.role in :writing
                        group by p.id, p.name order by p.name, p.id.value
                        """, Writer.class)
                .setParameter("group", mandate.expertGroup().value())
                .setParameter("secretariat", mandate.secretariat().value())
                .setParameter("today", LocalDate.now(clock))
                .setParameter(
                        "writing",
                        Arrays.stream(Role.values()).filter(Role::isWriting).toList())
                .getResultList();
    }

    /**
     * Who else is writing in it now.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<WritingNow> writing(DeliverableId id) {
        var ignored = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        List<?> found = database.createNativeQuery("""
                        select s.id, p.name from section s
                        join draft t on t.place = concat(?1, s.id) join person p on p.id = t.person_id
                        where s.deliverable_id = ?2 and t.at > ?3 and p.id <> ?4 order by s.section_rank, p.name
                        """, Object[].class)
                .setParameter(1, SectionDrafts.PREFIX)
                .setParameter(2, id.value())
                .setParameter(3, clock.instant().minus(SectionDrafts.STILL_WRITING))
                .setParameter(4, actors.person().value())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new WritingNow(new SectionId((UUID) row[0]), (String) row[1]))
                .toList();
    }

    /**
     * Who else saved the section's text last, by the audit trail; nobody where it was oneself, or nobody wrote it since it was added.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> lastWriter(SectionId id) {
        var section = deliverables.section(id);
        var deliverable = guard.read(section.deliverable(), Permission.READ_DELIVERABLE_DRAFTS);
        requireForReader(deliverable, section);
        List<?> found = database.createNativeQuery(
                        "select actor from audit_entry where subject_id = ?1 and action = ?2 order by at desc, id desc limit 1",
                        String.class)
                .setParameter(1, id.value())
                .setParameter(2, SectionWritten.class.getSimpleName())
                .getResultList();
        return found.stream()
                .map(String.class::cast)
                .filter(actor -> !actor.startsWith(Actor.Automaton.PREFIX))
                .map(actor -> new PersonId(UUID.fromString(actor)))
                .filter(writer -> !writer.equals(actors.person()))
                .map(writer -> Optional.ofNullable(text.names(Set.of(writer)).get(writer)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * In which sections the person has typed something that they haven't saved, in the order of the text. It is there also while the text
     * isn't written in.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<SectionId> kept(DeliverableId id) {
        var ignored = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        List<?> found = database.createNativeQuery("""
                        select s.id from section s join draft t on t.place = concat(?1, s.id)
                        where s.deliverable_id = ?2 and t.person_id = ?3 order by s.section_rank
                        """, UUID.class)
                .setParameter(1, SectionDrafts.PREFIX)
                .setParameter(2, id.value())
                .setParameter(3, actors.person().value())
                .getResultList();
        return found.stream().map(UUID.class::cast).map(SectionId::new).toList();
    }

    private static Set<PersonId> people(List<Section> sections, List<Dissent> dissents) {
        Set<PersonId> people = new HashSet<>();
        sections.forEach(section -> {
            var author = section.says().author();
            if (author != null) {
                people.add(author);
            }
        });
        dissents.forEach(dissent -> {
            people.add(dissent.author());
            dissent.signatures().stream().map(Signature::person).forEach(people::add);
        });
        return people;
    }

    private List<SectionRow> sections(
            Deliverable deliverable,
            List<Section> sections,
            List<Recommendation> recommendations,
            Map<PersonId, String> names) {
        boolean editor = isEditor(deliverable);
        var standing = sections.stream().filter(section -> !section.isRemoved()).toList();
        var levels = standing.stream().map(Section::level).toList();
        var numbers = ReportContent.numbers(levels);
        var recommending = recommendations.stream()
                .filter(one -> !one.isRemoved())
                .map(one -> one.says().section())
                .collect(Collectors.toSet());
        List<SectionRow> rows = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            var section = standing.get(i);
            boolean written =
                    section.isWritten() || !ReportContent.isLeaf(levels, i) || recommending.contains(section.id());
            rows.add(row(deliverable, section, numbers.get(i), written, names, editor));
        }
        sections.stream()
                .filter(Section::isRemoved)
                .forEach(section -> rows.add(row(deliverable, section, "", section.isWritten(), names, editor)));
        return rows;
    }

    private SectionRow row(
            Deliverable deliverable,
            Section section,
            String number,
            boolean written,
            Map<PersonId, String> names,
            boolean editor) {
        var author = section.says().author();
        return new SectionRow(
                section.id(),
                section.version(),
                section.level(),
                number,
                form(section.says()),
                author == null ? null : names.get(author),
                written,
                section.isRemoved(),
                section.changedAt(),
                writes(deliverable, section, editor));
    }

    private boolean isEditor(Deliverable deliverable) {
        return guard.allowed(deliverable).contains(Permission.WRITE_DELIVERABLES) && guard.isEditor(deliverable);
    }

    private boolean writes(Deliverable deliverable, Section section, boolean editor) {
        return DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.EDIT)
                        .isPresent()
                && (editor
                        || guard.isAuthor(section)
                                && guard.allowed(deliverable).contains(Permission.WRITE_DELIVERABLES));
    }

    private static SectionForm form(SectionText says) {
        return new SectionForm(
                says.title(),
                says.summary(),
                List.copyOf(says.clauses()),
                says.author(),
                says.due(),
                ClassificationForm.of(says.classification()));
    }

    private static List<RecommendationRow> recommendations(Deliverable deliverable, List<Recommendation> all) {
        List<RecommendationRow> rows = new ArrayList<>();
        int number = 0;
        for (var one : all) {
            if (!one.isRemoved()) {
                rows.add(row(one, deliverable.number() + "." + ++number));
            }
        }
        all.stream().filter(Recommendation::isRemoved).forEach(one -> rows.add(row(one, "")));
        return rows;
    }

    private static RecommendationRow row(Recommendation recommendation, String number) {
        var says = recommendation.says();
        return new RecommendationRow(
                recommendation.id(),
                recommendation.version(),
                number,
                new RecommendationForm(
                        says.section(),
                        says.text(),
                        says.rationale(),
                        says.addressee(),
                        List.copyOf(says.clauses()),
                        List.copyOf(says.points())),
                recommendation.isRemoved());
    }

    private List<DissentRow> dissents(
            List<Dissent> dissents, List<Recommendation> recommendations, Map<PersonId, String> names) {
        Map<RecommendationId, RecommendationText> texts = new HashMap<>();
        recommendations.forEach(one -> texts.put(one.id(), one.says()));
        var me = actors.person();
        return dissents.stream()
                .map(dissent -> {
                    var hash = ReportHash.ofSigned(WorkingText.signedText(dissent, texts::get));
                    return new DissentRow(
                            dissent.id(),
                            dissent.version(),
                            dissent.kind(),
                            dissent.recommendation().orElse(null),
                            dissent.text(),
                            names.getOrDefault(dissent.author(), ""),
                            hash,
                            dissent.signatures().stream()
                                    .map(one -> new DissentRow.Signed(
                                            names.getOrDefault(one.person(), ""),
                                            one.signedAt(),
                                            !one.textHash().equals(hash)))
                                    .toList(),
                            dissent.author().equals(me),
                            dissent.signatures().stream()
                                    .anyMatch(one -> one.person().equals(me)
                                            && one.textHash().equals(hash)),
                            dissent.signatures().stream()
                                    .anyMatch(one -> one.person().equals(me)
                                            && !one.textHash().equals(hash)));
                })
                .toList();
    }
}
