package no.mandat.web.milestone;

import com.vaadin.flow.component.html.Span;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.TimelineMark;

/** How a milestone stands, as a badge and as a mark: the same shape in both. */
public final class MilestoneBadge {

    private MilestoneBadge() {}

    static String word(MilestoneStatus status) {
        return Say.sentence(Say.t(status));
    }

    /** The badge with its word. */
    public static Span of(MilestoneStatus status) {
        var badge = new Span(word(status));
        badge.addClassNames(classes(status).split(" "));
        return badge;
    }

    /** The classes by which the badge is drawn. */
    public static String classes(MilestoneStatus status) {
        return new StateBadge(shape(status), Say.t(status)).classes() + " milestone-" + TimelineMarks.word(status);
    }

    private static StateBadge.Shape shape(MilestoneStatus status) {
        return switch (status) {
            case ON_TRACK -> StateBadge.Shape.RING;
            case DUE_SOON -> StateBadge.Shape.HALF;
            case OVERDUE -> StateBadge.Shape.RING;
            case REACHED, REACHED_LATE -> StateBadge.Shape.FILLED;
            case DROPPED -> StateBadge.Shape.DASH;
        };
    }

    static TimelineMark.Shape mark(MilestoneStatus status) {
        return switch (status) {
            case ON_TRACK -> TimelineMark.Shape.AHEAD;
            case DUE_SOON -> TimelineMark.Shape.SOON;
            case OVERDUE -> TimelineMark.Shape.OVERDUE;
            case REACHED, REACHED_LATE -> TimelineMark.Shape.REACHED;
            case DROPPED -> TimelineMark.Shape.DROPPED;
        };
    }

    static TimelineMark.Tone tone(MilestoneStatus status) {
        return switch (status) {
            case ON_TRACK -> TimelineMark.Tone.PLAIN;
            case DUE_SOON -> TimelineMark.Tone.WARN;
            case OVERDUE -> TimelineMark.Tone.BAD;
            case REACHED, REACHED_LATE -> TimelineMark.Tone.GOOD;
            case DROPPED -> TimelineMark.Tone.QUIET;
        };
    }
}
