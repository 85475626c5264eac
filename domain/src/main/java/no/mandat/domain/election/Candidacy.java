package no.mandat.domain.election;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody who was proposed in an election, and what they say to it. */
@Entity
public class Candidacy {

    @EmbeddedId
    private CandidacyKey key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private PersonId proposedBy;

    @Enumerated(EnumType.STRING)
    private CandidacyState state;

    private @Nullable String statement;
    private boolean tied;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Candidacy() {}

    /** Whoever proposes themself stands. */
    Candidacy(ElectionId election, PersonId person, PersonId proposedBy) {
        this.key = new CandidacyKey(election, person);
        this.proposedBy = proposedBy;
        this.state = person.equals(proposedBy) ? CandidacyState.ACCEPTED : CandidacyState.PROPOSED;
    }

    void answer(boolean stands, @Nullable String words) {
        state = stands ? CandidacyState.ACCEPTED : CandidacyState.DECLINED;
        statement = stands ? words : null;
    }

    void markTied(boolean now) {
        tied = now;
    }

    /** Who. */
    public PersonId person() {
        return key.person();
    }

    /** Who proposed them. */
    public PersonId proposedBy() {
        return proposedBy;
    }

    /** What they answered. */
    public CandidacyState state() {
        return state;
    }

    /** What they say to the group, in Markdown. */
    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    /** Whether they were among those with the most votes in the last round. */
    public boolean isTied() {
        return tied;
    }
}
