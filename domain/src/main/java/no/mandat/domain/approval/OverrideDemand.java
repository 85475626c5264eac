package no.mandat.domain.approval;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;

/** A voter wants the body to decide that an objection shall not stop it; three of them open the override round. */
@Entity
public class OverrideDemand {

    /** So many voters together open an override. */
    public static final int NEEDED = 3;

    @EmbeddedId
    private DemandKey key;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OverrideDemand() {}

    private OverrideDemand(PositionId objection, PersonId person) {
        this.key = new DemandKey(objection, person);
    }

    /** Asks for the override of the objection, which stands in the round. */
    public static Demanding demand(ApprovalRound round, PositionId objection, PersonId person) {
        return new Demanding(
                new OverrideDemand(objection, person),
                new OverrideDemanded(objection, round.id(), round.mandate(), List.of(set(DemandKey.DEMANDS, person))));
    }

    /** A demand, and the event that tells of it. */
    public record Demanding(OverrideDemand demand, OverrideDemanded event) {}
}
