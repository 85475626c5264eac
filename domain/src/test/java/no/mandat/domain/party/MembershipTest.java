package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {

    @ParameterizedTest
    @CsvSource({"EXPERT_GROUP, LEADER", "EXPERT_GROUP, OBSERVER", "BOARD, MEMBER", "SECRETARIAT, HEAD"})
    void isARoleThatTheBodyHas(BodyKind kind, Role role) {
        assertThat(begin(kind, role).membership().person()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"EXPERT_GROUP, HEAD", "BOARD, SECRETARY", "SECRETARIAT, MEMBER", "SECRETARIAT, OBSERVER"})
    void isNoOtherRole(BodyKind kind, Role role) {
        assertThatIllegalArgumentException().isThrownBy(() -> begin(kind, role)).withMessageContaining(role.name());
    }

    private static Membership.Beginning begin(BodyKind kind, Role role) {
        var mandate = new MandateId(new UUID(0, 1));
        var body = Body.establish(new BodyId(new UUID(0, 2)), "Organet", kind, mandate)
                .body();
        return Membership.begin(
                new MembershipId(new UUID(0, 3)),
                body,
                new PersonId(new UUID(0, 4)),
                new Place(role, null, null),
                LocalDate.of(2026, 1, 1),
                Optional.of(mandate));
    }
}
