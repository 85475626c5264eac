package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.NamedSection;
import no.mandat.workflow.deliverable.NamedSections;
import no.mandat.workflow.deliverable.NamedText;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportText;

/** What somebody from outside reads of a text that is being written: the sections that they are named on. */
@CdiComponent
@Route(DeliverableNavigation.NAMED)
@PermitAll
class NamedSectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NamedSections named;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient NamedText text;

    @Inject
    NamedSectionsView(NamedSections named) {
        this.named = named;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text = named.of(DeliverableNavigation.deliverable(event.getRouteParameters()));
        PathIds.requireSame(text.mandate(), PathIds.mandate(event.getRouteParameters()));
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", title());
    }

    /** What it is called isn't theirs to read. */
    private String title() {
        return DeliverableLine.about(text.kind(), text.number(), 0);
    }

    private void show() {
        removeAll();
        var paper = new Article();
        paper.addClassNames("card", "report-paper", "document", "report");
        paper.getElement().setAttribute("lang", text.language());
        paper.getElement().setAttribute("aria-label", t("deliverable.text"));
        // There is nothing else on the page that the keyboard could stop at to read on.
        paper.getElement().setAttribute("tabindex", "0");
        var writer = new ReportText(Say.words(), addresses());
        text.sections().forEach(section -> paper.add(section(section, writer)));
        add(
                new PageHeader(title())
                        .lead(t(
                                "namedSections.lead",
                                text.mandateName(),
                                text.sections().size())),
                paper);
    }

    /** Each stands by itself: what is above it in the text isn't shown. */
    private static Section section(NamedSection section, ReportText writer) {
        var heading = new H2(section.number() + " " + section.title());
        heading.setId(ReportPaper.anchor(section.id()));
        var shown = new Section(heading);
        shown.addClassName("report-section");
        if (section.text().isBlank()) {
            var blank = new Paragraph(t("deliverable.notWritten"));
            blank.addClassName("muted");
            blank.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
            shown.add(blank);
        } else {
            shown.add(ReportWords.of(writer.html(section.text(), ReportText.Place.below(2))));
        }
        return shown;
    }

    /** References to what isn't theirs stand as words. */
    private ReportAddresses addresses() {
        return new ReportAddresses(
                "/" + DeliverableNavigation.named(text.mandate(), text.id()),
                this::picture,
                this::reference,
                this::name);
    }

    private Optional<String> name(ReportReference reference) {
        return Optional.of(text.sections().stream()
                .filter(section -> reference.kind() == ReportReference.Kind.SECTION
                        && section.id().toString().equals(reference.key()))
                .findFirst()
                .map(section -> t("report.reference.section", section.number()))
                .orElseGet(() -> t("report.reference.gone")));
    }

    private Optional<String> picture(PictureId picture) {
        return text.pictures().contains(picture)
                ? Optional.of(DeliverableNavigation.picture(text.id(), picture))
                : Optional.empty();
    }

    private Optional<String> reference(ReportReference reference) {
        if (reference.kind() != ReportReference.Kind.SECTION) {
            return Optional.empty();
        }
        var id = new SectionId(UUID.fromString(reference.key()));
        return text.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> "#" + ReportPaper.anchor(id));
    }
}
