package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;

/** Where whoever came too late asks to be let in: on the page of what they had typed, which is kept. */
@ApplicationScoped
public class LatePages {

    /** What the form calls why they ask. */
    static final String REASON = "reason";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final String NAME = "name";
    private static final String EMAIL = "email";

    private final LateRequestService requests;
    private final OpenDraftService drafts;
    private final DraftPages pages;
    private final OpenForm form;
    private final Validator validator;
    private final LateAllowances allowances;

    /** Takes its parts. */
    @Inject
    public LatePages(
            LateRequestService requests,
            OpenDraftService drafts,
            DraftPages pages,
            OpenForm form,
            Validator validator,
            LateAllowances allowances) {
        this.requests = requests;
        this.drafts = drafts;
        this.pages = pages;
        this.form = form;
        this.validator = validator;
        this.allowances = allowances;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LatePages() {
        this(null, null, null, null, null, null);
    }

    /** Whether that is what was posted. */
    static boolean isAsked(OpenForm.Visit visit) {
        return visit.filled().has("step", "ask");
    }

    /**
     * Asks, and leads back to what is kept; or says why not.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void ask(OpenForm.Visit visit, DraftAddress at) throws IOException {
        var saved = drafts.find(at);
        if (visit.call().status().isOver()) {
            ask(visit, FormDraft.of(at, saved), filled(saved.fields(), visit.filled()));
        } else {
            // It is open again, say: then they send it.
            pages.show(visit, at);
        }
    }

    /** The same of somebody who is invited, as who they are, also where they have typed nothing. */
    void ask(OpenForm.Visit visit, DraftAddress at, Invitee invitee) throws IOException {
        if (!visit.call().status().isOver()) {
            pages.show(visit, at, CallReplies.of(invitee));
            return;
        }
        var draft = pages.kept(at);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put(NAME, List.of(invitee.name()));
        asked.put(EMAIL, List.of(invitee.email()));
        asked.put(REASON, List.of(visit.filled().value(REASON)));
        var typed = draft.saved().map(OpenDraft::fields).orElse(Map.of());
        ask(visit, draft, filled(typed, new CallReplies(asked)));
    }

    private void ask(OpenForm.Visit visit, FormDraft draft, CallReplies filled) throws IOException {
        var at = draft.at();
        var purpose = CallSheet.Purpose.of(draft);
        if (form.isRefused(visit, purpose, filled)) {
            return;
        }
        var command = new AskToBeLetIn(
                at, filled.value(NAME), filled.value(EMAIL), filled.value(REASON), visit.letterLanguage());
        Map<String, String> faults = new LinkedHashMap<>();
        validator
                .validate(command)
                .forEach(broken -> faults.put(
                        broken.getPropertyPath().toString(), visit.words().of(broken.getMessage())));
        if (!faults.isEmpty()) {
            form.show(UNPROCESSABLE, visit, purpose, visit.key(), filled, faults);
            return;
        }
        long wait = allowances.take(ClientAddress.of(visit.request()));
        if (wait > 0) {
            visit.response().setHeader("Retry-After", Long.toString(wait));
            var why = Map.of("", visit.words().of("form.late.busy", Math.ceilDiv(wait, 60)));
            form.show(TOO_MANY, visit, purpose, visit.key(), filled, why);
            return;
        }
        try {
            visit.as(command.name(), () -> requests.ask(command));
        } catch (RefusedException e) {
            switch (e.refusal()) {
                // Pressed twice: the page says that they have asked.
                case LateRequestRefusal.LateEntryAskedAlready() -> {}
                case LateRequestRefusal refusal -> {
                    var why = Map.of("", new RefusalWords(visit.words()).of(refusal));
                    form.show(HttpServletResponse.SC_CONFLICT, visit, purpose, visit.key(), filled, why);
                    return;
                }
                // That page says what it is now.
                case ContributionRefusal.CallTakesNothing _, MandateRefusal.IsOver _ -> {}
                default -> throw e;
            }
        }
        pages.see(visit, at);
    }

    /** What is kept, and beside it what was filled in here. */
    private static CallReplies filled(Map<String, List<String>> typed, CallReplies asked) {
        var fields = new LinkedHashMap<>(typed);
        for (var field : List.of(NAME, EMAIL, REASON)) {
            fields.put(field, List.of(asked.value(field)));
        }
        return new CallReplies(fields);
    }
}
