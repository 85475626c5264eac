package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

/** Who is named with a round: voters, candidates, and those who ask for an override. */
class OverrideDemandTest {

    private static final PositionId OBJECTION = new PositionId(new UUID(4, 9));
    private static final RoundId ROUND = new RoundId(new UUID(1, 3));

    @Test
    void isToldOfTheObjection() {
        var round = Hall.of(4).round;

        var event = OverrideDemand.demand(round, OBJECTION, person(2)).event();

        assertThat(event.subject()).isEqualTo(Subject.of(Position.class, OBJECTION));
        assertThat(event.round()).isEqualTo(round.id());
        assertThat(event.mandate()).contains(Hall.MANDATE);
        assertThat(event.changes()).containsExactly(Change.set("demands", person(2)));
    }

    @Test
    void isAPartOfTheObjection() {
        var key = new DemandKey(OBJECTION, person(2));

        assertThat(key.whole()).isEqualTo(Subject.of(Position.class, OBJECTION));
        assertThat(key.field()).isEqualTo("demands");
    }

    @Test
    void votersAndCandidatesArePartsOfTheirRound() {
        assertThat(new VoterKey(ROUND, person(1)))
                .returns(Subject.of(ApprovalRound.class, ROUND), VoterKey::whole)
                .returns("voters", VoterKey::field);
        assertThat(new CandidateKey(ROUND, person(1)))
                .returns(Subject.of(ApprovalRound.class, ROUND), CandidateKey::whole)
                .returns("candidates", CandidateKey::field);
    }
}
