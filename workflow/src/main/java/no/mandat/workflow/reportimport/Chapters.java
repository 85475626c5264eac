package no.mandat.workflow.reportimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.recognition.Typed;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;

/**
 * Divides a document into sections at its headings. The levels count from the document's highest; the title is what the document
 * calls so, or a first heading that stands above all others.
 */
final class Chapters {

    private static final int DEEPEST = ReportContent.Section.DEEPEST;
    private static final int LOWEST_HEADING = 6;
    private static final int LONGEST_TITLE = 200;
    private static final int BEGINNING = 80;

    private static final String NO_LETTER = "\uE000";

    /** What stands on both sides of a mark of a note are two words. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\p{L}\\p{N}])" + NO_LETTER + "+(?=[\\p{L}\\p{N}])");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,8}");
    private static final Pattern NOTE = Pattern.compile("(?<!\\\\)\\[\\^[^\\]\\s]{1,200}+\\]");

    private final List<Part> parts;
    private final Words words;
    private final RemarkList remarks;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Deque<Integer> path = new ArrayDeque<>();
    private String title = "";
    private boolean hasTypedNumbers;

    /** A section that is being filled. */
    private static final class Chapter {

        private final int level;
        private final String label;
        private final String title;
        private final StringBuilder text = new StringBuilder();

        private Chapter(int level, String label, String title) {
            this.level = level;
            this.label = label;
            this.title = title;
        }

        private void add(String markdown) {
            if (!markdown.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(markdown);
            }
        }
    }

    private Chapters(List<Part> parts, Words words, RemarkList remarks) {
        this.parts = parts;
        this.words = words;
        this.remarks = remarks;
    }

    /** A title, and the sections without their footnotes. */
    record Divided(String title, List<DraftSection> sections) {}

    static Divided of(List<Part> parts, Words words, RemarkList remarks) {
        var chapters = new Chapters(new ArrayList<>(parts), words, remarks);
        chapters.takeTitle();
        chapters.divide();
        chapters.compareNumbers();
        return new Divided(
                chapters.title,
                chapters.chapters.stream()
                        .map(one -> new DraftSection(one.level, one.title, one.text.toString(), List.of()))
                        .toList());
    }

    private List<Part.Heading> headings() {
        return parts.stream()
                .filter(Part.Heading.class::isInstance)
                .map(Part.Heading.class::cast)
                .toList();
    }

    private void takeTitle() {
        var headings = headings();
        if (headings.isEmpty()) {
            return;
        }
        var first = headings.getFirst();
        boolean isAbove = parts.getFirst() == first
                && headings.size() > 1
                && headings.stream().skip(1).allMatch(other -> !other.isTitle() && other.level() > first.level());
        if (!first.isTitle() && !isAbove) {
            return;
        }
        title = plain(first.text());
        int at = parts.indexOf(first);
        var notes = notesIn(first.text());
        if (notes.isEmpty()) {
            parts.remove(at);
        } else {
            parts.set(at, new Part.Text(notes));
        }
    }

    /** The words of a heading. A sign before them keeps those from being taken for a list or the like. */
    private static String plain(String heading) {
        var marked = NO_LETTER + " " + NOTE.matcher(heading).replaceAll(NO_LETTER);
        return BETWEEN.matcher(MarkdownText.plain(marked))
                .replaceAll(" ")
                .replace(NO_LETTER, "")
                .strip();
    }

    private String notesIn(String heading) {
        var notes = new StringBuilder();
        NOTE.matcher(heading).results().forEach(note -> notes.append(note.group()));
        if (!notes.isEmpty()) {
            remarks.add(Remark.Kind.FOOTNOTE_OF_HEADING, plain(heading));
        }
        return notes.toString();
    }

    private void divide() {
        var headings = headings();
        int top = headings.stream().mapToInt(Part.Heading::level).min().orElse(1);
        var highest = headings.stream().filter(one -> one.level() == top).toList();
        long typed = highest.stream().filter(one -> typed(one).isPresent()).count();
        hasTypedNumbers = typed > 1 && typed * 2 >= highest.size();
        for (var part : parts) {
            switch (part) {
                case Part.Text text -> add(text.markdown());
                case Part.Heading heading -> add(heading, Math.max(heading.level() - top + 1, 1));
            }
        }
        if (headings.isEmpty() && !chapters.isEmpty()) {
            remarks.add(Remark.Kind.NO_HEADINGS, "");
        }
    }

    private static Optional<Typed> typed(Part.Heading heading) {
        return heading.label().isEmpty()
                ? Typed.numberOf(heading.text())
                        .filter(typed -> NUMBER.matcher(typed.number()).matches())
                : Optional.empty();
    }

    private void add(String markdown) {
        if (chapters.isEmpty() && !markdown.isBlank()) {
            boolean isAll = headings().isEmpty();
            chapters.add(new Chapter(1, "", words.of(isAll ? "reportImport.all" : "reportImport.opening")));
            if (!isAll) {
                remarks.add(Remark.Kind.TEXT_BEFORE_HEADING, "");
            }
        }
        if (!chapters.isEmpty()) {
            chapters.getLast().add(markdown);
        }
    }

    private void add(Part.Heading heading, int level) {
        var name = plain(heading.text());
        if (level > DEEPEST || name.isEmpty()) {
            add(name.isEmpty() ? heading.text() : heading.within(Math.min(level, LOWEST_HEADING)));
            return;
        }
        while (!path.isEmpty() && path.element() >= level) {
            path.pop();
        }
        path.push(level);
        var number = typed(heading)
                .filter(found -> hasTypedNumbers && !plain(found.rest()).isEmpty());
        var label = number.map(Typed::number).orElse(heading.label().replaceFirst("[.:)]$", ""));
        var rest = number.map(found -> plain(found.rest())).orElse(name);
        boolean isNumber = NUMBER.matcher(label).matches();
        remarks.aside(label);
        var said = label.isEmpty() || isNumber ? rest : label + ": " + rest;
        var chapter = new Chapter(path.size(), isNumber ? label : "", shortened(said));
        chapters.add(chapter);
        chapter.add(notesIn(heading.text()));
        if (!chapter.title.equals(said)) {
            remarks.add(Remark.Kind.LONG_HEADING, chapter.title);
            chapter.add(heading.text());
        }
    }

    private static String shortened(String said) {
        if (said.length() <= LONGEST_TITLE) {
            return said;
        }
        int end = said.lastIndexOf(' ', BEGINNING);
        return said.substring(0, end > 0 ? end : BEGINNING) + " …";
    }

    /** Whoever cites a section by the number that it had should know. */
    private void compareNumbers() {
        var printed = printed();
        for (int i = 0; i < printed.size(); i++) {
            var chapter = chapters.get(i);
            if (!chapter.label.isEmpty() && !chapter.label.equals(printed.get(i))) {
                remarks.add(Remark.Kind.NUMBER_CHANGED, chapter.label + " " + chapter.title);
            }
        }
    }

    /** As the deliverable will number them. */
    private List<String> printed() {
        var sections = chapters.stream()
                .map(one -> new ReportContent.Section(
                        new SectionId(new UUID(0, 0)),
                        one.level,
                        one.title,
                        "",
                        "",
                        List.of(),
                        Classification.of(Openness.OPEN)))
                .toList();
        return new ReportContent(
                        DeliverableKind.FINAL_REPORT,
                        1,
                        "",
                        "nb",
                        "",
                        sections,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null)
                .sectionNumbers();
    }
}
