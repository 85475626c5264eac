package no.mandat.domain.deliverable;

import java.util.List;

/**
 * The figures of a progress report, as they were when they were taken (domain.md, Deliverables, "Progress report").
 *
 * @param figures in the order in which they are shown
 */
public record Figures(List<ReportContent.Figure> figures) {

    /** None. */
    public static final Figures NONE = new Figures(List.of());

    /** Takes a copy. */
    public Figures {
        figures = List.copyOf(figures);
    }

    /** As an event names them. */
    List<String> named() {
        return figures.stream()
                .map(figure -> figure.key() + " " + figure.count())
                .toList();
    }
}
