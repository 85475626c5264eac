package no.mandat.web.evaluation;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.evaluation.EditFinding;
import no.mandat.workflow.evaluation.FindingQueries;
import no.mandat.workflow.evaluation.FindingRow;
import no.mandat.workflow.evaluation.FindingService;
import no.mandat.workflow.evaluation.RecordFinding;
import no.mandat.workflow.evaluation.WithdrawFinding;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import org.jspecify.annotations.Nullable;

/** What was learnt of the work in a mandate, by kind, and where it was taken up. */
@CdiComponent
@Route(EvaluationNavigation.PAGE)
@PermitAll
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient FindingQueries queries;
    private final transient FindingService service;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    /** In which meeting those come up that are written down now. */
    private transient @Nullable MeetingId meeting;

    @Inject
    FindingsView(
            MandateQueries mandates,
            ClauseQueries clauses,
            FindingQueries queries,
            FindingService service,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        meeting = EvaluationNavigation.meeting(event.getLocation().getQueryParameters())
                .orElse(null);
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("findings.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show() {
        var list = queries.of(mandate.id());
        var text = clauses.text(mandate.id());
        removeAll();
        var header = new PageHeader(t("findings.title")).lead(t("findings.lead"));
        if (list.mayRecord()) {
            header.primary(t("findings.record"), this::record);
        }
        add(header);
        if (list.findings().isEmpty()) {
            add(new EmptyState(
                    t("findings.none"), t(list.mayRecord() ? "findings.none.text" : "findings.none.reader")));
            return;
        }
        var lines = new FindingLine(mandate.id(), text, clock, this::edit, this::withdraw);
        for (var kind : FindingKind.values()) {
            card(
                    "findings-" + kind.ordinal(),
                    Say.sentence(t(kind)),
                    list.findings(),
                    row -> row.state() == FindingState.RECORDED && row.form().kind() == kind,
                    lines);
        }
        card(
                "findings-withdrawn",
                t("findings.withdrawn"),
                list.findings(),
                row -> row.state() == FindingState.WITHDRAWN,
                lines);
    }

    private void card(String id, String title, List<FindingRow> all, Predicate<FindingRow> which, FindingLine lines) {
        var shown = all.stream().filter(which).toList();
        if (!shown.isEmpty()) {
            var rows = new Div();
            rows.addClassName("rows");
            shown.forEach(row -> rows.add(lines.of(row)));
            add(new Card(id, title, rows));
        }
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew(String done) {
        Toast.done(done);
        show();
        PageHeader.focusTitle(this);
    }

    private void record() {
        new FindingDialog(null, clauses.text(mandate.id()), validator, (key, form) -> {
                    var ignored = service.record(new RecordFinding(key, mandate.id(), meeting, form));
                    showAnew(t("findings.recorded"));
                })
                .open();
    }

    private void edit(FindingRow row) {
        new FindingDialog(row.form(), clauses.text(mandate.id()), validator, (key, form) -> {
                    service.edit(new EditFinding(key, row.id(), row.version(), form));
                    showAnew(t("findings.edited"));
                })
                .open();
    }

    private void withdraw(FindingRow row) {
        var key = UUID.randomUUID();
        new ReasonDialog(t("findings.withdraw.title"), t("findings.withdraw.text"), t("findings.withdraw"), reason -> {
                    service.withdraw(new WithdrawFinding(key, row.id(), reason));
                    showAnew(t("findings.withdrawn.done"));
                })
                .open();
    }
}
