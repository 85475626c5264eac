package no.mandat.workflow.export;

import java.util.List;

/**
 * A document that is shown, slide by slide.
 *
 * @param facts what stands on its first slide and below each
 */
public record ExportSlides(ExportFacts facts, List<Slide> slides) {

    /** Takes a copy. */
    public ExportSlides {
        slides = List.copyOf(slides);
    }

    /**
     * A slide. What is too long for one goes on on the next, under the same title.
     *
     * @param title never empty
     * @param blocks what stands on it; a picture gets a slide to itself, of a table the rows are lines
     * @param notes what whoever shows it says, a paragraph each
     */
    public record Slide(Look look, String title, List<ExportBlock> blocks, List<String> notes) {

        /** Takes copies. */
        public Slide {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a slide without a title");
            }
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }

    /** How a slide looks. */
    public enum Look {
        PLAIN,
        /** What those who see it must not miss. */
        FOREMOST
    }
}
