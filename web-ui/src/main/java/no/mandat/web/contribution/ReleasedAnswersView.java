package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.ReleasedContribution;
import no.mandat.workflow.point.ReleasedQueries;

/** What was answered to a call and released: what the board reads of it. */
@CdiComponent
@Route(CallNavigation.ANSWERS)
@PermitAll
class ReleasedAnswersView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient CallQueries calls;
    private final MorePages<ReleasedContribution> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallDetails call;

    @Inject
    ReleasedAnswersView(MandateQueries mandates, CallQueries calls, ReleasedQueries queries) {
        this.mandates = mandates;
        this.calls = calls;
        more = new MorePages<>(seek -> queries.page(call.id(), seek), ReleasedContribution::place, this::show);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        call = calls.details(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(call.mandate(), mandate.id());
        removeAll();
        var back = new Paragraph(
                CallNavigation.link(mandate.id(), call.id(), call.text().name()));
        back.addClassName("call-where");
        add(new PageHeader(t("answers.title")).over(t("call.over", call.number())), back);
        if (!more.begin()) {
            add(new EmptyState(t("released.none"), t("released.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("answers.title") + " – " + call.text().name());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private Component show(ReleasedContribution one) {
        var about = new Paragraph(Optional.ofNullable(one.category())
                .map(category -> Say.sentence(t(category)) + " · " + one.reference())
                .orElse(one.reference()));
        about.addClassNames("small", "muted");
        var by = Optional.ofNullable(one.by()).map(ErasedWords::name).orElse(t("answers.nameless"));
        var card = new Card(
                "c-" + one.reference(),
                by,
                about,
                one.exempt() ? toRead(one) : new GivenAnswers(one.answers(), one.language()));
        card.addClassName("answer-receipt");
        // Several can have the same name, and none.
        card.getElement().removeAttribute("aria-labelledby").setAttribute("aria-label", by + ", " + one.reference());
        // The button stays below them.
        add(card, more);
        return card;
    }

    /** Where one reads it that isn't read in a list. */
    private Paragraph toRead(ReleasedContribution one) {
        return new Paragraph(
                new Span(t("released.exempt") + " "),
                CallNavigation.link(mandate.id(), call.id(), one.id(), one.reference()));
    }
}
