package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Puts other words in the place of a passage of a section's text ({@link PassageText}), in its Markdown. It is done only where no doubt is
 * left of what was typed for the passage, and where nothing else of the text is read otherwise afterwards: a suggestion never makes a
 * heading of a paragraph, ends a table, or takes a footnote or a picture with it.
 */
public final class PassageSource {

    private static final Pattern MARK = Pattern.compile("\\p{Punct}");
    private static final Pattern FIRST_MARK = Pattern.compile("^(\\d{0,9})(\\p{Punct})");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    private final String markdown;
    private final ReportMarkdown tree;
    private final PassageText words;
    private final List<TypedWords> typed = new ArrayList<>();

    private PassageSource(String markdown) {
        this.markdown = markdown;
        this.tree = ReportMarkdown.withSource(markdown);
        this.words = PassageText.of(tree);
        var walk = new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                TypedWords.of(text, words.placeOf(text), markdown).ifPresent(typed::add);
            }
        };
        tree.body().accept(walk);
        tree.notes().forEach(note -> note.accept(walk));
    }

    /**
     * The Markdown with other words in the place of a passage, or nothing where they don't fit.
     *
     * @param from where the passage begins in the text's {@link PassageText#plain plain words}
     * @param to where it ends there
     * @param replacement the words, plain or with marks of Markdown within a line; empty where the passage shall go
     */
    public static Optional<String> replace(String markdown, int from, int to, String replacement) {
        return from >= to ? Optional.empty() : new PassageSource(markdown).replaced(from, to, oneLine(replacement));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private Optional<String> replaced(int from, int to, String replacement) {
        return range(from, to).flatMap(range -> forms(replacement, range)
                .map(form -> markdown.substring(0, range.from()) + form + markdown.substring(range.to()))
                .filter(result -> fits(result, from, to, replacement.isEmpty()))
                .findFirst());
    }

    /** What was typed for a passage. */
    private record Range(int from, int to, boolean inCell) {}

    private Optional<Range> range(int from, int to) {
        var first = at(from);
        var last = at(to - 1);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var block = block(first.get().node());
        if (block == null || block != block(last.get().node())) {
            return Optional.empty();
        }
        var whole = shared(first.get().node(), last.get().node());
        return begin(first.get(), from, whole).flatMap(begin -> end(last.get(), to, whole)
                .map(end -> new Range(begin, end, block instanceof TableCell)));
    }

    private Optional<TypedWords> at(int place) {
        return typed.stream().filter(one -> one.holds(place)).findFirst();
    }

    private static @Nullable Node block(Node node) {
        var around = node.getParent();
        while (around != null && !(around instanceof Block) && !(around instanceof TableCell)) {
            around = around.getParent();
        }
        return around;
    }

    /** The innermost node around both. */
    private static @Nullable Node shared(Node first, Node last) {
        List<Node> around = new ArrayList<>();
        for (var node = first.getParent(); node != null; node = node.getParent()) {
            around.add(node);
        }
        var node = last.getParent();
        while (node != null && !around.contains(node)) {
            node = node.getParent();
        }
        return node;
    }

    /** Where it begins: within dress that ends before the passage does, all of what is dressed must be of the passage. */
    private static Optional<Integer> begin(TypedWords words, int at, @Nullable Node whole) {
        var outer = outermost(words.node(), whole);
        if (outer == words.node()) {
            return words.begin(at);
        }
        for (Node node = words.node(); node != outer; node = parent(node)) {
            if (node.getPrevious() != null) {
                return Optional.empty();
            }
        }
        return at == words.place() && !outer.getSourceSpans().isEmpty()
                ? Optional.of(outer.getSourceSpans().getFirst().getInputIndex())
                : Optional.empty();
    }

    private static Optional<Integer> end(TypedWords words, int at, @Nullable Node whole) {
        var outer = outermost(words.node(), whole);
        if (outer == words.node()) {
            return words.end(at);
        }
        for (Node node = words.node(); node != outer; node = parent(node)) {
            if (node.getNext() != null) {
                return Optional.empty();
            }
        }
        if (at != words.place() + words.length() || outer.getSourceSpans().isEmpty()) {
            return Optional.empty();
        }
        var last = outer.getSourceSpans().getLast();
        return Optional.of(last.getInputIndex() + last.getLength());
    }

    /** The node right below the one around all. */
    private static Node outermost(Node node, @Nullable Node whole) {
        var outer = node;
        while (outer.getParent() != null && outer.getParent() != whole) {
            outer = outer.getParent();
        }
        return outer;
    }

    private static Node parent(Node node) {
        return Objects.requireNonNull(node.getParent());
    }

    /** As it was written; where that would be a mark of the line, that one as a sign; and all marks as signs. */
    private static Stream<String> forms(String replacement, Range range) {
        var own = range.inCell() ? PIPE.matcher(replacement).replaceAll("\\\\|") : replacement;
        return Stream.of(
                own,
                FIRST_MARK.matcher(own).replaceFirst("$1\\\\$2"),
                MARK.matcher(replacement).replaceAll("\\\\$0"));
    }

    private boolean fits(String result, int from, int to, boolean gone) {
        var now = ReportMarkdown.of(result);
        var plain = PassageText.of(now).text();
        var before = words.text().substring(0, from);
        var after = words.text().substring(to);
        if (gone) {
            return spaced(plain).equals(spaced(before + " " + after)) && isLike(now, isLine(before, after));
        }
        if (plain.length() < before.length() + after.length() || !plain.startsWith(before) || !plain.endsWith(after)) {
            return false;
        }
        var put = plain.substring(before.length(), plain.length() - after.length());
        return !put.isBlank() && put.indexOf('\n') < 0 && put.indexOf('\t') < 0 && isLike(now, false);
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Whether nothing else stands in the line. */
    private static boolean isLine(String before, String after) {
        return (before.isEmpty() || before.endsWith("\n")) && (after.isEmpty() || after.startsWith("\n"));
    }

    private boolean isLike(ReportMarkdown now, boolean lineGone) {
        var was = shape(tree);
        var is = shape(now);
        return is.equals(was) || (lineGone && is.size() < was.size());
    }

    /** Its blocks, pictures and marks of footnotes. */
    private static List<String> shape(ReportMarkdown tree) {
        List<String> shape = new ArrayList<>();
        var walk = new Shape(shape);
        tree.body().accept(walk);
        tree.notes().forEach(note -> note.accept(walk));
        return shape;
    }

    private static final class Shape extends AbstractVisitor {

        private final List<String> shape;

        private Shape(List<String> shape) {
            this.shape = shape;
        }

        @Override
        protected void visitChildren(Node parent) {
            if (parent instanceof Block) {
                shape.add(parent.getClass().getSimpleName());
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof PictureBlock picture) {
                shape.add(picture.picture().toString());
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            shape.add(
                    node instanceof FootnoteReference mark
                            ? mark.definition().label()
                            : node.getClass().getSimpleName());
            visitChildren(node);
        }

        @Override
        public void visit(Image image) {
            shape.add(image.getDestination());
        }
    }
}
