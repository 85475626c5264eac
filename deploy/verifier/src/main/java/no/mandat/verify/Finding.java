package no.mandat.verify;

/**
 * What is wrong first.
 *
 * @param from the first entry that may be wrong, from 0
 * @param to the last entry that may be, the same where it is known which; before {@code from} where none is
 * @param words what is wrong, in English
 */
public record Finding(Fault fault, long from, long to, String words) {

    /** In which entries, in English. */
    public String where() {
        if (to < 0) {
            return "in front of all entries";
        }
        if (from > to) {
            return "behind entry %d".formatted(to);
        }
        return from == to ? "entry %d".formatted(from) : "one of the entries %d to %d".formatted(from, to);
    }

    static Finding at(Fault fault, long entry, String words) {
        return new Finding(fault, entry, entry, words);
    }
}
