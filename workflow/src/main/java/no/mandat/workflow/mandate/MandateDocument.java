package no.mandat.workflow.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportMarkdown;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.text.MarkdownText;

/**
 * The clauses of a mandate as a document. Headings and paragraphs bear the numbers by which people cite them, printed by the
 * document that they came from or not; an item bears what was printed before it, or a sign. What a clause is, and how binding, is no
 * part of the document.
 */
public final class MandateDocument {

    private final Map<ClauseId, ClauseNumber> numbers;
    private final Map<UUID, ExportPicture> pictures;
    private final List<ExportBlock> blocks = new ArrayList<>();

    /** The footnotes, each once: by its label and what it says, for labels are given clause by clause. */
    private final Map<Note, Integer> notes = new LinkedHashMap<>();

    private record Note(String label, String text) {}

    private MandateDocument(ClauseTree tree, Map<UUID, ExportPicture> pictures) {
        this.numbers = ClauseNumbers.of(tree);
        this.pictures = pictures;
    }

    /**
     * The document.
     *
     * @param pictures those among the clauses; of one that isn't here its description is written
     * @param facts what stands on its title page: which version it is, who adopted it
     */
    public static ExportDocument of(ClauseTree tree, Map<UUID, ExportPicture> pictures, ExportFacts facts) {
        var document = new MandateDocument(tree, pictures);
        List<ClauseForm> path = new ArrayList<>();
        for (var clause : tree.clauses()) {
            while (path.size() > clause.depth()) {
                path.removeLast();
            }
            document.add(clause, path);
            path.add(clause.form());
        }
        return new ExportDocument(
                facts,
                document.blocks,
                document.notes.keySet().stream()
                        .map(note -> ExportMarkdown.line(note.text, label -> Optional.empty()))
                        .toList());
    }

    private void add(Clause clause, List<ClauseForm> path) {
        var parts = Footnotes.of(clause.text());
        var open = new ArrayList<>(parts.notes().keySet());
        Function<String, Optional<Integer>> marks = label -> {
            open.remove(label);
            return Optional.ofNullable(parts.notes().get(label))
                    .map(text -> notes.computeIfAbsent(new Note(label, text), unknown -> notes.size()));
        };
        if (clause.form() == ClauseForm.ANNEX && !blocks.isEmpty()) {
            blocks.add(new PageBreak());
        }
        if (clause.form().hasHeading()) {
            blocks.add(new Heading(clause.depth() + 1, number(clause), ExportMarkdown.line(clause.heading(), marks)));
        }
        switch (clause.form()) {
            case SECTION, ANNEX, TABLE -> blocks.addAll(ExportMarkdown.blocks(parts.words(), marks));
            case PARAGRAPH -> paragraph(clause, ExportMarkdown.blocks(parts.words(), marks));
            case ITEM -> item(clause, path, ExportMarkdown.blocks(parts.words(), marks));
            case PICTURE -> picture(parts.words(), marks);
        }
        // A footnote that nothing refers to any more is said all the same.
        var loose = List.copyOf(open).stream()
                .flatMap(label -> marks.apply(label).stream())
                .<Inline>map(Inline.Mark::new)
                .toList();
        if (!loose.isEmpty()) {
            blocks.add(Paragraph.of(loose));
        }
    }

    private String number(Clause clause) {
        return Objects.requireNonNull(numbers.get(clause.id())).text();
    }

    private void paragraph(Clause clause, List<ExportBlock> text) {
        if (!text.isEmpty() && text.getFirst() instanceof Paragraph first) {
            blocks.add(new Paragraph(first.kind(), number(clause), first.words()));
            blocks.addAll(text.subList(1, text.size()));
        } else {
            blocks.add(new Paragraph(Paragraph.Kind.TEXT, number(clause), List.of()));
            blocks.addAll(text);
        }
    }

    private void item(Clause clause, List<ClauseForm> path, List<ExportBlock> text) {
        int level = 1;
        for (int i = path.size() - 1; i >= 0 && path.get(i) == ClauseForm.ITEM; i--) {
            level++;
        }
        boolean hasWords = !text.isEmpty() && text.getFirst() instanceof Paragraph;
        blocks.add(new Item(level, clause.number(), hasWords ? ((Paragraph) text.getFirst()).words() : List.of()));
        blocks.addAll(hasWords ? text.subList(1, text.size()) : text);
    }

    private void picture(String words, Function<String, Optional<Integer>> marks) {
        var mark = PictureMark.in(words);
        mark.ifPresent(this::picture);
        blocks.addAll(ExportMarkdown.blocks(mark.map(PictureMark::rest).orElse(words), marks));
    }

    private void picture(PictureMark mark) {
        var said = MarkdownText.plain(mark.description());
        var picture = pictures.get(mark.picture());
        if (picture != null) {
            blocks.add(new Picture(picture, said, said));
        } else if (!said.isEmpty()) {
            blocks.add(Paragraph.of(List.of(Inline.Words.plain(said))));
        }
    }
}
