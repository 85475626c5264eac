package no.mandat.workflow.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportMarkdown;
import no.mandat.workflow.export.ExportMarkdown.Around;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.text.FootnoteDefinition;
import no.mandat.workflow.text.PictureBlock;
import no.mandat.workflow.text.ReportMarkdown;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.words.Words;

/** Reads the texts of a report: footnotes and pictures are numbered through all of it, and what it refers to is called by its number. */
final class ReportBlocks {

    private final Map<PictureId, ExportPicture> files = new HashMap<>();
    private final Map<String, String> references;
    private final Set<String> closed;
    private final Words words;
    private final List<List<Inline>> notes = new ArrayList<>();
    private int pictures;

    ReportBlocks(ReportContent content, ReportFacts facts, Words words) {
        this.words = words;
        closed = facts.names().closed();
        references = new HashMap<>(facts.names().references());
        var numbers = content.sectionNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            references.put(
                    "section:" + content.sections().get(i).id(), words.of("report.reference.section", numbers.get(i)));
        }
        content.recommendations()
                .forEach(one -> references.put(
                        "recommendation:" + one.id(),
                        words.of("report.reference.recommendation", content.numberOf(one))));
        content.pictures().forEach(picture -> files.put(picture.id(), file(picture, facts.pictures())));
    }

    private static ExportPicture file(ReportContent.Picture picture, ReportFacts.Pictures files) {
        return new ExportPicture(picture.mediaType(), () -> files.open(picture.id()));
    }

    /** The blocks of a text that stands under a heading of that level. A footnote that nothing refers to is said all the same. */
    List<ExportBlock> blocks(String markdown, int level) {
        var text = read(markdown);
        Map<FootnoteDefinition, Integer> places = new IdentityHashMap<>();
        Set<FootnoteDefinition> said = Collections.newSetFromMap(new IdentityHashMap<>());
        Function<FootnoteDefinition, Optional<Integer>> marks =
                note -> Optional.of(places.computeIfAbsent(note, unknown -> add(line(note, said))));
        List<ExportBlock> blocks = new ArrayList<>(ExportMarkdown.blocks(text.body(), around(marks, level)));
        var loose = text.notes().stream()
                .filter(note -> !places.containsKey(note) && !said.contains(note))
                .flatMap(note -> marks.apply(note).stream())
                .<Inline>map(Inline.Mark::new)
                .toList();
        if (!loose.isEmpty()) {
            blocks.add(Paragraph.of(loose));
        }
        return blocks;
    }

    /** The blocks of a text where there is no room for footnotes, and nothing is cited by the numbers of pictures. */
    List<ExportBlock> onASlide(String markdown) {
        return ExportMarkdown.blocks(
                read(markdown).body(),
                new Around(
                        label -> Optional.empty(),
                        note -> Optional.empty(),
                        this::unnumbered,
                        silent(),
                        this::reference,
                        1));
    }

    private ReportMarkdown read(String markdown) {
        return ReportMarkdown.of(markdown).naming(to -> Optional.of(words.of("report.reference.closed"))
                .filter(unknown -> closed.contains(to.address())));
    }

    private int add(List<Inline> note) {
        notes.add(note);
        return notes.size() - 1;
    }

    /** What a footnote says. Those that it refers to itself follow it, for no footnote has one of its own; there may be thousands. */
    private List<Inline> line(FootnoteDefinition note, Set<FootnoteDefinition> said) {
        said.add(note);
        Deque<FootnoteDefinition> left = new ArrayDeque<>(List.of(note));
        List<Inline> line = new ArrayList<>();
        while (!left.isEmpty()) {
            List<FootnoteDefinition> further = new ArrayList<>();
            if (!line.isEmpty()) {
                line.add(Inline.Words.plain(" "));
            }
            line.addAll(ExportMarkdown.line(
                    left.removeFirst(),
                    new Around(
                            label -> Optional.empty(),
                            other -> {
                                if (said.add(other)) {
                                    further.add(other);
                                }
                                return Optional.empty();
                            },
                            picture -> Optional.empty(),
                            silent(),
                            this::reference,
                            0)));
            further.reversed().forEach(left::addFirst);
        }
        return line;
    }

    private Around around(Function<FootnoteDefinition, Optional<Integer>> marks, int level) {
        return new Around(label -> Optional.empty(), marks, this::picture, silent(), this::reference, level);
    }

    private String silent() {
        return words.of("export.picture");
    }

    private Optional<String> reference(ReportReference to) {
        return Optional.ofNullable(references.get(to.address()));
    }

    private Optional<ExportBlock.Picture> unnumbered(PictureBlock named) {
        return Optional.ofNullable(files.get(named.picture()))
                .map(file -> new ExportBlock.Picture(file, named.alternative(), named.caption()));
    }

    private Optional<ExportBlock.Picture> picture(PictureBlock named) {
        return Optional.ofNullable(files.get(named.picture())).map(file -> {
            int number = ++pictures;
            var below = named.caption().isBlank()
                    ? words.of("report.picture", number)
                    : words.of("report.picture.caption", number, named.caption());
            return new ExportBlock.Picture(file, named.alternative(), below);
        });
    }

    /** The footnotes of what was read until now. */
    List<List<Inline>> notes() {
        return List.copyOf(notes);
    }

    /** Plain words. */
    static List<Inline> plain(String text) {
        return List.of(Inline.Words.plain(text));
    }
}
