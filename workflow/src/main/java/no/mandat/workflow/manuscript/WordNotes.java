package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The notes of a Word document that its body refers to: footnotes by their running numbers, and endnotes after them. */
final class WordNotes {

    private static final String FOOTNOTE = "footnote";
    private static final String ENDNOTE = "endnote";

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /**
     * A note.
     *
     * @param isFootnote or else an endnote
     */
    record Note(String label, XmlElement content, boolean isFootnote) {}

    WordNotes(XmlElement body, @Nullable XmlElement footnotes, @Nullable XmlElement endnotes) {
        number(FOOTNOTE, body, footnotes);
        number(ENDNOTE, body, endnotes);
    }

    private void number(String kind, XmlElement body, @Nullable XmlElement part) {
        Map<String, XmlElement> contents = new HashMap<>();
        Stream.ofNullable(part)
                .flatMap(root -> root.children(kind))
                .forEach(note -> contents.putIfAbsent(note.attribute("id", ""), note));
        for (var reference : body.descendants(kind + "Reference").toList()) {
            var content = contents.get(reference.attribute("id", ""));
            if (content != null) {
                notes.computeIfAbsent(
                        key(reference),
                        unknown -> new Note(Integer.toString(notes.size() + 1), content, kind.equals(FOOTNOTE)));
            }
        }
    }

    private static String key(XmlElement reference) {
        return reference.name() + ' ' + reference.attribute("id", "");
    }

    /** What is printed in the text; none where the reference leads nowhere. */
    Optional<String> label(XmlElement reference) {
        return Optional.ofNullable(notes.get(key(reference))).map(Note::label);
    }

    List<Note> all() {
        return new ArrayList<>(notes.values());
    }

    /** Their words, in their order. */
    String words() {
        return all().stream().map(note -> WordWords.of(note.content())).collect(Collectors.joining(" "));
    }
}
