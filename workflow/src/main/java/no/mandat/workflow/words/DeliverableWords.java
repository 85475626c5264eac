package no.mandat.workflow.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableRefusal.ChangesUnanswered;
import no.mandat.domain.deliverable.DeliverableRefusal.ClosedSectionGone;
import no.mandat.domain.deliverable.DeliverableRefusal.CorrectionsNotInState;
import no.mandat.domain.deliverable.DeliverableRefusal.CorrectionsUnderWay;
import no.mandat.domain.deliverable.DeliverableRefusal.DeliverableNotInState;
import no.mandat.domain.deliverable.DeliverableRefusal.EmbargoOver;
import no.mandat.domain.deliverable.DeliverableRefusal.HandedOverWhen;
import no.mandat.domain.deliverable.DeliverableRefusal.MandateNotRunning;
import no.mandat.domain.deliverable.DeliverableRefusal.NoCorrections;
import no.mandat.domain.deliverable.DeliverableRefusal.NoPicture;
import no.mandat.domain.deliverable.DeliverableRefusal.NoSuchPlace;
import no.mandat.domain.deliverable.DeliverableRefusal.NoVoteOnIt;
import no.mandat.domain.deliverable.DeliverableRefusal.NoVoteToDiffer;
import no.mandat.domain.deliverable.DeliverableRefusal.NotConfirmed;
import no.mandat.domain.deliverable.DeliverableRefusal.NotInClosingMeeting;
import no.mandat.domain.deliverable.DeliverableRefusal.NotItsClausesNow;
import no.mandat.domain.deliverable.DeliverableRefusal.NotOfTheGroup;
import no.mandat.domain.deliverable.DeliverableRefusal.NotSigned;
import no.mandat.domain.deliverable.DeliverableRefusal.NotTakingPart;
import no.mandat.domain.deliverable.DeliverableRefusal.NothingCorrected;
import no.mandat.domain.deliverable.DeliverableRefusal.NothingToConfirm;
import no.mandat.domain.deliverable.DeliverableRefusal.NothingToUphold;
import no.mandat.domain.deliverable.DeliverableRefusal.NothingWritten;
import no.mandat.domain.deliverable.DeliverableRefusal.ObjectionsOpen;
import no.mandat.domain.deliverable.DeliverableRefusal.ObjectionsOver;
import no.mandat.domain.deliverable.DeliverableRefusal.OpensWhatIsClosed;
import no.mandat.domain.deliverable.DeliverableRefusal.OtherPictures;
import no.mandat.domain.deliverable.DeliverableRefusal.OtherRevision;
import no.mandat.domain.deliverable.DeliverableRefusal.OthersSigned;
import no.mandat.domain.deliverable.DeliverableRefusal.PicturesWithoutWords;
import no.mandat.domain.deliverable.DeliverableRefusal.ReviewOpen;
import no.mandat.domain.deliverable.DeliverableRefusal.SaysOtherwise;
import no.mandat.domain.deliverable.DeliverableRefusal.SectionsBlank;
import no.mandat.domain.deliverable.DeliverableRefusal.SignaturesMissing;
import no.mandat.domain.deliverable.DeliverableRefusal.SignedAlready;
import no.mandat.domain.deliverable.DeliverableRefusal.StepUnderWay;
import no.mandat.domain.deliverable.DeliverableRefusal.TextChanged;
import no.mandat.domain.deliverable.DeliverableRefusal.TooManyParts;
import no.mandat.domain.deliverable.DeliverableRefusal.UnderEmbargo;
import no.mandat.domain.deliverable.DeliverableRefusal.WordsUnsaved;

/** What is refused about deliverables, in words. */
final class DeliverableWords {

    private static final int NAMED = 5;

    private final Words words;

    DeliverableWords(Words words) {
        this.words = words;
    }

    String of(DeliverableRefusal refusal) {
        return switch (refusal) {
            case DeliverableNotInState(var state, var action) ->
                words.of("refusal.deliverable.notInState", words.of(state), words.of(action));
            case NotConfirmed() -> words.of("refusal.deliverable.notConfirmed");
            case NothingToConfirm() -> words.of("refusal.deliverable.nothingToConfirm");
            case SectionsBlank(var titles) -> sectionsBlank(titles, words);
            case NothingWritten() -> words.of("refusal.deliverable.nothingWritten");
            case PicturesWithoutWords(var section, var count) ->
                words.of("refusal.deliverable.picturesWithoutWords", section, count);
            case ObjectionsOpen(var count) -> words.of("refusal.deliverable.objectionsOpen", count);
            case ChangesUnanswered(var count) -> words.of("refusal.deliverable.changesUnanswered", count);
            case OtherRevision(var now) -> words.of("refusal.deliverable.otherRevision", now);
            case MandateNotRunning() -> words.of("refusal.deliverable.mandateNotRunning");
            case StepUnderWay() -> words.of("refusal.deliverable.stepUnderWay");
            case NothingToUphold(var changed) ->
                words.of(changed ? "refusal.deliverable.changedSinceReturned" : "refusal.deliverable.nothingToUphold");
            case NotInClosingMeeting() -> words.of("refusal.deliverable.notInClosingMeeting");
            case UnderEmbargo(var until) -> words.of("refusal.deliverable.underEmbargo", new Dates(words).exact(until));
            case EmbargoOver() -> words.of("refusal.deliverable.embargoOver");
            case HandedOverWhen(var first, var last) ->
                words.of("refusal.deliverable.handedOverWhen", new Dates(words).day(first), new Dates(words).day(last));
            case NotItsClausesNow(var count) -> words.of("refusal.deliverable.notItsClauses", count);
            case NotOfTheGroup() -> words.of("refusal.deliverable.notOfTheGroup");
            case NotTakingPart(int count) -> words.of("refusal.deliverable.notTakingPart", count);
            case TooManyParts(var most) -> words.of("refusal.deliverable.tooManyParts", most);
            case NoSuchPlace() -> words.of("refusal.deliverable.noSuchPlace");
            case NoVoteToDiffer() -> words.of("refusal.deliverable.noVoteToDiffer");
            case SignedAlready() -> words.of("refusal.deliverable.signedAlready");
            case NotSigned() -> words.of("refusal.deliverable.notSigned");
            case OthersSigned(var count) -> words.of("refusal.deliverable.othersSigned", count);
            case SaysOtherwise() -> words.of("refusal.deliverable.saysOtherwise");
            case NoCorrections() -> words.of("refusal.deliverable.noCorrections");
            case CorrectionsNotInState(var state, var action) ->
                words.of("refusal.correction.notInState", words.of(state), words.of(action));
            case CorrectionsUnderWay(var until) -> words.of("refusal.correction.underWay", new Dates(words).day(until));
            case ObjectionsOver(var last) -> words.of("refusal.correction.over", new Dates(words).day(last));
            case NothingCorrected() -> words.of("refusal.correction.nothing");
            case OtherPictures() -> words.of("refusal.correction.pictures");
            case NoVoteOnIt() -> words.of("refusal.correction.noVote");
            case TextChanged(var parts) ->
                parts.isEmpty()
                        ? words.of("refusal.deliverable.textChanged")
                        : words.of("refusal.deliverable.textChangedIn", String.join(", ", parts));
            case ReviewOpen(var answered, var asked, var due) ->
                words.of("refusal.deliverable.reviewOpen", answered, asked, new Dates(words).day(due));
            case WordsUnsaved(var typed) ->
                words.of(
                        "refusal.deliverable.wordsUnsaved",
                        typed.stream()
                                .map(one -> words.of("deliverable.unsaved.by", one.name(), one.section()))
                                .collect(Collectors.joining(", ")));
            case SignaturesMissing(var dissents) ->
                words.of(
                        "refusal.deliverable.signaturesMissing",
                        words.list(dissents.stream()
                                .flatMap(one -> one.names().stream())
                                .distinct()
                                .toList()));
            case OpensWhatIsClosed(var recommendations, var sections) ->
                opensWhatIsClosed(recommendations, sections, words);
            case ClosedSectionGone() -> words.of("refusal.deliverable.closedSectionGone");
            case NoPicture() -> words.of("refusal.deliverable.noPicture");
        };
    }

    private static String sectionsBlank(List<String> titles, Words words) {
        var named = titles.stream().map(title -> words.of("refusal.deliverable.quoted", title));
        return words.of("refusal.deliverable.sectionsBlank", titles.size(), first(named), titles.size() - NAMED);
    }

    private static String opensWhatIsClosed(List<String> recommendations, List<String> sections, Words words) {
        var named = Stream.concat(
                recommendations.stream().map(number -> words.of("refusal.deliverable.recommendation", number)),
                sections.stream().map(title -> words.of("refusal.deliverable.quoted", title)));
        int more = recommendations.size() + sections.size() - NAMED;
        return words.of("refusal.deliverable.opensWhatIsClosed", first(named), more);
    }

    /** As many as a sentence has room for. */
    private static String first(Stream<String> named) {
        return named.limit(NAMED).collect(Collectors.joining(", "));
    }
}
