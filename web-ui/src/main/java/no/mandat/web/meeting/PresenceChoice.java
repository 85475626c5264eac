package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.RecordTimes;
import org.jspecify.annotations.Nullable;

/** What may be noted of somebody: whether they are there and when, who is for them, and whether they are partial in the item. */
final class PresenceChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HoldDesk desk;
    private final PickOne<Presence> presence = new PickOne<>(this::choose);
    private final PresenceTimes times;
    private final Select<PersonId> deputy = new Select<>();
    private final Checkbox partial = new Checkbox();
    private final RefusalLine refusal = new RefusalLine();
    private transient Map<PersonId, String> deputies = Map.of();
    private @Nullable Presence picked;
    private transient @Nullable AttendeeRow person;
    private transient AttendanceLine.@Nullable Context context;

    PresenceChoice(HoldDesk desk) {
        this.desk = desk;
        times = new PresenceTimes(desk.clock(), this::correct);
        addClassName("presence-choice");
        deputy.setLabel(t("hold.deputy.which"));
        deputy.setItemLabelGenerator(one -> one == null ? "" : Objects.requireNonNullElse(deputies.get(one), ""));
        deputy.addValueChangeListener(change -> chooseDeputy(change.getValue()));
        deputy.setHelperText(t("hold.deputy.none"));
        deputy.setVisible(false);
        partial.addValueChangeListener(change -> choosePartial(change.getValue()));
        add(presence, deputy, times, partial, refusal);
    }

    void show(AttendeeRow now, AttendanceLine.Context shown) {
        var before = person;
        person = now;
        context = shown;
        boolean voter = now.role() == AttendeeRole.VOTER;
        if (before == null) {
            presence.offer(voter ? List.of(Presence.values()) : withoutDeputy());
            presence.getElement().setAttribute("aria-label", now.name());
        }
        showDeputies(shown);
        boolean choosing = picked == Presence.DEPUTY && now.presence() != Presence.DEPUTY;
        if (!choosing || before == null || before.presence() != now.presence()) {
            pick(now.presence());
            deputy.setValue(now.deputy());
        }
        times.show(now, shown.held());
        var item = shown.item();
        partial.setVisible(item != null && !item.shutOut() && now.role() != AttendeeRole.OUTSIDER);
        if (item != null) {
            partial.setLabel(
                    now.presence() == Presence.DEPUTY
                            ? t("hold.partial.member", now.name(), item.number())
                            : t("hold.partial.for", item.number()));
            partial.setValue(now.recusedFrom().contains(item.id()));
        }
    }

    private static List<Presence> withoutDeputy() {
        return List.of(Presence.PRESENT, Presence.LATE, Presence.LEFT_EARLY, Presence.ABSENT);
    }

    private void showDeputies(AttendanceLine.Context shown) {
        Map<PersonId, String> there = new LinkedHashMap<>();
        shown.called().stream().filter(one -> one.role() == AttendeeRole.DEPUTY).forEach(one -> {
            var id = one.person();
            if (id != null) {
                there.put(id, one.name());
            }
        });
        var now = person;
        if (now != null && now.deputy() != null) {
            there.putIfAbsent(now.deputy(), Objects.requireNonNullElse(now.deputyName(), ""));
        }
        if (!there.equals(deputies)) {
            deputies = there;
            deputy.setItems(there.keySet());
            deputy.setHelperText(there.isEmpty() ? t("hold.deputy.none") : null);
        }
    }

    /** What is shown as chosen: of a deputy it is also asked which one. */
    private void pick(@Nullable Presence shown) {
        picked = shown;
        presence.mark(shown);
        deputy.setVisible(shown == Presence.DEPUTY);
    }

    /** A deputy is noted once it is said which one. */
    private void choose(Presence chosen) {
        var now = person;
        if (now == null) {
            return;
        }
        boolean one = deputies.size() == 1;
        pick(chosen == Presence.DEPUTY && !one ? chosen : now.presence());
        if (chosen == now.presence()) {
            return;
        }
        if (chosen != Presence.DEPUTY) {
            record(now, chosen, null);
        } else if (one) {
            record(now, chosen, deputies.keySet().iterator().next());
        } else {
            deputy.focus();
        }
    }

    private void chooseDeputy(@Nullable PersonId chosen) {
        var now = person;
        if (now != null && chosen != null && !chosen.equals(now.deputy()) && picked == Presence.DEPUTY) {
            record(now, Presence.DEPUTY, chosen);
        }
    }

    private void record(AttendeeRow of, Presence chosen, @Nullable PersonId by) {
        desk.attempt(
                refusal, () -> desk.holding().record(new RecordAttendance(UUID.randomUUID(), of.id(), chosen, by)));
    }

    /** Who came isn't on the way any more, and who left isn't there any more. */
    private void correct(AttendeeRow of, @Nullable Instant arrived, @Nullable Instant left) {
        var noted = of.presence();
        if (noted != null) {
            var is = noted == Presence.LATE && arrived != null
                    ? Presence.PRESENT
                    : noted == Presence.PRESENT && left != null ? Presence.LEFT_EARLY : noted;
            desk.attempt(refusal, () -> desk.holding()
                    .recordTimes(new RecordTimes(UUID.randomUUID(), of.id(), is, arrived, left, of.deputy())));
        }
    }

    private void choosePartial(boolean chosen) {
        var now = person;
        var item = context == null ? null : context.item();
        if (now != null && item != null && chosen != now.recusedFrom().contains(item.id())) {
            desk.attempt(refusal, () -> desk.holding()
                    .recuse(new NoteRecusal(UUID.randomUUID(), now.id(), item.id(), chosen)));
        }
    }
}
