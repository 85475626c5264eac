package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.mandate.MandateTexts;

/** Reads what is around the points of a call, and where they may have gone. */
@ApplicationScoped
class PointDesks {

    /** So many places where points went are offered again. */
    private static final int DESTINATIONS = 200;

    /**
     * Each once, in the order of the index, in which the database then jumps from one to the next: with the mandate grouped by and the empty
     * ones left out by a range. To order them by how many went there, or to ask for distinct ones, is to read them all.
     */
    private static final String DESTINED = """
            select p.conclusion.destination from Point p
            where p.mandate.value = :mandate and p.conclusion.destination > ''
            group by p.mandate.value, p.conclusion.destination
            order by p.mandate.value, p.conclusion.destination""";

    private final Contributions contributions;
    private final MandateTexts texts;
    private final PointParts parts;
    private final Handlers handlers;
    private final Releasing releasing;
    private final PointRights rights;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PointDesks(
            Contributions contributions,
            MandateTexts texts,
            PointParts parts,
            Handlers handlers,
            Releasing releasing,
            PointRights rights,
            Clock clock) {
        this.contributions = contributions;
        this.texts = texts;
        this.parts = parts;
        this.handlers = handlers;
        this.releasing = releasing;
        this.rights = rights;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointDesks() {
        this(null, null, null, null, null, null, null);
    }

    /** That of a call of this mandate, for the actor. */
    PointDesk of(Call call, Mandate mandate) {
        boolean handles = rights.handles(mandate);
        return new PointDesk(
                call.id(),
                mandate.id(),
                call.number(),
                call.title(),
                call.text().language(),
                call.status(clock.instant()),
                handles,
                rights.confirms(mandate),
                handlers.of(mandate, call),
                QuestionChoice.of(call),
                handles ? offered(mandate) : List.of(),
                parts.choices(mandate.id()),
                parts.counts(call.id()),
                contributions.unanswered(call.id()),
                !contributions.isUndivided(call.id()),
                handles && releasing.isUnderWay(call.id()));
    }

    /** Where points may have gone: what the mandate asks for, and then where others went. */
    private List<String> offered(Mandate mandate) {
        return Stream.concat(deliverables(mandate), destinations(mandate).stream())
                .distinct()
                .toList();
    }

    private Stream<String> deliverables(Mandate mandate) {
        return texts.clauses(mandate.id()).clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.DELIVERABLE)
                .map(Clause::label)
                .filter(label -> !label.isEmpty());
    }

    private List<String> destinations(Mandate mandate) {
        return database.createQuery(DESTINED, String.class)
                .setParameter("mandate", mandate.id().value())
                .setMaxResults(DESTINATIONS)
                .getResultList();
    }
}
