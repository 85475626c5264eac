package no.mandat.workflow.point;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import org.jspecify.annotations.Nullable;

/**
 * A mailing in the list of its call.
 *
 * @param lead the point that it is answered by
 * @param words the first of the common text; nothing of one that is exempt
 * @param exempt whether that is exempt from public access, so that it is only read on its own page
 * @param senders how many contributions are answered with it, or would be
 * @param waiting how many of those that were found wait for somebody to look
 * @param answer how far the point is that it is answered by
 * @param disposition what that is concluded with; of an open one nothing
 */
public record MailingRow(
        MailingId id,
        int version,
        PointId lead,
        String words,
        boolean exempt,
        MailingState state,
        int senders,
        int waiting,
        PointState answer,
        @Nullable Disposition disposition) {

    MailingRow(
            UUID id,
            int version,
            UUID lead,
            String words,
            @Nullable Openness openness,
            MailingState state,
            int senders,
            Long waiting,
            PointState answer,
            @Nullable Disposition disposition) {
        this(
                new MailingId(id),
                version,
                new PointId(lead),
                openness == Openness.EXEMPT ? "" : words,
                openness == Openness.EXEMPT,
                state,
                senders,
                waiting.intValue(),
                answer,
                answer == PointState.OPEN ? null : disposition);
    }

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(senders, id.value());
    }

    /** As it was seen. */
    public SeenMailing seen() {
        return new SeenMailing(id, version);
    }
}
