package no.mandat.workflow.words;

import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionRefusal.AlreadySent;
import no.mandat.domain.contribution.ContributionRefusal.CallTakesNothing;
import no.mandat.domain.contribution.ContributionRefusal.DraftIsGone;
import no.mandat.domain.contribution.ContributionRefusal.ErasureNotAsked;
import no.mandat.domain.contribution.ContributionRefusal.FilesNotForEverybody;
import no.mandat.domain.contribution.ContributionRefusal.IsErased;
import no.mandat.domain.contribution.ContributionRefusal.IsWithdrawn;
import no.mandat.domain.contribution.ContributionRefusal.PublicationNotOffered;
import no.mandat.domain.contribution.ContributionRefusal.PublicationOnlyNarrowed;
import no.mandat.domain.contribution.ContributionRefusal.ReceiptMailedLately;
import no.mandat.domain.contribution.ContributionRefusal.RepliesFaulty;

/** What is refused about contributions, in words. */
final class ContributionWords {

    private final Words words;

    ContributionWords(Words words) {
        this.words = words;
    }

    String of(ContributionRefusal refusal) {
        return switch (refusal) {
            case DraftIsGone() -> words.of("refusal.contribution.draftGone");
            case PublicationNotOffered() -> words.of("refusal.contribution.publicationNotOffered");
            case PublicationOnlyNarrowed() -> words.of("refusal.contribution.publicationOnlyNarrowed");
            case AlreadySent() -> words.of("refusal.contribution.alreadySent");
            case FilesNotForEverybody() -> words.of("refusal.contribution.filesNotForEverybody");
            case IsErased() -> words.of("refusal.contribution.erased");
            case ErasureNotAsked() -> words.of("refusal.contribution.erasureNotAsked");
            case ReceiptMailedLately() -> words.of("refusal.contribution.mailedLately");
            case IsWithdrawn() -> words.of("refusal.contribution.withdrawn");
            case CallTakesNothing(var status) -> words.of("refusal.contribution.takesNothing", words.of(status));
            case RepliesFaulty(var faults) -> words.of("refusal.contribution.faulty", faults.size());
        };
    }
}
