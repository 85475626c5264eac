package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClauseHtml;
import no.mandat.web.consent.AmendmentCard;
import no.mandat.web.consent.ConsentNavigation;
import no.mandat.web.consent.KeysCard;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.InBrowser;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PeriodWords;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.VersionQueries;

/** A mandate's text, as a document for reading. An address with a clause leads to that clause. */
@CdiComponent
@Route(MandateNavigation.TEXT)
@PermitAll
class ClauseTextView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    /** Links within the page lead to their place without a way over the server. */
    private static final String STAY = """
            this.addEventListener('click', (event) => {
              const link = event.target.closest('a[data-clause], a[data-note]');
              if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
              const place = link.dataset.clause ? 'c-' + link.dataset.clause : 'note-' + link.dataset.note;
              const goal = document.getElementById(place);
              if (!goal) return;
              event.preventDefault();
              event.stopPropagation();
              goal.setAttribute('tabindex', '-1');
              goal.focus({preventScroll: true});
              goal.scrollIntoView({block: 'start'});
              if (link.dataset.clause) history.replaceState(history.state, '', link.href);
            }, true);
            """;

    /** A picture that was never scrolled to is fetched before it is printed. */
    private static final String PRINT = """
            const pictures = [...this.querySelectorAll('img')].map((picture) => {
              picture.loading = 'eager';
              return picture.decode().catch(() => {});
            });
            Promise.all(pictures).then(() => window.print());
            """;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient ClosingQueries closing;
    private final transient ConsentQueries consents;
    private final transient VersionQueries versions;
    private final transient ApprovalQueries rounds;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    ClauseTextView(
            MandateQueries mandates,
            ClauseQueries clauses,
            ClosingQueries closing,
            ConsentQueries consents,
            VersionQueries versions,
            ApprovalQueries rounds,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.closing = closing;
        this.consents = consents;
        this.versions = versions;
        this.rounds = rounds;
        this.clock = clock;
        addClassNames("page", "clause-page");
        getElement().executeJs(STAY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = PathIds.mandate(event.getRouteParameters());
        mandate = mandates.details(id);
        removeAll();
        var number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ClauseAddress.VERSION)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        if (number.isPresent()) {
            add(export(header(), "&%s=%d".formatted(ClauseAddress.VERSION, number.get())), version(id, number.get()));
            return;
        }
        var text = clauses.text(id);
        add(header(text));
        if (text.tree().clauses().isEmpty()) {
            add(new EmptyState(
                    t("clauses.none.title"), t(text.isEditable() ? "clauses.none.edit" : "clauses.none.text")));
            return;
        }
        var reading = reading(new ClauseHtml(id, text, closing.coverage(id), mandate.history()), text, mandate.title());
        add(reading);
        var keys = keys(id);
        if (keys.getElement().getChildCount() > 0) {
            reading.add(keys);
            reading.addClassName("with-keys");
        }
        event.getRouteParameters()
                .get(MandateNavigation.CLAUSE)
                .ifPresent(clause -> InBrowser.goTo(this, "c-" + clause));
    }

    private PageHeader header() {
        var header = new PageHeader(t("clauses.title"))
                .state(MandateBadge.of(mandate.status()).shown(), PeriodWords.of(mandate, LocalDate.now(clock)));
        if (mandate.versions() > 0) {
            header.more(t("versions.title"), () -> ConsentNavigation.openVersions(mandate.id()));
        }
        return header;
    }

    /** A version as it was agreed on, under a line that says which it is. */
    private Component version(MandateId id, int number) {
        var content = versions.content(id, number);
        var row = versions.versions(id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        var line = new Paragraph(t("versions.reading", number, Say.dates().day(row.inForceFrom())));
        if (number != mandate.versions()) {
            line.add(new Text(" "), MandateNavigation.textLink(id, t("versions.reading.current", mandate.versions())));
        }
        line.addClassNames("notice", "version-line");
        var numbers = ClauseNumbers.of(content.clauses());
        var text = new ClauseText(ClauseText.NONE, content.clauses(), numbers, false);
        return new Div(line, reading(new ClauseHtml(id, text, Map.of(), false), text, content.title()));
    }

    private PageHeader header(ClauseText text) {
        var header = header();
        if (text.isEditable()) {
            header.primary(t("clauses.edit"), () -> MandateNavigation.openClauses(mandate.id()));
        }
        if (!text.tree().clauses().isEmpty()) {
            export(header, "");
        }
        return header;
    }

    private PageHeader export(PageHeader header, String which) {
        return header.more(t("clauses.word"), () -> fetch(ExportFile.WORD, which))
                .more(t("clauses.pdf"), () -> fetch(ExportFile.PDF, which))
                .more(t("clauses.print"), () -> getElement().executeJs(PRINT));
    }

    private void fetch(String extension, String which) {
        InBrowser.fetch(this, MandateNavigation.exportAddress(mandate.id(), extension) + which);
    }

    private static Div reading(ClauseHtml html, ClauseText text, String title) {
        var outline = new Nav();
        outline.getElement().setAttribute("aria-labelledby", "outline");
        outline.addClassName("clause-outline");
        var contents = new H2(t("clauses.outline"));
        contents.setId("outline");
        var links = new Div();
        links.getElement().setProperty("innerHTML", html.outline());
        int traceable = text.tree().traceable().size();
        var count = new Paragraph(t("clauses.traceable", traceable));
        count.addClassNames("small", "muted");
        outline.add(contents, links, count);
        var document = new Div();
        document.addClassNames("clause-document", "document");
        document.getElement().setProperty("innerHTML", html.html());
        var heading = new H2(title);
        heading.addClassName("clause-title");
        var paper = new Div(heading, document);
        paper.addClassNames("card", "clause-paper");
        var reading = new Div(outline, paper);
        reading.addClassName("clause-reading");
        return reading;
    }

    /** How it stands with what both bodies are asked: the draft, or amendments of it. */
    private Aside keys(MandateId id) {
        var aside = new Aside();
        aside.addClassName("clause-keys");
        aside.getElement().setAttribute("aria-label", t("consent.keys"));
        if (mandate.state() == MandateState.IN_CONSENT) {
            consents.ofDraft(id)
                    .ifPresent(row -> aside.add(new Card("keys", t("consent.keys"), new KeysCard(id, row, rounds))));
        }
        consents.amendments(id).stream()
                .filter(row -> row.state() == AmendmentState.IN_CONSENT)
                .forEach(row -> aside.add(AmendmentCard.of(id, row, consents, rounds)));
        return aside;
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("clauses.title") + " · " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
