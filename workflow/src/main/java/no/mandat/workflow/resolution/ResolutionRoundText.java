package no.mandat.workflow.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.words.Words;

/** The text of a resolution that is put to a body. */
@ApplicationScoped
class ResolutionRoundText implements RoundText {

    private final Resolutions resolutions;

    @Inject
    ResolutionRoundText(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ResolutionRoundText() {
        this(null);
    }

    @Override
    public String kind() {
        return Resolution.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        var id = new ResolutionId(about.id());
        return resolutions
                .revision(id, revision)
                .map(cut -> new Text(
                        resolutions.require(id).number(),
                        cut.text().title(),
                        cut.text().text()));
    }
}
