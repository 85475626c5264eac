package no.mandat.workflow.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line of text is made of. */
public sealed interface Inline {

    /** Words, alike in their dress. */
    record Words(String text, boolean bold, boolean italic, boolean code) implements Inline {

        /** Words as they are. */
        public static Words plain(String text) {
            return new Words(text, false, false, false);
        }
    }

    /**
     * Words that lead somewhere else.
     *
     * @param address one that {@link #leads}
     */
    record Link(String address, List<Words> words) implements Inline {

        private static final Pattern LEADS =
                Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

        /** Whether an address may lead out of a document: {@code http}, {@code https} and {@code mailto} do. */
        public static boolean leads(String address) {
            return LEADS.matcher(address).matches();
        }

        /** Takes a copy. */
        public Link {
            if (!leads(address)) {
                throw new IllegalArgumentException("no address that a document leads to");
            }
            words = List.copyOf(words);
        }
    }

    /** The mark of a footnote, by its place among {@link ExportDocument#notes}. */
    record Mark(int note) implements Inline {}

    /** A line ends here. */
    record Break() implements Inline {}

    /** The words alone. */
    static String plain(List<? extends Inline> line) {
        return line.stream().map(Inline::text).collect(Collectors.joining()).strip();
    }

    /** The words of a part alone; a space where a line ends. */
    static String text(Inline part) {
        return switch (part) {
            case Words words -> words.text();
            case Link link -> plain(link.words());
            case Mark _ -> "";
            case Break _ -> " ";
        };
    }
}
