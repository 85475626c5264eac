package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import no.mandat.web.home.HomeNavigation;

/** A page that says what is wrong and where one can go. */
abstract class TroublePage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    TroublePage() {
        addClassNames("page", "trouble");
    }

    /** It isn't there, or it isn't theirs; which of them isn't told. */
    void notThere() {
        say(t("trouble.notThere.title"), t("trouble.notThere.text"));
    }

    void say(String heading, String text) {
        title = heading;
        removeAll();
        var h1 = new H1(heading);
        h1.setId("page-title");
        h1.getElement().setAttribute("tabindex", "-1");
        var card = new Div(h1, new Paragraph(text), HomeNavigation.link(t("trouble.home")));
        card.addClassName("card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", title);
    }
}
