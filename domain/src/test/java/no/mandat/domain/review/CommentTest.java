package no.mandat.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A comment is settled by those who may, and nobody but its author takes it back. */
class CommentTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final CommentId ID = new CommentId(new UUID(7, 1));
    private static final DeliverableId TEXT = new DeliverableId(new UUID(2, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final SectionId SECTION = new SectionId(new UUID(3, 1));
    private static final RecommendationId RECOMMENDATION = new RecommendationId(new UUID(4, 1));
    private static final PersonId AUTHOR = new PersonId(new UUID(9, 1));
    private static final PersonId OTHER = new PersonId(new UUID(9, 2));
    private static final Anchor PASSAGE = Anchor.in("Slagg og slam og støv.", 9, 13);

    private static CommentText says(CommentKind kind) {
        return new CommentText(kind, "Fordi", "Støv", "Tre år til");
    }

    private static Comment made(CommentKind kind) {
        return Comment.make(ID, TEXT, MANDATE, 3, CommentPlace.of(SECTION, PASSAGE), says(kind), AUTHOR, NOW)
                .comment();
    }

    private static CommentEvent act(Comment comment, CommentAction action) {
        return switch (action) {
            case REPLY -> comment.reply("Ja", OTHER, LATER);
            case ACCEPT -> comment.accept(OTHER, LATER);
            case DECLINE -> comment.decline("Nei", OTHER, LATER);
            case RESOLVE -> comment.resolve(AUTHOR, LATER);
            case REOPEN -> comment.reopen(OTHER, LATER);
            case WITHDRAW -> comment.withdraw(AUTHOR, LATER);
            case OVERRIDE -> comment.override("Likevel", OTHER, LATER);
        };
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void namesAllThatWasSaid() {
        var event = Comment.make(
                        ID,
                        TEXT,
                        MANDATE,
                        3,
                        CommentPlace.of(SECTION, PASSAGE),
                        says(CommentKind.SUGGESTION),
                        AUTHOR,
                        NOW)
                .event();
        assertThat(event.changes())
                .containsExactly(
                        Change.set("deliverable", TEXT),
                        Change.set("mandate", MANDATE),
                        Change.set("revision", 3),
                        Change.set("kind", CommentKind.SUGGESTION),
                        Change.set("author", AUTHOR),
                        Change.set("madeAt", NOW),
                        Change.set("state", CommentState.OPEN),
                        Change.set("section", SECTION),
                        Change.set("quote", "slam"),
                        Change.set("before", "Slagg og "),
                        Change.set("after", " og støv."),
                        Change.set("from", 9),
                        Change.set("text", "Fordi"),
                        Change.set("replacement", "Støv"));
        assertThat(event.subject()).isEqualTo(Subject.of(Comment.class, ID));
        assertThat(event.mandate()).contains(MANDATE);
    }

    static Stream<Arguments> everyKindAndStateAndAction() {
        return Stream.of(CommentKind.values()).flatMap(kind -> Stream.of(CommentState.values())
                .filter(state -> state == CommentState.OPEN || wayTo(kind, state) != null)
                .flatMap(state -> Stream.of(CommentAction.values()).map(action -> Arguments.of(kind, state, action))));
    }

    private static CommentAction wayTo(CommentKind kind, CommentState state) {
        return Stream.of(CommentAction.values())
                .filter(action -> CommentLife.of(kind)
                        .next(CommentState.OPEN, action)
                        .filter(state::equals)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(CommentKind kind, CommentState state, CommentAction action) {
        var comment = made(kind);
        if (state != CommentState.OPEN) {
            assertThat(act(comment, wayTo(kind, state))).isNotNull();
        }
        assertThat(comment.state()).isEqualTo(state);
        var next = CommentLife.of(kind).next(state, action);
        if (next.isPresent()) {
            assertThat(act(comment, action).changes()).isNotEmpty();
            assertThat(comment.state()).isEqualTo(next.get());
        } else {
            refuses(() -> act(comment, action), new ReviewRefusal.CommentNotInState(kind, state, action));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenBackByItsAuthorAlone(CommentKind kind) {
        var comment = made(kind);
        refuses(() -> comment.withdraw(OTHER, LATER), new ReviewRefusal.OnlyItsAuthor(CommentAction.WITHDRAW));
        assertThat(comment.withdraw(AUTHOR, LATER).changes())
                .containsExactly(
                        new Change("state", CommentState.OPEN, CommentState.WITHDRAWN),
                        Change.set("settledBy", AUTHOR),
                        Change.set("settledAt", LATER));
    }

    @Test
    void nobodyElseSaysThatAnObjectionIsResolved() {
        var objection = made(CommentKind.OBJECTION);
        assertThat(objection.blocks()).isTrue();
        refuses(() -> objection.resolve(OTHER, LATER), new ReviewRefusal.OnlyItsAuthor(CommentAction.RESOLVE));
        assertThat(objection.resolve(AUTHOR, LATER)).isNotNull();
        assertThat(objection.blocks()).isFalse();
        assertThat(made(CommentKind.REMARK).resolve(OTHER, LATER)).isNotNull();
    }

    @Test
    void aLeaderOverridesOthersObjectionsAndSaysWhy() {
        var objection = made(CommentKind.OBJECTION);
        refuses(() -> objection.override("Likevel", AUTHOR, LATER), new ReviewRefusal.OwnObjection());
        assertThat(objection.override("Likevel", OTHER, LATER).reason()).contains("Likevel");
        assertThat(objection.reason()).contains("Likevel");
        assertThat(objection.settledBy()).contains(OTHER);
        assertThat(objection.blocks()).isFalse();
    }

    @Test
    void forgetsWhyItWasDeclinedWhenItIsOpenAgain() {
        var remark = made(CommentKind.REMARK);
        assertThat(remark.decline("Nei", OTHER, LATER).reason()).contains("Nei");
        assertThat(remark.reopen(AUTHOR, LATER).changes())
                .containsExactly(
                        new Change("state", CommentState.DECLINED, CommentState.OPEN),
                        new Change("reason", "Nei", null),
                        new Change("settledBy", OTHER, null),
                        new Change("settledAt", LATER, null));
        assertThat(remark.reason()).isEmpty();
        assertThat(remark.settledBy()).isEmpty();
    }

    @Test
    void keepsWhatIsAnsweredInOrder() {
        var remark = made(CommentKind.REMARK);
        assertThat(remark.reply("En", OTHER, LATER).changes()).containsExactly(Change.set("replies", 1));
        assertThat(remark.reply("To", AUTHOR, LATER).reason()).contains("To");
        assertThat(remark.replies()).extracting(Reply::text).containsExactly("En", "To");
    }

    @Test
    void saysWhatItsKindAsksFor() {
        refuses(
                () -> new CommentText(CommentKind.REMARK, " ", null, null),
                new ReviewRefusal.CommentTextMissing(CommentKind.REMARK));
        refuses(
                () -> new CommentText(CommentKind.OBJECTION, null, null, "X"),
                new ReviewRefusal.CommentTextMissing(CommentKind.OBJECTION));
        refuses(() -> new CommentText(CommentKind.OBJECTION, "X", null, " "), new ReviewRefusal.CommentWayOutMissing());
        assertThat(new CommentText(CommentKind.REMARK, " X ", "Y", "Z"))
                .isEqualTo(new CommentText(CommentKind.REMARK, "X", null, null));
        assertThat(new CommentText(CommentKind.SUGGESTION, null, null, null).replacement())
                .isEmpty();
    }

    @Test
    void suggestsOtherWordsForAPassage() {
        var suggestion = says(CommentKind.SUGGESTION);
        refuses(
                () -> Comment.make(
                        ID, TEXT, MANDATE, 3, new CommentPlace(SECTION, null, null), suggestion, AUTHOR, NOW),
                new ReviewRefusal.PassageMissing());
        var same = new CommentText(CommentKind.SUGGESTION, null, " slam ", null);
        refuses(
                () -> Comment.make(ID, TEXT, MANDATE, 3, CommentPlace.of(SECTION, PASSAGE), same, AUTHOR, NOW),
                new ReviewRefusal.NothingSuggested());
    }

    @Test
    void isOnOneThing() {
        assertThat(new CommentPlace(SECTION, RECOMMENDATION, PASSAGE)).isEqualTo(CommentPlace.of(SECTION, PASSAGE));
        assertThat(new CommentPlace(null, RECOMMENDATION, PASSAGE))
                .isEqualTo(new CommentPlace(null, RECOMMENDATION, null));
    }

    @Test
    void knowsItsPassageByWhatStandsAroundIt() {
        var text = "Slagg og slam og støv.";
        assertThat(PASSAGE).isEqualTo(new Anchor("slam", "Slagg og ", " og støv.", 9));
        assertThat(PASSAGE.isIn(text)).isTrue();
        assertThat(PASSAGE.isIn("Slagg og SLAM og støv.")).isFalse();
        assertThat(PASSAGE.isIn("Slagg og slam og slam.")).isFalse();
        assertThat(List.of(
                        new Anchor(" ", "Slagg", "og slam og støv.", 5),
                        new Anchor("slam", "", "", -1),
                        new Anchor("støv. Mer", "", "", 17)))
                .noneMatch(anchor -> anchor.isIn(text));
    }

    @Test
    void cutsNoCharacterInTwo() {
        var text = "😀" + "a".repeat(Anchor.AROUND - 1) + "slam" + "b".repeat(Anchor.AROUND - 1) + "😀";
        int from = text.indexOf("slam");
        var anchor = Anchor.in(text, from, from + 4);
        assertThat(anchor.before()).isEqualTo("a".repeat(Anchor.AROUND - 1));
        assertThat(anchor.after()).isEqualTo("b".repeat(Anchor.AROUND - 1));
        assertThat(anchor.isIn(text)).isTrue();
    }
}
