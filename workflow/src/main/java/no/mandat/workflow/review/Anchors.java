package no.mandat.workflow.review;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import no.mandat.domain.review.Anchor;
import no.mandat.workflow.review.Place.Fit;
import no.mandat.workflow.text.KeptText;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages of a plain text in what became of it. What was written elsewhere never loses a passage, and taking it out always does; of
 * several places that say the same, the one is taken that it was made on. A passage of which less than half of the words are left is lost:
 * better than to point at something else.
 *
 * <p>In this order: what stands before it, or behind it, is as it was to the letter; it stands once with what was around it; all of
 * its words are left where they were; it was moved with something that was around it, or is long enough to be nothing else; half of its
 * words are left where they were.
 */
public final class Anchors {

    /** So many letters around a passage that was moved must have come with it. */
    private static final int COMPANY = 8;

    /** A passage of so many letters is known without them. */
    private static final int KNOWN_BY_ITSELF = 16;

    private static final int FEW = 2;

    private final String made;
    private final String now;
    private final int begin;
    private final int end;
    private @Nullable KeptText kept;

    /**
     * Looks for passages of a text.
     *
     * @param made the plain text that they were made on
     * @param now the plain text as it is
     */
    public Anchors(String made, String now) {
        this.made = made;
        this.now = now;
        int shorter = Math.min(made.length(), now.length());
        int same = 0;
        while (same < shorter && made.charAt(same) == now.charAt(same)) {
            same++;
        }
        this.begin = same;
        same = 0;
        while (same < shorter && made.charAt(made.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        this.end = same;
    }

    /** Where the passage stands now, if the text hasn't lost it. */
    public Optional<Place> find(Anchor passage) {
        if (!passage.isIn(made)) {
            return Optional.empty();
        }
        return whereItStood(passage)
                .or(() -> onceWithItsSurroundings(passage))
                .or(() -> left(passage).filter(place -> place.fit() != Fit.CHANGED))
                .or(() -> moved(passage))
                .or(() -> left(passage));
    }

    private Optional<Place> whereItStood(Anchor passage) {
        int shift = now.length() - made.length();
        if (passage.to() <= begin && isWhole(passage, passage.from())) {
            return Optional.of(place(passage, passage.from()));
        }
        return passage.from() >= made.length() - end && isWhole(passage, passage.from() + shift)
                ? Optional.of(place(passage, passage.from() + shift))
                : Optional.empty();
    }

    private Optional<Place> onceWithItsSurroundings(Anchor passage) {
        var whole = passage.before() + passage.quote() + passage.after();
        var places = Occurrences.of(whole, now);
        return places.size() == 1 && Occurrences.of(whole, made).size() == 1
                ? Optional.of(
                        place(passage, places.getFirst() + passage.before().length()))
                : Optional.empty();
    }

    private Optional<Place> left(Anchor passage) {
        return kept().of(passage.from(), passage.to())
                .filter(left -> 2 * left.kept() >= left.words())
                .filter(left -> left.words() > FEW || isOfItsSentence(passage, left))
                .map(left -> new Place(left.from(), left.to(), fit(passage, left)));
    }

    private Fit fit(Anchor passage, KeptText.Left left) {
        if (!now.substring(left.from(), left.to()).equals(passage.quote().strip())) {
            return Fit.CHANGED;
        }
        return left.from() == passage.from() ? Fit.EXACT : Fit.SHIFTED;
    }

    /** A word or two stand anywhere: something else of their sentence must be left, where it had anything else. */
    private boolean isOfItsSentence(Anchor passage, KeptText.Left left) {
        var around = Sentence.around(made, passage.from(), passage.to());
        return around.isEmpty() || !Collections.disjoint(around, Sentence.around(now, left.from(), left.to()));
    }

    /** What stood there before stands for itself, and is no passage that was moved. */
    private Optional<Place> moved(Anchor passage) {
        return Occurrences.of(passage.quote(), now).stream()
                .filter(from -> isWhole(passage, from)
                        && !kept().isOld(from, from + passage.quote().length()))
                .filter(from -> passage.quote().length() >= KNOWN_BY_ITSELF || company(passage, from) >= COMPANY)
                .max(Comparator.<Integer>comparingInt(from -> company(passage, from))
                        .thenComparingInt(from -> -Math.abs(from - passage.from())))
                .map(from -> place(passage, from));
    }

    /** How many letters around it are those that were around it. */
    private int company(Anchor passage, int from) {
        int before = 0;
        var left = passage.before();
        while (before < left.length()
                && from - before > 0
                && left.charAt(left.length() - 1 - before) == now.charAt(from - 1 - before)) {
            before++;
        }
        int after = 0;
        int to = from + passage.quote().length();
        while (after < passage.after().length()
                && to + after < now.length()
                && passage.after().charAt(after) == now.charAt(to + after)) {
            after++;
        }
        return before + after;
    }

    /** Whether it begins and ends there within a word where it did, and between two where it did: "a" is none of the letters of "and". */
    private boolean isWhole(Anchor passage, int from) {
        int to = from + passage.quote().length();
        return isInWord(made, passage.from()) == isInWord(now, from)
                && isInWord(made, passage.to()) == isInWord(now, to);
    }

    private static boolean isInWord(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isLetterOrDigit(text.charAt(place - 1))
                && Character.isLetterOrDigit(text.charAt(place));
    }

    private Place place(Anchor passage, int from) {
        return new Place(from, from + passage.quote().length(), from == passage.from() ? Fit.EXACT : Fit.SHIFTED);
    }

    private KeptText kept() {
        var known = kept;
        if (known == null) {
            known = KeptText.between(made, now);
            kept = known;
        }
        return known;
    }
}
