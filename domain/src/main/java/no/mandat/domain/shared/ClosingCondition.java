package no.mandat.domain.shared;

import java.util.List;

/**
 * What a feature has to say about whether a mandate can be closed (domain.md, Mandate). The mandate's closing collects them.
 */
public interface ClosingCondition {

    /** What of this feature is still missing before the mandate can be closed; empty when nothing is. */
    List<Gap> missing(MandateId mandate);

    /** What of it stops nothing, but can't be done any more once the mandate is closed. */
    default List<Gap> lastChance(MandateId mandate) {
        return List.of();
    }

    /** Which kind of thing is missing. */
    enum GapKind {
        /** A clause that must be answered and isn't. */
        CLAUSE,
        /** A clause that demands a deliverable, which isn't there. */
        DELIVERABLE_CLAUSE,
        /** Something that both bodies are asked to consent to. */
        CONSENT,
        /** A round that is open. */
        ROUND,
        /** Corrections of the language of a deliverable that can still be objected to. */
        CORRECTION,
        /** A deliverable that is approved and not published. */
        UNPUBLISHED,
        /** A point of input that isn't answered. */
        POINT,
        /** The evaluation. */
        EVALUATION
    }

    /**
     * Something that is missing.
     *
     * @param what what it is called
     * @param subject where it is mended
     */
    record Gap(GapKind kind, String what, Subject subject) {

        /** Whether it must be mended before closing can begin, and not only before it ends. */
        public boolean stopsTheBeginning() {
            return kind == GapKind.DELIVERABLE_CLAUSE || kind == GapKind.CONSENT;
        }
    }
}
