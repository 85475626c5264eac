package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.words.Words;

/** The text of an amendment that is put to both bodies, and what holds until they have consented. */
@ApplicationScoped
class AmendmentRoundText implements RoundText {

    private final Amendments amendments;
    private final MandateTexts texts;

    @Inject
    AmendmentRoundText(Amendments amendments, MandateTexts texts) {
        this.amendments = amendments;
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AmendmentRoundText() {
        this(null, null);
    }

    @Override
    public String kind() {
        return Amendment.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        var amendment = amendments.require(new AmendmentId(about.id()));
        var markdown = new ContentMarkdown(words);
        return texts.find(amendment.mandate(), revision)
                .map(text -> new Text(
                        amendment.number(),
                        amendment.says().title(),
                        markdown.of(text.content(), amendment.says()),
                        texts.content(amendment.mandate(), amendment.base())
                                .map(base -> markdown.of(base, amendment.says()))
                                .orElse(null)));
    }
}
