package no.mandat.domain.mandate;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A board's commission to an expert group. The secretariat writes it in draft and puts it to the board and the group. When
 * both have consented to one text it is adopted, and changes by amendments alone, each consented to by both. Secretariat and
 * leader close it together; the board can open it again, or end it before it is done (domain.md, Mandate).
 */
@Entity
public class Mandate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MandateId id;

    private String title;

    private String shortName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "board_id"))
    private BodyId board;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "expert_group_id"))
    private BodyId expertGroup;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "secretariat_id"))
    private BodyId secretariat;

    @Embedded
    private Period period;

    @Convert(converter = DemandsColumn.class)
    private Demands demands;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    private Routes routes;

    /** How many texts have been put to the bodies. */
    private int texts;

    /** The number of the version that counts, or 0. */
    private int versions;

    private @Nullable LocalDate adoptedOn;

    private @Nullable LocalDate publishedOn;

    /** By what its page is known, once it has one. */
    private @Nullable String publicName;

    /** The day it was closed or ended. */
    private @Nullable LocalDate endedOn;

    /** What one of the two who close it together has asked the other for. */
    @Embedded
    private @Nullable ClosingRequest closingRequest;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    private Mandate(MandateId id, MandateText text, BodyId expertGroup, BodyId secretariat, Instant at) {
        this.id = id;
        this.title = text.title();
        this.shortName = text.shortName();
        this.board = text.board();
        this.period = text.period();
        this.demands = text.demands();
        this.expertGroup = expertGroup;
        this.secretariat = secretariat;
        this.state = MandateState.DRAFT;
        this.routes = Routes.USUAL;
        this.changedAt = at;
    }

    /** Begins a draft. */
    public static Draft draft(MandateId id, MandateText text, BodyId expertGroup, BodyId secretariat, Instant at) {
        var mandate = new Mandate(id, text, expertGroup, secretariat, at);
        var changes = List.of(
                set("title", mandate.title),
                set("shortName", mandate.shortName),
                set("board", mandate.board),
                set("expertGroup", expertGroup),
                set("secretariat", secretariat),
                set("firstDay", text.period().firstDay()),
                set("lastDay", text.period().lastDay()),
                set("demands", text.demands().named()),
                set("routes", mandate.routes.named()),
                set("texts", 0),
                set("versions", 0),
                set("state", mandate.state));
        return new Draft(mandate, new MandateDrafted(id, changes));
    }

    /**
     * Replaces what the draft says. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when it is no longer a draft
     */
    public Optional<MandateEdited> edit(MandateText text, Instant at) {
        var next = after(MandateAction.EDIT);
        var changes = Stream.of(
                        between("title", title, text.title()),
                        between("shortName", shortName, text.shortName()),
                        between("board", board, text.board()),
                        between("firstDay", period.firstDay(), text.period().firstDay()),
                        between("lastDay", period.lastDay(), text.period().lastDay()),
                        between("demands", demands.named(), text.demands().named()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = text.title();
        shortName = text.shortName();
        board = text.board();
        period = text.period();
        demands = text.demands();
        state = next;
        changedAt = at;
        return Optional.of(new MandateEdited(id, changes));
    }

    /**
     * Lays down other ways for what the group delivers. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when it is no longer a draft; as {@link RouteRule#require}
     */
    public Optional<MandateEdited> edit(Routes other, Instant at) {
        var next = after(MandateAction.EDIT);
        RouteRule.require(other);
        var changes = between("routes", routes.named(), other.named()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        routes = other;
        state = next;
        changedAt = at;
        return Optional.of(new MandateEdited(id, changes));
    }

    /** Notes that what belongs to it was changed. */
    public void touch(Instant at) {
        changedAt = at;
    }

    /**
     * Gives the draft up.
     *
     * @param reason why, in words that the history shows
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when it is no longer a draft
     */
    public MandateWithdrawn withdraw(String reason, Instant at) {
        return new MandateWithdrawn(id, go(MandateAction.WITHDRAW, at), Optional.of(reason));
    }

    /**
     * Fixes a text for both bodies: that of the draft, or that of an amendment.
     *
     * @param hash SHA-256 of the content, in hexadecimal digits
     */
    public Cut cut(MandateContent content, String hash, Instant at) {
        var changes = List.of(new Change("texts", texts, texts + 1), set("fingerprint", hash));
        texts++;
        changedAt = at;
        return new Cut(new MandateRevision(new TextKey(id, texts), content, hash, at), new MandateTextCut(id, changes));
    }

    /**
     * The draft was put to both bodies: until they have decided nothing of it changes.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public MandateSubmitted submit(Instant at) {
        return new MandateSubmitted(id, go(MandateAction.SUBMIT, at));
    }

    /**
     * It comes back from the bodies.
     *
     * @param action {@link MandateAction#RECALL}, {@link MandateAction#RETURN}
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public MandateReturned comeBack(MandateAction action, Grounds grounds, Instant at) {
        var changes = Stream.concat(go(action, at).stream(), grounds.asChange("cause"))
                .toList();
        return new MandateReturned(id, changes, grounds.reason());
    }

    /**
     * Both bodies have consented to the text: it is version 1.
     *
     * @param text the number of the text
     * @param hash of what it says, as it was cut
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public Adoption adopt(int text, String hash, LocalDate day, Instant at) {
        var changes = new ArrayList<>(go(MandateAction.ADOPT, at));
        changes.add(set("adoptedOn", day));
        adoptedOn = day;
        var version = nextVersion(text, hash, day, at, changes);
        return new Adoption(version, new MandateAdopted(id, List.copyOf(changes)));
    }

    /**
     * Both bodies have consented to another text: it is the next version, current at once.
     *
     * @param inForceFrom from when it is meant to apply
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public Amending amend(MandateRevision text, LocalDate inForceFrom, Instant at) {
        state = after(MandateAction.AMEND);
        var content = text.content();
        var changes = Stream.of(
                        between("firstDay", period.firstDay(), content.period().firstDay()),
                        between("lastDay", period.lastDay(), content.period().lastDay()),
                        between("demands", demands.named(), content.demands().named()),
                        between("routes", routes.named(), content.routes().named()))
                .flatMap(change -> change)
                .collect(Collectors.toCollection(ArrayList::new));
        period = content.period();
        demands = content.demands();
        routes = content.routes();
        changedAt = at;
        var version = nextVersion(text.number(), text.contentHash(), inForceFrom, at, changes);
        return new Amending(version, new MandateAmended(id, List.copyOf(changes)));
    }

    private MandateVersion nextVersion(int text, String hash, LocalDate inForceFrom, Instant at, List<Change> changes) {
        changes.add(new Change(VersionKey.VERSIONS, versions, versions + 1));
        changes.add(set("fingerprint", hash));
        changes.add(set("inForceFrom", inForceFrom));
        versions++;
        return new MandateVersion(new VersionKey(id, versions), text, inForceFrom, at);
    }

    /** Refuses unless it can be amended now. */
    public void requireAmendable() {
        var ignored = after(MandateAction.AMEND);
    }

    /**
     * Gives it a page that everybody can read. Where it has one, nothing happened.
     *
     * @param name by what the page is known, from then on
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public Optional<MandatePublished> publish(PublicName name, LocalDate day, Instant at) {
        state = after(MandateAction.PUBLISH);
        if (publishedOn != null) {
            return Optional.empty();
        }
        publishedOn = day;
        publicName = name.value();
        changedAt = at;
        return Optional.of(new MandatePublished(id, List.of(set("publishedOn", day), set("publicName", publicName))));
    }

    /**
     * One of the two who close it together asks the other for a step.
     *
     * @param step {@link MandateAction#BEGIN_CLOSING}, {@link MandateAction#CLOSE}
     * @param with the key that they hold
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}, {@link MandateRefusal.ClosingAskedAlready}
     */
    public ClosingAsked askToClose(MandateAction step, PersonId person, ParticipationKey with, Instant at) {
        var ignored = after(step);
        if (closingRequest != null) {
            throw new RefusedException(new MandateRefusal.ClosingAskedAlready());
        }
        closingRequest = new ClosingRequest(step, person, with);
        changedAt = at;
        return new ClosingAsked(id, closingRequest.made());
    }

    /**
     * The other one agrees, and the step is taken.
     *
     * @throws RefusedException {@link MandateRefusal.ClosingNotAsked}, {@link MandateRefusal.NotTheSecondKey}
     */
    public MandateEvent confirmClosing(PersonId second, TwoKeys keys, LocalDate today, Instant at) {
        var asked = requireAsked();
        asked.requireSecond(second, keys);
        var step = asked.closingStep();
        var changes = new ArrayList<>(go(step, at));
        changes.addAll(nobodyAsks());
        if (step == MandateAction.CLOSE) {
            endedOn = today;
            changes.add(set("endedOn", today));
            return new MandateClosed(id, List.copyOf(changes));
        }
        return new ClosingBegun(id, List.copyOf(changes));
    }

    /**
     * The other one does not agree, or whoever asked has thought better of it.
     *
     * @throws RefusedException {@link MandateRefusal.ClosingNotAsked}, {@link MandateRefusal.NotTheSecondKey}
     */
    public ClosingDeclined declineClosing(PersonId person, TwoKeys keys, String reason, Instant at) {
        var asked = requireAsked();
        if (!person.equals(asked.closingAskedBy())) {
            asked.requireSecond(person, keys);
        }
        changedAt = at;
        return new ClosingDeclined(id, nobodyAsks(), Optional.of(reason));
    }

    private ClosingRequest requireAsked() {
        if (closingRequest == null) {
            throw new RefusedException(new MandateRefusal.ClosingNotAsked());
        }
        return closingRequest;
    }

    /** Whether that person can agree to the step that was asked for. */
    public boolean isSecondToClose(PersonId person, TwoKeys keys) {
        return closingRequest != null && closingRequest.isSecond(person, keys);
    }

    private List<Change> nobodyAsks() {
        List<Change> changes = closingRequest == null ? List.of() : closingRequest.gone();
        closingRequest = null;
        return changes;
    }

    /**
     * The board takes a step towards its end back.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public MandateReopened reopen(String reason, Instant at) {
        var changes = new ArrayList<>(go(MandateAction.REOPEN, at));
        changes.addAll(nobodyAsks());
        between("endedOn", endedOn, null).forEach(changes::add);
        endedOn = null;
        return new MandateReopened(id, List.copyOf(changes), Optional.of(reason));
    }

    /**
     * The board ends it before it is done.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public MandateTerminated terminate(String reason, LocalDate today, Instant at) {
        var changes = new ArrayList<>(go(MandateAction.TERMINATE, at));
        changes.addAll(nobodyAsks());
        changes.add(set("endedOn", today));
        endedOn = today;
        return new MandateTerminated(id, List.copyOf(changes), Optional.of(reason));
    }

    /** Whether it is over, and can only be read. */
    public boolean isOver() {
        return state.isOver();
    }

    /** Whether it was adopted and isn't over: what is done by it goes on. */
    public boolean isRunning() {
        return state == MandateState.ADOPTED || state == MandateState.CLOSING;
    }

    /**
     * Refuses once it is over.
     *
     * @throws RefusedException {@link MandateRefusal.IsOver}
     */
    public void requireNotOver() {
        if (isOver()) {
            throw new RefusedException(new MandateRefusal.IsOver(state));
        }
    }

    /** Whether it was adopted and its period is over: what is under way goes on, and nothing new begins. */
    public boolean isExpired(LocalDate today) {
        return adoptedOn != null && today.isAfter(period.lastDay());
    }

    /**
     * Refuses when it takes no new calls, deliverables or milestones on that day (domain.md, Mandate).
     *
     * @throws RefusedException {@link MandateRefusal.Expired}
     */
    public void requireTakesNew(LocalDate today) {
        if (isExpired(today)) {
            throw new RefusedException(new MandateRefusal.Expired(period.lastDay()));
        }
    }

    /** Whether the action is possible in the state that it is in. */
    public boolean can(MandateAction action) {
        return MandateLife.LIFE.next(state, action).isPresent();
    }

    private List<Change> go(MandateAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return List.of(new Change("state", before, state));
    }

    /**
     * Refuses when what the mandate says can no longer be changed; the seats of its group are a part of that.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public void requireEditable() {
        var ignored = after(MandateAction.EDIT);
    }

    /** Whether what it says can be changed by editing it. */
    public boolean isEditable() {
        return can(MandateAction.EDIT);
    }

    /** Its bodies: who gives it, who answers it, who keeps it moving. */
    public List<BodyId> bodies() {
        return List.of(board, expertGroup, secretariat);
    }

    private MandateState after(MandateAction action) {
        return MandateLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MandateRefusal.NotPossibleNow(state, action)));
    }

    /** Which mandate. */
    public MandateId id() {
        return id;
    }

    /** What it is called in full. */
    public String title() {
        return title;
    }

    /** What it is called in menus and lists. */
    public String shortName() {
        return shortName;
    }

    /** When it runs. */
    public Period period() {
        return period;
    }

    /** Whom the group must have in it. */
    public Demands demands() {
        return demands;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Who gives it. */
    public BodyId board() {
        return board;
    }

    /** Who answers it. */
    public BodyId expertGroup() {
        return expertGroup;
    }

    /** Who keeps it moving. */
    public BodyId secretariat() {
        return secretariat;
    }

    /** Where it is in its life. */
    public MandateState state() {
        return state;
    }

    /** The day both bodies had consented to it, if they have. */
    public Optional<LocalDate> adoptedOn() {
        return Optional.ofNullable(adoptedOn);
    }

    /** What it is shown as on that day. */
    public MandateStatus status(LocalDate today) {
        return MandateStatus.of(state, period.lastDay(), today);
    }

    /** How what the group delivers is approved. */
    public Routes routes() {
        return routes;
    }

    /** The number of the version that counts, or 0. */
    public int versions() {
        return versions;
    }

    /** The day it got a page that everybody can read, if it has. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** By what its page is known, if it has one. */
    public Optional<PublicName> publicName() {
        return Optional.ofNullable(publicName).map(PublicName::new);
    }

    /** The day it was closed, or ended by the board, if it was. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** The step towards its end that somebody has asked for, if anybody has. */
    public Optional<MandateAction> closingStep() {
        return Optional.ofNullable(closingRequest).map(ClosingRequest::closingStep);
    }

    /** Who asked for it. */
    public Optional<PersonId> closingAskedBy() {
        return Optional.ofNullable(closingRequest).map(ClosingRequest::closingAskedBy);
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A text that was fixed, and the event that tells of it. */
    public record Cut(MandateRevision revision, MandateTextCut event) {}

    /** The first version, and the event that tells of it. */
    public record Adoption(MandateVersion version, MandateAdopted event) {}

    /** The next version, and the event that tells of it. */
    public record Amending(MandateVersion version, MandateAmended event) {}

    /** A new mandate, and the event that tells of it. */
    public record Draft(Mandate mandate, MandateDrafted event) {}
}
