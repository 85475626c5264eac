package no.mandat.workflow.approval;

import java.util.Optional;
import java.util.function.IntPredicate;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Gives the text of what a round is about. Each feature that has rounds is one such bean. */
public interface RoundText {

    /** The kind of subject whose texts it gives ({@link SubjectRef#kind}). */
    String kind();

    /**
     * The text of a revision, exactly as it was put to the body.
     *
     * @param about the subject; which of its revisions, says the number
     * @param words in which what stands around it is said
     */
    Optional<Text> of(SubjectRef about, int revision, Words words);

    /**
     * Which revisions are there for the actor, who may read the round: by the feature's own rule, or else those that the body was asked about.
     *
     * @param about the subject, in whichever of its revisions
     * @param asked whether the round's body was asked about a revision
     */
    default IntPredicate readable(SubjectRef about, IntPredicate asked) {
        return asked;
    }

    /**
     * A text to decide on.
     *
     * @param number what people call it: "Vedtak 3" without the word
     * @param markdown what is asked about; empty where the feature shows it itself
     * @param instead what holds if nothing is decided, where the text is a change of it; else none
     * @param mark another one for another text
     * @param name what people call it with the word ("Notat 3"), where that is another one for another kind; else empty
     */
    record Text(
            int number,
            String title,
            String markdown,
            @Nullable String instead,
            String mark,
            String name) {

        /** A text that may change another. */
        public Text(int number, String title, String markdown, @Nullable String instead) {
            this(number, title, markdown, instead, markdown, "");
        }

        /** One that the feature shows itself, with all that one text can't hold. */
        public static Text shownElsewhere(int number, String title, String hash, String name) {
            return new Text(number, title, "", null, hash, name);
        }

        /** A text that changes no other. */
        public Text(int number, String title, String markdown) {
            this(number, title, markdown, null);
        }
    }
}
