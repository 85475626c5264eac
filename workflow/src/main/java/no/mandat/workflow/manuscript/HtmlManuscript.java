package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What programs put on the clipboard as HTML: Word, LibreOffice, Google Docs, browsers. First all that isn't to be read is taken
 * out ({@link HtmlLeavings}) and the footnotes are found ({@link HtmlNotes}); from what is left, the blocks ({@link HtmlBlocks})
 * and the bare words are read each in their own way. The parser lets nothing nest deeper than can be walked through.
 */
public final class HtmlManuscript {

    private HtmlManuscript() {}

    /**
     * What stands in it; nothing is asked of it, for whatever was pasted is HTML.
     *
     * @param firstNote the label of its first footnote; the next follow
     */
    public static Manuscript read(String html, int firstNote) {
        var body = Jsoup.parse(withoutHead(html)).body();
        var leavings = new Leavings();
        var cleaning = new HtmlLeavings(leavings);
        cleaning.clean(body);
        var notes = new HtmlNotes(body, firstNote);
        var draft = new Draft(new Gallery(HtmlPictures::bytes), leavings);
        try {
            var blocks = new HtmlBlocks(draft, body);
            blocks.read(body);
            for (var note : notes.all().entrySet()) {
                blocks.readNote(note.getKey(), note.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = Stream.concat(Stream.of(body), notes.all().values().stream())
                .map(HtmlWords::of)
                .collect(Collectors.joining(" "));
        return draft.finish(words, cleaning.hasTrackedChanges());
    }

    /** Windows writes lines above it that say where it begins. */
    private static String withoutHead(String html) {
        int begin = html.indexOf('<');
        return html.startsWith("Version:") && begin > 0 ? html.substring(begin) : html;
    }
}
