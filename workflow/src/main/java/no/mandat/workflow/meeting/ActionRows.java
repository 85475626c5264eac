package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionLife;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads actions, each list in one statement. */
@ApplicationScoped
class ActionRows {

    private static final String LINE = """
            select new no.mandat.workflow.meeting.ActionRows$Line(a.id, a.version, a.mandate, a.meeting, m.title, a.item, a.title,
                a.responsible, p.name, a.due, a.state, a.reason)
            from ActionItem a join Meeting m on m.id.value = a.meeting.value
                join Person p on p.id.value = a.responsible.value
            """;
    private static final String ORDER = " order by a.due, a.id.value";

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ActionRows(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ActionRows() {
        this(null);
    }

    /** Those of a mandate's meetings of some kinds that aren't done. */
    List<Line> open(MandateId mandate, Collection<MeetingKind> kinds) {
        return database.createQuery(
                        LINE + "where a.mandate.value = :mandate and a.state = OPEN and m.kind in :kinds" + ORDER,
                        Line.class)
                .setParameter("mandate", mandate.value())
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** Those of the meetings that a body held before this one, as long as they aren't done. */
    List<Line> openBefore(Meeting meeting) {
        return database.createQuery(LINE + """
                        where m.mandate.value = :mandate and m.body.value = :body and m.id.value <> :meeting
                            and a.state = OPEN and m.beganAt <= :began
                        """ + ORDER, Line.class)
                .setParameter("mandate", meeting.mandate().value())
                .setParameter("body", meeting.body().value())
                .setParameter("meeting", meeting.id().value())
                .setParameter("began", meeting.beganAt().orElseGet(clock::instant))
                .getResultList();
    }

    /** All that a meeting agreed on. */
    List<Line> of(MeetingId meeting) {
        return database.createQuery(LINE + "where a.meeting.value = :meeting" + ORDER, Line.class)
                .setParameter("meeting", meeting.value())
                .getResultList();
    }

    /** What somebody has to do and hasn't done. */
    List<Line> of(PersonId person) {
        return database.createQuery(LINE + "where a.responsible.value = :person and a.state = OPEN" + ORDER, Line.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An action, as the database gives it. */
    record Line(
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
            @Nullable String reason) {

        /** @param open whether anything is done in the mandate any more */
        ActionRow row(UUID reader, boolean runs, boolean open, LocalDate today) {
            return new ActionRow(
                    id,
                    version,
                    mandate,
                    meeting,
                    meetingTitle,
                    item,
                    title,
                    responsible,
                    responsibleName,
                    due,
                    state,
                    reason,
                    state == ActionState.OPEN && due.isBefore(today),
                    open ? actions(runs, responsible.value().equals(reader)) : Set.of());
        }

        private Set<ActionAction> actions(boolean runs, boolean own) {
            var actions = EnumSet.noneOf(ActionAction.class);
            actions.addAll(ActionLife.LIFE.actionsIn(state));
            if (!runs) {
                actions.retainAll(own ? Set.of(ActionAction.FINISH, ActionAction.REOPEN) : Set.<ActionAction>of());
            }
            return actions;
        }
    }
}
