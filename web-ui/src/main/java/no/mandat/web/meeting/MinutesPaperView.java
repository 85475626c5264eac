package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MinutesPeople;
import org.jspecify.annotations.Nullable;

/** What minutes say, in one column for reading. */
final class MinutesPaperView extends Article {

    private static final long serialVersionUID = 1L;

    private final transient MinutesContent content;
    private final transient Set<AgendaItemId> shut;
    private final transient Clock clock;

    /**
     * @param shut in which items the reader is partial
     * @param beside what stands below an item, or below all where it is of none
     */
    MinutesPaperView(
            MinutesContent content,
            Set<AgendaItemId> shut,
            Clock clock,
            Function<@Nullable AgendaItemId, List<Component>> beside) {
        this.content = content;
        this.shut = shut;
        this.clock = clock;
        addClassName("minutes-paper");
        getElement().setAttribute("aria-labelledby", "page-title");
        facts();
        people();
        content.items().forEach(item -> add(item(item, beside.apply(item.id()))));
        corrections();
        printed(null).forEach(this::add);
        beside.apply(null).forEach(this::add);
    }

    private void facts() {
        var dates = Say.dates();
        var began = content.beganAt().atZone(clock.getZone());
        var when = t(
                "minutes.time",
                dates.day(began.toLocalDate()),
                dates.time(began),
                dates.time(content.endedAt().atZone(clock.getZone())));
        add(new Paragraph(Stream.of(
                        content.body(),
                        when,
                        Optional.ofNullable(content.place()).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "))));
    }

    private void people() {
        list("minutes.present", one -> one.role() != AttendeeRole.OUTSIDER && MinutesPeople.wasThere(one));
        list("minutes.outsiders", one -> one.role() == AttendeeRole.OUTSIDER && MinutesPeople.wasThere(one));
        list("minutes.absent", one -> !MinutesPeople.wasThere(one));
    }

    private void list(String title, Predicate<MinutesContent.Someone> who) {
        var list = new UnorderedList();
        list.addClassName("minutes-people");
        content.people().stream().filter(who).forEach(one -> list.add(new ListItem(words(one))));
        if (list.getComponentCount() > 0) {
            add(new H2(t(title)), list);
        }
    }

    private String words(MinutesContent.Someone one) {
        return Stream.of(
                        one.name(),
                        Optional.ofNullable(one.organisation()).orElse(""),
                        t(one.role()),
                        new MinutesPeople(Say.words(), clock.getZone()).about(one))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Section item(MinutesContent.Item item, List<Component> below) {
        var heading = new H2(t("minutes.item", item.number(), item.title()));
        heading.setId("item-" + item.id());
        var section = new Section(heading);
        section.getElement().setAttribute("aria-labelledby", "item-" + item.id());
        if (shut.contains(item.id())) {
            var line = new Paragraph(t("agenda.shutOut"));
            line.addClassNames("small", "muted");
            section.add(line);
            return section;
        }
        var kind = Say.sentence(t(item.kind()));
        var about =
                new Paragraph(item.presenter() == null ? kind : t("minutes.kindAndPresenter", kind, item.presenter()));
        about.addClassNames("small", "muted");
        section.add(about);
        if (item.classification().openness() == Openness.EXEMPT) {
            section.add(line(t(
                            "minutes.exempt",
                            Optional.ofNullable(item.classification().legalBasis())
                                    .orElse(""))
                    .strip()));
        }
        markdown(section, item.notes());
        decision(section, item);
        if (!item.recused().isEmpty()) {
            section.add(new Paragraph(t("minutes.recused", Say.words().list(item.recused()))));
        }
        actions(section, item.actions());
        if (!item.contributions().isEmpty()) {
            section.add(new Paragraph(t("minutes.said", Say.words().list(item.contributions()))));
        }
        printed(item.id()).forEach(section::add);
        below.forEach(section::add);
        return section;
    }

    private void markdown(Section section, String text) {
        if (!text.isBlank()) {
            section.add(new MarkdownView(text).in(content.language()));
        }
    }

    private void decision(Section section, MinutesContent.Item item) {
        if (!item.decision().isBlank()) {
            section.add(new H3(t("minutes.decision")));
            markdown(section, item.decision());
        }
        Optional.ofNullable(item.outcome())
                .map(outcome -> t("minutes.outcome", t(outcome)))
                .ifPresent(words -> section.add(new Paragraph(words)));
        Optional.ofNullable(item.quorum())
                .map(quorum -> t("minutes.quorum", quorum.present(), quorum.eligible()))
                .ifPresent(words -> section.add(new Paragraph(words)));
    }

    private static void actions(Section section, List<MinutesContent.Action> actions) {
        if (actions.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        actions.forEach(action -> list.add(new ListItem(t(
                "minutes.action",
                action.title(),
                action.responsible(),
                Say.dates().day(action.due())))));
        section.add(new H3(t("minutes.actions")), list);
    }

    private void corrections() {
        if (content.corrections().isEmpty()) {
            return;
        }
        var section = new Section(new H2(t("minutes.corrections")));
        content.corrections().forEach(correction -> {
            section.add(line(t("minutes.correction", correction.of())));
            markdown(section, correction.text());
        });
        add(section);
    }

    private List<Component> printed(@Nullable AgendaItemId item) {
        return content.remarks().stream()
                .filter(remark -> Objects.equals(remark.item(), item))
                .<Component>map(remark -> printed(remark, item == null))
                .toList();
    }

    private Div printed(MinutesContent.Printed remark, boolean general) {
        var title = t("minutes.printed", remark.by());
        var box = new Div(general ? new H2(title) : new H3(title), MinutesRemarkBox.typed(remark.text()));
        box.addClassName("minutes-remark");
        if (remark.answer() != null) {
            box.add(line(t("minutes.answer")), MinutesRemarkBox.typed(remark.answer()));
        }
        return box;
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("minutes-line");
        return line;
    }
}
