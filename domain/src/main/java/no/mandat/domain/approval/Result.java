package no.mandat.domain.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Map;
import no.mandat.domain.shared.PersonId;

/** The numbers with which a round ended, kept as they were whatever happens to memberships later. See {@link Tally}. */
@Embeddable
record Result(
        @Column(name = "voters") int voters,
        @Column(name = "recused") int recused,
        @Column(name = "approvals") int approvals,
        @Column(name = "remarks") int remarks,
        @Column(name = "objections") int objections,
        @Column(name = "blocking") int blocking,
        @Column(name = "abstentions") int abstentions,
        @Column(name = "silent") int silent)
        implements Serializable {

    static Result of(Tally tally) {
        return new Result(
                tally.voters(),
                tally.recused(),
                tally.approvals(),
                tally.remarks(),
                tally.objections(),
                tally.blocking(),
                tally.abstentions(),
                tally.silent());
    }

    /** The numbers again, with the votes of an election. */
    Tally tally(Map<PersonId, Integer> votes) {
        return new Tally(voters, recused, approvals, remarks, objections, blocking, abstentions, silent, votes);
    }
}
