package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.MinutesEdition;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as somebody from outside reads them: of the items that they were there for, as long as remarks on them are dealt with.
 *
 * @param title what the meeting is called
 * @param body who met
 * @param name their own
 * @param content what they read; none while it is rewritten, and once it is approved
 * @param edition which edition
 * @param remarksUntil until when remarks are taken
 * @param takesRemarks whether they still are
 * @param remarks their own on this edition
 */
public record OwnMinutes(
        String title,
        String body,
        String name,
        MeetingStatus status,
        @Nullable MinutesContent content,
        int edition,
        @Nullable Instant remarksUntil,
        boolean takesRemarks,
        List<RemarkRow> remarks) {

    /** Takes a copy. */
    public OwnMinutes {
        remarks = List.copyOf(remarks);
    }

    /** Without anything to read. */
    static OwnMinutes empty(String title, String body, String name, MeetingStatus status) {
        return new OwnMinutes(title, body, name, status, null, 0, null, false, List.of());
    }

    /** Whether remarks on an edition are taken at that time. */
    static boolean takesRemarks(MinutesEdition edition, Instant now) {
        return edition.remarksUntil().filter(now::isBefore).isPresent();
    }
}
