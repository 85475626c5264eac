package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.AnswerInvitation;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/** The form of a call for somebody who is invited, by the link that was mailed to them; once they have answered, their receipt. */
@WebServlet(PublicAddress.ALL + PublicAddress.INVITATIONS + "*")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class InvitationPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(%s)".formatted(OpenForm.UUID_SHAPE));

    private final transient PublicCalls calls;
    private final transient ContributionService contributions;
    private final transient OpenForm form;
    private final transient DraftPages drafts;
    private final transient LatePages late;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;

    /** Takes what it reads from and sends to. */
    @Inject
    public InvitationPages(
            PublicCalls calls,
            ContributionService contributions,
            OpenForm form,
            DraftPages drafts,
            LatePages late,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration) {
        this.calls = calls;
        this.contributions = contributions;
        this.form = form;
        this.drafts = drafts;
        this.late = late;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (secret, words) -> {
            var invited = calls.invited(new InvitationLink(secret));
            var visit = new OpenForm.Visit(invited.call(), words, request, response);
            if (invited.answered()) {
                visit.seeReceipt(new ReceiptAddress(invited.call().id(), secret));
            } else if (invited.revoked()) {
                drafts.showRevoked(visit, draft(visit, secret));
            } else {
                drafts.show(visit, draft(visit, secret), CallReplies.of(invited.invitee()));
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (secret, words) -> {
            var invited = calls.invited(new InvitationLink(secret));
            var visit = new OpenForm.Visit(invited.call(), words, request, response);
            visit.requireCall();
            if (invited.revoked()) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            var purpose = drafts.purpose(visit, Optional.of(draft(visit, secret)));
            if (DraftPages.isSaved(visit)) {
                drafts.save(visit, purpose, CallReplies.of(invited.invitee()));
                return;
            }
            if (LatePages.isAsked(visit)) {
                late.ask(visit, draft(visit, secret), invited.invitee());
                return;
            }
            var text = visit.call().text();
            // One key for the contribution and for where its receipt is.
            var key = visit.key();
            form.send(
                    visit,
                    purpose,
                    () -> contributions.answer(new AnswerInvitation(
                            key,
                            new InvitationLink(secret),
                            visit.filled().by(),
                            visit.filled().replies(text),
                            visit.letterLanguage(),
                            purpose.draft().orElseThrow().version())),
                    new ReceiptAddress(visit.call().id(), key));
        });
    }

    private static DraftAddress draft(OpenForm.Visit visit, UUID secret) {
        return DraftAddress.of(visit.call().id(), new InvitationLink(secret));
    }

    private void at(HttpServletRequest request, HttpServletResponse response, AtInvitation there) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                there.come(UUID.fromString(path.group(1)), words);
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        if (form.tellsGone(OpenForm.Gone.INVITATION, words, request, response)) {
            return;
        }
        var html = path.matches()
                ? templates.gone(page(words, "open.gone.invitation.title"), words.of("open.gone.invitation.text"))
                : templates.notThere(page(words, "open.notThere.title"));
        answer.notThere(html, words, response);
    }

    private OpenPage page(Words words, String title) {
        return new OpenPage(words, words.of(title), configuration.publicUrl(), PublicAddress.ALL, Map.of());
    }

    /** What is done at the link of an invitation. */
    private interface AtInvitation {
        void come(UUID secret, Words words) throws IOException;
    }
}
