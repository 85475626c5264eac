package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.election.Election;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.words.Words;

/** The candidates of a round, as the voters are shown them. */
@ApplicationScoped
class ElectionRoundText implements RoundText {

    private final Elections elections;

    @Inject
    ElectionRoundText(Elections elections) {
        this.elections = elections;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionRoundText() {
        this(null);
    }

    @Override
    public String kind() {
        return Election.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        var election = elections.require(new ElectionId(about.id()));
        return elections
                .paper(about.id(), revision)
                .map(paper -> new Text(election.number(), election.title(), paper.text()));
    }
}
