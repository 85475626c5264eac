package no.mandat.domain.review;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What happens to a comment. */
public sealed interface CommentEvent extends DomainEvent {

    /** Which one. */
    CommentId comment();

    /** On which deliverable. */
    DeliverableId deliverable();

    /** Of which mandate. */
    MandateId ofMandate();

    @Override
    default Optional<MandateId> mandate() {
        return Optional.of(ofMandate());
    }

    @Override
    default Subject subject() {
        return Subject.of(Comment.class, comment());
    }

    /** It was made. */
    record CommentMade(CommentId comment, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements CommentEvent {}

    /** Somebody answered in its thread; the reason is what they said. */
    record CommentReplied(
            CommentId comment,
            DeliverableId deliverable,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements CommentEvent {}

    /** It was taken into the text, or followed. */
    record CommentAccepted(CommentId comment, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements CommentEvent {}

    /** It wasn't followed. */
    record CommentDeclined(
            CommentId comment,
            DeliverableId deliverable,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements CommentEvent {}

    /** There is nothing more to do about it. */
    record CommentResolved(CommentId comment, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements CommentEvent {}

    /** It is open again. */
    record CommentReopened(CommentId comment, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements CommentEvent {}

    /** Its author took it back. */
    record CommentWithdrawn(CommentId comment, DeliverableId deliverable, MandateId ofMandate, List<Change> changes)
            implements CommentEvent {}

    /** The leader lets the text go on although somebody objects. */
    record ObjectionOverridden(
            CommentId comment,
            DeliverableId deliverable,
            MandateId ofMandate,
            List<Change> changes,
            Optional<String> reason)
            implements CommentEvent {}
}
