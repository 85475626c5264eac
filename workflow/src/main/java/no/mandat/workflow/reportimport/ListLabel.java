package no.mandat.workflow.reportimport;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was printed before an item.
 *
 * @param number which item of its list it is; 0 where it has none
 * @param sign behind the number
 * @param words what it is, where it is neither a dot nor a single number
 */
record ListLabel(Kind kind, int number, char sign, String words) {

    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,9})([.)]?)");
    private static final Pattern LETTERS = Pattern.compile("\\(?(\\p{L}{1,9})([.)])");
    private static final Pattern ROMAN = Pattern.compile("(?=.)x{0,3}(?:ix|iv|v?i{0,3})");
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&|~#]");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå";

    enum Kind {
        DOT,
        NUMBER,
        LETTER,
        ROMAN,
        WORDS
    }

    /** @param before that of the item before it in the same list */
    static ListLabel of(String printed, @Nullable ListLabel before) {
        var number = NUMBER.matcher(printed);
        if (number.matches()) {
            return new ListLabel(Kind.NUMBER, Integer.parseInt(number.group(1)), sign(number.group(2)), "");
        }
        var letters = LETTERS.matcher(printed);
        if (letters.matches()) {
            var lower = letters.group(1).toLowerCase(Locale.ROOT);
            char sign = sign(letters.group(2));
            var letter = new ListLabel(Kind.LETTER, letter(lower), sign, "");
            var roman = new ListLabel(Kind.ROMAN, roman(lower), sign, "");
            if (letter.number > 0 && before != null && letter.follows(before)) {
                return letter;
            }
            boolean isRoman = roman.number > 0
                    && (before == null || roman.follows(before) || letter.number == 0 || roman.number == 1);
            if (isRoman) {
                return roman;
            }
            if (letter.number > 0) {
                return letter;
            }
        }
        return printed.chars().noneMatch(Character::isLetterOrDigit)
                ? new ListLabel(Kind.DOT, 0, '-', "")
                : new ListLabel(Kind.WORDS, 0, '-', MARK.matcher(printed).replaceAll("\\\\$0"));
    }

    private static char sign(String written) {
        return written.equals(")") ? ')' : '.';
    }

    /** Word goes on with aa, bb, cc. */
    private static int letter(String letters) {
        boolean isOne = letters.chars().distinct().count() == 1;
        int at = ALPHABET.indexOf(letters.charAt(0));
        return !isOne || at < 0 || letters.length() > 2 ? 0 : at + 1 + (letters.length() - 1) * 26;
    }

    private static int roman(String letters) {
        if (!ROMAN.matcher(letters).matches()) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = value(letters.charAt(i));
            boolean isLess = i + 1 < letters.length() && value < value(letters.charAt(i + 1));
            number += isLess ? -value : value;
        }
        return number;
    }

    private static int value(char figure) {
        return figure == 'i' ? 1 : figure == 'v' ? 5 : 10;
    }

    boolean isNumber() {
        return number > 0 || kind == Kind.NUMBER;
    }

    boolean isLetter() {
        return kind == Kind.LETTER || kind == Kind.ROMAN;
    }

    boolean isWords() {
        return kind == Kind.WORDS;
    }

    /** Whether it is the next of the same list. */
    boolean follows(ListLabel before) {
        return isNumber() ? kind == before.kind && number == before.number + 1 : !before.isNumber();
    }
}
