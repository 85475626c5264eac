package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRevision;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Events;

/** Fixes texts of mandates and makes versions of them, for the consent of both bodies, in its transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MandateVersions {

    private final MandateTexts texts;
    private final ClauseTexts clauses;
    private final ClauseWriting writing;
    private final Events events;
    private final Clock clock;

    @Inject
    MandateVersions(MandateTexts texts, ClauseTexts clauses, ClauseWriting writing, Events events, Clock clock) {
        this.texts = texts;
        this.clauses = clauses;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateVersions() {
        this(null, null, null, null, null);
    }

    /** The clauses as they are, for whoever fixes them: others wait. */
    public ClauseTree lockClauses(MandateId mandate) {
        return clauses.lock(mandate).map(MandateClauses::tree).orElse(ClauseTree.EMPTY);
    }

    /** Fixes a text. */
    public MandateRevision cut(Mandate mandate, MandateContent content) {
        var cut = mandate.cut(content, ContentHash.of(content), clock.instant());
        texts.add(cut.revision());
        events.fire(cut.event());
        return cut.revision();
    }

    /**
     * Makes a text version 1.
     *
     * @param hash of what it says, as it was cut
     */
    public void adopt(Mandate mandate, int revision, String hash) {
        var adoption = mandate.adopt(revision, hash, LocalDate.now(clock), clock.instant());
        texts.add(adoption.version());
        events.follow(adoption.event());
    }

    /** Makes a text the next version, and the clauses what it says. */
    public void amend(Mandate mandate, MandateRevision revision, LocalDate inForceFrom) {
        var amending = mandate.amend(revision, inForceFrom, clock.instant());
        texts.add(amending.version());
        events.follow(amending.event());
        clauses.lock(mandate.id())
                .ifPresent(there -> writing.revise(there, revision.content().clauses()));
    }
}
