package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.text.Marked;
import no.mandat.workflow.text.Redline;
import no.mandat.workflow.text.ReportChange;
import no.mandat.workflow.text.ReportRedline;
import no.mandat.workflow.text.ReportRedline.DissentChange;
import no.mandat.workflow.text.ReportRedline.ObjectionChange;
import no.mandat.workflow.text.ReportRedline.Part;
import no.mandat.workflow.text.ReportRedline.PictureChange;
import no.mandat.workflow.text.ReportRedline.RecommendationChange;
import no.mandat.workflow.text.ReportRedline.ReplyChange;
import no.mandat.workflow.text.ReportRedline.SectionChange;
import no.mandat.workflow.text.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a revision with what changed since another one: over it a list of the parts that changed, and in each what is new and what
 * is gone. What didn't change stands as it is read.
 */
final class RedlinePaper extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TOP = 2;
    private static final int IN_RECOMMENDATION = 4;
    private static final int IN_DISSENT = 5;

    private final transient Revisions revisions;
    private final transient ReportRedline redline;
    private final transient PlacedChanges placed;
    private final transient ReportPaper.Tools tools;
    private final transient @Nullable TextReview review;
    private final transient PaperInput input;
    private final transient Clock clock;
    private final String page;
    private final transient ReportText writer;
    private final transient Set<ReportContent.Section> unwritten;
    private final transient List<ChangeList.Entry> changed = new ArrayList<>();
    private boolean hidesPassages;

    /** Two texts of a deliverable, and what changed from one to the other. */
    record Revisions(RevisionText before, RevisionText after, ReportRedline redline) {

        static Revisions of(RevisionText before, RevisionText after, PageAddresses addresses) {
            return new Revisions(
                    before,
                    after,
                    ReportRedline.between(before.content(), after.content(), TOP, Say.words(), addresses.addresses()));
        }
    }

    /** Without what members put beside it, and the input around it. */
    RedlinePaper(Revisions revisions, PageAddresses addresses, Clock clock) {
        this(revisions, addresses, new ReportPaper.Tools() {}, null, PaperInput.none(addresses.mandate()), clock);
    }

    /**
     * With what members put beside it.
     *
     * @param review what is said of the later text, where the reader is told
     * @param input the points of input around it
     */
    RedlinePaper(
            Revisions revisions,
            PageAddresses addresses,
            ReportPaper.Tools tools,
            @Nullable TextReview review,
            PaperInput input,
            Clock clock) {
        this.revisions = revisions;
        this.redline = revisions.redline();
        this.placed = new PlacedChanges(redline);
        this.tools = tools;
        this.review = review;
        this.input = input;
        this.clock = clock;
        this.page = addresses.page();
        this.writer = new ReportText(Say.words(), addresses.addresses());
        this.unwritten = new HashSet<>(revisions.after().content().unwritten());
        addClassNames("document", "report", "redline");
        getElement().setAttribute("lang", revisions.after().content().language());
        show();
    }

    private void show() {
        about();
        var reply = redline.reply();
        if (reply != null) {
            add(reply(reply));
        }
        summary();
        figures();
        redline.sections().forEach(one -> add(section(one)));
        placed.behindAll().forEach(one -> add(recommendation(one)));
        placed.toTheWhole().forEach(one -> add(dissent(one)));
        if (!changed.isEmpty()) {
            addComponentAsFirst(new ChangeList(changed, page));
        }
        if (hidesPassages) {
            addComponentAsFirst(said(t("redlinePart.passages")));
        }
        addComponentAsFirst(said(sum()));
    }

    private static Paragraph said(String words) {
        var says = new Paragraph(words);
        says.addClassNames("small", "muted");
        says.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
        return says;
    }

    private String sum() {
        if (redline.isChanged()) {
            return t("deliverable.redline", changed.size(), redline.inserted(), redline.deleted());
        }
        boolean isSame = revisions.before().hash().equals(revisions.after().hash());
        return t(isSame ? "redline.same" : "redlinePart.unseen");
    }

    /** The title, and what else is said of the whole. */
    private void about() {
        if (redline.title().changed()) {
            var title = new H2();
            title.setId("redline-title");
            title.getElement().setProperty("innerHTML", redline.title().html());
            add(title);
            note("redline-title", t("deliverableForm.title"), EnumSet.of(ReportChange.CHANGED));
        }
        var facts = facts();
        if (redline.kind().changed()) {
            ReportPaper.fact(facts, t("deliverableForm.kind"), line(redline.kind()));
        }
        if (redline.language().changed()) {
            ReportPaper.fact(facts, t("deliverableForm.language"), line(redline.language()));
        }
        if (redline.pictures().stream().anyMatch(Part::isChanged)) {
            ReportPaper.fact(
                    facts,
                    t("redlinePart.pictures"),
                    new Span(t(
                            "redlinePart.pictures.changed",
                            pictures(ReportChange.NEW),
                            pictures(ReportChange.GONE),
                            pictures(ReportChange.CHANGED))));
        }
        if (facts.getChildren().findAny().isPresent()) {
            facts.setId("redline-facts");
            add(ReportPaper.inOwnWords(facts));
            note("redline-facts", t("deliverable.facts"), EnumSet.of(ReportChange.CHANGED));
        }
    }

    private long pictures(ReportChange change) {
        return redline.pictures().stream()
                .map(PictureChange::changes)
                .filter(changes -> changes.contains(change))
                .count();
    }

    private Section reply(ReplyChange change) {
        var heading = new H2();
        heading.setId("redline-reply");
        mark(
                heading,
                of(change.before(), one -> t("deliverable.reply", one.body())),
                of(change.after(), one -> t("deliverable.reply", one.body())));
        var shown = new Section(heading(heading, change));
        shown.addClassName("report-reply");
        text(change.text(), change.reply().text(), TOP, shown);
        change.objections().forEach(one -> shown.add(objection(one)));
        note("redline-reply", t("redlinePart.reply"), change.changes());
        return shown;
    }

    private static Section objection(ObjectionChange change) {
        if (!change.isChanged()) {
            return ReportPaper.objection(change.objection());
        }
        var old = change.before();
        var now = change.after();
        var shown = new Section(
                heading(new H3(t("deliverable.objection.by", change.objection().name())), change),
                mark(
                        new Paragraph(),
                        of(old, ReportContent.Objection::reason),
                        of(now, ReportContent.Objection::reason)),
                mark(new Paragraph(), of(old, RedlinePaper::wayOut), of(now, RedlinePaper::wayOut)));
        shown.addClassName("dissent");
        return shown;
    }

    private static String wayOut(ReportContent.Objection said) {
        return t("deliverable.objection.wayOut", said.wayOut());
    }

    private void summary() {
        var comparison = redline.summary();
        var now = revisions.after().content().summary();
        if (now.isBlank() && (comparison == null || !comparison.changed())) {
            return;
        }
        var heading = new H2(t("deliverable.summary"));
        heading.setId("redline-summary");
        var shown = new Section(heading);
        shown.addClassName("report-summary");
        text(comparison, now, TOP, shown);
        add(shown);
        if (comparison != null && comparison.changed()) {
            note("redline-summary", t("deliverable.summary"), EnumSet.of(ReportChange.CHANGED));
        }
    }

    private void figures() {
        var figures = redline.figures();
        if (figures.stream().anyMatch(Part::isChanged)) {
            add(new FiguresRedline(figures, clock));
            note(FiguresTable.HEADING, t("report.figures"), EnumSet.of(ReportChange.CHANGED));
        } else if (!figures.isEmpty()) {
            add(new FiguresTable(revisions.after().content().figures(), clock));
        }
    }

    private Section section(SectionChange change) {
        var section = change.section();
        var now = change.after();
        // A number is ours, and holds nothing but digits and dots.
        var number = now == null ? change.numberBefore() : change.number();
        var heading = ReportPaper.heading(section.level(), "");
        heading.setId(ReportPaper.anchor(section.id()));
        if (change.title().changed()) {
            heading.getElement()
                    .setProperty("innerHTML", number + " " + change.title().html());
        } else {
            heading.setText(number + " " + section.title());
        }
        note(ReportPaper.anchor(section.id()), number + " " + section.title(), change.changes());
        var line = heading(heading, change);
        if (now != null) {
            comments(now, isMarked(change.text())).forEach(row -> line.add(number(row)));
            tools.of(section.id()).ifPresent(line::add);
        }
        var shown = new Section(line);
        shown.addClassName("report-section");
        if (now == null || isMarked(change.text())) {
            text(change.text(), section.text(), Math.min(section.level() + 1, IN_DISSENT), shown);
        } else if (!section.text().isBlank()) {
            shown.add(text(section));
        }
        if (now != null && unwritten.contains(now)) {
            var blank = new Paragraph(t("deliverable.notWritten"));
            blank.addClassName("muted");
            shown.add(ReportPaper.inOwnWords(blank));
        }
        details(change).forEach(shown::add);
        if (now != null) {
            input.wentTo(now.id().value()).ifPresent(went -> shown.add(ReportPaper.inOwnWords(went)));
        }
        placed.in(change).forEach(one -> shown.add(recommendation(one)));
        return shown;
    }

    /** What a section says otherwise than in its text. */
    private List<Component> details(SectionChange change) {
        List<Component> details = new ArrayList<>();
        var summary = change.summary();
        if (summary != null && summary.changed()) {
            details.add(said(t("redlinePart.slide")));
            details.add(ReportWords.of(summary.html()));
        }
        var old = change.before();
        var now = change.after();
        if (old != null && now != null) {
            var facts = facts();
            clauses(facts, old.clauses(), now.clauses(), false);
            if (!old.classification().equals(now.classification())) {
                ReportPaper.fact(
                        facts,
                        t("redlinePart.openness"),
                        mark(new Span(), said(old.classification()), said(now.classification())));
            }
            if (facts.getChildren().findAny().isPresent()) {
                details.add(ReportPaper.inOwnWords(facts));
            }
        }
        return details;
    }

    private static String said(Classification classification) {
        var until = classification.exemptUntil();
        return Stream.of(
                        Say.sentence(t(classification.openness())),
                        of(classification.legalBasis(), Function.identity()),
                        classification.inPart() ? t("redlinePart.inPart") : "",
                        of(until, day -> t("redlinePart.until", Say.dates().day(day))))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    /** Of a text with changes the passages aren't marked: their places are those of the text without. */
    private List<CommentRow> comments(ReportContent.Section section, boolean isMarked) {
        var said = review;
        if (said == null) {
            return List.of();
        }
        if (!isMarked) {
            return said.onAllOf(section.id());
        }
        hidesPassages = hidesPassages || !said.passages(section.id()).isEmpty();
        return said.comments().on(section.id()).stream()
                .filter(CommentRow::isOpen)
                .toList();
    }

    private Component number(CommentRow row) {
        return ReportPaper.number(page, Objects.requireNonNull(review), row);
    }

    /** A section's text that didn't change, with the passages that somebody comments on. */
    private Div text(ReportContent.Section section) {
        var said = review;
        List<Marked> passages = said == null ? List.of() : said.passages(section.id());
        var place = ReportText.Place.below(Math.min(section.level() + 1, IN_DISSENT));
        var words = ReportWords.of(
                said == null ? writer.html(section.text(), place) : writer.html(section.text(), place, passages));
        if (said != null) {
            words.getElement().setAttribute("data-section", section.id().toString());
        }
        return words;
    }

    private Section recommendation(RecommendationChange change) {
        var old = change.before();
        var now = change.after();
        var id = change.recommendation().id();
        var name = t("deliverable.recommendation", now == null ? change.numberBefore() : change.number());
        var heading = new H3();
        heading.setId(ReportPaper.anchor(id));
        // That another one came before it is no change of its own.
        mark(heading, old == null ? "" : name, now == null ? "" : name);
        note(ReportPaper.anchor(id), name, change.changes());
        var line = heading(heading, change);
        var said = review;
        if (now != null) {
            if (said != null) {
                said.on(id).forEach(row -> line.add(number(row)));
            }
            tools.of(id).ifPresent(line::add);
        }
        var shown = new Section(line);
        shown.addClassName("recommendation");
        if (now != null) {
            shown.getElement().setAttribute("data-recommendation", id.value().toString());
        }
        text(change.text(), change.recommendation().text(), IN_RECOMMENDATION, shown);
        shown.add(facts(change));
        text(change.rationale(), change.recommendation().rationale(), IN_RECOMMENDATION, shown);
        if (now != null) {
            input.wentTo(id.value()).ifPresent(went -> shown.add(ReportPaper.inOwnWords(went)));
        }
        placed.to(change).forEach(one -> shown.add(dissent(one)));
        return shown;
    }

    private DescriptionList facts(RecommendationChange change) {
        var facts = facts();
        var old = change.before();
        var now = change.after();
        var addressee = change.addressee();
        if (addressee.changed() || !change.recommendation().addressee().isEmpty()) {
            ReportPaper.fact(facts, t("deliverable.facts.addressee"), line(addressee));
        }
        clauses(facts, old == null ? List.of() : old.clauses(), now == null ? List.of() : now.clauses(), true);
        var points = change.recommendation().points();
        if (old != null && now != null && !old.points().equals(now.points())) {
            ReportPaper.fact(
                    facts,
                    t("deliverable.facts.points"),
                    new Div(input.builtOn(points), new Div(points(old.points(), now.points()))));
        } else if (!points.isEmpty()) {
            ReportPaper.fact(facts, t("deliverable.facts.points"), input.builtOn(points));
        }
        return facts;
    }

    private static String points(List<PointId> old, List<PointId> now) {
        long added = now.stream().filter(Predicate.not(old::contains)).count();
        long gone = old.stream().filter(Predicate.not(now::contains)).count();
        return added + gone == 0 ? t("redlinePart.order") : t("redlinePart.points", added, gone);
    }

    /** @param isShown where they didn't change, too */
    private void clauses(DescriptionList facts, List<ClauseId> old, List<ClauseId> now, boolean isShown) {
        if (!old.equals(now)) {
            ReportPaper.fact(
                    facts,
                    t("deliverable.facts.clauses"),
                    mark(new Span(), names(revisions.before(), old), names(revisions.after(), now)));
        } else if (isShown && !now.isEmpty()) {
            ReportPaper.fact(
                    facts,
                    t("deliverable.facts.clauses"),
                    ReportPaper.clauses(input.mandate(), revisions.after(), now));
        }
    }

    private static String names(RevisionText text, List<ClauseId> clauses) {
        return clauses.stream().map(one -> ReportPaper.clause(text, one)).collect(Collectors.joining(", "));
    }

    private Section dissent(DissentChange change) {
        var dissent = change.dissent();
        var heading = new H4();
        heading.setId("d-" + dissent.id());
        mark(
                heading,
                of(change.before(), one -> ReportPaper.from(one, clock)),
                of(change.after(), one -> ReportPaper.from(one, clock)));
        note("d-" + dissent.id(), ReportPaper.from(dissent, clock), change.changes());
        var shown = new Section(heading(heading, change));
        shown.addClassName("dissent");
        text(change.text(), dissent.text(), IN_DISSENT, shown);
        var old = change.before();
        var now = change.after();
        if (old != null && now != null && !of(old).equals(of(now))) {
            var facts = facts();
            ReportPaper.fact(facts, t("dissent.about"), mark(new Span(), of(old), of(now)));
            shown.add(ReportPaper.inOwnWords(facts));
        }
        return shown;
    }

    /** To what a dissent is. */
    private String of(ReportContent.Dissent dissent) {
        var id = dissent.recommendation();
        return id == null ? t("redlinePart.whole") : called(id);
    }

    private String called(RecommendationId id) {
        return redline.recommendations().stream()
                .filter(one -> one.recommendation().id().equals(id))
                .findFirst()
                .map(one -> t("deliverable.recommendation", one.after() == null ? one.numberBefore() : one.number()))
                .orElseGet(() -> t("dissents.gone"));
    }

    private void note(String anchor, String name, Set<ReportChange> changes) {
        if (!changes.isEmpty()) {
            changed.add(new ChangeList.Entry(anchor, name, PlacedChanges.words(changes)));
        }
    }

    private static Div heading(HtmlContainer heading, Part change) {
        var line = new Div(heading);
        line.addClassName("report-heading");
        if (change.isChanged()) {
            var what = new Span(PlacedChanges.words(change.changes()));
            what.addClassNames("small", "muted", "change-kind");
            line.add(ReportPaper.inOwnWords(what));
        }
        return line;
    }

    private static boolean isMarked(Redline.@Nullable Result comparison) {
        return comparison != null && comparison.changed();
    }

    /** A text with its changes, or where there are none as it is read. */
    private void text(Redline.@Nullable Result comparison, String now, int level, Section shown) {
        if (comparison != null && comparison.changed()) {
            shown.add(ReportWords.of(comparison.html()));
            // The footnotes of what comes after are numbered as in the text without changes.
            writer.pass(now);
        } else if (!now.isBlank()) {
            shown.add(ReportWords.of(writer.html(now, ReportText.Place.below(level))));
        }
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassNames("small", "report-facts");
        return facts;
    }

    private static Span line(Redline.Result comparison) {
        var line = new Span();
        line.getElement().setProperty("innerHTML", comparison.html());
        return line;
    }

    /** Two lines as one; where they are the same, that line. */
    static <C extends HtmlContainer> C mark(C shown, String old, String now) {
        if (old.equals(now)) {
            shown.setText(now);
        } else {
            shown.getElement()
                    .setProperty(
                            "innerHTML", Redline.ofLine(old, now, Say.words()).html());
        }
        return shown;
    }

    private static <T> String of(@Nullable T part, Function<T, String> what) {
        return part == null ? "" : what.apply(part);
    }
}
