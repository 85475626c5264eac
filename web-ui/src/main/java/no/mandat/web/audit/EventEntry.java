package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import no.mandat.web.shared.Say;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import org.jspecify.annotations.Nullable;

/** One thing that happened, as a sentence, with what it changed from and to. */
final class EventEntry extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient ZoneId zone;

    EventEntry(HistoryRow row, Component when, ZoneId zone) {
        this.zone = zone;
        addClassName("event");
        var body = new Div(sentence(row));
        if (isBeginning(row)) {
            body.add(beginning(row));
        } else {
            row.changes().stream().map(change -> change(row, change)).forEach(body::add);
        }
        Optional.ofNullable(row.reason()).map(EventEntry::reason).ifPresent(body::add);
        add(when, body);
    }

    private static Paragraph sentence(HistoryRow row) {
        var actor = new Span(actor(row));
        actor.addClassName("actor");
        var subject = Optional.ofNullable(row.subject()).orElseGet(() -> t("history.erased"));
        return new Paragraph(actor, new Span(" " + t("event." + row.action(), subject)));
    }

    private static String actor(HistoryRow row) {
        if (row.automaton()) {
            return t("history.system");
        }
        return Optional.ofNullable(row.actor()).orElseGet(() -> Say.sentence(t("history.erased")));
    }

    /** Something that wasn't there before has no old values to compare with. */
    private static boolean isBeginning(HistoryRow row) {
        return row.changes().stream().allMatch(change -> change.before() == null)
                && row.changes().size() > 1;
    }

    private Paragraph beginning(HistoryRow row) {
        var line = new Paragraph();
        line.addClassNames("change", "first-values");
        row.changes().stream()
                .filter(value -> value.after() != null && !value.after().equals(row.subject()))
                .map(value -> new Span(field(row, value), new Span(words(value, value.after()))))
                .forEach(line::add);
        return line;
    }

    private static Span field(HistoryRow row, Value change) {
        var field = new Span(t("field." + row.subjectKind() + "." + change.field()));
        field.addClassName("field");
        return field;
    }

    private Paragraph change(HistoryRow row, Value change) {
        var line = new Paragraph(field(row, change));
        line.addClassName("change");
        if (change.before() != null) {
            line.add(new Changed.Deleted(words(change, change.before())), new Span(" → "));
        }
        line.add(change.after() == null ? unset() : new Changed.Inserted(words(change, change.after())));
        return line;
    }

    private static Span unset() {
        var text = new Span(t("history.unset"));
        text.addClassName("muted");
        return text;
    }

    private static Paragraph reason(String text) {
        var field = new Span(t("history.reason"));
        field.addClassName("field");
        var line = new Paragraph(field, new Span("«" + text + "»"));
        line.addClassName("change");
        return line;
    }

    private String words(Value change, @Nullable String value) {
        if (value == null) {
            return t("history.unset");
        }
        return switch (change.type()) {
            case "date" -> Say.dates().day(LocalDate.parse(value));
            case "instant" -> Say.dates().exact(Instant.parse(value).atZone(zone));
            default -> Say.words().knows(change.type() + "." + value) ? t(change.type() + "." + value) : value;
        };
    }

    /** Old and new values, marked up so that screen readers can tell. */
    private static final class Changed {

        @Tag("del")
        private static final class Deleted extends HtmlContainer {

            private static final long serialVersionUID = 1L;

            Deleted(String text) {
                setText(text);
            }
        }

        @Tag("ins")
        private static final class Inserted extends HtmlContainer {

            private static final long serialVersionUID = 1L;

            Inserted(String text) {
                setText(text);
            }
        }
    }
}
