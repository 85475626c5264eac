package no.mandat.workflow.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a mandate says it runs. "Ut 2025" and "til utgangen av 2025" are 31 December; the end of a month is its last
 * day (domain.md, Mandate). Only sentences that speak of the mandate's period are read, so that another year doesn't pass for it.
 */
final class PeriodFinder {

    private static final Says OF_THE_PERIOD = new Says(
            "mandat\\w*|\\w*periode\\w*|varer|varar|gjelder|gjeld|oppnevn\\w*|oppnemn\\w*|arbeidet|frist\\w*|sluttrapport\\w*|"
                    + "mandate|period|lasts?|appointed|runs?");

    private static final Says NAMES_IT = new Says("mandat\\w*|\\w*periode\\w*|mandate|period");

    private static final List<String> MONTHS = List.of(
            "januar|january",
            "februar|february",
            "mars|march",
            "april",
            "mai|may",
            "juni|june",
            "juli|july",
            "august",
            "september",
            "oktober|october",
            "november",
            "desember|december");

    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String YEAR = "(20\\d\\d)";
    private static final String DATE = "(?:(\\d{1,2})\\.?\\s+" + MONTH + "\\s+" + YEAR
            + "|(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR + "|(20\\d\\d)-(\\d\\d)-(\\d\\d))";

    private static final Pattern DAY = pattern(DATE);
    private static final Pattern RANGE = pattern(DATE + "\\s*[-–]\\s*" + DATE);
    private static final Pattern TO_DATE =
            pattern("(?:til(?: og med)?|fr[ae]m til|innen|innan|t\\.o\\.m\\.?|until|to|by)\\s*(?:den\\s+)?" + DATE);
    private static final Pattern FROM_DATE =
            pattern("(?:fra(?: og med)?|frå(?: og med)?|f\\.o\\.m\\.?|from|starter|startar)\\s*(?:den\\s+)?" + DATE);
    private static final Pattern END_OF_MONTH = pattern(
            "(?:ut|(?:til|innen|innan|ved|fr[ae]m til)?\\s*utgang(?:en)?(?: av)?|slutten av|(?:the )?end of)\\s+"
                    + MONTH + "\\s+" + YEAR);
    private static final Pattern END_OF_YEAR = pattern(
            "(?:ut(?: året)?|utgang(?:en)?(?: av)?(?: året)?|slutten av(?: året)?|(?:the )?end of|through)\\s+" + YEAR);

    private PeriodFinder() {}

    /**
     * What was found.
     *
     * @param firstDay where the text names one
     */
    record Found(@Nullable LocalDate firstDay, LocalDate lastDay) {

        /** Whether it ends before it begins: then nothing of it can be proposed. */
        boolean isReversed() {
            return firstDay != null && lastDay.isBefore(firstDay);
        }
    }

    /** In the sentence that says most plainly that it is the mandate's. */
    static Optional<Found> in(List<String> texts) {
        var sentences = texts.stream()
                .flatMap(text -> Says.sentences(text).stream())
                .filter(OF_THE_PERIOD::in)
                .toList();
        return Stream.concat(
                        sentences.stream().filter(NAMES_IT::in),
                        sentences.stream().filter(sentence -> !NAMES_IT.in(sentence)))
                .flatMap(sentence -> inSentence(sentence).stream())
                .findFirst();
    }

    private static Optional<Found> inSentence(String sentence) {
        var range = RANGE.matcher(sentence);
        if (range.find()) {
            var days = DAY.matcher(range.group())
                    .results()
                    .flatMap(found -> date(found).stream())
                    .toList();
            return days.size() == 2 ? Optional.of(new Found(days.getFirst(), days.getLast())) : Optional.empty();
        }
        var first = date(FROM_DATE, sentence).orElse(null);
        return lastDay(sentence).map(last -> new Found(first, last));
    }

    private static Optional<LocalDate> lastDay(String sentence) {
        return date(TO_DATE, sentence)
                .or(() -> END_OF_MONTH.matcher(sentence).results().findFirst().map(PeriodFinder::endOfMonth))
                .or(() -> END_OF_YEAR
                        .matcher(sentence)
                        .results()
                        .findFirst()
                        .map(found -> LocalDate.of(Integer.parseInt(found.group(1)), 12, 31)));
    }

    private static LocalDate endOfMonth(MatchResult found) {
        return YearMonth.of(Integer.parseInt(found.group(2)), month(found.group(1)))
                .atEndOfMonth();
    }

    private static Optional<LocalDate> date(Pattern pattern, String sentence) {
        return pattern.matcher(sentence)
                .results()
                .flatMap(found -> date(found).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(MatchResult found) {
        try {
            if (found.group(2) != null) {
                return Optional.of(LocalDate.of(number(found, 3), month(found.group(2)), number(found, 1)));
            }
            return Optional.of(
                    found.group(6) != null
                            ? LocalDate.of(number(found, 6), number(found, 5), number(found, 4))
                            : LocalDate.of(number(found, 7), number(found, 8), number(found, 9)));
        } catch (DateTimeException e) {
            // "31.02.2026" is no day: whoever reads it will see that.
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String name) {
        var month = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split("\\|")).contains(month)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + expression + "(?!\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
