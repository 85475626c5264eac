package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.review.OpenCounts;
import org.jspecify.annotations.Nullable;

/** What a text consists of, and what is still missing of it. */
final class OutlineRail extends Nav {

    private static final long serialVersionUID = 1L;

    /** Where the page is narrow the contents stand above the text, and are folded; elsewhere they stand open beside it. */
    private static final String FOLD = """
            const narrow = window.matchMedia('screen and (max-width: 800px)');
            const fit = () => {
              if (!this.isConnected) {
                narrow.removeEventListener('change', fit);
                return;
              }
              this.open = !narrow.matches;
              this.querySelector('summary').tabIndex = narrow.matches ? 0 : -1;
            };
            fit();
            narrow.addEventListener('change', fit);
            """;

    /**
     * A section in it.
     *
     * @param title with its number
     * @param about how far it is, in words; may be empty
     * @param changed what has become of it since the revision that the text is compared with, in words; may be empty
     * @param done whether it says anything
     * @param open how many open comments are on it, where it is reviewed
     */
    record Line(
            SectionId section,
            int level,
            String title,
            String about,
            String changed,
            boolean done,
            @Nullable OpenCounts open,
            List<ClauseId> clauses) {

        static Line of(SectionRow row, String changed, @Nullable OpenCounts open) {
            return new Line(
                    row.id(),
                    row.level(),
                    row.number() + " " + row.form().title(),
                    about(row),
                    changed,
                    row.written(),
                    open,
                    row.form().clauses());
        }

        private static String about(SectionRow row) {
            if (row.written()) {
                return "";
            }
            var author = row.author();
            var due = row.form().due();
            if (author == null) {
                return t("deliverable.outline.notWritten");
            }
            return due == null
                    ? t("deliverable.outline.by", author)
                    : t("deliverable.outline.byDue", author, Say.dates().day(due));
        }
    }

    /**
     * @param page the address of the page, with the revisions that it shows
     * @param writers says who is writing in a section now, where the reader is told
     */
    OutlineRail(
            MandateId mandate,
            String page,
            List<Line> lines,
            Map<ClauseId, String> clauses,
            List<String> missing,
            @Nullable WritersNow writers) {
        addClassName("outline-rail");
        var heading = new H2(t("deliverable.outline"));
        heading.setId("outline");
        getElement().setAttribute("aria-labelledby", "outline");
        var list = new OrderedList();
        lines.forEach(line -> list.add(item(page, mandate, line, clauses, writers)));
        var fold = new NativeDetails(heading, list);
        fold.setOpen(true);
        fold.addClassName("outline-fold");
        fold.getElement().executeJs(FOLD);
        add(fold);
        if (!missing.isEmpty()) {
            var rest = new H2(t("deliverable.missing"));
            rest.addClassName("rest");
            add(rest);
            missing.forEach(sentence -> {
                var said = new Paragraph(sentence);
                said.addClassName("small");
                add(said);
            });
        }
    }

    private static ListItem item(
            String page, MandateId mandate, Line line, Map<ClauseId, String> clauses, @Nullable WritersNow writers) {
        var title = new Anchor(page + "#" + ReportPaper.anchor(line.section()), line.title());
        title.addClassName("outline-title");
        var item = new ListItem(title);
        item.addClassNames(shape(line), "level-" + line.level());
        if (!line.about().isEmpty()) {
            var about = new Span(line.about());
            about.addClassNames("small", "muted");
            item.add(about);
        }
        if (!line.changed().isEmpty()) {
            var changed = new Span(line.changed());
            changed.addClassNames("small", "outline-changed");
            item.add(changed);
        }
        if (writers != null) {
            item.add(writers.told(line.section()));
        }
        var open = line.open();
        if (open != null && (line.done() || open.all() > 0)) {
            var comments = new Span(open.words(Say.words()));
            comments.addClassNames("small", "outline-comments");
            item.add(comments);
        }
        if (!line.clauses().isEmpty()) {
            var links = new Div();
            links.addClassNames("clause-links", "small");
            line.clauses()
                    .forEach(clause -> links.add(new InAppLink(
                            ClauseAddress.of(mandate, clause),
                            t("deliverable.clause", clauses.getOrDefault(clause, t("clauses.gone.one"))))));
            item.add(links);
        }
        return item;
    }

    private static String shape(Line line) {
        var open = line.open();
        if (open != null && open.objections() > 0) {
            return "objected";
        }
        if (open != null && open.all() > 0) {
            return "commented";
        }
        return line.done() ? "written" : "blank";
    }
}
