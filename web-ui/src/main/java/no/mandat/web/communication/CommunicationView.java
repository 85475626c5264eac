package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.communication.CommunicationPlanDetails;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.CommunicationRow;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.EditCommunication;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;

/** The communications plan of a mandate: how far it is confirmed, and its items by month. */
@CdiComponent
@Route(CommunicationNavigation.PAGE)
@PermitAll
class CommunicationView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient CommunicationQueries queries;
    private final transient CommunicationService service;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    CommunicationView(
            MandateQueries mandates,
            CommunicationQueries queries,
            CommunicationService service,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("communication.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show() {
        var plan = queries.of(mandate.id());
        removeAll();
        var header = new PageHeader(t("communication.title")).lead(t("communication.lead"));
        if (plan.mayPlan()) {
            header.primary(t("communication.plan"), this::plan);
        }
        if (!plan.items().isEmpty()) {
            header.more(t("communication.sheet"), () -> UI.getCurrent()
                    .getPage()
                    .setLocation(CommunicationNavigation.sheetAddress(
                            mandate.id(), Say.words().tag())));
        }
        add(header);
        if (plan.items().isEmpty()) {
            add(new EmptyState(
                    t("communication.none"),
                    t(plan.mayPlan() ? "communication.none.text" : "communication.none.reader")));
            return;
        }
        add(new ConfirmationCard(plan, clock, () -> confirm(plan)));
        showMonths(plan);
    }

    private void showMonths(CommunicationPlanDetails plan) {
        boolean writes = plan.items().stream().anyMatch(row -> !row.actions().isEmpty());
        var table = new CommunicationTable(clock, writes, this::begin);
        plan.items().stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.from(row.form().day()), TreeMap::new, Collectors.<CommunicationRow>toList()))
                .forEach((month, rows) -> add(month(month, rows, table)));
    }

    private static Card month(YearMonth month, List<CommunicationRow> rows, CommunicationTable table) {
        var id = "month-" + month;
        return new Card(id, Say.sentence(Say.dates().month(month)), table.of(id, rows));
    }

    private void plan() {
        new CommunicationDialog(
                        null,
                        queries.people(mandate.id()),
                        queries.deliverables(mandate.id()),
                        validator,
                        (key, form) -> {
                            var ignored = service.plan(new PlanCommunication(key, mandate.id(), form));
                            showAnew(t("communication.planned"));
                        })
                .open();
    }

    private void confirm(CommunicationPlanDetails plan) {
        service.confirm(new ConfirmCommunicationPlan(UUID.randomUUID(), mandate.id(), plan.edition()));
        showAnew(t("communication.confirmed"));
    }

    private void begin(CommunicationRow row, CommunicationAction action) {
        switch (action) {
            case EDIT ->
                new CommunicationDialog(
                                row,
                                queries.people(mandate.id()),
                                queries.deliverables(mandate.id()),
                                validator,
                                (key, form) -> {
                                    service.edit(new EditCommunication(key, row.id(), row.version(), form));
                                    said(action);
                                })
                        .open();
            case READY -> ready(row);
            case PUBLISH ->
                new PublishDialog(clock, validator, (key, when, link) -> {
                            service.publish(new PublishCommunication(key, row.id(), when, link));
                            said(action);
                        })
                        .open();
            case DROP -> drop(row);
        }
    }

    private void ready(CommunicationRow row) {
        try {
            service.ready(new ReadyCommunication(UUID.randomUUID(), row.id(), row.version()));
            said(CommunicationAction.READY);
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    private void drop(CommunicationRow row) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("communication.drop.title"),
                        t("communication.drop.text"),
                        t("communication.action.DROP"),
                        reason -> {
                            service.drop(new DropCommunication(key, row.id(), reason));
                            said(CommunicationAction.DROP);
                        })
                .open();
    }

    private void said(CommunicationAction action) {
        showAnew(t("communication.done." + action.name()));
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew(String done) {
        Toast.done(done);
        show();
        PageHeader.focusTitle(this);
    }
}
