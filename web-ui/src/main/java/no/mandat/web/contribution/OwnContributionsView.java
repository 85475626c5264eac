package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.OwnContributionRow;

/** All that one has sent to calls while one was logged in, the latest first. */
@CdiComponent
@Route(CallNavigation.OWN_LIST)
@PermitAll
class OwnContributionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final MorePages<OwnContributionRow> more;

    @Inject
    OwnContributionsView(AnswerQueries queries, Clock clock) {
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(queries::page, OwnContributionRow::place, MorePages.in(list, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        add(new PageHeader(t("answer.mine.title")).lead(t("answer.mine.lead")), list, more);
        if (!more.begin()) {
            removeAll();
            add(
                    new PageHeader(t("answer.mine.title")),
                    new EmptyState(t("answer.mine.none.title"), t("answer.mine.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("answer.mine.title"));
    }

    private ListItem item(OwnContributionRow row) {
        var title = new Div(CallNavigation.ownLink(row.id(), row.title()));
        title.addClassName("round-title");
        var about = new Span(Say.sentence(state(row)) + " · " + row.mandateName() + " · " + row.reference());
        about.addClassNames("small", "muted");
        return new ListItem(
                new Div(title, about), new Div(When.since(row.sentAt(), clock).shown()));
    }

    private static String state(OwnContributionRow row) {
        var handling = row.handling();
        if (row.state() == ContributionState.SUBMITTED && row.isGivenUp()) {
            return t(row.callState() == CallState.WITHDRAWN ? "answer.mine.callWithdrawn" : "answer.mine.mandateOver");
        }
        return row.state() == ContributionState.WITHDRAWN || handling == null ? t(row.state()) : t(handling);
    }
}
