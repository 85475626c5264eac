package no.mandat.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingRow;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.SharedRefusal;

/** Meetings, as far as the screens can tell. */
public final class MeetingFakes {

    /** The meeting of which there are details. */
    public static final MeetingId MEETING = id(1);

    public final List<MeetingRow> rows = new ArrayList<>();
    public final List<AttendeeRow> people = new ArrayList<>();
    public final List<Object> carriedOut = new ArrayList<>();
    public MeetingDetails details = details(MeetingStatus.PLANNED, form());
    public boolean mayRead = true;
    public boolean mayPlan = true;
    private Refusal refusal;

    Map<Class<?>, Object> parts() {
        var parts = new HashMap<Class<?>, Object>();
        parts.put(MeetingQueries.class, new Queries());
        parts.put(MeetingService.class, new Service());
        return parts;
    }

    /** Refuses the next command. */
    public void refuseNext(Refusal why) {
        refusal = why;
    }

    /** The number of a meeting, as an id. */
    public static MeetingId id(int number) {
        return new MeetingId(new UUID(11, number));
    }

    /** A time of the clock in Oslo. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Stage.CLOCK.getZone()).toInstant();
    }

    public static MeetingForm form() {
        return new MeetingForm(
                MeetingKind.GROUP,
                "nb",
                "Gruppemøte 1",
                at("2026-12-08T09:00"),
                at("2026-12-08T12:00"),
                "Kaia 4",
                null,
                null);
    }

    /** A meeting of which all may be said otherwise. */
    public static MeetingDetails details(MeetingStatus status, MeetingForm form) {
        return details(3, status, form, EnumSet.of(MeetingAction.EDIT, MeetingAction.CANCEL));
    }

    public static MeetingDetails details(
            int version, MeetingStatus status, MeetingForm form, Set<MeetingAction> actions) {
        return new MeetingDetails(
                MEETING,
                Fakes.FERRIES,
                version,
                form,
                "Ekspertgruppen",
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                true,
                List.of(),
                false,
                14,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                actions);
    }

    /** One to which the reader isn't called; it lasts three hours, where it has a time. */
    public static MeetingRow row(int number, String title, Instant startsAt, MeetingStatus status) {
        return row(number, title, startsAt, status, null, false, null);
    }

    public static MeetingRow row(
            int number,
            String title,
            Instant startsAt,
            MeetingStatus status,
            MeetingNumber called,
            boolean isCalled,
            Rsvp answer) {
        return new MeetingRow(
                id(number),
                Fakes.FERRIES,
                MeetingKind.GROUP,
                title,
                startsAt,
                startsAt == null ? null : startsAt.plusSeconds(3 * 60 * 60),
                "Kaia 4",
                null,
                status,
                called,
                isCalled,
                answer);
    }

    private void carryOut(Object command) {
        carriedOut.add(command);
        if (refusal != null) {
            var why = refusal;
            refusal = null;
            throw new RefusedException(why);
        }
    }

    private final class Queries extends MeetingQueries {

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public boolean mayPlan(MandateId id) {
            return mayPlan;
        }

        @Override
        public List<MeetingRow> of(MandateId id) {
            return List.copyOf(rows);
        }

        @Override
        public MeetingDetails details(MeetingId id) {
            if (!id.equals(details.id())) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return details;
        }

        @Override
        public List<AttendeeRow> people(MeetingId id) {
            return List.copyOf(people);
        }
    }

    private final class Service extends MeetingService {

        @Override
        public MeetingId plan(PlanMeeting command) {
            carryOut(command);
            return MEETING;
        }

        @Override
        public void edit(EditMeeting command) {
            carryOut(command);
        }

        @Override
        public void cancel(CancelMeeting command) {
            carryOut(command);
        }
    }
}
