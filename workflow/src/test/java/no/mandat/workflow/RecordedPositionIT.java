package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.AtMeeting.PresentVoter;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.MeetingPositionQueries;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.PositionRow;
import no.mandat.workflow.approval.RecordPosition;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.meeting.ItemRounds;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.PutItemToNewRound;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Items that are put to rounds, and positions that are recorded in the meeting. */
class RecordedPositionIT extends InAMeeting {

    @Inject
    ItemRounds itemRounds;

    @Inject
    MeetingPositions recording;

    @Inject
    MeetingPositionQueries recorded;

    private RoundId put(RoundSettings settings, boolean thatDay) {
        return as(
                secretary,
                () -> itemRounds.open(new PutItemToNewRound(
                        UUID.randomUUID(), decision, "Gruppen møtes hver måned.", settings, thatDay)));
    }

    private RoundId put() {
        return put(RoundSettings.usual(), false);
    }

    private PositionId record(RoundId round, Actor.Someone voter, PositionKind kind) {
        return as(
                secretary,
                () -> recording.record(new RecordPosition(
                        UUID.randomUUID(), round, voter.personId(), kind, "Fordi.", "Et tillegg.", meeting)));
    }

    private void contest(Actor.Someone voter, PositionId position) {
        run(voter, () -> recording.contest(new ContestPosition(UUID.randomUUID(), position, "Jeg sa noe annet.")));
    }

    private PositionRow row(RoundId round, PositionId position) {
        return as(secretary, () -> queries.positions(round, Seek.first(50))).stream()
                .filter(row -> row.id().equals(position))
                .findFirst()
                .orElseThrow();
    }

    private Outcome outcome() {
        return seen().items().stream()
                .filter(one -> one.row().id().equals(decision))
                .findFirst()
                .orElseThrow()
                .row()
                .outcome();
    }

    private void becomes(MeetingState state) {
        world.change(
                "update meeting set state = ?1, version = version + 1 where id = ?2", state.name(), meeting.value());
    }

    @Test
    void anItemIsPutToARoundAndTakesItsResult() {
        begin();
        var round = put();
        var details = details(secretary, round);
        assertThat(details.title()).isEqualTo("Vedtak");
        assertThat(resolution()).isEqualTo(ResolutionState.IN_APPROVAL);
        assertThat(as(secretary, () -> itemRounds.choices(decision)))
                .singleElement()
                .satisfies(choice -> assertThat(choice.state()).isEqualTo(ResolutionState.IN_APPROVAL));
        cast(ada, round, PositionKind.APPROVE);
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
        assertThat(outcome()).isEqualTo(Outcome.DECIDED);
    }

    @Test
    void noLetterSaysWhatAnExemptItemIsAbout() throws Exception {
        makeExempt();
        var title = details(secretary, put()).title();
        assertThat(title).matches("Sak \\d i møtet");
        until(() -> letters("roundOpened", ada) == 1);
        assertThat(world.text(
                        "select subject from mail_message where kind = 'roundOpened' and person_id = ?1",
                        ada.personId().value()))
                .isEqualTo("Ta stilling: " + title);
    }

    @Test
    void theResolutionOfAnExemptItemIsCalledByItsPlaceInTheMeeting() {
        makeExempt();
        begin();
        assertThat(details(secretary, put()).title())
                .matches("Sak \\d i møte 1/%d".formatted(LocalDate.now(clock).getYear()));
    }

    private void makeExempt() {
        world.change(
                "update agenda_item set openness = 'EXEMPT', legal_basis = 'offl. § 14', version = version + 1 where id = ?1",
                decision.value());
    }

    @Test
    void aRoundMayEndWithTheDayOfTheMeeting() {
        begin();
        var round = put(RoundSettings.usual(), true);
        assertThat(details(secretary, round).lastDay())
                .isAfterOrEqualTo(LocalDate.ofInstant(soon(), clock.getZone()).minusDays(1));
    }

    @Test
    void whatIsRecordedCountsAsTheVotersOwnAndSendsThemAReceipt() {
        begin();
        var round = put();
        isThere(ada, bo);
        assertThat(as(secretary, () -> recorded.of(round)).there())
                .extracting(PresentVoter::id)
                .containsExactlyInAnyOrder(ada.personId(), bo.personId());
        assertThat(as(ada, () -> recorded.of(round)).held()).isNull();
        var position = record(round, ada, PositionKind.APPROVE);
        assertThat(details(ada, round).mine().id()).isEqualTo(position);
        assertThat(row(round, position).recordedIn())
                .contains("1/" + LocalDate.now(clock).getYear());
        assertThat(row(round, position).recordedBy()).isEqualTo("Sekretær");
        assertThat(letters("positionRecorded", ada)).isOne();
        assertThat(as(ada, () -> recorded.of(round)).contestable()).isEqualTo(position);

        var own = cast(ada, round, PositionKind.OBJECT);
        assertThat(row(round, position).counts()).isFalse();
        assertThat(row(round, own).counts()).isTrue();
        assertThat(refusalOf(() -> contest(ada, position))).isInstanceOf(ApprovalRefusal.CountsNoMore.class);
        assertThat(refusalOf(() -> contest(ada, own))).isInstanceOf(ApprovalRefusal.NotRecorded.class);
    }

    @Test
    void onlyThoseWhoAreThereAndNotPartialHaveOneRecorded() {
        begin();
        var round = put();
        isThere(ada, bo);
        note(bo, Presence.LEFT_EARLY, null);
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(ada), decision, true)));
        for (var absent : List.of(ada, bo, cille)) {
            assertThat(refusalOf(() -> record(round, absent, PositionKind.APPROVE)))
                    .isInstanceOf(ApprovalRefusal.VoterNotThere.class);
        }
    }

    @Test
    void aDeputyIsThereForAMemberWhoIsPartialUnlessTheyAreThemself() {
        var deputy = world.person("Vara", RealmRole.MEMBER);
        world.deputy(deputy, world.mandate(mandate).expertGroup(), ada);
        begin();
        var round = put();
        isThere(bo);
        note(ada, Presence.DEPUTY, deputy.personId());
        assertThat(there(round)).containsExactlyInAnyOrder(ada.personId(), bo.personId());
        recuse(ada, true);
        assertThat(there(round)).as("whoever is partial has no vote").containsExactly(bo.personId());
        recuse(ada, false);
        recuse(deputy, true);
        assertThat(there(round)).as("nobody speaks for her").containsExactly(bo.personId());
    }

    private List<PersonId> there(RoundId round) {
        return as(secretary, () -> recorded.of(round)).there().stream()
                .map(PresentVoter::id)
                .toList();
    }

    private void recuse(Actor.Someone person, boolean partial) {
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), attendee(person), decision, partial)));
    }

    @Test
    void isRefusedInSecretRoundsAndInThoseOfOtherMeetings() {
        begin();
        isThere(ada);
        var secret = put(new RoundSettings(null, true, false, true, Set.of()), false);
        assertThat(refusalOf(() -> record(secret, ada, PositionKind.APPROVE)))
                .isInstanceOf(ApprovalRefusal.NotRecordedInSecret.class);
        var elsewhere = open();
        assertThat(refusalOf(() -> record(elsewhere, ada, PositionKind.APPROVE)))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void aStruckPositionCountsNowhereAndTheOneBeforeCountsAgain() {
        begin();
        var round = put();
        isThere(ada);
        var own = cast(ada, round, PositionKind.APPROVE);
        var first = record(round, ada, PositionKind.OBJECT);
        contest(ada, first);
        assertThat(row(round, first).struckFor()).isEqualTo("Jeg sa noe annet.");
        assertThat(row(round, first).counts()).isFalse();
        assertThat(row(round, own).counts()).isTrue();
        assertThat(details(ada, round).mine().id()).isEqualTo(own);
        assertThat(details(ada, round).numbers().approvals()).isOne();
        assertThat(letters("positionContested", secretary)).isOne();
        assertThat(refusalOf(() -> contest(ada, first))).isInstanceOf(ApprovalRefusal.CountsNoMore.class);

        var second = record(round, ada, PositionKind.OBJECT);
        contest(ada, second);
        assertThat(details(ada, round).mine().id()).isEqualTo(own);
        var last = cast(ada, round, PositionKind.ABSTAIN);
        assertThat(details(ada, round).mine().id()).isEqualTo(last);
        assertThat(row(round, own).counts()).isFalse();
        assertThat(trailOf(second.value())).containsExactly("PositionRecorded", "PositionStruck");
    }

    /** As whoever puts an item to the round does: so neither waits for the other. */
    @Test
    void isContestedByWhoeverHoldsTheResolutionBeforeTheMeeting() throws Exception {
        begin();
        var round = put();
        isThere(ada, bo, cille);
        var first = record(round, ada, PositionKind.APPROVE);
        var turns = record(round, bo, PositionKind.APPROVE);
        record(round, cille, PositionKind.APPROVE);
        contest(ada, first);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        var contesting = new AtomicReference<Future<?>>();
        world.inOneTransaction(secretary, () -> {
            world.number("select count(*) from resolution where id = ?1 for update", resolution.value());
            contesting.set(world.meanwhile(() -> contest(bo, turns)));
            untilItWaitsForTheResolution();
            assertThat(world.number("select count(*) from meeting where id = ?1 for update nowait", meeting.value()))
                    .as("nobody holds the meeting")
                    .isOne();
        });
        contesting.get().get();
        assertThat(state(round)).isEqualTo(RoundState.LAPSED);
    }

    private void untilItWaitsForTheResolution() {
        try {
            until(() -> world.number("""
                            select count(*) from information_schema.processlist
                            where id <> connection_id() and info like '%resolution%for update%'
                            """) > 0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheVoterContestsAndOnlyUntilTheMinutesAreClosed() {
        begin();
        var round = put();
        isThere(ada);
        var position = record(round, ada, PositionKind.APPROVE);
        assertThat(refusalOf(() -> contest(bo, position))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        becomes(MeetingState.CLOSED);
        assertThat(as(ada, () -> recorded.of(round)).contestable()).isNull();
        assertThat(refusalOf(() -> contest(ada, position))).isInstanceOf(ApprovalRefusal.TooLateToContest.class);
    }

    @Test
    void isContestedNoMoreOnceTheMandateIsOver() {
        begin();
        var round = put();
        isThere(ada);
        var position = record(round, ada, PositionKind.APPROVE);
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        assertThat(as(ada, () -> recorded.of(round)).contestable()).isNull();
        assertThat(refusalOf(() -> contest(ada, position))).isInstanceOf(MandateRefusal.IsOver.class);
    }

    @Test
    void anEndedRoundIsEvaluatedAgainAndWhatFollowedFromItFollows() {
        begin();
        var round = put();
        isThere(ada, bo, cille);
        var first = record(round, ada, PositionKind.APPROVE);
        var second = record(round, bo, PositionKind.APPROVE);
        record(round, cille, PositionKind.APPROVE);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(outcome()).isEqualTo(Outcome.DECIDED);

        contest(ada, first);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(details(secretary, round).numbers().approvals()).isEqualTo(2);

        becomes(MeetingState.MINUTES_CIRCULATED);
        contest(bo, second);
        assertThat(state(round)).isEqualTo(RoundState.LAPSED);
        assertThat(resolution()).isEqualTo(ResolutionState.DRAFT);
        assertThat(outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(as(secretary, () -> meetingQueries.details(meeting)).status())
                .isEqualTo(MeetingStatus.RUNNING);
        assertThat(world.trail(mandate)).contains("RoundEvaluatedAgain", "ResolutionReturned", "MinutesTakenBack");
    }
}
