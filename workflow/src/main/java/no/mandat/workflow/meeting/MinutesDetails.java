package no.mandat.workflow.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting as they were cut last, or as they would be now, for whoever writes them.
 *
 * @param edition which edition; 0, where none was cut
 * @param draft whether they are being written
 * @param hash the fingerprint of what was cut
 * @param remarksUntil until when remarks are taken
 * @param usualLastDay until which day remarks are taken where nothing else is said, as long as they are being written
 * @param runs whether the reader runs the meeting
 * @param mayRemark whether the reader may remark on them now
 * @param remarks on this edition, for whoever runs the meeting all, else the reader's own
 * @param previous the meeting before, where its minutes are there for the reader
 * @param next the meeting after, where its minutes are
 * @param correctedIn which later meetings correct these minutes, where theirs are
 * @param shutOut in which items the reader is partial: of them the content says nothing but the number and the title
 * @param correctIn in the minutes of which later meeting an error in these can be put right now, by whoever runs it
 */
public record MinutesDetails(
        MeetingId meeting,
        MandateId mandate,
        MeetingStatus status,
        MinutesContent content,
        int edition,
        boolean draft,
        @Nullable String hash,
        @Nullable Instant cutAt,
        @Nullable Instant remarksUntil,
        @Nullable LocalDate usualLastDay,
        boolean runs,
        boolean mayRemark,
        List<RemarkRow> remarks,
        @Nullable MeetingReference previous,
        @Nullable MeetingReference next,
        List<MeetingReference> correctedIn,
        Set<AgendaItemId> shutOut,
        @Nullable MeetingReference correctIn) {

    /** Takes copies. */
    public MinutesDetails {
        remarks = List.copyOf(remarks);
        correctedIn = List.copyOf(correctedIn);
        shutOut = Set.copyOf(shutOut);
    }
}
