package no.mandat.workflow.approval;

import java.util.Optional;
import no.mandat.domain.shared.SubjectRef;

/** Gives the text of what a round is about. Each feature that has rounds is one such bean. */
public interface RoundText {

    /** The kind of subject whose texts it gives ({@link SubjectRef#kind}). */
    String kind();

    /**
     * The text of a revision, exactly as it was put to the body.
     *
     * @param about the subject; which of its revisions, says the number
     */
    Optional<Text> of(SubjectRef about, int revision);

    /**
     * A text to decide on.
     *
     * @param number what people call it: "Vedtak 3" without the word
     * @param markdown what is asked about
     */
    record Text(int number, String title, String markdown) {}
}
