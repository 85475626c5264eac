package no.mandat.workflow.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.consent.AmendmentText;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.workflow.mandate.RouteWords;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** What both bodies of a mandate are asked to consent to, as a text to read. */
final class ContentMarkdown {

    private static final String PUNCTUATION = "([\\\\`*_{}\\[\\]<>()#+\\-.!|~&])";
    private static final int LOWEST_HEADING = 6;

    private final Words words;
    private final Dates dates;

    ContentMarkdown(Words words) {
        this.words = words;
        this.dates = new Dates(words);
    }

    String of(MandateContent content) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + literal(content.title()));
        clauses(content, parts);
        parts.add("## " + words.of("consent.text.period"));
        parts.add(period(content));
        section("consent.text.plan", content.plan().stream().map(this::date).toList(), parts);
        section("consent.text.seats", content.seats().stream().map(this::seat).toList(), parts);
        section(
                "consent.text.demands",
                content.demands().all().stream()
                        .map(demand -> words.of("consent.text.demand", words.of(demand.category()), demand.minimum()))
                        .toList(),
                parts);
        section("consent.text.routes", routes(content), parts);
        return parts.stream().collect(Collectors.joining("\n\n")) + "\n";
    }

    /** The same, under why and from when it is to hold. */
    String of(MandateContent content, AmendmentText about) {
        var from = about.inForceFrom();
        return words.of(
                        "consent.text.why",
                        about.reason(),
                        from == null ? words.of("consent.text.whenBoth") : dates.day(from))
                + "\n\n"
                + of(content);
    }

    private void clauses(MandateContent content, List<String> parts) {
        var numbers = ClauseNumbers.of(content.clauses());
        var notes = new RunningNotes();
        for (var written : content.clauses().clauses()) {
            var clause = notes.numbered(written);
            var number = Optional.ofNullable(numbers.get(clause.id()))
                    .map(found -> literal(found.text()))
                    .orElse("");
            if (clause.form().hasHeading()) {
                parts.add("#".repeat(Math.min(clause.depth() + 2, LOWEST_HEADING)) + " "
                        + (number + " " + clause.heading()).strip());
                if (!clause.text().isEmpty()) {
                    parts.add(clause.text());
                }
                if (clause.isTraceable()) {
                    parts.add(demanded(clause));
                }
            } else {
                boolean inLine = clause.isTraceable() && clause.form().isProse();
                parts.add(said(clause, number) + (inLine ? " " + demanded(clause) : ""));
            }
        }
        list("consent.text.notes", notes.lines(), parts);
    }

    /** What the clause demands, and how binding it is: that is agreed on as its words are. */
    private String demanded(Clause clause) {
        var force = clause.force();
        return force == null
                ? words.of("consent.text.kind", words.of(clause.kind()))
                : words.of("consent.text.kindAndForce", words.of(clause.kind()), words.of(force));
    }

    private static String said(Clause clause, String number) {
        return clause.form().isProse() && !number.isEmpty() ? number + " " + clause.text() : clause.text();
    }

    private String period(MandateContent content) {
        var lastDay = dates.day(content.period().lastDay());
        var firstDay = content.period().firstDay();
        return firstDay == null
                ? words.of("consent.text.fromAdoption", lastDay)
                : words.of("consent.text.fromTo", dates.day(firstDay), lastDay);
    }

    private void section(String title, List<String> lines, List<String> parts) {
        list(title, lines.stream().map(line -> "- " + line).toList(), parts);
    }

    private void list(String title, List<String> items, List<String> parts) {
        if (!items.isEmpty()) {
            parts.add("## " + words.of(title));
            parts.add(String.join("\n", items));
        }
    }

    private String date(PlannedDate date) {
        return words.of(
                date.boardControlled() ? "consent.text.boardDate" : "consent.text.date",
                literal(date.title()),
                dates.due(date.due(), date.wholeMonth()));
    }

    private String seat(PlannedSeat seat) {
        var held = seat.name().isEmpty() ? words.of(seat.category()) : literal(seat.name());
        return seat.voting() ? held : words.of("consent.text.noVote", held);
    }

    private List<String> routes(MandateContent content) {
        var said = new RouteWords(words);
        return content.routes().ways().stream().map(said::line).toList();
    }

    /** Names and titles are no Markdown. */
    private static String literal(String text) {
        return text.replaceAll(PUNCTUATION, "\\\\$1");
    }
}
