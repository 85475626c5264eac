package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.ItemRow;
import org.jspecify.annotations.Nullable;

/** What came of an item: chosen here, or by a round, which is linked to then. */
final class OutcomeField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient HoldDesk desk;
    private final boolean writes;
    private final PickOne<Outcome> choice = new PickOne<>(this::choose);
    private final Span needed = new Span(t("hold.outcome.needed"));
    private final Div name = new Div(new Span(t("hold.outcome")), needed);
    private final Paragraph quorum = new Paragraph();
    private final Div round = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private transient @Nullable ItemRow row;

    OutcomeField(MandateId mandate, HoldDesk desk, boolean writes) {
        this.mandate = mandate;
        this.desk = desk;
        this.writes = writes;
        addClassName("hold-outcome");
        quorum.addClassNames("small", "muted");
        // One item at a time is in the middle, and so its outcome is the only one on the page.
        name.setId("outcome-name");
        name.addClassName("hold-outcome-name");
        needed.addClassNames("small", "muted");
        choice.addClassName("pick-wide");
        choice.getElement().setAttribute("aria-labelledby", "outcome-name");
        add(name, choice, refusal, quorum, round);
    }

    /** @param there who is there to decide on it now, where the meeting is at it */
    void show(ItemRow now, @Nullable Quorum there) {
        var before = row;
        row = now;
        var resolution = now.resolution();
        var asked = round(now);
        boolean chosen = resolution == null && asked == null && writes;
        choice.offer(outcomes(now));
        choice.mark(now.outcome());
        choice.setVisible(chosen);
        name.setVisible(chosen);
        needed.setVisible(isDecision(now));
        showQuorum(now, there);
        if (before == null
                || !Objects.equals(before.outcome(), now.outcome())
                || before.resolution() != null
                || resolution != null
                || !Objects.equals(round(before), asked)) {
            showSaid(now, chosen, resolution);
        }
    }

    private static @Nullable RoundId round(ItemRow row) {
        var about = row.deliverable();
        return about == null ? null : about.round();
    }

    /** "✓ Vedtatt", "Utsatt". */
    static String mark(Outcome outcome) {
        var words = Say.sentence(t(outcome));
        return outcome == Outcome.DECIDED || outcome == Outcome.DEALT_WITH ? "✓ " + words : words;
    }

    private static List<Outcome> outcomes(ItemRow row) {
        return isDecision(row)
                ? List.of(Outcome.DECIDED, Outcome.NOT_DECIDED, Outcome.POSTPONED)
                : List.of(Outcome.DEALT_WITH, Outcome.POSTPONED);
    }

    private static boolean isDecision(ItemRow row) {
        return row.kind() == ItemKind.DECISION && row.standard() != StandardItem.ANY_OTHER_BUSINESS;
    }

    private void showQuorum(ItemRow now, @Nullable Quorum there) {
        var counted = now.quorum() == null ? there : now.quorum();
        quorum.setVisible(counted != null && isDecision(now));
        if (counted != null) {
            quorum.setText(QuorumWords.ofItem(now.number(), counted, 0)
                    + (counted.isMet() ? "" : " " + t("hold.quorum.needed", counted.needed())));
        }
    }

    /** Where nothing is chosen here: what came of it, and where it is decided. */
    private void showSaid(ItemRow now, boolean chosen, @Nullable ResolutionId resolution) {
        round.removeAll();
        var outcome = now.outcome();
        if (!chosen && outcome != null) {
            round.add(new Span(t("hold.outcome.said", t(outcome))));
        }
        var asked = round(now);
        if (asked != null) {
            round.add(ApprovalNavigation.link(mandate, asked, t("round.deliverable.link")));
        }
        if (resolution != null) {
            var details = desk.resolutions().details(resolution);
            round.add(
                    new Span(t("hold.round", t(details.state()))),
                    ResolutionNavigation.link(mandate, resolution, details.title()));
        }
    }

    /** The chosen one, pressed again, is taken back. */
    private void choose(Outcome pressed) {
        var shown = row;
        if (shown == null) {
            return;
        }
        var outcome = pressed == shown.outcome() ? null : pressed;
        desk.attempt(refusal, () -> desk.holding().decide(new DecideItem(UUID.randomUUID(), shown.id(), outcome)));
    }
}
