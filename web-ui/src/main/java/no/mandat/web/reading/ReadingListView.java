package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.reading.ReadingList;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.RemindReaders;

/**
 * The reading list: members confirm what they have read, secretariat and leader see who has, and the secretariat keeps the list and
 * reminds.
 */
@CdiComponent
@Route(ReadingNavigation.LIST)
@PermitAll
class ReadingListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ReadingQueries readings;
    private final transient ReadingService service;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    /** Under which those who have not read are reminded once, however often the button is pressed. */
    private transient UUID reminder = UUID.randomUUID();

    @Inject
    ReadingListView(
            MandateQueries mandates,
            ReadingQueries readings,
            ReadingService service,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.readings = readings;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PathIds.mandate(event.getRouteParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("reading.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(MandateId id) {
        mandate = mandates.details(id);
        var list = readings.of(id);
        removeAll();
        add(header(list));
        if (list.rows().isEmpty()) {
            add(new EmptyState(t("reading.none.title"), t(list.mayEdit() ? "reading.none.edit" : "reading.none.text")));
            return;
        }
        var cards = new OrderedList();
        cards.addClassName("reading-list");
        cards.getElement().setAttribute("role", "list");
        list.rows().forEach(row -> cards.add(new ReadingCard(id, list, row, service, validator, clock, this::again)));
        add(cards);
    }

    private void again() {
        show(mandate.id());
    }

    private PageHeader header(ReadingList list) {
        var header = new PageHeader(t("reading.title")).lead(lead(list));
        if (list.mayEdit()) {
            header.primary(t("reading.add"), this::askToAdd);
        }
        if (list.mayEdit() && list.isOpen()) {
            header.more(t("reading.remind"), this::remind);
        }
        return header;
    }

    private static String lead(ReadingList list) {
        if (!list.mayConfirm() || list.rows().isEmpty()) {
            return t("reading.lead");
        }
        return t(
                "reading.lead.own",
                list.rows().stream().filter(ReadingListView::isOpen).count());
    }

    private static boolean isOpen(ReadingRow row) {
        return row.own() != ReadingStatus.READ;
    }

    private void askToAdd() {
        new AddReadingDialog(mandate.id(), readings, service, validator, this::again).open();
    }

    private void remind() {
        try {
            int people = service.remind(new RemindReaders(reminder, mandate.id()));
            reminder = UUID.randomUUID();
            Toast.done(t("reading.reminded", people));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            again();
        }
    }
}
