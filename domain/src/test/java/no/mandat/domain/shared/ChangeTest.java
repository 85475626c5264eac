package no.mandat.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void isNothingWhereBothValuesAreTheSame() {
        assertThat(Change.between("title", "a", "a")).isEmpty();
        assertThat(Change.between("firstDay", null, null)).isEmpty();
    }

    @Test
    void keepsBothValues() {
        assertThat(Change.between("firstDay", null, "2026-01-01"))
                .containsExactly(new Change("firstDay", null, "2026-01-01"));
    }
}
