package no.mandat.workflow.words;

import no.mandat.domain.review.ReviewRefusal;
import no.mandat.domain.review.ReviewRefusal.AnotherText;
import no.mandat.domain.review.ReviewRefusal.AskedAlready;
import no.mandat.domain.review.ReviewRefusal.CommentNotInState;
import no.mandat.domain.review.ReviewRefusal.CommentTextMissing;
import no.mandat.domain.review.ReviewRefusal.CommentWayOutMissing;
import no.mandat.domain.review.ReviewRefusal.DueIsPast;
import no.mandat.domain.review.ReviewRefusal.HasAnswered;
import no.mandat.domain.review.ReviewRefusal.LastReviewer;
import no.mandat.domain.review.ReviewRefusal.NoSuchPassage;
import no.mandat.domain.review.ReviewRefusal.NobodyAsked;
import no.mandat.domain.review.ReviewRefusal.NotAsked;
import no.mandat.domain.review.ReviewRefusal.NotToBeAsked;
import no.mandat.domain.review.ReviewRefusal.NotUnderReview;
import no.mandat.domain.review.ReviewRefusal.NothingSuggested;
import no.mandat.domain.review.ReviewRefusal.NothingToAnswer;
import no.mandat.domain.review.ReviewRefusal.OnlyItsAuthor;
import no.mandat.domain.review.ReviewRefusal.OnlyTheLeaderOverrides;
import no.mandat.domain.review.ReviewRefusal.OnlyVotersObject;
import no.mandat.domain.review.ReviewRefusal.OwnObjection;
import no.mandat.domain.review.ReviewRefusal.PassageMissing;
import no.mandat.domain.review.ReviewRefusal.ReviewNotInState;
import no.mandat.domain.review.ReviewRefusal.ReviewOpenAlready;
import no.mandat.domain.review.ReviewRefusal.ReviewOver;
import no.mandat.domain.review.ReviewRefusal.SameDue;
import no.mandat.domain.review.ReviewRefusal.SuggestionDoesNotFit;
import no.mandat.domain.review.ReviewRefusal.SuggestionOutdated;
import no.mandat.domain.review.ReviewRefusal.TextIsFixed;
import no.mandat.domain.review.ReviewRefusal.VerdictAnsweredAlready;
import no.mandat.domain.review.ReviewRefusal.VerdictTextMissing;

/** What is refused about reviews and comments, in words. */
final class ReviewWords {

    private final Words words;

    ReviewWords(Words words) {
        this.words = words;
    }

    String of(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewNotInState(var state, var action) ->
                words.of("refusal.review.notInState", words.of(state), words.of(action));
            case NotUnderReview() -> words.of("refusal.review.notUnderReview");
            case TextIsFixed() -> words.of("refusal.review.textIsFixed");
            case AnotherText(var revision) -> words.of("refusal.review.anotherText", revision);
            case ReviewOpenAlready(var due) -> words.of("refusal.review.openAlready", new Dates(words).day(due));
            case NobodyAsked() -> words.of("refusal.review.nobodyAsked");
            case NotToBeAsked(var count) -> words.of("refusal.review.notToBeAsked", count);
            case AskedAlready() -> words.of("refusal.review.askedAlready");
            case DueIsPast(var due) -> words.of("refusal.review.dueIsPast", new Dates(words).day(due));
            case SameDue(var due) -> words.of("refusal.review.sameDue", new Dates(words).day(due));
            case NotAsked() -> words.of("refusal.review.notAsked");
            case VerdictTextMissing(var verdict) -> words.of("refusal.review.verdictTextMissing", words.of(verdict));
            case ReviewOver(var due) -> words.of("refusal.review.over", new Dates(words).day(due));
            case HasAnswered() -> words.of("refusal.review.hasAnswered");
            case LastReviewer() -> words.of("refusal.review.lastReviewer");
            case NothingToAnswer() -> words.of("refusal.review.nothingToAnswer");
            case VerdictAnsweredAlready() -> words.of("refusal.review.answeredAlready");
            case CommentNotInState(var kind, var state, var action) ->
                words.of("refusal.comment.notInState", words.of(kind), words.of(state), words.of(action));
            case CommentTextMissing(var kind) -> words.of("refusal.comment.textMissing", words.of(kind));
            case CommentWayOutMissing() -> words.of("refusal.comment.wayOutMissing");
            case PassageMissing() -> words.of("refusal.comment.passageMissing");
            case NothingSuggested() -> words.of("refusal.comment.nothingSuggested");
            case NoSuchPassage() -> words.of("refusal.comment.noSuchPassage");
            case OnlyVotersObject() -> words.of("refusal.comment.onlyVotersObject");
            case OnlyItsAuthor(var action) -> words.of("refusal.comment.onlyItsAuthor", words.of(action));
            case OwnObjection() -> words.of("refusal.comment.ownObjection");
            case OnlyTheLeaderOverrides() -> words.of("refusal.comment.onlyTheLeader");
            case SuggestionOutdated(var quote, var now) ->
                now == null
                        ? words.of("refusal.comment.suggestionLost", quote)
                        : words.of("refusal.comment.suggestionOutdated", quote, now);
            case SuggestionDoesNotFit(var quote, var replacement) ->
                words.of("refusal.comment.suggestionDoesNotFit", quote, replacement);
        };
    }
}
