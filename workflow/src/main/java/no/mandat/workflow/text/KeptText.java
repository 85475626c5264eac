package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import no.mandat.workflow.text.Differences.Stretch;

/**
 * Which words of a plain text are left in another that was made of it. A passage of the one leads to the place in the other where its words
 * are left, with what was written between them.
 */
public final class KeptText {

    private static final int GONE = -1;

    private final List<Piece> before;
    private final List<Piece> after;
    private final List<Stretch> changes;
    private final int[] partners;
    private final boolean[] fresh;

    private KeptText(List<Piece> before, List<Piece> after, List<Stretch> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.partners = new int[before.size()];
        this.fresh = new boolean[after.size()];
        pair();
    }

    /** A word or a mark, and where it stands. */
    private record Piece(String text, boolean isWord, int from, int to) {}

    /**
     * What is left of a passage.
     *
     * @param from where it begins in the other text
     * @param to where it ends there
     * @param kept how many of its words are left
     * @param words how many it has
     */
    public record Left(int from, int to, int kept, int words) {}

    /** Compares a text with what became of it. */
    public static KeptText between(String before, String after) {
        var old = pieces(before);
        var now = pieces(after);
        return new KeptText(
                old,
                now,
                Differences.aroundWhatIsUnique(
                        old.stream().map(Piece::text).toList(),
                        now.stream().map(Piece::text).toList()));
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (var token : Token.of(text, List.of())) {
            int to = from + token.text().length();
            if (!token.isSpace()) {
                pieces.add(new Piece(token.text(), token.isWord(), from, to));
            }
            from = to;
        }
        return pieces;
    }

    private void pair() {
        int old = 0;
        int now = 0;
        for (var change : changes) {
            while (old < change.from()) {
                partners[old++] = now++;
            }
            Arrays.fill(partners, change.from(), change.to(), GONE);
            Arrays.fill(fresh, change.nowFrom(), change.nowTo(), true);
            old = change.to();
            now = change.nowTo();
        }
        while (old < partners.length) {
            partners[old++] = now++;
        }
    }

    /** What is left of the passage between two places, if anything is. */
    public Optional<Left> of(int from, int to) {
        int first = endingBehind(before, from);
        int last = endingBehind(before, to);
        if (last == before.size() || before.get(last).from() >= to) {
            last--;
        }
        if (last < first) {
            return Optional.empty();
        }
        int words = 0;
        int kept = 0;
        boolean worded = before.subList(first, last + 1).stream().anyMatch(Piece::isWord);
        for (int i = first; i <= last; i++) {
            var piece = before.get(i);
            if (piece.isWord() || !worded) {
                words++;
                kept += partners[i] == GONE ? 0 : 1;
            }
        }
        if (kept == 0 || isTakenOut(first, last)) {
            return Optional.empty();
        }
        int start = partners[first] == GONE
                ? startOf(changeAt(first), first)
                : now(first).from() + Math.max(0, from - before.get(first).from());
        int end = partners[last] == GONE
                ? endOf(changeAt(last), last)
                : now(last).from() + Math.min(to - before.get(last).from(), length(now(last)));
        return start < end ? Optional.of(new Left(start, end, kept, words)) : Optional.empty();
    }

    /** Whether all that stands between two places of the other text stood in the first one in the same order. */
    public boolean isOld(int nowFrom, int nowTo) {
        for (int i = endingBehind(after, nowFrom);
                i < after.size() && after.get(i).from() < nowTo;
                i++) {
            if (fresh[i]) {
                return false;
            }
        }
        return true;
    }

    private Piece now(int old) {
        return after.get(partners[old]);
    }

    private static int length(Piece piece) {
        return piece.to() - piece.from();
    }

    /** The first piece that ends behind a place; none, if that is their number. */
    private static int endingBehind(List<Piece> pieces, int place) {
        return first(pieces.size(), i -> pieces.get(i).to() > place);
    }

    /** The first change that ends behind a piece of the old text. */
    private int indexOfChange(int piece) {
        return first(changes.size(), i -> changes.get(i).to() > piece);
    }

    /** The first number for which something holds that holds for all after it. */
    private static int first(int count, IntPredicate holds) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Stretch changeAt(int piece) {
        return changes.get(indexOfChange(piece));
    }

    /** Words that stand in place of the passage's first ones are its own now; of those that stand in place of others, too, none is. */
    private int startOf(Stretch change, int first) {
        int piece = change.from() == first ? change.nowFrom() : change.nowTo();
        return piece < after.size() ? after.get(piece).from() : end();
    }

    private int endOf(Stretch change, int last) {
        int piece = change.to() == last + 1 ? change.nowTo() : change.nowFrom();
        return piece == 0 ? 0 : after.get(piece - 1).to();
    }

    private int end() {
        return after.isEmpty() ? 0 : after.getLast().to();
    }

    /**
     * Whether all of the passage was taken out. Where words before or behind it are the same as its own, what was taken out could as well
     * be a little further on: "the cat" out of "the cat the dog" is no "cat the".
     */
    private boolean isTakenOut(int first, int last) {
        for (int i = indexOfChange(first); i < changes.size() && changes.get(i).from() <= last; i++) {
            var change = changes.get(i);
            boolean touches = change.nowFrom() == change.nowTo();
            if (touches && covers(i, first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(int index, int first, int last) {
        var change = changes.get(index);
        int length = change.to() - change.from();
        int least = index == 0 ? 0 : changes.get(index - 1).to();
        int most = index == changes.size() - 1
                ? before.size()
                : changes.get(index + 1).from();
        int low = change.from();
        while (low > least && same(low - 1, low + length - 1)) {
            low--;
        }
        int high = change.from();
        while (high + length < most && same(high, high + length)) {
            high++;
        }
        return Math.max(low, last + 1 - length) <= Math.min(high, first);
    }

    private boolean same(int one, int other) {
        return before.get(one).text().equals(before.get(other).text());
    }
}
