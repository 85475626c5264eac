package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.text.Redline;
import no.mandat.workflow.text.ReportRedline;
import no.mandat.workflow.text.ReportRedline.DissentChange;
import no.mandat.workflow.text.ReportRedline.Part;
import no.mandat.workflow.text.ReportRedline.RecommendationChange;
import no.mandat.workflow.text.ReportRedline.SectionChange;
import org.jspecify.annotations.Nullable;

/** What changed between two revisions of a text: the parts in which something did, with what is new and what is gone. */
final class RedlinePaper extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TOP = 2;

    private final transient ReportRedline redline;

    RedlinePaper(RevisionText before, RevisionText after, PageAddresses addresses) {
        redline = ReportRedline.between(before.content(), after.content(), TOP, Say.words(), addresses.addresses());
        addClassNames("document", "report", "redline");
        getElement().setAttribute("lang", after.content().language());
        show(after.content());
    }

    private void show(ReportContent content) {
        var says = new Paragraph(summary());
        says.addClassNames("small", "muted");
        says.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
        add(says);
        if (redline.title().changed()) {
            var title = new H2();
            title.getElement().setProperty("innerHTML", redline.title().html());
            add(title);
        }
        var reply = redline.reply();
        var replied = content.reply();
        if (reply != null && replied != null) {
            add(new Section(new H2(t("deliverable.reply", replied.body())), html(reply)));
        }
        if (redline.summary() != null) {
            add(new Section(new H2(t("deliverable.summary")), html(redline.summary())));
        }
        redline.changedSections().forEach(section -> add(section(section)));
        redline.recommendations().stream().filter(Part::isChanged).forEach(one -> add(recommendation(one)));
        redline.dissents().stream().filter(Part::isChanged).forEach(one -> add(dissent(one)));
    }

    private String summary() {
        if (!redline.isChanged()) {
            return t("redline.same");
        }
        var parts = redline.changedSections().size();
        return t("deliverable.redline", parts, redline.inserted(), redline.deleted());
    }

    private Section section(SectionChange change) {
        var heading = new H2();
        heading.setId(ReportPaper.anchor(change.section().id()));
        heading.getElement()
                .setProperty(
                        "innerHTML",
                        number(change.number(), change.numberBefore()) + " "
                                + change.title().html());
        return part(heading, change, change.text(), change.summary());
    }

    /** A number is ours, and holds nothing but digits and dots. */
    private static String number(String now, String before) {
        return now.isEmpty() ? before : now;
    }

    private Section recommendation(RecommendationChange change) {
        var heading = new H2(t("deliverable.recommendation", number(change.number(), change.numberBefore())));
        heading.setId(ReportPaper.anchor(change.recommendation().id()));
        var shown = part(heading, change, change.text(), change.rationale());
        if (change.addressee().changed()) {
            shown.add(html(change.addressee()));
        }
        shown.addClassName("recommendation");
        return shown;
    }

    private Section dissent(DissentChange change) {
        var dissent = change.dissent();
        var names = dissent.signatories().stream()
                .map(ReportContent.Signatory::name)
                .collect(Collectors.joining(", "));
        var shown = part(new H2(t("deliverable.from." + dissent.kind(), names)), change, change.text(), null);
        if (change.signatories().changed()) {
            shown.add(html(change.signatories()));
        }
        shown.addClassName("dissent");
        return shown;
    }

    private static Section part(
            Component heading, Part change, Redline.@Nullable Result text, Redline.@Nullable Result more) {
        var what = new Span(
                change.changes().stream().map(one -> Say.sentence(t(one))).collect(Collectors.joining(" · ")));
        what.addClassNames("small", "muted", "change-kind");
        what.getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
        var line = new Div(heading, what);
        line.addClassName("report-heading");
        var shown = new Section(line);
        shown.addClassName("report-section");
        Optional.ofNullable(text).map(RedlinePaper::html).ifPresent(shown::add);
        Optional.ofNullable(more).map(RedlinePaper::html).ifPresent(shown::add);
        return shown;
    }

    private static Div html(Redline.Result result) {
        var words = new Div();
        words.addClassName("report-text");
        words.getElement().setProperty("innerHTML", result.html());
        return words;
    }
}
