package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.AskedLate;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.PublishedCall;

/**
 * Where a form keeps what is typed into it.
 *
 * @param version what the page has read; 0 where nothing was kept
 * @param saved what is kept, where something is
 * @param notice what is to be said of it, or nothing
 */
public record FormDraft(DraftAddress at, int version, Optional<OpenDraft> saved, String notice) {

    /** Where the form keeps what nobody has typed yet. */
    static FormDraft begun(CallId call) {
        return begun(new DraftAddress(call, UUID.randomUUID()));
    }

    /** The same, where nothing was kept yet. */
    static FormDraft begun(DraftAddress at) {
        return new FormDraft(at, 0, Optional.empty(), "");
    }

    /** What is kept there. */
    static FormDraft of(DraftAddress at, OpenDraft saved) {
        return new FormDraft(at, saved.version(), Optional.of(saved), "");
    }

    /** Whether it is that of somebody who is invited, whose link is their own. */
    public boolean isInvited() {
        return at.invited();
    }

    /** Whether it is that of a change of what was sent. */
    public boolean isChange() {
        return at.isChange();
    }

    /** What became of it that they asked to be let in late, where they did. */
    Optional<AskedLate> late() {
        return saved.map(OpenDraft::late);
    }

    /** Whether that file goes with it. */
    boolean has(UUID file) {
        return saved.stream().flatMap(draft -> draft.files().stream()).anyMatch(kept -> kept.id()
                .equals(file));
    }

    /** Where it is kept. */
    String path() {
        return switch (at.of()) {
            case DRAFT -> PublicAddress.ofDraft(at.call(), at.secret());
            case INVITATION -> PublicAddress.ofInvitation(at.secret());
            case RECEIPT -> PublicAddress.ofReceipt(at.call(), at.secret()) + ReceiptPages.Step.REPLACE.path();
        };
    }

    /** Where its page saves and finds it. */
    public String address(OpenPage page) {
        return page.to(path());
    }

    /** The link for whoever goes on later. */
    public String link(OpenPage page) {
        return page.site() + path();
    }

    /** Its secret, for the form's own field. */
    public String secret() {
        return at.secret().toString();
    }

    /** "Lagret 2. des. 2026 kl. 14.05." */
    public String savedAt(OpenPage page, Clock clock) {
        return saved.map(draft -> page.t("form.draft.saved", exact(draft.savedAt(), page, clock)))
                .orElse("");
    }

    /** How long it is kept, from the last time it was saved or would be. */
    public String keptUntil(PublishedCall call, OpenPage page, Clock clock) {
        return exact(
                saved.map(OpenDraft::keptUntil).orElseGet(() -> call.draftKeptUntil(clock.instant())), page, clock);
    }

    private static String exact(Instant at, OpenPage page, Clock clock) {
        return page.dates().exact(at.atZone(clock.getZone()));
    }
}
