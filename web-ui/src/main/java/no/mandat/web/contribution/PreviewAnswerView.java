package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.OwnAnswer;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/** The form of a call for the group as its members will see it, for whoever reads the call: nothing is kept or sent. */
@CdiComponent
@Route(CallNavigation.PREVIEW_ANSWER)
@PermitAll
class PreviewAnswerView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    /** The parameter that says in which of its languages the call is shown. */
    private static final String LANGUAGE = "language";

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries calls;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallDetails call;

    @Inject
    PreviewAnswerView(MandateQueries mandates, ClauseQueries clauses, CallQueries calls) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.calls = calls;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        call = calls.details(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(call.mandate(), mandate.id());
        if (call.audience() != Audience.MEMBERS) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .orElseGet(() -> Say.words().tag()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", call.text().name());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(String asked) {
        var language = call.text().languageFor(asked);
        var notice = new Paragraph(t("form.preview"));
        notice.addClassName("answer-preview");
        removeAll();
        add(new PageHeader(call.text().title().in(language)).in(language).over(t("call.over", call.number())), notice);
        if (call.text().languages().size() > 1) {
            add(others(language));
        }
        if (call.text().introduction().has(language)) {
            add(new MarkdownView(call.text().introduction().in(language)).in(language));
        }
        add(new AnswerForm(
                call.text(),
                new AskedClauses(mandate.id(), clauses.text(mandate.id())),
                language,
                somebody(),
                AnswerDraft.of(null),
                false,
                call.text().attachments() ? AnswerFiles.preview() : null,
                new Nothing()));
    }

    /** Leads to it in each other language that it is written in. */
    private Nav others(String shown) {
        var others = new Nav();
        others.addClassName("call-where");
        others.setAriaLabel(t("call.form.languages"));
        call.text().languages().stream().filter(tag -> !tag.equals(shown)).forEach(tag -> {
            var link = new RouterLink(
                    Say.sentence(t("language." + tag)),
                    PreviewAnswerView.class,
                    PathIds.of(mandate.id(), CallNavigation.CALL, call.id()));
            link.setQueryParameters(QueryParameters.of(LANGUAGE, tag));
            link.getElement().setAttribute("hreflang", tag);
            others.add(new Div(link));
        });
        return others;
    }

    private static OwnAnswer somebody() {
        return new OwnAnswer(
                t("answer.preview.name"),
                t("answer.preview.email"),
                t("answer.preview.organisation"),
                null,
                null,
                null);
    }

    /** What is typed here is a trial. */
    private static final class Nothing implements AnswerForm.Acts {

        @Override
        public void keep(AnswerDraft draft) {}

        @Override
        public void overwrite(AnswerDraft draft) {}

        @Override
        public String address() {
            return "";
        }

        @Override
        public boolean isFileUnderway() {
            return false;
        }

        @Override
        public void send(AnswerDraft draft) {
            Toast.done(t("form.preview.sent"));
        }

        @Override
        public void leave() {}

        @Override
        public void discard() {}
    }
}
