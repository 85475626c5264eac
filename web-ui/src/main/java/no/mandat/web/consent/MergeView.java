package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MergeConflict;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.MergePreview;
import no.mandat.workflow.consent.RebaseAmendment;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Puts an amendment on the version that counts now: where both changed the same, one chooses; below it, what the amendment then
 * changes in that version.
 */
@CdiComponent
@Route(ConsentNavigation.MERGE)
@PermitAll
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ConsentQueries queries;
    private final transient AmendmentService service;
    private final transient Map<MergeConflict, Choice> choices = new HashMap<>();
    private final Div result = new Div();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient AmendmentDetails amendment;

    @Inject
    MergeView(MandateQueries mandates, ConsentQueries queries, AmendmentService service) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        addClassName("page");
        result.addClassName("merge-result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var id = new AmendmentId(PathIds.id(event.getRouteParameters(), ConsentNavigation.AMENDMENT));
        amendment = queries.amendment(id);
        PathIds.requireSame(amendment.mandate(), mandate.id());
        if (!amendment.actions().contains(AmendmentAction.REBASE)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        choices.clear();
        removeAll();
        var preview = queries.merge(id, choices);
        add(new PageHeader(t("merge.title"))
                .over(t("amendment.over", amendment.row().number()))
                .lead(t("merge.lead", amendment.row().base(), amendment.current()))
                .primary(t("merge.confirm"), this::rebase));
        preview.merge().conflicts().forEach(conflict -> add(conflict(conflict, preview)));
        add(result);
        showResult();
    }

    private Card conflict(MergeConflict conflict, MergePreview preview) {
        var choice = new RadioButtonGroup<Choice>();
        choice.setLabel(t("merge.choose"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(
                value -> t(value == Choice.AMENDMENT ? "merge.amendment" : "merge.version", amendment.current()));
        choice.addValueChangeListener(change -> {
            choices.put(conflict, change.getValue());
            showResult();
        });
        var both = new Div(
                side(t("merge.amendment"), conflict, preview.amendment()),
                side(t("merge.version", amendment.current()), conflict, preview.version()));
        both.addClassName("merge-both");
        var id = Optional.ofNullable(conflict.id())
                .map(UUID::toString)
                .orElse(conflict.part().name());
        return new Card("conflict-" + id, named(conflict, preview), both, choice);
    }

    /** "Mandatpunkt 3.1", by the number it has in the version that counts, or else in the amendment. */
    private static String named(MergeConflict conflict, MergePreview preview) {
        var number = conflict.part() == Part.CLAUSE
                ? Stream.of(preview.version(), preview.amendment())
                        .map(content -> ClauseNumbers.of(content.clauses())
                                .get(new ClauseId(Objects.requireNonNull(conflict.id()))))
                        .filter(Objects::nonNull)
                        .map(found -> " " + found.text())
                        .findFirst()
                : Optional.<String>empty();
        return Say.sentence(t(conflict.part())) + number.orElse("");
    }

    private static Div side(String title, MergeConflict conflict, MandateContent content) {
        var side = new Div(new H3(title), shown(conflict, said(conflict, content)));
        about(conflict, content).ifPresent(side::add);
        side.addClassName("merge-side");
        return side;
    }

    /** "Utredningspunkt · skal": what of a clause both may have changed besides its words. */
    private static Optional<Paragraph> about(MergeConflict conflict, MandateContent content) {
        return conflict.part() != Part.CLAUSE
                ? Optional.empty()
                : content.clauses()
                        .find(new ClauseId(Objects.requireNonNull(conflict.id())))
                        .map(clause -> {
                            var words = Stream.of(
                                            Optional.of(clause.number()).filter(number -> !number.isEmpty()),
                                            Optional.of(t(clause.form())),
                                            Optional.of(t(clause.kind())),
                                            Optional.ofNullable(clause.force()).map(force -> t(force)))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(" · "));
                            var line = new Paragraph(Say.sentence(words));
                            line.addClassNames("small", "muted");
                            return line;
                        });
    }

    /** Only clauses are Markdown; names and titles are not. */
    private static Component shown(MergeConflict conflict, String said) {
        if (said.isEmpty()) {
            return new MarkdownView("*" + t("merge.gone") + "*");
        }
        return conflict.part() == Part.CLAUSE ? new MarkdownView(said) : new Paragraph(said);
    }

    private static String said(MergeConflict conflict, MandateContent content) {
        return switch (conflict.part()) {
            case CLAUSE ->
                content.clauses()
                        .find(new ClauseId(Objects.requireNonNull(conflict.id())))
                        .map(MergeView::said)
                        .orElse("");
            case ORDER -> t("merge.order");
            case PERIOD ->
                Say.dates().period(content.period().firstDay(), content.period().lastDay());
            case DATE ->
                content.plan().stream()
                        .filter(date -> date.milestone().value().equals(conflict.id()))
                        .map(date -> date.title() + ": " + Say.dates().due(date.due(), date.wholeMonth()))
                        .findFirst()
                        .orElse("");
            case SEAT ->
                content.seats().stream()
                        .filter(seat -> seat.id().value().equals(conflict.id()))
                        .map(AgreedWords::of)
                        .findFirst()
                        .orElse("");
            case DEMANDS -> AgreedWords.of(content.demands());
            case ROUTES -> AgreedWords.of(content.routes());
        };
    }

    private static String said(Clause clause) {
        return clause.heading().isEmpty() ? clause.text() : "**" + clause.heading() + "**\n\n" + clause.text();
    }

    private void showResult() {
        var preview = queries.merge(amendment.row().id(), choices);
        result.removeAll();
        result.add(new Card(
                "result",
                t("merge.result", amendment.current()),
                new ContentRedline(preview.version(), preview.merge().content())));
    }

    private void rebase() {
        try {
            service.rebase(new RebaseAmendment(
                    UUID.randomUUID(), amendment.row().id(), amendment.version(), Map.copyOf(choices)));
            Toast.done(t("merge.done"));
            ConsentNavigation.open(mandate.id(), amendment.row().id());
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(ConsentNavigation.link(
                mandate.id(),
                amendment.row().id(),
                t("amendment.over", amendment.row().number())));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("merge.title"));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
