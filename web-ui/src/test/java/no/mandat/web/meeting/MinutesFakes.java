package no.mandat.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.CorrectMinutes;
import no.mandat.workflow.meeting.MeetingReference;
import no.mandat.workflow.meeting.MinutesDetails;
import no.mandat.workflow.meeting.MinutesQueries;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.RemarkRow;
import no.mandat.workflow.meeting.RewriteMinutes;
import no.mandat.workflow.meeting.WithdrawRemark;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting, as far as their page can tell. */
final class MinutesFakes {

    static final MeetingId MEETING = new MeetingId(new UUID(40, 1));
    static final MeetingId NEXT = new MeetingId(new UUID(40, 2));
    static final AgendaItemId ITEM = new AgendaItemId(new UUID(41, 1));
    static final String HASH = "ab12cd34".repeat(8);

    final List<Object> carriedOut = new ArrayList<>();
    MeetingStatus status = MeetingStatus.HELD;
    boolean runs = true;
    boolean mayRemark;

    @Nullable MeetingReference correctIn;

    List<MeetingReference> correctedIn = List.of();
    List<RemarkRow> remarks = List.of();
    Set<AgendaItemId> shut = Set.of();
    List<MinutesContent.Printed> printed = List.of();
    private @Nullable Refusal refusal;

    void refuseNext(Refusal why) {
        refusal = why;
    }

    Map<Class<?>, Object> with(Map<Class<?>, Object> others) {
        var parts = new HashMap<>(others);
        parts.put(MinutesQueries.class, new Queries());
        parts.put(MinutesService.class, new Service());
        return parts;
    }

    static RemarkRow remark(int number, boolean own, @Nullable AgendaItemId item, String text, RemarkState state) {
        return new RemarkRow(
                new RemarkId(new UUID(42, number)),
                own ? "Ada" : "Bo",
                own,
                item,
                text,
                Stage.NOW,
                state,
                state == RemarkState.ANSWERED ? "Vi retter det." : null);
    }

    private static MinutesContent.Someone someone(int number, String name, Presence presence, @Nullable String deputy) {
        return new MinutesContent.Someone(
                new AttendeeId(new UUID(43, number)),
                name,
                "Havforsk",
                AttendeeRole.VOTER,
                presence,
                null,
                null,
                deputy);
    }

    private MinutesContent content() {
        var item = new MinutesContent.Item(
                ITEM,
                1,
                "Målemetoder",
                ItemKind.DECISION,
                "Liv",
                "Det ble **drøftet**.",
                Outcome.DECIDED,
                "Metode A.",
                new Quorum(8, 11),
                List.of("Bo"),
                List.of(new MinutesContent.Action("Skrive notat", "Ada", LocalDate.of(2026, 12, 15))),
                List.of("2026-0042"),
                new Classification(Openness.EXEMPT, "offl. § 13", false, null));
        return new MinutesContent(
                new MeetingNumber(3, 2026),
                MeetingKind.GROUP,
                "nb",
                "Gruppemøte i november",
                "Ekspertgruppen",
                "Rom 3",
                Instant.parse("2026-11-18T09:00:00Z"),
                Instant.parse("2026-11-18T12:00:00Z"),
                new MeetingNumber(2, 2026),
                List.of(
                        someone(1, "Ada", Presence.PRESENT, null),
                        someone(2, "Cille", Presence.DEPUTY, "Dag"),
                        someone(3, "Even", Presence.ABSENT, null)),
                List.of(item),
                List.of(),
                printed);
    }

    private final class Queries extends MinutesQueries {

        @Override
        public MinutesDetails of(MeetingId id) {
            boolean draft = status == MeetingStatus.HELD;
            boolean circulated = status == MeetingStatus.MINUTES_CIRCULATED;
            return new MinutesDetails(
                    id,
                    Fakes.FERRIES,
                    status,
                    content().without(shut),
                    draft ? 0 : 1,
                    draft,
                    draft ? null : HASH,
                    draft ? null : Instant.parse("2026-11-20T09:00:00Z"),
                    circulated ? Instant.parse("2026-11-27T23:00:00Z") : null,
                    draft ? LocalDate.of(2026, 12, 2) : null,
                    runs,
                    mayRemark,
                    remarks,
                    new MeetingReference(new MeetingId(new UUID(40, 0)), new MeetingNumber(2, 2026)),
                    null,
                    correctedIn,
                    shut,
                    correctIn);
        }
    }

    private final class Service extends MinutesService {

        private void take(Object command) {
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            carriedOut.add(command);
        }

        @Override
        public void circulate(CirculateMinutes command) {
            take(command);
            status = MeetingStatus.MINUTES_CIRCULATED;
        }

        @Override
        public RemarkId remark(RemarkOnMinutes command) {
            take(command);
            return new RemarkId(new UUID(42, 99));
        }

        @Override
        public void answer(AnswerRemark command) {
            take(command);
        }

        @Override
        public void withdraw(WithdrawRemark command) {
            take(command);
        }

        @Override
        public void rewrite(RewriteMinutes command) {
            take(command);
            status = MeetingStatus.HELD;
        }

        @Override
        public void close(CloseMinutes command) {
            take(command);
            status = MeetingStatus.CLOSED;
        }

        @Override
        public void correct(CorrectMinutes command) {
            take(command);
        }
    }
}
