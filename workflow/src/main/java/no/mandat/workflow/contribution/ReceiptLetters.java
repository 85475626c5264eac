package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.words.Phrase;

/**
 * The receipt by mail, with the link that confirms the address, and the link of a draft. They say nothing that was typed into the form, a name neither, for
 * anybody can give anybody's address: nobody's words are carried to a stranger.
 */
@ApplicationScoped
public class ReceiptLetters {

    /** So many letters an hour go to one address. What is sent beyond them is taken all the same; its receipt is on the screen. */
    static final int MOST = 5;

    static final Duration WHILE = Duration.ofHours(1);

    /** So long nobody has a receipt mailed again to an address that had a letter. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** The kind of the letter to whoever has lost theirs. */
    private static final String FOUND = "contributionFound";

    /** What their call becomes is told to them whatever else they were sent, and keeps nothing else from them. */
    private static final List<String> NEWS = List.of(
            "contributionCallExtended",
            "contributionCallReopened",
            "contributionCallWithdrawn",
            "contributionMandateOver");

    /** By which an answer in words was told of: the next tells that it has changed. */
    private static final List<String> ANSWERS =
            List.of("contributionAnswered", "contributionAnswerChanged", "memberAnswered", "memberAnswerChanged");

    private static final List<String> NO_RECEIPTS =
            Stream.concat(Stream.of(FOUND), NEWS.stream()).toList();

    private final Mail mail;
    private final CallTitles titles;
    private final Mandates mandates;
    private final Contributions contributions;

    @Inject
    ReceiptLetters(Mail mail, CallTitles titles, Mandates mandates, Contributions contributions) {
        this.mail = mail;
        this.titles = titles;
        this.mandates = mandates;
        this.contributions = contributions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptLetters() {
        this(null, null, null, null);
    }

    /**
     * To whom.
     *
     * @param language the tag of the language to write in
     */
    record To(String address, String language) {}

    /** A contribution was received, or what it says instead, and is kept. */
    void received(Contribution contribution, Call call, Instant at) {
        var to = to(contribution);
        if (!hasEnough(to, at)) {
            send(contribution, call, at);
        }
    }

    /** Its receipt once more, by a link of its own: whether it is sent. */
    boolean again(Contribution contribution, Call call, Instant at) {
        var to = to(contribution);
        if (hasEnough(to, at) || mail.queuedTo(to.address(), at.minus(PAUSE), NO_RECEIPTS) > 0) {
            return false;
        }
        send(contribution, call, contributions.receipt(contribution).at());
        return true;
    }

    /**
     * Its link for whoever has lost it, where the address has had no letter lately. It is a letter of its own kind, which counts for no
     * other: whether one went there isn't to be told from what others of the address are answered.
     */
    void found(Contribution contribution, Call call, Instant at) {
        var to = to(contribution);
        if (mail.queuedTo(to.address(), at.minus(WHILE), NEWS) >= MOST
                || mail.queuedTo(to.address(), at.minus(PAUSE), NEWS) > 0) {
            return;
        }
        mail.queue(new OutsideLetter("contributionFound", ofReceipt(contribution, call)));
    }

    private static To to(Contribution contribution) {
        return new To(contribution.contributor().email(), contribution.letterLanguage());
    }

    private void send(Contribution contribution, Call call, Instant at) {
        mail.queue(new OutsideLetter(
                "contributionReceived", ofReceipt(contribution, call, at, contribution.contentHash())));
    }

    /**
     * The answers stand beside the receipt; of choices alone there are none, and the letter says that they count. Who was told of answers
     * before is told that they have changed. Only an address that was
     * confirmed, and not erased, is written to; the answers themselves stand on the page, not in the mail. A member of the group finds them
     * by their login, whatever seat they hold by then, and gets no link that anybody could follow.
     */
    public void answered(Contribution contribution, Call call, boolean inWords) {
        if (!contribution.isConfirmed() || contribution.erasure().isPresent()) {
            return;
        }
        var news = news(contribution, inWords);
        mail.queue(
                contribution.person(),
                member -> toMember(member, contribution, call, news).about(contribution.id()),
                () -> toOutsider(ofReceipt(contribution, call), news).about(contribution.id()));
    }

    /** What the letter tells of. */
    private enum AnswerNews {
        COUNTED,
        ANSWERED,
        CHANGED
    }

    private AnswerNews news(Contribution contribution, boolean inWords) {
        if (!inWords) {
            return AnswerNews.COUNTED;
        }
        return mail.isTold(contribution.id(), ANSWERS) ? AnswerNews.CHANGED : AnswerNews.ANSWERED;
    }

    private static OutsideLetter toOutsider(OutsideLetter.Content content, AnswerNews news) {
        return switch (news) {
            case COUNTED -> new OutsideLetter("contributionCounted", content);
            case ANSWERED -> new OutsideLetter("contributionAnswered", content);
            case CHANGED -> new OutsideLetter("contributionAnswerChanged", content);
        };
    }

    private Letter toMember(PersonId member, Contribution contribution, Call call, AnswerNews news) {
        var about = Optional.of(call.mandate());
        var path = CallPath.ofOwn(contribution);
        List<Object> values = List.of(contribution.reference(), titles.of(call, member));
        return switch (news) {
            case COUNTED -> new Letter("memberCounted", member, about, path, values);
            case ANSWERED -> new Letter("memberAnswered", member, about, path, values);
            case CHANGED -> new Letter("memberAnswerChanged", member, about, path, values);
        };
    }

    /** The secretariat doesn't erase what tells of them, though they asked for it; the words are the secretariat's. */
    void notErased(Contribution contribution, Call call, String why) {
        mail.queue(
                contribution.person(),
                member -> new Letter(
                                "memberNotErased",
                                member,
                                Optional.of(call.mandate()),
                                CallPath.ofOwn(contribution),
                                List.of(contribution.reference(), titles.of(call, member), why))
                        .about(contribution.id()),
                () -> new OutsideLetter("contributionNotErased", ofReceipt(contribution, call, why)));
    }

    /**
     * Their call is extended, open again or given up, or its mandate is over: what they have sent stands beside the receipt, where it can be
     * changed as long as the call is open. Who had logged in is told of the last, and, where they have left the group, that the call is given
     * up: of the others the group is told.
     */
    void news(Contribution contribution, Call call, ContributorNews.Occasion occasion, Optional<String> reason) {
        mail.queue(
                contribution.person(),
                member -> newsToMember(member, contribution, call, occasion, why(reason))
                        .about(contribution.id()),
                () -> newsToOutsider(contribution, call, occasion, why(reason)));
    }

    private static Object why(Optional<String> reason) {
        return reason.<Object>map(words -> new Phrase("mail.reason", List.of(words)))
                .orElse("");
    }

    private Letter newsToMember(
            PersonId member, Contribution contribution, Call call, ContributorNews.Occasion occasion, Object why) {
        var about = Optional.of(call.mandate());
        var path = CallPath.ofOwn(contribution);
        List<Object> values = List.of(contribution.reference(), titles.of(call, member), why);
        return occasion == ContributorNews.Occasion.WITHDRAWN
                ? new Letter("memberInputGivenUp", member, about, path, values)
                : new Letter("memberMandateOver", member, about, path, values);
    }

    private OutsideLetter newsToOutsider(
            Contribution contribution, Call call, ContributorNews.Occasion occasion, Object why) {
        var content = ofReceipt(contribution, call, call.window().closesAt(), why);
        return switch (occasion) {
            case EXTENDED -> new OutsideLetter("contributionCallExtended", content);
            case REOPENED -> new OutsideLetter("contributionCallReopened", content);
            case WITHDRAWN -> new OutsideLetter("contributionCallWithdrawn", content);
            case MANDATE_OVER -> new OutsideLetter("contributionMandateOver", content);
        };
    }

    /** It names the contribution and its call, says more, and leads to the receipt by a link that is made for one letter. */
    private OutsideLetter.Content ofReceipt(Contribution contribution, Call call, Object... more) {
        var to = to(contribution);
        var secret = UUID.randomUUID();
        contributions.mailed(contribution.id(), secret);
        return new OutsideLetter.Content(
                to.address(),
                Optional.empty(),
                Locale.forLanguageTag(to.language()),
                named(call),
                CallPath.ofEverybody(call) + "/receipts/" + secret,
                Stream.concat(Stream.of(contribution.reference(), title(call, to)), Stream.of(more))
                        .toList());
    }

    /** The link of a draft, for whoever asks for it: whether it is sent. */
    boolean draft(Call call, DraftAddress draft, To to, Instant keptUntil, Instant at) {
        if (hasEnough(to, at)) {
            return false;
        }
        mail.queue(new OutsideLetter(
                "contributionDraft",
                to.address(),
                Optional.empty(),
                Locale.forLanguageTag(to.language()),
                named(call),
                CallPath.ofEverybody(call) + "/drafts/" + draft.secret(),
                List.of(title(call, to), keptUntil)));
        return true;
    }

    private boolean hasEnough(To to, Instant at) {
        return mail.queuedTo(to.address(), at.minus(WHILE), NO_RECEIPTS) >= MOST;
    }

    /** In their language, where the call is written in it. */
    private static String title(Call call, To to) {
        return call.text().title().in(call.text().languageFor(to.language()));
    }

    /** The letter names the mandate: where everybody may know of it. */
    private Optional<MandateId> named(Call call) {
        return Optional.of(mandates.require(call.mandate()))
                .filter(mandate -> mandate.publicName().isPresent())
                .map(Mandate::id);
    }
}
