package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Role;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ImpartialityDetails.Colleague;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.AskToConfirm;
import no.mandat.workflow.election.CallElection;
import no.mandat.workflow.election.CallOffElection;
import no.mandat.workflow.election.ConfirmationForm;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionForm;
import no.mandat.workflow.election.ElectionQueries;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.election.OpenVote;
import no.mandat.workflow.election.ProposeCandidate;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.EndMembership;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.WithdrawResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group of three without a leader, and a board of one, elect. */
class ElectionIT extends InAGroup {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    ElectionService elections;

    @Inject
    ElectionQueries electionQueries;

    @Inject
    ResolutionService resolutionService;

    @Inject
    CompositionService compositions;

    @Inject
    ImpartialityService impartiality;

    @Inject
    ImpartialityQueries register;

    @Inject
    HistoryQueries history;

    @Inject
    Clock clock;

    private Actor.Someone board;
    private ElectionId election;
    private Instant began;

    @BeforeEach
    void anElection() {
        board = world.fresh(world.person("Styremedlem", RealmRole.BOARD));
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        began = clock.instant();
        election = call();
    }

    private ElectionId call() {
        return as(secretary, () -> elections.call(command(today())));
    }

    private CallElection command(LocalDate lastDay) {
        return new CallElection(UUID.randomUUID(), mandate, new ElectionForm("Valg av leder", lastDay));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void propose(Actor.Someone proposer, Actor.Someone candidate) {
        run(proposer, () -> elections.propose(new ProposeCandidate(UUID.randomUUID(), election, candidate.personId())));
    }

    private void stand(Actor.Someone candidate, boolean stands) {
        run(
                candidate,
                () -> elections.answer(new AnswerCandidacy(UUID.randomUUID(), election, stands, "Jeg vil gjerne.")));
    }

    private RoundId openVote() {
        return as(secretary, () -> elections.openVote(new OpenVote(UUID.randomUUID(), election, null)));
    }

    private void choose(Actor.Someone voter, RoundId round, Actor.Someone candidate) {
        cast(
                voter,
                new CastPosition(
                        UUID.randomUUID(),
                        round,
                        PositionKind.CHOOSE,
                        null,
                        null,
                        candidate.personId(),
                        details(secretary, round).hash()));
    }

    private RoundId askBoard(LocalDate from) {
        return as(
                secretary,
                () -> elections.askToConfirm(new AskToConfirm(
                        UUID.randomUUID(), election, new ConfirmationForm("nb", "Takk til Bo.", from, null))));
    }

    private ElectionDetails now() {
        return as(secretary, () -> electionQueries.details(election));
    }

    private Role roleOf(Actor.Someone person, LocalDate day) {
        return world.seating(world.mandate(mandate).expertGroup()).memberships().stream()
                .filter(sitting -> sitting.person().equals(person.personId()) && sitting.isOn(day))
                .findFirst()
                .orElseThrow()
                .role();
    }

    /** Ada and Bo stand, and Ada is chosen by two of three. */
    private void elect() {
        propose(ada, ada);
        propose(cille, bo);
        stand(bo, true);
        var round = openVote();
        choose(ada, round, ada);
        choose(cille, round, ada);
        choose(bo, round, bo);
    }

    @Test
    void changesTheLeadershipOnOneDayWhenTheBoardConfirms() {
        elect();
        assertThat(now().state()).isEqualTo(ElectionState.ELECTED);
        assertThat(now().elected()).isEqualTo("Ada");
        assertThat(roleOf(ada, today())).isEqualTo(Role.MEMBER);
        var from = today().plusDays(3);
        cast(board, askBoard(from), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
        assertThat(roleOf(ada, from.minusDays(1))).isEqualTo(Role.MEMBER);
        assertThat(roleOf(ada, from)).isEqualTo(Role.LEADER);
        assertThat(world.trail(mandate))
                .contains("ElectionCalled", "CandidateProposed", "CandidacyAnswered", "VoteOpened", "LeaderElected")
                .contains("ConfirmationAsked", "LeaderConfirmed", "MembershipBegan");
    }

    @Test
    void endsTheOldLeadershipOnTheSameDay() {
        elect();
        cast(board, askBoard(today()), PositionKind.APPROVE);
        election = call();
        propose(bo, bo);
        var round = openVote();
        choose(ada, round, bo);
        choose(bo, round, bo);
        choose(cille, round, bo);
        cast(board, askBoard(today().plusDays(1)), PositionKind.APPROVE);
        assertThat(roleOf(ada, today())).isEqualTo(Role.LEADER);
        assertThat(roleOf(ada, today().plusDays(1))).isEqualTo(Role.MEMBER);
        assertThat(roleOf(bo, today().plusDays(1))).isEqualTo(Role.LEADER);
    }

    @Test
    void leavesALeaderWhoIsElectedAgainWhereTheyAre() {
        elect();
        cast(board, askBoard(today()), PositionKind.APPROVE);
        election = call();
        propose(bo, ada);
        stand(ada, true);
        var round = openVote();
        choose(ada, round, ada);
        choose(bo, round, ada);
        choose(cille, round, ada);
        cast(board, askBoard(today()), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
        assertThat(roleOf(ada, today())).isEqualTo(Role.LEADER);
    }

    @Test
    void keepsTheLeadershipWhenTheBoardRefuses() {
        elect();
        var round = askBoard(today());
        cast(board, round, PositionKind.OBJECT);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(now().state()).isEqualTo(ElectionState.REFUSED);
        assertThat(roleOf(ada, today())).isEqualTo(Role.MEMBER);
    }

    @Test
    void isDecidedByANewRoundAmongTheTied() {
        propose(ada, ada);
        propose(bo, bo);
        propose(cille, cille);
        var round = openVote();
        choose(ada, round, ada);
        choose(bo, round, bo);
        cast(cille, round, PositionKind.ABSTAIN);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(state(round)).isEqualTo(RoundState.FAILED);
        assertThat(now().state()).isEqualTo(ElectionState.TIED);
        assertThat(now().tied()).containsExactly("Ada", "Bo");
        assertThat(details(secretary, round).candidates())
                .extracting(candidate -> candidate.name() + candidate.votes())
                .containsExactly("Ada1", "Bo1", "Cille0");
        assertThat(world.number("select sum(votes) from round_votes where round_id = ?1", round.value()))
                .isEqualTo(2);
        var second = openVote();
        assertThat(details(secretary, second).candidates())
                .extracting(candidate -> candidate.name())
                .containsExactly("Ada", "Bo");
        assertThat(details(secretary, second).revision()).isEqualTo(2);
        choose(ada, second, ada);
        choose(bo, second, bo);
        choose(cille, second, bo);
        assertThat(now().elected()).isEqualTo("Bo");
    }

    @Test
    void goesBackToProposalsWhenTooFewAnswer() throws Exception {
        propose(ada, ada);
        var round = openVote();
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) == RoundState.LAPSED);
        assertThat(now().state()).isEqualTo(ElectionState.NOMINATION);
        assertThat(openVote()).isNotNull();
    }

    @Test
    void goesBackToProposalsWhenItsRoundIsCalledOff() {
        propose(ada, ada);
        var round = openVote();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dag")));
        assertThat(now().state()).isEqualTo(ElectionState.NOMINATION);
    }

    @Test
    void putsOnlyThoseOnThePaperWhoStand() {
        propose(ada, bo);
        propose(ada, cille);
        assertThat(refusalOf(this::openVote)).isEqualTo(new ElectionRefusal.NotAllAnswered(2, today()));
        stand(bo, true);
        stand(cille, false);
        var round = openVote();
        assertThat(details(ada, round).candidates())
                .extracting(row -> row.name())
                .containsExactly("Bo");
        assertThat(as(ada, () -> queries.text(round, 1, Words.in(Words.BOKMAL)))
                        .orElseThrow()
                        .markdown())
                .isEqualTo("## Bo\n\nJeg vil gjerne.");
        assertThat(refusalOf(() -> choose(ada, round, cille))).isEqualTo(new ApprovalRefusal.NoSuchCandidate());
        assertThat(refusalOf(() -> propose(ada, ada))).isInstanceOf(ElectionRefusal.ElectionNotInState.class);
    }

    @Test
    void refusesWhatBreaksItsRules() {
        assertThat(refusalOf(this::call)).isEqualTo(new ElectionRefusal.ElectionUnderWay());
        assertThat(refusalOf(this::openVote)).isEqualTo(new ElectionRefusal.NobodyStands());
        propose(ada, ada);
        assertThat(refusalOf(() -> propose(bo, ada))).isEqualTo(new ElectionRefusal.ProposedBefore());
        assertThat(refusalOf(() -> propose(ada, board))).isEqualTo(new ElectionRefusal.NoVoteInGroup());
        assertThat(refusalOf(() -> stand(bo, true))).isEqualTo(new ElectionRefusal.NotProposed());
        run(secretary, () -> elections.callOff(new CallOffElection(UUID.randomUUID(), election, "Vi venter")));
        assertThat(refusalOf(() -> as(secretary, () -> elections.call(command(today().minusDays(1))))))
                .isEqualTo(new ElectionRefusal.LastDayBefore(today().minusDays(1)));
    }

    @Test
    void refusesALeaderWhoWouldHaveTakenOverBefore() {
        elect();
        assertThat(refusalOf(() -> askBoard(today().minusDays(1))))
                .isEqualTo(new ElectionRefusal.TakesOverBefore(today().minusDays(1)));
        assertThat(now().state()).isEqualTo(ElectionState.ELECTED);
        assertThat(as(secretary, () -> resolutions.count(mandate))).isZero();
    }

    @Test
    void fallsWhenWhoeverWasElectedHasLeft() {
        elect();
        var round = askBoard(today());
        world.endMembership(secretary, mandate, ada);
        cast(board, round, PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.VOID);
        assertThat(resolution()).isEqualTo(ResolutionState.ADOPTED);
    }

    @Test
    void isAskedAnewWhenTheResolutionIsWithdrawn() {
        elect();
        askBoard(today());
        var asked = now().resolution();
        var version = as(secretary, () -> resolutions.details(asked)).version();
        run(
                secretary,
                () -> resolutionService.withdraw(
                        new WithdrawResolution(UUID.randomUUID(), asked, version, "Feil tekst")));
        assertThat(now().state()).isEqualTo(ElectionState.ELECTED);
        cast(board, askBoard(today()), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
    }

    @Test
    void callsItsRoundOffWithItself() {
        propose(ada, ada);
        var round = openVote();
        run(secretary, () -> elections.callOff(new CallOffElection(UUID.randomUUID(), election, "Vi venter")));
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(now().state()).isEqualTo(ElectionState.CALLED_OFF);
    }

    @Test
    void tellsNobodyWhoChoseWhomBeforeItsEnd() {
        propose(ada, ada);
        propose(bo, bo);
        var round = openVote();
        choose(ada, round, ada);
        assertThat(details(bo, round).candidates()).hasSize(2).allMatch(candidate -> candidate.votes() == 0);
        assertThat(details(bo, round).findings(no.mandat.workflow.words.Words.in(java.util.Locale.ENGLISH)))
                .noneMatch(sentence -> sentence.contains("Ada"));
    }

    @Test
    void asksTheBoardAboutWhatTakesEffect() {
        elect();
        var round = askBoard(LocalDate.of(2031, 1, 6));
        assertThat(as(board, () -> queries.text(round, 1, Words.in(Words.BOKMAL)))
                        .orElseThrow()
                        .markdown())
                .contains("har valgt Ada til leder", "6. jan. 2031")
                .endsWith("Takk til Bo.");
    }

    @Test
    void takesTheQuestionBackFromTheBoardWhenItIsCalledOff() {
        elect();
        var round = askBoard(today());
        run(secretary, () -> elections.callOff(new CallOffElection(UUID.randomUUID(), election, "Vi venter")));
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(resolution()).isEqualTo(ResolutionState.WITHDRAWN);
        assertThat(now().state()).isEqualTo(ElectionState.CALLED_OFF);
    }

    @Test
    void isPutToTheBoardAnewWhenItsRoundCameToNothing() {
        elect();
        var round = askBoard(today());
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dag")));
        assertThat(now().state()).isEqualTo(ElectionState.ELECTED);
        assertThat(resolution()).isEqualTo(ResolutionState.WITHDRAWN);
        cast(board, askBoard(today()), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
    }

    @Test
    void letsWhoeverIsToComeInTheSameSeatCome() {
        elect();
        var group = world.mandate(mandate).expertGroup();
        var leaves = today().plusDays(30);
        var sitting = membershipOf(ada);
        run(
                secretary,
                () -> compositions.endMembership(
                        new EndMembership(UUID.randomUUID(), mandate, group, sitting.id(), leaves, "Ny jobb")));
        var next = world.person("Etterkommer", RealmRole.MEMBER);
        run(
                secretary,
                () -> compositions.addMember(new AddMember(
                        UUID.randomUUID(),
                        mandate,
                        group,
                        new MemberForm(
                                world.email(next),
                                null,
                                null,
                                null,
                                Role.MEMBER,
                                sitting.seat().orElseThrow(),
                                null,
                                leaves.plusDays(1),
                                null,
                                null,
                                false))));
        cast(board, askBoard(today()), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
        assertThat(roleOf(ada, leaves)).isEqualTo(Role.LEADER);
        assertThat(roleOf(next, leaves.plusDays(1))).isEqualTo(Role.MEMBER);
    }

    @Test
    void fallsWhenAnotherIsToLeadLater() {
        elect();
        var round = askBoard(today());
        var other = world.person("Utpekt", RealmRole.MEMBER);
        world.seat(other, world.mandate(mandate).expertGroup(), Role.LEADER, today().plusDays(9));
        cast(board, round, PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.VOID);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void tellsWhoeverIsPartialInItNothingOfItsEnd() {
        propose(ada, ada);
        var round = openVote();
        cast(cille, round, PositionKind.RECUSE);
        choose(ada, round, ada);
        choose(bo, round, ada);
        cast(board, askBoard(today().plusDays(3)), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
        assertThat(letters("electionDecided", ada)).isOne();
        assertThat(letters("electionDecided", cille)).isZero();
    }

    @Test
    void aCandidateIsNotPartialInIt() {
        propose(ada, ada);
        propose(bo, bo);
        var round = openVote();
        var candidate = new ImpartialityRefusal.IsCandidate();
        assertThat(refusalOf(() -> cast(ada, round, PositionKind.RECUSE)))
                .isEqualTo(new ApprovalRefusal.CandidateIsNotPartial());
        assertThat(refusalOf(() -> run(
                        ada,
                        () -> impartiality.declare(new DeclarePartial(UUID.randomUUID(), round, "Stiller selv.")))))
                .isEqualTo(candidate);
        assertThat(refusalOf(() -> as(
                        cille,
                        () -> impartiality.raise(
                                new RaiseImpartiality(UUID.randomUUID(), round, ada.personId(), "Stiller selv.")))))
                .isEqualTo(candidate);
        assertThat(details(ada, round).positions()).containsExactly(PositionKind.CHOOSE, PositionKind.ABSTAIN);
        assertThat(details(cille, round).positions())
                .containsExactly(PositionKind.CHOOSE, PositionKind.ABSTAIN, PositionKind.RECUSE);
        assertThat(as(bo, () -> register.askable(round)))
                .extracting(Colleague::name)
                .containsExactly("Cille");
        assertThat(as(ada, () -> electionQueries.details(election)).state()).isEqualTo(ElectionState.VOTING);
    }

    @Test
    void keepsItsVotesAsTheyWereCountedThoughARecusalIsTakenBack() {
        var dag = world.voter(mandate, "Dag");
        propose(ada, ada);
        propose(bo, bo);
        var round = openVote();
        choose(cille, round, bo);
        answerYes(ask(round, cille), ada, bo, dag);
        choose(ada, round, ada);
        choose(bo, round, bo);
        cast(dag, round, PositionKind.ABSTAIN);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(now().state()).isEqualTo(ElectionState.TIED);

        var second = openVote();
        answerYes(
                as(
                        ada,
                        () -> impartiality.askToReverse(
                                new AskToReverse(UUID.randomUUID(), second, cille.personId(), "Ikke lenger."))),
                ada,
                bo,
                dag);

        assertThat(details(cille, second).offers()).contains(RoundOffer.CAST);
        assertThat(details(ada, round).candidates())
                .extracting(candidate -> candidate.name() + candidate.votes())
                .containsExactly("Ada1", "Bo1");
    }

    private RoundId ask(RoundId round, Actor.Someone about) {
        return as(
                ada,
                () -> impartiality.raise(
                        new RaiseImpartiality(UUID.randomUUID(), round, about.personId(), "Kjenner godt en av dem.")));
    }

    private void answerYes(RoundId question, Actor.Someone... voters) {
        for (var voter : voters) {
            cast(voter, question, PositionKind.APPROVE);
        }
    }

    @Test
    void whoeverIsAskedAboutIsNotProposedNorStands() {
        propose(ada, ada);
        propose(ada, cille);
        stand(cille, false);
        var round = openVote();
        assertThat(List.of(ask(round, cille), ask(round, bo))).doesNotContainNull();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dag")));
        var refusal = new ElectionRefusal.PartialityInQuestion();
        assertThat(refusalOf(() -> stand(cille, true))).isEqualTo(refusal);
        assertThat(refusalOf(() -> propose(ada, bo))).isEqualTo(refusal);
        assertThat(as(ada, () -> electionQueries.details(election)).proposable())
                .isEmpty();
        stand(cille, false);
    }

    @Test
    void whoeverIsPartialInItIsNotProposed() {
        propose(ada, ada);
        var round = openVote();
        cast(cille, round, PositionKind.RECUSE);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dag")));
        assertThat(as(bo, () -> electionQueries.details(election)).proposable())
                .extracting(member -> member.name())
                .containsExactly("Bo");
        assertThat(refusalOf(() -> propose(bo, cille))).isEqualTo(new ElectionRefusal.PartialityInQuestion());
        propose(bo, bo);
        assertThat(now().candidates()).hasSize(2);
    }

    @Test
    void theBoardIsNotAskedAboutWhoCannotLead() {
        elect();
        world.endMembership(secretary, mandate, ada);
        assertThat(refusalOf(() -> askBoard(today()))).isEqualTo(new ElectionRefusal.CannotLead(today()));
        assertThat(as(secretary, () -> resolutions.count(mandate))).isZero();
        assertThat(now().state()).isEqualTo(ElectionState.ELECTED);
    }

    @Test
    void whatFollowsFromTheLastVoteIsNobodysDeed() {
        elect();
        cast(board, askBoard(today()), PositionKind.APPROVE);
        assertThat(now().state()).isEqualTo(ElectionState.CONFIRMED);
        var rows = as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200)));
        assertThat(rows)
                .filteredOn(row -> Set.of(
                                "RoundEnded",
                                "LeaderElected",
                                "ResolutionDecided",
                                "LeaderConfirmed",
                                "MembershipBegan")
                        .contains(row.action()))
                .filteredOn(row -> row.at().isAfter(began))
                .hasSize(6)
                .allMatch(HistoryRow::automaton);
        assertThat(rows)
                .filteredOn(row -> row.action().equals("PositionCast"))
                .hasSize(4)
                .noneMatch(HistoryRow::automaton);
    }

    @Test
    void isNotThereForWhoeverIsPartialInIt() {
        propose(ada, ada);
        var round = openVote();
        cast(cille, round, PositionKind.RECUSE);
        assertThat(refusalOf(() -> as(cille, () -> electionQueries.details(election))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(as(cille, () -> electionQueries.of(mandate)).elections()).isEmpty();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil dag")));
        assertThat(refusalOf(() -> propose(cille, bo))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    private Membership membershipOf(Actor.Someone person) {
        return world.seating(world.mandate(mandate).expertGroup()).memberships().stream()
                .filter(sitting -> sitting.person().equals(person.personId()) && sitting.isOn(today()))
                .findFirst()
                .orElseThrow();
    }
}
