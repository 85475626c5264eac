package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.PartKind;
import no.mandat.web.shared.DemandWords;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.mandate.RouteWords;
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

    /** Under what the words for a field's values stand, where that isn't their type. */
    private static final Map<String, String> WORDS = Map.of(
            "language",
            "language",
            "letterLanguage",
            "language",
            "languages",
            "language",
            "publications",
            "call.paper.publications");

    /**
     * What it is about is named, and one sees of which kind that is; why it was called off is said as the reason; each question
     * is an entry of its own, and so is each change of a date; the fingerprint of clauses is for machines, and so are the number by which
     * calendars know that a meeting has changed and the ids of erased entries.
     */
    private static final Set<String> SAID_OTHERWISE = Set.of(
            "subjectKind",
            "cancelReason",
            "questions",
            "roundKind",
            "moves",
            "dateChanges",
            "tree",
            "sequence",
            "entries");

    EventEntry(HistoryRow row, When when, ZoneId zone) {
        this(row, when, zone, null);
    }

    /** With a link to what it happened to, where that has an address. */
    EventEntry(HistoryRow row, When when, ZoneId zone, @Nullable String address) {
        addClassName("event");
        getElement()
                .setProperty(
                        "innerHTML", new Words(row, zone).entry(when, address).html());
    }

    /** How a row is said. */
    private record Words(HistoryRow row, ZoneId zone) {

        Element entry(When when, @Nullable String address) {
            var entry = new Document("");
            entry.outputSettings().prettyPrint(false);
            entry.appendElement("time")
                    .attr("datetime", when.machine())
                    .attr("title", when.exact())
                    .text(when.text());
            var body = entry.appendElement("div");
            sentence(body.appendElement("p"));
            var said = row.changes().stream().filter(Words::isSaid).toList();
            changes(body, said.stream().limit(SHOWN).toList());
            if (said.size() > SHOWN) {
                var rest = body.appendElement("details").addClass("change");
                rest.appendElement("summary").text(t("history.changes", said.size() - SHOWN));
                changes(rest, said.subList(SHOWN, said.size()));
            }
            Optional.ofNullable(row.reason())
                    .ifPresent(reason -> reason(body.appendElement("p").addClass("change"), reason));
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

        private void sentence(Element line) {
            line.appendElement("span").addClass("actor").text(actor());
            var subject = Optional.ofNullable(row.subject()).orElseGet(() -> t("history.erased"));
            var key = "event." + row.action();
            var ofKind = key + "." + round();
            line.appendText(" " + t(Say.words().knows(ofKind) ? ofKind : key, subject));
        }

        /** In which kind of round it happened, if in one: it says what positions and outcomes are called. */
        private RoundKind round() {
            return row.changes().stream()
                    .filter(change -> change.type().equals("RoundKind"))
                    .flatMap(change -> Stream.ofNullable(change.after()))
                    .findFirst()
                    .map(RoundKind::valueOf)
                    .orElse(RoundKind.DECISION);
        }

        private String actor() {
            if (row.automaton()) {
                return t("history.system");
            }
            return Optional.ofNullable(row.actor()).orElseGet(() -> Say.sentence(t("history.erased")));
        }

        /** Something that wasn't there before has no old values to compare with. */
        private boolean isBeginning() {
            return row.changes().stream().allMatch(change -> change.before() == null)
                    && row.changes().size() > 1;
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
                        both.appendElement("span").text(words(value, value.after()));
                    });
        }

        /** A number that begins at nothing says nothing. */
        private static boolean isSaid(Value change) {
            boolean nothing = change.before() == null && change.type().equals("number") && "0".equals(change.after());
            return !nothing && !SAID_OTHERWISE.contains(change.field());
        }

        private void field(Element line, Value change) {
            field(line, label(change.field()));
        }

        /** "Spørsmål 2, hjelpetekst (nynorsk)": of which question it is, and in which language, stands behind the field's name. */
        private String label(String field) {
            var parts = field.split("\\.", -1);
            var named = "field." + row.subjectKind() + "." + parts[0];
            var ofKind = named + "." + round();
            var label = t(Say.words().knows(ofKind) ? ofKind : named);
            for (var part : Arrays.asList(parts).subList(1, parts.length)) {
                label = Character.isLetter(part.charAt(0))
                        ? t("history.inLanguage", label, t("language." + part))
                        : part.charAt(0) == '-'
                                ? t("history.question.gone", part.substring(1), label)
                                : t("history.question", part, label);
            }
            return label;
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
                var text = block.appendElement("div").addClass("event-text").append(redline.get());
                // The headings of the page are others.
                text.select("h2, h3, h4, h5, h6").tagName("p").addClass("heading");
                return;
            }
            var line = body.appendElement("p").addClass("change");
            field(line, change);
            if (change.before() != null) {
                line.appendElement("del").text(words(change, change.before()));
                line.appendText(" → ");
            }
            if (change.after() == null) {
                line.appendElement("span").addClass("muted").text(t("history.unset"));
            } else {
                line.appendElement("ins").text(words(change, change.after()));
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

        private String words(Value change, @Nullable String value) {
            if (value == null) {
                return t("history.unset");
            }
            // A list from which all were taken has no type of its own.
            if (change.type().equals("ReportPart") || change.field().equals("parts") && !value.isEmpty()) {
                return parts(value);
            }
            return switch (change.type()) {
                case "date" -> Say.dates().day(LocalDate.parse(value));
                case "instant" -> Say.dates().exact(Instant.parse(value).atZone(zone));
                case "Due" -> due(value);
                case "Demand" -> DemandWords.of(value);
                case "Way" -> ways(value);
                case "RoundState" ->
                    RoundWords.state(round(), RoundState.valueOf(value)).in(Say.words());
                case "PositionKind" ->
                    RoundWords.said(round(), PositionKind.valueOf(value)).in(Say.words());
                default ->
                    Arrays.stream(value.split(", ", -1))
                            .map(one -> word(WORDS.getOrDefault(change.field(), change.type()), one))
                            .collect(Collectors.joining(", "));
            };
        }

        /** What kind each is: its title may be the draft's. */
        private static String parts(String codes) {
            return Arrays.stream(codes.split(", ", -1))
                    .map(one -> t(PartKind.valueOf(one.split(":", 2)[0].toUpperCase(Locale.ROOT))))
                    .collect(Collectors.joining(", "));
        }

        /** How kinds are approved that go another way than the usual one. */
        private static String ways(String codes) {
            var said = new RouteWords(Say.words());
            return Arrays.stream(codes.split(", ", -1))
                    .map(Routes.Way::ofCode)
                    .map(said::line)
                    .map(Say::sentence)
                    .collect(Collectors.joining("; "));
        }

        private static String word(String under, String value) {
            var key = under + "." + value;
            return Say.words().knows(key) ? t(key) : value;
        }

        /** A month, or a day. */
        private static String due(String code) {
            return code.length() == MONTH.length()
                    ? Say.dates().month(YearMonth.parse(code))
                    : Say.dates().day(LocalDate.parse(code));
        }
    }
}
