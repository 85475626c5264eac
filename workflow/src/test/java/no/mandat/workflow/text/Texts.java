package no.mandat.workflow.text;

import java.util.Arrays;
import java.util.List;
import no.mandat.workflow.words.Words;
import org.jsoup.Jsoup;

/** What the tests ask of a text. */
final class Texts {

    static final Words WORDS = Words.in(Words.BOKMAL);

    private Texts() {}

    /** The words of a text as it is shown. */
    static List<String> words(String markdown) {
        return wordsOf(MarkdownText.html(markdown));
    }

    /** The words that are left of HTML without some of its elements. */
    static List<String> wordsWithout(String html, String elements) {
        var body = Jsoup.parseBodyFragment(html);
        body.select("span.unseen").remove();
        body.select(elements).remove();
        return wordsOf(body.body().html());
    }

    private static List<String> wordsOf(String html) {
        // Blocks, cells and line breaks end a word; what is set in another way in its middle doesn't.
        var spaced = html.replaceAll("(?i)</?(p|h\\d|li|ul|ol|td|th|tr|pre|br|hr|blockquote|table)\\b", " $0");
        return Arrays.stream(Jsoup.parseBodyFragment(spaced).body().wholeText().split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
