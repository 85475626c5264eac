package no.mandat.workflow.review;

import java.util.ArrayList;
import java.util.List;

/** Where some words stand in a text, in a time that grows with its length alone (Knuth, Morris and Pratt). */
final class Occurrences {

    private Occurrences() {}

    /** All places, in order; they may overlap. */
    static List<Integer> of(String words, String text) {
        List<Integer> places = new ArrayList<>();
        if (words.isEmpty()) {
            return places;
        }
        int[] borders = borders(words);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && words.charAt(matched) != text.charAt(i)) {
                matched = borders[matched - 1];
            }
            if (words.charAt(matched) == text.charAt(i)) {
                matched++;
            }
            if (matched == words.length()) {
                places.add(i - matched + 1);
                matched = borders[matched - 1];
            }
        }
        return places;
    }

    private static int[] borders(String words) {
        int[] borders = new int[words.length()];
        int length = 0;
        for (int i = 1; i < words.length(); i++) {
            while (length > 0 && words.charAt(length) != words.charAt(i)) {
                length = borders[length - 1];
            }
            if (words.charAt(length) == words.charAt(i)) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }
}
