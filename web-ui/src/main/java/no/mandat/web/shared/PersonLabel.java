package no.mandat.web.shared;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person: their initials as a face, and their name. */
public final class PersonLabel extends Span {

    private static final long serialVersionUID = 1L;

    /** A person, and what they are here. */
    public PersonLabel(String name, String role) {
        var words = new Span(new Span(name), small(role));
        words.addClassName("person-words");
        addClassName("person");
        add(face(name), words);
    }

    /** The initials alone; the name stands beside them or is said elsewhere. */
    public static Span face(String name) {
        var face = new Span(initials(name));
        face.addClassName("face");
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }

    static String initials(String name) {
        var parts = name.strip().split("\\s+");
        return Stream.of(parts[0], parts.length > 1 ? parts[parts.length - 1] : "")
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Say.words().locale());
    }

    private static Span small(String role) {
        var text = new Span(role);
        text.addClassNames("small", "muted");
        return text;
    }
}
