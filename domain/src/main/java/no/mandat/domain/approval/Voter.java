package no.mandat.domain.approval;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;

/** Somebody who has a vote in a round: the list is made when the round opens and never changes (domain.md, Party). */
@Entity
@Table(name = "round_voter")
public class Voter {

    @EmbeddedId
    private VoterKey key;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Voter() {}

    Voter(RoundId round, PersonId person) {
        this.key = new VoterKey(round, person);
    }

    /** Who. */
    public PersonId person() {
        return key.person();
    }
}
