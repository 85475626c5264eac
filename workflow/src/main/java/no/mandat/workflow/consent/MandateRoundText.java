package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.words.Words;

/** The text of a draft that is put to both bodies. */
@ApplicationScoped
class MandateRoundText implements RoundText {

    private final MandateTexts texts;

    @Inject
    MandateRoundText(MandateTexts texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateRoundText() {
        this(null);
    }

    @Override
    public String kind() {
        return Mandate.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        return texts.find(new MandateId(about.id()), revision)
                .map(text -> new Text(1, text.content().title(), new ContentMarkdown(words).of(text.content())));
    }
}
