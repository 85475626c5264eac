package no.mandat.workflow.reportimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.manuscript.Gallery;
import no.mandat.workflow.manuscript.HtmlPictures;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.manuscript.MarkdownNotes;
import no.mandat.workflow.recognition.HeadingFinder;
import no.mandat.workflow.words.Words;

/** Makes a draft of a deliverable from a document. */
public final class ReportImport {

    private static final Set<String> SUMMARY =
            Set.of("sammendrag", "samandrag", "summary", "executive summary", "abstract", "kort oppsummert");

    private static final int LONGEST_SUMMARY = 4_000;

    /** Behind this, a chapter sums up something else. */
    private static final int FIRST = 3;

    private ReportImport() {}

    /**
     * The draft of a document of blocks.
     *
     * @param words for what has no name in the document
     * @param ids makes the ids of the pictures
     */
    public static ReportDraft of(Manuscript manuscript, Words words, Supplier<UUID> ids) {
        var remarks = new RemarkList();
        remarks.addOf(manuscript);
        boolean isStyled = has(manuscript.blocks(), Block.Kind.HEADING);
        var blocks = isStyled ? manuscript.blocks() : HeadingFinder.of(manuscript);
        if (!isStyled && has(blocks, Block.Kind.HEADING)) {
            remarks.add(Remark.Kind.HEADINGS_GUESSED, "");
        }
        var pictures = new Pictures(ids);
        var parts = Part.of(blocks, pictures, remarks);
        var draft = draft(parts, manuscript.notes(), words, remarks);
        return checked(draft, pictures.all(manuscript.pictures()), manuscript.words(), remarks);
    }

    /** The draft of a document in Markdown, which keeps all its marks. */
    public static ReportDraft ofMarkdown(String markdown, Words words, Supplier<UUID> ids) {
        var remarks = new RemarkList();
        var front = FrontMatter.of(markdown);
        front.lines().forEach(line -> remarks.add(Remark.Kind.FRONT_MATTER, line));
        var source = MarkdownNotes.of(front.rest());
        var gallery = new Gallery(HtmlPictures::bytes);
        var pictures = new Pictures(ids);
        var reading = new MarkdownParts(source.notes().keySet(), gallery, pictures, remarks);
        var parts = reading.of(source.body());
        var notes = source.notes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        note -> reading.line(note.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        var draft = draft(parts, notes, words, remarks);
        return checked(
                draft.title().isEmpty() ? draft.called(front.title()) : draft,
                pictures.all(gallery.pictures()),
                WordCheck.plain(front.rest()),
                remarks);
    }

    private static boolean has(List<Block> blocks, Block.Kind kind) {
        return blocks.stream().anyMatch(block -> block.kind() == kind);
    }

    private record Draft(String title, String summary, String summaryTitle, List<DraftSection> sections) {

        Draft called(String name) {
            return new Draft(name, summary, summaryTitle, sections);
        }
    }

    private static Draft draft(List<Part> parts, Map<String, String> notes, Words words, RemarkList remarks) {
        var divided = Chapters.of(parts, words, remarks);
        boolean isOnlyNotes = divided.sections().isEmpty() && !notes.isEmpty();
        var empty = List.of(new DraftSection(1, words.of("reportImport.all"), "", List.of()));
        var sections = new ArrayList<>(new Notes(notes, remarks).below(isOnlyNotes ? empty : divided.sections()));
        int at = summaryIn(sections);
        if (at < 0) {
            return new Draft(divided.title(), "", "", sections);
        }
        var summary = sections.remove(at);
        return new Draft(divided.title(), summary.markdown(), summary.title(), sections);
    }

    /** Where a chapter stands that is the summary; −1 where none is. */
    private static int summaryIn(List<DraftSection> sections) {
        for (int i = 0; i < Math.min(FIRST, sections.size() - 1); i++) {
            var section = sections.get(i);
            boolean isSummary = section.level() == 1
                    && sections.get(i + 1).level() == 1
                    && SUMMARY.contains(section.title().toLowerCase(Locale.ROOT))
                    && !section.markdown().isEmpty()
                    && section.markdown().length() <= LONGEST_SUMMARY
                    && !section.markdown().contains("](picture:");
            if (isSummary) {
                return i;
            }
        }
        return -1;
    }

    private static ReportDraft checked(Draft draft, List<DraftPicture> pictures, String source, RemarkList remarks) {
        var texts = Stream.concat(
                Stream.of(draft.summary()), draft.sections().stream().map(DraftSection::markdown));
        var titles = Stream.concat(
                Stream.of(draft.title(), draft.summaryTitle()),
                draft.sections().stream().map(DraftSection::title));
        WordCheck.of(source, texts, titles.toList(), remarks);
        return new ReportDraft(draft.title(), draft.summary(), draft.sections(), pictures, remarks.all());
    }
}
