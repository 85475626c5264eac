package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StackedTable;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.StudyList;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;

/** The studies that a group asks for, and what the ministry gives for them. */
@CdiComponent
@Route(StudyNavigation.LIST)
@PermitAll
class StudiesView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient StudyQueries queries;
    private final transient StudyService service;
    private final transient Validator validator;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    StudiesView(
            MandateQueries mandates,
            ClauseQueries clauses,
            StudyQueries queries,
            StudyService service,
            Validator validator) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(queries.of(mandate.id()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("studies.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(StudyList list) {
        removeAll();
        var header = new PageHeader(t("studies.title")).lead(t("studies.lead"));
        if (list.mayDraft()) {
            header.primary(t("studies.draft"), this::draft);
        }
        if (!list.studies().isEmpty()) {
            header.more(t("studies.sheet"), () -> UI.getCurrent()
                    .getPage()
                    .setLocation(StudyNavigation.sheetAddress(
                            mandate.id(), Say.words().tag())));
        }
        add(header);
        if (list.studies().isEmpty()) {
            add(new EmptyState(t("studies.none"), t(list.mayDraft() ? "studies.none.text" : "studies.none.reader")));
            return;
        }
        var sum = new Paragraph(t("studies.sum", list.granted()));
        sum.addClassName("around-sum");
        add(new Card("study-list", t("studies.list"), table(list), sum));
    }

    private StackedTable table(StudyList list) {
        var table = new StackedTable(
                "study-list",
                List.of(
                        t("studies.column.number"),
                        t("studies.column.study"),
                        t("studies.column.state"),
                        t("studies.column.amount"),
                        t("studies.column.expected")));
        list.studies()
                .forEach(row -> table.row(List.of(
                        new Span(String.valueOf(row.number())),
                        study(row),
                        StudyBadge.of(row.state()).shown(),
                        amount(row),
                        StudyExpectation.of(row))));
        return table;
    }

    private Component study(StudyRow row) {
        var study =
                new Div(StudyNavigation.link(mandate.id(), row.id(), row.form().title()));
        if (row.form().provider() != null && !row.form().provider().isBlank()) {
            var provider = new Div(row.form().provider());
            provider.addClassNames("small", "muted");
            study.add(provider);
        }
        return study;
    }

    private static Component amount(StudyRow row) {
        var answer = row.answer();
        var granted = answer == null ? null : answer.granted();
        var amount = new Div(new Span(t("studies.kroner", row.form().amount())));
        amount.addClassName("amount");
        if (granted != null) {
            var given = new Div(t("studies.granted", granted));
            given.addClassNames("small", "muted");
            amount.add(given);
        }
        return amount;
    }

    private void draft() {
        new StudyDialog(null, clauses.text(mandate.id()), validator, (key, form) -> {
                    var study = service.draft(new DraftStudy(key, mandate.id(), form));
                    Toast.done(t("studies.drafted"));
                    StudyNavigation.open(mandate.id(), study);
                })
                .open();
    }
}
