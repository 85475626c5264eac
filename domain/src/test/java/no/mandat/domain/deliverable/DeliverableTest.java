package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.Reports.BEGUN;
import static no.mandat.domain.deliverable.Reports.CLAUSE;
import static no.mandat.domain.deliverable.Reports.EDITOR;
import static no.mandat.domain.deliverable.Reports.GROUP_THEN_BOARD;
import static no.mandat.domain.deliverable.Reports.HASH;
import static no.mandat.domain.deliverable.Reports.ID;
import static no.mandat.domain.deliverable.Reports.LATER;
import static no.mandat.domain.deliverable.Reports.LEADER;
import static no.mandat.domain.deliverable.Reports.MANDATE;
import static no.mandat.domain.deliverable.Reports.NEXT_ROUND;
import static no.mandat.domain.deliverable.Reports.OTHER_HASH;
import static no.mandat.domain.deliverable.Reports.ROUND;
import static no.mandat.domain.deliverable.Reports.SAYS;
import static no.mandat.domain.deliverable.Reports.act;
import static no.mandat.domain.deliverable.Reports.begin;
import static no.mandat.domain.deliverable.Reports.content;
import static no.mandat.domain.deliverable.Reports.in;
import static no.mandat.domain.deliverable.Reports.reply;
import static no.mandat.domain.deliverable.Reports.returned;
import static no.mandat.domain.deliverable.Reports.revision;
import static no.mandat.domain.deliverable.Reports.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliverableTest {

    private static final ClauseId LATER_CLAUSE = new ClauseId(new UUID(8, 6));

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final DocumentId LETTER = new DocumentId(new UUID(9, 9));

    private final Deliverable deliverable = begin();

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    private static void done(Deliverable deliverable, DeliverableAction action) {
        assertThat(act(deliverable, action).changes()).isNotNull();
    }

    @Test
    void beginsAsADraftAndTellsAllThatIsSaidOfIt() {
        var begun = Deliverable.begin(ID, MANDATE, 3, SAYS, BEGUN);

        assertThat(begun.deliverable())
                .returns(ID, Deliverable::id)
                .returns(MANDATE, Deliverable::mandate)
                .returns(3, Deliverable::number)
                .returns(SAYS, Deliverable::says)
                .returns(DeliverableState.DRAFT, Deliverable::state)
                .returns(0, Deliverable::revision)
                .returns(0, Deliverable::step)
                .returns(BEGUN, Deliverable::changedAt)
                .returns(Route.NONE, Deliverable::route)
                .returns(Figures.NONE, Deliverable::figures);
        assertThat(begun.event().subject()).isEqualTo(Subject.of(Deliverable.class, ID));
        assertThat(begun.event().mandate()).contains(MANDATE);
        assertThat(begun.event().changes())
                .containsExactlyInAnyOrder(
                        Change.set("mandate", MANDATE),
                        Change.set("number", 3),
                        Change.set("kind", DeliverableKind.REPORT),
                        Change.set("title", "Ulv i utmark"),
                        Change.set("language", "nb"),
                        Change.set("summary", "Kort sagt."),
                        Change.set("receiver", "Departementet"),
                        new Change("clauses", List.of(), List.of(CLAUSE)),
                        new Change("editors", List.of(), List.of(EDITOR)),
                        Change.set("state", DeliverableState.DRAFT),
                        Change.set("revision", 0),
                        Change.set("contentHash", ""),
                        Change.set("step", 0),
                        Change.set("returnedRevision", 0),
                        Change.set("route", List.of()),
                        Change.set("approvedRoute", List.of()),
                        Change.set("figures", List.of()));
    }

    @Test
    void tellsOfWhatIsEmptyToo() {
        assertThat(Deliverable.begin(ID, MANDATE, 3, Reports.unnamed(), BEGUN)
                        .event()
                        .changes())
                .contains(Change.set("summary", ""), Change.set("receiver", ""))
                .extracting(Change::field)
                .doesNotContain("clauses", "editors");
    }

    @Test
    void tellsOnlyWhatAnEditChanges() {
        var other = new DeliverableText(
                DeliverableKind.NOTE, "Ulv", "nb", "Kort sagt.", "Departementet", Set.of(), Set.of(LEADER));

        assertThat(deliverable.edit(other, LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("kind", DeliverableKind.REPORT, DeliverableKind.NOTE),
                        new Change("title", "Ulv i utmark", "Ulv"),
                        new Change("clauses", List.of(CLAUSE), List.of()),
                        new Change("editors", List.of(EDITOR), List.of(LEADER)));
        assertThat(deliverable).returns(other, Deliverable::says).returns(LATER, Deliverable::changedAt);
        assertThat(deliverable.edit(other, LATER.plusSeconds(1))).isEmpty();
        assertThat(deliverable.changedAt()).isEqualTo(LATER);
    }

    @Test
    void takesItsFiguresAnew() {
        var figures = new Figures(List.of(new ReportContent.Figure("meetings", 3, "meetings", LATER, null)));
        var progress = begin(of(DeliverableKind.PROGRESS_REPORT));

        assertThat(progress.count(figures, LATER).orElseThrow().changes())
                .containsExactly(new Change("figures", List.of(), List.of("meetings 3")));
        assertThat(progress.figures()).isEqualTo(figures);
        assertThat(progress.count(figures, LATER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = DeliverableKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PROGRESS_REPORT")
    void hasNoFiguresWhileItIsNoProgressReport(DeliverableKind kind) {
        var figures = new Figures(List.of(new ReportContent.Figure("meetings", 3, "meetings", LATER, null)));
        var there = begin(of(DeliverableKind.PROGRESS_REPORT));
        assertThat(there.count(figures, LATER)).isPresent();

        assertThat(there.edit(of(kind), LATER)).isPresent();
        assertThat(there.figures()).isEqualTo(Figures.NONE);

        assertThat(there.edit(of(DeliverableKind.PROGRESS_REPORT), LATER)).isPresent();
        assertThat(there.figures()).isEqualTo(figures);
    }

    private static DeliverableText of(DeliverableKind kind) {
        return new DeliverableText(kind, "Status", "nb", "", "", Set.of(CLAUSE), Set.of());
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void doesInEachStateWhatItsTableSays(DeliverableState state, DeliverableAction action) {
        var there = ready(state, action);
        var next = DeliverableLife.LIFE.next(state, action);

        if (next.isPresent()) {
            assertThat(act(there, action).changes()).isNotNull();
            assertThat(there.state()).isEqualTo(next.orElseThrow());
        } else {
            refuses(
                    () -> act(there, action),
                    new DeliverableRefusal.DeliverableNotInState(state, toldOf(state, action)));
            assertThat(there.state()).isEqualTo(state);
        }
    }

    /** Whether a step that passes is the last is known only where there is one. */
    private static DeliverableAction toldOf(DeliverableState state, DeliverableAction action) {
        return switch (action) {
            case PASS, APPROVE -> in(state).step() == 1 ? DeliverableAction.PASS : DeliverableAction.APPROVE;
            case KEEP_APPROVED, KEEP_PUBLISHED -> in(state).keeping();
            default -> action;
        };
    }

    /** In that state, and so that the action is possible where the table allows it. */
    private static Deliverable ready(DeliverableState state, DeliverableAction action) {
        boolean onItsWay = state == DeliverableState.IN_APPROVAL;
        return switch (action) {
            case UPHOLD -> state == DeliverableState.DRAFT ? returned() : in(state);
            case CONFIRM -> state == DeliverableState.DRAFT ? begin(Reports.unnamed()) : named(state);
            case ASK -> onItsWay ? toTheBoard(DeliverableAction.PASS) : in(state);
            case KEEP_APPROVED -> revised(DeliverableState.APPROVED, state);
            case KEEP_PUBLISHED -> revised(DeliverableState.PUBLISHED, state);
            case APPROVE -> onItsWay ? toTheBoard(DeliverableAction.PASS, DeliverableAction.ASK) : in(state);
            default -> in(state);
        };
    }

    /** What was approved before is on its way again, and has come so far; or isn't on its way. */
    private static Deliverable revised(DeliverableState before, DeliverableState state) {
        var way = List.of(DeliverableAction.SUBMIT, DeliverableAction.FINISH, DeliverableAction.ASK);
        int far =
                switch (state) {
                    case DRAFT -> 0;
                    case IN_REVIEW -> 1;
                    case READY -> 2;
                    case IN_APPROVAL -> 3;
                    case APPROVED, PUBLISHED, WITHDRAWN -> -1;
                };
        if (far < 0) {
            return in(state);
        }
        var there = Reports.revised(before);
        way.subList(0, far).forEach(action -> done(there, action));
        return there;
    }

    private static Deliverable toTheBoard(DeliverableAction... further) {
        var there = in(DeliverableState.IN_APPROVAL);
        Stream.of(further).forEach(action -> done(there, action));
        return there;
    }

    /** Nobody has confirmed it, as the mandate named it when it got there. */
    private static Deliverable named(DeliverableState state) {
        return state == DeliverableState.IN_REVIEW ? submitted(begin(Reports.unnamed())) : in(state);
    }

    private static Deliverable submitted(Deliverable begun) {
        done(begun, DeliverableAction.SUBMIT);
        return begun;
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(DeliverableState.values())
                .flatMap(state -> Stream.of(DeliverableAction.values()).map(action -> Arguments.of(state, action)));
    }

    @Test
    void isNotNamedByWhatItOnlyAnswers() {
        var question = Reports.ASKED.clauses().getLast().id();
        var answering = new DeliverableText(DeliverableKind.NOTE, "Et svar", "nb", "", "", Set.of(question), Set.of());
        var there = begin(answering);

        assertThat(there.isConfirmed(Reports.ASKED)).isFalse();
        done(there, DeliverableAction.SUBMIT);
        refuses(
                () -> there.finish(wording(there, content("Tekst"), HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER),
                new DeliverableRefusal.NotConfirmed());
        assertThat(there.confirm(Reports.ASKED, LEADER, LATER).changes()).isNotEmpty();
        assertThat(there.finish(wording(there, content("Tekst"), HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER)
                        .event())
                .isNotNull();
    }

    @Test
    void isDecidedOnAgainByTheBoardWhereTheMandateSaysSo() {
        var way = new Route(Routes.USUAL.of(DeliverableKind.REPORT).stream()
                .map(step -> step.isOfBoard() ? step.decidingUpheld() : step)
                .toList());
        var there = returned();

        var upheld = there.uphold(
                content("Tekst"),
                wording(there, content("Tekst", reply("Vi står ved den.")), OTHER_HASH),
                Reports.by(way),
                LEADER,
                LATER);

        assertThat(upheld.revision()).isPresent();
        assertThat(there.route()).isEqualTo(way);
    }

    @Test
    void isConfirmedOnceWhereTheMandateDoesNotNameIt() {
        var unnamed = begin(Reports.unnamed());

        assertThat(unnamed.isConfirmed(Reports.ASKED)).isFalse();
        assertThat(unnamed.confirm(Reports.ASKED, LEADER, LATER).changes())
                .containsExactly(Change.set("confirmedBy", LEADER));
        assertThat(unnamed.isConfirmed(Reports.ASKED)).isTrue();
        assertThat(unnamed.confirmedBy()).contains(LEADER);
        refuses(() -> unnamed.confirm(Reports.ASKED, LEADER, LATER), new DeliverableRefusal.NothingToConfirm());
        refuses(() -> deliverable.confirm(Reports.ASKED, LEADER, LATER), new DeliverableRefusal.NothingToConfirm());
    }

    @Test
    void isNotFinishedBeforeItIsConfirmed() {
        var unnamed = begin(Reports.unnamed());
        done(unnamed, DeliverableAction.SUBMIT);

        refuses(() -> act(unnamed, DeliverableAction.FINISH), new DeliverableRefusal.NotConfirmed());
        done(unnamed, DeliverableAction.CONFIRM);
        done(unnamed, DeliverableAction.FINISH);
        assertThat(unnamed.state()).isEqualTo(DeliverableState.READY);
    }

    @Test
    void cutsARevisionWhenItIsSubmitted() {
        var content = content("Tekst");
        var cut = deliverable
                .submit(wording(deliverable, content, HASH), EDITOR, LATER)
                .orElseThrow();

        assertThat(cut.revision().orElseThrow())
                .returns(new RevisionOf(ID, 1), DeliverableRevision::key)
                .returns(content, DeliverableRevision::content)
                .returns(HASH, DeliverableRevision::contentHash)
                .returns(EDITOR, DeliverableRevision::cutBy)
                .returns(LATER, DeliverableRevision::cutAt);
        assertThat(cut.event().changes())
                .containsExactly(
                        new Change("state", DeliverableState.DRAFT, DeliverableState.IN_REVIEW),
                        new Change("revision", 0, 1),
                        new Change("contentHash", "", HASH),
                        Change.set("revisions", 1));
        assertThat(deliverable.about()).isEqualTo(new SubjectRef("Deliverable", ID.value(), 1, HASH));
        assertThat(new RevisionOf(ID, 1).whole()).isEqualTo(Subject.of(Deliverable.class, ID));
    }

    @Test
    void cutsNoRevisionOfTheTextThatTheLastOneIs() {
        done(deliverable, DeliverableAction.SUBMIT);

        var again = deliverable.finish(
                wording(deliverable, content("Tekst"), HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER);

        assertThat(again.revision()).isEmpty();
        assertThat(deliverable.revision()).isEqualTo(1);
        assertThat(again.event().changes())
                .containsExactly(
                        new Change("state", DeliverableState.IN_REVIEW, DeliverableState.READY),
                        new Change("route", List.of(), List.of("GROUP APPROVE", "BOARD APPROVE")),
                        new Change("step", 0, 1));
    }

    /** The same text, for other clauses or another receiver. */
    static Stream<DeliverableText> otherwiseLinked() {
        return Stream.of(
                new DeliverableText(
                        SAYS.kind(),
                        SAYS.title(),
                        SAYS.language(),
                        SAYS.summary(),
                        SAYS.receiver(),
                        Set.of(CLAUSE, LATER_CLAUSE),
                        SAYS.editors()),
                new DeliverableText(
                        SAYS.kind(),
                        SAYS.title(),
                        SAYS.language(),
                        SAYS.summary(),
                        "Stortinget",
                        SAYS.clauses(),
                        SAYS.editors()));
    }

    @ParameterizedTest
    @MethodSource("otherwiseLinked")
    void cutsAnotherRevisionWhereTheSameTextAnswersOrIsForSomethingElse(DeliverableText says) {
        var first = deliverable
                .submit(wording(deliverable, content("Tekst"), HASH), EDITOR, LATER)
                .orElseThrow();
        var text = new Wording(content("Tekst"), HASH, first.revision().orElseThrow());
        assertThat(deliverable.edit(says, LATER)).isPresent();

        var again = deliverable.submit(text, EDITOR, LATER).orElseThrow();

        var second = again.revision().orElseThrow();
        assertThat(second)
                .returns(new RevisionOf(ID, 2), DeliverableRevision::key)
                .returns(says.receiver(), DeliverableRevision::receiver)
                .returns(says.clausesInOrder(), DeliverableRevision::clauses);
        assertThat(again.event().changes()).containsExactly(new Change("revision", 1, 2), Change.set("revisions", 2));
        var finished = deliverable.finish(
                new Wording(content("Tekst"), HASH, second), Reports.by(GROUP_THEN_BOARD), LEADER, LATER);
        assertThat(finished.revision()).isEmpty();
        assertThat(deliverable.about()).isEqualTo(new SubjectRef("Deliverable", ID.value(), 2, HASH));
    }

    @ParameterizedTest
    @MethodSource("otherwiseLinked")
    void cutsOneWhenItIsFinishedWhereWhatItAnswersOrIsForWasChosenInReview(DeliverableText says) {
        var first = deliverable
                .submit(wording(deliverable, content("Tekst"), HASH), EDITOR, LATER)
                .orElseThrow();
        assertThat(deliverable.edit(says, LATER)).isPresent();

        var finished = deliverable.finish(
                new Wording(content("Tekst"), HASH, first.revision().orElseThrow()),
                Reports.by(GROUP_THEN_BOARD),
                LEADER,
                LATER);

        assertThat(finished.revision().orElseThrow())
                .returns(2, cut -> cut.key().revision())
                .returns(says.receiver(), DeliverableRevision::receiver)
                .returns(says.clausesInOrder(), DeliverableRevision::clauses);
    }

    @Test
    void isNotSubmittedAgainWithTheTextThatTheGroupHas() {
        done(deliverable, DeliverableAction.SUBMIT);
        assertThat(deliverable.submit(wording(deliverable, content("Tekst"), HASH), EDITOR, LATER.plusSeconds(1)))
                .isEmpty();
        assertThat(deliverable.changedAt()).isEqualTo(LATER);
    }

    @Test
    void cutsAnotherWhereTheTextIsAnother() {
        done(deliverable, DeliverableAction.SUBMIT);

        assertThat(deliverable
                        .finish(
                                wording(deliverable, content("Mer"), OTHER_HASH),
                                Reports.by(GROUP_THEN_BOARD),
                                LEADER,
                                LATER)
                        .revision()
                        .orElseThrow()
                        .key())
                .isEqualTo(new RevisionOf(ID, 2));
        assertThat(deliverable.contentHash()).isEqualTo(OTHER_HASH);
    }

    @Test
    void goesTheWayThatTheBodiesAgreeOnAfterItWasFixed() {
        var there = in(DeliverableState.READY);
        var leader = new Route(Routes.USUAL.of(DeliverableKind.OP_ED));

        assertThat(there.reroute(leader, LATER.plusSeconds(1)).orElseThrow().changes())
                .containsExactly(
                        new Change("route", List.of("GROUP APPROVE", "BOARD APPROVE"), List.of("LEADER APPROVE")));
        assertThat(there)
                .returns(leader, Deliverable::route)
                .returns(1, Deliverable::step)
                .returns(LATER.plusSeconds(1), Deliverable::changedAt);
        assertThat(there.reroute(leader, LATER.plusSeconds(2)))
                .as("its way already")
                .isEmpty();
    }

    @Test
    void staysOnItsWayOnceAStepOfItHasPassedOrIsUnderWayAndIsOnNoneBefore() {
        var leader = new Route(Routes.USUAL.of(DeliverableKind.OP_ED));
        var resuming = toTheBoard(DeliverableAction.PASS, DeliverableAction.ASK, DeliverableAction.PAUSE);
        assertThat(resuming.reroute(leader, LATER)).isEmpty();
        assertThat(resuming.route()).isEqualTo(Reports.WITH_CORRECTIONS);
        for (var state : DeliverableState.values()) {
            if (state != DeliverableState.READY) {
                assertThat(in(state).reroute(leader, LATER)).as("%s", state).isEmpty();
            }
        }
    }

    @Test
    void asksTheGroupInItsClosingMeetingOnlyThere() {
        var closing = new Route(Routes.USUAL.of(DeliverableKind.FINAL_REPORT));
        done(deliverable, DeliverableAction.SUBMIT);
        assertThat(deliverable
                        .finish(wording(deliverable, content("Tekst"), HASH), Reports.by(closing), LEADER, LATER)
                        .event()
                        .changes())
                .isNotEmpty();

        refuses(() -> deliverable.requireNext(false), new DeliverableRefusal.NotInClosingMeeting());
        deliverable.requireNext(true);
        assertThat(deliverable.next().asked()).isEqualTo(Asked.GROUP_IN_CLOSING_MEETING);

        assertThat(deliverable.ask(ROUND, LATER).changes()).isNotEmpty();
        refuses(() -> deliverable.requireNext(true), new DeliverableRefusal.StepUnderWay());
        assertThat(deliverable.pass(LATER).changes()).isNotEmpty();
        deliverable.requireNext(false);
    }

    @Test
    void goesStepByStepAndIsApprovedByTheLast() {
        var there = in(DeliverableState.READY);

        assertThat(there.ask(ROUND, LATER).changes())
                .containsExactly(
                        new Change("state", DeliverableState.READY, DeliverableState.IN_APPROVAL),
                        Change.set("round", ROUND),
                        Change.set("rounds", ROUND));
        assertThat(there.boardRevision()).as("only the group has it").isEmpty();
        refuses(there::requireNext, new DeliverableRefusal.StepUnderWay());
        refuses(() -> there.ask(NEXT_ROUND, LATER), new DeliverableRefusal.StepUnderWay());

        assertThat(there.pass(LATER).changes())
                .containsExactly(new Change("round", ROUND, null), new Change("step", 1, 2));
        assertThat(there.ask(NEXT_ROUND, LATER).changes())
                .containsExactly(
                        Change.set("round", NEXT_ROUND),
                        Change.set("rounds", NEXT_ROUND),
                        Change.set("boardRevision", 1));
        assertThat(there.rounds())
                .containsExactlyInAnyOrder(
                        new StepRound(ROUND, 1, 1, Asked.GROUP), new StepRound(NEXT_ROUND, 1, 2, Asked.BOARD));

        assertThat(there.pass(LATER).changes())
                .containsExactly(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.APPROVED),
                        new Change("round", NEXT_ROUND, null),
                        Change.set("approvedRevision", 1),
                        Change.set("contentHash", HASH),
                        Change.set("approvedAt", LATER),
                        Change.set("decidedRevision", 1),
                        Change.set("firstApprovedAt", LATER),
                        new Change("approvedRoute", List.of(), List.of("GROUP APPROVE", "BOARD APPROVE")),
                        Change.set("approvals", 1));
        assertThat(there.approvedRevision()).contains(1);
        assertThat(there.approvedAt()).contains(LATER);
    }

    @Test
    void resumesAtTheStepWhoseRoundDecidedNothing() {
        var there = in(DeliverableState.IN_APPROVAL);
        done(there, DeliverableAction.PASS);
        done(there, DeliverableAction.ASK);

        assertThat(there.pause(LATER).changes())
                .containsExactly(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.READY),
                        new Change("round", NEXT_ROUND, null));
        assertThat(there.step()).as("the step that passed stands").isEqualTo(2);
        done(there, DeliverableAction.ASK);
        assertThat(there.round()).contains(Reports.round(2));
    }

    @Test
    void comesBackWithTheRevisionThatWasReturned() {
        var there = in(DeliverableState.IN_APPROVAL);

        assertThat(there.comeBack(LATER).changes())
                .containsExactlyInAnyOrder(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.DRAFT),
                        new Change("returnedRevision", 0, 1),
                        Change.set("returnedRound", ROUND),
                        new Change("route", List.of("GROUP APPROVE", "BOARD APPROVE"), List.of()),
                        new Change("step", 1, 0),
                        new Change("round", ROUND, null));
        assertThat(there.returnedRevision()).contains(1);
        assertThat(there.isReturnedByBoard()).isFalse();
    }

    @Test
    void startsAtTheFirstStepAgainWithWhatWasReturned() {
        var there = returned();

        done(there, DeliverableAction.SUBMIT);
        var finished =
                there.finish(wording(there, content("Mer"), OTHER_HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER);

        assertThat(finished.event()).isNotNull();
        assertThat(there.step()).isEqualTo(1);
    }

    @Test
    void isUpheldOnceMoreWhereWhatWasUpheldIsRecalled() {
        var there = returned();
        done(there, DeliverableAction.UPHOLD);
        done(there, DeliverableAction.RECALL);

        var again = there.uphold(
                content("Tekst"),
                wording(there, content("Tekst", reply("Uten trykkfeil.")), "c".repeat(64)),
                Reports.by(GROUP_THEN_BOARD),
                LEADER,
                LATER);

        assertThat(again.revision().orElseThrow().key().revision()).isEqualTo(3);
        assertThat(there.route().step(2).act()).isEqualTo(RouteStep.Act.TAKE_NOTE);
    }

    /** As it was returned, and another. */
    @ParameterizedTest
    @CsvSource({"Tekst, 1", "Mer, 2"})
    void isUpheldWhereATextWasReadyMeanwhileAndWasRecalledWhicheverItWas(String text, int revision) {
        var there = returned();
        var hash = revision == 1 ? HASH : OTHER_HASH;
        assertThat(there.submit(wording(there, content(text), hash), EDITOR, LATER))
                .isPresent();
        assertThat(there.finish(wording(there, content(text), hash), Reports.by(GROUP_THEN_BOARD), LEADER, LATER))
                .isNotNull();
        done(there, DeliverableAction.ASK);
        assertThat(there.rounds()).contains(new StepRound(Reports.round(2), revision, 1, Asked.GROUP));
        done(there, DeliverableAction.RECALL);

        assertThat(there.returnedBy()).contains(new StepRound(NEXT_ROUND, 1, 2, Asked.BOARD));
        assertThat(there.uphold(
                        content("Tekst"),
                        wording(there, content("Tekst", reply("Vi står ved den.")), "c".repeat(64)),
                        Reports.by(GROUP_THEN_BOARD),
                        LEADER,
                        LATER))
                .isNotNull();
        assertThat(there.route().step(2).act()).isEqualTo(RouteStep.Act.TAKE_NOTE);
    }

    @Test
    void isReturnedByTheGroupWhereItsStepTurnsWhileTheBoardIsAsked() {
        var there = toTheBoard(DeliverableAction.PASS, DeliverableAction.ASK);

        assertThat(there.turn(ROUND, true, LATER).orElseThrow().changes())
                .contains(Change.set("returnedRound", ROUND), new Change("round", NEXT_ROUND, null));

        assertThat(there.isReturnedByBoard()).isFalse();
        assertThat(there.returnedBy()).contains(new StepRound(ROUND, 1, 1, Asked.GROUP));
    }

    @Test
    void hasNothingToUpholdOnceItIsApproved() {
        var there = returned();
        done(there, DeliverableAction.UPHOLD);
        done(there, DeliverableAction.ASK);
        done(there, DeliverableAction.PASS);
        done(there, DeliverableAction.ASK);
        assertThat(act(there, DeliverableAction.APPROVE).changes())
                .contains(new Change("returnedRevision", 1, 0), new Change("returnedRound", NEXT_ROUND, null));
        done(there, DeliverableAction.REVISE);
        refuses(() -> act(there, DeliverableAction.UPHOLD), new DeliverableRefusal.NothingToUphold(false));
    }

    @Test
    void isUpheldWithTheSameTextAndAReplySoThatTheBoardTakesNote() {
        var there = returned();
        var upheld = there.uphold(
                content("Tekst"),
                wording(there, content("Tekst", reply("Vi står ved den.")), OTHER_HASH),
                Reports.by(GROUP_THEN_BOARD),
                LEADER,
                LATER);

        assertThat(upheld.revision().orElseThrow().content().reply()).isEqualTo(reply("Vi står ved den."));
        assertThat(upheld.event().changes())
                .containsExactly(
                        new Change("state", DeliverableState.DRAFT, DeliverableState.READY),
                        new Change("revision", 1, 2),
                        new Change("contentHash", HASH, OTHER_HASH),
                        Change.set("revisions", 2),
                        new Change("route", List.of(), List.of("GROUP APPROVE", "BOARD TAKE_NOTE")),
                        new Change("step", 0, 1));
        assertThat(there.route().step(1).act()).isEqualTo(RouteStep.Act.APPROVE);
        assertThat(there.route().step(2).act()).isEqualTo(RouteStep.Act.TAKE_NOTE);
    }

    @Test
    void isNotUpheldWithAnotherTextOrWithoutAReply() {
        var there = returned();

        refuses(
                () -> there.uphold(
                        content("Tekst"),
                        wording(there, content("Annen", reply("Derfor.")), OTHER_HASH),
                        Reports.by(GROUP_THEN_BOARD),
                        LEADER,
                        LATER),
                new DeliverableRefusal.NothingToUphold(true));
        refuses(
                () -> there.uphold(
                        content("Tekst"),
                        wording(there, content("Tekst"), OTHER_HASH),
                        Reports.by(GROUP_THEN_BOARD),
                        LEADER,
                        LATER),
                new DeliverableRefusal.NothingToUphold(false));
        refuses(() -> act(begin(), DeliverableAction.UPHOLD), new DeliverableRefusal.NothingToUphold(false));
    }

    @Test
    void isNotUpheldAgainstTheGroupItself() {
        var there = in(DeliverableState.IN_APPROVAL);
        done(there, DeliverableAction.RETURN);
        refuses(() -> act(there, DeliverableAction.UPHOLD), new DeliverableRefusal.NothingToUphold(false));

        var upheld = returned();
        done(upheld, DeliverableAction.UPHOLD);
        done(upheld, DeliverableAction.ASK);
        done(upheld, DeliverableAction.RETURN);
        refuses(() -> act(upheld, DeliverableAction.UPHOLD), new DeliverableRefusal.NothingToUphold(false));
    }

    @Test
    void isApprovedByTheFingerprintOfTheTextThatWasFixedLast() {
        var there = in(DeliverableState.APPROVED);
        done(there, DeliverableAction.REVISE);
        done(there, DeliverableAction.SUBMIT);
        var other =
                there.finish(wording(there, content("Mer"), OTHER_HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER);
        Stream.of(DeliverableAction.ASK, DeliverableAction.PASS, DeliverableAction.ASK)
                .forEach(action -> done(there, action));

        assertThat(other.revision().orElseThrow().contentHash()).isEqualTo(OTHER_HASH);
        assertThat(there.pass(LATER).changes())
                .contains(new Change("approvedRevision", 1, there.revision()), Change.set("contentHash", OTHER_HASH));
    }

    @Test
    void remembersWhenSomethingOfItWasApprovedFirst() {
        var there = in(DeliverableState.APPROVED);
        Stream.of(
                        DeliverableAction.REVISE,
                        DeliverableAction.SUBMIT,
                        DeliverableAction.FINISH,
                        DeliverableAction.ASK,
                        DeliverableAction.PASS,
                        DeliverableAction.ASK)
                .forEach(action -> done(there, action));
        var again = LATER.plusSeconds(60);

        assertThat(there.pass(again).changes())
                .contains(new Change("approvedAt", LATER, again))
                .extracting(Change::field)
                .doesNotContain("firstApprovedAt");
        assertThat(there.approvedAt()).contains(again);
        assertThat(there.firstApprovedAt()).contains(LATER);
    }

    @Test
    void isTakenBackWithAReasonAndItsRouteWithIt() {
        var there = in(DeliverableState.IN_APPROVAL);
        var recalled = there.recall("Mer må med.", LATER);

        assertThat(recalled.reason()).contains("Mer må med.");
        assertThat(recalled.changes())
                .containsExactly(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.DRAFT),
                        new Change("route", List.of("GROUP APPROVE", "BOARD APPROVE"), List.of()),
                        new Change("step", 1, 0),
                        new Change("round", ROUND, null));
        assertThat(there.round()).isEmpty();
        assertThat(there.rounds()).as("what was asked stays known").hasSize(1);
    }

    @Test
    void isPublishedWhenItsEmbargoIsOver() {
        var there = in(DeliverableState.APPROVED);
        var until = LATER.plusSeconds(3600);

        assertThat(there.embargo(until, LATER).orElseThrow().changes())
                .containsExactly(new Change("embargo", null, until));
        assertThat(there.embargo(until, LATER)).isEmpty();
        refuses(() -> there.publish(LATER, OSLO), new DeliverableRefusal.UnderEmbargo(until.atZone(OSLO)));
        assertThat(there.publish(until, OSLO).changes())
                .containsExactly(
                        new Change("state", DeliverableState.APPROVED, DeliverableState.PUBLISHED),
                        Change.set("publishedRevision", 1),
                        Change.set("publishedAt", until),
                        Change.set("publications", 1));
        assertThat(there.publications()).containsExactly(new Publication(1, until));
        refuses(
                () -> there.embargo(until.plusSeconds(1), until),
                new DeliverableRefusal.DeliverableNotInState(DeliverableState.PUBLISHED, DeliverableAction.PUBLISH));
    }

    @Test
    void takesAnEmbargoUntilItIsPublishedOrGivenUp() {
        for (var state : DeliverableState.values()) {
            assertThat(in(state).takesEmbargo())
                    .as("%s", state)
                    .isEqualTo(state != DeliverableState.PUBLISHED && state != DeliverableState.WITHDRAWN);
        }
    }

    @Test
    void losesTheEmbargoOfANextRevisionThatIsGivenUpAndIsNotHeldBackByItMeanwhile() {
        var until = LATER.plusSeconds(3600);
        var published = in(DeliverableState.PUBLISHED);
        done(published, DeliverableAction.REVISE);
        assertThat(published.embargo(until, LATER)).isPresent();
        assertThat(published.heldUntil()).as("what everybody reads already").isEmpty();
        assertThat(published.keep(revision(content("Tekst")), "Nei.", LATER).changes())
                .contains(new Change("embargo", until, null));
        assertThat(published.embargo()).isEmpty();
    }

    @Test
    void keepsTheEmbargoOfWhatWaitsToBePublishedWhenTheNextRevisionIsGivenUp() {
        var until = LATER.plusSeconds(3600);
        var approved = in(DeliverableState.APPROVED);
        assertThat(approved.embargo(until, LATER)).isPresent();
        assertThat(approved.heldUntil()).contains(until);
        done(approved, DeliverableAction.REVISE);
        assertThat(approved.keep(revision(content("Tekst")), "Nei.", LATER).changes())
                .extracting(Change::field)
                .doesNotContain("embargo");
        assertThat(approved.heldUntil()).contains(until);
        refuses(() -> approved.publish(LATER, OSLO), new DeliverableRefusal.UnderEmbargo(until.atZone(OSLO)));
    }

    @Test
    void saysThatItIsNotApprovedRatherThanThatItIsUnderEmbargo() {
        assertThat(deliverable.embargo(LATER.plusSeconds(60), LATER)).isPresent();
        refuses(
                () -> deliverable.publish(LATER, OSLO),
                new DeliverableRefusal.DeliverableNotInState(DeliverableState.DRAFT, DeliverableAction.PUBLISH));
    }

    @Test
    void hasNoEmbargoThatIsOverAndCanLoseTheOneItHas() {
        refuses(() -> deliverable.embargo(LATER, LATER), new DeliverableRefusal.EmbargoOver());
        assertThat(deliverable.embargo(LATER.plusSeconds(60), LATER)).isPresent();
        assertThat(deliverable.embargo(null, LATER).orElseThrow().changes())
                .containsExactly(new Change("embargo", LATER.plusSeconds(60), null));
        assertThat(deliverable.embargo()).isEmpty();
    }

    @Test
    void isHandedOverBetweenItsApprovalAndToday() {
        var there = in(DeliverableState.APPROVED);
        var approved = TODAY.minusDays(3);

        refuses(
                () -> there.handOver(TODAY.plusDays(1), approved, TODAY, null, LATER),
                new DeliverableRefusal.HandedOverWhen(approved, TODAY));
        refuses(
                () -> there.handOver(approved.minusDays(1), approved, TODAY, null, LATER),
                new DeliverableRefusal.HandedOverWhen(approved, TODAY));
        assertThat(there.handOver(approved, approved, TODAY, LETTER, LATER)
                        .orElseThrow()
                        .changes())
                .containsExactly(Change.set("handedOverOn", approved), Change.set("letter", LETTER));
        assertThat(there.handOver(approved, approved, TODAY, LETTER, LATER)).isEmpty();
        assertThat(there.handOver(TODAY, approved, TODAY, null, LATER)
                        .orElseThrow()
                        .changes())
                .containsExactly(new Change("handedOverOn", approved, TODAY), new Change("letter", LETTER, null));
    }

    @Test
    void leavesWhatIsPublishedThereUntilTheNextRevisionIs() {
        var there = in(DeliverableState.PUBLISHED);

        assertThat(there.revise(LATER).changes())
                .contains(new Change("state", DeliverableState.PUBLISHED, DeliverableState.DRAFT));
        assertThat(there.publishedRevision()).contains(1);
        there.requireWritable();
        assertThat(there.submit(wording(there, content("Ny"), OTHER_HASH), EDITOR, LATER)
                        .orElseThrow()
                        .revision())
                .isPresent();
        assertThat(there.approvedRevision()).contains(1);
        assertThat(there.finish(wording(there, content("Ny"), OTHER_HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER)
                        .revision())
                .isEmpty();
        Stream.of(DeliverableAction.ASK, DeliverableAction.PASS, DeliverableAction.ASK, DeliverableAction.APPROVE)
                .forEach(action -> assertThat(act(there, action)).isNotNull());
        assertThat(there.approvedRevision()).contains(there.revision());
        assertThat(there.publishedRevision()).contains(1);
        assertThat(act(there, DeliverableAction.PUBLISH).changes())
                .contains(new Change("publishedRevision", 1, there.revision()));
        assertThat(there.publications())
                .as("the one before stays readable")
                .extracting(Publication::revision)
                .containsExactly(1, 2);
        assertThat(there.publishedSince(3)).isEmpty();
    }

    @Test
    void remembersSinceWhenARevisionIsPublishedWhereItIsPublishedAgain() {
        var there = in(DeliverableState.PUBLISHED);
        var since = there.publishedSince(1);
        assertThat(since).isPresent();
        assertThat(there.revise(LATER)).isNotNull();
        assertThat(there.submit(wording(there, content("Samme"), there.contentHash()), EDITOR, LATER))
                .isPresent();
        assertThat(there.finish(
                                wording(there, content("Samme"), there.contentHash()),
                                Reports.by(GROUP_THEN_BOARD),
                                LEADER,
                                LATER)
                        .revision())
                .isEmpty();
        Stream.of(
                        DeliverableAction.ASK,
                        DeliverableAction.PASS,
                        DeliverableAction.ASK,
                        DeliverableAction.APPROVE,
                        DeliverableAction.PUBLISH)
                .forEach(action -> assertThat(act(there, action)).isNotNull());
        assertThat(there.state()).isEqualTo(DeliverableState.PUBLISHED);
        assertThat(there.publications()).hasSize(1);
        assertThat(there.publishedSince(1)).isEqualTo(since);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "READY", "IN_APPROVAL"})
    void isGivenUpOnlyBeforeAnythingOfItIsApproved(DeliverableState state) {
        var withdrawn = in(state).withdraw("Ikke aktuelt.", LATER);
        assertThat(withdrawn.reason()).contains("Ikke aktuelt.");
        assertThat(withdrawn.changes()).contains(new Change("state", state, DeliverableState.WITHDRAWN));

        var revised = in(DeliverableState.APPROVED);
        done(revised, DeliverableAction.REVISE);
        refuses(
                () -> act(revised, DeliverableAction.WITHDRAW),
                new DeliverableRefusal.DeliverableNotInState(DeliverableState.DRAFT, DeliverableAction.WITHDRAW));
    }

    @Test
    void allowsItsLanguageToBeCorrectedWhereAllDoWhoApproveIt() {
        var group = GROUP_THEN_BOARD.steps().getFirst();
        var board = GROUP_THEN_BOARD.steps().getLast();
        var allowing = group.by(group.rule().withCorrections(true));

        assertThat(GROUP_THEN_BOARD.allowsCorrections()).isFalse();
        assertThat(Route.NONE.allowsCorrections()).isFalse();
        assertThat(new Route(List.of(allowing, board)).allowsCorrections()).isFalse();
        assertThat(new Route(List.of(allowing, board.by(board.rule().withCorrections(true)))).allowsCorrections())
                .isTrue();
        assertThat(new Route(List.of(allowing, board.onlyTakingNote())).allowsCorrections())
                .as("who takes note decides nothing")
                .isTrue();
        assertThat(new Route(List.of(board.onlyTakingNote())).allowsCorrections())
                .isFalse();
    }

    @Test
    void standsAsApprovedWhenTheNextRevisionIsGivenUp() {
        var there = in(DeliverableState.PUBLISHED);
        done(there, DeliverableAction.REVISE);
        assertThat(there.edit(
                        new DeliverableText(
                                DeliverableKind.NOTE, "Bjørn", "nn", "Lang.", "Alle", Set.of(LATER_CLAUSE), Set.of()),
                        LATER))
                .isPresent();
        assertThat(there.submit(wording(there, content("Ny"), OTHER_HASH), EDITOR, LATER))
                .isPresent();
        done(there, DeliverableAction.CONFIRM);
        done(there, DeliverableAction.FINISH);
        done(there, DeliverableAction.ASK);

        var kept = there.keep(revision(content("Tekst")), "Ikke aktuelt.", LATER);

        assertThat(kept.reason()).contains("Ikke aktuelt.");
        assertThat(kept.changes())
                .contains(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.PUBLISHED),
                        new Change("title", "Bjørn", "Ulv i utmark"),
                        new Change("language", "nn", "nb"),
                        new Change("summary", "Lang.", "Kort sagt."),
                        new Change("receiver", "Alle", ""),
                        new Change("clauses", List.of(LATER_CLAUSE), List.of(CLAUSE)));
        assertThat(there)
                .returns(3, Deliverable::revision)
                .returns(1, Deliverable::shownRevision)
                .returns(1, Deliverable::decidedRevision)
                .returns(2, Deliverable::step);
        assertThat(there.round()).isEmpty();
        assertThat(there.approvedRevision()).contains(1);
        assertThat(there.publishedRevision()).contains(1);
        assertThat(there.route()).isEqualTo(Reports.WITH_CORRECTIONS);
        done(there, DeliverableAction.REVISE);
    }

    @Test
    void standsAsApprovedWhereTheNextRevisionAfterThePublishedOneWasApprovedToo() {
        var there = in(DeliverableState.PUBLISHED);
        Stream.of(
                        DeliverableAction.REVISE,
                        DeliverableAction.SUBMIT,
                        DeliverableAction.FINISH,
                        DeliverableAction.ASK,
                        DeliverableAction.PASS,
                        DeliverableAction.ASK)
                .forEach(action -> done(there, action));
        assertThat(there.keeping()).isEqualTo(DeliverableAction.KEEP_PUBLISHED);
        assertThat(there.recall("Mer.", LATER)).isNotNull();
        assertThat(there.submit(wording(there, content("Ny"), OTHER_HASH), EDITOR, LATER))
                .isPresent();
        assertThat(there.finish(wording(there, content("Ny"), OTHER_HASH), Reports.by(GROUP_THEN_BOARD), LEADER, LATER))
                .isNotNull();
        Stream.of(
                        DeliverableAction.ASK,
                        DeliverableAction.PASS,
                        DeliverableAction.ASK,
                        DeliverableAction.APPROVE,
                        DeliverableAction.REVISE)
                .forEach(action -> done(there, action));

        assertThat(there.keeping()).isEqualTo(DeliverableAction.KEEP_APPROVED);
        assertThat(there.keep(revision(content("Ny")), "Nei.", LATER).changes())
                .contains(new Change("state", DeliverableState.DRAFT, DeliverableState.APPROVED));
        assertThat(there.approvals()).containsExactlyInAnyOrder(1, 2);
        assertThat(there.isCorrectable())
                .as("by the route by which the approved one was approved")
                .isFalse();
    }

    @Test
    void comesBackWhenAStepBehindItTurnsAndIsAskedAnewWhereThatLapsed() {
        var failed = toTheBoard(DeliverableAction.PASS);
        assertThat(failed.isBehind(ROUND)).isTrue();
        assertThat(failed.turn(ROUND, true, LATER).orElseThrow().changes())
                .contains(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.DRAFT),
                        new Change("returnedRevision", 0, 1));

        var lapsed = toTheBoard(DeliverableAction.PASS);
        assertThat(lapsed.turn(ROUND, false, LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("state", DeliverableState.IN_APPROVAL, DeliverableState.READY),
                        new Change("step", 2, 1));
        assertThat(lapsed.step()).isOne();
        lapsed.requireNext();
    }

    @Test
    void isNotTouchedByARoundThatTurnsOnceAllStepsHavePassedOrTheTextIsAnother() {
        var approved = in(DeliverableState.APPROVED);
        assertThat(approved.isBehind(ROUND)).isFalse();
        assertThat(approved.turn(ROUND, true, LATER)).isEmpty();

        var underWay = in(DeliverableState.IN_APPROVAL);
        assertThat(underWay.turn(ROUND, true, LATER))
                .as("it hasn't passed that step")
                .isEmpty();

        var recalled = toTheBoard(DeliverableAction.PASS, DeliverableAction.RECALL);
        assertThat(recalled.turn(ROUND, true, LATER)).isEmpty();
    }
}
