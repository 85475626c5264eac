package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MeetingTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an agenda that leaves Mandat: as much of it as its reader may know.
 *
 * @param language the tag of the language in which it is written
 * @param body who meets
 * @param floor for how many minutes the reader has the floor, where they come from outside
 */
record AgendaSheet(
        String language,
        String body,
        MeetingKind kind,
        MeetingStatus status,
        String title,
        @Nullable MeetingTime time,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String practical,
        @Nullable Integer floor,
        List<Item> items) {

    /** Takes a copy. */
    AgendaSheet {
        items = List.copyOf(items);
    }

    /**
     * An item.
     *
     * @param number 0 where the reader isn't told
     * @param kind none where the reader isn't told
     * @param startsAt when it begins by the plan
     * @param minutes 0 where it takes no time
     * @param clauses the numbers of those that it is about
     * @param papers what those that are read for it are called
     * @param exempt on what basis it is exempt from public access, perhaps an empty one; none where it isn't
     * @param shutOut whether the reader is partial in it: it says nothing but its number and its title
     */
    record Item(
            int number,
            String title,
            @Nullable ItemKind kind,
            @Nullable Instant startsAt,
            int minutes,
            @Nullable String presenter,
            List<String> clauses,
            List<String> papers,
            @Nullable String exempt,
            boolean shutOut) {

        /** Takes copies. */
        Item {
            clauses = List.copyOf(clauses);
            papers = List.copyOf(papers);
        }
    }
}
