package no.mandat.domain.mandate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;

/** How far a clause that must be answered is. */
public enum Answer {
    ANSWERED,
    /** Something that would answer it is linked to it, and not there yet. */
    PARTLY,
    UNANSWERED,
    /** It need not be answered, as group and board have decided. */
    WAIVED;

    /** Whether it still has to be answered. */
    public boolean isOpen() {
        return this == PARTLY || this == UNANSWERED;
    }

    /** How far several are together; none where there are none. What is waived holds nothing up. */
    public static Optional<Answer> together(Collection<Answer> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var kinds = EnumSet.copyOf(answers);
        if (kinds.size() > 1) {
            kinds.remove(WAIVED);
        }
        return Optional.of(kinds.size() == 1 ? kinds.iterator().next() : PARTLY);
    }
}
