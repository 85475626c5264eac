package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationTest {

    private static final Path DIAGRAM = Path.of("../docs/diagrams/invitation.mmd");
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(14));

    private static Invitation sent() {
        return Invitation.send(
                        new InvitationId(new UUID(7, 1)),
                        MANDATE,
                        new PersonId(new UUID(2, 1)),
                        Optional.of(new BodyId(new UUID(3, 1))),
                        new PersonId(new UUID(2, 2)))
                .invitation();
    }

    private static Invitation delivered() {
        var invitation = sent();
        assertThat(invitation
                        .delivered(InvitationDelivery.LINK, "account", NOW, UNTIL)
                        .mandate())
                .contains(MANDATE);
        return invitation;
    }

    private static Invitation in(InvitationState state) {
        var invitation = sent();
        var event =
                switch (state) {
                    case SENT -> Optional.empty();
                    case ACCEPTED -> Optional.of(invitation.accept());
                    case EXPIRED -> Optional.of(invitation.expire());
                    case REVOKED -> Optional.of(invitation.revoke(Optional.of("Feil person")));
                };
        assertThat(event.isPresent()).isEqualTo(state != InvitationState.SENT);
        assertThat(invitation.state()).isEqualTo(state);
        return invitation;
    }

    private static PartyEvent act(Invitation invitation, InvitationAction action) {
        return switch (action) {
            case RESEND -> invitation.resend();
            case ACCEPT -> invitation.accept();
            case EXPIRE -> invitation.expire();
            case REVOKE -> invitation.revoke(Optional.empty());
        };
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(InvitationState.values())
                .flatMap(state -> Arrays.stream(InvitationAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(InvitationState state, InvitationAction action) {
        var invitation = in(state);
        var next = InvitationLife.LIFE.next(state, action);
        if (next.isPresent()) {
            var event = act(invitation, action);
            assertThat(invitation.state()).isEqualTo(next.get());
            assertThat(event.changes().contains(new Change("state", state, next.get())))
                    .isEqualTo(state != next.get());
        } else {
            assertThatThrownBy(() -> act(invitation, action))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new PartyRefusal.InvitationNotPossibleNow(state, action)));
            assertThat(invitation.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({"SENT, true, true", "ACCEPTED, false, false", "EXPIRED, true, false", "REVOKED, false, false"})
    void saysWhetherSomebodyMayStillComeByItAndWhetherItsLetterIsDue(InvitationState state, boolean open, boolean due) {
        var invitation = in(state);
        assertThat(invitation.isOpen()).isEqualTo(open);
        assertThat(invitation.isDue()).isEqualTo(due);
    }

    @Test
    void hasAnEndOnlyWhereALinkIsUnderWay() {
        assertThat(sent().end()).isEmpty();
        assertThat(delivered().end()).contains(UNTIL);
        var told = sent();
        assertThat(told.delivered(InvitationDelivery.LOGIN, "account", NOW, null))
                .isNotNull();
        assertThat(told.end()).isEmpty();
        var over = delivered();
        assertThat(over.accept()).isNotNull();
        assertThat(over.end()).isEmpty();
    }

    @Test
    void tellsToWhichBodyUnlessItIsAnOutsiders() {
        var body = new BodyId(new UUID(3, 1));
        var person = new PersonId(new UUID(2, 1));
        var id = new InvitationId(new UUID(7, 1));
        assertThat(Invitation.send(id, MANDATE, person, Optional.of(body), person)
                        .event()
                        .changes())
                .contains(Change.set("body", body));
        assertThat(Invitation.send(id, MANDATE, person, Optional.empty(), person)
                        .event()
                        .changes())
                .extracting(Change::field)
                .doesNotContain("body");
    }

    @Test
    void isDueUntilItsLetterIsHandedOn() {
        var invitation = sent();
        assertThat(invitation.isDue()).isTrue();

        var event = invitation.delivered(InvitationDelivery.LINK, "account", NOW, UNTIL);

        assertThat(invitation.isDue()).isFalse();
        assertThat(invitation.account()).contains("account");
        assertThat(event.changes())
                .containsExactly(
                        new Change("delivery", InvitationDelivery.DUE, InvitationDelivery.LINK),
                        Change.set("account", "account"),
                        Change.set("sentAt", NOW),
                        Change.set("validUntil", UNTIL));
    }

    @Test
    void isDueAgainWhenItIsSentAgain() {
        var invitation = delivered();

        assertThat(invitation.resend().changes())
                .containsExactly(
                        new Change("delivery", InvitationDelivery.LINK, InvitationDelivery.DUE),
                        new Change("attempts", 1, 2));
        assertThat(invitation.isDue()).isTrue();
        assertThat(invitation.attempts()).isEqualTo(2);
        assertThat(invitation
                        .delivered(InvitationDelivery.LINK, "account", NOW.plusSeconds(9), UNTIL.plusSeconds(9))
                        .changes())
                .extracting(Change::field)
                .containsExactly("delivery", "sentAt", "validUntil");
    }

    @Test
    void isOverAtTheInstantWhenItsLinkIs() {
        var invitation = delivered();

        assertThat(invitation.isOver(UNTIL.minusNanos(1000))).isFalse();
        assertThat(invitation.isOver(UNTIL)).isTrue();
        assertThat(invitation.expire().changes())
                .isEqualTo(List.of(new Change("state", InvitationState.SENT, InvitationState.EXPIRED)));
        assertThat(invitation.isOver(UNTIL)).isFalse();
        assertThat(invitation.isOpen()).isTrue();
    }

    @Test
    void isNeverOverWithoutALink() {
        var waiting = sent();
        var known = sent();
        assertThat(known.delivered(InvitationDelivery.LOGIN, "account", NOW, null)
                        .changes())
                .isNotEmpty();

        assertThat(waiting.isOver(UNTIL)).isFalse();
        assertThat(known.isOver(UNTIL)).isFalse();
    }

    @Test
    void isNoLongerDueWhenItIsRefused() {
        var invitation = sent();

        assertThat(invitation.refused(InvitationDelivery.CLOSED).changes())
                .containsExactly(new Change("delivery", InvitationDelivery.DUE, InvitationDelivery.CLOSED));
        assertThat(invitation.isDue()).isFalse();
        assertThat(invitation.resend().changes()).isNotEmpty();
        assertThat(invitation.isDue()).isTrue();
    }

    @Test
    void saysWhyItWasTakenBack() {
        assertThat(sent().revoke(Optional.of("Feil person")).reason()).contains("Feil person");
    }

    @Test
    void itsLifeIsTheDiagram() throws IOException {
        var drawn = InvitationLife.LIFE.diagram(InvitationState.SENT);
        if ("write".equals(System.getProperty("mandat.diagrams"))) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(DIAGRAM).hasContent(drawn);
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains(drawn);
    }
}
