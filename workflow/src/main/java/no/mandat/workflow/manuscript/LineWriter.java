package no.mandat.workflow.manuscript;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the pieces of a line as Markdown: links outermost, bold and italics in them. */
final class LineWriter {

    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\\\\]+");

    private final StringBuilder markdown = new StringBuilder();

    private LineWriter() {}

    static String write(List<Piece> pieces) {
        var writer = new LineWriter();
        for (int from = 0, to; from < pieces.size(); from = to) {
            var address = pieces.get(from).style().address();
            to = from + 1;
            while (to < pieces.size() && Objects.equals(pieces.get(to).style().address(), address)) {
                to++;
            }
            writer.write(pieces.subList(from, to), address);
        }
        return writer.markdown.toString();
    }

    private void write(List<Piece> pieces, @Nullable String address) {
        if (address == null) {
            EmphasisWriter.write(pieces, markdown);
            return;
        }
        var words = pieces.stream().map(Piece::text).collect(Collectors.joining());
        if (words.equals(address) && BARE_ADDRESS.matcher(address).matches()) {
            markdown.append('<').append(address).append('>');
        } else {
            EmphasisWriter.keepFromBeingAPicture(markdown);
            markdown.append('[');
            EmphasisWriter.write(pieces, markdown);
            markdown.append("](").append(MarkdownMarks.address(address)).append(')');
        }
    }
}
