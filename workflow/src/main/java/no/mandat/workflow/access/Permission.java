package no.mandat.workflow.access;

import static no.mandat.workflow.access.Capacity.AUDITOR;
import static no.mandat.workflow.access.Capacity.BOARD;
import static no.mandat.workflow.access.Capacity.LEADER;
import static no.mandat.workflow.access.Capacity.MEMBER;
import static no.mandat.workflow.access.Capacity.OBSERVER;
import static no.mandat.workflow.access.Capacity.PARTICIPANT;
import static no.mandat.workflow.access.Capacity.SECRETARIAT;
import static no.mandat.workflow.access.Effect.OBEYS;
import static no.mandat.workflow.access.Effect.READS;
import static no.mandat.workflow.access.Effect.REOPENS;
import static no.mandat.workflow.access.Effect.WRITES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.CoverScope;

/** What can be done in a mandate, and in which capacities: the table in domain.md, Who may do what. */
public enum Permission {
    READ_MANDATE(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    EDIT_MANDATE(WRITES, SECRETARIAT),
    WITHDRAW_MANDATE(WRITES, SECRETARIAT),
    /** To put the draft to both bodies, and to take it back. */
    SUBMIT_MANDATE(WRITES, SECRETARIAT),
    PUBLISH_MANDATE(WRITES, SECRETARIAT),
    PROPOSE_AMENDMENTS(WRITES, SECRETARIAT, LEADER, BOARD),
    /** To put an amendment to both bodies, and to write what others proposed. */
    SUBMIT_AMENDMENTS(WRITES, SECRETARIAT),
    /** To take the steps towards its end, if one holds the key. */
    CLOSE_MANDATE(WRITES, SECRETARIAT, LEADER, MEMBER),
    /** To ask the bodies for what has to do with its end. */
    MOVE_MOTIONS(REOPENS, SECRETARIAT),
    /** Who sits where, and the seats of board and group. */
    EDIT_COMPOSITION(WRITES, SECRETARIAT),
    /** To lay the group's leadership down: one's own, unless one is of the secretariat. */
    RESIGN_LEADERSHIP(WRITES, SECRETARIAT, LEADER),
    /** To propose an outsider, and to end their participation. */
    PROPOSE_PARTICIPATION(WRITES, SECRETARIAT, LEADER),
    /** To turn the second key for an outsider, if one holds it. */
    DECIDE_PARTICIPATION(WRITES, SECRETARIAT, LEADER, MEMBER),
    /** The milestones, with every date they had. */
    READ_PLAN(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    EDIT_PLAN(WRITES, SECRETARIAT),
    /** Everything that happened in the mandate. */
    READ_HISTORY(READS, SECRETARIAT, LEADER, AUDITOR),
    READ_RESOLUTIONS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    WRITE_RESOLUTIONS(REOPENS, SECRETARIAT),
    /** Open, extend, call off, remind. */
    RUN_ROUNDS(REOPENS, SECRETARIAT),
    /** To propose who shall lead the group, and to stand; only with a vote in it. */
    PROPOSE_CANDIDATES(WRITES, LEADER, MEMBER),
    /** The expert group's rounds; who votes in one is on its own list. */
    READ_GROUP_ROUNDS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER),
    /** The board's rounds; who votes in one is on its own list. */
    READ_BOARD_ROUNDS(READS, SECRETARIAT, BOARD),
    /** What one did oneself. */
    READ_OWN_HISTORY(READS, MEMBER),
    /** What happened in the board's rounds. */
    READ_BOARD_HISTORY(READS, BOARD),
    /** Mail about the mandate that could not be delivered, with addresses. */
    READ_UNDELIVERED(READS, SECRETARIAT),
    SEE_TO_UNDELIVERED(WRITES, SECRETARIAT),
    /** Those that are for everybody. */
    READ_DOCUMENTS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    READ_INTERNAL_DOCUMENTS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, AUDITOR),
    /** Those that are exempt from public access; each reading leaves a trace. */
    READ_EXEMPT_DOCUMENTS(READS, SECRETARIAT, LEADER, MEMBER),
    EDIT_DOCUMENTS(WRITES, SECRETARIAT),
    /** Calls for input that are decided on. */
    READ_CALLS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD),
    /** Those that are being written, or were given up. */
    READ_CALL_DRAFTS(READS, SECRETARIAT),
    RUN_CALLS(WRITES, SECRETARIAT),
    /** Who is invited to answer them, with addresses. */
    READ_CALL_INVITATIONS(READS, SECRETARIAT),
    /** To answer those that are for the group; only with a seat in it, a deputy's too. */
    ANSWER_CALLS(WRITES, LEADER, MEMBER, OBSERVER),
    /** What was sent to the mandate's calls. */
    READ_CONTRIBUTIONS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER),
    /** To erase who sent something, where they ask for it. */
    ERASE_CONTRIBUTORS(OBEYS, SECRETARIAT),
    /** To say who something that was sent is for. */
    CLASSIFY_CONTRIBUTIONS(OBEYS, SECRETARIAT),
    /** What was answered to it and released. */
    READ_RELEASED_ANSWERS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD),
    /** To divide, conclude and release what came. */
    HANDLE_POINTS(WRITES, SECRETARIAT),
    /** To confirm what the secretariat concludes, if one holds the key. */
    CONFIRM_CONCLUSIONS(WRITES, LEADER, MEMBER),
    /** The expert group's meetings; those that are being planned only by their time. */
    READ_GROUP_MEETINGS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER),
    /** The board's meetings. */
    READ_BOARD_MEETINGS(READS, SECRETARIAT, BOARD),
    /** To plan, call, hold and minute. */
    RUN_MEETINGS(WRITES, SECRETARIAT),
    /** To want something on the agenda of the group. */
    PROPOSE_ITEMS(WRITES, LEADER),
    /** What was learnt of the work; who reads the mandate, reads it. */
    RECORD_FINDINGS(WRITES, SECRETARIAT, LEADER),
    /** What the group is writing, with its revisions. */
    READ_DELIVERABLE_DRAFTS(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER),
    /** Of what the group is writing, the sections that one is named on. */
    READ_NAMED_SECTIONS(READS, PARTICIPANT),
    /** What was submitted to the board, approved or published. */
    READ_DELIVERABLES(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD),
    /** What was published. */
    READ_PUBLISHED_WORK(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, BOARD, AUDITOR),
    /** To write what the group delivers; members only what they are editors or authors of. */
    WRITE_DELIVERABLES(WRITES, SECRETARIAT, LEADER, MEMBER),
    /** To comment on what the group is writing, to be asked what one thinks of it, and to ask others. */
    COMMENT_DELIVERABLES(WRITES, SECRETARIAT, LEADER, MEMBER),
    /** To begin one, to put it to the bodies, to publish it. */
    RUN_DELIVERABLES(WRITES, SECRETARIAT),
    /** To confirm, finish, uphold, correct and give up what the group delivers. */
    FINISH_DELIVERABLES(WRITES, LEADER),
    /** The same in the place of a leader who is partial in it; only with a vote in the group. */
    FINISH_FOR_LEADER(WRITES, MEMBER),
    /** To object to corrections of the language of what one decided on; only who had a vote on it, a deputy's too. */
    OBJECT_TO_CORRECTIONS(WRITES, LEADER, MEMBER, OBSERVER, BOARD),
    /** To differ from what the group delivers; only with a vote in it. */
    SIGN_DISSENTS(WRITES, LEADER, MEMBER),
    READ_READING_LIST(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, AUDITOR),
    /** Who has read what, and who hasn't. */
    READ_READERS(READS, SECRETARIAT, LEADER),
    /** To say what is to be read by when, and to remind. */
    EDIT_READING_LIST(WRITES, SECRETARIAT),
    /** To say for oneself that one has read something; only with a seat in the group. */
    CONFIRM_READING(WRITES, LEADER, MEMBER),
    READ_STUDIES(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, AUDITOR),
    /** To write a request for a study while it is a draft. */
    DRAFT_STUDIES(WRITES, SECRETARIAT, LEADER),
    /** To ask for it to be endorsed, and to see to all that comes after. */
    RUN_STUDIES(WRITES, SECRETARIAT),
    /** To endorse a request for a study, if one holds the key. */
    ENDORSE_STUDIES(WRITES, LEADER, MEMBER),
    /** The communications plan, which speaks of deliverables before the board knows them. */
    READ_COMMUNICATION(READS, SECRETARIAT, LEADER, MEMBER, OBSERVER, AUDITOR),
    EDIT_COMMUNICATION(WRITES, SECRETARIAT),
    /** To confirm the communications plan, if one holds a key. */
    CONFIRM_COMMUNICATION(WRITES, SECRETARIAT, LEADER, MEMBER),
    /** To make ready and send out what one is responsible for in it. */
    CARRY_OUT_COMMUNICATION(WRITES, SECRETARIAT, LEADER, MEMBER, OBSERVER);

    private final Effect effect;
    private final Set<Capacity> capacities;

    Permission(Effect effect, Capacity... capacities) {
        this.effect = effect;
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

    /** How much of what is linked to clauses the holder of these permissions sees. */
    public static CoverScope scope(Set<Permission> allowed) {
        if (allowed.contains(READ_DELIVERABLE_DRAFTS)) {
            return readable(allowed).contains(Openness.EXEMPT) ? CoverScope.ALL : CoverScope.ALL.withoutExempt();
        }
        return allowed.contains(READ_DELIVERABLES) ? CoverScope.SUBMITTED : CoverScope.PUBLISHED;
    }

    /** What it takes to read meetings of that kind: those of the board are its own. */
    public static Permission toRead(MeetingKind kind) {
        return kind == MeetingKind.BOARD ? READ_BOARD_MEETINGS : READ_GROUP_MEETINGS;
    }

    /** Which meetings the holder of these permissions reads. */
    public static Set<MeetingKind> meetings(Set<Permission> allowed) {
        var kinds = EnumSet.allOf(MeetingKind.class);
        kinds.removeIf(kind -> !allowed.contains(toRead(kind)));
        return kinds;
    }

    /** Whether it goes on in a mandate that is over: reading does, what the law asks for, and what the board needs to open it again. */
    boolean isLeftIn(Mandate mandate) {
        return !mandate.isOver()
                || switch (effect) {
                    case READS, OBEYS -> true;
                    case WRITES -> false;
                    case REOPENS -> mandate.can(MandateAction.REOPEN);
                };
    }

    boolean isGivenTo(Set<Capacity> held) {
        return held.stream().anyMatch(capacities::contains);
    }
}
