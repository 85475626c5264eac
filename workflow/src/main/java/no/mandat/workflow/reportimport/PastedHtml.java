package no.mandat.workflow.reportimport;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.manuscript.HtmlManuscript;

/** Makes Markdown of what was copied elsewhere and pasted, which programs pass on as HTML. */
public final class PastedHtml {

    /** The most megabytes of HTML, its pictures not counted. */
    public static final int MOST_MEGABYTES = 2;

    /** The most megabytes with pictures. */
    public static final int MOST_MEGABYTES_WITH_PICTURES = 25;

    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern PICTURE = Pattern.compile("data:image/[a-z+.-]{1,40};base64,[A-Za-z0-9+/=\\s]*+");

    private PastedHtml() {}

    /**
     * The Markdown: headings, lists, tables, footnotes, links, bold and italics, quotations and code. What would be Markdown only by
     * accident is escaped.
     *
     * @param firstNote the number of its first footnote; the next follow
     * @param ids makes the ids of the pictures
     * @throws RefusedException {@link AttachmentRefusal.PastedTooMuch}
     */
    public static Pasted toMarkdown(String html, int firstNote, Supplier<UUID> ids) {
        requireSize(html);
        var manuscript = HtmlManuscript.read(html, firstNote);
        var remarks = new RemarkList();
        remarks.addOf(manuscript);
        var pictures = new Pictures(ids);
        var text = BlockText.of(manuscript.blocks(), pictures, remarks);
        var notes = new Notes(manuscript.notes(), remarks);
        var labels = notes.of(text);
        WordCheck.of(manuscript.words(), Stream.of(notes.with(text, labels)), List.of(), remarks);
        return new Pasted(text, notes.with("", labels), pictures.all(manuscript.pictures()), remarks.all());
    }

    private static void requireSize(String html) {
        if (html.length() > MOST_MEGABYTES_WITH_PICTURES * MEGABYTE) {
            throw new RefusedException(new AttachmentRefusal.PastedTooMuch(MOST_MEGABYTES_WITH_PICTURES));
        }
        if (html.length() > MOST_MEGABYTES * MEGABYTE
                && PICTURE.matcher(html).replaceAll("").length() > MOST_MEGABYTES * MEGABYTE) {
            throw new RefusedException(new AttachmentRefusal.PastedTooMuch(MOST_MEGABYTES));
        }
    }
}
