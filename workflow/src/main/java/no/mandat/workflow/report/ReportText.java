package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.domain.shared.PictureId;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportMarkdown;
import no.mandat.workflow.export.ExportMarkdown.Around;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.words.Words;

/** Reads the texts of a report: footnotes and pictures are numbered through all of it, and what it refers to is called by its number. */
final class ReportText {

    private final Map<UUID, ExportPicture> files = new HashMap<>();
    private final Map<String, String> references;
    private final Words words;
    private final List<List<Inline>> notes = new ArrayList<>();
    private int pictures;

    ReportText(ReportContent content, ReportFacts facts, Words words) {
        this.words = words;
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
        content.pictures().forEach(picture -> files.put(picture.id().value(), file(picture, facts.pictures())));
    }

    private static ExportPicture file(ReportContent.Picture picture, ReportFacts.Pictures files) {
        return new ExportPicture(picture.mediaType(), () -> files.open(new PictureId(picture.id().value())));
    }

    /** The blocks of a text that stands under a heading of that level. A footnote that nothing refers to is said all the same. */
    List<ExportBlock> blocks(String markdown, int level) {
        var parts = Footnotes.of(markdown);
        Map<String, Integer> places = new HashMap<>();
        var open = new ArrayList<>(parts.notes().keySet());
        Function<String, Optional<Integer>> marks = label -> {
            open.remove(label);
            return Optional.ofNullable(parts.notes().get(label)).map(text -> place(label, text, places));
        };
        List<ExportBlock> blocks = new ArrayList<>(ExportMarkdown.blocks(parts.words(), around(marks, level)));
        var loose = List.copyOf(open).stream()
                .flatMap(label -> marks.apply(label).stream())
                .<Inline>map(Inline.Mark::new)
                .toList();
        if (!loose.isEmpty()) {
            blocks.add(Paragraph.of(loose));
        }
        return blocks;
    }

    private int place(String label, String text, Map<String, Integer> places) {
        return places.computeIfAbsent(label, unknown -> {
            notes.add(ExportMarkdown.line(text, around(other -> Optional.empty(), 0)));
            return notes.size() - 1;
        });
    }

    private Around around(Function<String, Optional<Integer>> marks, int level) {
        return new Around(marks, this::picture, this::reference, level);
    }

    private Optional<String> reference(String address) {
        return Optional.ofNullable(references.get(address.toLowerCase(Locale.ROOT)));
    }

    private Optional<ExportBlock.Picture> picture(UUID id, String alternative, String caption) {
        return Optional.ofNullable(files.get(id)).map(file -> {
            int number = ++pictures;
            var below = caption.isBlank()
                    ? words.of("report.picture", number)
                    : words.of("report.picture.caption", number, caption);
            return new ExportBlock.Picture(file, alternative, below);
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

    /** The words of a text in one line, without its footnotes. */
    static String brief(String markdown) {
        return Inline.plain(ExportMarkdown.line(Footnotes.unmarked(Footnotes.of(markdown).words()), label -> Optional.empty()))
                .lines()
                .collect(Collectors.joining(" "));
    }
}
