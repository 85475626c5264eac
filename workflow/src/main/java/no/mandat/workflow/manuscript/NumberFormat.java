package no.mandat.workflow.manuscript;

import java.util.Locale;

/** How a number is printed before a heading or an item. */
enum NumberFormat {
    DECIMAL,
    /** 01, 02. */
    DECIMAL_WITH_ZERO,
    /** A, …, Z, AA, BB, as Word counts. */
    LETTERS_REPEATED,
    /** A, …, Z, AA, AB. */
    LETTERS_COUNTED,
    ROMAN,
    /** In Norwegian with a full stop. */
    ORDINAL,
    /** Printed as one and the same dash, whatever the sign is. */
    BULLET,
    NONE;

    static final String DASH = "–";

    private static final int LETTERS = 26;

    /** Beyond these, programs print no letters and no Roman figures either. */
    private static final int MOST_BY_LETTERS = 30 * LETTERS;

    private static final int MOST_BY_ROMAN = 3999;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] FIGURES = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** Some programs make a list of what merely goes on, by a sign that isn't seen. */
    static String dash(String sign) {
        return sign.equals(" ") ? "" : DASH;
    }

    String print(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_WITH_ZERO -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case LETTERS_REPEATED -> isWithin(number, MOST_BY_LETTERS) ? repeated(number - 1) : DECIMAL.print(number);
            case LETTERS_COUNTED -> isWithin(number, MOST_BY_LETTERS) ? counted(number) : DECIMAL.print(number);
            case ROMAN -> isWithin(number, MOST_BY_ROMAN) ? roman(number) : DECIMAL.print(number);
            case ORDINAL -> number + ".";
            case BULLET -> DASH;
            case NONE -> "";
        };
    }

    /** In capitals or not. */
    String print(int number, boolean isUpper) {
        return isUpper ? print(number).toUpperCase(Locale.ROOT) : print(number);
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }

    private static String repeated(int index) {
        return Character.toString('a' + index % LETTERS).repeat(index / LETTERS + 1);
    }

    private static String counted(int number) {
        var letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('a' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        var figures = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                figures.append(FIGURES[i]);
                left -= VALUES[i];
            }
        }
        return figures.toString();
    }
}
