package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.Set;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is called to a meeting.
 *
 * @param person who, where they have a place
 * @param name what they are called; nothing where that is erased
 * @param organisation for whom they sit or speak, if for anybody
 * @param email of an outsider, for whoever runs the meeting
 * @param items for which items the secretariat wants an outsider
 * @param confirmedItems for which of them they are let in: the others wait for the second key
 * @param speakingMinutes for how long they have the floor, where that is said
 * @param remark what they wrote to the secretariat with their answer, for whoever runs the meeting
 * @param deputy who is there for them
 * @param recusedFrom in which items they are partial
 * @param undelivered whether their letter came back or was refused
 * @param actions what one may do now
 */
public record AttendeeRow(
        AttendeeId id,
        AttendeeRole role,
        @Nullable PersonId person,
        String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String language,
        Set<AgendaItemId> items,
        Set<AgendaItemId> confirmedItems,
        @Nullable Integer speakingMinutes,
        AttendeeState state,
        @Nullable Instant sentAt,
        boolean undelivered,
        @Nullable Rsvp answer,
        @Nullable String remark,
        @Nullable Instant answeredAt,
        @Nullable Presence presence,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable PersonId deputy,
        @Nullable String deputyName,
        Set<AgendaItemId> recusedFrom,
        Set<AttendeeAction> actions) {

    /** Whether they may be there: somebody from outside only when both keys have let them in. */
    public boolean takesPart() {
        return state.isCalled() && (role != AttendeeRole.OUTSIDER || state != AttendeeState.LISTED);
    }

    /** Whether they are asked at all: a deputy is, once the member for whom they sit can't come. */
    public boolean isAsked() {
        return role != AttendeeRole.DEPUTY || state == AttendeeState.INVITED;
    }

    /** Whether the second key is still to be turned for any of their items. */
    public boolean waits() {
        boolean further = state.isCalled() && !confirmedItems.containsAll(items);
        return role == AttendeeRole.OUTSIDER && (state == AttendeeState.LISTED || further);
    }

    /** The same to those who aren’t told for which further items an outsider is proposed. */
    AttendeeRow asConfirmed() {
        return new AttendeeRow(
                id,
                role,
                person,
                name,
                organisation,
                email,
                language,
                confirmedItems,
                confirmedItems,
                speakingMinutes,
                state,
                sentAt,
                undelivered,
                answer,
                remark,
                answeredAt,
                presence,
                arrivedAt,
                leftAt,
                deputy,
                deputyName,
                recusedFrom,
                actions);
    }

    /** The name of whoever was there: that of the deputy, where one was. */
    String nameThere() {
        return presence == Presence.DEPUTY && deputyName != null ? deputyName : name;
    }

    /** The same for what is written, where nothing stands whose name is erased. */
    String nameThere(Words words) {
        return nameThere().isEmpty() ? words.of("contribution.erased.name") : nameThere();
    }
}
