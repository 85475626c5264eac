package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyState;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;

/** A request for a study: what it asks for, what the ministry answered, and what came of it. */
@CdiComponent
@Route(StudyNavigation.PAGE)
@PermitAll
class StudyView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient StudyQueries queries;
    private final transient StudyService service;
    private final transient DocumentQueries documents;
    private final transient Reception reception;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient StudyRow row;

    @Inject
    StudyView(
            MandateQueries mandates,
            ClauseQueries clauses,
            StudyQueries queries,
            StudyService service,
            DocumentQueries documents,
            Reception reception,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.service = service;
        this.documents = documents;
        this.reception = reception;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        mandate = mandates.details(PathIds.mandate(parameters));
        row = queries.details(new StudyId(PathIds.id(parameters, StudyNavigation.STUDY)));
        PathIds.requireSame(row.mandate(), mandate.id());
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", row.form().title() + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show() {
        removeAll();
        var text = clauses.text(mandate.id());
        var facts = new StudyFacts(row, text, clock);
        var header = new PageHeader(row.form().title())
                .over(t("studies.over", row.number()))
                .state(StudyBadge.of(row.state()).shown(), about());
        new StudyActions(row, text, service, documents, reception, validator, clock, this::showAnew).offer(header);
        add(
                header,
                new Card(
                        "study-question",
                        t("studies.field.question"),
                        new MarkdownView(row.form().question())),
                new Card("study-request", t("studies.card.request"), facts.request()));
        var answer = row.answer();
        if (answer != null) {
            var card = new Card("study-answer", t("studies.card.answer"), facts.answer(answer));
            if (!answer.text().isBlank()) {
                card.add(new MarkdownView(answer.text()));
            }
            add(card);
        }
        if (row.commissionedOn() != null) {
            add(new Card("study-work", t("studies.card.work"), facts.work()));
        }
        add(new Paragraph(StudyNavigation.link(mandate.id(), t("studies.all"))));
        if (mandate.history()) {
            add(new Paragraph(HistoryNavigation.link(mandate.id(), t("nav.history"))));
        }
    }

    /** What it waits for. */
    private String about() {
        if (row.state() == StudyState.DRAFT) {
            if (row.actions().contains(StudyAction.ENDORSE)) {
                return t("studies.about.yours");
            }
            return row.askedBy() == null ? "" : t("studies.about.asked");
        }
        return row.overdue() ? t("studies.about.overdue") : "";
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew(String done) {
        Toast.done(done);
        row = queries.details(row.id());
        show();
        PageHeader.focusTitle(this);
    }
}
