package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.consent.AmendmentRow;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.VersionQueries;
import no.mandat.workflow.mandate.VersionRow;

/** The versions of a mandate, what changed between any two of them, and the amendments that led or shall lead from one to the next. */
@CdiComponent
@Route(ConsentNavigation.VERSIONS)
@PermitAll
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private static final String FROM = "from";
    private static final String TO = "to";

    private final transient MandateQueries mandates;
    private final transient VersionQueries versions;
    private final transient ConsentQueries consents;
    private final transient AmendmentService service;
    private final transient Validator validator;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    VersionsView(
            MandateQueries mandates,
            VersionQueries versions,
            ConsentQueries consents,
            AmendmentService service,
            Validator validator) {
        this.mandates = mandates;
        this.versions = versions;
        this.consents = consents;
        this.service = service;
        this.validator = validator;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var all = versions.versions(mandate.id());
        removeAll();
        add(header());
        if (all.isEmpty()) {
            add(new EmptyState(t("versions.none.title"), t("versions.none.text")));
            return;
        }
        add(amendments(), list(all));
        if (all.size() > 1) {
            add(comparison(all, event.getLocation().getQueryParameters()));
        }
    }

    private PageHeader header() {
        var header = new PageHeader(t("versions.title"))
                .state(
                        MandateBadge.of(mandate.status()).shown(),
                        mandate.versions() == 0 ? "" : t("mandate.version", mandate.versions()));
        if (mandate.actions().contains(MandateAction.AMEND)) {
            header.primary(t("amendment.new"), this::begin);
        }
        return header;
    }

    private void begin() {
        new AmendmentDialog(null, validator, (key, form) -> {
                    var id = service.draft(new DraftAmendment(key, mandate.id(), form));
                    ConsentNavigation.openEdit(mandate.id(), id);
                })
                .open();
    }

    private Card amendments() {
        var rows = consents.amendments(mandate.id());
        var list = new Div();
        list.addClassName("rows");
        if (rows.isEmpty()) {
            list.add(new Paragraph(t("amendments.none")));
        }
        rows.forEach(row -> list.add(row(row)));
        return new Card("amendments", t("amendments.title"), list);
    }

    private Component row(AmendmentRow row) {
        var about = new Span(t("amendment.line", row.number(), row.proposer(), row.base()));
        about.addClassNames("small", "muted");
        var words = new Div(ConsentNavigation.link(mandate.id(), row.id(), row.title()), about);
        words.addClassName("row-words");
        var line = new Div(words, AmendmentBadge.of(row.state()).shown());
        line.addClassName("row");
        return line;
    }

    private Card list(List<VersionRow> all) {
        var list = new Div();
        list.addClassName("rows");
        all.forEach(version -> {
            var name = new InAppLink(
                    ClauseAddress.ofVersion(mandate.id(), version.number()), t("mandate.version", version.number()));
            var about = new Span(t(
                    "versions.line",
                    Say.dates().day(version.inForceFrom()),
                    version.hash().substring(0, 8)));
            about.addClassNames("small", "muted");
            var words = new Div(name, about);
            words.addClassName("row-words");
            var line = new Div(words);
            line.addClassName("row");
            list.add(line);
        });
        return new Card("versions", t("versions.list"), list);
    }

    /** Any two of them; which, stands in the address. */
    private Card comparison(List<VersionRow> all, QueryParameters asked) {
        var numbers = all.stream().map(VersionRow::number).toList();
        int to = number(asked, TO).filter(numbers::contains).orElse(numbers.getFirst());
        int from = number(asked, FROM).filter(numbers::contains).orElse(numbers.get(1));
        var before = choice("versions.from", numbers, from);
        var after = choice("versions.to", numbers, to);
        before.addValueChangeListener(change -> compare(change.getValue(), after.getValue()));
        after.addValueChangeListener(change -> compare(before.getValue(), change.getValue()));
        var fields = new Div(before, after);
        fields.addClassName("fields-row");
        return new Card(
                "comparison",
                t("versions.compare"),
                fields,
                new ContentRedline(versions.content(mandate.id(), from), versions.content(mandate.id(), to)));
    }

    private static Select<Integer> choice(String label, List<Integer> numbers, int chosen) {
        var select = new Select<Integer>();
        select.setLabel(t(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> t("mandate.version", number));
        select.setValue(chosen);
        return select;
    }

    private static Optional<Integer> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    private void compare(int from, int to) {
        getUI().ifPresent(ui -> ui.navigate(
                VersionsView.class,
                PathIds.of(mandate.id()),
                QueryParameters.simple(Map.of(FROM, Integer.toString(from), TO, Integer.toString(to)))));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("versions.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
