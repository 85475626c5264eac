package no.mandat.workflow.audit;

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
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.PartKind;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.mandate.RouteWords;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** One thing that happened, in words: who, what, and from which values to which. */
public final class EventText {

    /** How the code of a month is written. */
    private static final String MONTH = "2026-10";

    /** Under what the words for a field's values stand, where that isn't their type. */
    private static final Map<String, String> WORDS = Map.of(
            "language",
            "language",
            "letterLanguage",
            "language",
            "languages",
            "language",
            "publications",
            "call.paper.publications",
            "readAction",
            "action");

    /**
     * What it is about is named, and one sees of which kind that is; why it was called off is said as the reason; each question
     * is an entry of its own, and so is each change of a date; the fingerprint of clauses is for machines, and so are the number by which
     * calendars know that a meeting has changed and the ids of erased entries and of what was asked for.
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
            "entries",
            "readSubject");

    private final HistoryRow row;
    private final ZoneId zone;
    private final Words words;

    /** In that language, with times of that zone. */
    public EventText(HistoryRow row, ZoneId zone, Words words) {
        this.row = row;
        this.zone = zone;
        this.words = words;
    }

    /** Who did it. */
    public String actor() {
        if (row.automaton()) {
            return t("history.system");
        }
        return Optional.ofNullable(row.actor()).orElseGet(() -> sentence(t("history.erased")));
    }

    /** What they did, as it follows their name. */
    public String deed() {
        var subject = Optional.ofNullable(row.subject()).orElseGet(() -> t("history.erased"));
        var key = "event." + row.action();
        var ofKind = key + "." + round();
        return t(words.knows(ofKind) ? ofKind : key, subject);
    }

    /** The changes that are told of. */
    public List<Value> said() {
        return row.changes().stream().filter(EventText::isSaid).toList();
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

    /** A number that begins at nothing says nothing. */
    private static boolean isSaid(Value change) {
        boolean nothing = change.before() == null && change.type().equals("number") && "0".equals(change.after());
        return !nothing && !SAID_OTHERWISE.contains(change.field());
    }

    /** "Spørsmål 2, hjelpetekst (nynorsk)": of which question it is, and in which language, stands behind the field's name. */
    public String label(String field) {
        var parts = field.split("\\.", -1);
        var named = "field." + row.subjectKind() + "." + parts[0];
        var ofKind = named + "." + round();
        var label = t(words.knows(ofKind) ? ofKind : named);
        for (var part : Arrays.asList(parts).subList(1, parts.length)) {
            label = Character.isLetter(part.charAt(0))
                    ? t("history.inLanguage", label, t("language." + part))
                    : part.charAt(0) == '-'
                            ? t("history.question.gone", part.substring(1), label)
                            : t("history.question", part, label);
        }
        return label;
    }

    /** A value of a change, in words. */
    public String words(Value change, @Nullable String value) {
        if (value == null) {
            return t("history.unset");
        }
        // A list from which all were taken has no type of its own.
        if (!value.isEmpty()
                && (change.type().equals("ReportPart") || change.field().equals("parts"))) {
            return parts(value);
        }
        return switch (change.type()) {
            case "date" -> new Dates(words).day(LocalDate.parse(value));
            case "instant" -> new Dates(words).exact(Instant.parse(value).atZone(zone));
            case "Due" -> due(value);
            case "Demand" -> demands(value);
            case "Way" -> ways(value);
            case "RoundState" ->
                RoundWords.state(round(), RoundState.valueOf(value)).in(words);
            case "PositionKind" ->
                RoundWords.said(round(), PositionKind.valueOf(value)).in(words);
            default ->
                Arrays.stream(value.split(", ", -1))
                        .map(one -> word(WORDS.getOrDefault(change.field(), change.type()), one))
                        .collect(Collectors.joining(", "));
        };
    }

    /** What kind each is: its title may be the draft's. */
    private String parts(String codes) {
        return Arrays.stream(codes.split(", ", -1))
                .map(one -> words.of(PartKind.valueOf(one.split(":", 2)[0].toUpperCase(Locale.ROOT))))
                .collect(Collectors.joining(", "));
    }

    /** What a mandate demands of categories: {@code INDUSTRY:2, RESEARCH:1}. */
    private String demands(String codes) {
        return Arrays.stream(codes.split(", "))
                .map(code -> code.split(":"))
                .map(parts -> demand(words.of(OrganisationCategory.valueOf(parts[0])), Integer.parseInt(parts[1])))
                .collect(Collectors.joining(", "));
    }

    private String demand(String category, int minimum) {
        return minimum > 1 ? t("demand.atLeast", category, minimum) : category;
    }

    /** How kinds are approved that go another way than the usual one. */
    private String ways(String codes) {
        var said = new RouteWords(words);
        return Arrays.stream(codes.split(", ", -1))
                .map(Routes.Way::ofCode)
                .map(said::line)
                .map(this::sentence)
                .collect(Collectors.joining("; "));
    }

    private String word(String under, String value) {
        var key = under + "." + value;
        return words.knows(key) ? t(key) : value;
    }

    /** A month, or a day. */
    private String due(String code) {
        return code.length() == MONTH.length()
                ? new Dates(words).month(YearMonth.parse(code))
                : new Dates(words).day(LocalDate.parse(code));
    }

    private String t(String key, Object... values) {
        return words.of(key, values);
    }

    private String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
