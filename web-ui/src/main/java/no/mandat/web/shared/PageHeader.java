package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A page's head: its title, the state of what it shows, its one primary action, and the rest in a menu. */
public final class PageHeader extends Composite<Header> {

    private static final long serialVersionUID = 1L;

    private final H1 heading;
    private final Div words = new Div();
    private final Div actions = new Div();
    private final Div line = new Div();
    private @Nullable DotsMenu dots;

    /** A head with the title only. */
    public PageHeader(String title) {
        heading = new H1(title);
        heading.setId("page-title");
        heading.getElement().setAttribute("tabindex", "-1");
        words.add(heading);
        words.addClassName("page-words");
        actions.addClassName("page-actions");
        line.addClassName("page-line");
        getContent().addClassName("page-header");
        actions.setVisible(false);
        getContent().add(words, actions);
    }

    /** The title is in that language, whatever the page is in. */
    public PageHeader in(String tag) {
        heading.getElement().setAttribute("lang", tag);
        return this;
    }

    /** Moves the focus to the title of what is shown now: one hears where one has come, and what had it may be gone. */
    public static void focusTitle(Component page) {
        page.getElement().executeJs("requestAnimationFrame(() => document.getElementById('page-title')?.focus())");
    }

    /** A small line above the title. */
    public PageHeader over(String text) {
        return over(new Paragraph(text));
    }

    /** The same in that language, whatever the page is in. */
    public PageHeader over(String text, String tag) {
        var eyebrow = new Paragraph(text);
        eyebrow.getElement().setAttribute("lang", tag);
        return over(eyebrow);
    }

    private PageHeader over(Paragraph eyebrow) {
        eyebrow.addClassName("page-over");
        words.addComponentAsFirst(eyebrow);
        return this;
    }

    /** A sentence under the title. */
    public PageHeader lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("page-lead");
        words.add(lead);
        return this;
    }

    /** The state, and what belongs to it. */
    public PageHeader state(Component badge, String about) {
        var text = new Span(about);
        text.addClassName("muted");
        text.setVisible(!about.isEmpty());
        line.add(badge, text);
        words.add(line);
        return this;
    }

    /** Beside the state, something to follow from here. */
    public PageHeader beside(Component link) {
        line.add(link);
        if (line.getParent().isEmpty()) {
            words.add(line);
        }
        return this;
    }

    /** Beside the state, by which keys one is faster here; it isn't seen where there is hardly a keyboard. */
    public PageHeader keys(String text) {
        var keys = new Span(text);
        keys.addClassNames("muted", "key-hints");
        line.add(keys);
        return this;
    }

    /** What one most likely wants to do here. */
    public PageHeader primary(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        actions.setVisible(true);
        actions.add(button);
        return this;
    }

    /** The same where it is more than a button. */
    public PageHeader action(Component action) {
        actions.setVisible(true);
        actions.add(action);
        return this;
    }

    /** Something one may do here, in the menu. */
    public PageHeader more(String text, Runnable action) {
        if (dots == null) {
            dots = new DotsMenu(Say.t("mandate.more"));
            actions.setVisible(true);
            actions.addComponentAsFirst(dots);
        }
        dots.item(text, action);
        return this;
    }
}
