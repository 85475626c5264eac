package no.mandat.workflow.text;

import no.mandat.domain.shared.PictureId;
import org.commonmark.node.CustomBlock;

/** A picture of the report: {@code ![what it shows](picture:UUID "caption")}. It stands by itself, after the paragraph it was typed in. */
public final class PictureBlock extends CustomBlock {

    private final PictureId picture;
    private final String alternative;
    private final String caption;

    PictureBlock(PictureId picture, String alternative, String caption) {
        this.picture = picture;
        this.alternative = alternative;
        this.caption = caption;
    }

    /** Which one. */
    public PictureId picture() {
        return picture;
    }

    /** What it shows; may be empty. */
    public String alternative() {
        return alternative;
    }

    /** What stands below it; may be empty. */
    public String caption() {
        return caption;
    }
}
