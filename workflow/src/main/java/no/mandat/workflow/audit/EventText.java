package no.mandat.workflow.audit;

import java.time.DateTimeException;
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
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.mandate.MandateClauses;
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
     * calendars know that a meeting has changed, the one by which parts of a text are sorted, and the ids of erased entries and of what was asked for.
     * Which clause was changed its number and words say, and which were written first the text does.
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
            "rank",
            "entries",
            "readSubject",
            ClauseDifference.WHICH,
            MandateClauses.WRITTEN);

    /** The fields of a deliverable that name the steps of its route. */
    private static final Set<String> ROUTES = Set.of("route", "approvedRoute");

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
        return words.knows(ofKind) || words.knows(key)
                ? t(words.knows(ofKind) ? ofKind : key, subject)
                : row.action() + " " + subject;
    }

    /** The same by its name alone. */
    public String action() {
        return word("action", row.action());
    }

    /** The changes that are told of. What is empty isn't there. */
    public List<Value> said() {
        return row.changes().stream()
                .map(change ->
                        new Value(change.field(), change.type(), filled(change.before()), filled(change.after())))
                .filter(EventText::isSaid)
                .toList();
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** Its number in the log, as it is read; none while it waits for one. */
    public Optional<String> number() {
        return Optional.ofNullable(row.marks().number()).map(number -> t("history.number.value", number));
    }

    /** That what the database shows isn't what stands in the log; none where it is. */
    public Optional<String> mismatch() {
        return row.marks().isAsLogged() ? Optional.empty() : Optional.of(t("history.mismatch"));
    }

    /** Who erased its names and values, when and why; none where they aren't, or the reader isn't told. */
    public Optional<String> erasure() {
        return Optional.ofNullable(row.marks().erasure()).map(erased -> {
            var day = new Dates(words).day(LocalDate.ofInstant(erased.at(), zone));
            var by = Optional.ofNullable(erased.by()).orElseGet(() -> t("history.erasure.system"));
            return erased.reason() == null
                    ? t("history.erasure", day, by)
                    : t("history.erasure.why", day, by, erased.reason());
        });
    }

    /** In which kind of round it happened, if in one: it says what positions and outcomes are called. */
    private RoundKind round() {
        return row.changes().stream()
                .filter(change -> change.type().equals("RoundKind"))
                .flatMap(change -> Stream.ofNullable(change.after()))
                .findFirst()
                .flatMap(code -> Arrays.stream(RoundKind.values())
                        .filter(kind -> kind.name().equals(code))
                        .findFirst())
                .orElse(RoundKind.DECISION);
    }

    /** What begins at nothing says nothing. */
    private static boolean isSaid(Value change) {
        var after = change.after();
        boolean nothing = change.before() == null
                && (after == null
                        || change.type().equals("number") && after.equals("0")
                        || change.type().equals("boolean") && after.equals("false"));
        return !nothing && !SAID_OTHERWISE.contains(change.field());
    }

    /** "Spørsmål 2, hjelpetekst (nynorsk)": of which question it is, and in which language, stands behind the field's name. */
    public String label(String field) {
        var parts = field.split("\\.", -1);
        var named = "field." + row.subjectKind() + "." + parts[0];
        var ofKind = named + "." + round();
        if (!words.knows(ofKind) && !words.knows(named)) {
            return field;
        }
        var label = t(words.knows(ofKind) ? ofKind : named);
        for (var part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.isEmpty()) {
                return field;
            }
            label = Character.isLetter(part.charAt(0))
                    ? t("history.inLanguage", label, word("language", part))
                    : part.charAt(0) == '-'
                            ? t("history.question.gone", part.substring(1), label)
                            : t("history.question", part, label);
        }
        return label;
    }

    /**
     * A value of a change, in words. As it is written, where that isn't one of its type: an earlier version may have had it, or whoever owns the database wrote it, and one entry
     * mustn't hide all others.
     */
    public String words(Value change, @Nullable String value) {
        if (value == null) {
            return t("history.unset");
        }
        try {
            return told(change, value);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return value;
        }
    }

    private String told(Value change, String value) {
        // A list from which all were taken has no type of its own.
        if (!value.isEmpty()
                && (change.type().equals("ReportPart") || change.field().equals("parts"))) {
            return parts(value);
        }
        if (change.field().equals(HistoryReadings.PERSON)) {
            return ActorRow.nameless(value).map(key -> sentence(t(key))).orElse(value);
        }
        if (row.subjectKind().equals("Deliverable") && ROUTES.contains(change.field())) {
            return steps(value);
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

    /** The steps of a deliverable's route: {@code GROUP APPROVE, BOARD APPROVE}. */
    private String steps(String codes) {
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> code.split(" ", 2))
                .map(step -> t("routes.%s.%s".formatted(step[1], step[0])))
                .map(this::sentence)
                .collect(Collectors.joining(" → "));
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
        return words.orElse(under + "." + value, value);
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
