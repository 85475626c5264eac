package no.mandat.domain.point;

import java.time.ZonedDateTime;
import java.util.List;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.shared.Refusal;

/** Why a command on a point was refused. */
public sealed interface PointRefusal extends Refusal {

    /** The point's state doesn't allow the action ({@link PointLife}). */
    record PointNotInState(PointState state, PointAction action) implements PointRefusal {}

    /** A conclusion has a reason, and so has taking up again what was decided on. */
    record ReasonMissing() implements PointRefusal {}

    /** What was taken up went somewhere. */
    record DestinationMissing(Disposition disposition) implements PointRefusal {}

    /** A point went to so many parts of deliverables at most. */
    record TooManyDestinations(int most) implements PointRefusal {}

    /** A section or a recommendation isn't there any more, or never was for whoever names it. */
    record DestinationGone() implements PointRefusal {}

    /** What is taken out of a point is a part of it, and leaves something. */
    record NotAPart() implements PointRefusal {}

    /** Only points of one contribution are made one. */
    record OfAnotherContribution() implements PointRefusal {}

    /** Whoever proposed a conclusion doesn't confirm it, nor does anybody but the leader, where there is one. */
    record NotYoursToConfirm() implements PointRefusal {}

    /** What a mailing is answered by is its common text, and nothing else. */
    record AnswersAMailing() implements PointRefusal {}

    /** A file is a point by itself. */
    record FileStandsAlone() implements PointRefusal {}

    /** A point of a mailing is answered with it. */
    record AnsweredWithMailing() implements PointRefusal {}

    /** The call is open: what comes isn't handled yet. */
    record CallStillOpen() implements PointRefusal {}

    /** The call is given up: what came isn't handled any more. */
    record CallIsWithdrawn() implements PointRefusal {}

    /** No contribution has all its conclusions confirmed. */
    record NothingToRelease(int unanswered) implements PointRefusal {}

    /** What is confirmed points to what is under embargo: it waits until that is over. */
    record HeldByEmbargo(int contributions, List<Embargoed> deliverables) implements PointRefusal {

        /** Takes a copy. */
        public HeldByEmbargo {
            deliverables = List.copyOf(deliverables);
        }
    }

    /**
     * What is under embargo.
     *
     * @param title of the deliverable; empty for whom it isn't there
     * @param until the end of the embargo
     */
    record Embargoed(String title, ZonedDateTime until) {}

    /** Somebody who isn't of the secretariat answers nothing. */
    record NotOfTheSecretariat() implements PointRefusal {}

    /** Clauses that are none of the mandate's. */
    record NoSuchClauses(int count) implements PointRefusal {}

    /** Why nothing is answered in a call in that state, which isn't closed. */
    static PointRefusal notHandledIn(CallState state) {
        return state == CallState.WITHDRAWN ? new CallIsWithdrawn() : new CallStillOpen();
    }
}
