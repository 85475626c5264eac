package no.mandat.workflow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import no.mandat.workflow.export.ExportBlock.Box.Look;

/** The styles of a Word document, by the names that Word gives its own, and its measures in twentieths of a point. */
final class WordStyle {

    static final String BODY = "BodyText";
    static final String CLAUSE = "NumberedParagraph";
    static final String ITEM = "ListNumber";
    static final String BULLET = "ListBullet";
    static final String BOX = "BoxText";
    static final String LABEL = "Label";
    static final String BOX_LABEL = "BoxLabel";
    static final String QUOTE = "Quote";
    static final String CODE = "Code";
    static final String CAPTION = "Caption";
    static final String TABLE = "MandatTable";
    static final String CELL = "TableText";
    static final String FOOTNOTE = "FootnoteText";
    static final String MARK = "FootnoteReference";

    /** How far the text stands from the numbers: 16 mm. */
    static final int MARGIN = 907;

    /** How far an item stands from what it stands under: 8 mm. */
    static final int STEP = 454;

    /** How wide the text is: A4 without its margins. */
    static final int WIDTH = 8_051;

    /** A number with more letters stands in the line, and not in the margin. */
    static final int LONGEST = 7;

    private WordStyle() {}

    /** The colour of the bar at the side of a box. */
    static String bar(Look look) {
        return switch (look) {
            case FOREMOST -> "0B5D4E";
            case ASIDE -> "C6D0CC";
        };
    }

    /** The part that tells of them, for a document in that language. */
    static byte[] part(String language) {
        try (var stream = Objects.requireNonNull(WordStyle.class.getResourceAsStream("styles.xml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$language$", language)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
