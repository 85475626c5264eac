package no.mandat.web.milestone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something is due as people write it: a day ("15. okt. 2026", "15.10.26", "2026-10-15") or a month ("oktober 2026",
 * "10.2026"). Where no year is said, it is the one that brings the day nearest to where one is, within the period.
 *
 * @param first the first day of the period, where there is one
 * @param last its last day
 * @param near where one is: the date that moves, or today
 */
record DueText(@Nullable LocalDate first, LocalDate last, LocalDate near) {

    private static final int LETTERS_OF_A_MONTH = 3;
    private static final int CENTURY = 2000;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern SIGNS = Pattern.compile("[.,/\\-\\s]+");

    /** What is meant, if it can be understood. */
    Optional<DueForm> read(String text) {
        try {
            var iso = ISO.matcher(text.strip());
            if (iso.matches()) {
                int year = Integer.parseInt(iso.group(1));
                int month = Integer.parseInt(iso.group(2));
                return iso.group(3) == null
                        ? month(OptionalInt.of(year), month)
                        : day(OptionalInt.of(year), month, Integer.parseInt(iso.group(3)));
            }
            return words(Stream.of(SIGNS.split(text.strip().toLowerCase(Locale.ROOT)))
                    .filter(word -> !word.isEmpty())
                    .toList());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<DueForm> words(List<String> words) {
        if (words.isEmpty() || words.size() > 3) {
            return Optional.empty();
        }
        var name = named(words.getFirst());
        if (name.isPresent()) {
            return words.size() > 2 ? Optional.empty() : month(year(words, 1), name.getAsInt());
        }
        if (words.size() == 1) {
            return Optional.empty();
        }
        var second = named(words.get(1));
        if (second.isEmpty() && words.size() == 2 && words.get(1).length() == 4) {
            return month(year(words, 1), Integer.parseInt(words.getFirst()));
        }
        int month = second.orElseGet(() -> Integer.parseInt(words.get(1)));
        return day(year(words, 2), month, Integer.parseInt(words.getFirst()));
    }

    private static OptionalInt year(List<String> words, int at) {
        if (words.size() <= at) {
            return OptionalInt.empty();
        }
        var text = words.get(at);
        int year = Integer.parseInt(text);
        if (text.length() == 2) {
            return OptionalInt.of(CENTURY + year);
        }
        if (text.length() != 4) {
            throw new DateTimeException(text);
        }
        return OptionalInt.of(year);
    }

    private Optional<DueForm> month(OptionalInt year, int month) {
        Month.of(month);
        return years(year)
                .mapToObj(one -> YearMonth.of(one, month).atEndOfMonth())
                .filter(this::isWithin)
                .min(nearest())
                .or(() -> Optional.of(
                        YearMonth.of(year.orElse(near.getYear()), month).atEndOfMonth()))
                .map(day -> new DueForm(day, true));
    }

    private Optional<DueForm> day(OptionalInt year, int month, int day) {
        // The 29th of February is a day, though not of every year.
        LocalDate.of(2024, month, day);
        return years(year)
                .filter(one -> day <= YearMonth.of(one, month).lengthOfMonth())
                .mapToObj(one -> LocalDate.of(one, month, day))
                .filter(this::isWithin)
                .min(nearest())
                .or(() -> Optional.of(LocalDate.of(year.orElse(near.getYear()), month, day)))
                .map(one -> new DueForm(one, false));
    }

    private Comparator<LocalDate> nearest() {
        return Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(near, day)));
    }

    private IntStream years(OptionalInt said) {
        if (said.isPresent()) {
            return IntStream.of(said.getAsInt());
        }
        int from = Math.max(first == null ? near.getYear() : first.getYear(), last.getYear() - 50);
        return IntStream.rangeClosed(from, Math.max(from, last.getYear()));
    }

    private boolean isWithin(LocalDate day) {
        return (first == null || !day.isBefore(first)) && !day.isAfter(last);
    }

    /** The number of the month that the word begins, in any of our languages. */
    private static OptionalInt named(String word) {
        if (word.length() < LETTERS_OF_A_MONTH || Character.isDigit(word.charAt(0))) {
            return OptionalInt.empty();
        }
        return Arrays.stream(Month.values())
                .filter(month -> Words.languages().stream()
                        .map(language ->
                                month.getDisplayName(TextStyle.FULL, language).toLowerCase(language))
                        .anyMatch(name -> name.startsWith(word)))
                .mapToInt(Month::getValue)
                .findFirst();
    }

    /** The day that counts: that of the form, or the last of its month. */
    static LocalDate counted(DueForm due) {
        return due.wholeMonth() ? YearMonth.from(due.day()).atEndOfMonth() : due.day();
    }
}
