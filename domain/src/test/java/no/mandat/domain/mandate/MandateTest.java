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
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MandateTest {

    private static final PublicName NAME = new PublicName("ferjer");

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
        way(state).forEach(action -> act(mandate, action));
        assertThat(mandate.state()).isEqualTo(state);
        return mandate;
    }

    private static List<MandateAction> way(MandateState state) {
        var adopted = List.of(MandateAction.SUBMIT, MandateAction.ADOPT);
        return switch (state) {
            case DRAFT -> List.of();
            case IN_CONSENT -> List.of(MandateAction.SUBMIT);
            case ADOPTED -> adopted;
            case CLOSING -> and(adopted, MandateAction.BEGIN_CLOSING);
            case CLOSED -> and(and(adopted, MandateAction.BEGIN_CLOSING), MandateAction.CLOSE);
            case WITHDRAWN -> List.of(MandateAction.WITHDRAW);
            case TERMINATED -> and(adopted, MandateAction.TERMINATE);
        };
    }

    private static List<MandateAction> and(List<MandateAction> way, MandateAction last) {
        return Stream.concat(way.stream(), Stream.of(last)).toList();
    }

    /** The second text of the mandate. */
    private static MandateRevision second(Mandate mandate, MandateContent content) {
        return new MandateRevision(new TextKey(mandate.id(), 2), content, "cd34", NOW);
    }

    private static void act(Mandate mandate, MandateAction action) {
        Object done =
                switch (action) {
                    case SUBMIT -> mandate.submit(NOW);
                    case RECALL, RETURN -> mandate.comeBack(action, Grounds.of("Feil tekst"), NOW);
                    case ADOPT -> mandate.adopt(1, "ab12", Contents.DAY, NOW);
                    case PUBLISH -> mandate.publish(NAME, Contents.DAY, NOW);
                    case AMEND -> mandate.amend(second(mandate, Contents.content()), Contents.DAY, NOW);
                    case BEGIN_CLOSING, CLOSE -> {
                        var asked = mandate.askToClose(action, Contents.SECRETARY, ParticipationKey.SECRETARIAT, NOW);
                        assertThat(asked.changes()).isNotEmpty();
                        yield mandate.confirmClosing(Contents.LEADER, Contents.keys(true), Contents.DAY, NOW);
                    }
                    case REOPEN -> mandate.reopen("Mer å gjøre", NOW);
                    case TERMINATE -> mandate.terminate("Ingen midler", Contents.DAY, NOW);
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
                        "routes",
                        "texts",
                        "versions",
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
    void aTextIsCutWithItsNumberAndItsHash() {
        var mandate = draft();
        var cut = mandate.cut(Contents.content(), "ab12", NOW);

        assertThat(cut.revision().number()).isEqualTo(1);
        assertThat(cut.revision().content()).isEqualTo(Contents.content());
        assertThat(cut.revision().contentHash()).isEqualTo("ab12");
        assertThat(cut.revision().cutAt()).isEqualTo(NOW);
        assertThat(cut.event().changes()).containsExactly(new Change("texts", 0, 1), Change.set("fingerprint", "ab12"));
        assertThat(mandate.cut(Contents.content(), "ab12", NOW).revision().number())
                .isEqualTo(2);
    }

    @Test
    void adoptionMakesVersionOne() {
        var mandate = in(MandateState.IN_CONSENT);
        var adoption = mandate.adopt(4, "ab12", Contents.DAY, NOW);

        assertThat(adoption.version().number()).isEqualTo(1);
        assertThat(adoption.version().revision()).isEqualTo(4);
        assertThat(adoption.version().inForceFrom()).isEqualTo(Contents.DAY);
        assertThat(adoption.version().consentedAt()).isEqualTo(NOW);
        assertThat(mandate.versions()).isEqualTo(1);
        assertThat(mandate.adoptedOn()).contains(Contents.DAY);
        assertThat(adoption.event().changes())
                .contains(new Change("versions", 0, 1), Change.set("fingerprint", "ab12"));
    }

    @Test
    void anAmendmentMakesTheNextVersionAndTellsWhatChanged() {
        var mandate = in(MandateState.ADOPTED);
        var longer = new Period(PERIOD.firstDay(), LocalDate.of(2028, 3, 31));
        var content = Contents.content().with(longer).with(Demands.of(List.of(INDUSTRY)));
        var amending = mandate.amend(second(mandate, content), LocalDate.of(2027, 5, 1), NOW);

        assertThat(amending.version().number()).isEqualTo(2);
        assertThat(amending.version().revision()).isEqualTo(2);
        assertThat(amending.version().inForceFrom()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(mandate.period()).isEqualTo(longer);
        assertThat(mandate.demands().all()).containsExactly(INDUSTRY);
        assertThat(mandate.routes()).isEqualTo(Routes.USUAL);
        assertThat(amending.event().changes())
                .containsExactly(
                        new Change("lastDay", PERIOD.lastDay(), longer.lastDay()),
                        new Change("demands", null, List.of(INDUSTRY)),
                        new Change("versions", 1, 2),
                        Change.set("fingerprint", "cd34"),
                        Change.set("inForceFrom", LocalDate.of(2027, 5, 1)));
    }

    @Test
    void goesOtherWaysOnlyAsADraft() {
        var mandate = draft();
        var routes = Routes.USUAL.with(DeliverableKind.OP_ED, List.of(RouteStep.approve(RouteStep.Asked.GROUP)));
        assertThat(mandate.edit(Routes.USUAL, NOW)).isEmpty();
        assertThat(mandate.edit(routes, NOW)).hasValueSatisfying(edited -> assertThat(edited.changes())
                .containsExactly(new Change("routes", null, routes.differingFrom(Routes.USUAL))));
        assertThat(mandate.routes()).isEqualTo(routes);
        assertThatThrownBy(() -> mandate.edit(routes.with(DeliverableKind.NOTE, List.of()), NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MandateRefusal.RouteLength(DeliverableKind.NOTE, 4)));
        assertThat(mandate.withdraw("Derfor", NOW).changes()).isNotEmpty();
        assertThatThrownBy(() -> mandate.edit(Routes.USUAL, NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.WITHDRAWN, MandateAction.EDIT)));
    }

    @Test
    void isPublishedOnce() {
        var mandate = in(MandateState.ADOPTED);
        assertThat(mandate.publish(NAME, Contents.DAY, NOW).orElseThrow().changes())
                .containsExactly(Change.set("publishedOn", Contents.DAY), Change.set("publicName", "ferjer"));
        assertThat(mandate.publish(new PublicName("annet"), Contents.DAY.plusDays(1), NOW))
                .isEmpty();
        assertThat(mandate.publishedOn()).contains(Contents.DAY);
        assertThat(mandate.publicName()).contains(NAME);
    }

    @Test
    void comesBackForTheReasonToldOrTheCause() {
        assertThat(in(MandateState.IN_CONSENT)
                        .comeBack(MandateAction.RECALL, Grounds.of("Feil"), NOW)
                        .reason())
                .contains("Feil");
        assertThat(in(MandateState.IN_CONSENT)
                        .comeBack(MandateAction.RETURN, Grounds.of(Grounds.Cause.CONSENT_LAPSED), NOW)
                        .changes())
                .contains(Change.set("cause", Grounds.Cause.CONSENT_LAPSED));
    }

    private static void refuses(ThrowingCallable call, MandateRefusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Nested
    class WhenClosingIsAskedFor {

        private final Mandate mandate = in(MandateState.ADOPTED);

        private void ask() {
            var event = mandate.askToClose(
                    MandateAction.BEGIN_CLOSING, Contents.SECRETARY, ParticipationKey.SECRETARIAT, NOW);
            assertThat(event.changes())
                    .containsExactly(
                            Change.set("closingStep", MandateAction.BEGIN_CLOSING),
                            Change.set("closingAskedBy", Contents.SECRETARY),
                            Change.set("closingAskedWith", ParticipationKey.SECRETARIAT));
        }

        @Test
        void nobodyTurnsBothKeys() {
            ask();
            refuses(() -> confirm(Contents.SECRETARY, true), new MandateRefusal.NotTheSecondKey());
            refuses(() -> confirm(Contents.MEMBER, true), new MandateRefusal.NotTheSecondKey());
            assertThat(mandate.state()).isEqualTo(MandateState.ADOPTED);
            assertThat(mandate.closingAskedBy()).contains(Contents.SECRETARY);
        }

        @Test
        void aMemberWithAVoteIsTheSecondWhileNobodyLeads() {
            ask();
            confirm(Contents.MEMBER, false);
            assertThat(mandate.state()).isEqualTo(MandateState.CLOSING);
            assertThat(mandate.closingStep()).isEmpty();
        }

        @Test
        void isNotAskedTwice() {
            ask();
            refuses(this::ask, new MandateRefusal.ClosingAskedAlready());
        }

        @Test
        void isDeclinedByTheOtherOrTakenBack() {
            ask();
            refuses(() -> decline(Contents.MEMBER), new MandateRefusal.NotTheSecondKey());
            decline(Contents.LEADER);
            refuses(() -> confirm(Contents.LEADER, true), new MandateRefusal.ClosingNotAsked());
            ask();
            decline(Contents.SECRETARY);
            assertThat(mandate.closingStep()).isEmpty();
        }

        @Test
        void isForgottenWhenTheBoardEndsTheMandate() {
            ask();
            assertThat(mandate.terminate("Ingen midler", Contents.DAY, NOW).changes())
                    .contains(new Change("closingStep", MandateAction.BEGIN_CLOSING, null));
            assertThat(mandate.endedOn()).contains(Contents.DAY);
        }

        private void decline(PersonId person) {
            assertThat(mandate.declineClosing(person, Contents.keys(true), "Ikke ennå", NOW)
                            .reason())
                    .contains("Ikke ennå");
        }

        private void confirm(PersonId person, boolean led) {
            assertThat(mandate.confirmClosing(person, Contents.keys(led), Contents.DAY, NOW)
                            .changes())
                    .isNotEmpty();
        }
    }

    @Test
    void isOnlyReadWhenItIsOver() {
        assertThat(Arrays.stream(MandateState.values())
                        .filter(state -> in(state).isOver()))
                .containsExactly(MandateState.CLOSED, MandateState.WITHDRAWN, MandateState.TERMINATED);
    }

    @Test
    void forgetsItsEndWhenItIsReopened() {
        var mandate = in(MandateState.CLOSED);
        assertThat(mandate.endedOn()).contains(Contents.DAY);
        assertThat(mandate.reopen("Mer å gjøre", NOW).changes()).contains(new Change("endedOn", Contents.DAY, null));
        assertThat(mandate.endedOn()).isEmpty();
    }

    @Test
    void expiresTheDayAfterItsLastWhileItIsAdopted() {
        var last = PERIOD.lastDay();
        assertThat(MandateStatus.of(MandateState.ADOPTED, last, last)).isEqualTo(MandateStatus.ADOPTED);
        assertThat(MandateStatus.of(MandateState.ADOPTED, last, last.plusDays(1)))
                .isEqualTo(MandateStatus.EXPIRED);
        assertThat(Arrays.stream(MandateState.values())
                        .filter(state -> state != MandateState.ADOPTED)
                        .map(state ->
                                MandateStatus.of(state, last, last.plusDays(1)).name()))
                .containsExactly("DRAFT", "IN_CONSENT", "CLOSING", "CLOSED", "WITHDRAWN", "TERMINATED");
        assertThat(in(MandateState.ADOPTED).status(last.plusDays(1))).isEqualTo(MandateStatus.EXPIRED);
    }

    @Test
    void takesNothingNewThenOnceItWasAdopted() {
        var last = PERIOD.lastDay();
        assertThat(Arrays.stream(MandateState.values())
                        .filter(state -> in(state).isExpired(last.plusDays(1))))
                .containsExactly(
                        MandateState.ADOPTED, MandateState.CLOSING, MandateState.CLOSED, MandateState.TERMINATED);
        var adopted = in(MandateState.ADOPTED);
        assertThat(adopted.isExpired(last)).isFalse();
        adopted.requireTakesNew(last);
        assertThatThrownBy(() -> adopted.requireTakesNew(last.plusDays(1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new MandateRefusal.Expired(last)));
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
