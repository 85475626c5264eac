package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.Calls.CLOSES;
import static no.mandat.domain.contribution.Calls.DRAFTED;
import static no.mandat.domain.contribution.Calls.DURING;
import static no.mandat.domain.contribution.Calls.ID;
import static no.mandat.domain.contribution.Calls.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LateRequestTest {

    private static final LateRequestId REQUEST = new LateRequestId(new UUID(7, 50));
    private static final CallInvitationId INVITATION = new CallInvitationId(new UUID(7, 51));
    private static final String HASH = "d".repeat(64);
    private static final LateRequest.Asker KARI = new LateRequest.Asker("Kari", "kari@fjord.example", "nn");
    private static final Instant LATE = CLOSES.plusSeconds(60);
    private static final Instant LATER = LATE.plusSeconds(3_600);

    private static Call call() {
        var call = Calls.draft();
        assertThat(call.open(false, DRAFTED).changes()).isNotEmpty();
        return call;
    }

    private static Call answered() {
        var call = call();
        assertThat(call.expire(CLOSES)).isPresent();
        assertThat(call.finish(LATE).changes()).isNotEmpty();
        return call;
    }

    private static LateRequest asked() {
        return LateRequest.ask(REQUEST, call(), KARI, "Var syk.", HASH, LATE).request();
    }

    private static Refusal refusal(ThrowingCallable command) {
        return catchThrowableOfType(RefusedException.class, command).refusal();
    }

    @Test
    void isAskedOnceTheCallIsClosed() {
        var asking = LateRequest.ask(REQUEST, call(), KARI, "Var syk.", HASH, LATE);
        assertThat(asking.request())
                .returns(REQUEST, LateRequest::id)
                .returns(ID, LateRequest::call)
                .returns(KARI, LateRequest::asker)
                .returns("Var syk.", LateRequest::reason)
                .returns(HASH, LateRequest::draftHash)
                .returns(LateRequestState.ASKED, LateRequest::state)
                .returns(LATE, LateRequest::askedAt)
                .returns(LATE, LateRequest::changedAt)
                .returns(0, LateRequest::version);
        assertThat(asking.event().subject()).isEqualTo(Subject.of(LateRequest.class, REQUEST));
        assertThat(asking.event().mandate()).contains(MANDATE);
        assertThat(asking.event().changes())
                .containsExactly(
                        Change.set("call", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("name", "Kari"),
                        Change.set("email", "kari@fjord.example"),
                        Change.set("language", "nn"),
                        Change.set("reason", "Var syk."),
                        Change.set("draftHash", HASH),
                        Change.set("state", LateRequestState.ASKED),
                        Change.set("askedAt", LATE));
        assertThat(refusal(() -> LateRequest.ask(REQUEST, call(), KARI, "Var syk.", HASH, DURING)))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));
    }

    @Test
    void isAskedAndGrantedAlsoOnceAllThatCameIsAnswered() {
        var ada = new PersonId(new UUID(9, 5));
        var until = LATER.plus(Duration.ofDays(2));
        assertThat(LateRequest.ask(REQUEST, answered(), KARI, "Var syk.", HASH, LATER)
                        .request()
                        .state())
                .isEqualTo(LateRequestState.ASKED);
        var request = LateRequest.askBy(ada, REQUEST, answered(), KARI, "Var syk.", HASH, LATER)
                .request();
        assertThat(request.letIn(answered(), until, "Rimelig", LATER).changes()).isNotEmpty();
        assertThat(request.letInUntil(LATER)).contains(until);
        assertThat(LateRequest.admit(ada, REQUEST, answered(), KARI, until, "Ringte", HASH, LATER)
                        .request()
                        .letInUntil(LATER))
                .contains(until);
        var invitee = new Invitee("Kari", "kari@fjord.example", null, null, "nn");
        assertThat(CallInvitation.admit(INVITATION, answered(), invitee, until, HASH, LATER)
                        .invitation()
                        .letInUntil(LATER))
                .contains(until);
    }

    @Test
    void isGrantedByAnInvitationWithWhatTheyHadTyped() {
        var request = asked();
        var granted = request.grant(INVITATION, "Rimelig", LATER);
        assertThat(request.state()).isEqualTo(LateRequestState.GRANTED);
        assertThat(request.invitation()).contains(INVITATION);
        assertThat(request.changedAt()).isEqualTo(LATER);
        assertThat(granted.changes())
                .containsExactly(
                        new Change("state", LateRequestState.ASKED, LateRequestState.GRANTED),
                        Change.set("invitation", INVITATION));
        assertThat(granted.reason()).contains("Rimelig");

        var until = LATER.plus(Duration.ofDays(2));
        var invitee = new Invitee("Kari", "kari@fjord.example", null, null, "nn");
        var listing = CallInvitation.admit(INVITATION, call(), invitee, until, HASH, LATER);
        assertThat(listing.invitation().draft()).contains(HASH);
        assertThat(listing.invitation().letInUntil(LATER)).contains(until);
        assertThat(listing.invitation().letInUntil(until)).isEmpty();
        assertThat(listing.event().changes())
                .contains(Change.set("letInUntil", until), Change.set("draftHash", HASH))
                .contains(Change.set("state", CallInvitationState.LISTED));
        assertThat(refusal(() -> CallInvitation.admit(INVITATION, call(), invitee, LATER, HASH, LATER)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        assertThat(refusal(() -> CallInvitation.admit(INVITATION, call(), invitee, until, HASH, DURING)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
    }

    @Test
    void whoeverHasSaidSoInAnotherWayIsLetInWithoutADraft() {
        var until = LATER.plus(Duration.ofDays(2));
        var invitee = new Invitee("Kari", "kari@fjord.example", null, null, "nn");
        var listing = CallInvitation.admit(INVITATION, call(), invitee, "Ringte", until, LATER);
        assertThat(listing.invitation().draft()).isEmpty();
        assertThat(listing.invitation().letInUntil(LATER)).contains(until);
        assertThat(listing.event().reason()).contains("Ringte");
        assertThat(listing.event().changes())
                .contains(Change.set("letInUntil", until), Change.set("email", "kari@fjord.example"));
        assertThat(refusal(() -> CallInvitation.admit(INVITATION, call(), invitee, "Ringte", LATER, LATER)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        assertThat(refusal(() -> CallInvitation.admit(INVITATION, call(), invitee, "Ringte", until, DURING)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
    }

    @Test
    void ofSomebodyWhoHasLoggedInNeedsNoInvitation() {
        var ada = new PersonId(new UUID(9, 5));
        var asking = LateRequest.askBy(ada, REQUEST, call(), KARI, "Var syk.", HASH, LATE);
        assertThat(asking.event().changes()).contains(Change.set("person", ada));
        var request = asking.request();
        assertThat(request.person()).contains(ada);
        var until = LATER.plus(Duration.ofDays(2));
        assertThat(refusal(() -> request.letIn(call(), LATER, "Rimelig", LATER)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        assertThat(refusal(() -> request.letIn(call(), until, "Rimelig", DURING)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
        var granted = request.letIn(call(), until, "Rimelig", LATER);
        assertThat(granted.changes())
                .containsExactly(
                        new Change("state", LateRequestState.ASKED, LateRequestState.GRANTED),
                        Change.set("letInUntil", until));
        assertThat(granted.reason()).contains("Rimelig");
        assertThat(request.letInUntil(LATER)).contains(until);
        assertThat(request.letInUntil(until)).isEmpty();
        assertThat(refusal(() -> request.letIn(call(), until, "Rimelig", LATER)))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.GRANTED, LateRequestAction.GRANT));
        assertThat(request.erase(LATER).changes())
                .contains(new Change("person", null, null), new Change("letInUntil", null, null));
        assertThat(request.person()).isEmpty();
        assertThat(request.letInUntil(LATER)).isEmpty();
    }

    @Test
    void ofSomebodyWhoIsLetInUnaskedIsGrantedFromTheBeginning() {
        var ada = new PersonId(new UUID(9, 5));
        var until = LATER.plus(Duration.ofDays(2));
        var admission = LateRequest.admit(ada, REQUEST, call(), KARI, until, "Var syk.", HASH, LATER);
        assertThat(admission.request())
                .returns(REQUEST, LateRequest::id)
                .returns(ID, LateRequest::call)
                .returns(KARI, LateRequest::asker)
                .returns("", LateRequest::reason)
                .returns(LateRequestState.GRANTED, LateRequest::state)
                .returns(LATER, LateRequest::askedAt);
        assertThat(admission.request().person()).contains(ada);
        assertThat(admission.request().explanation())
                .as("as the secretariat says")
                .contains("Var syk.");
        assertThat(admission.request().letInUntil(LATER)).contains(until);
        assertThat(admission.event().subject()).isEqualTo(Subject.of(LateRequest.class, REQUEST));
        assertThat(admission.event().changes())
                .contains(
                        Change.set("call", ID),
                        Change.set("explanation", "Var syk."),
                        Change.set("state", LateRequestState.GRANTED),
                        Change.set("person", ada),
                        Change.set("letInUntil", until));
        assertThat(refusal(() -> LateRequest.admit(ada, REQUEST, call(), KARI, until, "Var syk.", HASH, DURING)))
                .isEqualTo(new CallInvitationRefusal.CallStillOpen(CallStatus.OPEN));
        assertThat(refusal(() -> LateRequest.admit(ada, REQUEST, call(), KARI, LATER, "Var syk.", HASH, LATER)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
    }

    @Test
    void ofSomebodyWhoseTimeHasRunOutOrWhoWasDeniedItIsGrantedAgain() {
        var ada = new PersonId(new UUID(9, 5));
        var until = LATER.plus(Duration.ofDays(2));
        var again = until.plus(Duration.ofDays(2));
        var granted = LateRequest.admit(ada, REQUEST, call(), KARI, until, "Var syk.", HASH, LATER)
                .request();
        assertThat(granted.canBeAdmitted(LATER)).isFalse();
        assertThat(refusal(() -> granted.admitAgain(call(), again, "Syk igjen.", LATER)))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.GRANTED, LateRequestAction.ADMIT));
        assertThat(refusal(() -> granted.admitAgain(call(), until, "Syk igjen.", until)))
                .isEqualTo(new CallInvitationRefusal.LetInUntilPast());
        var event = granted.admitAgain(call(), again, "Syk igjen.", until);
        assertThat(event.changes()).contains(new Change("letInUntil", until, again));
        assertThat(event.reason()).as("it stands among the changes").isEmpty();
        assertThat(granted.letInUntil(until)).contains(again);

        var declined = LateRequest.askBy(ada, REQUEST, call(), KARI, "Var syk.", HASH, LATE)
                .request();
        assertThat(declined.canBeAdmitted(LATE)).as("it waits").isFalse();
        assertThat(declined.decline("Alt er lest.", LATER).changes()).isNotEmpty();
        assertThat(declined.admitAgain(call(), until, "Likevel.", LATER).changes())
                .containsExactly(
                        new Change("state", LateRequestState.DECLINED, LateRequestState.GRANTED),
                        Change.set("letInUntil", until),
                        new Change("explanation", "Alt er lest.", "Likevel."));
        assertThat(declined.reason()).as("as they wrote it").isEqualTo("Var syk.");

        var outside = asked();
        assertThat(outside.decline("Alt er lest.", LATER).changes()).isNotEmpty();
        assertThat(outside.canBeAdmitted(LATER)).as("they are invited").isFalse();
    }

    @Test
    void isDeclinedWithWhatTheyAreTold() {
        var request = asked();
        var declined = request.decline("Alt er lest.", LATER);
        assertThat(request.explanation()).contains("Alt er lest.");
        assertThat(declined.changes())
                .containsExactly(
                        new Change("state", LateRequestState.ASKED, LateRequestState.DECLINED),
                        Change.set("explanation", "Alt er lest."));
        assertThat(declined.reason()).contains("Alt er lest.");
    }

    @Test
    void isLaidAsideUntilSomebodyDecidesAfterAll() {
        var request = asked();
        assertThat(request.layAside(LATER).changes())
                .containsExactly(new Change("state", LateRequestState.ASKED, LateRequestState.LAID_ASIDE));
        assertThat(refusal(() -> request.layAside(LATER)))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.LAID_ASIDE, LateRequestAction.LAY_ASIDE));
        assertThat(request.grant(INVITATION, "Rimelig", LATER).changes()).isNotEmpty();
        var erased = asked();
        assertThat(erased.layAside(LATER).changes()).isNotEmpty();
        assertThat(erased.erase(LATER).changes())
                .contains(new Change("state", LateRequestState.LAID_ASIDE, LateRequestState.DECLINED));
    }

    @Test
    void lapsesWhenItsCallIsOpenedAgainAndIsAskedAgainOnceThatHasClosed() {
        var request = asked();
        assertThat(refusal(() -> request.askAgain(call(), KARI, "Syk igjen.", LATER)))
                .isEqualTo(new LateRequestRefusal.LateEntryAskedAlready());
        assertThat(request.decline("Alt er lest.", LATE).changes()).isNotEmpty();
        var lapsed = request.lapse(LATER);
        assertThat(lapsed.subject()).isEqualTo(Subject.of(LateRequest.class, REQUEST));
        assertThat(lapsed.changes())
                .containsExactly(new Change("state", LateRequestState.DECLINED, LateRequestState.LAPSED));
        assertThat(refusal(() -> request.grant(INVITATION, "Rimelig", LATER)))
                .isEqualTo(
                        new LateRequestRefusal.LateRequestNotInState(LateRequestState.LAPSED, LateRequestAction.GRANT));
        assertThat(refusal(() -> request.askAgain(call(), KARI, "Syk igjen.", DURING)))
                .isEqualTo(new ContributionRefusal.CallTakesNothing(CallStatus.OPEN));
        assertThat(request.state()).isEqualTo(LateRequestState.LAPSED);

        var moved = new LateRequest.Asker("Kari", "kari@vik.example", "nn");
        assertThat(request.askAgain(call(), moved, "Syk igjen.", LATER).changes())
                .containsExactly(
                        new Change("state", LateRequestState.LAPSED, LateRequestState.ASKED),
                        new Change("email", "kari@fjord.example", "kari@vik.example"),
                        new Change("reason", "Var syk.", "Syk igjen."),
                        new Change("askedAt", LATE, LATER),
                        new Change("explanation", "Alt er lest.", null));
        assertThat(request)
                .returns(moved, LateRequest::asker)
                .returns("Syk igjen.", LateRequest::reason)
                .returns(LATER, LateRequest::askedAt)
                .returns(HASH, LateRequest::draftHash);
        assertThat(request.explanation()).isEmpty();
        assertThat(request.grant(INVITATION, "Rimelig", LATER).changes()).isNotEmpty();
        assertThat(request.lapse(LATER).changes()).isNotEmpty();
        assertThat(request.askAgain(call(), moved, "Enda en gang.", LATER).changes())
                .contains(new Change("invitation", INVITATION, null));
    }

    @Test
    void whoeverIsLetInStaysSoThoughItLapses() {
        var ada = new PersonId(new UUID(9, 5));
        var until = LATER.plus(Duration.ofDays(2));
        var request = LateRequest.admit(ada, REQUEST, call(), KARI, until, "Var syk.", HASH, LATER)
                .request();
        assertThat(request.lapse(LATER).changes()).isNotEmpty();
        assertThat(request.letInUntil(LATER)).contains(until);
        assertThat(request.canBeAskedAgain(LATER)).isFalse();
        assertThat(request.canBeAdmitted(LATER)).isFalse();
        assertThat(request.canBeAskedAgain(until)).isTrue();
        assertThat(request.canBeAdmitted(until)).isTrue();
        assertThat(request.askAgain(call(), KARI, "Syk igjen.", until).changes())
                .contains(new Change("letInUntil", until, null));
        assertThat(request.letInUntil(LATER)).isEmpty();
    }

    @Test
    void whoAskedIsErasedAndLetInNoMore() {
        var request = asked();
        assertThat(request.erase(LATER).changes())
                .containsExactly(
                        new Change("state", LateRequestState.ASKED, LateRequestState.DECLINED),
                        new Change("name", null, null),
                        new Change("email", null, null),
                        new Change("reason", null, null),
                        new Change("draftHash", null, null));
        assertThat(request.asker().name() + request.asker().email() + request.reason())
                .isEmpty();
        var declined = asked();
        assertThat(declined.decline("Kari kom for sent.", LATER).changes()).isNotEmpty();
        assertThat(declined.erase(LATER).changes())
                .extracting(Change::field)
                .contains("explanation")
                .doesNotContain("state");
        assertThat(declined.explanation()).isEmpty();
    }

    @Test
    void isDecidedOnOnce() {
        var granted = asked();
        assertThat(granted.grant(INVITATION, "Rimelig", LATER).changes()).isNotEmpty();
        assertThat(refusal(() -> granted.decline("Likevel ikke", LATER)))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.GRANTED, LateRequestAction.DECLINE));
        var declined = asked();
        assertThat(declined.decline("Alt er lest.", LATER).changes()).isNotEmpty();
        assertThat(refusal(() -> declined.grant(INVITATION, "Likevel", LATER)))
                .isEqualTo(new LateRequestRefusal.LateRequestNotInState(
                        LateRequestState.DECLINED, LateRequestAction.GRANT));
    }
}
