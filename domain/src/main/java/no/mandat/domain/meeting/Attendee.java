package no.mandat.domain.meeting;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.meeting.AttendeeEvent.AttendanceRecorded;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeAnswered;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeEdited;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeErased;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeInvited;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeListed;
import no.mandat.domain.meeting.AttendeeEvent.AttendeeRemoved;
import no.mandat.domain.meeting.AttendeeEvent.OutsiderConfirmed;
import no.mandat.domain.meeting.AttendeeEvent.OutsiderDeclined;
import no.mandat.domain.meeting.AttendeeEvent.RecusalDeclared;
import no.mandat.domain.meeting.AttendeeEvent.RecusalNoted;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is called to a meeting: a person with a place in its body, or in the secretariat, or an outsider, whom the secretariat
 * proposes for some of its items and whoever holds the second key lets in. They are written to, answer, and are there or not.
 */
@Entity
public class Attendee {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AttendeeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Enumerated(EnumType.STRING)
    private AttendeeRole role;

    /** Whoever has a place. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    /** Whoever has none. */
    @Embedded
    private @Nullable Invitee invitee;

    @ElementCollection
    @CollectionTable(name = "attendee_item", joinColumns = @JoinColumn(name = "attendee_id"))
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private Set<AgendaItemId> items = new HashSet<>();

    /** Of an outsider’s items those that the second key was turned for. */
    @ElementCollection
    @CollectionTable(name = "attendee_confirmed_item", joinColumns = @JoinColumn(name = "attendee_id"))
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private Set<AgendaItemId> confirmedItems = new HashSet<>();

    private @Nullable Integer speakingMinutes;

    @Enumerated(EnumType.STRING)
    private AttendeeState state;

    /** Who has proposed an outsider for what waits for the second key, or waited for it last: none of them turns it. */
    @ElementCollection
    @CollectionTable(name = "attendee_proposer", joinColumns = @JoinColumn(name = "attendee_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private Set<PersonId> proposedBy = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by"))
    private @Nullable PersonId confirmedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_id"))
    private @Nullable MailId letter;

    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rsvp answer;

    private @Nullable String remark;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Presence presence;

    private @Nullable Instant arrivedAt;
    private @Nullable Instant leftAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deputy_id"))
    private @Nullable PersonId deputy;

    @ElementCollection
    @CollectionTable(name = "attendee_recusal", joinColumns = @JoinColumn(name = "attendee_id"))
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private Set<AgendaItemId> recusedFrom = new HashSet<>();

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Attendee() {}

    private Attendee(AttendeeId id, Meeting meeting, AttendeeRole role, Instant at) {
        this.id = id;
        this.meeting = meeting.id();
        this.mandate = meeting.mandate();
        this.role = role;
        this.state = AttendeeState.LISTED;
        this.changedAt = at;
    }

    /** Lists somebody who has a place in the body of the meeting, or in the secretariat. */
    public static Listing list(AttendeeId id, Meeting meeting, AttendeeRole role, PersonId person, Instant at) {
        var attendee = new Attendee(id, meeting, role, at);
        attendee.person = person;
        return attendee.listed(Stream.of(set("person", person)));
    }

    /**
     * Proposes an outsider for some items: the first key.
     *
     * @param items at least one
     * @param speakingMinutes for how long they have the floor, where that is said
     * @throws RefusedException {@link MeetingRefusal.NoItemChosen}
     */
    public static Listing propose(
            AttendeeId id,
            Meeting meeting,
            Invitee invitee,
            Set<AgendaItemId> items,
            @Nullable Integer speakingMinutes,
            PersonId by,
            Instant at) {
        requireItems(items);
        var attendee = new Attendee(id, meeting, AttendeeRole.OUTSIDER, at);
        attendee.invitee = invitee;
        attendee.items.addAll(items);
        attendee.speakingMinutes = speakingMinutes;
        attendee.proposedBy.add(by);
        return attendee.listed(Stream.of(
                        Stream.of(
                                set("name", invitee.name()),
                                set("email", invitee.email()),
                                set("language", invitee.language()),
                                set("items", inOrder(items)),
                                set("proposedBy", List.of(by))),
                        between("organisation", null, invitee.organisation()),
                        between("category", null, invitee.category()),
                        between("speakingMinutes", null, speakingMinutes))
                .flatMap(change -> change));
    }

    private Listing listed(Stream<Change> more) {
        var changes = Stream.concat(
                        Stream.of(
                                set("meeting", meeting),
                                set("mandate", mandate),
                                set("role", role),
                                set("state", state)),
                        more)
                .toList();
        return new Listing(this, new AttendeeListed(id, meeting, mandate, changes));
    }

    private static void requireItems(Set<AgendaItemId> items) {
        if (items.isEmpty()) {
            throw new RefusedException(new MeetingRefusal.NoItemChosen());
        }
    }

    private static @Nullable List<AgendaItemId> inOrder(Set<AgendaItemId> items) {
        return items.isEmpty()
                ? null
                : items.stream()
                        .sorted(Comparator.comparing(AgendaItemId::value))
                        .toList();
    }

    /**
     * An outsider is there for other items. Where all is as before, nothing happened. Items that are more than both keys let them in for
     * wait for the second key, as proposed by whoever wants them; until it is turned, they are there for those that were confirmed and are
     * still wanted.
     *
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}, {@link MeetingRefusal.NotAnOutsider},
     *     {@link MeetingRefusal.NoItemChosen}
     */
    public Optional<AttendeeEdited> edit(
            Set<AgendaItemId> forItems, @Nullable Integer minutes, PersonId by, Instant at) {
        var next = after(editing(forItems));
        requireOutsider();
        requireItems(forItems);
        var key = next == AttendeeState.LISTED ? null : confirmedBy;
        var kept = new HashSet<>(confirmedItems);
        kept.retainAll(forItems);
        var proposers = proposersOf(forItems, by);
        var changes = Stream.of(
                        between("items", inOrder(items), inOrder(forItems)),
                        between("confirmedItems", inOrder(confirmedItems), inOrder(kept)),
                        between("speakingMinutes", speakingMinutes, minutes),
                        between("state", state, next),
                        between("confirmedBy", confirmedBy, key),
                        between("proposedBy", people(proposedBy), people(proposers)))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        items.retainAll(forItems);
        items.addAll(forItems);
        confirmedItems.retainAll(kept);
        speakingMinutes = minutes;
        state = next;
        confirmedBy = key;
        proposedBy.retainAll(proposers);
        proposedBy.addAll(proposers);
        changedAt = at;
        return Optional.of(new AttendeeEdited(id, meeting, mandate, changes));
    }

    /** Whoever wants further items proposes them, beside those who proposed others that wait; where none do, they alone. */
    private Set<PersonId> proposersOf(Set<AgendaItemId> forItems, PersonId by) {
        if (items.containsAll(forItems)) {
            return Set.copyOf(proposedBy);
        }
        var all = waits() ? new HashSet<>(proposedBy) : new HashSet<PersonId>();
        all.add(by);
        return all;
    }

    private static @Nullable List<PersonId> people(Set<PersonId> some) {
        return some.isEmpty()
                ? null
                : some.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }

    private AttendeeAction editing(Set<AgendaItemId> forItems) {
        boolean keepsNone = !confirmedItems.isEmpty() && Collections.disjoint(confirmedItems, forItems);
        if (keepsNone && !forItems.isEmpty()) {
            return AttendeeAction.REPLACE;
        }
        return items.containsAll(forItems) ? AttendeeAction.EDIT : AttendeeAction.WIDEN;
    }

    /**
     * Turns the second key for an outsider, for all items that they are proposed for.
     *
     * @param holders who holds it; nobody turns both
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState} also where nothing waits for it,
     *     {@link MeetingRefusal.NotAnOutsider}, {@link PartyRefusal.NotTheSecondKey}
     */
    public OutsiderConfirmed confirm(PersonId second, Set<PersonId> holders, Instant at) {
        requireSecond(second, holders);
        requireWaiting(AttendeeAction.CONFIRM);
        var changes = Stream.of(
                        go(AttendeeAction.CONFIRM, at),
                        between("confirmedItems", inOrder(confirmedItems), inOrder(items)),
                        between("confirmedBy", confirmedBy, second))
                .flatMap(change -> change)
                .toList();
        confirmedItems.addAll(items);
        confirmedBy = second;
        return new OutsiderConfirmed(id, meeting, mandate, changes);
    }

    /**
     * Keeps the second key for an outsider unturned: whoever was let in for other items stays called for those.
     *
     * @param holders who holds it; nobody turns both
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState} also where nothing waits for it,
     *     {@link MeetingRefusal.NotAnOutsider}, {@link PartyRefusal.NotTheSecondKey}
     */
    public OutsiderDeclined decline(PersonId second, Set<PersonId> holders, String reason, Instant at) {
        requireSecond(second, holders);
        requireWaiting(AttendeeAction.DECLINE);
        var changed = go(AttendeeAction.DECLINE, at);
        var left = state == AttendeeState.DECLINED ? items : confirmedItems;
        var changes = Stream.concat(changed, between("items", inOrder(items), inOrder(left)))
                .toList();
        items.retainAll(Set.copyOf(left));
        return new OutsiderDeclined(id, meeting, mandate, changes, Optional.of(reason));
    }

    /** Whether the second key is still to be turned for any of their items. */
    public boolean waits() {
        return role == AttendeeRole.OUTSIDER && state.isCalled() && !confirmedItems.containsAll(items);
    }

    private void requireWaiting(AttendeeAction action) {
        if (state.isCalled() && !waits()) {
            throw new RefusedException(new MeetingRefusal.AttendeeNotInState(state, action));
        }
    }

    private void requireSecond(PersonId second, Set<PersonId> holders) {
        requireOutsider();
        if (proposedBy.contains(second) || !holders.contains(second)) {
            throw new RefusedException(new PartyRefusal.NotTheSecondKey());
        }
    }

    private void requireOutsider() {
        if (role != AttendeeRole.OUTSIDER) {
            throw new RefusedException(new MeetingRefusal.NotAnOutsider());
        }
    }

    /** Whether they take part, and a letter can go to them: an outsider does when both keys have let them in. */
    public boolean isReadyToInvite() {
        return state == AttendeeState.CONFIRMED
                || state == AttendeeState.INVITED
                || state == AttendeeState.LISTED && role != AttendeeRole.OUTSIDER;
    }

    /**
     * Their letter is handed to the mail.
     *
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}
     */
    public AttendeeInvited invite(MailId mail, Instant at) {
        requireReady(AttendeeAction.INVITE);
        var changes = Stream.of(
                        go(AttendeeAction.INVITE, at), between("letter", letter, mail), between("sentAt", sentAt, at))
                .flatMap(change -> change)
                .toList();
        letter = mail;
        sentAt = at;
        return new AttendeeInvited(id, meeting, mandate, changes);
    }

    private void requireReady(AttendeeAction action) {
        if (!isReadyToInvite()) {
            throw new RefusedException(new MeetingRefusal.AttendeeNotInState(state, action));
        }
    }

    /**
     * They say whether they come. Where they said so already, nothing happened.
     *
     * @throws RefusedException {@link MeetingRefusal.TakesNoAnswers}, {@link MeetingRefusal.AttendeeNotInState}
     */
    public Optional<AttendeeAnswered> answer(Rsvp says, @Nullable String note, MeetingStatus status, Instant at) {
        if (status != MeetingStatus.CALLED) {
            throw new RefusedException(new MeetingRefusal.TakesNoAnswers(status));
        }
        state = after(AttendeeAction.ANSWER);
        var changes = Stream.concat(between("answer", answer, says), between("remark", remark, note))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var all = Stream.concat(changes.stream(), between("answeredAt", answeredAt, at))
                .toList();
        answer = says;
        remark = note;
        answeredAt = at;
        changedAt = at;
        return Optional.of(new AttendeeAnswered(id, meeting, mandate, all));
    }

    /**
     * Takes them off the list.
     *
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}
     */
    public AttendeeRemoved remove(Optional<String> reason, Instant at) {
        return new AttendeeRemoved(
                id, meeting, mandate, go(AttendeeAction.REMOVE, at).toList(), reason);
    }

    /**
     * Who they are is erased, where they are from outside, and what they remarked. That they were called and were there stays; whoever was
     * still to come, or to be let in, is called no longer. Where it is erased already, nothing happens.
     *
     * @param ahead whether the meeting is still to come
     */
    public Optional<AttendeeErased> erase(boolean ahead, Instant at) {
        if (invitee == null || isErased()) {
            return Optional.empty();
        }
        boolean waits = state == AttendeeState.LISTED;
        var off = state.isCalled() && (ahead || waits) ? go(AttendeeAction.REMOVE, at) : Stream.<Change>of();
        // What was there is named by its field alone: the history doesn't keep what is erased here.
        var gone = Stream.of(
                        Stream.of("name", "email"),
                        Stream.of("organisation").filter(field -> invitee.organisation() != null),
                        Stream.of("remark").filter(field -> remark != null))
                .flatMap(fields -> fields)
                .map(field -> new Change(field, null, null));
        var changes = Stream.concat(off, gone).toList();
        invitee = new Invitee("", "", null, invitee.category(), invitee.language());
        remark = null;
        changedAt = at;
        return Optional.of(new AttendeeErased(id, meeting, mandate, changes));
    }

    /** Whether it is told nowhere any more who they are. */
    public boolean isErased() {
        return invitee != null && invitee.email().isEmpty();
    }

    /**
     * They have lost their place, and are off the list: also who was taken off it before, so that they are on it again when they come back.
     *
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}
     */
    public AttendeeRemoved leave(Instant at) {
        return new AttendeeRemoved(
                id, meeting, mandate, go(AttendeeAction.LEAVE, at).toList(), Optional.empty());
    }

    /**
     * They have a place again, and are on the list as if they came new: nobody has written to them, and they have answered nothing.
     *
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}
     */
    public AttendeeListed comeBack(AttendeeRole as, Instant at) {
        var changes = Stream.of(
                        go(AttendeeAction.RETURN, at),
                        between("role", role, as),
                        between("letter", letter, null),
                        between("sentAt", sentAt, null),
                        between("answer", answer, null),
                        between("remark", remark, null),
                        between("answeredAt", answeredAt, null))
                .flatMap(change -> change)
                .toList();
        role = as;
        letter = null;
        sentAt = null;
        answer = null;
        remark = null;
        answeredAt = null;
        return new AttendeeListed(id, meeting, mandate, changes);
    }

    /**
     * Notes whether they are there. Whoever comes after they were late or away has come now. Where all is as before, nothing happened.
     *
     * @param instead who is there for them, where somebody is
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState} also for an outsider who waits for the second key,
     *     {@link MeetingRefusal.DeputyMissing}
     */
    public Optional<AttendanceRecorded> record(Presence now, @Nullable PersonId instead, Instant at) {
        boolean comesNow = now == Presence.PRESENT && (presence == Presence.LATE || presence == Presence.ABSENT);
        var arrived = comesNow ? at : now == Presence.ABSENT || now == Presence.LATE ? null : arrivedAt;
        var left = now == Presence.LEFT_EARLY ? (presence == Presence.LEFT_EARLY ? leftAt : at) : null;
        return record(now, arrived, left, now == Presence.DEPUTY ? instead : null, at);
    }

    /**
     * Notes it with the times, as the minutes shall say.
     *
     * @param arrived when they came, where they came late
     * @param left when they went, where they left early
     * @throws RefusedException {@link MeetingRefusal.AttendeeNotInState}, {@link MeetingRefusal.DeputyMissing}
     */
    public Optional<AttendanceRecorded> record(
            Presence now, @Nullable Instant arrived, @Nullable Instant left, @Nullable PersonId instead, Instant at) {
        if (now == Presence.DEPUTY && instead == null) {
            throw new RefusedException(new MeetingRefusal.DeputyMissing());
        }
        state = afterRecording();
        var changes = Stream.of(
                        between("presence", presence, now),
                        between("arrivedAt", arrivedAt, arrived),
                        between("leftAt", leftAt, left),
                        between("deputy", deputy, instead))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        presence = now;
        arrivedAt = arrived;
        leftAt = left;
        deputy = instead;
        changedAt = at;
        return Optional.of(new AttendanceRecorded(id, meeting, mandate, changes));
    }

    /** Notes that they are partial in an item, or takes that back. Where it is so already, nothing happened. */
    public Optional<RecusalNoted> recuse(AgendaItemId from, boolean partial, Instant at) {
        return changePartial(from, partial, at).map(change -> new RecusalNoted(id, meeting, mandate, List.of(change)));
    }

    /**
     * They say before the meeting that they are partial in an item. They don't take it back: only the body reverses it (domain.md, Party),
     * and what it says in the meeting is noted by {@link #recuse}. Where they said so already, nothing happened.
     *
     * @throws RefusedException {@link MeetingRefusal.SaysItThere} unless it is called and hasn't begun,
     *     {@link MeetingRefusal.AttendeeNotInState}
     */
    public Optional<RecusalDeclared> declarePartial(AgendaItemId in, String reason, MeetingStatus status, Instant at) {
        if (status != MeetingStatus.CALLED) {
            throw new RefusedException(new MeetingRefusal.SaysItThere(status));
        }
        return changePartial(in, true, at)
                .map(change -> new RecusalDeclared(id, in, meeting, mandate, List.of(change), Optional.of(reason)));
    }

    private Optional<Change> changePartial(AgendaItemId in, boolean partial, Instant at) {
        state = afterRecording();
        var before = inOrder(recusedFrom);
        boolean changed = partial ? recusedFrom.add(in) : recusedFrom.remove(in);
        if (!changed) {
            return Optional.empty();
        }
        changedAt = at;
        return Optional.of(new Change("recusedFrom", before, inOrder(recusedFrom)));
    }

    private AttendeeState afterRecording() {
        requireReady(AttendeeAction.RECORD);
        return after(AttendeeAction.RECORD);
    }

    private Stream<Change> go(AttendeeAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return between("state", before, state);
    }

    private AttendeeState after(AttendeeAction action) {
        return AttendeeLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.AttendeeNotInState(state, action)));
    }

    /**
     * Whether whoever is there by this call is partial in the item. That is personal: a deputy isn't for being in the place of a member who
     * is, but may be themself, as noted of their own call.
     *
     * @param all of the meeting
     */
    public boolean isPartial(AgendaItemId item, List<Attendee> all) {
        return presence == Presence.DEPUTY
                ? all.stream().anyMatch(one -> Objects.equals(deputy, one.person) && one.recusedFrom.contains(item))
                : recusedFrom.contains(item);
    }

    /** Whether their vote counts under the item, or at all where it is none. */
    private boolean isEligible(@Nullable AgendaItemId item, List<Attendee> all) {
        return role == AttendeeRole.VOTER && state.isCalled() && (item == null || !isPartial(item, all));
    }

    /** Whether they, or a deputy for them, are there just now. */
    public boolean isThere() {
        return presence != null && presence.isThere();
    }

    /** Whether they, or a deputy for them, were there at all. */
    public boolean attended() {
        return presence != null && presence.hasBeenThere();
    }

    /** Whether that person was there by this call: whoever was called, or the deputy who was there for them. */
    public boolean attended(PersonId somebody) {
        return attended() && somebody.equals(presence == Presence.DEPUTY ? deputy : person);
    }

    /** How many of those who vote, or have a deputy who does, are there: for an item or for none. */
    public static Quorum quorum(List<Attendee> all, @Nullable AgendaItemId item) {
        var eligible = all.stream().filter(one -> one.isEligible(item, all)).toList();
        return new Quorum((int) eligible.stream().filter(Attendee::isThere).count(), eligible.size());
    }

    /** Whether it is that person's call. */
    public boolean isOf(PersonId somebody) {
        return somebody.equals(person);
    }

    /** Whether it is an outsider's with that address. */
    public boolean isOf(String email) {
        return invitee != null && Objects.equals(invitee.email(), email);
    }

    /** Which one. */
    public AttendeeId id() {
        return id;
    }

    /** To which meeting. */
    public MeetingId meeting() {
        return meeting;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** As what they are called. */
    public AttendeeRole role() {
        return role;
    }

    /** Who, where they have a place. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** Who, where they have none. */
    public Optional<Invitee> invitee() {
        return Optional.ofNullable(invitee);
    }

    /** For which of their items an outsider is let in: nothing is told or shown to them of others. */
    public Set<AgendaItemId> confirmedItems() {
        return Set.copyOf(confirmedItems);
    }

    /** For which items the secretariat wants an outsider, those included that wait for the second key. */
    public Set<AgendaItemId> items() {
        return Set.copyOf(items);
    }

    /** For how long they have the floor, where that is said. */
    public Optional<Integer> speakingMinutes() {
        return Optional.ofNullable(speakingMinutes);
    }

    /** Where their call is. */
    public AttendeeState state() {
        return state;
    }

    /** What they answered. */
    public Optional<Rsvp> answer() {
        return Optional.ofNullable(answer);
    }

    /** What they wrote to the secretariat with their answer. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** When they answered last. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Whether they are there, where it was noted. */
    public Optional<Presence> presence() {
        return Optional.ofNullable(presence);
    }

    /** When they came, where they came late. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    /** When they left, where they left early. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    /** Who is there for them. */
    public Optional<PersonId> deputy() {
        return Optional.ofNullable(deputy);
    }

    /** In which items they are partial. */
    public Set<AgendaItemId> recusedFrom() {
        return Set.copyOf(recusedFrom);
    }

    /** When they were written to last. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** Somebody who was put on the list, and the event that tells of it. */
    public record Listing(Attendee attendee, AttendeeListed event) {}
}
