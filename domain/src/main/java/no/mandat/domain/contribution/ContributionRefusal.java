package no.mandat.domain.contribution;

import java.util.List;
import no.mandat.domain.shared.Refusal;

/** Why a contribution was not taken. What was typed is kept where it was typed. */
public sealed interface ContributionRefusal extends Refusal {

    /** The call takes nothing: it hasn't begun, or is over. */
    record CallTakesNothing(CallStatus status) implements ContributionRefusal {}

    /** The call doesn't offer what they chose about publication. */
    record PublicationNotOffered() implements ContributionRefusal {}

    /** A consent is taken back: no more is published than was agreed to. */
    record PublicationOnlyNarrowed() implements ContributionRefusal {}

    /** They have answered, and can change that. */
    record AlreadySent() implements ContributionRefusal {}

    /** It was taken back by whoever sent it. */
    record IsWithdrawn() implements ContributionRefusal {}

    /** That was erased of it already. */
    record IsErased() implements ContributionRefusal {}

    /** Whoever sent it doesn't wait to be erased: they never asked, or were answered. */
    record ErasureNotAsked() implements ContributionRefusal {}

    /** Its files aren't for everybody: neither is it, or whoever sent it didn't agree to stand there by name, or isn't known. */
    record FilesNotForEverybody() implements ContributionRefusal {}

    /** The draft that it would be sent from was sent, or is kept no longer. */
    record DraftIsGone() implements ContributionRefusal {}

    /** A letter went to its address only just now, or many did. */
    record ReceiptMailedLately() implements ContributionRefusal {}

    /** Answers that the call doesn't take ({@link ReplyRule}). */
    record RepliesFaulty(List<ReplyFault> faults) implements ContributionRefusal {

        /** Takes a copy. */
        public RepliesFaulty {
            faults = List.copyOf(faults);
        }
    }
}
