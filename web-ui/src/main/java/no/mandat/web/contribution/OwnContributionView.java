package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.OwnContribution;

/** What one has sent to a call, with its answers: to be read, wherever one sits by now. */
@CdiComponent
@Route(CallNavigation.OWN_PAGE)
@PermitAll
class OwnContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AnswerQueries queries;
    private final transient ErasureService erasure;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient OwnContribution own;

    @Inject
    OwnContributionView(AnswerQueries queries, ErasureService erasure, Clock clock) {
        this.queries = queries;
        this.erasure = erasure;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ContributionId(PathIds.id(event.getRouteParameters(), CallNavigation.OWN)));
    }

    private void show(ContributionId id) {
        own = queries.mine(id);
        var asked = own.asked();
        var sent = own.sent();
        var language = language();
        removeAll();
        add(new PageHeader(asked.title().in(language))
                .in(language)
                .over(own.mandateName() + " · " + sent.receipt().reference()));
        OwnAnswersCard.of(sent, asked, language, own.status(), own.isGivenUp()).ifPresent(this::add);
        add(SentCard.of(sent, asked, language, SentCard.lead(sent, own.status(), own.isGivenUp()), clock), erasing());
        if (own.mayAnswer()) {
            add(leadingTo(CallNavigation.answerLink(own.mandate(), own.call(), t("answer.mine.toCall"))));
        }
        add(leadingTo(CallNavigation.ownLink(t("answer.mine.all"))));
    }

    /** Where they ask to have erased what tells of them, or that they have. */
    private Component erasing() {
        var asked = own.sent().erasureAskedAt();
        if (asked != null) {
            return new Paragraph(t("form.erasure.asked", Say.dates().exact(asked.atZone(clock.getZone()))));
        }
        var ask = new Button(t("form.erasure.ask"));
        Sending.onClick(ask, this::ask);
        var details = new Details(t("form.erasure"));
        details.add(new Paragraph(t("form.erasure.about")), ask);
        details.addClassName("ask-erasure");
        return details;
    }

    private void ask() {
        try {
            erasure.askOwn(own.sent().id());
        } catch (RefusedException e) {
            // It was erased meanwhile, and isn't theirs any more.
            Toast.refused(e.refusal());
            CallNavigation.openOwnList();
            return;
        }
        Toast.done(t("form.erasure.done"));
        show(own.sent().id());
        PageHeader.focusTitle(this);
    }

    private static Paragraph leadingTo(Component link) {
        var line = new Paragraph(link);
        line.addClassName("leads-on");
        return line;
    }

    @Override
    public String getPageTitle() {
        return t("app.title", own.asked().title().in(language()));
    }

    private String language() {
        return own.asked().languageFor(Say.words().tag());
    }
}
