package no.mandat.domain.attachment;

import no.mandat.domain.shared.Refusal;

/** Why a file was not taken. */
public sealed interface AttachmentRefusal extends Refusal {

    /** It is larger than the given number of megabytes. */
    record TooLarge(int megabytes) implements AttachmentRefusal {}

    /** It was pasted, and is larger than the given number of megabytes. */
    record PastedTooMuch(int megabytes) implements AttachmentRefusal {}

    /** With the others it is larger than the given number of megabytes. */
    record TooLargeTogether(int megabytes) implements AttachmentRefusal {}

    /** There are more of them than are taken. */
    record TooMany(int most) implements AttachmentRefusal {}

    /** Those that nobody has sent take so much together that there is no room for more. */
    record NoRoom() implements AttachmentRefusal {}

    /** There is nothing in it. */
    record Empty() implements AttachmentRefusal {}

    /** It is of no kind that is taken. */
    record UnknownKind() implements AttachmentRefusal {}

    /** It is of an old kind of Office, or of a new one locked by a password: nobody can see what is in it. */
    record OldOrLocked() implements AttachmentRefusal {}

    /** It holds a program: macros. */
    record Macros() implements AttachmentRefusal {}

    /** It is, or holds, what virus scanners are tried with. */
    record TestVirus() implements AttachmentRefusal {}

    /** It unpacks to so much, or so many parts, that it was made to do harm. */
    record UnpacksToTooMuch() implements AttachmentRefusal {}

    /** It is a picture of more than the given number of megapixels. */
    record TooManyPixels(int megapixels) implements AttachmentRefusal {}

    /** It can't be read to its end. */
    record Damaged() implements AttachmentRefusal {}

    /** It is to be read as a table, and is no spreadsheet. */
    record NoSpreadsheet() implements AttachmentRefusal {}

    /** It is to be read as a table, and has more rows than are taken at once. */
    record TooManyRows(int most) implements AttachmentRefusal {}

    /** It is to be read as a text, and is no document of Word, OpenDocument, Markdown or plain text. */
    record NoDocument() implements AttachmentRefusal {}

    /** It is to be read as a text, and has no words: an empty document, or pictures of pages. */
    record NoWords() implements AttachmentRefusal {}
}
