package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.StatisticsQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.HandlingQueries;

/** What came to a call in numbers, as pictures that are tables. */
@CdiComponent
@Route(CallNavigation.STATISTICS)
@PermitAll
class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient StatisticsQueries queries;
    private final transient HandlingQueries handling;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallStatistics counted;

    @Inject
    StatisticsView(
            MandateQueries mandates, ClauseQueries clauses, StatisticsQueries queries, HandlingQueries handling) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.handling = handling;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        counted = queries.of(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(counted.mandate(), mandate.id());
        removeAll();
        add(
                new PageHeader(counted.asked().name())
                        .in(counted.asked().language())
                        .over(t("call.over", counted.number()))
                        .lead(t("statistics.lead", counted.contributions(), counted.senders(), counted.points())),
                new CallTabs(mandate.id(), counted.call(), CallTabs.Tab.STATISTICS, handling.in(counted.call())));
        if (counted.contributions() == 0) {
            add(new EmptyState(t("contributions.none"), t("statistics.none")));
        } else {
            showCounts(clauses.text(mandate.id()));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("statistics.pageTitle", counted.asked().name()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void showCounts(ClauseText text) {
        var cards = new Div();
        cards.addClassName("count-cards");
        cards.add(card(
                "days",
                t("statistics.days"),
                t("statistics.day"),
                counted.days().stream()
                        .map(one -> new CountTable.Count(Say.dates().day(one.day()), one.count()))
                        .toList(),
                0));
        cards.add(card(
                "categories",
                t("statistics.categories"),
                t("points.category"),
                counted.categories().stream()
                        .map(one -> new CountTable.Count(
                                one.category() == null ? t("statistics.people") : Say.sentence(t(one.category())),
                                one.count(),
                                one.texts() == 0 ? "" : t("statistics.texts", one.texts())))
                        .toList(),
                counted.contributions()));
        if (!counted.clauses().isEmpty()) {
            var names = ClausesField.choices(text);
            cards.add(card(
                    "clauses",
                    t("statistics.clauses"),
                    t("points.clause"),
                    counted.clauses().stream()
                            .map(one -> new CountTable.Count(
                                    names.stream()
                                            .filter(name -> name.id().equals(one.clause()))
                                            .findFirst()
                                            .map(ClausesField.Choice::words)
                                            .orElse(t("clauses.gone.one")),
                                    one.count()))
                            .toList(),
                    0));
        }
        for (int i = 0; i < counted.questions().size(); i++) {
            cards.add(ofQuestion("question-" + i, counted.questions().get(i)));
        }
        add(cards);
    }

    private Card ofQuestion(String id, CallStatistics.OfQuestion one) {
        var language = counted.asked().languageFor(Say.words().tag());
        return new Card(id, one.question().text().in(language), new QuestionTable(counted.asked(), one)).in(language);
    }

    private static Card card(String id, String title, String what, List<CountTable.Count> counts, int whole) {
        return new Card(id, title, new CountTable(title, what, counts, whole));
    }
}
