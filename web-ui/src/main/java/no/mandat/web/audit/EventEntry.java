package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.audit.EventText;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.audit.RowMarks.Receipt;
import no.mandat.workflow.text.Redline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a sentence, with what it changed from and to. A long history has many of them, so each is one
 * component; all its words are put in as text, never as markup, but for what changed in a long one, which is made safe.
 */
final class EventEntry extends ListItem {

    private static final long serialVersionUID = 1L;

    /** How the code of a month is written. */
    private static final String MONTH = "2026-10";

    /** So many changes are read at once; the others one asks for. */
    private static final int SHOWN = 20;

    /** From so many signs on two texts are read as one, in which it is marked what changed. */
    private static final int LONG = 200;

    /** What is written as Markdown; all other texts are plain. */
    private static final Set<String> MARKDOWN =
            Set.of("Call.introduction", "Resolution.text", "MandateClauses.clauseText", "Amendment.clauseText");

    EventEntry(HistoryRow row, When when, ZoneId zone) {
        this(row, when, zone, null);
    }

    /** With a link to what it happened to, where that has an address. */
    EventEntry(HistoryRow row, When when, ZoneId zone, @Nullable String address) {
        this(new Words(row, new EventText(row, zone, Say.words())).entry(when, address));
    }

    private EventEntry(Element entry) {
        addClassName("event");
        getElement().setProperty("innerHTML", entry.html());
    }

    /** With its number in the log. */
    static EventEntry numbered(HistoryRow row, When when, ZoneId zone) {
        var words = new Words(row, new EventText(row, zone, Say.words()));
        var entry = words.entry(when, null);
        words.number(entry);
        return new EventEntry(entry);
    }

    /** How a row is said. */
    private record Words(HistoryRow row, EventText text) {

        Element entry(When when, @Nullable String address) {
            var entry = new Document("");
            entry.outputSettings().prettyPrint(false);
            entry.appendElement("time")
                    .attr("datetime", when.machine())
                    .attr("title", when.exact())
                    .text(when.text());
            var body = entry.appendElement("div");
            sentence(body.appendElement("p"));
            var said =
                    text.said().stream().filter(change -> !isOnReceipt(change)).toList();
            changes(body, said.stream().limit(SHOWN).toList());
            if (said.size() > SHOWN) {
                var rest = body.appendElement("details").addClass("change");
                rest.appendElement("summary").text(t("history.changes", said.size() - SHOWN));
                changes(rest, said.subList(SHOWN, said.size()));
            }
            Optional.ofNullable(row.reason())
                    .ifPresent(reason -> reason(body.appendElement("p").addClass("change"), reason));
            text.erasure()
                    .ifPresent(erasure ->
                            body.appendElement("p").addClass("change").text(erasure));
            text.mismatch().ifPresent(mismatch -> body.appendElement("p")
                    .addClass("change")
                    .appendElement("span")
                    .addClass("badge")
                    .addClass("badge-bad")
                    .text(mismatch));
            row.marks()
                    .given()
                    .ifPresent(given -> receipt(body.appendElement("p").addClass("receipt-line"), given));
            if (address != null && row.subject() != null) {
                body.appendElement("p")
                        .addClass("change")
                        .appendElement("a")
                        .attr("href", address)
                        .attr("router-link", "")
                        .text(t("story.show", row.subject()));
            }
            return entry;
        }

        /** Read out as "hendelse 14 208". */
        void number(Element entry) {
            var place = entry.appendElement("span").addClass("number");
            text.number()
                    .ifPresentOrElse(
                            number -> {
                                place.appendElement("span")
                                        .addClass("only-heard")
                                        .text(t("history.number") + " ");
                                place.appendText(number);
                            },
                            () -> place.text(row.marks().isAsLogged() ? t("history.number.waiting") : "–"));
        }

        /** The receipt's line has as much of it as one reads. */
        private boolean isOnReceipt(Value change) {
            return row.marks()
                    .given()
                    .filter(given ->
                            given.fingerprint() != null && given.fingerprint().equals(change.after()))
                    .isPresent();
        }

        /** Whose it is may open it. */
        private static void receipt(Element line, Receipt given) {
            line.appendText(t("history.receipt") + " ");
            if (given.own() == null) {
                line.appendText(given.reference());
            } else {
                line.appendElement("a")
                        .attr("href", ApprovalNavigation.receipt(given.own()))
                        .attr("router-link", "")
                        .text(given.reference());
            }
            given.shortFingerprint()
                    .ifPresent(fingerprint -> line.appendText(" · " + t("history.receipt.fingerprint", fingerprint)));
        }

        private void sentence(Element line) {
            line.appendElement("span").addClass("actor").text(text.actor());
            line.appendText(" " + text.deed());
        }

        /** Something that wasn't there before has no old values to compare with. */
        private boolean isBeginning() {
            var said = text.said();
            return said.size() > 1 && said.stream().allMatch(change -> change.before() == null);
        }

        private void changes(Element body, List<Value> some) {
            if (isBeginning()) {
                beginning(body.appendElement("p").addClass("change").addClass("first-values"), some);
            } else {
                some.forEach(change -> change(body, change));
            }
        }

        private void beginning(Element line, List<Value> values) {
            values.stream()
                    .filter(value -> value.after() != null && !value.after().equals(row.subject()))
                    .forEach(value -> {
                        var both = line.appendElement("span");
                        field(both, value);
                        both.appendElement("span").text(text.words(value, value.after()));
                    });
        }

        private void field(Element line, Value change) {
            field(line, text.label(change.field()));
        }

        private static void field(Element line, String name) {
            line.appendElement("span").addClass("field").text(name);
        }

        /** Old and new values, marked up so that screen readers can tell. */
        private void change(Element body, Value change) {
            var redline = redline(change);
            if (redline.isPresent()) {
                var block = body.appendElement("div").addClass("change");
                field(block, change);
                var both = block.appendElement("div").addClass("event-text").append(redline.get());
                // The headings of the page are others.
                both.select("h2, h3, h4, h5, h6").tagName("p").addClass("heading");
                return;
            }
            var line = body.appendElement("p").addClass("change");
            field(line, change);
            if (change.before() != null) {
                line.appendElement("del").text(text.words(change, change.before()));
                line.appendText(" → ");
            }
            if (change.after() == null) {
                line.appendElement("span").addClass("muted").text(t("history.unset"));
            } else {
                line.appendElement("ins").text(text.words(change, change.after()));
            }
        }

        /** Texts that are long; where no word changed they are read as they were typed. */
        private Optional<String> redline(Value change) {
            var before = change.before();
            var after = change.after();
            if (before == null
                    || after == null
                    || !change.type().equals("text")
                    || before.length() + after.length() < LONG) {
                return Optional.empty();
            }
            return Optional.of(
                            isMarkdown(change)
                                    ? Redline.between(before, after, Say.words())
                                    : Redline.betweenPlain(before, after, Say.words()))
                    .filter(redline -> redline.inserted() + redline.deleted() > 0)
                    .map(Redline.Result::html);
        }

        /** Behind the name of a field stands which language it is in. */
        private boolean isMarkdown(Value change) {
            return MARKDOWN.contains(row.subjectKind() + "." + change.field().split("\\.", 2)[0]);
        }

        private static void reason(Element line, String text) {
            field(line, t("history.reason"));
            line.appendElement("span").text("«" + text + "»");
        }
    }
}
