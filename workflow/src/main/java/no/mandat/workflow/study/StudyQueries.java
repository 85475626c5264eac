package no.mandat.workflow.study;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.MinistryAnswer;
import no.mandat.domain.study.Study;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyLife;
import no.mandat.domain.study.StudyState;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.ShutPapers;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads requests for studies. */
@UseCases
public class StudyQueries {

    private static final Set<StudyState> PAID =
            EnumSet.of(StudyState.GRANTED, StudyState.COMMISSIONED, StudyState.DELIVERED);

    private final Studies studies;
    private final Mandates mandates;
    private final Bodies bodies;
    private final ShutPapers shut;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    StudyQueries(
            Studies studies,
            Mandates mandates,
            Bodies bodies,
            ShutPapers shut,
            Access access,
            Actors actors,
            Clock clock) {
        this.studies = studies;
        this.mandates = mandates;
        this.bodies = bodies;
        this.shut = shut;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StudyQueries() {
        this(null, null, null, null, null, null, null);
    }

    /** Whether the actor reads the mandate's studies: their entry in the navigation. */
    public boolean mayRead(MandateId id) {
        return mandates.find(id)
                .map(access::allowed)
                .filter(allowed -> allowed.contains(Permission.READ_STUDIES))
                .isPresent();
    }

    /**
     * Those of a mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public StudyList of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_STUDIES, mandate);
        var all = studies.of(id);
        return new StudyList(
                rows(mandate, all),
                all.stream()
                        .filter(study -> PAID.contains(study.state()))
                        .flatMap(study -> study.answer().stream())
                        .map(MinistryAnswer::granted)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum(),
                mandate.isRunning()
                        && !mandate.isExpired(LocalDate.now(clock))
                        && access.allowed(mandate).contains(Permission.DRAFT_STUDIES));
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public StudyRow details(StudyId id) {
        var study = studies.require(id);
        var mandate = mandates.require(study.mandate());
        access.require(Permission.READ_STUDIES, mandate);
        return rows(mandate, List.of(study)).getFirst();
    }

    /** What waits for the actor to endorse it, in all mandates. */
    public List<StudyToEndorse> toEndorse() {
        var me = access.requireLogin();
        var today = LocalDate.now(clock);
        var asked = studies.asked(me, today);
        Map<MandateId, Mandate> of =
                mandates.all(asked.stream().map(Study::mandate).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Mandate::id, mandate -> mandate));
        var allowed = access.allowed(of.values());
        Map<MandateId, TwoKeys> keys = new HashMap<>();
        return asked.stream()
                .filter(study -> allowed.getOrDefault(study.mandate(), Set.of()).contains(Permission.ENDORSE_STUDIES))
                .filter(study -> study.isEndorsableBy(
                        me,
                        keys.computeIfAbsent(
                                study.mandate(), id -> bodies.keys(Objects.requireNonNull(of.get(id)), today))))
                .map(study -> new StudyToEndorse(
                        study.id(),
                        study.mandate(),
                        Objects.requireNonNull(of.get(study.mandate())).shortName(),
                        study.says().title(),
                        study.says().amount()))
                .toList();
    }

    private List<StudyRow> rows(Mandate mandate, List<Study> shown) {
        var allowed = access.allowed(mandate);
        var keys = bodies.keys(mandate, LocalDate.now(clock));
        var names = names(shown);
        var filed = filed(mandate, shown, allowed);
        return shown.stream()
                .map(study -> row(study, names, filed, actions(study, mandate, allowed, keys)))
                .toList();
    }

    private StudyRow row(
            Study study, Map<PersonId, String> names, Map<DocumentId, StudyRow.Filed> filed, Set<StudyAction> actions) {
        var says = study.says();
        return new StudyRow(
                study.id(),
                study.mandate(),
                study.version(),
                study.number(),
                new StudyForm(
                        says.title(), says.question(), List.copyOf(says.clauses()), says.provider(), says.amount()),
                study.state(),
                study.askedBy().map(names::get).orElse(null),
                study.endorsedBy().map(names::get).orElse(null),
                study.endorsedAt().orElse(null),
                study.submittedOn().orElse(null),
                study.answer().map(answer -> answered(answer, filed)).orElse(null),
                study.commissionedOn().orElse(null),
                study.expectedOn().orElse(null),
                study.deliveredOn().orElse(null),
                study.report().map(filed::get).orElse(null),
                study.reason().orElse(null),
                study.isOverdue(LocalDate.now(clock)),
                study.changedAt(),
                actions);
    }

    private static StudyRow.Answered answered(MinistryAnswer answer, Map<DocumentId, StudyRow.Filed> filed) {
        return new StudyRow.Answered(
                answer.answeredOn(),
                answer.answer(),
                answer.reference(),
                answer.document().map(filed::get).orElse(null),
                answer.granted());
    }

    private Set<StudyAction> actions(Study study, Mandate mandate, Set<Permission> allowed, TwoKeys keys) {
        var actions = EnumSet.noneOf(StudyAction.class);
        if (!mandate.isRunning()) {
            return actions;
        }
        actions.addAll(StudyLife.LIFE.actionsIn(study.state()));
        actions.removeIf(action -> switch (action) {
            case EDIT -> !allowed.contains(Permission.DRAFT_STUDIES);
            case ENDORSE -> !allowed.contains(Permission.ENDORSE_STUDIES) || !isMineToEndorse(study, keys);
            case ASK ->
                !allowed.contains(Permission.RUN_STUDIES) || study.askedBy().isPresent();
            case RECALL, SUBMIT, GRANT, DECLINE, COMMISSION, EXPECT, DELIVER, WITHDRAW ->
                !allowed.contains(Permission.RUN_STUDIES);
        });
        return actions;
    }

    private boolean isMineToEndorse(Study study, TwoKeys keys) {
        return actors.current()
                .person()
                .filter(me -> study.isEndorsableBy(me, keys))
                .isPresent();
    }

    private Map<PersonId, String> names(List<Study> shown) {
        var people = shown.stream()
                .flatMap(study -> Stream.of(study.askedBy(), study.endorsedBy()))
                .flatMap(Optional::stream)
                .map(PersonId::value)
                .distinct()
                .toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            database.createQuery("select p.id.value, p.name from Person p where p.id.value in :people", Object[].class)
                    .setParameter("people", people)
                    .getResultStream()
                    .forEach(row -> names.put(new PersonId((UUID) row[0]), (String) row[1]));
        }
        return names;
    }

    /** The documents that they name, as far as the reader may know of them. */
    private Map<DocumentId, StudyRow.Filed> filed(Mandate mandate, List<Study> shown, Set<Permission> allowed) {
        var named = shown.stream()
                .flatMap(study -> Stream.of(study.report(), study.answer().flatMap(MinistryAnswer::document)))
                .flatMap(Optional::stream)
                .map(DocumentId::value)
                .distinct()
                .toList();
        var readable = Permission.readable(allowed);
        if (named.isEmpty() || readable.isEmpty()) {
            return Map.of();
        }
        var hidden = shut.of(mandate.id());
        return documents(named, readable).stream()
                .filter(Predicate.not(document -> hidden.contains(document.id())))
                .collect(Collectors.toMap(StudyRow.Filed::id, document -> document));
    }

    private List<StudyRow.Filed> documents(List<UUID> named, List<Openness> readable) {
        return database.createQuery("""
                        select new no.mandat.workflow.study.StudyRow$Filed(d.id, d.title) from Document d
                        where d.id.value in :named and d.classification.openness in :readable and d.state = LISTED
                        """, StudyRow.Filed.class)
                .setParameter("named", named)
                .setParameter("readable", readable)
                .getResultList();
    }
}
