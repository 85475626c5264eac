package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.auditlog.NewCheck;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.auditlog.SelfCheck;

/** What it means that the log is checked: how far, when, with what result, and where one can see for oneself. */
final class LogPanel extends Div {

    static final String ID = "log-panel";

    private static final long serialVersionUID = 1L;
    private static final String TITLE = "log-panel-title";

    private final Div facts = new Div();
    private final Div actions = new Div();
    private final Paragraph answer = new Paragraph();

    LogPanel() {
        setId(ID);
        addClassName("log-panel");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", TITLE);
        var title = new H2(t("log.state"));
        title.setId(TITLE);
        answer.addClassName("log-answer");
        answer.getElement().setAttribute("role", "status");
        actions.addClassName("log-actions");
        add(title, new Paragraph(t("log.panel.about")), new Paragraph(t("log.checked.about")), facts, actions, answer);
    }

    /** Whoever may has what is new checked. */
    LogPanel check(Runnable check) {
        actions.addComponentAsFirst(new Button(t("log.now"), click -> check.run()));
        return this;
    }

    /** Where it is told to everybody how to check the log; and, for auditors, where they get all of it. */
    LogPanel links(boolean auditor) {
        actions.add(new Anchor(
                PublicAddress.AUDIT + "?language=" + Say.words().tag(), t("log.check.public"), AnchorTarget.BLANK));
        if (auditor) {
            actions.add(LogNavigation.link(t("log.title")));
        }
        return this;
    }

    void open(boolean open) {
        getElement().setAttribute("hidden", !open);
    }

    boolean isOpen() {
        return !getElement().hasAttribute("hidden");
    }

    /** Says how it is now. */
    void show(PublicLog log, Clock clock) {
        var said = new Facts();
        log.checked()
                .ifPresentOrElse(
                        checked -> said.fact(t("log.checked"), at(checked.at(), clock)),
                        () -> said.fact(t("log.checked"), t("log.signed.none")));
        said.fact(
                t("log.signed"),
                log.checkpoint()
                        .map(signed -> t("log.panel.signed", signed.size()))
                        .orElseGet(() -> t("log.signed.none")));
        log.checked()
                .ifPresent(checked ->
                        said.fact(t("log.faults"), LogFaults.said(checked).orElseGet(() -> t("log.faults.none"))));
        facts.removeAll();
        facts.add(said);
    }

    private static String at(Instant at, Clock clock) {
        var there = at.atZone(clock.getZone());
        return there.toLocalDate().equals(LocalDate.now(clock))
                ? t("log.panel.today", Say.dates().time(there))
                : Say.dates().exact(there);
    }

    /** Says what came of it that they asked for a look. */
    void answer(NewCheck.Answer given) {
        answer.setText(given.status()
                .filter(checked -> !checked.isRight())
                .flatMap(LogFaults::said)
                .map(faults -> t("log.now.wrong", faults))
                .orElseGet(() -> right(given)));
    }

    private static String right(NewCheck.Answer given) {
        long entries = given.status().map(SelfCheck.Status::entries).orElse(0L);
        return switch (given.asked()) {
            case CHECKED -> t("log.now.checked", entries);
            case JUST_BEFORE -> t("log.now.justBefore", entries);
            case RUNNING -> t("log.now.running");
            case SOON -> t("log.now.soon");
            case FAILED -> t("log.now.failed");
        };
    }
}
