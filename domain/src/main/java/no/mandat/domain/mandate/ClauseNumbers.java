package no.mandat.domain.mandate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.mandat.domain.shared.ClauseId;

/**
 * The number of each clause. A printed one is kept, whatever it is. Where none is printed, the clause is counted among its
 * neighbours under the number of the clause that it hangs under; where that would be a number printed on a neighbour, a
 * letter is put behind the one before instead ("3.1a"). What hangs under the second annex is "V2.1" and so on.
 */
public final class ClauseNumbers {

    private static final Pattern LAST_DIGITS = Pattern.compile(".*?(\\d{1,6})\\)?\\.?$");
    private static final Pattern LETTERS =
            Pattern.compile("\\(?([a-zæøå]{1,3}|[ivxl]{1,6})[.)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\(?(\\d{1,6})[.)]");
    private static final String ANNEX = "V";

    private final Map<ClauseId, ClauseNumber> numbers = new LinkedHashMap<>();

    private ClauseNumbers() {}

    /** The numbers of all clauses of the tree, in its order. */
    public static Map<ClauseId, ClauseNumber> of(ClauseTree tree) {
        var numbers = new ClauseNumbers();
        numbers.number(tree.clauses());
        return numbers.numbers;
    }

    /** How a clause is cited in a line: its number, if it has one, and what it is called. */
    public static String cite(Clause clause, Map<ClauseId, ClauseNumber> numbers) {
        var number = numbers.get(clause.id());
        return number == null ? clause.label() : (number.text() + " " + clause.label()).strip();
    }

    /** The numbers of some of the clauses that have one, as they are written, in the order of all. */
    public static List<String> texts(Map<ClauseId, ClauseNumber> numbers, Set<ClauseId> some) {
        return numbers.entrySet().stream()
                .filter(one -> some.contains(one.getKey()))
                .map(one -> one.getValue().text())
                .toList();
    }

    private void number(List<Clause> clauses) {
        var printed = printedAmongNeighbours(clauses);
        Deque<Level> path = new ArrayDeque<>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            while (path.size() > clause.depth() + 1) {
                path.pop();
            }
            if (path.size() <= clause.depth()) {
                path.push(new Level(path.isEmpty() ? "" : path.element().below, printed.get(i)));
            }
            numbers.put(clause.id(), path.element().next(clause));
        }
    }

    /** For each clause the numbers that are printed on those that hang under the same one. */
    private static List<Set<Integer>> printedAmongNeighbours(List<Clause> clauses) {
        List<Set<Integer>> all = new ArrayList<>();
        Map<Integer, Set<Integer>> open = new HashMap<>();
        for (var clause : clauses) {
            open.keySet().removeIf(depth -> depth > clause.depth());
            var neighbours = open.computeIfAbsent(clause.depth(), depth -> new HashSet<>());
            int number = clause.form() == ClauseForm.ANNEX ? -1 : lastDigits(clause.number());
            if (number >= 0) {
                neighbours.add(number);
            }
            all.add(neighbours);
        }
        return all;
    }

    private static int lastDigits(String number) {
        var digits = LAST_DIGITS.matcher(number);
        return digits.matches() ? Integer.parseInt(digits.group(1)) : -1;
    }

    /** Those that hang under one clause, as they are counted. */
    private static final class Level {

        private final String above;
        private final Set<Integer> printed;
        private int counted;
        private int letter;
        private int annexes;

        /** The number under which those are counted that hang under the last one. */
        private String below = "";

        private Level(String above, Set<Integer> printed) {
            this.above = above;
            this.printed = printed;
        }

        ClauseNumber next(Clause clause) {
            if (clause.form() == ClauseForm.ANNEX) {
                below = ANNEX + ++annexes;
                return clause.number().isEmpty()
                        ? new ClauseNumber(below, true)
                        : new ClauseNumber(clause.number(), false);
            }
            var number = clause.number().isEmpty()
                    ? new ClauseNumber(counted(), true)
                    : new ClauseNumber(printed(clause), false);
            below = number.text();
            return number;
        }

        private String counted() {
            if (printed.contains(counted + 1)) {
                return under(counted + letters(letter++));
            }
            counted++;
            letter = 0;
            return under(Integer.toString(counted));
        }

        private String printed(Clause clause) {
            int digits = lastDigits(clause.number());
            if (digits >= 0) {
                counted = digits;
                letter = 0;
            }
            if (clause.form() != ClauseForm.ITEM) {
                return clause.number();
            }
            var inLetters = LETTERS.matcher(clause.number());
            if (inLetters.matches()) {
                return above.isEmpty() ? inLetters.group(1) : above + " " + inLetters.group(1);
            }
            var inDigits = DIGITS.matcher(clause.number());
            return inDigits.matches() ? under(inDigits.group(1)) : clause.number();
        }

        private String under(String number) {
            return above.isEmpty() ? number : above + "." + number;
        }

        private static String letters(int number) {
            return number < 26
                    ? Character.toString('a' + number)
                    : letters(number / 26 - 1) + Character.toString('a' + number % 26);
        }
    }
}
