package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;

/** A manuscript while it is being read. */
final class Draft {

    /** More than a document says, even if it says some things twice. */
    private static final int MOST_LETTERS = 20_000_000;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Leavings leavings;
    private final Gallery gallery;
    private long letters;

    Draft(Gallery gallery, Leavings leavings) {
        this.gallery = gallery;
        this.leavings = leavings;
    }

    void add(Block block) {
        letters += block.text().length() + block.label().length();
        if (letters > MOST_LETTERS) {
            throw new RefusedException(new AttachmentRefusal.UnpacksToTooMuch());
        }
        blocks.add(block);
    }

    /** A paragraph or an item that has words. */
    void add(Block.Kind kind, int level, String label, Line line) {
        add(kind, level, label, line, Block.Manner.PLAIN);
    }

    /** The same, set apart or not. */
    void add(Block.Kind kind, int level, String label, Line line, Block.Manner manner) {
        boolean isBold = line.isBold();
        boolean isPlain = kind == Block.Kind.HEADING || kind == Block.Kind.TITLE;
        var text = isBold ? line.withoutBold() : line.markdown();
        add(new Block(kind, level, label, text, isBold && !isPlain, -1, manner));
    }

    void addNote(String label, String text) {
        notes.put(label, text);
    }

    /**
     * A picture that lies in that part.
     *
     * @param description what it shows, or empty
     * @param name what it is called where it can't be shown
     */
    void addPicture(String part, String description, String name) throws IOException {
        if (!addPictureIfShown(part, description)) {
            leaveOutPicture(description, name);
        }
    }

    /** The same, and nothing where a browser doesn't show it. */
    boolean addPictureIfShown(String part, String description) throws IOException {
        var number = gallery.numberOf(part);
        number.ifPresent(found -> add(Block.picture(found, MarkdownMarks.line(description))));
        return number.isPresent();
    }

    void leaveOutPicture(String description, String name) {
        leavings.add(LeftOut.Kind.PICTURE, description.isBlank() ? name : description);
    }

    Manuscript finish(String words, boolean hasTrackedChanges) {
        return new Manuscript(
                List.copyOf(blocks),
                gallery.pictures(),
                Collections.unmodifiableMap(notes),
                leavings.all(),
                words,
                hasTrackedChanges);
    }
}
