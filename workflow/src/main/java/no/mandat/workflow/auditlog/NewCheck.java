package no.mandat.workflow.auditlog;

import java.util.Optional;

/** A look of the installation at what is new in its log, for somebody who may have it taken. */
public class NewCheck {

    private final SelfCheck check;

    /** A look that isn't taken yet. */
    public NewCheck(SelfCheck check) {
        this.check = check;
    }

    /**
     * What came of it.
     *
     * @param asked whether it was taken
     * @param status of the last look that was; none before the first
     */
    public record Answer(SelfCheck.Asked asked, Optional<SelfCheck.Status> status) {}

    /** Takes it. Outside of a transaction, as the log is read in one of its own. */
    public Answer take() {
        var asked = check.lookAtNew();
        return new Answer(asked, check.status());
    }
}
