package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    @Test
    void mayBeASingleDay() {
        assertThat(new Period(DAY, DAY).firstDay()).isEqualTo(DAY);
    }

    @Test
    void mayStartAtAdoption() {
        assertThat(new Period(null, DAY).firstDay()).isNull();
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MandateRefusal.PeriodReversed(DAY, DAY.minusDays(1))));
    }
}
