package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.RecommendationText;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Writes the recommendations of a deliverable. */
@UseCases
public class RecommendationService {

    /** The most recommendations of a deliverable. */
    public static final int MOST = 500;

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final MandateTexts texts;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    RecommendationService(
            Deliverables deliverables,
            DeliverableAccess guard,
            MandateTexts texts,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.texts = texts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RecommendationService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Adds one, behind the others.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.TooManyParts}, and as {@link #edit}
     */
    public RecommendationId add(@Valid AddRecommendation command) {
        var deliverable = guard.write(command.deliverable());
        var row = deliverables.recommendations(deliverable.id());
        if (row.size() >= MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(MOST));
        }
        var says = command.form().says();
        requireParts(deliverable, new RecommendationText(null, "", "", "", Set.of(), Set.of()), says);
        var rank = Ranks.behind(row, row.size() - 1, 1, Recommendation::rank).getFirst();
        var added = Recommendation.add(new RecommendationId(ids.next()), deliverable, rank, says, clock.instant());
        deliverables.add(added.recommendation());
        events.fire(added.event());
        return added.recommendation().id();
    }

    /**
     * Says it otherwise; who dissents from it must sign again. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotItsClausesNow},
     *     {@link DeliverableRefusal.ClosedSectionGone}
     */
    public void edit(@Valid EditRecommendation command) {
        var recommendation = deliverables.recommendation(command.recommendation());
        var deliverable = guard.write(recommendation.deliverable());
        new Granted(recommendation.version()).at(command.version());
        var says = command.form().says();
        requireParts(deliverable, recommendation.says(), says);
        events.fire(recommendation.edit(says, clock.instant()));
    }

    /**
     * Gives it another number.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoSuchPlace}
     */
    public void move(@Valid MoveRecommendation command) {
        var recommendation = deliverables.recommendation(command.recommendation());
        var deliverable = guard.write(recommendation.deliverable());
        var row = new ArrayList<>(deliverables.recommendations(deliverable.id()));
        row.remove(recommendation);
        events.fire(recommendation.move(place(row, command.after()), clock.instant()));
    }

    private int place(List<Recommendation> row, @Nullable RecommendationId after) {
        int index = Ranks.indexOf(row, after, Recommendation::id);
        var places = Ranks.behind(row, index, 1, Recommendation::rank);
        if (places.isEmpty()) {
            for (int i = 0; i < row.size(); i++) {
                events.fire(row.get(i).move((i + 1) * Ranks.ROOM, clock.instant()));
            }
            places = Ranks.behind(row, index, 1, Recommendation::rank);
        }
        return places.getFirst();
    }

    /**
     * Takes it out; it can be put back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void remove(@Valid RemoveRecommendation command) {
        var recommendation = deliverables.recommendation(command.recommendation());
        var ignored = guard.write(recommendation.deliverable());
        new Granted(recommendation.version()).at(command.version());
        if (!recommendation.isRemoved()) {
            events.fire(recommendation.remove(clock.instant()));
        }
    }

    /**
     * Puts it back where it was.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.ClosedSectionGone}
     */
    public void restore(@Valid RestoreRecommendation command) {
        var recommendation = deliverables.recommendation(command.recommendation());
        var deliverable = guard.write(recommendation.deliverable());
        if (recommendation.isRemoved()) {
            requireStaysClosed(deliverable, recommendation.says().section());
            events.fire(recommendation.restore(recommendation.rank(), clock.instant()));
        }
    }

    private void requireParts(Deliverable deliverable, RecommendationText before, RecommendationText says) {
        Set<ClauseId> clauses = before.clauses();
        int missing = texts.missing(deliverable.mandate(), clauses, says.clauses());
        if (missing > 0) {
            throw new RefusedException(new DeliverableRefusal.NotItsClausesNow(missing));
        }
        var section = says.section();
        if (section != null && !deliverables.section(section).deliverable().equals(deliverable.id())) {
            throw Deliverables.notThere();
        }
        if (!Objects.equals(section, before.section())) {
            requireStaysClosed(deliverable, section);
        }
        requirePoints(deliverable, before.points(), says.points());
    }

    /** Where its section was taken out, it stands behind all, for all who read these. */
    private void requireStaysClosed(Deliverable deliverable, @Nullable SectionId section) {
        if (section != null && new ClosedPlaces(deliverables.sections(deliverable.id())).isClosedAndGone(section)) {
            throw new RefusedException(new DeliverableRefusal.ClosedSectionGone());
        }
    }

    /** What it built on before stays, whatever became of it; what comes to it is for whoever reads what came in. */
    private void requirePoints(Deliverable deliverable, Set<PointId> before, Set<PointId> now) {
        var points = now.stream().filter(point -> !before.contains(point)).toList();
        if (points.isEmpty()) {
            return;
        }
        guard.require(deliverable, Permission.READ_CONTRIBUTIONS);
        long there = database.createQuery("""
                        select count(*) from Point p join Call c on c.id.value = p.call.value
                        where p.id.value in :points and c.mandate.value = :mandate
                        """, Long.class)
                .setParameter("points", points.stream().map(PointId::value).toList())
                .setParameter("mandate", deliverable.mandate().value())
                .getSingleResult();
        if (there != points.size()) {
            throw Deliverables.notThere();
        }
    }
}
