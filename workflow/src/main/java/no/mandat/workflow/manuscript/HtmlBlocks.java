package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.mandat.workflow.manuscript.Piece.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of pasted HTML. What an element isn't known for is passed through. Words that stand beside blocks are a
 * paragraph; what hangs on a paragraph (pictures) follows it.
 */
final class HtmlBlocks {

    private final Draft draft;

    /** Those that a block stands in, which are divided by it whatever they are. */
    private final Set<Element> aroundBlocks = new HashSet<>();

    private final List<Element> pictures = new ArrayList<>();
    private HtmlLines lines = new HtmlLines();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;
    private String label = "";
    private int quotes;
    private final HtmlLists lists = new HtmlLists();

    HtmlBlocks(Draft draft, Element body) {
        this.draft = draft;
        for (var block : body.getAllElements()) {
            if (HtmlNames.isBlock(block)) {
                for (@Nullable Element around = block; around != null && aroundBlocks.add(around); ) {
                    around = around.parent();
                }
            }
        }
    }

    void read(Element body) throws IOException {
        readIn(body, Style.PLAIN);
        end();
    }

    /** A note, in one line. */
    void readNote(String name, Element note) throws IOException {
        var line = new Line();
        readAll(note, Style.PLAIN, line);
        draft.addNote(name, line.markdown());
        addPictures();
    }

    private void readIn(Element around, Style set) throws IOException {
        for (var node : around.childNodes()) {
            read(node, set);
        }
    }

    private void read(Node node, Style set) throws IOException {
        switch (node) {
            case TextNode text -> lines.line().add(text.getWholeText(), set);
            case Element element when aroundBlocks.contains(element) -> readBlock(element, set);
            case Element element -> readInline(element, set);
            default -> {}
        }
    }

    private void readInline(Element element, Style set) throws IOException {
        if (element.hasAttr(HtmlNotes.LABEL)) {
            lines.line().addNote(element.attr(HtmlNotes.LABEL));
        } else if (element.normalName().equals("br")) {
            lines.end();
        } else if (element.normalName().equals("img")) {
            pictures.add(element);
        } else if (HtmlNames.isCode(element)) {
            lines.line().addCode(HtmlWords.with(element), set.address());
            pictures.addAll(element.select("img"));
        } else {
            readIn(element, HtmlLetters.in(element, set));
        }
    }

    private void readBlock(Element element, Style set) throws IOException {
        switch (element.normalName()) {
            case "table" -> readTable(element, set);
            case "pre" -> {
                if (element.children().stream().anyMatch(aroundBlocks::contains)) {
                    readParagraph(element, set);
                } else {
                    readCode(element);
                }
            }
            case "ul", "ol", "menu", "dir" -> {
                end();
                lists.enter(element);
                readIn(element, HtmlLetters.in(element, set));
                end();
                lists.leave();
            }
            case "li" -> readAs(Block.Kind.ITEM, lists.level(element), lists.label(element), element, set);
            case "blockquote" -> {
                end();
                quotes++;
                readIn(element, HtmlLetters.in(element, set));
                end();
                quotes--;
            }
            default -> readParagraph(element, set);
        }
    }

    private void readParagraph(Element element, Style set) throws IOException {
        if (!HtmlNames.isBlock(element)) {
            // Its words go on with those before it, up to the block in it.
            readIn(element, HtmlLetters.in(element, set));
            return;
        }
        int heading = HtmlNames.headingLevel(element);
        var type = HtmlNames.type(element);
        var list = HtmlLists.levelOfWord(element);
        if (heading > 0) {
            readAs(Block.Kind.HEADING, heading, "", element, Style.PLAIN);
        } else if (list.isPresent()) {
            readAs(Block.Kind.ITEM, list.getAsInt(), HtmlLists.labelOfWord(element), element, set);
        } else if (type.equals("msotitle")) {
            readAs(Block.Kind.TITLE, 0, "", element, Style.PLAIN);
        } else {
            int quote = type.equals("msoquote") || type.equals("msointensequote") ? 1 : 0;
            end();
            quotes += quote;
            readIn(element, HtmlLetters.in(element, set));
            end();
            quotes -= quote;
        }
    }

    private void readAs(Block.Kind as, int at, String printed, Element element, Style set) throws IOException {
        end();
        var wasKind = kind;
        int wasLevel = level;
        kind = as;
        level = at;
        label = printed;
        readIn(element, HtmlLetters.in(element, set));
        end();
        kind = wasKind;
        level = wasLevel;
        label = "";
    }

    private void readCode(Element element) throws IOException {
        end();
        var text = element.wholeText().stripTrailing();
        if (!text.isBlank()) {
            draft.add(new Block(Block.Kind.PARAGRAPH, 0, "", HtmlLines.fenced(text), false, -1, Block.Manner.CODE));
        }
        pictures.addAll(element.select("img"));
        addPictures();
    }

    private void readTable(Element element, Style set) throws IOException {
        end();
        var table = new HtmlTable(element);
        if (table.isFrame()) {
            readIn(element, set);
            end();
            return;
        }
        for (var caption : element.select("> caption")) {
            readIn(caption, set);
            end();
        }
        var text = new TableText();
        for (var row : table.rows()) {
            List<Line> cells = new ArrayList<>();
            for (var cell : row) {
                var line = new Line();
                if (cell != null) {
                    readAll(cell, HtmlLetters.in(cell, Style.PLAIN), line);
                }
                cells.add(line);
            }
            text.add(cells);
        }
        if (!text.isEmpty()) {
            draft.add(new Block(Block.Kind.TABLE, 0, "", text.markdown(), false, -1, manner()));
        }
        addPictures();
    }

    /** All words in it, in one line. */
    private void readAll(Element around, Style set, Line line) {
        for (var node : around.childNodes()) {
            if (node instanceof TextNode text) {
                line.add(text.getWholeText(), set);
            } else if (node instanceof Element element) {
                var end = HtmlNames.divides(element) ? " " : "";
                line.add(end, Style.PLAIN);
                if (element.hasAttr(HtmlNotes.LABEL)) {
                    line.addNote(element.attr(HtmlNotes.LABEL));
                } else if (element.normalName().equals("img")) {
                    pictures.add(element);
                } else if (HtmlNames.isCode(element)) {
                    line.addCode(HtmlWords.with(element), set.address());
                } else {
                    readAll(element, HtmlLetters.in(element, set), line);
                }
                line.add(end, Style.PLAIN);
            }
        }
    }

    /** What has been read of a paragraph is one. */
    private void end() throws IOException {
        var ended = lines;
        lines = new HtmlLines();
        for (var block : ended.blocks(kind)) {
            draft.add(block.at(level, label, manner()));
            label = "";
        }
        addPictures();
    }

    private Block.Manner manner() {
        return quotes > 0 ? Block.Manner.QUOTE : Block.Manner.PLAIN;
    }

    private void addPictures() throws IOException {
        for (var picture : pictures) {
            HtmlPictures.add(picture, draft);
        }
        pictures.clear();
    }
}
