package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MandateTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final BodyId BOARD = new BodyId(new UUID(0, 1));
    private static final BodyId OTHER_BOARD = new BodyId(new UUID(0, 2));
    private static final Period PERIOD = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    private static final MandateText TEXT = new MandateText("Ekspertgruppe for tare", "Tare", BOARD, PERIOD);

    private static final Demand INDUSTRY = new Demand(OrganisationCategory.INDUSTRY, 2);

    private static Mandate draft() {
        return Mandate.draft(
                        new MandateId(new UUID(0, 3)),
                        TEXT,
                        new BodyId(new UUID(0, 4)),
                        new BodyId(new UUID(0, 5)),
                        NOW)
                .mandate();
    }

    @Test
    void eventsBelongToTheMandateAndAreCalledByWhatHappened() {
        var mandate = draft();
        var withdrawn = mandate.withdraw("Ingen midler.", NOW);
        assertThat(withdrawn.action()).isEqualTo("MandateWithdrawn");
        assertThat(withdrawn.mandate()).contains(mandate.id());
    }

    private static Mandate in(MandateState state) {
        var mandate = draft();
        if (state == MandateState.WITHDRAWN) {
            var event = mandate.withdraw("Ikke lenger aktuelt", NOW);
            assertThat(event.id()).isEqualTo(mandate.id());
        }
        assertThat(mandate.state()).isEqualTo(state);
        return mandate;
    }

    private static void act(Mandate mandate, MandateAction action) {
        var done =
                switch (action) {
                    case EDIT -> mandate.edit(new MandateText("Ny tittel", "Ny", OTHER_BOARD, PERIOD), NOW);
                    case WITHDRAW -> mandate.withdraw("Dobbelt opp", NOW);
                };
        assertThat(done).isNotNull();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(MandateState.values())
                .flatMap(state -> Arrays.stream(MandateAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(MandateState state, MandateAction action) {
        var mandate = in(state);
        var next = MandateLife.LIFE.next(state, action);

        if (next.isPresent()) {
            act(mandate, action);
            assertThat(mandate.state()).isEqualTo(next.get());
        } else {
            assertThatThrownBy(() -> act(mandate, action))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new MandateRefusal.NotPossibleNow(state, action)));
            assertThat(mandate.state()).isEqualTo(state);
        }
    }

    @Test
    void namesEveryFieldOfADraft() {
        var draft = Mandate.draft(
                new MandateId(new UUID(0, 3)), TEXT, new BodyId(new UUID(0, 4)), new BodyId(new UUID(0, 5)), NOW);

        assertThat(draft.event().changes())
                .extracting(Change::field)
                .containsExactly(
                        "title",
                        "shortName",
                        "board",
                        "expertGroup",
                        "secretariat",
                        "firstDay",
                        "lastDay",
                        "demands",
                        "state");
    }

    @Nested
    class WhenInDraft {

        private final Mandate mandate = draft();

        @Test
        void tellsOldAndNewValuesOfWhatAnEditChanged() {
            var event = mandate.edit(new MandateText("Ekspertgruppe for sukkertare", "Tare", OTHER_BOARD, PERIOD), NOW);

            assertThat(event.orElseThrow().changes())
                    .containsExactly(
                            new Change("title", "Ekspertgruppe for tare", "Ekspertgruppe for sukkertare"),
                            new Change("board", BOARD, OTHER_BOARD));
        }

        @Test
        void saysNothingWhenNothingChanged() {
            assertThat(mandate.edit(TEXT, NOW.plusSeconds(60))).isEmpty();
            assertThat(mandate.changedAt()).isEqualTo(NOW);
        }

        @Test
        void remembersWhyItWasWithdrawn() {
            var event = mandate.withdraw("Styret venter", NOW);

            assertThat(event.reason()).contains("Styret venter");
            assertThat(event.changes())
                    .isEqualTo(List.of(new Change("state", MandateState.DRAFT, MandateState.WITHDRAWN)));
        }
    }

    /** Whatever is tried after the withdrawal, nothing of the mandate moves. */
    @Property(tries = 200)
    void neverChangesOnceWithdrawn(@ForAll List<MandateAction> attempts) {
        var mandate = in(MandateState.WITHDRAWN);
        for (var attempt : attempts) {
            assertThatThrownBy(() -> act(mandate, attempt)).isInstanceOf(RefusedException.class);
        }
        assertThat(mandate.title()).isEqualTo(TEXT.title());
        assertThat(mandate.board()).isEqualTo(BOARD);
        assertThat(mandate.state()).isEqualTo(MandateState.WITHDRAWN);
    }

    @Test
    void demandsAreNamedAsAWhole() {
        var mandate = draft();
        var two = Demands.of(List.of(
                new Demand(OrganisationCategory.RESEARCH, 1), INDUSTRY, new Demand(OrganisationCategory.INDUSTRY, 1)));
        assertThat(two.all()).containsExactly(INDUSTRY, new Demand(OrganisationCategory.RESEARCH, 1));
        var text = new MandateText(TEXT.title(), TEXT.shortName(), TEXT.board(), TEXT.period(), two);

        assertThat(mandate.edit(text, NOW)).hasValueSatisfying(event -> assertThat(event.changes())
                .containsExactly(new Change("demands", null, two.all())));
        assertThat(mandate.edit(text, NOW)).isEmpty();
        assertThat(mandate.edit(TEXT, NOW)).hasValueSatisfying(event -> assertThat(event.changes())
                .containsExactly(new Change("demands", two.all(), null)));
        assertThat(mandate.demands()).isEqualTo(Demands.NONE);
    }

    @Test
    void aDemandIsMetByItsMinimum() {
        assertThat(INDUSTRY.isMetBy(1)).isFalse();
        assertThat(INDUSTRY.isMetBy(2)).isTrue();
        assertThat(Demands.of(List.of(INDUSTRY)).of(OrganisationCategory.INDUSTRY))
                .contains(INDUSTRY);
        assertThat(Demands.of(List.of(INDUSTRY)).of(OrganisationCategory.RESEARCH))
                .isEmpty();
        assertThatThrownBy(() -> new Demand(OrganisationCategory.OTHER, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void demandsAreKeptAsOneText() {
        var column = new DemandsColumn();
        var demands = Demands.of(List.of(INDUSTRY, new Demand(OrganisationCategory.OTHER, 1)));
        assertThat(column.convertToDatabaseColumn(demands)).isEqualTo("INDUSTRY:2,OTHER:1");
        assertThat(column.convertToEntityAttribute("INDUSTRY:2,OTHER:1")).isEqualTo(demands);
        assertThat(column.convertToEntityAttribute("")).isEqualTo(Demands.NONE);
        assertThat(column.convertToDatabaseColumn(Demands.NONE)).isEmpty();
    }

    @Test
    void theSeatsOfItsGroupAreFixedWithTheRest() {
        in(MandateState.DRAFT).requireEditable();
        assertThatThrownBy(() -> in(MandateState.WITHDRAWN).requireEditable()).isInstanceOf(RefusedException.class);
    }
}
