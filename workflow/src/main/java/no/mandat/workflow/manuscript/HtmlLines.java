package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a paragraph of HTML that is being read. Where one is empty, another paragraph begins. */
final class HtmlLines {

    private static final String HARD_BREAK = "\\\n";

    private final List<Line> lines = new ArrayList<>(List.of(new Line()));

    /** The one that is open. */
    Line line() {
        return lines.getLast();
    }

    void end() {
        lines.add(new Line());
    }

    /** What was written, as blocks of that kind. */
    List<Block> blocks(Block.Kind kind) {
        List<Block> blocks = new ArrayList<>();
        List<Line> together = new ArrayList<>();
        boolean inOneLine = kind == Block.Kind.HEADING || kind == Block.Kind.TITLE;
        for (var line : lines) {
            if (!isEmpty(line)) {
                together.add(line);
            } else if (!together.isEmpty() && !inOneLine) {
                blocks.add(block(kind, together));
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            blocks.add(inOneLine ? block(kind, List.of(joined(together))) : block(kind, together));
        }
        return blocks;
    }

    private static boolean isEmpty(Line line) {
        return line.isEmpty() || line.markdown().replace('\u00A0', ' ').isBlank();
    }

    private static Line joined(List<Line> lines) {
        var all = new Line();
        lines.forEach(all::add);
        return all;
    }

    private static Block block(Block.Kind kind, List<Line> lines) {
        if (lines.size() > 1) {
            var text = lines.stream().map(HtmlLines::behindBreak).collect(Collectors.joining(HARD_BREAK));
            return new Block(kind, 0, "", text, false, -1);
        }
        var line = lines.getFirst();
        boolean isHeading = kind == Block.Kind.HEADING || kind == Block.Kind.TITLE;
        return line.isBold()
                ? new Block(kind, 0, "", line.withoutBold(), !isHeading, -1)
                : new Block(kind, 0, "", line.markdown(), false, -1);
    }

    /** Below another line, equal signs would make a heading of that, and strokes a table. */
    private static String behindBreak(Line line) {
        var markdown = line.markdown();
        return markdown.startsWith("=") ? "\\" + markdown : markdown.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** Letters that are shown one by one. */
    static String fenced(String text) {
        var fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + text.lines().collect(Collectors.joining("\n")) + "\n" + fence;
    }
}
