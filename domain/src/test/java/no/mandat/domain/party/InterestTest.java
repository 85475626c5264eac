package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.party.Interest.Content;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class InterestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final PersonId ADA = new PersonId(new UUID(2, 1));
    private static final Content SHARES = new Content(InterestKind.OWNERSHIP, "Fjordlab", "3 % av aksjene", DAY, null);

    @Test
    void isEnteredWithAllThatItSays() {
        var declaration = Interest.declare(new InterestId(new UUID(7, 1)), ADA, SHARES);
        assertThat(declaration.interest().person()).isEqualTo(ADA);
        assertThat(declaration.event().changes())
                .contains(Change.set("kind", InterestKind.OWNERSHIP), Change.set("organisation", "Fjordlab"));
    }

    @Test
    void endsAndTellsOfRealChangesOnly() {
        var interest =
                Interest.declare(new InterestId(new UUID(7, 1)), ADA, SHARES).interest();
        assertThat(interest.edit(SHARES)).isEmpty();
        var sold = new Content(InterestKind.OWNERSHIP, "Fjordlab", "3 % av aksjene", DAY, DAY);
        assertThat(interest.edit(sold))
                .hasValueSatisfying(event -> assertThat(event.changes()).containsExactly(Change.set("toDay", DAY)));
        assertThat(interest.edit(sold)).isEmpty();
    }

    @Test
    void doesNotEndBeforeItBegan() {
        assertThatThrownBy(() -> new Content(InterestKind.OTHER, null, "Feil", DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PartyRefusal.InterestReversed(DAY, DAY.minusDays(1))));
    }
}
