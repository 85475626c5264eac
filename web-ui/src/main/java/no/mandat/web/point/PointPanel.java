package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointState;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.When;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDetails;
import org.jspecify.annotations.Nullable;

/** One point beside the matrix: who says it, what all of it says, and what is answered. */
final class PointPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient PointDesk desk;
    private transient PointDetails point;
    private transient PointWork work;
    private final ClausesField clauses;
    private final H2 speaker;
    private @Nullable ConclusionFields fields;

    PointPanel(PointDetails point, PointDesk desk, ClauseText text, PointWork work, PointSteps steps, Clock clock) {
        this.point = point;
        this.desk = desk;
        this.work = work;
        this.clauses = new ClausesField(t("points.clauses"), text);
        this.speaker = speaker(point);
        addClassNames("point-panel", "card");
        getElement().setAttribute("aria-labelledby", "point-speaker");
        add(head(steps), speaker, about(clock));
        showMailing();
        showFile();
        point.asked().forEach(this::showAnswer);
        if (can(PointAction.DIVIDE)) {
            add(division());
        }
        showClauses();
        showWhyOpenAgain(clock);
        showConclusion();
        if (can(PointAction.ASSIGN)) {
            add(handler());
        }
        if (desk.handles()) {
            var keys = new Paragraph(t("points.keys"));
            keys.addClassNames("small", "muted", "key-hints");
            add(keys);
        }
    }

    private boolean can(PointAction action) {
        return point.actions().contains(action);
    }

    private Div head(PointSteps steps) {
        var place = new Span(t("points.place", point.reference(), point.place(), point.of()));
        place.addClassNames("small", "muted");
        var buttons = new Div(
                step(VaadinIcon.ANGLE_UP, "points.previous", () -> steps.step(true)),
                step(VaadinIcon.ANGLE_DOWN, "points.next", () -> steps.step(false)),
                step(VaadinIcon.CLOSE_SMALL, "points.close", steps::leave));
        buttons.addClassName("point-steps");
        var head = new Div(place, buttons);
        head.addClassName("point-head");
        return head;
    }

    private static Button step(VaadinIcon icon, String words, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t(words));
        button.setTooltipText(t(words));
        return button;
    }

    private static H2 speaker(PointDetails point) {
        var speaker = new H2(CallNavigation.link(
                point.mandate(), point.call(), point.contribution(), ErasedWords.name(point.speaker())));
        speaker.setId("point-speaker");
        return speaker;
    }

    private Paragraph about(Clock clock) {
        var category = point.category();
        var about = new Paragraph(Stream.of(
                        point.organisation() == null ? "" : point.name(),
                        category == null ? "" : Say.sentence(t(category)),
                        When.since(point.sentAt(), clock).text(),
                        publication(),
                        point.confirmed() ? "" : t("contribution.unconfirmed"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        return about;
    }

    private String publication() {
        return switch (point.publication()) {
            case WITH_NAME -> t("points.publication.withName");
            case WITHOUT_NAME -> t("points.publication.withoutName");
            case NOT -> t("points.publication.not");
        };
    }

    private void showMailing() {
        var mailing = point.mailing();
        if (mailing == null) {
            return;
        }
        boolean leads = mailing.lead().equals(point.id());
        add(new Paragraph(new InAppLink(
                CallNavigation.mailing(point.mandate(), point.call(), mailing.id()),
                t(leads ? "points.mailing.leads" : "points.mailing.follows", mailing.senders()))));
    }

    private void showFile() {
        var file = point.file();
        if (file != null) {
            var link = new Anchor(CallNavigation.address(file), t("points.file", point.words()));
            link.getElement().setAttribute("download", true);
            add(new Paragraph(link));
        }
    }

    private void showAnswer(PointDetails.Answered answered) {
        var question = new Paragraph(answered.text());
        question.addClassName("point-question");
        question.getElement().setAttribute("lang", point.language());
        add(question, new AnswerText(answered, point.language()));
    }

    private Div division() {
        var line = new Div(new Button(t("points.divide"), click -> new DivideDialog(point, work::takeOut).open()));
        line.addClassName("point-division");
        var open = point.siblings().stream()
                .filter(other -> other.state() == PointState.OPEN)
                .toList();
        if (!open.isEmpty()) {
            var menu = new DotsMenu(t("points.join"));
            open.forEach(other -> menu.item(t("points.joinWith", other.place()), () -> work.join(other)));
            line.add(menu);
        }
        return line;
    }

    private void showClauses() {
        clauses.choose(point.clauses());
        clauses.setReadOnly(!can(PointAction.PLACE));
        clauses.addValueChangeListener(change -> work.place(new HashSet<>(clauses.chosen())));
        add(clauses);
    }

    private void showWhyOpenAgain(Clock clock) {
        var why = point.openAgain();
        if (why != null) {
            var since = When.since(why.at(), clock).text();
            var by = why.by();
            add(new Facts()
                    .fact(
                            by == null ? t("points.openAgain.byItself", since) : t("points.openAgain", by, since),
                            why.reason()));
        }
    }

    private void showConclusion() {
        var now = point.conclusion();
        if (can(PointAction.PROPOSE)) {
            var shown = new ConclusionFields(desk.destinations(), desk.parts(), now);
            fields = shown;
            work.unsent().ifPresent(unsent -> {
                shown.goOn(unsent);
                showUnsent(unsent, now);
            });
            shown.onChange(answer -> work.keep(answer));
            var propose = new Button(t(point.state() == PointState.OPEN ? "points.propose" : "points.proposeOther"));
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            Sending.onClick(propose, this::propose);
            propose.addClassName("point-propose");
            var note =
                    new Paragraph(t(point.state() == PointState.OPEN ? "points.propose.note" : "points.proposed.note"));
            note.addClassNames("small", "muted");
            add(shown, propose, note);
        } else if (now != null && point.state() != PointState.OPEN) {
            add(said(now));
        } else {
            add(PointBadge.of(point.state(), null).shown());
        }
        if (!can(PointAction.PROPOSE)) {
            work.unsent().filter(UnsentAnswer::hasWords).ifPresent(this::showLeft);
        }
        var actions = new Div();
        actions.addClassName("point-actions");
        if (can(PointAction.CONFIRM)) {
            var confirm = new Button(t("points.confirm"));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            // As the point is by then.
            Sending.onClick(confirm, () -> work.confirm());
            actions.add(confirm);
        }
        if (can(PointAction.SEND_BACK)) {
            actions.add(new Button(t("points.sendBack"), click -> askToSendBack()));
        }
        if (can(PointAction.REOPEN)) {
            actions.add(
                    point.state() == PointState.PROPOSED
                            ? new Button(t("points.takeBack"), click -> work.reopen(""))
                            : new Button(t("points.reopen"), click -> askToReopen()));
        }
        add(actions);
    }

    /** That what stands in the fields isn't sent, and what a colleague concluded since it was begun. */
    private void showUnsent(UnsentAnswer unsent, @Nullable ConclusionForm now) {
        if (now != null && point.state() != PointState.OPEN && !now.equals(unsent.over())) {
            add(new Paragraph(t("points.unsent.meanwhile")), said(now));
        }
        add(new UnsentLine("points.unsent", () -> work.discard()));
    }

    /** What somebody wrote for a point that a colleague has finished meanwhile. */
    private void showLeft(UnsentAnswer unsent) {
        var words = new Paragraph(unsent.reason().isBlank() ? unsent.destination() : unsent.reason());
        words.addClassName("form-words");
        add(new UnsentLine("points.unsent.left", () -> work.discard()), words);
    }

    private Div said(ConclusionForm now) {
        var facts = ConclusionFacts.of(point.state(), now, desk.parts());
        var proposer = point.proposer();
        if (proposer != null) {
            facts.fact(t("points.proposer"), proposer);
        }
        return new Div(facts);
    }

    private void askToReopen() {
        new ReasonDialog(
                        t("points.reopen.title"),
                        t(point.state() == PointState.RELEASED ? "points.reopen.released" : "points.reopen.confirmed"),
                        t("points.reopen"),
                        work::reopen)
                .open();
    }

    private void askToSendBack() {
        new ReasonDialog(
                        t("points.sendBack.title", 1),
                        t("points.sendBack.text", 1),
                        t("points.sendBack.do"),
                        work::sendBack)
                .harmless()
                .open();
    }

    private Select<HandlerChoice> handler() {
        var handler = new Select<HandlerChoice>();
        handler.setLabel(t("points.handler"));
        var choices = HandlerChoice.presentOr(desk.handlers(), point.handler());
        handler.setItems(choices);
        handler.setItemLabelGenerator(one -> one == null ? t("points.nobody") : one.called(Say.words()));
        handler.setEmptySelectionAllowed(true);
        handler.setEmptySelectionCaption(t("points.nobody"));
        handler.setWidthFull();
        handler.setValue(choices.stream()
                .filter(one -> one.person().equals(point.handler()))
                .findFirst()
                .orElse(null));
        handler.addValueChangeListener(change ->
                work.assign(change.getValue() == null ? null : change.getValue().person()));
        return handler;
    }

    private void propose() {
        var form = Objects.requireNonNull(fields).read();
        if (form != null) {
            work.propose(form);
        }
    }

    /** Goes on with the point as it is once its clauses, or who has it, were changed here. */
    void goOn(PointDetails now, PointWork then) {
        point = now;
        work = then;
    }

    /** Goes to what one key stands for. */
    void choose(Disposition disposition) {
        if (fields != null) {
            fields.choose(disposition);
        }
    }

    /** Goes to its beginning. */
    void toTheTop() {
        toTheTop("this.focus()");
    }

    /** The same after the title, which has the focus when somebody has followed a link. */
    void toTheTopAfterTitle() {
        toTheTop("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
    }

    private void toTheTop(String how) {
        speaker.getElement().setAttribute("tabindex", "-1").executeJs(how);
    }

    /** Goes to the clauses. */
    void toClauses() {
        if (can(PointAction.PLACE)) {
            clauses.focus();
        }
    }
}
