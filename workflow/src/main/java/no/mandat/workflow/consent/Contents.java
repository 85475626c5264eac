package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.MandateVersions;
import no.mandat.workflow.milestone.AgreedPlan;

/** Collects from all features what both bodies of a mandate agree on. */
@ApplicationScoped
class Contents {

    private final MandateVersions versions;
    private final MandateTexts texts;
    private final AgreedPlan plan;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Contents(MandateVersions versions, MandateTexts texts, AgreedPlan plan, Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.plan = plan;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Contents() {
        this(null, null, null, null);
    }

    /** What the draft says now; whoever wants to change any of it must wait. */
    MandateContent lock(Mandate mandate, Seating group) {
        return content(mandate, versions.lockClauses(mandate.id()), plan.lock(mandate.id()), group);
    }

    /** The same for whoever only reads it. */
    MandateContent of(Mandate mandate, Seating group) {
        return content(mandate, texts.clauses(mandate.id()), plan.of(mandate.id()), group);
    }

    private MandateContent content(Mandate mandate, ClauseTree clauses, List<PlannedDate> dates, Seating group) {
        return new MandateContent(
                mandate.title(), mandate.period(), clauses, dates, seats(group), mandate.demands(), mandate.routes());
    }

    private List<PlannedSeat> seats(Seating group) {
        return group.seatsOn(LocalDate.now(clock)).stream().map(this::planned).toList();
    }

    private PlannedSeat planned(Seat seat) {
        var organisation = seat.organisation();
        return new PlannedSeat(
                seat.id(),
                organisation.orElse(null),
                organisation.map(this::name).orElse(""),
                seat.category(),
                seat.isVoting());
    }

    private String name(OrganisationId id) {
        return Optional.ofNullable(database.find(Organisation.class, id))
                .map(Organisation::name)
                .orElseThrow();
    }
}
