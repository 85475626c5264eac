package no.mandat.domain.approval;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;

/** Somebody who can be chosen in an election: the list is made when the round opens and never changes. */
@Entity
@Table(name = "round_candidate")
public class Candidate {

    @EmbeddedId
    private CandidateKey key;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    Candidate(RoundId round, PersonId person) {
        this.key = new CandidateKey(round, person);
    }

    /** Who. */
    public PersonId person() {
        return key.person();
    }
}
