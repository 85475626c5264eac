package no.mandat.workflow.resolution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.resolution.ResolutionLife;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.StandIns;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Reads resolutions. Before one is put to its body only the secretariat sees it; then those who see the body's rounds; decided
 * ones, all who read the mandate. Whoever is recused sees none of it.
 */
@UseCases
public class ResolutionQueries {

    private static final Set<ResolutionAction> BY_HAND =
            EnumSet.of(ResolutionAction.EDIT, ResolutionAction.SUBMIT, ResolutionAction.WITHDRAW);

    private final Mandates mandates;
    private final StandIns standIns;
    private final Access access;
    private final Impartiality impartiality;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ResolutionQueries(Mandates mandates, StandIns standIns, Access access, Impartiality impartiality) {
        this.mandates = mandates;
        this.standIns = standIns;
        this.access = access;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionQueries() {
        this(null, null, null, null);
    }

    /** Whether the actor may begin a resolution in the mandate. */
    public boolean mayDraft(MandateId id) {
        return access.allowed(mandate(id)).contains(Permission.WRITE_RESOLUTIONS);
    }

    /** A page of the mandate's resolutions, the last changed first. */
    public List<ResolutionRow> page(MandateId id, Seek seek) {
        return list(mandate(id)).page(database, "r.changedAt", "r.id.value", true, seek);
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateId id) {
        return list(mandate(id)).count(database);
    }

    /**
     * One resolution.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ResolutionDetails details(ResolutionId id) {
        access.requireLogin();
        var resolution = database.find(Resolution.class, id);
        if (resolution == null) {
            throw notThere();
        }
        var mandate = mandate(resolution.mandate());
        boolean visible = !list(mandate)
                .and("r.id.value = :id", Map.of("id", id.value()))
                .page(database, "r.changedAt", "r.id.value", true, Seek.first(1))
                .isEmpty();
        if (!visible) {
            throw notThere();
        }
        var allowed = access.allowed(mandate);
        return new ResolutionDetails(
                resolution.id(),
                mandate.id(),
                resolution.version(),
                resolution.number(),
                resolution.says().title(),
                resolution.says().text(),
                resolution.revision(),
                resolution.body().equals(mandate.board()) ? DecidingBody.BOARD : DecidingBody.EXPERT_GROUP,
                database.find(Body.class, resolution.body()).name(),
                resolution.state(),
                resolution.changedAt(),
                allowed.contains(permissionForRounds(resolution, mandate)) ? round(resolution) : null,
                allowed.contains(Permission.WRITE_RESOLUTIONS) ? actions(resolution) : Set.of());
    }

    /**
     * Who of its body has a deputy today, who can be named to vote in their place when it is put to the body.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<StandIn> standIns(ResolutionId id) {
        access.requireLogin();
        var resolution =
                Optional.ofNullable(database.find(Resolution.class, id)).orElseThrow(ResolutionQueries::notThere);
        access.require(Permission.WRITE_RESOLUTIONS, mandate(resolution.mandate()));
        impartiality.require(Subject.of(Resolution.class, id));
        return standIns.of(resolution.body());
    }

    private static Permission permissionForRounds(Resolution resolution, Mandate mandate) {
        return resolution.body().equals(mandate.board()) ? Permission.READ_BOARD_ROUNDS : Permission.READ_GROUP_ROUNDS;
    }

    private static Set<ResolutionAction> actions(Resolution resolution) {
        var actions = EnumSet.copyOf(BY_HAND);
        actions.retainAll(ResolutionLife.LIFE.actionsIn(resolution.state()));
        return actions;
    }

    private @Nullable RoundId round(Resolution resolution) {
        return database.createQuery(
                        "select r.id from ApprovalRound r where r.about.kind = :kind and r.about.id = :id and r.objection.value is null order by r.openedAt desc",
                        RoundId.class)
                .setParameter("kind", Resolution.class.getSimpleName())
                .setParameter("id", resolution.id().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private KeysetQuery<ResolutionRow> list(Mandate mandate) {
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_RESOLUTIONS)) {
            throw notThere();
        }
        var query = new KeysetQuery<>(
                        ResolutionRow.class,
                        "r.id, r.number, r.title, b.kind, r.state, r.changedAt",
                        "Resolution r",
                        "join Body b on b.id.value = r.body.value")
                .and(
                        "r.mandate.value = :mandate",
                        Map.of("mandate", mandate.id().value()));
        if (!allowed.contains(Permission.WRITE_RESOLUTIONS)) {
            query.and(
                    "r.state in :decided or r.state = IN_APPROVAL and (r.body.value = :board and :ofBoard = true or r.body.value = :group and :ofGroup = true)",
                    Map.of(
                            "decided", List.of(ResolutionState.ADOPTED, ResolutionState.NOT_ADOPTED),
                            "board", mandate.board().value(),
                            "group", mandate.expertGroup().value(),
                            "ofBoard", allowed.contains(Permission.READ_BOARD_ROUNDS),
                            "ofGroup", allowed.contains(Permission.READ_GROUP_ROUNDS)));
        }
        return impartiality.narrow(query, "'Resolution'", "r.id.value");
    }

    private Mandate mandate(MandateId id) {
        var mandate = mandates.find(id);
        if (mandate.isEmpty()) {
            access.requireLogin();
        }
        return mandate.orElseThrow(ResolutionQueries::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
