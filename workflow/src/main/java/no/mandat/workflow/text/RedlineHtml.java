package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.workflow.text.Container.Kind;
import no.mandat.workflow.text.Differences.Stretch;
import no.mandat.workflow.text.Leaf.Cell;
import no.mandat.workflow.words.Words;

/** Writes a redline, block by block. */
final class RedlineHtml {

    private final StringBuilder html = new StringBuilder();
    private final List<Container> open = new ArrayList<>();
    private final Mark insertion;
    private final Mark deletion;
    private final Function<String, Optional<String>> links;
    private boolean verbatim;
    private boolean afterBare;
    private boolean marks;
    private int inserted;
    private int deleted;

    /** What is put around words: the element, and what a screen reader is told. */
    private record Mark(String tag, String blockClass, String begin, String end) {}

    /**
     * One of which nothing is written yet.
     *
     * @param links where the address of a link leads; none where it stands as words
     */
    RedlineHtml(Words words, Function<String, Optional<String>> links) {
        this.links = links;
        var end = words.of("redline.end");
        insertion = new Mark("ins", SafeHtml.ADDED, words.of("redline.inserted"), end);
        deletion = new Mark("del", SafeHtml.REMOVED, words.of("redline.deleted"), end);
    }

    /** Whether anything is marked at all. */
    boolean hasMarks() {
        return marks;
    }

    int inserted() {
        return inserted;
    }

    int deleted() {
        return deleted;
    }

    String finish() {
        goTo(List.of());
        return html.toString();
    }

    /** Closes and opens lists, items, quotations and tables, so that the next block stands where it should. */
    void goTo(List<Container> path) {
        int same = 0;
        while (same < open.size() && same < path.size() && open.get(same) == path.get(same)) {
            same++;
        }
        afterBare &= same == open.size() && same == path.size();
        while (open.size() > same) {
            html.append("</").append(open.removeLast().kind().tag()).append('>');
        }
        for (var container : path.subList(same, path.size())) {
            html.append('<').append(container.kind().tag());
            if (!container.kind().cssClass().isEmpty()) {
                html.append(" class=\"").append(container.kind().cssClass()).append('"');
            }
            if (container.kind() == Kind.ITEM
                    && !open.isEmpty()
                    && open.getLast().kind().isNumbered()) {
                html.append(" value=\"").append(container.number()).append('"');
            }
            html.append('>');
            open.add(container);
        }
    }

    void added(Leaf leaf) {
        whole(leaf, insertion);
        inserted += words(leaf);
    }

    void removed(Leaf leaf) {
        whole(leaf, deletion);
        deleted += words(leaf);
    }

    void changed(Leaf old, Leaf now) {
        begin(now, "");
        for (int i = 0; i < now.cells().size(); i++) {
            var cell = now.cells().get(i);
            begin(cell);
            compare(old.cells().get(i).tokens(), cell.tokens());
            end(cell);
        }
        end(now);
    }

    private void whole(Leaf leaf, Mark mark) {
        marks = true;
        begin(leaf, mark.blockClass());
        for (var cell : leaf.cells()) {
            begin(cell);
            mark(cell.tokens(), mark);
            end(cell);
        }
        end(leaf);
    }

    private void compare(List<Token> old, List<Token> now) {
        int from = 0;
        for (var stretch : joined(Differences.between(old, now), now)) {
            write(now.subList(from, stretch.nowFrom()));
            var gone = old.subList(stretch.from(), stretch.to());
            var fresh = now.subList(stretch.nowFrom(), stretch.nowTo());
            mark(gone, deletion);
            mark(fresh, insertion);
            deleted += words(gone);
            inserted += words(fresh);
            from = stretch.nowTo();
        }
        write(now.subList(from, now.size()));
    }

    /** Two changes with nothing but space between them read as one. */
    private static List<Stretch> joined(List<Stretch> stretches, List<Token> now) {
        List<Stretch> joined = new ArrayList<>();
        for (var next : stretches) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && now.subList(last.nowTo(), next.nowFrom()).stream().allMatch(Token::isSpace)) {
                joined.removeLast();
                joined.add(new Stretch(last.from(), next.to(), last.nowFrom(), next.nowTo()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private void begin(Leaf leaf, String blockClass) {
        verbatim = leaf.tag().equals(Leaf.CODE);
        if (leaf.tag().equals(Leaf.BARE)) {
            // What was in two items may stand in one now.
            html.append(afterBare ? "<br>" : "");
            return;
        }
        html.append('<').append(leaf.tag());
        if (!blockClass.isEmpty()) {
            html.append(" class=\"").append(blockClass).append('"');
        }
        html.append(verbatim ? "><code>" : ">");
    }

    private void end(Leaf leaf) {
        if (verbatim) {
            html.append("</code>");
        }
        if (!leaf.tag().equals(Leaf.BARE) && !leaf.tag().equals(Leaf.RULE)) {
            html.append("</").append(leaf.tag()).append('>');
        }
        afterBare = leaf.tag().equals(Leaf.BARE);
    }

    private void begin(Cell cell) {
        if (!cell.tag().isEmpty()) {
            html.append('<').append(cell.tag());
            if (!cell.align().isEmpty()) {
                html.append(" align=\"").append(cell.align()).append('"');
            }
            html.append('>');
        }
    }

    private void end(Cell cell) {
        if (!cell.tag().isEmpty()) {
            html.append("</").append(cell.tag()).append('>');
        }
    }

    private void mark(List<Token> tokens, Mark mark) {
        if (tokens.isEmpty()) {
            return;
        }
        marks = true;
        html.append('<').append(mark.tag()).append('>');
        unseen(mark.begin() + " ");
        write(tokens);
        unseen(" " + mark.end());
        html.append("</").append(mark.tag()).append('>');
    }

    private void unseen(String text) {
        html.append("<span class=\"").append(SafeHtml.UNSEEN).append("\">");
        escape(text);
        html.append("</span>");
    }

    private void write(List<Token> tokens) {
        List<Token.Format> set = List.of();
        for (var token : tokens) {
            if (!set.equals(token.formats())) {
                close(set);
                set = token.formats();
                set.forEach(this::open);
            }
            if (token.text().equals(Token.BREAK) && !verbatim) {
                html.append("<br>");
            } else {
                escape(token.text());
            }
        }
        close(set);
    }

    private void open(Token.Format format) {
        if (!isShown(format)) {
            return;
        }
        html.append('<').append(format.tag());
        var address = format.address();
        switch (format.tag()) {
            case Token.NOTE -> html.append(" class=\"note-mark\"");
            case Token.LABEL -> html.append(" class=\"picture-label\"");
            default -> {
                if (address != null) {
                    html.append(" href=\"");
                    escape(links.apply(address).orElse(""));
                    html.append('"');
                }
            }
        }
        html.append('>');
    }

    private void close(List<Token.Format> formats) {
        formats.reversed().stream()
                .filter(this::isShown)
                .forEach(format -> html.append("</").append(format.tag()).append('>'));
    }

    private boolean isShown(Token.Format format) {
        var address = format.address();
        return !format.tag().equals(Token.LINK)
                || address == null
                || links.apply(address).isPresent();
    }

    private static int words(Leaf leaf) {
        return leaf.cells().stream().mapToInt(cell -> words(cell.tokens())).sum();
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(letter);
            }
        }
    }
}
