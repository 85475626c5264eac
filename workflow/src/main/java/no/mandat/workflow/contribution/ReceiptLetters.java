package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;

/**
 * The receipt by mail, with the link that confirms the address. It says nothing that was typed into the form, a name neither, for
 * anybody can give anybody's address: nobody's words are carried to a stranger.
 */
@ApplicationScoped
class ReceiptLetters {

    /** So many receipts an hour go to one address. What is sent beyond them is taken all the same; its receipt is on the screen. */
    static final int MOST = 5;

    static final Duration WHILE = Duration.ofHours(1);

    private final Mail mail;
    private final Mandates mandates;
    private final Contributions contributions;

    @Inject
    ReceiptLetters(Mail mail, Mandates mandates, Contributions contributions) {
        this.mail = mail;
        this.mandates = mandates;
        this.contributions = contributions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptLetters() {
        this(null, null, null);
    }

    /** A contribution was received, or what it says instead, and is kept. */
    void received(Contribution contribution, Call call, Instant at) {
        var address = contribution.contributor().email();
        if (mail.queuedTo(address, at.minus(WHILE)) >= MOST) {
            return;
        }
        var secret = UUID.randomUUID();
        contributions.mailed(contribution.id(), secret);
        mail.queue(new OutsideLetter(
                "contributionReceived",
                address,
                Optional.empty(),
                Locale.forLanguageTag(contribution.language()),
                // The letter names the mandate: where everybody may know of it.
                Optional.of(mandates.require(call.mandate()))
                        .filter(mandate -> mandate.publicName().isPresent())
                        .map(Mandate::id),
                "/public/calls/%s/receipts/%s".formatted(call.id(), secret),
                List.of(
                        contribution.reference(),
                        call.text().title().in(contribution.language()),
                        at,
                        contribution.contentHash())));
    }
}
