package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.operations.Configuration;

/** The log of all that is done: how far it is signed and checked; for auditors all of it, as a file that anybody can check. */
@CdiComponent
@Route(LogNavigation.PAGE)
@PermitAll
class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PublicLog log;
    private final transient LogExports exports;
    private final transient Configuration configuration;
    private final transient Clock clock;

    @Inject
    LogView(PublicLog log, LogExports exports, Configuration configuration, Clock clock) {
        this.log = log;
        this.exports = exports;
        this.configuration = configuration;
        this.clock = clock;
        addClassNames("page", "audit-log");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(t("log.title")).lead(t("log.lead"));
        LogBadge.of(log, clock).ifPresent(badge -> header.state(badge, t("log.checked.about")));
        add(header, new Card("log-state", t("log.state"), facts()));
        if (exports.mayTake()) {
            header.beside(HistoryNavigation.wholeLink(t("whole.title")));
            add(file());
        }
        add(check());
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("log.title"));
    }

    private Facts facts() {
        var facts = new Facts();
        log.checkpoint()
                .ifPresentOrElse(
                        signed -> facts.fact(
                                t("log.signed"),
                                t(
                                        "log.signed.value",
                                        signed.size(),
                                        Say.dates().exact(signed.at().atZone(clock.getZone())))),
                        () -> facts.fact(t("log.signed"), t("log.signed.none")));
        log.checked()
                .ifPresentOrElse(
                        checked -> facts.fact(
                                        t("log.checked"),
                                        Say.dates().exact(checked.at().atZone(clock.getZone())))
                                .fact(t("log.faults"), LogFaults.said(checked).orElseGet(() -> t("log.faults.none"))),
                        () -> facts.fact(t("log.checked"), t("log.signed.none")));
        log.keys().forEach(key -> facts.fact(t("log.key"), new Code(key.text())));
        return facts;
    }

    private static Card file() {
        // Not marked as a download: where it can't be had, the browser shows why.
        var whole =
                new Anchor(LogNavigation.DOWNLOAD + "?language=" + Say.words().tag(), t("log.download"));
        whole.setRouterIgnore(true);
        return new Card("log-file", t("log.file"), new Paragraph(t("log.file.about")), whole);
    }

    private Component check() {
        var keys = log.keys().stream().map(key -> "--key " + key.text()).collect(Collectors.joining(" "));
        var whole = exports.mayTake();
        var what = whole
                ? "mandat-log.jsonl"
                : "--url %s --save mandat-checkpoint.txt".formatted(configuration.publicUrl() + PublicAddress.AUDIT);
        var command = new Pre("deploy/verify %s %s".formatted(keys, what));
        command.getElement().setAttribute("translate", "no");
        return new Card(
                "log-check",
                t("log.check"),
                new Paragraph(t(whole ? "log.check.about" : "log.check.about.public")),
                command,
                new Anchor(
                        PublicAddress.AUDIT + "?language=" + Say.words().tag(),
                        t("log.check.public"),
                        AnchorTarget.BLANK));
    }
}
