package no.mandat.workflow.words;

import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.DocumentRefusal.LegalBasisMissing;
import no.mandat.domain.document.DocumentRefusal.NotPossibleNow;
import no.mandat.domain.document.DocumentRefusal.OtherKind;
import no.mandat.domain.document.DocumentRefusal.SameFile;

/** What is refused about documents, in words. */
final class DocumentWords {

    private final Words words;

    DocumentWords(Words words) {
        this.words = words;
    }

    String of(DocumentRefusal refusal) {
        return switch (refusal) {
            case NotPossibleNow(var state, var action) ->
                words.of("refusal.document.notPossibleNow", words.of(state), words.of(action));
            case LegalBasisMissing() -> words.of("refusal.document.legalBasisMissing");
            case OtherKind() -> words.of("refusal.document.otherKind");
            case SameFile() -> words.of("refusal.document.sameFile");
        };
    }
}
