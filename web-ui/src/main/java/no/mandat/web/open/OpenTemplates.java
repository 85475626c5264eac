package no.mandat.web.open;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.mandate.PublishedRow;

/** Draws the pages by their templates, which take every word as text. */
@ApplicationScoped
public class OpenTemplates {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The list of published mandates; the address of what follows is empty where nothing does. */
    String list(OpenPage page, List<PublishedRow> rows, String next) {
        return render("open/list.jte", Map.of("page", page, "rows", rows, "next", next));
    }

    /** How mailings are found, and what becomes of them. */
    String method(OpenPage page) {
        return render("open/method.jte", Map.of("page", page));
    }

    /** What the audit log proves, and where a receipt is checked. */
    String audit(AuditSheet sheet) {
        return render("open/audit.jte", Map.of("sheet", sheet));
    }

    /** The page of a mandate. */
    String mandate(MandateSheet sheet) {
        return render("open/mandate.jte", Map.of("sheet", sheet));
    }

    /** A published revision of a deliverable. */
    String report(ReportSheet sheet) {
        return render("open/report.jte", Map.of("sheet", sheet));
    }

    /** The form of a call, or that it takes nothing now. */
    String call(CallSheet sheet) {
        return render("open/call.jte", Map.of("sheet", sheet));
    }

    /** What an open call asks, and what becomes of what is sent. */
    String about(CallSheet sheet) {
        return render("open/about.jte", Map.of("sheet", sheet));
    }

    /** The files that go with a contribution, and what is wrong with others. */
    String files(CallSheet sheet) {
        return render("open/files.jte", Map.of("sheet", sheet));
    }

    /** The receipt of a contribution. */
    String receipt(ReceiptSheet sheet) {
        return render("open/receipt.jte", Map.of("sheet", sheet));
    }

    /** Where the link of a receipt is mailed again. */
    String lost(LostSheet sheet) {
        return render("open/lost.jte", Map.of("sheet", sheet));
    }

    /** The answers to a call. */
    String answers(AnswerSheet sheet) {
        return render("open/answers.jte", Map.of("sheet", sheet));
    }

    /** A meeting, for whoever is called to it from outside. */
    String meeting(MeetingSheet sheet) {
        return render("open/meeting.jte", Map.of("sheet", sheet));
    }

    /** The minutes of their items, for somebody who was at a meeting from outside. */
    String minutes(MinutesSheet sheet) {
        return render("open/minutes.jte", Map.of("sheet", sheet));
    }

    /** What somebody said in a meeting, for them to confirm. */
    String wording(WordingSheet sheet) {
        return render("open/wording.jte", Map.of("sheet", sheet));
    }

    /** Whether a contribution is to be taken back. */
    String withdraw(ReceiptSheet sheet) {
        return render("open/withdraw.jte", Map.of("sheet", sheet));
    }

    /** Whether a change that was begun is to be thrown away. */
    String discard(ReceiptSheet sheet) {
        return render("open/discard.jte", Map.of("sheet", sheet));
    }

    /** What was sent and didn't arrive, to be sent once more. */
    String unsent(UnsentForm sent) {
        return render("open/unsent.jte", Map.of("sent", sent));
    }

    /** Something that has to be said in place of a page. */
    String message(OpenPage page, String text) {
        return render("open/message.jte", Map.of("page", page, "text", text));
    }

    /** That there is nothing here. */
    String notThere(OpenPage page) {
        return render("open/notThere.jte", Map.of("page", page));
    }

    /** That what was there has ended, and where what was sent is found. */
    String gone(OpenPage page, String text) {
        return render("open/gone.jte", Map.of("page", page, "text", text));
    }

    private String render(String template, Map<String, Object> parameters) {
        var page = new StringOutput();
        templates.render(template, parameters, page);
        return page.toString();
    }
}
