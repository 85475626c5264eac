package no.mandat.workflow.words;

import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.AttachmentRefusal.Damaged;
import no.mandat.domain.attachment.AttachmentRefusal.Empty;
import no.mandat.domain.attachment.AttachmentRefusal.Macros;
import no.mandat.domain.attachment.AttachmentRefusal.NoDocument;
import no.mandat.domain.attachment.AttachmentRefusal.NoRoom;
import no.mandat.domain.attachment.AttachmentRefusal.NoSpreadsheet;
import no.mandat.domain.attachment.AttachmentRefusal.NoWords;
import no.mandat.domain.attachment.AttachmentRefusal.OldOrLocked;
import no.mandat.domain.attachment.AttachmentRefusal.PastedTooMuch;
import no.mandat.domain.attachment.AttachmentRefusal.TestVirus;
import no.mandat.domain.attachment.AttachmentRefusal.TooLarge;
import no.mandat.domain.attachment.AttachmentRefusal.TooLargeTogether;
import no.mandat.domain.attachment.AttachmentRefusal.TooMany;
import no.mandat.domain.attachment.AttachmentRefusal.TooManyPixels;
import no.mandat.domain.attachment.AttachmentRefusal.TooManyRows;
import no.mandat.domain.attachment.AttachmentRefusal.UnknownKind;
import no.mandat.domain.attachment.AttachmentRefusal.UnpacksToTooMuch;

/** Why a file is not taken, in words. */
final class AttachmentWords {

    private final Words words;

    AttachmentWords(Words words) {
        this.words = words;
    }

    String of(AttachmentRefusal refusal) {
        return switch (refusal) {
            case TooLarge(int megabytes) -> words.of("refusal.attachment.tooLarge", megabytes);
            case TooLargeTogether(int megabytes) -> words.of("refusal.attachment.tooLargeTogether", megabytes);
            case TooMany(int most) -> words.of("refusal.attachment.tooMany", most);
            case NoRoom() -> words.of("refusal.attachment.noRoom");
            case PastedTooMuch(int megabytes) -> words.of("refusal.attachment.pastedTooMuch", megabytes);
            case Empty() -> words.of("refusal.attachment.empty");
            case UnknownKind() -> words.of("refusal.attachment.unknownKind");
            case OldOrLocked() -> words.of("refusal.attachment.oldOrLocked");
            case Macros() -> words.of("refusal.attachment.macros");
            case TestVirus() -> words.of("refusal.attachment.testVirus");
            case UnpacksToTooMuch() -> words.of("refusal.attachment.unpacksToTooMuch");
            case TooManyPixels(int megapixels) -> words.of("refusal.attachment.tooManyPixels", megapixels);
            case Damaged() -> words.of("refusal.attachment.damaged");
            case NoSpreadsheet() -> words.of("refusal.attachment.noSpreadsheet");
            case NoDocument() -> words.of("refusal.attachment.noDocument");
            case NoWords() -> words.of("refusal.attachment.noWords");
            case TooManyRows(int most) -> words.of("refusal.attachment.tooManyRows", most);
        };
    }
}
