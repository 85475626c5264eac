package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import no.mandat.workflow.words.Words;

/** The choice of a language in which somebody is written to. */
final class InviteeLanguage {

    private InviteeLanguage() {}

    static Select<String> choice() {
        var select = new Select<String>();
        select.setLabel(t("user.language"));
        select.setItems(
                Words.languages().stream().map(Words::in).map(Words::tag).toList());
        select.setItemLabelGenerator(tag -> tag == null ? "" : t("language." + tag));
        select.setWidthFull();
        return select;
    }
}
