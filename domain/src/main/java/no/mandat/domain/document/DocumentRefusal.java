package no.mandat.domain.document;

import no.mandat.domain.shared.Refusal;

/** Why a command on a document was refused. */
public sealed interface DocumentRefusal extends Refusal {

    /** The document's state doesn't allow the action ({@link DocumentLife}). */
    record NotPossibleNow(DocumentState state, DocumentAction action) implements DocumentRefusal {}

    /** What is exempt must say by which law. */
    record LegalBasisMissing() implements DocumentRefusal {}

    /** The file is, to the last bit, the one that is there already. */
    record SameFile() implements DocumentRefusal {}

    /** A link stays one, and a file stays a file: what one of them is kept for, the other can't be. */
    record OtherKind() implements DocumentRefusal {}
}
