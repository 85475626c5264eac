package no.mandat.web.meeting;

import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;

/** How a meeting stands as a badge. */
public final class MeetingBadge {

    private MeetingBadge() {}

    /** The badge of that status. */
    public static StateBadge of(MeetingStatus status) {
        var shape =
                switch (status) {
                    case PLANNED -> StateBadge.Shape.RING;
                    case CALLED, RUNNING, HELD, MINUTES_CIRCULATED -> StateBadge.Shape.HALF;
                    case CLOSED -> StateBadge.Shape.FILLED;
                    case CANCELLED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, Say.t(status));
    }
}
