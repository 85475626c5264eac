package no.mandat.workflow.contribution.cluster;

/**
 * A text that somebody wrote.
 *
 * @param id by which it can be read again
 * @param asked what it answers, if anything: the same few words say something else where something else is asked
 */
public record Text<I>(I id, String words, String asked) {

    /** One that answers what all do. */
    public Text(I id, String words) {
        this(id, words, "");
    }
}
