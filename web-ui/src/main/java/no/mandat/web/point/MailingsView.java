package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.web.contribution.CallBadge;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.CallTabs;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.MailingQueries;
import no.mandat.workflow.point.MailingRow;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointQueries;

/** The mailings of a call: texts that many sent, to look at and to answer as one. */
@CdiComponent
@Route(CallNavigation.MAILINGS)
@PermitAll
class MailingsView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient PointQueries points;
    private final transient MailingQueries queries;
    private final transient HandlingQueries handling;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient PointDesk desk;

    @Inject
    MailingsView(MandateQueries mandates, PointQueries points, MailingQueries queries, HandlingQueries handling) {
        this.mandates = mandates;
        this.points = points;
        this.queries = queries;
        this.handling = handling;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        desk = points.desk(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(desk.mandate(), mandate.id());
        removeAll();
        add(
                new PageHeader(desk.title())
                        .in(desk.language())
                        .over(t("call.over", desk.number()))
                        .state(CallBadge.of(desk.status()).shown(), PointsHeader.unanswered(desk)),
                new CallTabs(mandate.id(), desk.call(), CallTabs.Tab.MAILINGS, handling.in(desk.call())));
        var list = new UnorderedList();
        list.addClassNames("round-rows", "mailings");
        var more = new MorePages<MailingRow>(
                seek -> queries.of(desk.call(), seek), MailingRow::place, MorePages.in(list, this::item));
        if (!more.begin()) {
            add(new EmptyState(
                    t("mailings.none.title"),
                    t(
                            desk.divided() && desk.status() != CallStatus.OPEN
                                    ? "mailings.none.text"
                                    : "mailings.none.yet")));
            return;
        }
        var method = new Paragraph(t("mailings.method"));
        method.addClassName("muted");
        method.add(" ");
        method.add(aboutTheMethod());
        add(method, list, more);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("mailings.pageTitle", desk.title()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    /** What everybody reads of it, in a window of its own: it stands outside the application. */
    private static Anchor aboutTheMethod() {
        var link = new Anchor(
                "%s?language=%s".formatted(PublicAddress.METHOD, Say.words().tag()),
                t("mailings.method.read"),
                AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private ListItem item(MailingRow row) {
        var link = new InAppLink(
                CallNavigation.mailing(mandate.id(), desk.call(), row.id()),
                row.exempt() ? t("mailings.exempt") : row.words());
        link.addClassName("point-words");
        var about = new Span(t("mailing.senders", row.senders()));
        about.addClassNames("small", "muted");
        var end = new Div(MailingBadge.of(row.state()).shown());
        end.addClassName("row-end");
        if (row.disposition() != null) {
            end.add(PointBadge.of(row.answer(), row.disposition()).shown());
        }
        return new ListItem(new Div(link, about), end);
    }
}
