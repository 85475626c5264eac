package no.mandat.workflow.reportimport;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.recognition.LossCheck;
import no.mandat.workflow.text.PassageText;

/** Looks for each word of a document in what became of it, and remarks on those that it doesn't find. */
final class WordCheck {

    private static final Pattern MARK = Pattern.compile("(?<!\\\\)\\[\\^[^\\]\\s]{1,200}+\\](?![:(])");
    private static final Pattern PICTURE =
            Pattern.compile("(?<!\\\\)!\\[[^\\[\\]\n]{0,2000}+\\]\\([^()\\s]{0,2000}+\\)");

    private WordCheck() {}

    /**
     * The check.
     *
     * @param source all words of the document
     * @param texts Markdown that became of it
     * @param lines what became of it otherwise; the remarks count as well
     */
    static void of(String source, Stream<String> texts, List<String> lines, RemarkList remarks) {
        var said = Stream.of(
                        texts.map(WordCheck::plain),
                        lines.stream(),
                        Stream.of(remarks.aside()),
                        remarks.all().stream().map(Remark::detail))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
        LossCheck.compare(source, said).places().forEach(place -> remarks.add(Remark.Kind.WORDS_LOST, place));
    }

    /**
     * What a reader of the Markdown sees, its footnotes behind it; where a mark of one or a picture stands, a word ends. What
     * tells that is punctuation like their brackets: a space would turn the emphasis beside it into asterisks.
     */
    static String plain(String markdown) {
        return PassageText.plain(
                PICTURE.matcher(MARK.matcher(markdown).replaceAll("·$0·")).replaceAll("·$0·"));
    }
}
