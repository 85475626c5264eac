package no.mandat.web.contribution;

import java.util.Optional;
import no.mandat.workflow.drafts.Drafts;

/** A draft as one window knows it: what another window has made of it since isn't overwritten or thrown away unseen. */
final class KnownDraft {

    private final Drafts drafts;
    private final String place;

    /** What is kept there as this window knows it, or nothing. */
    private String known;

    /** What was to be kept last: where the database went meanwhile, nobody knows whether it was. */
    private String tried;

    /** Looks what is kept there. */
    KnownDraft(Drafts drafts, String place) {
        this.drafts = drafts;
        this.place = place;
        this.known = stored();
        this.tried = known;
    }

    /** What is kept there as this window knows it, if anything is. */
    Optional<String> content() {
        return Optional.of(known).filter(draft -> !draft.isEmpty());
    }

    /** Whether no other window has changed it, or dropped it. */
    boolean isAsKnown() {
        var stored = stored();
        if (stored.equals(tried)) {
            known = stored;
        }
        return stored.equals(known);
    }

    /** Takes notice of what another window has made of it. */
    void look() {
        known = stored();
    }

    /** Keeps that. */
    void keep(String draft) {
        tried = draft;
        drafts.keep(place, draft);
        known = draft;
    }

    /** It is saved, or thrown away; what another window keeps there stays. */
    void drop() {
        if (isAsKnown()) {
            drafts.drop(place);
            known = "";
            tried = "";
        }
    }

    private String stored() {
        return drafts.find(place).orElse("");
    }
}
