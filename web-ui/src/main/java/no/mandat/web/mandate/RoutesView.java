package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.UUID;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.RoutesField;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRoutes;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.RouteWords;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** How what the group delivers is approved, for all who read the mandate; while it is a draft the secretariat lays it down here. */
@CdiComponent
@Route(MandateNavigation.ROUTES)
@PermitAll
class RoutesView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries queries;
    private final transient MandateService mandates;
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);
    private final RefusalLine refusal = new RefusalLine();
    private final Div meanwhile = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient MandateRoutes read;

    /** While somebody works on them. */
    private @Nullable RoutesField field;

    /** Made anew for each version, so that what is said of it is carried out once. */
    private UUID key = UUID.randomUUID();

    @Inject
    RoutesView(MandateQueries queries, MandateService mandates) {
        this.queries = queries;
        this.mandates = mandates;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = queries.details(PathIds.mandate(event.getRouteParameters()));
        read();
        show();
    }

    private void read() {
        read = queries.routes(mandate.id());
        key = UUID.randomUUID();
    }

    private void show() {
        field = null;
        removeAll();
        var header = new PageHeader(t("routes.title")).lead(t("routes.lead"));
        if (read.isEditable()) {
            header.primary(t("routes.edit"), this::edit);
        }
        add(header, new Card("routes", t("routes.ways"), ways(read.routes())));
    }

    /** Each kind with its steps; where they aren't as usual, that is said, and what the usual is. */
    private static Facts ways(Routes routes) {
        var words = new RouteWords(Say.words());
        var facts = new Facts();
        facts.addClassName("routes-read");
        routes.ways().forEach(way -> {
            var said = new Div(new Span(words.of(way.steps())));
            var usual = Routes.USUAL.of(way.kind());
            if (!way.steps().equals(usual)) {
                var other = new Paragraph(t("routes.otherwise", words.of(usual)));
                other.addClassNames("small", "muted");
                said.add(other);
            }
            facts.fact(Say.sentence(t(way.kind())), said);
        });
        return facts;
    }

    private void edit() {
        var editing = new RoutesField(read.routes());
        field = editing;
        refusal.clear();
        meanwhile.removeAll();
        removeAll();
        var save = new Button(t("routes.save"), click -> save(editing));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(t("routes.cancel"), click -> unsavedBefore(editing, this::show));
        var buttons = new Div(save, cancel);
        buttons.addClassName("route-buttons");
        var card = new Card("routes", t("routes.ways"), editing);
        add(new PageHeader(t("routes.title")).lead(t("routes.lead.edit")), card, meanwhile, refusal, buttons);
        card.focusHeading();
    }

    private void unsavedBefore(RoutesField editing, Runnable losing) {
        unsaved.note(editing.isChanged());
        unsaved.before("unsaved", () -> {
            unsaved.note(false);
            losing.run();
        });
    }

    private void save(RoutesField editing) {
        if (!editing.isWhole()) {
            refusal.say(t("routes.fillIn"));
            return;
        }
        refusal.attempt(() -> {
            try {
                mandates.editRoutes(new EditRoutes(key, mandate.id(), read.version(), editing.value()));
            } catch (RefusedException e) {
                if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                    changedMeanwhile(editing);
                    return;
                }
                throw e;
            }
            done();
        });
    }

    /** Where the ways are as they were, something else of the mandate was changed, and nobody needs to choose. */
    private void changedMeanwhile(RoutesField editing) {
        var before = read.routes();
        read();
        if (read.routes().equals(before)) {
            mandates.editRoutes(new EditRoutes(key, mandate.id(), read.version(), editing.value()));
            done();
            return;
        }
        meanwhile.removeAll();
        meanwhile.add(new Card(
                "meanwhile", t("routes.meanwhile"), new Paragraph(t("routes.meanwhile.text")), ways(read.routes())));
    }

    private void done() {
        unsaved.note(false);
        Toast.done(t("routes.saved"));
        read();
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.note(field != null && field.isChanged());
        unsaved.ask(event);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("routes.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
