package no.mandat.workflow.meeting;

import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a meeting agreed somebody does by a day.
 *
 * @param item under which item
 * @param reason why it was given up
 * @param overdue whether it should have been done by now, and isn't
 * @param actions what the reader may do with it now
 */
public record ActionRow(
        ActionItemId id,
        int version,
        MandateId mandate,
        MeetingId meeting,
        String meetingTitle,
        AgendaItemId item,
        String title,
        PersonId responsible,
        String responsibleName,
        LocalDate due,
        ActionState state,
        @Nullable String reason,
        boolean overdue,
        Set<ActionAction> actions) {}
