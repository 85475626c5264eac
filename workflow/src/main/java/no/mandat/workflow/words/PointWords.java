package no.mandat.workflow.words;

import java.util.List;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingRefusal.AlreadyConcluded;
import no.mandat.domain.point.MailingRefusal.HoldsTheCommonText;
import no.mandat.domain.point.MailingRefusal.MailingNotInState;
import no.mandat.domain.point.MailingRefusal.OfOneContribution;
import no.mandat.domain.point.MailingRefusal.ProposedForAnother;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointRefusal.AnsweredWithMailing;
import no.mandat.domain.point.PointRefusal.AnswersAMailing;
import no.mandat.domain.point.PointRefusal.CallIsWithdrawn;
import no.mandat.domain.point.PointRefusal.CallStillOpen;
import no.mandat.domain.point.PointRefusal.DestinationGone;
import no.mandat.domain.point.PointRefusal.DestinationMissing;
import no.mandat.domain.point.PointRefusal.Embargoed;
import no.mandat.domain.point.PointRefusal.FileStandsAlone;
import no.mandat.domain.point.PointRefusal.HeldByEmbargo;
import no.mandat.domain.point.PointRefusal.NoSuchClauses;
import no.mandat.domain.point.PointRefusal.NotAPart;
import no.mandat.domain.point.PointRefusal.NotOfTheSecretariat;
import no.mandat.domain.point.PointRefusal.NotYoursToConfirm;
import no.mandat.domain.point.PointRefusal.NothingToRelease;
import no.mandat.domain.point.PointRefusal.OfAnotherContribution;
import no.mandat.domain.point.PointRefusal.PointNotInState;
import no.mandat.domain.point.PointRefusal.ReasonMissing;
import no.mandat.domain.point.PointRefusal.TooManyDestinations;

/** What is refused about points and mailings, in words. */
final class PointWords {

    private final Words words;

    PointWords(Words words) {
        this.words = words;
    }

    String of(PointRefusal refusal) {
        return switch (refusal) {
            case PointNotInState(var state, var action) ->
                words.of("refusal.point.notInState", words.of(state), words.of(action));
            case ReasonMissing() -> words.of("refusal.point.reasonMissing");
            case DestinationMissing(var disposition) ->
                words.of("refusal.point.destinationMissing", words.of(disposition));
            case TooManyDestinations(var most) -> words.of("refusal.point.tooManyDestinations", most);
            case DestinationGone() -> words.of("refusal.point.destinationGone");
            case HeldByEmbargo(var contributions, var deliverables) ->
                words.of("refusal.point.heldByEmbargo", contributions, embargoes(deliverables));
            case NotAPart() -> words.of("refusal.point.notAPart");
            case OfAnotherContribution() -> words.of("refusal.point.ofAnother");
            case NotYoursToConfirm() -> words.of("refusal.point.notYoursToConfirm");
            case AnswersAMailing() -> words.of("refusal.point.answersAMailing");
            case FileStandsAlone() -> words.of("refusal.point.fileStandsAlone");
            case AnsweredWithMailing() -> words.of("refusal.point.withMailing");
            case CallStillOpen() -> words.of("refusal.point.callStillOpen");
            case CallIsWithdrawn() -> words.of("refusal.point.callWithdrawn");
            case NothingToRelease(var unanswered) -> words.of("refusal.point.nothingToRelease", unanswered);
            case NotOfTheSecretariat() -> words.of("refusal.point.notOfTheSecretariat");
            case NoSuchClauses(var count) -> words.of("refusal.point.noSuchClauses", count);
        };
    }

    private String embargoes(List<Embargoed> deliverables) {
        return words.list(deliverables.stream()
                .map(one -> words.of(
                        one.title().isEmpty() ? "points.embargo.hidden" : "points.embargo.one",
                        one.title(),
                        new Dates(words).exact(one.until())))
                .toList());
    }

    String of(MailingRefusal refusal) {
        return switch (refusal) {
            case MailingNotInState(var state, var action) ->
                words.of("refusal.mailing.notInState", words.of(state), words.of(action));
            case AlreadyConcluded() -> words.of("refusal.mailing.concluded");
            case OfOneContribution() -> words.of("refusal.mailing.ofOne");
            case ProposedForAnother() -> words.of("refusal.mailing.proposed");
            case HoldsTheCommonText() -> words.of("refusal.mailing.common");
        };
    }
}
