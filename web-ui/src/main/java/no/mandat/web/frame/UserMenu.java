package no.mandat.web.frame;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.mandat.web.party.ProfileNavigation;
import no.mandat.web.session.SignedIn;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.Say;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.words.Words;

/** Who one is here, how one wants one's screens, and the way out. */
final class UserMenu extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Light, dark, or as the machine has it; the browser keeps the choice. */
    private enum Scheme {
        SYSTEM,
        LIGHT,
        DARK;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String words() {
            return switch (this) {
                case SYSTEM -> t("scheme.system");
                case LIGHT -> t("scheme.light");
                case DARK -> t("scheme.dark");
            };
        }

        private static Scheme of(String tag) {
            return Arrays.stream(values())
                    .filter(scheme -> scheme.tag().equals(tag))
                    .findFirst()
                    .orElse(SYSTEM);
        }
    }

    UserMenu(Consumer<Locale> choose) {
        var name = SignedIn.current().map(signedIn -> signedIn.actor().name()).orElse("");
        var button = new Button(PersonLabel.face(name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("me");
        button.setAriaLabel(t("user.menu", name));
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addClassName("user-menu");
        popover.setAriaLabel(name);
        // Filled when it is wanted: each open page would hold it otherwise.
        popover.addOpenedChangeListener(change -> {
            popover.removeAll();
            if (change.isOpened()) {
                popover.add(new Div(
                        new PersonLabel(name, roles()),
                        ProfileNavigation.link(t("profile.title")),
                        languages(choose),
                        schemes(),
                        logOut()));
            }
        });
        getContent().add(button, popover);
    }

    private static String roles() {
        var roles = SignedIn.current().stream()
                .flatMap(signedIn -> signedIn.actor().roles().stream())
                .sorted()
                .map((RealmRole role) -> t(role))
                .collect(Collectors.joining(", "));
        return Say.sentence(Optional.of(roles).filter(words -> !words.isEmpty()).orElseGet(() -> t("user.noRole")));
    }

    private static RadioButtonGroup<Locale> languages(Consumer<Locale> choose) {
        var languages = new RadioButtonGroup<Locale>(t("user.language"));
        languages.setHelperText(t("user.language.help"));
        languages.setItems(Words.languages());
        languages.setItemLabelGenerator(UserMenu::name);
        languages.setValue(Say.words().locale());
        languages.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
        return languages;
    }

    /** Each language by its own name. */
    private static String name(Locale language) {
        return Words.in(language).of("language");
    }

    private static RadioButtonGroup<Scheme> schemes() {
        var schemes = new RadioButtonGroup<Scheme>(t("user.scheme"));
        schemes.setItems(Scheme.values());
        schemes.setItemLabelGenerator(Scheme::words);
        schemes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                schemes.getElement()
                        .executeJs("window.mandat.scheme($0)", change.getValue().tag());
            }
        });
        schemes.addAttachListener(attach -> schemes.getElement()
                .executeJs("return window.mandat.scheme()")
                .then(String.class, tag -> schemes.setValue(Scheme.of(tag))));
        return schemes;
    }

    /** A form of its own, so that logging out is a POST that no link can do, and works without a script. */
    private static Paragraph logOut() {
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "logout");
        form.appendChild(new Element("button")
                .setAttribute("type", "submit")
                .setAttribute("class", "log-out")
                .setText(t("user.logOut")));
        var line = new Paragraph();
        line.getElement().appendChild(form);
        return line;
    }
}
