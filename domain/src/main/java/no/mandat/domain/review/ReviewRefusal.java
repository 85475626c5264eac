package no.mandat.domain.review;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something about a review or a comment was refused. */
public sealed interface ReviewRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link ReviewLife}). */
    record ReviewNotInState(ReviewState state, ReviewAction action) implements ReviewRefusal {}

    /** The deliverable takes neither reviews nor comments now. */
    record NotUnderReview() implements ReviewRefusal {}

    /** The text isn't being written now: what would keep it from being ready comes too late. */
    record TextIsFixed() implements ReviewRefusal {}

    /** The screen showed another text than the one that is spoken of. */
    record AnotherText(int revision) implements ReviewRefusal {}

    /** Another review of the text isn't over: until that day people answer in it, and others can be asked in it. */
    record ReviewOpenAlready(LocalDate due) implements ReviewRefusal {}

    /** Nobody would be asked. */
    record NobodyAsked() implements ReviewRefusal {}

    /** So many of those who were chosen can't be asked: they have no seat in the group, or are partial. */
    record NotToBeAsked(int count) implements ReviewRefusal {}

    /** They are asked already. */
    record AskedAlready() implements ReviewRefusal {}

    /** The day is over. */
    record DueIsPast(LocalDate due) implements ReviewRefusal {}

    /** The review is moved to the day that it has. */
    record SameDue(LocalDate due) implements ReviewRefusal {}

    /** Whoever isn't asked gives no verdict. */
    record NotAsked() implements ReviewRefusal {}

    /** The verdict says nothing without words. */
    record VerdictTextMissing(Verdict verdict) implements ReviewRefusal {}

    /** The due day was over when it came. */
    record ReviewOver(LocalDate due) implements ReviewRefusal {}

    /** They have answered: they can't be taken off any more. */
    record HasAnswered() implements ReviewRefusal {}

    /** Nobody would be left who is asked. */
    record LastReviewer() implements ReviewRefusal {}

    /** There is nothing to answer: they ask for no changes, or have said something else since. */
    record NothingToAnswer() implements ReviewRefusal {}

    /** It was answered already. */
    record VerdictAnsweredAlready() implements ReviewRefusal {}

    /** A comment's state doesn't allow the action, or its kind doesn't ({@link CommentLife}). */
    record CommentNotInState(CommentKind kind, CommentState state, CommentAction action) implements ReviewRefusal {}

    /** A remark or an objection says nothing without words. */
    record CommentTextMissing(CommentKind kind) implements ReviewRefusal {}

    /** An objection says what would resolve it. */
    record CommentWayOutMissing() implements ReviewRefusal {}

    /** A suggestion is made for words of a section that are marked. */
    record PassageMissing() implements ReviewRefusal {}

    /** What is suggested is what stands there. */
    record NothingSuggested() implements ReviewRefusal {}

    /** The passage isn't in the text that is spoken of. */
    record NoSuchPassage() implements ReviewRefusal {}

    /** Only those with a vote in the group object. */
    record OnlyVotersObject() implements ReviewRefusal {}

    /** Only whoever wrote the comment does that. */
    record OnlyItsAuthor(CommentAction action) implements ReviewRefusal {}

    /** Nobody overrides their own objection. */
    record OwnObjection() implements ReviewRefusal {}

    /** Only the elected leader overrides. */
    record OnlyTheLeaderOverrides() implements ReviewRefusal {}

    /**
     * The words that a suggestion is for have been changed since.
     *
     * @param quote what stood there
     * @param now what stands there now, or none where it is gone
     */
    record SuggestionOutdated(String quote, @Nullable String now) implements ReviewRefusal {}

    /** The suggestion doesn't fit into the text as it is set: somebody must write it. */
    record SuggestionDoesNotFit(String quote, String replacement) implements ReviewRefusal {}
}
