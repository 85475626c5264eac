package no.mandat.workflow.access;

import static no.mandat.workflow.access.Capacity.AUDITOR;
import static no.mandat.workflow.access.Capacity.BOARD;
import static no.mandat.workflow.access.Capacity.LEADER;
import static no.mandat.workflow.access.Capacity.MEMBER;
import static no.mandat.workflow.access.Capacity.OBSERVER;
import static no.mandat.workflow.access.Capacity.SECRETARIAT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;

/** What can be done in a mandate, and in which capacities: the table in domain.md, Who may do what. */
public enum Permission {
    READ_MANDATE(SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    EDIT_MANDATE(SECRETARIAT),
    WITHDRAW_MANDATE(SECRETARIAT),
    /** To put the draft to both bodies, and to take it back. */
    SUBMIT_MANDATE(SECRETARIAT),
    PUBLISH_MANDATE(SECRETARIAT),
    PROPOSE_AMENDMENTS(SECRETARIAT, LEADER, BOARD),
    /** To put an amendment to both bodies, and to write what others proposed. */
    SUBMIT_AMENDMENTS(SECRETARIAT),
    /** To take the steps towards its end, if one holds the key. */
    CLOSE_MANDATE(SECRETARIAT, LEADER, MEMBER),
    /** To ask the bodies for what has to do with its end. */
    MOVE_MOTIONS(SECRETARIAT),
    /** Who sits where, and the seats of board and group. */
    EDIT_COMPOSITION(SECRETARIAT),
    /** To lay the group's leadership down: one's own, unless one is of the secretariat. */
    RESIGN_LEADERSHIP(SECRETARIAT, LEADER),
    /** To propose an outsider, and to end their participation. */
    PROPOSE_PARTICIPATION(SECRETARIAT, LEADER),
    /** To turn the second key for an outsider, if one holds it. */
    DECIDE_PARTICIPATION(SECRETARIAT, LEADER, MEMBER),
    /** The milestones, with every date they had. */
    READ_PLAN(SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    EDIT_PLAN(SECRETARIAT),
    /** Everything that happened in the mandate. */
    READ_HISTORY(SECRETARIAT, LEADER, AUDITOR),
    READ_RESOLUTIONS(SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    WRITE_RESOLUTIONS(SECRETARIAT),
    /** Open, extend, call off, remind. */
    RUN_ROUNDS(SECRETARIAT),
    /** To propose who shall lead the group, and to stand; only with a vote in it. */
    PROPOSE_CANDIDATES(LEADER, MEMBER),
    /** The expert group's rounds; who votes in one is on its own list. */
    READ_GROUP_ROUNDS(SECRETARIAT, LEADER, MEMBER, OBSERVER),
    /** The board's rounds; who votes in one is on its own list. */
    READ_BOARD_ROUNDS(SECRETARIAT, BOARD),
    /** What one did oneself. */
    READ_OWN_HISTORY(MEMBER),
    /** What happened in the board's rounds. */
    READ_BOARD_HISTORY(BOARD),
    /** Mail about the mandate that could not be delivered, with addresses. */
    READ_UNDELIVERED(SECRETARIAT),
    SEE_TO_UNDELIVERED(SECRETARIAT),
    /** Those that are for everybody. */
    READ_DOCUMENTS(SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    READ_INTERNAL_DOCUMENTS(SECRETARIAT, LEADER, MEMBER, OBSERVER, AUDITOR),
    /** Those that are exempt from public access; each reading leaves a trace. */
    READ_EXEMPT_DOCUMENTS(SECRETARIAT, LEADER, MEMBER),
    EDIT_DOCUMENTS(SECRETARIAT);

    private static final Set<Permission> REOPENING = EnumSet.of(MOVE_MOTIONS, WRITE_RESOLUTIONS, RUN_ROUNDS);

    private final Set<Capacity> capacities;

    Permission(Capacity... capacities) {
        this.capacities = Set.of(capacities);
    }

    /** What it takes to read a document of that openness. */
    public static Permission toRead(Openness openness) {
        return switch (openness) {
            case OPEN -> READ_DOCUMENTS;
            case INTERNAL -> READ_INTERNAL_DOCUMENTS;
            case EXEMPT -> READ_EXEMPT_DOCUMENTS;
        };
    }

    /** Which documents the holder of these permissions reads. */
    public static List<Openness> readable(Set<Permission> allowed) {
        return Arrays.stream(Openness.values())
                .filter(openness -> allowed.contains(toRead(openness)))
                .toList();
    }

    /** Whether it goes on in a mandate that is over: reading does, and what the board needs to open it again. */
    boolean isLeftIn(Mandate mandate) {
        return !mandate.isOver()
                || name().startsWith("READ_")
                || REOPENING.contains(this) && mandate.can(MandateAction.REOPEN);
    }

    boolean isGivenTo(Set<Capacity> held) {
        return held.stream().anyMatch(capacities::contains);
    }
}
