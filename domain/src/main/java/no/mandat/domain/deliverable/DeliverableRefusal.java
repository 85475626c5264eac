package no.mandat.domain.deliverable;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import no.mandat.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something about a deliverable was refused. */
public sealed interface DeliverableRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link DeliverableLife}). */
    record DeliverableNotInState(DeliverableState state, DeliverableAction action) implements DeliverableRefusal {}

    /** The leader hasn't confirmed yet that the group delivers it, and the mandate doesn't name it. */
    record NotConfirmed() implements DeliverableRefusal {}

    /** It is confirmed already, or the mandate names it. */
    record NothingToConfirm() implements DeliverableRefusal {}

    /** No section of it says anything. */
    record NothingWritten() implements DeliverableRefusal {}

    /**
     * Sections have neither a text nor a recommendation nor sections below them that do.
     *
     * @param titles of them all, in their order
     */
    record SectionsBlank(List<String> titles) implements DeliverableRefusal {

        /** Takes a copy. */
        public SectionsBlank {
            titles = List.copyOf(titles);
        }
    }

    /**
     * Pictures are named in the text that show nothing to those who don't see them.
     *
     * @param section in which the first stands
     * @param count how many there are
     */
    record PicturesWithoutWords(String section, int count) implements DeliverableRefusal {}

    /** So many objections are open that nobody has answered or overridden. */
    record ObjectionsOpen(int count) implements DeliverableRefusal {}

    /** So many of those who reviewed it ask for changes and have no answer. */
    record ChangesUnanswered(int count) implements DeliverableRefusal {}

    /** What is looked at isn't its last revision any more. */
    record OtherRevision(int now) implements DeliverableRefusal {}

    /** Its mandate isn't adopted yet, so that nobody has agreed to its route; or is over. */
    record MandateNotRunning() implements DeliverableRefusal {}

    /** A step of its route is under way. */
    record StepUnderWay() implements DeliverableRefusal {}

    /** The board hasn't returned it, so that there is nothing to uphold; or its text isn't the one that was returned. */
    record NothingToUphold(boolean changed) implements DeliverableRefusal {}

    /** It is to be decided on in a closing meeting, and none has it on its agenda. */
    record NotInClosingMeeting() implements DeliverableRefusal {}

    /** It can't be published before that instant. */
    record UnderEmbargo(ZonedDateTime until) implements DeliverableRefusal {}

    /** An embargo is over when it is set. */
    record EmbargoOver() implements DeliverableRefusal {}

    /** It was handed over on a day that is yet to come, or before it was approved. */
    record HandedOverWhen(LocalDate first, LocalDate last) implements DeliverableRefusal {}

    /** So many of the clauses aren't the mandate's. */
    record NotItsClausesNow(int count) implements DeliverableRefusal {}

    /** Somebody is to write it who sits neither in the group nor in its secretariat. */
    record NotOfTheGroup() implements DeliverableRefusal {}

    /** So many of those who are to read a section don't take part in the mandate's work, or not any more. */
    record NotTakingPart(int count) implements DeliverableRefusal {}

    /** There are as many as there can be. */
    record TooManyParts(int most) implements DeliverableRefusal {}

    /** A section can't stand under itself, or elsewhere than the text has places. */
    record NoSuchPlace() implements DeliverableRefusal {}

    /** Only who holds a vote in the group differs from what it says. */
    record NoVoteToDiffer() implements DeliverableRefusal {}

    /** They have signed it already. */
    record SignedAlready() implements DeliverableRefusal {}

    /** They haven't signed it. */
    record NotSigned() implements DeliverableRefusal {}

    /** So many have signed that they differ from what it says. */
    record OthersSigned(int count) implements DeliverableRefusal {}

    /** What is on the screen isn't what it says any more. */
    record SaysOtherwise() implements DeliverableRefusal {}

    /** Not all bodies that approved it let its language be corrected afterwards. */
    record NoCorrections() implements DeliverableRefusal {}

    /** The state of the corrections doesn't allow the action ({@link CorrectionLife}). */
    record CorrectionsNotInState(CorrectionState state, CorrectionAction action) implements DeliverableRefusal {}

    /** Until the end of that day those who decided on it can object to corrections of its language. */
    record CorrectionsUnderWay(LocalDate until) implements DeliverableRefusal {}

    /** The last day for objections was that one. */
    record ObjectionsOver(LocalDate last) implements DeliverableRefusal {}

    /** Nothing is corrected. */
    record NothingCorrected() implements DeliverableRefusal {}

    /** Pictures come in or go out, which is no matter of language. */
    record OtherPictures() implements DeliverableRefusal {}

    /** Only who had a vote on it objects to corrections of its language. */
    record NoVoteOnIt() implements DeliverableRefusal {}

    /**
     * The text says something else than the screen showed.
     *
     * @param parts what changed since, by their titles; none where it isn't a part with a title
     */
    record TextChanged(List<String> parts) implements DeliverableRefusal {

        /** Takes a copy. */
        public TextChanged {
            parts = List.copyOf(parts);
        }
    }

    /** So many of those who are asked what they think of it have answered, and the rest have time until that day. */
    record ReviewOpen(int answered, int asked, LocalDate due) implements DeliverableRefusal {}

    /**
     * Somebody who writes it has typed something that they haven't saved, in the text as it stands: it is fixed without that.
     *
     * @param typed by whom and where, in the order of the text
     */
    record WordsUnsaved(List<Typed> typed) implements DeliverableRefusal {

        /** Takes a copy. */
        public WordsUnsaved {
            typed = List.copyOf(typed);
        }

        /**
         * Somebody's words in a section.
         *
         * @param section its title
         */
        public record Typed(String name, String section) {}
    }

    /**
     * Signatures under dissents have lapsed and weren't given again: whoever finishes the text says that it goes on without them.
     *
     * @param dissents under which, in the order in which they were raised
     */
    record SignaturesMissing(List<Unsigned> dissents) implements DeliverableRefusal {

        /** Takes a copy. */
        public SignaturesMissing {
            dissents = List.copyOf(dissents);
        }

        /**
         * One that somebody doesn't stand behind any more who did.
         *
         * @param about the number of the recommendation that it differs from; none where it is about the whole
         * @param names who hasn't signed again
         * @param leftOut whether nobody else stands behind it, so that it isn't in the text
         */
        public record Unsigned(DissentKind kind, @Nullable String about, List<String> names, boolean leftOut) {

            /** Takes a copy. */
            public Unsigned {
                names = List.copyOf(names);
            }
        }
    }

    /**
     * What isn't for all who read the rest would be for them, once a section is taken out, put back, added or moved.
     *
     * @param recommendations by their numbers
     * @param sections by their titles
     */
    record OpensWhatIsClosed(List<String> recommendations, List<String> sections) implements DeliverableRefusal {

        /** Takes copies. */
        public OpensWhatIsClosed {
            recommendations = List.copyOf(recommendations);
            sections = List.copyOf(sections);
        }
    }

    /** It belongs in a section that isn't for all who read the rest, and was taken out: without that it would be for them. */
    record ClosedSectionGone() implements DeliverableRefusal {}

    /** A picture of another kind than PNG and JPEG. */
    record NoPicture() implements DeliverableRefusal {}
}
