package no.mandat.domain.contribution;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.contribution.ContributionEvent.AddressConfirmed;
import no.mandat.domain.contribution.ContributionEvent.ContributionAssigned;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.ContributionEvent.ContributionRead;
import no.mandat.domain.contribution.ContributionEvent.ContributionReclassified;
import no.mandat.domain.contribution.ContributionEvent.ContributionReplaced;
import no.mandat.domain.contribution.ContributionEvent.ContributionSubmitted;
import no.mandat.domain.contribution.ContributionEvent.ContributionWithdrawn;
import no.mandat.domain.contribution.ContributionEvent.ErasureAsked;
import no.mandat.domain.contribution.ContributionEvent.ErasureDeclined;
import no.mandat.domain.contribution.ContributionEvent.FileOffered;
import no.mandat.domain.contribution.ContributionEvent.FileWithheld;
import no.mandat.domain.contribution.ContributionEvent.HandlingMoved;
import no.mandat.domain.contribution.ContributionEvent.PublicationNarrowed;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody contributes to a call (innspill). Sending it gives a receipt: its reference, the time, and the hash of what it says.
 */
@Entity
public class Contribution {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ContributionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Whoever was logged in when they sent it; nobody for a contribution from outside. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private String reference;

    @Embedded
    private Contributor contributor;

    @Enumerated(EnumType.STRING)
    private Publication publication;

    /** Who it is for; as long as nobody has said so, everybody. */
    @Embedded
    private @Nullable Classification classification;

    private String language;

    /** In which language whoever sent it is written to; of a member their account says it, and of what is older nothing does. */
    private @Nullable String letterLanguage;

    @Enumerated(EnumType.STRING)
    private ContributionState state;

    /** Once it is divided into points. */
    @Enumerated(EnumType.STRING)
    private @Nullable HandlingState handling;

    /** Who in the secretariat has it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handler_id"))
    private @Nullable PersonId handler;

    private int revision;
    private String contentHash;
    private Instant sentAt;
    private @Nullable Instant confirmedAt;

    /** When less was consented to than with the text that stands, if it was. */
    private @Nullable Instant narrowedAt;

    /** It moves with what everybody sees, and {@link #changedAt} with everything. */
    private Instant shownSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Erasure erasure;

    /** Since when whoever sent it waits to have erased what it tells of them. */
    private @Nullable Instant erasureAskedAt;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    private Contribution(
            ContributionId id,
            Call call,
            @Nullable PersonId person,
            String reference,
            Statement statement,
            Instant at) {
        this.id = id;
        this.call = call.id();
        this.mandate = call.mandate();
        this.person = person;
        this.reference = reference;
        this.contributor = statement.contributor();
        this.publication = statement.publication();
        this.language = statement.language();
        this.letterLanguage = statement.letterLanguage();
        this.state = ContributionState.SUBMITTED;
        this.revision = 1;
        this.contentHash = statement.hash();
        this.sentAt = at;
        this.confirmedAt = person == null ? null : at;
        this.shownSince = at;
        this.changedAt = at;
    }

    /**
     * Sends one.
     *
     * @param reference what it is known by on the telephone: "2026-0042"
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing}, {@link ContributionRefusal.RepliesFaulty},
     *     {@link ContributionRefusal.PublicationNotOffered}
     */
    public static Submission submit(ContributionId id, Call call, String reference, Statement statement, Instant at) {
        requireTaken(call, statement, at);
        return submit(id, call, null, reference, statement, at);
    }

    /**
     * Sends that of somebody who was let in although the call has closed.
     *
     * @throws RefusedException {@link ContributionRefusal.RepliesFaulty}, {@link ContributionRefusal.PublicationNotOffered}
     */
    public static Submission submitLate(
            ContributionId id, Call call, String reference, Statement statement, Instant at) {
        requireRight(call, statement);
        return submit(id, call, null, reference, statement, at);
    }

    /**
     * Sends that of somebody who has logged in: who they are, and that the address is theirs, is known.
     *
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing}, {@link ContributionRefusal.RepliesFaulty},
     *     {@link ContributionRefusal.PublicationNotOffered}
     */
    public static Submission submitBy(
            PersonId person, ContributionId id, Call call, String reference, Statement statement, Instant at) {
        requireTaken(call, statement, at);
        return submit(id, call, person, reference, statement, at);
    }

    /**
     * Sends that of somebody who has logged in and was let in although the call has closed.
     *
     * @throws RefusedException {@link ContributionRefusal.RepliesFaulty}, {@link ContributionRefusal.PublicationNotOffered}
     */
    public static Submission submitLateBy(
            PersonId person, ContributionId id, Call call, String reference, Statement statement, Instant at) {
        requireRight(call, statement);
        return submit(id, call, person, reference, statement, at);
    }

    private static Submission submit(
            ContributionId id,
            Call call,
            @Nullable PersonId person,
            String reference,
            Statement statement,
            Instant at) {
        var contribution = new Contribution(id, call, person, reference, statement, at);
        var by = statement.contributor();
        var known = person == null ? Stream.<Change>of() : Stream.of(set("person", person), set("confirmedAt", at));
        var sent = Stream.of(
                set("call", call.id()),
                set("mandate", call.mandate()),
                set("reference", reference),
                set("name", by.name()),
                set("email", by.email()),
                set("organisation", by.organisation()),
                set("category", by.category()),
                set("publication", statement.publication()),
                set("language", statement.language()),
                set("state", contribution.state),
                set("revision", 1),
                set("contentHash", statement.hash()),
                set("sentAt", at),
                set(ContributionKey.TEXTS, 1));
        var changes = Stream.of(
                        sent,
                        between("letterLanguage", null, statement.letterLanguage()),
                        known,
                        statement.files().stream())
                .flatMap(Function.identity())
                .toList();
        return new Submission(
                contribution,
                new ContributionText(id, 1, statement.replies(), statement.hash(), at),
                new ContributionSubmitted(id, call.mandate(), changes));
    }

    private static void requireTaken(Call call, Statement statement, Instant at) {
        requireOpen(call, at);
        requireRight(call, statement);
    }

    private static void requireRight(Call call, Statement statement) {
        requireReplies(call, statement);
        requireOffered(call, statement);
    }

    private static void requireReplies(Call call, Statement statement) {
        var faults = ReplyRule.faults(call.text(), statement.replies(), statement.withFiles());
        if (!faults.isEmpty()) {
            throw new RefusedException(new ContributionRefusal.RepliesFaulty(faults));
        }
    }

    private static void requireOffered(Call call, Statement statement) {
        if (!call.publications().contains(statement.publication())) {
            throw new RefusedException(new ContributionRefusal.PublicationNotOffered());
        }
    }

    private static void requireOpen(Call call, Instant at) {
        if (!call.takes(at)) {
            throw new RefusedException(new ContributionRefusal.CallTakesNothing(call.status(at)));
        }
    }

    /**
     * Says something else instead, while the call takes it. What it said stays as an earlier text; its address stays what it is. What they
     * consent to is what they say here, also where they had taken some of it back since; what holds may stay, also where that is less than
     * the call offers.
     *
     * @return nothing where it says that already, with the consent that was given then
     * @throws RefusedException {@link ContributionRefusal.IsWithdrawn}, {@link ContributionRefusal.CallTakesNothing},
     *     {@link ContributionRefusal.RepliesFaulty}, {@link ContributionRefusal.PublicationNotOffered},
     *     {@link ContributionRefusal.IsErased}
     */
    public Optional<Replacement> replace(Call call, Statement statement, Instant at) {
        requireSubmitted();
        requireSomebody();
        requireOpen(call, at);
        requireReplies(call, statement);
        if (statement.publication() != publication) {
            requireOffered(call, statement);
        }
        if (narrowedAt == null && statement.hash().equals(contentHash)) {
            return Optional.empty();
        }
        var by = statement.contributor();
        var changes = Stream.of(
                        between("name", contributor.name(), by.name()),
                        between("organisation", contributor.organisation(), by.organisation()),
                        between("category", contributor.category(), by.category()),
                        between("publication", publication, statement.publication()),
                        between("language", language, statement.language()),
                        between("letterLanguage", letterLanguage, statement.letterLanguage()),
                        between("revision", revision, revision + 1),
                        between("contentHash", contentHash, statement.hash()),
                        between("narrowedAt", narrowedAt, null),
                        between("handling", handling, null),
                        Stream.of(set(ContributionKey.TEXTS, revision + 1)),
                        statement.files().stream())
                .flatMap(Function.identity())
                .toList();
        contributor = new Contributor(by.name(), contributor.email(), by.organisation(), by.category());
        publication = statement.publication();
        language = statement.language();
        letterLanguage = statement.letterLanguage();
        revision++;
        contentHash = statement.hash();
        narrowedAt = null;
        handling = null;
        shownSince = at;
        changedAt = at;
        return Optional.of(new Replacement(
                new ContributionText(id, revision, statement.replies(), contentHash, at),
                new ContributionReplaced(id, mandate, changes)));
    }

    /**
     * Consents to less than before, whatever has become of the call: what was agreed to can be taken back as long as it stands. What was
     * sent stays as it is, with its time and its hash, which has the consent that was given then; its handling goes on.
     *
     * @param reason why, where the secretariat does it for them
     * @return nothing where they consent to just that
     * @throws RefusedException {@link ContributionRefusal.IsWithdrawn}, {@link ContributionRefusal.PublicationOnlyNarrowed}
     */
    public Optional<PublicationNarrowed> narrowPublication(Publication to, Optional<String> reason, Instant at) {
        requireSubmitted();
        if (to == publication) {
            return Optional.empty();
        }
        if (!publication.less().contains(to)) {
            throw new RefusedException(new ContributionRefusal.PublicationOnlyNarrowed());
        }
        var changes = Stream.concat(between("publication", publication, to), between("narrowedAt", narrowedAt, at))
                .toList();
        publication = to;
        narrowedAt = at;
        shownSince = at;
        changedAt = at;
        return Optional.of(new PublicationNarrowed(id, mandate, changes, reason));
    }

    /** What is to be told when somebody reads it: reading what is exempt leaves a trace, other reading none. */
    public Optional<ContributionRead> read() {
        return isExempt() ? Optional.of(new ContributionRead(id, mandate, List.of())) : Optional.empty();
    }

    /**
     * Is taken back by whoever sent it, while the call takes contributions.
     *
     * @throws RefusedException {@link ContributionRefusal.IsWithdrawn}, {@link ContributionRefusal.CallTakesNothing}
     */
    public ContributionWithdrawn withdraw(Call call, Instant at) {
        requireSubmitted();
        requireSomebody();
        requireOpen(call, at);
        var changes = Stream.concat(
                        between("state", state, ContributionState.WITHDRAWN), between("handling", handling, null))
                .toList();
        state = ContributionState.WITHDRAWN;
        handling = null;
        changedAt = at;
        return new ContributionWithdrawn(id, mandate, changes);
    }

    /** Whoever sent it is erased: what a link or a letter of before would bring back isn't theirs any more. */
    private void requireSomebody() {
        if (erasure != null) {
            throw new RefusedException(new ContributionRefusal.IsErased());
        }
    }

    private void requireSubmitted() {
        if (state != ContributionState.SUBMITTED) {
            throw new RefusedException(new ContributionRefusal.IsWithdrawn());
        }
    }

    /**
     * Whoever sent it has shown that the address is theirs; nothing where they had already.
     *
     * @return what happened
     */
    public Optional<AddressConfirmed> confirmAddress(Instant at) {
        requireSomebody();
        if (confirmedAt != null) {
            return Optional.empty();
        }
        confirmedAt = at;
        if (publication == Publication.WITH_NAME) {
            shownSince = at;
        }
        changedAt = at;
        return Optional.of(new AddressConfirmed(id, mandate, List.of(set("confirmedAt", at))));
    }

    /**
     * Whoever sent it asks to have erased what it tells of them; nothing where they wait for that already.
     *
     * @return what happened
     * @throws RefusedException {@link ContributionRefusal.IsErased}
     */
    public Optional<ErasureAsked> askErasure(Instant at) {
        requireSomebody();
        if (erasureAskedAt != null) {
            return Optional.empty();
        }
        erasureAskedAt = at;
        changedAt = at;
        return Optional.of(new ErasureAsked(id, mandate, List.of(set("erasureAskedAt", at))));
    }

    /**
     * Doesn't erase that, for a reason that whoever sent it is told; they can ask again.
     *
     * @throws RefusedException {@link ContributionRefusal.ErasureNotAsked}
     */
    public ErasureDeclined declineErasure(String why, Instant at) {
        var changes = between("erasureAskedAt", erasureAskedAt, null).toList();
        if (changes.isEmpty()) {
            throw new RefusedException(new ContributionRefusal.ErasureNotAsked());
        }
        erasureAskedAt = null;
        changedAt = at;
        return new ErasureDeclined(id, mandate, changes, Optional.of(why));
    }

    /**
     * Erases who sent it, and what they wrote and handed in where that is asked as well; else what they had called it. That it came, when, its reference, its hash, its
     * category and what it counts for stay.
     *
     * @param texts all that it ever said
     * @param files whether files go with any of them
     * @throws RefusedException {@link ContributionRefusal.IsErased}
     */
    public ContributionErased erase(
            Erasure what, List<ContributionText> texts, boolean files, String reason, Instant at) {
        if (erasure == what || erasure == Erasure.PERSON_AND_TEXT) {
            throw new RefusedException(new ContributionRefusal.IsErased());
        }
        // What was there is named by its field alone: the history doesn't keep what is erased here.
        var gone = Stream.of(
                        between("erasure", erasure, what),
                        between("erasureAskedAt", erasureAskedAt, null),
                        hidden("name", !contributor.name().isEmpty()),
                        hidden("email", !contributor.email().isEmpty()),
                        hidden("organisation", contributor.organisation() != null),
                        hidden("person", person != null),
                        hidden(ContributionKey.TEXTS, what == Erasure.PERSON_AND_TEXT),
                        hidden("files", files))
                .flatMap(Function.identity())
                .toList();
        erasure = what;
        erasureAskedAt = null;
        contributor = new Contributor("", "", null, contributor.category());
        person = null;
        if (what == Erasure.PERSON_AND_TEXT) {
            texts.forEach(ContributionText::eraseWords);
        }
        shownSince = at;
        changedAt = at;
        return new ContributionErased(id, mandate, what, gone, Optional.of(reason));
    }

    private static Stream<Change> hidden(String field, boolean wasThere) {
        return wasThere ? Stream.of(new Change(field, null, null)) : Stream.empty();
    }

    /** What was erased of it, if anything. */
    public Optional<Erasure> erasure() {
        return Optional.ofNullable(erasure);
    }

    /** Since when whoever sent it waits to have erased what it tells of them, if they asked for it. */
    public Optional<Instant> erasureAskedAt() {
        return Optional.ofNullable(erasureAskedAt);
    }

    /** Its call is closed, and it is divided into points: its handling begins. */
    public HandlingMoved receive(Instant at) {
        requireSubmitted();
        if (handling != null) {
            throw new IllegalStateException("%s is handled already".formatted(id));
        }
        return handle(HandlingState.RECEIVED, at);
    }

    /** Something about its handling happened; where that leads nowhere from where it is, nothing does. */
    public Optional<HandlingMoved> handle(HandlingAction action, Instant at) {
        return Optional.ofNullable(handling)
                .flatMap(now -> HandlingLife.LIFE.next(now, action))
                .map(next -> handle(next, at));
    }

    private HandlingMoved handle(HandlingState next, Instant at) {
        var changes = between("handling", handling, next).toList();
        handling = next;
        if (next == HandlingState.ANSWERED) {
            shownSince = at;
        }
        changedAt = at;
        return new HandlingMoved(id, mandate, changes);
    }

    /** Says who it is for. Where that is so already, nothing happened. */
    public Optional<ContributionReclassified> reclassify(Classification next, Instant at) {
        if (classification().equals(next)) {
            return Optional.empty();
        }
        var before = Optional.ofNullable(classification);
        var changes = Stream.of(
                        between("openness", classification().openness(), next.openness()),
                        between("legalBasis", classification().legalBasis(), next.legalBasis()),
                        between("inPart", before.map(Classification::inPart).orElse(null), next.inPart()),
                        between("exemptUntil", classification().exemptUntil(), next.exemptUntil()))
                .flatMap(Function.identity())
                .toList();
        classification = next;
        shownSince = at;
        changedAt = at;
        return Optional.of(new ContributionReclassified(id, mandate, changes));
    }

    /**
     * Whether its files can be offered to everybody: it is for everybody, answers a call that was, and whoever sent it agreed to stand there by
     * name, and has shown who they are.
     */
    public boolean mayOfferFiles(Call to) {
        return to.audience().isPublished()
                && state == ContributionState.SUBMITTED
                && publication == Publication.WITH_NAME
                && isConfirmed()
                && erasure == null
                && classification().openness() == Openness.OPEN;
    }

    /**
     * Offers one of its files to everybody who reads its answers.
     *
     * @param number of the file among those that go with it; what it is called isn't kept in the history
     * @throws RefusedException {@link ContributionRefusal.FilesNotForEverybody}
     */
    public FileOffered offer(Call to, int number) {
        if (!mayOfferFiles(to)) {
            throw new RefusedException(new ContributionRefusal.FilesNotForEverybody());
        }
        return new FileOffered(id, mandate, List.of(set("offeredFile", number)));
    }

    /** Offers it no more. */
    public FileWithheld withhold(int number) {
        return new FileWithheld(id, mandate, List.of(new Change("offeredFile", number, null)));
    }

    /** Gives it to somebody of the secretariat, or to nobody. Where they have it already, nothing happened. */
    public Optional<ContributionAssigned> assign(@Nullable PersonId to, Instant at) {
        requireSubmitted();
        var changes = between("handler", handler, to).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        handler = to;
        changedAt = at;
        return Optional.of(new ContributionAssigned(id, mandate, changes));
    }

    /** Who it is for. */
    public Classification classification() {
        return classification == null ? Classification.of(Openness.OPEN) : classification;
    }

    /** Whether it is exempt from public access. */
    public boolean isExempt() {
        return classification().openness() == Openness.EXEMPT;
    }

    /** Who in the secretariat has it. */
    public Optional<PersonId> handler() {
        return Optional.ofNullable(handler);
    }

    /** How far it is handled, once it is divided into points. */
    public Optional<HandlingState> handling() {
        return Optional.ofNullable(handling);
    }

    /** Which contribution. */
    public ContributionId id() {
        return id;
    }

    /** Who was logged in when they sent it. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** To which call. */
    public CallId call() {
        return call;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** What it is known by. */
    public String reference() {
        return reference;
    }

    /** Who says it. */
    public Contributor contributor() {
        return contributor;
    }

    /** What they consent to. */
    public Publication publication() {
        return publication;
    }

    /** The tag of the language of the call in which they answered. */
    public String language() {
        return language;
    }

    /** The tag of the language in which they are written to where they have no account. */
    public String letterLanguage() {
        return Objects.requireNonNullElse(letterLanguage, language);
    }

    /** Where it is in its life. */
    public ContributionState state() {
        return state;
    }

    /** The number of its last text, from 1. */
    public int revision() {
        return revision;
    }

    /** SHA-256 of who says what, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /** When it was sent. */
    public Instant sentAt() {
        return sentAt;
    }

    /** Whether its address is known to be that of whoever sent it. Until then it isn't counted as a sender, and no answer is mailed. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** When less was consented to than with the text that stands: its hash has the consent that was given with it. */
    public Optional<Instant> narrowedAt() {
        return Optional.ofNullable(narrowedAt);
    }

    /**
     * Since when it stands for everybody as it does: it was sent or answered, whoever stands there by name has shown who they are, they
     * consented to less, it was for others, or something of it was erased. That it is somebody's to handle, or that they ask to
     * be erased, moves nothing that everybody sees.
     */
    public Instant shownSince() {
        return shownSince;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /**
     * Who says what.
     *
     * @param language the tag of the language of the call that they answer in
     * @param letterLanguage that of the language in which they are written to, where no account says it
     * @param hash SHA-256 of it, in hexadecimal digits
     * @param files how the files that go with it differ from those before, for the history
     * @param withFiles whether some go with it
     */
    public record Statement(
            Contributor contributor,
            Publication publication,
            String language,
            @Nullable String letterLanguage,
            Replies replies,
            String hash,
            List<Change> files,
            boolean withFiles) {

        /** Without files, of somebody with an account. */
        public Statement(
                Contributor contributor, Publication publication, String language, Replies replies, String hash) {
            this(contributor, publication, language, null, replies, hash, List.of(), false);
        }
    }

    /** What a contribution says instead, and the event that tells of it. */
    public record Replacement(ContributionText text, ContributionReplaced event) {}

    /** A contribution that was sent, with its text, and the event that tells of it. */
    public record Submission(Contribution contribution, ContributionText text, ContributionSubmitted event) {}
}
