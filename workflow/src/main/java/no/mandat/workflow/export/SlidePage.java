package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.export.ExportSlides.Slide;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is seen at once.
 *
 * @param picture one that stands alone on it, or none
 */
record SlidePage(
        Look look,
        String title,
        List<SlideLine> lines,
        @Nullable Picture picture,
        List<String> notes) {

    /** How many letters a row holds at the size of the text, and how many rows there are: fewer than fit, for letters differ. */
    private static final int LETTERS = 80;

    private static final int LETTERS_OF_FOREMOST = 66;
    private static final int LETTERS_OF_LEVEL = 4;
    private static final double ROWS = 13.5;
    private static final double ROWS_OF_FOREMOST = 11;
    private static final double BETWEEN = 0.25;

    /** A part of a paragraph that is shorter goes to the next page whole. */
    private static final int FEWEST_ROWS = 3;

    SlidePage {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The pages of a slide: one at least. What is said beside it is said with the first. */
    static List<SlidePage> of(Slide slide, Words words) {
        List<Part> parts = new Filling(slide).parts();
        List<SlidePage> pages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            var title = i == 0 ? slide.title() : words.of("slides.continued", slide.title(), i + 1, parts.size());
            pages.add(new SlidePage(
                    slide.look(), title, parts.get(i).lines, parts.get(i).picture, i == 0 ? slide.notes() : List.of()));
        }
        return pages;
    }

    private record Part(List<SlideLine> lines, @Nullable Picture picture) {}

    /** Fills page after page. */
    private static final class Filling {

        private final Slide slide;
        private final int letters;
        private final double rows;
        private final List<Part> parts = new ArrayList<>();
        private List<SlideLine> open = new ArrayList<>();
        private double used;

        private Filling(Slide slide) {
            this.slide = slide;
            boolean isForemost = slide.look() == Look.FOREMOST;
            letters = isForemost ? LETTERS_OF_FOREMOST : LETTERS;
            rows = isForemost ? ROWS_OF_FOREMOST : ROWS;
        }

        private List<Part> parts() {
            for (var block : slide.blocks()) {
                SlideLine.of(block).forEach(this::add);
                if (block instanceof Picture picture) {
                    end();
                    parts.add(new Part(List.of(), picture));
                }
            }
            end();
            if (parts.isEmpty()) {
                parts.add(new Part(List.of(), null));
            }
            return parts;
        }

        private void add(SlideLine line) {
            double wants = wants(line);
            if (used + wants <= rows) {
                open.add(line);
                used += wants + BETWEEN;
                return;
            }
            int room = (int) (rows - used);
            var halves = room >= FEWEST_ROWS && wants - room >= 1 ? line.split(room * letters(line)) : List.of(line);
            if (halves.size() == 1 && open.isEmpty()) {
                open.add(line);
                end();
                return;
            }
            if (halves.size() == 2) {
                open.add(halves.getFirst());
            }
            end();
            add(halves.getLast());
        }

        private int letters(SlideLine line) {
            return letters - LETTERS_OF_LEVEL * line.level();
        }

        private double wants(SlideLine line) {
            return Math.ceilDiv(Math.max(1, line.length()), letters(line));
        }

        private void end() {
            if (!open.isEmpty()) {
                parts.add(new Part(open, null));
                open = new ArrayList<>();
            }
            used = 0;
        }
    }
}
