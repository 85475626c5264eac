package no.mandat.workflow.meeting;

import java.util.List;
import no.mandat.domain.meeting.ItemKind;

/**
 * Which items a copy of a meeting can begin with.
 *
 * @param form what is said of the meeting, its time left open
 * @param items those that are left first; the items that come by themselves aren't among them
 */
public record CopyPreview(MeetingForm form, List<Line> items) {

    /**
     * An item.
     *
     * @param left whether it was postponed, or never dealt with
     */
    public record Line(String title, ItemKind kind, int minutes, boolean left) {}
}
