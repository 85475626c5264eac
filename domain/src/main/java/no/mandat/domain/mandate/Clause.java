package no.mandat.domain.mandate;

import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a mandate: a heading, a paragraph, an item, a table or a picture of its document. Its id stays the same through
 * all versions, whatever becomes of its number and its words.
 *
 * @param depth how deep it stands in the tree; 0 at the top
 * @param number as the document printed it ("4.1", "Vedlegg 2", "a)"), or empty: then {@link ClauseNumbers} makes one
 * @param heading in one line of Markdown; empty unless the form has one
 * @param text Markdown, with its own footnotes; may be empty where there is a heading
 * @param force how binding it is, or none
 */
public record Clause(
        ClauseId id,
        int depth,
        ClauseForm form,
        String number,
        String heading,
        String text,
        ClauseKind kind,
        @Nullable Force force) {

    /** The most letters of a heading. */
    public static final int MOST_HEADING = 500;

    /** The most letters of a text: a whole mandate, if nobody divided it. */
    public static final int MOST_TEXT = 400_000;

    /** @throws RefusedException {@link MandateRefusal.ClauseTooLong} */
    public Clause {
        if (heading.length() > MOST_HEADING) {
            throw new RefusedException(new MandateRefusal.ClauseTooLong(MOST_HEADING));
        }
        if (text.length() > MOST_TEXT) {
            throw new RefusedException(new MandateRefusal.ClauseTooLong(MOST_TEXT));
        }
    }

    /** Whether in the end something must answer it, or waive it. */
    public boolean isTraceable() {
        return kind.isTraceable();
    }

    /** Whether it asks for the same in the same words, wherever it stands and whatever its number is. */
    public boolean asksTheSame(Clause other) {
        return heading.equals(other.heading) && text.equals(other.text) && kind == other.kind && force == other.force;
    }

    /** With other words. */
    public Clause says(String nowHeading, String nowText) {
        return new Clause(id, depth, form, number, nowHeading, nowText, kind, force);
    }

    /** As something else, more or less binding. */
    public Clause is(ClauseKind nowKind, @Nullable Force nowForce) {
        return new Clause(id, depth, form, number, heading, text, nowKind, nowForce);
    }

    /** With another printed number, or none. */
    public Clause numbered(String nowNumber) {
        return new Clause(id, depth, form, nowNumber, heading, text, kind, force);
    }

    /** In another form. */
    public Clause as(ClauseForm nowForm) {
        return new Clause(id, depth, nowForm, number, heading, text, kind, force);
    }

    /** Somewhere else in the tree. */
    public Clause at(int nowDepth) {
        return new Clause(id, nowDepth, form, number, heading, text, kind, force);
    }

    /** Under another identity. */
    public Clause with(ClauseId other) {
        return new Clause(other, depth, form, number, heading, text, kind, force);
    }

    /** What it is called where there is room for a line: its heading, or else how its text begins. */
    public String label() {
        return heading.isEmpty() ? Excerpt.of(text) : heading;
    }
}
