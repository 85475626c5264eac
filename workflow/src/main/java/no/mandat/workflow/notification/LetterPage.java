package no.mandat.workflow.notification;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/** A letter as HTML, by the template {@code letter.jte}, which takes every word as text. */
@ApplicationScoped
class LetterPage {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    String html(LetterText letter) {
        var page = new StringOutput();
        templates.render("letter.jte", letter, page);
        return page.toString();
    }
}
