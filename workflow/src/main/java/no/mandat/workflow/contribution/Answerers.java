package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.Organisations;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Who answers a call that is for the group: its leader, its members and their deputies, by the seats they hold today. */
@ApplicationScoped
class Answerers {

    private static final Set<Role> ANSWER = EnumSet.of(Role.LEADER, Role.MEMBER, Role.DEPUTY);

    private final Mandates mandates;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Answerers(Mandates mandates, Bodies bodies, Organisations organisations, Access access, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Answerers() {
        this(null, null, null, null, null);
    }

    /** The groups in which the actor answers. */
    List<BodyId> groups() {
        return access.visibility().seats().getOrDefault(BodyKind.EXPERT_GROUP, Map.of()).entrySet().stream()
                .filter(group -> !Collections.disjoint(group.getValue(), ANSWER))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Where an application keeps what a member has typed and not sent ({@link no.mandat.workflow.drafts.Drafts}).
     * {@link no.mandat.workflow.drafts.OldDrafts} knows it, too.
     */
    static String draft(CallId call) {
        return "call:" + call;
    }

    /** Whether the call is for the actor; one that was withdrawn since is as long as what they typed for it is kept. */
    boolean isFor(Call call) {
        return call.audience() == Audience.MEMBERS && isOne(call);
    }

    private boolean isOne(Call call) {
        var mandate = mandates.require(call.mandate());
        return (call.state().isShown() || call.state() == CallState.WITHDRAWN && hasLeftSomething(call))
                && access.allowed(mandate).contains(Permission.READ_CALLS)
                && groups().contains(mandate.expertGroup());
    }

    private boolean hasLeftSomething(Call call) {
        var me = access.requireLogin();
        return !database.createNativeQuery("""
                        select 1 from draft where person_id = ?1 and place = ?2
                        union all select 1 from open_draft where secret_hash = ?3 limit 1
                        """)
                .setParameter(1, me.value())
                .setParameter(2, draft(call.id()))
                .setParameter(3, DraftPlace.of(me, call.id()).hash())
                .getResultList()
                .isEmpty();
    }

    /**
     * The actor as they answer it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, and where the mandate is over
     */
    Answerer require(Call call) {
        access.require(Permission.ANSWER_CALLS, mandates.require(call.mandate()));
        if (!isFor(call)) {
            throw notThere();
        }
        return read(call);
    }

    /**
     * The actor, who reads what they have sent to it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Answerer read(Call call) {
        var me = access.requireLogin();
        if (!isOne(call)) {
            throw notThere();
        }
        return of(me, call);
    }

    /**
     * Anybody, as they would answer it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Answerer of(PersonId id, Call call) {
        var person = Optional.ofNullable(database.find(Person.class, id)).orElseThrow(Answerers::notThere);
        var seat =
                bodies.seating(mandates.require(call.mandate()).expertGroup()).seatOf(id, LocalDate.now(clock));
        return new Answerer(
                id,
                person.name(),
                person.email(),
                person.language(),
                seat.flatMap(Seat::organisation)
                        .or(person::organisation)
                        .flatMap(organisations::find)
                        .orElse(null),
                seat.map(Seat::category).orElse(null));
    }

    /** Those who are asked by a call that is for the group, and haven't answered. */
    List<PersonId> silent(Call call) {
        var answered = new HashSet<>(database.createQuery(
                        "select s.person from Contribution s where s.call = :call and s.person.value is not null and s.state = SUBMITTED",
                        PersonId.class)
                .setParameter("call", call.id())
                .getResultList());
        return group(call).stream().filter(person -> !answered.contains(person)).toList();
    }

    /** Those who answer calls that are for the group, by the seats of today. */
    List<PersonId> group(Call call) {
        return database.createQuery("""
                        select distinct m.person from Membership m
                        where m.body.value = :group and m.role in :answer
                            and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        """, PersonId.class)
                .setParameter(
                        "group", mandates.require(call.mandate()).expertGroup().value())
                .setParameter("answer", ANSWER)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /**
     * Somebody who answers, as it is known of them.
     *
     * @param organisation for which they may speak: that which their seat is held for, else their own
     * @param category in which they count where they speak for themselves: that of their seat
     */
    record Answerer(
            PersonId id,
            String name,
            String email,
            Optional<String> language,
            @Nullable Organisation organisation,
            @Nullable OrganisationCategory category) {

        /** As whoever comes too late. */
        LateRequest.Asker asker() {
            return new LateRequest.Asker(name, EmailAddress.normal(email), language.orElse(Words.BOKMAL.getLanguage()));
        }

        Contributor contributor(boolean forOrganisation) {
            return forOrganisation && organisation != null
                    ? new Contributor(name, EmailAddress.normal(email), organisation.name(), organisation.category())
                    : new Contributor(name, EmailAddress.normal(email), null, category);
        }
    }
}
