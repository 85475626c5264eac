package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateLife;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.party.Body;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.shared.WordPrefixes;

/** Reads mandates: those, and only those, that the actor may see. */
@UseCases
public class MandateQueries {

    private static final String ROW =
            "m.id, m.title, m.shortName, b.name, m.state, m.period.firstDay, m.period.lastDay, m.changedAt";

    private final Mandates mandates;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public MandateQueries(Mandates mandates, Bodies bodies, Access access, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateQueries() {
        this(null, null, null, null);
    }

    /** Whether the actor may begin a mandate. */
    public boolean mayDraft() {
        return access.has(RealmRole.SECRETARIAT);
    }

    /** A page of the list. */
    public List<MandateRow> page(MandateFilter filter, MandateSort sort, boolean descending, Seek seek) {
        return list(filter).page(database, sort.expression(), "m.id.value", descending, seek);
    }

    /** How many there are in the list, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateFilter filter) {
        return list(filter).count(database);
    }

    /**
     * One mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MandateDetails details(MandateId id) {
        var allowed = mandates.find(id).map(access::allowed).orElseGet(this::nothing);
        if (!allowed.contains(Permission.READ_MANDATE)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return mandates.find(id).map(mandate -> details(mandate, allowed)).orElseThrow();
    }

    /**
     * How what its group delivers is approved.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MandateRoutes routes(MandateId id) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        return new MandateRoutes(
                mandate.routes(),
                mandate.version(),
                actions(mandate, access.allowed(mandate)).contains(MandateAction.EDIT));
    }

    private Set<Permission> nothing() {
        access.requireLogin();
        return Set.of();
    }

    private MandateDetails details(Mandate mandate, Set<Permission> allowed) {
        return new MandateDetails(
                mandate.id(),
                mandate.version(),
                mandate.title(),
                mandate.shortName(),
                mandate.board(),
                bodies.find(mandate.board()).map(Body::name).orElseThrow(),
                bodies.find(mandate.expertGroup()).map(Body::name).orElseThrow(),
                mandate.period().firstDay(),
                mandate.period().lastDay(),
                mandate.demands().all().stream().map(DemandChoice::of).toList(),
                mandate.state(),
                mandate.status(LocalDate.now(clock)),
                mandate.versions(),
                mandate.adoptedOn().orElse(null),
                mandate.publishedOn().orElse(null),
                mandate.publicName().map(PublicName::value).orElse(null),
                mandate.endedOn().orElse(null),
                mandate.changedAt(),
                actions(mandate, allowed),
                allowed.contains(Permission.READ_HISTORY)
                        || allowed.contains(Permission.READ_OWN_HISTORY)
                        || allowed.contains(Permission.READ_BOARD_HISTORY),
                allowed.contains(Permission.READ_GROUP_ROUNDS) || allowed.contains(Permission.READ_BOARD_ROUNDS));
    }

    private static Set<MandateAction> actions(Mandate mandate, Set<Permission> allowed) {
        var actions = EnumSet.noneOf(MandateAction.class);
        actions.addAll(MandateLife.LIFE.actionsIn(mandate.state()));
        actions.removeIf(
                action -> permissionFor(action).filter(allowed::contains).isEmpty());
        if (mandate.publishedOn().isPresent()) {
            actions.remove(MandateAction.PUBLISH);
        }
        return actions;
    }

    /** What it takes; nothing, where it follows from what others did. */
    private static Optional<Permission> permissionFor(MandateAction action) {
        return switch (action) {
            case EDIT -> Optional.of(Permission.EDIT_MANDATE);
            case WITHDRAW -> Optional.of(Permission.WITHDRAW_MANDATE);
            case SUBMIT, RECALL -> Optional.of(Permission.SUBMIT_MANDATE);
            case PUBLISH -> Optional.of(Permission.PUBLISH_MANDATE);
            case AMEND -> Optional.of(Permission.PROPOSE_AMENDMENTS);
            case BEGIN_CLOSING, CLOSE -> Optional.of(Permission.CLOSE_MANDATE);
            case REOPEN, TERMINATE -> Optional.of(Permission.MOVE_MOTIONS);
            case RETURN, ADOPT -> Optional.empty();
        };
    }

    private KeysetQuery<MandateRow> list(MandateFilter filter) {
        var query = new KeysetQuery<>(MandateRow.class, ROW, "Mandate m", "join Body b on b.id.value = m.board.value");
        if (!filter.states().isEmpty()) {
            query.and("m.state in :states", Map.of("states", filter.states()));
        }
        WordPrefixes.of(filter.words())
                .ifPresent(words -> query.and("words_match(m.title, m.shortName, :words) > 0", Map.of("words", words)));
        return access.visibility().narrow(query, "m");
    }
}
