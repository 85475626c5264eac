package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import java.util.Optional;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.audit.LogNavigation;
import no.mandat.web.closing.ClosingNavigation;
import no.mandat.web.communication.CommunicationNavigation;
import no.mandat.web.consent.ConsentNavigation;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.home.HomeNavigation;
import no.mandat.web.mandate.MandateNavigation;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.milestone.PlanNavigation;
import no.mandat.web.party.CompositionNavigation;
import no.mandat.web.reading.ReadingNavigation;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.session.SignedIn;
import no.mandat.web.study.StudyNavigation;
import no.mandat.web.traceability.TraceNavigation;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.study.StudyQueries;

/** Where one can go: one's own pages, and those of the mandate that is open. */
final class SideNavigation extends Div {

    private static final long serialVersionUID = 1L;

    SideNavigation(
            Optional<MandateDetails> open,
            PlanQueries plans,
            ReadingQueries readings,
            MeetingQueries meetings,
            CallQueries calls,
            DeliverableQueries deliverables,
            StudyQueries studies,
            CommunicationQueries communication) {
        var own = new SideNav();
        own.getElement().setAttribute("aria-label", t("app.navigation"));
        own.addItem(
                HomeNavigation.entry(t("nav.home")),
                MandateNavigation.listEntry(t("nav.mandates")),
                HomeNavigation.meetingsEntry(t("myMeetings.title")));
        if (has(RealmRole.AUDITOR)) {
            own.addItem(LogNavigation.entry(t("log.title")));
            own.addItem(HistoryNavigation.wholeEntry(t("whole.nav")));
        }
        if (has(RealmRole.SECRETARIAT)) {
            own.addItem(PlanNavigation.portfolioEntry(t("portfolio.title")));
            own.addItem(ApprovalNavigation.runningEntry(t("rounds.running.title")));
        }
        own.addItem(ApprovalNavigation.receiptsEntry(t("receipts.title")));
        add(own);
        open.map(mandate -> ofMandate(mandate, plans, readings, meetings, calls, deliverables, studies, communication))
                .ifPresent(this::add);
    }

    private static boolean has(RealmRole role) {
        return SignedIn.current().filter(signedIn -> signedIn.actor().has(role)).isPresent();
    }

    private static SideNav ofMandate(
            MandateDetails mandate,
            PlanQueries plans,
            ReadingQueries readings,
            MeetingQueries meetings,
            CallQueries calls,
            DeliverableQueries deliverables,
            StudyQueries studies,
            CommunicationQueries communication) {
        var pages = new SideNav(mandate.shortName());
        pages.addItem(MandateNavigation.entry(mandate.id(), t("nav.overview")));
        pages.addItem(MandateNavigation.textEntry(mandate.id(), t("nav.text")));
        pages.addItem(PlanNavigation.entry(mandate.id(), t("plan.title"), plans.overdue(mandate.id())));
        pages.addItem(DocumentNavigation.entry(mandate.id(), t("nav.documents")));
        if (readings.mayRead(mandate.id())) {
            pages.addItem(ReadingNavigation.entry(mandate.id(), t("reading.title")));
        }
        pages.addItem(CompositionNavigation.entry(mandate.id(), t("composition.title")));
        if (meetings.mayRead(mandate.id())) {
            pages.addItem(MeetingNavigation.entry(mandate.id(), t("meetings.title")));
        }
        if (calls.mayRead(mandate.id())) {
            pages.addItem(CallNavigation.entry(mandate.id(), t("calls.title")));
        }
        if (deliverables.mayRead(mandate.id())) {
            pages.addItem(DeliverableNavigation.entry(mandate.id(), t("deliverables.title")));
        }
        pages.addItem(ResolutionNavigation.entry(mandate.id(), t("resolutions.title")));
        if (mandate.rounds()) {
            pages.addItem(ApprovalNavigation.entry(mandate.id(), t("rounds.title")));
        }
        pages.addItem(TraceNavigation.entry(mandate.id(), t("trace.title")));
        if (mandate.versions() > 0 && studies.mayRead(mandate.id())) {
            pages.addItem(StudyNavigation.entry(mandate.id(), t("studies.title")));
        }
        if (mandate.versions() > 0 && communication.mayRead(mandate.id())) {
            pages.addItem(CommunicationNavigation.entry(mandate.id(), t("communication.nav")));
        }
        if (mandate.versions() > 0) {
            pages.addItem(ConsentNavigation.entry(mandate.id(), t("versions.title")));
            pages.addItem(ClosingNavigation.entry(mandate.id(), t("closing.title")));
        }
        if (mandate.history()) {
            pages.addItem(HistoryNavigation.entry(mandate.id(), t("nav.history")));
        }
        // A page below one of them, such as a call's, is marked where one came from; all are below the overview.
        pages.getItems().stream().skip(1).forEach(item -> item.setMatchNested(true));
        return pages;
    }
}
