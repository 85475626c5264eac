package no.mandat.workflow.communication;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationLife;
import no.mandat.domain.communication.CommunicationPlan;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.domain.communication.PlanSignature;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.DeliverableChoices;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads communications plans. */
@UseCases
public class CommunicationQueries {

    /** How many days before its day an item waits for who is responsible for it. */
    private static final int SOON = 7;

    private final Communications items;
    private final NamedDeliverables named;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    CommunicationQueries(
            Communications items,
            NamedDeliverables named,
            Mandates mandates,
            Bodies bodies,
            Access access,
            Actors actors,
            Clock clock) {
        this.items = items;
        this.named = named;
        this.mandates = mandates;
        this.bodies = bodies;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommunicationQueries() {
        this(null, null, null, null, null, null, null);
    }

    /** Whether the actor reads the mandate's plan: its entry in the navigation. */
    public boolean mayRead(MandateId id) {
        return mandates.find(id)
                .map(access::allowed)
                .filter(allowed -> allowed.contains(Permission.READ_COMMUNICATION))
                .isPresent();
    }

    /**
     * The plan of a mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CommunicationPlanDetails of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_COMMUNICATION, mandate);
        var allowed = access.allowed(mandate);
        var plan = items.plan(id);
        var all = items.of(id);
        var names = names(Stream.concat(
                        all.stream().map(item -> item.says().responsible()),
                        plan.stream().flatMap(CommunicationQueries::signatories))
                .collect(Collectors.toSet()));
        var titles = titles(id, all);
        var shut = named.shut();
        return new CommunicationPlanDetails(
                plan.map(CommunicationPlan::edition).orElse(0),
                plan.map(CommunicationPlan::confirmation).orElse(PlanConfirmation.ASKED),
                plan.map(one -> signed(one, ParticipationKey.GROUP, names)).orElse(null),
                plan.map(one -> signed(one, ParticipationKey.SECRETARIAT, names))
                        .orElse(null),
                plan.filter(one -> mayConfirm(one, mandate, allowed)).isPresent(),
                mandate.isRunning() && allowed.contains(Permission.EDIT_COMMUNICATION),
                all.stream()
                        .map(item -> NamedDeliverables.speaksOf(item, shut)
                                ? shut(item, names)
                                : row(item, names, titles, actions(item, mandate, allowed, plan)))
                        .toList());
    }

    /**
     * Who can be made responsible for an item: who sits in the group or in the secretariat, by name.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PersonChoice> people(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMMUNICATION, mandate);
        return database.createQuery("""
                        select distinct new no.mandat.workflow.milestone.PersonChoice(p.id, p.name)
                        from Person p join Membership m on m.person.value = p.id.value
                        where m.body.value in :bodies and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        order by p.name, p.id
                        """, PersonChoice.class)
                .setParameter(
                        "bodies",
                        List.of(
                                mandate.expertGroup().value(),
                                mandate.secretariat().value()))
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /**
     * Of which deliverables an item can speak.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<DeliverableChoices.Choice> deliverables(MandateId id) {
        access.require(Permission.EDIT_COMMUNICATION, mandates.require(id));
        return named.known(id);
    }

    /** What the actor is responsible for, and is due within a week or overdue, in all mandates. */
    public List<MyCommunicationRow> mine() {
        var me = access.requireLogin();
        var mine = items.ahead(me, LocalDate.now(clock).plusDays(SOON));
        var of = mandatesOf(mine.stream().map(Communication::mandate).collect(Collectors.toSet()));
        var allowed = access.allowed(of.values());
        var shut = named.shut();
        return mine.stream()
                .filter(item -> !NamedDeliverables.speaksOf(item, shut))
                .filter(item ->
                        allowed.getOrDefault(item.mandate(), Set.of()).contains(Permission.CARRY_OUT_COMMUNICATION))
                .map(item -> new MyCommunicationRow(
                        item.id(),
                        item.mandate(),
                        Objects.requireNonNull(of.get(item.mandate())).shortName(),
                        item.says().audience(),
                        item.says().channel(),
                        item.says().day(),
                        item.state()))
                .toList();
    }

    /** The plans that one of the two has confirmed and that wait for the actor, in all mandates. */
    public List<PlanToConfirm> toConfirm() {
        var me = access.requireLogin();
        var half = items.halfConfirmed(me, LocalDate.now(clock));
        var of = mandatesOf(half.stream().map(CommunicationPlan::mandate).collect(Collectors.toSet()));
        var allowed = access.allowed(of.values());
        var names =
                names(half.stream().flatMap(CommunicationQueries::signatories).collect(Collectors.toSet()));
        return half.stream()
                .filter(plan -> mayConfirm(
                        plan,
                        Objects.requireNonNull(of.get(plan.mandate())),
                        allowed.getOrDefault(plan.mandate(), Set.of())))
                .map(plan -> new PlanToConfirm(
                        plan.mandate(),
                        Objects.requireNonNull(of.get(plan.mandate())).shortName(),
                        Stream.of(ParticipationKey.values())
                                .filter(plan::isTurned)
                                .flatMap(key -> plan.signature(key).stream())
                                .map(signed -> name(signed.person(), names))
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private Map<MandateId, Mandate> mandatesOf(Set<MandateId> ids) {
        return mandates.all(ids).stream().collect(Collectors.toMap(Mandate::id, mandate -> mandate));
    }

    private boolean mayConfirm(CommunicationPlan plan, Mandate mandate, Set<Permission> allowed) {
        return mandate.isRunning()
                && allowed.contains(Permission.CONFIRM_COMMUNICATION)
                && actors.current()
                        .person()
                        .flatMap(me -> plan.keyOf(me, bodies.keys(mandate, LocalDate.now(clock))))
                        .isPresent();
    }

    private static Stream<PersonId> signatories(CommunicationPlan plan) {
        return Stream.of(ParticipationKey.values())
                .flatMap(key -> plan.signature(key).stream())
                .map(PlanSignature::person);
    }

    private static CommunicationPlanDetails.@Nullable Signed signed(
            CommunicationPlan plan, ParticipationKey key, Map<PersonId, String> names) {
        return plan.signature(key)
                .map(signed -> new CommunicationPlanDetails.Signed(
                        name(signed.person(), names), signed.at(), signed.edition() == plan.edition()))
                .orElse(null);
    }

    private CommunicationRow row(
            Communication item,
            Map<PersonId, String> names,
            Map<DeliverableId, String> titles,
            Set<CommunicationAction> actions) {
        var says = item.says();
        return new CommunicationRow(
                item.id(),
                item.version(),
                new CommunicationForm(
                        says.audience(),
                        says.channel(),
                        says.message(),
                        says.responsible(),
                        says.day(),
                        says.deliverable()),
                false,
                name(says.responsible(), names),
                Optional.ofNullable(says.deliverable()).map(titles::get).orElse(null),
                item.state(),
                item.publishedAt().orElse(null),
                item.link().orElse(null),
                item.reason().orElse(null),
                isOverdue(item),
                item.changedAt(),
                actions);
    }

    /** For whoever is partial in what it speaks of: as an item of an agenda, it is there, and says nothing. */
    private CommunicationRow shut(Communication item, Map<PersonId, String> names) {
        var says = item.says();
        return new CommunicationRow(
                item.id(),
                item.version(),
                new CommunicationForm(says.audience(), says.channel(), "", says.responsible(), says.day(), null),
                true,
                name(says.responsible(), names),
                null,
                item.state(),
                item.publishedAt().orElse(null),
                null,
                null,
                isOverdue(item),
                item.changedAt(),
                Set.of());
    }

    private boolean isOverdue(Communication item) {
        return item.state().isAhead()
                && LocalDate.now(clock).isAfter(item.says().day());
    }

    private Set<CommunicationAction> actions(
            Communication item, Mandate mandate, Set<Permission> allowed, Optional<CommunicationPlan> plan) {
        var actions = EnumSet.noneOf(CommunicationAction.class);
        if (!mandate.isRunning()) {
            return actions;
        }
        boolean edits = allowed.contains(Permission.EDIT_COMMUNICATION);
        boolean carriesOut = edits || (allowed.contains(Permission.CARRY_OUT_COMMUNICATION) && isMine(item));
        actions.addAll(CommunicationLife.LIFE.actionsIn(item.state()));
        actions.removeIf(action -> switch (action) {
            case EDIT, DROP -> !edits;
            case READY ->
                !carriesOut || plan.filter(CommunicationPlan::isConfirmed).isEmpty();
            case PUBLISH -> !carriesOut;
        });
        return actions;
    }

    private boolean isMine(Communication item) {
        return actors.current()
                .person()
                .filter(me -> me.equals(item.says().responsible()))
                .isPresent();
    }

    private static String name(PersonId person, Map<PersonId, String> names) {
        return Objects.requireNonNull(names.get(person));
    }

    private Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            database.createQuery("select p.id.value, p.name from Person p where p.id.value in :people", Object[].class)
                    .setParameter("people", people.stream().map(PersonId::value).toList())
                    .getResultStream()
                    .forEach(row -> names.put(new PersonId((UUID) row[0]), (String) row[1]));
        }
        return names;
    }

    /** What the deliverables are called that the items speak of. */
    private Map<DeliverableId, String> titles(MandateId mandate, List<Communication> all) {
        return all.stream().allMatch(item -> item.says().deliverable() == null)
                ? Map.of()
                : named.known(mandate).stream()
                        .collect(Collectors.toMap(
                                DeliverableChoices.Choice::id, DeliverableChoices.Choice::title, (one, other) -> one));
    }
}
