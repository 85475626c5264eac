package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.contribution.CallGap.Missing;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallInvitationTest {

    private static final CallInvitationId INVITATION = new CallInvitationId(new UUID(9, 2));
    private static final ContributionId SENT = new ContributionId(new UUID(9, 1));
    private static final MailId LETTER = new MailId(new UUID(9, 3));
    private static final Invitee KARI =
            new Invitee("Kari", "kari@fjord.example", "Fjordbruk", OrganisationCategory.INDUSTRY, "nn");

    private static final Instant LATER = CLOSES.plusSeconds(3600);

    private static final Map<CallInvitationAction, Function<CallInvitation, DomainEvent>> VERBS = Map.of(
            CallInvitationAction.SEND, invitation -> invitation.send(LETTER, DURING),
            CallInvitationAction.ANSWER, invitation -> invitation.answer(SENT, DURING),
            CallInvitationAction.REOPEN, invitation -> invitation.reopen(DURING),
            CallInvitationAction.LET_IN, invitation -> invitation.letIn(closed(), LATER, "Syk", CLOSES),
            CallInvitationAction.REVOKE, invitation -> invitation.revoke(Optional.of("Feil adresse"), DURING));

    @Test
    void whoWasInvitedIsErasedAndInvitedNoLonger() {
        var invitation =
                CallInvitation.list(INVITATION, invited(), KARI, DRAFTED).invitation();
        assertThat(invitation.erase(DURING).changes())
                .containsExactly(
                        new Change("state", CallInvitationState.LISTED, CallInvitationState.REVOKED),
                        new Change("name", null, null),
                        new Change("email", null, null),
                        new Change("organisation", null, null));
        assertThat(invitation.invitee()).isEqualTo(new Invitee("", "", null, OrganisationCategory.INDUSTRY, "nn"));
        var answered = CallInvitation.list(INVITATION, invited(), KARI, DRAFTED).invitation();
        assertThat(answered.send(LETTER, DURING).changes()).isNotEmpty();
        assertThat(answered.answer(SENT, DURING).changes()).isNotEmpty();
        assertThat(answered.erase(DURING).changes()).extracting(Change::field).doesNotContain("state");
        assertThat(answered.contribution()).contains(SENT);
    }

    private static Call closed() {
        var call = invited();
        assertThat(call.open(true, DRAFTED).changes()).isNotEmpty();
        return call;
    }

    private static Call call(Audience audience) {
        var plan = Calls.plan(Calls.text(Calls.question(1, QuestionKind.TEXT, "Hvorfor?")));
        return Call.draft(ID, MANDATE, 2, new CallPlan(plan.text(), plan.hash(), audience, plan.window()), DRAFTED)
                .call();
    }

    private static Call invited() {
        return call(Audience.INVITED);
    }

    private static CallInvitation listed() {
        return CallInvitation.list(INVITATION, invited(), KARI, DRAFTED).invitation();
    }

    private static CallInvitation in(CallInvitationState state) {
        var invitation = listed();
        var steps =
                switch (state) {
                    case LISTED -> List.<CallInvitationAction>of();
                    case SENT -> List.of(CallInvitationAction.SEND);
                    case ANSWERED -> List.of(CallInvitationAction.SEND, CallInvitationAction.ANSWER);
                    case REVOKED -> List.of(CallInvitationAction.REVOKE);
                };
        steps.forEach(
                step -> assertThat(VERBS.get(step).apply(invitation).changes()).isNotEmpty());
        return invitation;
    }

    private static Refusal refusal(ThrowingCallable command) {
        return catchThrowableOfType(RefusedException.class, command).refusal();
    }

    @Test
    void putsSomebodyOnTheListOfACallForThoseWhoAreInvited() {
        var listing = CallInvitation.list(INVITATION, invited(), KARI, DRAFTED);

        assertThat(listing.invitation())
                .returns(INVITATION, CallInvitation::id)
                .returns(ID, CallInvitation::call)
                .returns(KARI, CallInvitation::invitee)
                .returns(CallInvitationState.LISTED, CallInvitation::state)
                .returns(DRAFTED, CallInvitation::changedAt)
                .returns(0, CallInvitation::version);
        assertThat(listing.invitation().sentAt()).isEmpty();
        assertThat(listing.event().subject()).isEqualTo(Subject.of(CallInvitation.class, INVITATION));
        assertThat(listing.event().mandate()).contains(MANDATE);
        assertThat(listing.event().changes())
                .containsExactly(
                        Change.set("call", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("name", "Kari"),
                        Change.set("email", "kari@fjord.example"),
                        Change.set("organisation", "Fjordbruk"),
                        Change.set("category", OrganisationCategory.INDUSTRY),
                        Change.set("language", "nn"),
                        Change.set("state", CallInvitationState.LISTED));
        assertThat(refusal(() -> CallInvitation.list(INVITATION, call(Audience.MEMBERS), KARI, DRAFTED)))
                .isEqualTo(new CallInvitationRefusal.NotByInvitation(Audience.MEMBERS));
    }

    @Test
    void asksByNameInACallForEverybodyToo() {
        var call = call(Audience.PUBLIC);
        assertThat(CallInvitation.list(INVITATION, call, KARI, DRAFTED).invitation())
                .returns(ID, CallInvitation::call)
                .returns(KARI, CallInvitation::invitee)
                .returns(CallInvitationState.LISTED, CallInvitation::state);
        assertThat(call.open(true, DRAFTED).changes()).isNotEmpty();
        assertThat(refusal(() -> CallInvitation.list(INVITATION, call, KARI, CLOSES)))
                .isEqualTo(new CallInvitationRefusal.CallTakesNobody(CallStatus.CLOSED));
    }

    @Test
    void takesNobodyOnceTheCallIsOver() {
        var call = invited();
        assertThat(call.open(true, DRAFTED).changes()).isNotEmpty();
        assertThat(CallInvitation.list(INVITATION, call, KARI, DURING).invitation())
                .isNotNull();
        assertThat(refusal(() -> CallInvitation.list(INVITATION, call, KARI, CLOSES)))
                .isEqualTo(new CallInvitationRefusal.CallTakesNobody(CallStatus.CLOSED));
        assertThat(call.withdraw(false, "Feil", DURING).changes()).isNotEmpty();
        assertThat(refusal(() -> CallInvitation.list(INVITATION, call, KARI, DURING)))
                .isEqualTo(new CallInvitationRefusal.CallTakesNobody(CallStatus.WITHDRAWN));
    }

    @Test
    void isWrittenToAndAnsweredOnce() {
        var invitation = listed();
        assertThat(invitation.send(LETTER, DURING).changes())
                .containsExactly(
                        new Change("state", CallInvitationState.LISTED, CallInvitationState.SENT),
                        Change.set("letter", LETTER),
                        Change.set("sentAt", DURING));
        assertThat(invitation.sentAt()).contains(DURING);
        assertThat(invitation.contribution()).isEmpty();
        assertThat(invitation.answer(SENT, DURING).changes())
                .containsExactly(
                        new Change("state", CallInvitationState.SENT, CallInvitationState.ANSWERED),
                        Change.set("contribution", SENT));
        assertThat(invitation.contribution()).contains(SENT);
        assertThat(refusal(() -> invitation.answer(new ContributionId(new UUID(9, 9)), DURING)))
                .isEqualTo(new CallInvitationRefusal.InvitationNotInState(
                        CallInvitationState.ANSWERED, CallInvitationAction.ANSWER));
        assertThat(invitation.contribution()).contains(SENT);
        assertThat(invitation.changedAt()).isEqualTo(DURING);
    }

    @Test
    void isAnsweredAnewOnceWhatWasSentIsWithdrawn() {
        var invitation = in(CallInvitationState.ANSWERED);
        var event = invitation.reopen(DURING);
        assertThat(event.changes())
                .containsExactly(new Change("state", CallInvitationState.ANSWERED, CallInvitationState.SENT));
        assertThat(event.subject()).isEqualTo(Subject.of(CallInvitation.class, INVITATION));
        assertThat(event.mandate()).contains(MANDATE);
        assertThat(invitation.contribution()).contains(SENT);
        var other = new ContributionId(new UUID(9, 9));
        assertThat(invitation.answer(other, DURING).changes())
                .containsExactly(
                        new Change("state", CallInvitationState.SENT, CallInvitationState.ANSWERED),
                        new Change("contribution", SENT, other));
        assertThat(invitation.contribution()).contains(other);
    }

    @Test
    void doesWhatItsLifeSaysAndNothingElse() {
        for (var state : CallInvitationState.values()) {
            for (var action : CallInvitationAction.values()) {
                var invitation = in(state);
                var next = CallInvitationLife.LIFE.next(state, action);
                if (next.isPresent()) {
                    assertThat(VERBS.get(action).apply(invitation)).isNotNull();
                    assertThat(invitation.state()).isEqualTo(next.get());
                } else {
                    assertThat(refusal(() -> VERBS.get(action).apply(invitation).changes()))
                            .isEqualTo(new CallInvitationRefusal.InvitationNotInState(state, action));
                    assertThat(invitation.state()).isEqualTo(state);
                }
            }
        }
    }

    @Test
    void isLetInForAReasonOnceTheCallHasClosed() {
        var invitation = in(CallInvitationState.SENT);
        assertThat(refusal(() -> invitation.letIn(closed(), LATER, "Syk", DURING)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
        assertThat(refusal(() -> invitation.letIn(closed(), CLOSES, "Syk", CLOSES)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        assertThat(invitation.letInUntil(CLOSES)).isEmpty();
        var event = invitation.letIn(closed(), LATER, "Syk", CLOSES);
        assertThat(event.changes()).containsExactly(Change.set("letInUntil", LATER));
        assertThat(event.reason()).contains("Syk");
        assertThat(invitation.letInUntil(LATER.minusNanos(1))).contains(LATER);
        assertThat(invitation.letInUntil(LATER)).isEmpty();
    }

    @Test
    void isTakenBackWithAReason() {
        assertThat(listed().revoke(Optional.of("Feil adresse"), DURING).reason())
                .contains("Feil adresse");
    }

    @Test
    void provesTheInvitedAddressAlone() {
        assertThat(listed().proves("kari@fjord.example")).isTrue();
        assertThat(listed().proves("ola@fjord.example")).isFalse();
    }

    @Test
    void aCallToThoseWhoAreInvitedIsOpenedOnceSomebodyIs() {
        var nobody = List.of(new CallGap(Missing.INVITATIONS, 0, "nb"));
        assertThat(invited().gaps(false)).isEqualTo(nobody);
        assertThat(invited().gaps(true)).isEmpty();
        assertThat(call(Audience.PUBLIC).gaps(false)).isEmpty();
        assertThat(call(Audience.PUBLIC).open(false, DRAFTED).changes())
                .as("whom everybody may answer")
                .isNotEmpty();
        assertThat(refusal(() -> invited().open(false, DRAFTED))).isEqualTo(new CallRefusal.CallIncomplete(nobody));
        assertThat(invited().open(true, DRAFTED).changes()).isNotEmpty();
    }
}
