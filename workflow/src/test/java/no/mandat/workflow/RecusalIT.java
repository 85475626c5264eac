package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.party.Role;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.AskToReverse;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.DeclarePartial;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ExtendRound;
import no.mandat.workflow.approval.ImpartialityDetails;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.Question;
import no.mandat.workflow.approval.RaiseImpartiality;
import no.mandat.workflow.approval.RecusalLine;
import no.mandat.workflow.approval.RemindVoters;
import no.mandat.workflow.approval.RoundDrafts;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.ActorRow;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Impartiality in what a round is about: declared, raised and answered by the others, taken back. */
class RecusalIT extends InAGroup {

    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    /** The actions that tell of what is decided, not of who sits where. */
    private static final Set<String> ABOUT_SUBJECTS = Set.of(
            "ResolutionDrafted",
            "ResolutionSubmitted",
            "RoundOpened",
            "PositionCast",
            "ImpartialityRaised",
            "ReversalAsked",
            "PersonRecused",
            "PartialityDeclared");

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource application;

    @Inject
    ImpartialityService impartiality;

    @Inject
    ImpartialityQueries register;

    @Inject
    HistoryQueries history;

    @Inject
    Drafts drafts;

    private Actor.Someone dag;
    private RoundId round;

    @BeforeEach
    void aRoundAmongFour() {
        dag = world.voter(mandate, "Dag");
        round = open();
    }

    private RoundId raise(Actor.Someone asker, Actor.Someone about) {
        return as(
                asker,
                () -> impartiality.raise(new RaiseImpartiality(
                        UUID.randomUUID(), round, about.personId(), " Eier *bygget*.\nOg tomta. ")));
    }

    private RoundId askToReverse(Actor.Someone asker, Actor.Someone about) {
        return as(
                asker,
                () -> impartiality.askToReverse(
                        new AskToReverse(UUID.randomUUID(), round, about.personId(), "Har solgt det.")));
    }

    private void declare(Actor.Someone person) {
        run(person, () -> impartiality.declare(new DeclarePartial(UUID.randomUUID(), round, "Jeg eier bygget.")));
    }

    private void answer(RoundId question, PositionKind kind, Actor.Someone... voters) {
        for (var voter : voters) {
            cast(voter, question, kind);
        }
    }

    private ImpartialityDetails seen(Actor.Someone reader, RoundId on) {
        return as(reader, () -> register.of(on));
    }

    private RecusalState stateOf(Actor.Someone person) {
        return seen(secretary, round).lines().stream()
                .filter(line -> line.person().equals(person.personId()))
                .map(RecusalLine::state)
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> entries(Actor.Someone reader) {
        return read(reader).stream().map(HistoryRow::id).toList();
    }

    private List<String> told(Actor.Someone reader, Set<String> actions) {
        return read(reader).stream()
                .map(HistoryRow::action)
                .filter(actions::contains)
                .toList();
    }

    private List<HistoryRow> read(Actor.Someone reader) {
        return as(reader, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200)));
    }

    private Actor.Someone sits(String name, Role role) {
        var person = world.person(name, RealmRole.MEMBER);
        world.seat(person, world.mandate(mandate).expertGroup(), role, LocalDate.of(2020, 1, 1));
        return world.fresh(person);
    }

    @Test
    void theOthersAreAskedForThreeDays() throws Exception {
        var question = raise(ada, bo);

        var asked = details(cille, question);
        assertThat(asked.numbers().voters()).isEqualTo(3);
        assertThat(asked.question()).isEqualTo(new Question(RecusalAction.FIND, "Bo", "Instruks for arbeidet"));
        assertThat(asked.objectionsBlock()).isFalse();
        assertThat(asked.lastDay()).isBefore(details(cille, round).lastDay());
        assertThat(as(cille, () -> queries.text(question, 1, Words.in(Words.BOKMAL))))
                .hasValueSatisfying(text -> assertThat(text.markdown())
                        .isEqualTo("**Bo** · Instruks for arbeidet\n\n> Eier *bygget*.\n> Og tomta.\n\n– Ada\n"));
        assertThat(as(cille, () -> queries.waiting()))
                .extracting(row -> row.id())
                .contains(question, round);
        assertThat(as(bo, () -> queries.waiting())).extracting(row -> row.id()).containsExactly(round);
        assertThat(letters("impartialityRaised", bo)).isOne();
        until(() -> letters("roundOpened", cille) == 2);
        assertThat(world.trail(mandate)).endsWith("ImpartialityRaised", "RoundOpened");
        assertThat(seen(cille, round).lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(RecusalState.RAISED);
            assertThat(line.question()).isEqualTo(question);
            assertThat(line.open()).isTrue();
        });
        assertThat(seen(cille, question).subject()).isEqualTo(round);
    }

    @Test
    void whomItIsAboutDoesNotRunItThoughTheyAreOfTheSecretariat() {
        var both = world.person("Begge", RealmRole.MEMBER, RealmRole.SECRETARIAT);
        world.seat(both, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        world.seat(both, world.mandate(mandate).secretariat(), Role.SECRETARY, LocalDate.of(2020, 1, 1));
        var somebody = world.fresh(both);
        var question = raise(ada, somebody);

        assertThat(details(somebody, question).offers()).isEmpty();
        assertThat(details(secretary, question).offers()).contains(RoundOffer.CANCEL, RoundOffer.EXTEND);
        var later = LocalDate.ofInstant(details(secretary, question).deadline(), ZoneId.systemDefault())
                .plusDays(7);
        assertThat(List.<Runnable>of(
                        () -> service.cancel(new CancelRound(UUID.randomUUID(), question, "Nei.")),
                        () -> service.extend(new ExtendRound(UUID.randomUUID(), question, later, "Nei.")),
                        () -> service.end(new EndRound(UUID.randomUUID(), question)),
                        () -> service.remind(new RemindVoters(UUID.randomUUID(), question))))
                .allSatisfy(act -> assertThat(refusalOf(() -> run(somebody, act)))
                        .isEqualTo(new ApprovalRefusal.YourOwnQuestion()));
        assertThat(state(question)).isEqualTo(RoundState.OPEN);
    }

    @Test
    void whomItIsAboutReadsTheQuestionAndHasNoVote() {
        var question = raise(ada, bo);
        assertThat(details(bo, question).hasVote()).isFalse();
        assertThat(refusalOfCast(bo, position(question, PositionKind.OBJECT))).isEqualTo(new ApprovalRefusal.NoVote());
        cast(bo, round, PositionKind.APPROVE);
    }

    @Test
    void aYesRecusesFromThenOn() {
        cast(bo, round, PositionKind.OBJECT);
        var question = raise(ada, bo);
        answer(question, PositionKind.APPROVE, ada, cille, dag);

        assertThat(state(question)).isEqualTo(RoundState.PASSED);
        assertThat(stateOf(bo)).isEqualTo(RecusalState.RECUSED);
        assertThat(refusalOf(() -> details(bo, round))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> seen(bo, round))).isEqualTo(NOT_THERE);
        assertThat(as(bo, () -> queries.page(mandate, Seek.first(9))))
                .extracting(row -> row.id())
                .containsExactly(question);
        assertThat(details(bo, question).state()).isEqualTo(RoundState.PASSED);
        assertThat(seen(bo, question).subject()).isNull();
        assertThat(details(ada, round).numbers().objections()).isZero();
        assertThat(details(ada, round).numbers().recused()).isOne();
        assertThat(letters("foundPartial", bo)).isOne();
        assertThat(world.trail(mandate)).endsWith("PositionCast", "RoundEnded", "PersonRecused");
    }

    @Test
    void theirPositionCountsNoMoreAndTheRoundEndsWhereTheRestHaveAnswered() {
        answer(round, PositionKind.APPROVE, ada, cille, dag);
        cast(bo, round, PositionKind.OBJECT);
        assertThat(state(round)).isEqualTo(RoundState.OPEN);

        answer(raise(ada, bo), PositionKind.APPROVE, ada, cille, dag);

        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(resolution()).isEqualTo(ResolutionState.ADOPTED);
        assertThat(details(ada, round).numbers().objections()).isZero();
        var about = new ResolutionId(details(ada, round).about().id());
        assertThat(as(ada, () -> resolutions.details(about)).state()).isEqualTo(ResolutionState.ADOPTED);
        assertThat(refusalOf(() -> as(bo, () -> resolutions.details(about)))).isEqualTo(NOT_THERE);
        assertThat(as(bo, () -> resolutions.page(mandate, Seek.first(9)))).isEmpty();
    }

    @Test
    void whoIsRecusedIsToldNothingMoreOfTheSubject() throws Exception {
        cast(bo, round, PositionKind.RECUSE);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil.")));
        until(() -> letters("roundCancelled", ada) == 1);
        assertThat(letters("roundCancelled", bo)).isZero();
    }

    @Test
    void theRoundEndsTooWhenTheLastSilentOneIsRecused() {
        answer(round, PositionKind.APPROVE, ada, cille, dag);
        answer(raise(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
    }

    @Test
    void anOverrideOfTheirObjectionIsCalledOff() {
        var objection = cast(bo, round, PositionKind.OBJECT);
        for (var voter : List.of(ada, cille, dag)) {
            run(voter, () -> service.demandOverride(new DemandOverride(UUID.randomUUID(), objection)));
        }
        assertThat(world.number("select count(*) from approval_round where objection_id = ?1", objection.value()))
                .isOne();
        answer(raise(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        assertThat(world.number(
                        "select count(*) from approval_round where objection_id = ?1 and cancel_cause = 'OBJECTOR_RECUSED'",
                        objection.value()))
                .isOne();
    }

    @Test
    void whatTheyHadTypedIsDropped() {
        as(bo, () -> {
            drafts.keep(RoundDrafts.place(round), "{}");
            return true;
        });
        answer(raise(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        assertThat(as(bo, () -> drafts.find(RoundDrafts.place(round)))).isEmpty();
    }

    @Test
    void aNoLeavesAllAsItWas() {
        var question = raise(ada, bo);
        answer(question, PositionKind.OBJECT, cille, dag);
        cast(ada, question, PositionKind.APPROVE);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), question)));

        assertThat(state(question)).isEqualTo(RoundState.FAILED);
        assertThat(stateOf(bo)).isEqualTo(RecusalState.DISMISSED);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(letters("foundImpartial", bo)).isOne();
        assertThat(world.trail(mandate)).contains("ImpartialityConfirmed");
    }

    @Test
    void aQuestionThatIsCalledOffIsDroppedAndCanBeRaisedAgain() {
        var question = raise(ada, bo);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), question, "Misforståelse.")));
        assertThat(stateOf(bo)).isEqualTo(RecusalState.DISMISSED);
        assertThat(world.trail(mandate)).endsWith("RoundCancelled", "ImpartialityDropped");

        var again = raise(cille, bo);

        assertThat(again).isNotEqualTo(question);
        assertThat(details(ada, again).revision()).isEqualTo(2);
        assertThat(seen(ada, round).lines()).singleElement().satisfies(line -> assertThat(line.question())
                .isEqualTo(again));
    }

    @Test
    void whoeverRecusesThemselfMeanwhileEndsTheQuestion() {
        var question = raise(ada, bo);
        cast(bo, round, PositionKind.RECUSE);
        assertThat(details(secretary, question).cancelled()).isEqualTo(Grounds.of(Grounds.Cause.DECLARED_PARTIAL));
        assertThat(stateOf(bo)).isEqualTo(RecusalState.RECUSED);
        assertThat(letters("foundPartial", bo)).isZero();
        assertThat(letters("foundImpartial", bo)).isZero();
    }

    @Test
    void thePositionAndTheAnswerRaceToOneEnd() throws Exception {
        var question = raise(ada, bo);
        answer(question, PositionKind.APPROVE, ada, cille);
        var recusing = position(round, PositionKind.RECUSE);
        var answering = position(question, PositionKind.APPROVE);
        var doing = new ConcurrentLinkedQueue<Runnable>(List.of(() -> cast(bo, recusing), () -> cast(dag, answering)));

        world.together(2, () -> {
            Objects.requireNonNull(doing.poll()).run();
            return true;
        });

        assertThat(stateOf(bo)).isEqualTo(RecusalState.RECUSED);
        assertThat(state(question)).isIn(RoundState.PASSED, RoundState.CANCELLED);
        assertThat(details(ada, round).numbers().recused()).isOne();
        assertThat(world.trail(mandate))
                .filteredOn(Set.of("PersonRecused", "PartialityDeclared")::contains)
                .hasSize(1);
    }

    @Test
    void raisedByTwoAtOnceItIsOneQuestion() throws Exception {
        var askers = new ConcurrentLinkedQueue<>(List.of(ada, cille));

        var ends = world.together(2, () -> raise(Objects.requireNonNull(askers.poll()), bo));

        assertThat(ends).filteredOn(RoundId.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(RefusedException.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((RefusedException) refused).refusal())
                        .isEqualTo(new ImpartialityRefusal.QuestionOpen()));
    }

    @Test
    void onlyTheBodyTakesItBack() {
        declare(bo);
        assertThat(refusalOf(() -> details(bo, round))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> declare(bo))).isEqualTo(NOT_THERE);

        var question = askToReverse(ada, bo);
        assertThat(refusalOf(() -> details(bo, round))).isEqualTo(NOT_THERE);
        assertThat(details(bo, question).question())
                .isEqualTo(new Question(RecusalAction.REVERSE, "Bo", "Instruks for arbeidet"));
        assertThat(refusalOf(() -> askToReverse(cille, bo))).isEqualTo(new ImpartialityRefusal.QuestionOpen());
        assertThat(letters("reversalAsked", bo)).isOne();
        answer(question, PositionKind.APPROVE, ada, cille, dag);

        assertThat(stateOf(bo)).isEqualTo(RecusalState.REVERSED);
        assertThat(letters("recusalReversed", bo)).isOne();
        cast(bo, round, PositionKind.APPROVE);
        assertThat(world.trail(mandate)).contains("ReversalAsked", "RecusalReversed");
    }

    @Test
    void aRecusalByPositionThatIsTakenBackIsAsIfNothingHadBeenSaid() {
        cast(bo, round, PositionKind.RECUSE);
        answer(askToReverse(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        assertThat(details(bo, round).numbers().silent()).isEqualTo(4);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(details(bo, round).numbers().approvals()).isOne();
    }

    @Test
    void whoeverIsNoLongerRecusedIsAwaitedAgain() {
        cast(bo, round, PositionKind.RECUSE);
        assertThat(as(bo, () -> queries.waiting())).isEmpty();
        answer(askToReverse(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        assertThat(as(bo, () -> queries.waiting())).extracting(row -> row.id()).containsExactly(round);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(as(bo, () -> queries.waiting())).isEmpty();
    }

    @Test
    void whoWasFoundImpartialAfterTheirRecusalWasTakenBackStaysAwaited() {
        cast(bo, round, PositionKind.RECUSE);
        answer(askToReverse(ada, bo), PositionKind.APPROVE, ada, cille, dag);
        var question = raise(ada, bo);
        answer(question, PositionKind.OBJECT, ada, cille, dag);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), question)));
        assertThat(stateOf(bo)).isEqualTo(RecusalState.DISMISSED);
        assertThat(as(bo, () -> queries.waiting())).extracting(row -> row.id()).containsExactly(round);
        cast(bo, round, PositionKind.APPROVE);
        assertThat(details(ada, round).numbers().recused()).isZero();
    }

    @Test
    void theHistoryOfTheSubjectIsShutToALeaderWhoIsRecusedInItUntilTheBodyTakesItBack() {
        var leader = sits("Lea", Role.LEADER);
        cast(ada, round, PositionKind.ABSTAIN);
        cast(bo, open(), PositionKind.ABSTAIN);
        assertThat(raise(cille, dag)).isNotNull();
        assertThat(entries(leader)).isEqualTo(entries(secretary));

        declare(leader);

        assertThat(told(secretary, ABOUT_SUBJECTS))
                .containsExactlyInAnyOrder(
                        "ResolutionDrafted",
                        "ResolutionSubmitted",
                        "RoundOpened",
                        "PositionCast",
                        "ResolutionDrafted",
                        "ResolutionSubmitted",
                        "RoundOpened",
                        "PositionCast",
                        "ImpartialityRaised",
                        "RoundOpened",
                        "PartialityDeclared");
        assertThat(told(leader, ABOUT_SUBJECTS))
                .containsExactlyInAnyOrder(
                        "ResolutionDrafted",
                        "ResolutionSubmitted",
                        "RoundOpened",
                        "PositionCast",
                        "PartialityDeclared");
        assertThat(as(leader, () -> history.count(mandate, HistoryFilter.all())))
                .isEqualTo(entries(leader).size());
        assertThat(as(leader, () -> history.actors(mandate)))
                .extracting(ActorRow::name)
                .contains("Bo", "Lea")
                .doesNotContain("Ada", "Cille");
        assertThat(as(leader, () -> history.actions(mandate)))
                .contains("PositionCast")
                .doesNotContain("ImpartialityRaised");

        answer(askToReverse(ada, leader), PositionKind.APPROVE, ada, bo, cille, dag);

        assertThat(stateOf(leader)).isEqualTo(RecusalState.REVERSED);
        assertThat(entries(leader)).isEqualTo(entries(secretary));
    }

    @Test
    void whatIsAskedAboutOneselfIsInOnesHistory() {
        var leader = sits("Lea", Role.LEADER);
        declare(leader);
        assertThat(askToReverse(ada, leader)).isNotNull();
        assertThat(told(leader, ABOUT_SUBJECTS))
                .containsExactlyInAnyOrder("PartialityDeclared", "ReversalAsked", "RoundOpened");
    }

    @Test
    void ofOnesOwnActsInTheSubjectOnlyTheRecusalIsTold() {
        cast(bo, round, PositionKind.OBJECT);
        cast(bo, open(), PositionKind.ABSTAIN);
        assertThat(told(bo, Set.of("PositionCast"))).hasSize(2);
        cast(bo, round, PositionKind.RECUSE);
        assertThat(told(bo, ABOUT_SUBJECTS)).containsExactlyInAnyOrder("PositionCast", "PartialityDeclared");
    }

    @Test
    void theAuditorIsNeverRecused() {
        var auditor = world.person("Kontrollør", RealmRole.MEMBER, RealmRole.AUDITOR);
        world.seat(auditor, world.mandate(mandate).expertGroup(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        declare(world.fresh(auditor));
        assertThat(told(auditor, ABOUT_SUBJECTS))
                .containsExactlyInAnyOrder(
                        "ResolutionDrafted", "ResolutionSubmitted", "RoundOpened", "PartialityDeclared");
        assertThat(entries(auditor)).isEqualTo(entries(secretary));
    }

    @Test
    void whatTheBodyDoesNotTakeBackStands() {
        declare(bo);
        var question = askToReverse(ada, bo);
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), question, "Nei.")));
        assertThat(stateOf(bo)).isEqualTo(RecusalState.RECUSED);
        assertThat(letters("recusalStands", bo)).isOne();
        assertThat(seen(ada, round).lines()).singleElement().matches(RecusalLine::isReversible);
    }

    @Test
    void anObserverIsAskedAboutAndDeclaresToo() {
        var observer = sits("Observatør", Role.OBSERVER);
        assertThat(seen(observer, round).mayDeclare()).isTrue();
        assertThat(seen(ada, round).mayDeclare()).isFalse();
        assertThat(seen(observer, round).mayRaise()).isTrue();
        assertThat(as(observer, () -> register.askable(round)))
                .extracting(ImpartialityDetails.Colleague::name)
                .containsExactly("Ada", "Bo", "Cille", "Dag");
        var question = raise(ada, observer);
        assertThat(details(ada, question).numbers().voters()).isEqualTo(4);
        declare(observer);
        assertThat(refusalOf(() -> details(observer, round))).isEqualTo(NOT_THERE);
        assertThat(state(question)).isEqualTo(RoundState.CANCELLED);
    }

    @Test
    void whoeverIsPartialInTheSubjectHasNothingToDoWithQuestionsInIt() {
        var asked = raise(ada, bo);
        declare(cille);
        assertThat(refusalOf(() -> details(cille, asked))).isEqualTo(NOT_THERE);
        assertThat(refusalOfCast(cille, position(asked, PositionKind.APPROVE)))
                .isEqualTo(new ApprovalRefusal.IsRecused());
        assertThat(as(cille, () -> queries.page(mandate, Seek.first(9)))).isEmpty();
        assertThat(details(ada, asked).numbers().eligible()).isEqualTo(2);
        answer(asked, PositionKind.APPROVE, ada, dag);
        assertThat(state(asked)).isEqualTo(RoundState.PASSED);

        assertThat(details(dag, askToReverse(ada, bo)).numbers().voters()).isEqualTo(2);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(refusalOf(() -> raise(ada, ada))).isEqualTo(new ImpartialityRefusal.AboutOneself());
        assertThat(refusalOf(() -> raise(secretary, bo))).isEqualTo(new ImpartialityRefusal.NotInBody());
        assertThat(refusalOf(() -> declare(secretary))).isEqualTo(new ImpartialityRefusal.NotInBody());
        var stale = new Actor.Someone(ada.personId(), ada.name(), ada.roles());
        assertThat(refusalOf(() -> declare(stale))).isInstanceOf(SharedRefusal.LoginTooOld.class);
        assertThat(refusalOf(() -> raise(ada, secretary))).isEqualTo(new ImpartialityRefusal.PersonNotInBody());
        assertThat(refusalOf(() -> raise(world.voter(world.draft(secretary, "Et annet"), "Fremmed"), bo)))
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> askToReverse(ada, bo)))
                .isEqualTo(new ImpartialityRefusal.ImpartialityDecided(RecusalState.DISMISSED));
        assertThat(refusalOf(() -> as(
                        ada,
                        () -> impartiality.raise(new RaiseImpartiality(UUID.randomUUID(), round, bo.personId(), " ")))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        var question = raise(ada, bo);
        assertThat(refusalOf(() -> raise(cille, bo))).isEqualTo(new ImpartialityRefusal.QuestionOpen());
        assertThat(refusalOf(() -> as(
                        ada,
                        () -> impartiality.raise(
                                new RaiseImpartiality(UUID.randomUUID(), question, dag.personId(), "Og han?")))))
                .isEqualTo(new ImpartialityRefusal.AboutAQuestion());
        cast(bo, round, PositionKind.RECUSE);
        assertThat(refusalOf(() -> raise(cille, bo)))
                .isEqualTo(new ImpartialityRefusal.ImpartialityDecided(RecusalState.RECUSED));
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil.")));
        assertThat(refusalOf(() -> raise(cille, dag))).isEqualTo(new ImpartialityRefusal.SubjectRoundEnded());
    }

    @Test
    void refusesWhereNobodyElseHasAVote() {
        var other = world.draft(secretary, "Nesten tomt");
        var only = world.voter(other, "Eneste");
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(other).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        var alone = world.round(secretary, other, RoundSettings.usual());
        assertThat(refusalOf(() -> as(
                        world.fresh(observer),
                        () -> impartiality.raise(
                                new RaiseImpartiality(UUID.randomUUID(), alone, only.personId(), "Fordi.")))))
                .isEqualTo(new ImpartialityRefusal.NobodyElseVotes());
    }

    @Test
    void aReceiptLeadsToTheRoundAsLongAsThatIsThere() {
        var approved = cast(bo, round, PositionKind.APPROVE);
        assertThat(as(bo, () -> queries.receipt(approved)).readableIn()).isEqualTo(mandate);
        var left = cast(bo, round, PositionKind.RECUSE);
        assertThat(as(bo, () -> queries.receipt(approved)).readableIn()).isNull();
        assertThat(as(bo, () -> queries.receipt(left)).readableIn()).isNull();
        var other = cast(dag, round, PositionKind.APPROVE);
        world.leave(dag, world.mandate(mandate).expertGroup());
        assertThat(as(dag, () -> queries.receipt(other)).readableIn()).isNull();
    }

    @Test
    void aReceiptNamesTheQuestion() {
        var question = raise(ada, bo);
        var position = cast(cille, question, PositionKind.APPROVE);
        assertThat(as(cille, () -> queries.receipt(position)).question())
                .isEqualTo(new Question(RecusalAction.FIND, "Bo", "Instruks for arbeidet"));
    }

    @Test
    void notEvenTheApplicationsAccountCanChangeAQuestion() throws Exception {
        assertThat(raise(ada, bo)).isNotNull();
        for (var forbidden : List.of(
                "update recusal_question set reason = ''", "delete from recusal_question", "delete from recusal")) {
            try (var connection = application.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(catchThrowable(() -> statement.executeUpdate(forbidden)))
                        .as(forbidden)
                        .hasMessageContaining("denied");
            }
        }
    }
}
