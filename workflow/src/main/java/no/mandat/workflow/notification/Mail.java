package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;

/**
 * Queues letters, in the caller's transaction: what is rolled back is never sent, what is committed is sent at least once,
 * and a repeat has the same Message-ID and date.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mail {

    private static final ScopedValue<List<String>> TOGETHER = ScopedValue.newInstance();

    private final MailMessages messages;
    private final LetterWriter writer;
    private final LetterPage page;
    private final Jobs jobs;
    private final Configuration configuration;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Mail(
            MailMessages messages,
            LetterWriter writer,
            LetterPage page,
            Jobs jobs,
            Configuration configuration,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.writer = writer;
        this.page = page;
        this.jobs = jobs;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Mail() {
        this(null, null, null, null, null, null, null);
    }

    /** Queues a letter to a person, in the language they chose. */
    public MailId queue(Letter letter) {
        var recipient = messages.recipient(letter.to());
        var words = Words.in(recipient.language());
        var why = letter.mandate()
                .map(mandate -> words.of("mail.why.ofMandate", title(mandate)))
                .orElseGet(() -> words.of("mail.why.person"));
        var text = writer.write(
                words, recipient.name(), why, new LetterWriter.Content(letter.kind(), letter.path(), letter.values()));
        return queue(MailMessage.to(letter.to(), letter, written(text)));
    }

    /** Queues a letter to somebody who is known by an address only. */
    public MailId queue(OutsideLetter letter) {
        var words = Words.in(letter.language());
        var why = letter.mandate()
                .map(mandate -> words.of("mail.why.outsideOfMandate", title(mandate)))
                .orElseGet(() -> words.of("mail.why.outside"));
        var path = inLanguage(letter.path(), words);
        var text =
                writer.write(words, letter.name(), why, new LetterWriter.Content(letter.kind(), path, letter.values()));
        return queue(MailMessage.outside(letter, written(text)));
    }

    /** The pages for everybody are drawn in the language that their address names, whatever browser they are opened in. */
    private static String inLanguage(String path, Words words) {
        return "%s%slanguage=%s".formatted(path, path.contains("?") ? "&" : "?", words.tag());
    }

    /** Queues the one letter where somebody logs in to read of it; else the other. */
    public MailId queue(Optional<PersonId> person, Function<PersonId, Letter> letter, Supplier<OutsideLetter> outside) {
        return person.isPresent() ? queue(letter.apply(person.get())) : queue(outside.get());
    }

    /** How many letters to that address of an outsider were queued since then, but for those of some kinds. */
    public long queuedTo(String address, Instant since, Collection<String> but) {
        return messages.queuedTo(address, since, but);
    }

    /** Whether a letter of one of those kinds about that was queued. */
    public boolean isTold(Id about, Collection<String> kinds) {
        return messages.isTold(about.value(), kinds);
    }

    /** Forgets to whom letters of those kinds went that were for that address of an outsider. What isn't sent yet won't be. */
    public void forget(String address, Collection<String> kinds) {
        messages.forget(address, kinds);
    }

    /** The same of letters that are about one of these. */
    public void forgetAbout(Collection<? extends Id> some) {
        messages.forgetAbout(some.stream().map(Id::value).toList());
    }

    /** Queues many letters in few statements: what the work queues is all asked to be sent at its end. */
    public void together(Runnable letters) {
        List<String> queued = new ArrayList<>();
        ScopedValue.where(TOGETHER, queued).run(letters);
        jobs.schedule(MailJob.KIND, queued, clock.instant());
    }

    private MailId queue(MailMessage message) {
        messages.add(message);
        var key = message.id().toString();
        if (TOGETHER.isBound()) {
            TOGETHER.get().add(key);
        } else {
            jobs.schedule(MailJob.KIND, key, message.date());
        }
        return message.id();
    }

    private MailMessage.Written written(LetterText text) {
        return new MailMessage.Written(
                new MailId(ids.next()), text, page.html(text), configuration.mailHost(), clock.instant());
    }

    private String title(MandateId mandate) {
        return messages.mandate(mandate).map(Mandate::title).orElseThrow();
    }
}
