package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;

/**
 * Tells contributors that they have their answers, with a link to them. Only an address that was confirmed, and not erased, is written to; the answers
 * themselves stand on the page, not in the mail.
 */
@ApplicationScoped
class AnswerLetters {

    private final Mail mail;
    private final Mandates mandates;
    private final Contributions contributions;

    @Inject
    AnswerLetters(Mail mail, Mandates mandates, Contributions contributions) {
        this.mail = mail;
        this.mandates = mandates;
        this.contributions = contributions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AnswerLetters() {
        this(null, null, null);
    }

    void answered(Contribution contribution, Call call) {
        if (!contribution.isConfirmed() || contribution.erasure().isPresent()) {
            return;
        }
        var secret = UUID.randomUUID();
        contributions.mailed(contribution.id(), secret);
        mail.queue(new OutsideLetter(
                "contributionAnswered",
                contribution.contributor().email(),
                Optional.empty(),
                Locale.forLanguageTag(contribution.language()),
                Optional.of(mandates.require(call.mandate()))
                        .filter(mandate -> mandate.publicName().isPresent())
                        .map(Mandate::id),
                "/public/calls/%s/receipts/%s".formatted(call.id(), secret),
                List.of(contribution.reference(), call.text().title().in(contribution.language()))));
    }
}
