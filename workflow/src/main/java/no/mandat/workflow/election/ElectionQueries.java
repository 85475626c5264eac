package no.mandat.workflow.election;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.election.Election;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionLife;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.election.ElectionDetails.CandidacyRow;
import no.mandat.workflow.election.ElectionDetails.MemberRow;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads elections, for whoever sees the group's rounds. */
@UseCases
public class ElectionQueries {

    private static final Set<ElectionAction> SECRETARIATS =
            EnumSet.of(ElectionAction.OPEN_VOTE, ElectionAction.SUBMIT, ElectionAction.CALL_OFF);

    private final Elections elections;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ElectionQueries(
            Elections elections,
            Mandates mandates,
            Bodies bodies,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Clock clock) {
        this.elections = elections;
        this.mandates = mandates;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionQueries() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * The elections of a mandate, the latest first, and whether the actor may call one; nothing for those who don't see the
     * group's rounds.
     */
    public ElectionList of(MandateId id) {
        var mandate = mandate(id);
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_MANDATE)) {
            throw notThere();
        }
        if (!allowed.contains(Permission.READ_GROUP_ROUNDS)) {
            return new ElectionList(List.of(), false);
        }
        var all = elections.of(id);
        boolean callable = allowed.contains(Permission.RUN_ROUNDS)
                && Elections.underWay(all).isEmpty();
        return new ElectionList(
                all.stream()
                        .filter(election -> !isClosed(election))
                        .map(election -> new ElectionList.Row(
                                election.id(),
                                election.title(),
                                election.state(),
                                election.elected().map(this::name).orElse(null)))
                        .toList(),
                callable);
    }

    /**
     * One election.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ElectionDetails details(ElectionId id) {
        access.requireLogin();
        var election = elections.require(id);
        var mandate = mandate(election.mandate());
        access.require(Permission.READ_GROUP_ROUNDS, mandate);
        if (isClosed(election)) {
            throw notThere();
        }
        var candidates = candidates(election);
        var mine = actors.current()
                .person()
                .flatMap(me -> candidates.stream()
                        .filter(row -> row.person().equals(me))
                        .findFirst())
                .orElse(null);
        var offers = offers(election, mandate, mine);
        return new ElectionDetails(
                election.id(),
                election.mandate(),
                election.number(),
                election.title(),
                election.state(),
                election.lastProposalDay(),
                candidates,
                mine,
                offers.contains(ElectionAction.PROPOSE) ? proposable(election, mandate, candidates) : List.of(),
                election.elected().map(this::name).orElse(null),
                leader(mandate),
                election.fromDay().orElse(null),
                round(election),
                election.resolution().orElse(null),
                offers);
    }

    private Mandate mandate(MandateId id) {
        access.requireLogin();
        return mandates.find(id).orElseThrow(ElectionQueries::notThere);
    }

    /** To whoever is partial in it, it isn't there. */
    private boolean isClosed(Election election) {
        return impartiality.shutsOut(Subject.of(Election.class, election.id()));
    }

    private Set<ElectionAction> offers(Election election, Mandate mandate, @Nullable CandidacyRow mine) {
        var allowed = access.allowed(mandate);
        var voters = voters(mandate);
        boolean hasVote = actors.current().person().filter(voters::contains).isPresent()
                && allowed.contains(Permission.PROPOSE_CANDIDATES);
        var offers = EnumSet.noneOf(ElectionAction.class);
        offers.addAll(ElectionLife.LIFE.actionsIn(election.state()));
        offers.removeIf(action -> switch (action) {
            case PROPOSE -> !hasVote || LocalDate.now(clock).isAfter(election.lastProposalDay());
            case ANSWER -> mine == null || !allowed.contains(Permission.PROPOSE_CANDIDATES);
            default -> !SECRETARIATS.contains(action) || !allowed.contains(Permission.RUN_ROUNDS);
        });
        return offers;
    }

    private List<CandidacyRow> candidates(Election election) {
        return database.createQuery("""
                        select new no.mandat.workflow.election.ElectionDetails$CandidacyRow(
                            p.id, p.name, o.name, b.name, c.state, c.statement, c.tied)
                        from Candidacy c join Person p on p.id.value = c.key.person.value
                            join Person b on b.id.value = c.proposedBy.value
                            left join Organisation o on o.id.value = p.organisation.value
                        where c.key.election.value = :id
                        order by p.name, p.id.value
                        """, CandidacyRow.class)
                .setParameter("id", election.id().value())
                .getResultList();
    }

    /** Those with a vote, but for who is proposed already, and who is partial or asked about. */
    private List<MemberRow> proposable(Election election, Mandate mandate, List<CandidacyRow> known) {
        var inQuestion = impartiality.inQuestion(Subject.of(Election.class, election.id()));
        var proposed = known.stream().map(CandidacyRow::person).toList();
        return voters(mandate).stream()
                .filter(voter -> !proposed.contains(voter) && !inQuestion.contains(voter))
                .map(voter -> new MemberRow(voter, name(voter)))
                .sorted(Comparator.comparing(MemberRow::name))
                .toList();
    }

    private Set<PersonId> voters(Mandate mandate) {
        return bodies.seating(mandate.expertGroup()).voters(LocalDate.now(clock), Set.of());
    }

    private @Nullable String leader(Mandate mandate) {
        return bodies.seating(mandate.expertGroup())
                .leaderOn(LocalDate.now(clock))
                .map(leader -> name(leader.person()))
                .orElse(null);
    }

    private String name(PersonId person) {
        return database.find(Person.class, person).name();
    }

    /** The last round about it. */
    private @Nullable RoundId round(Election election) {
        return Optional.of(election)
                .filter(any -> any.revision() > 0)
                .flatMap(voted -> database.createQuery(
                                "select r.id from ApprovalRound r where r.about.kind = :kind and r.about.id = :id order by r.openedAt desc",
                                RoundId.class)
                        .setParameter("kind", Election.class.getSimpleName())
                        .setParameter("id", voted.id().value())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .orElse(null);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
