package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.FileNames;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.DetachFile;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;

/**
 * The draft that a form says it keeps. The files that come with a form go to its draft first: whatever is wrong with the rest, nobody
 * has to choose them again, and who sends the form sends them.
 */
@ApplicationScoped
public class FormDrafts {

    /** What the form calls its fields. */
    static final String FILES = "files";

    static final String REMOVE = "remove";
    private static final String SECRET = "draft";
    private static final String VERSION = "version";
    private static final int LONGEST_NAME = 80;

    private final OpenDraftService drafts;
    private final PublicCalls calls;
    private final Reception reception;

    /** Takes its parts. */
    @Inject
    public FormDrafts(OpenDraftService drafts, PublicCalls calls, Reception reception) {
        this.drafts = drafts;
        this.calls = calls;
        this.reception = reception;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected FormDrafts() {
        this(null, null, null);
    }

    /**
     * That of a form which was posted.
     *
     * @param known as its address says, if it does
     */
    FormDraft posted(OpenForm.Visit visit, Optional<DraftAddress> known) {
        var call = visit.call().id();
        int version = Math.max(0, visit.filled().number(VERSION));
        return known.or(() -> visit.filled().ids(SECRET).stream().findFirst().map(one -> new DraftAddress(call, one)))
                .map(at -> new FormDraft(at, version, version == 0 ? Optional.empty() : found(at), ""))
                .orElseGet(() -> FormDraft.begun(call));
    }

    /** What is kept there, if anything. */
    Optional<OpenDraft> found(DraftAddress at) {
        try {
            return Optional.of(drafts.find(at));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** What a form knows that keeps what is typed there. */
    FormDraft kept(DraftAddress at) {
        return found(at).map(saved -> FormDraft.of(at, saved)).orElse(FormDraft.begun(at));
    }

    /**
     * What became of the files.
     *
     * @param fault what is wrong with those that weren't taken, or nothing
     * @param lacksRoom whether there was no room for some of them, which may pass
     */
    record Taken(CallSheet.Purpose purpose, String fault, boolean lacksRoom) {

        private static Taken nothing(CallSheet.Purpose purpose) {
            return new Taken(purpose, "", false);
        }
    }

    /**
     * Takes the files that came with the form in, and throws those away that are to be; those that are only ticked so far, its page's
     * script doesn't. Pressed twice, the same files have gone with the contribution already; then there is nothing to take.
     *
     * @throws RefusedException as {@link OpenDraftService#keep}
     */
    Taken take(OpenForm.Visit visit, CallSheet.Purpose purpose) throws IOException {
        if (purpose.draft().isEmpty()) {
            return Taken.nothing(purpose);
        }
        var draft = purpose.draft().get();
        var parts = parts(visit);
        var removed = DraftPages.isScript(visit.request())
                ? List.<UUID>of()
                : visit.filled().ids(REMOVE).stream().filter(draft::has).toList();
        if (parts.isEmpty() && removed.isEmpty()) {
            return Taken.nothing(purpose);
        }
        try {
            return take(visit, purpose, draft, parts, removed);
        } catch (RefusedException e) {
            if (isGone(e) && wereSent(visit, draft.at())) {
                return Taken.nothing(purpose);
            }
            throw e;
        }
    }

    private Taken take(
            OpenForm.Visit visit, CallSheet.Purpose purpose, FormDraft draft, List<Part> parts, List<UUID> removed)
            throws IOException {
        var at = draft.at();
        int version = keep(visit, purpose, draft);
        removed.forEach(file -> drafts.detach(new DetachFile(at, file)));
        Set<String> faults = new LinkedHashSet<>();
        boolean lacksRoom = false;
        for (var part : parts) {
            var refusal = receive(part, at).orElse(null);
            if (refusal != null) {
                faults.add(fault(part, refusal, visit));
                lacksRoom |= refusal instanceof AttachmentRefusal.NoRoom;
            }
        }
        return new Taken(
                purpose.with(new FormDraft(at, version, Optional.of(drafts.find(at)), "")),
                String.join(" ", faults),
                lacksRoom);
    }

    /** Also between two of its steps: the other of two presses was faster. */
    private static boolean isGone(RefusedException refused) {
        return refused.refusal() instanceof ContributionRefusal.DraftIsGone
                || refused.refusal() instanceof SharedRefusal.NotThereOrNotYours;
    }

    /** Whether what was sent under the form's key, or changed by it, has all files that come with the form. */
    boolean wereSent(OpenForm.Visit visit, DraftAddress at) throws IOException {
        List<KeptFile> sent;
        try {
            sent = calls.receipt(new ReceiptAddress(at.call(), at.isChange() ? at.secret() : visit.key()))
                    .files();
        } catch (RefusedException e) {
            return false;
        }
        for (var part : parts(visit)) {
            if (!isAmong(sent, part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAmong(List<KeptFile> sent, Part part) throws IOException {
        try (var content = part.getInputStream()) {
            var file = reception.receive(part.getSubmittedFileName(), content);
            reception.discard(file);
            return sent.stream().anyMatch(kept -> kept.is(file));
        } catch (RefusedException e) {
            return false;
        }
    }

    /**
     * Keeps what wasn't taken, so that it isn't lost with the page; beside what was saved elsewhere since. What was sent already, or is
     * longer than any form, stands on the page alone.
     */
    FormDraft rescue(OpenForm.Visit visit, CallSheet.Purpose purpose) {
        var draft = purpose.draft().orElseThrow();
        try {
            drafts.keep(new KeepDraft(
                    draft.at(), visit.key(), draft.version(), visit.filled().kept(visit.call(), purpose)));
            return found(draft.at())
                    .map(saved -> FormDraft.of(draft.at(), saved))
                    .orElse(draft);
        } catch (RefusedException e) {
            return e.refusal() instanceof SharedRefusal.ChangedMeanwhile
                            && draft.at().of() == DraftAddress.Holder.DRAFT
                    ? rescue(visit, purpose.with(FormDraft.begun(visit.call().id())))
                    : FormDraft.begun(draft.at());
        }
    }

    /** What was saved elsewhere since isn't overwritten: what was typed is on the page, and the files go with the draft all the same. */
    private int keep(OpenForm.Visit visit, CallSheet.Purpose purpose, FormDraft draft) {
        try {
            return drafts.keep(new KeepDraft(
                    draft.at(), visit.key(), draft.version(), visit.filled().kept(visit.call(), purpose)));
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                return draft.version();
            }
            throw e;
        }
    }

    /** Whether files come with the form. */
    static boolean hasFiles(OpenForm.Visit visit) throws IOException {
        return !parts(visit).isEmpty();
    }

    /** Those that were chosen; a field in which none was comes as one without a name. */
    private static List<Part> parts(OpenForm.Visit visit) throws IOException {
        if (!visit.call().text().attachments() || !DraftPages.hasFiles(visit.request())) {
            return List.of();
        }
        try {
            return visit.request().getParts().stream()
                    .filter(part -> FILES.equals(part.getName()))
                    .filter(part -> !Optional.ofNullable(part.getSubmittedFileName())
                            .orElse("")
                            .isEmpty())
                    .toList();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private Optional<Refusal> receive(Part part, DraftAddress at) throws IOException {
        try (var content = part.getInputStream()) {
            var file = reception.receive(part.getSubmittedFileName(), content);
            try {
                drafts.attach(new AttachFile(at, file));
            } finally {
                reception.discard(file);
            }
            return Optional.empty();
        } catch (RefusedException e) {
            return switch (e.refusal()) {
                case ContributionRefusal.CallTakesNothing refusal -> Optional.of(refusal);
                case AttachmentRefusal refusal -> Optional.of(refusal);
                default -> throw e;
            };
        }
    }

    private static String fault(Part part, Refusal refusal, OpenForm.Visit visit) {
        if (refusal instanceof ContributionRefusal.CallTakesNothing) {
            return visit.words().of("form.files.tooLate");
        }
        var name = FileNames.shown(part.getSubmittedFileName());
        var shown = name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
        return visit.words().of("form.files.refused", shown, new RefusalWords(visit.words()).of(refusal));
    }
}
