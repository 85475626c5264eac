package no.mandat.workflow.text;

import java.util.List;
import java.util.Map;
import no.mandat.workflow.text.Container.Kind;
import no.mandat.workflow.text.Leaf.Cell;
import no.mandat.workflow.text.PairedNotes.Name;
import no.mandat.workflow.text.Token.Format;
import no.mandat.workflow.words.Words;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/** The text of a report laid out as the row of its blocks, with its footnotes behind it. */
final class ReportLeaves extends Leaves {

    private static final int LOWEST_HEADING = 6;

    private final Map<FootnoteDefinition, Name> names;
    private final int level;
    private final String pictureLabel;

    private ReportLeaves(Map<FootnoteDefinition, Name> names, int level, Words words) {
        this.names = names;
        this.level = level;
        pictureLabel = words.of("reportText.picture");
    }

    static List<Leaf> of(ReportMarkdown text, Map<FootnoteDefinition, Name> names, int level, Words words) {
        var leaves = new ReportLeaves(names, level, words);
        text.body().accept(leaves);
        var numbered = NumberedNotes.of(text, 0);
        leaves.notes(Kind.NOTES, numbered.shown());
        leaves.notes(Kind.UNUSED_NOTES, numbered.unused());
        return leaves.leaves();
    }

    private void notes(Kind kind, List<FootnoteDefinition> notes) {
        within(
                new Container(kind, 0),
                () -> notes.forEach(note -> item(numberOf(note), () -> {
                    var first = note.getFirstChild();
                    if (first == null || first instanceof Paragraph && first.getNext() == null) {
                        words(Leaf.BARE, first == null ? note : first);
                    } else {
                        visitChildren(note);
                    }
                })));
    }

    private int numberOf(FootnoteDefinition note) {
        return names.getOrDefault(note, new Name(0, false)).number();
    }

    @Override
    public void visit(Heading heading) {
        words("h" + Math.min(level + heading.getLevel(), LOWEST_HEADING), heading);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof PictureBlock picture) {
            label(picture.picture().toString());
            plain(picture.alternative());
            var shows = new Cell("span", "", taken());
            plain(picture.caption());
            add(Leaf.FIGURE, List.of(shows, new Cell("figcaption", "", taken())));
        } else {
            super.visit(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference mark) {
            var name = names.getOrDefault(mark.definition(), new Name(0, false));
            var text = name.number() == 0 ? "[^" + mark.definition().label() + "]" : Integer.toString(name.number());
            token(text, new Format(Token.NOTE, name.isGone() ? "gone" : null));
        } else {
            super.visit(node);
        }
    }

    /** In a cell of a table. */
    @Override
    public void visit(Image image) {
        label(image.getDestination());
        plain(Alternative.of(image));
        if (!image.getTitle().isEmpty()) {
            plain(" " + image.getTitle());
        }
    }

    private void label(String picture) {
        token(pictureLabel + ":", new Format(Token.LABEL, picture));
        plain(" ");
    }
}
