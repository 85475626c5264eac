package no.mandat.workflow.manuscript;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.xml.XmlElement;

/** The notes of an OpenDocument text: footnotes by their running numbers, and endnotes after them. */
final class OpenDocumentNotes {

    private final IdentityHashMap<XmlElement, String> labels = new IdentityHashMap<>();
    private final Map<String, XmlElement> notes = new LinkedHashMap<>();

    OpenDocumentNotes(XmlElement body) {
        var all = body.descendants("note").toList();
        for (var isEndnote : List.of(false, true)) {
            all.stream()
                    .filter(note -> note.attribute("note-class", "").equals("endnote") == isEndnote)
                    .forEach(this::add);
        }
    }

    private void add(XmlElement note) {
        var label = Integer.toString(labels.size() + 1);
        labels.put(note, label);
        notes.put(label, note);
    }

    String label(XmlElement note) {
        return labels.getOrDefault(note, "");
    }

    Map<String, XmlElement> all() {
        return notes;
    }
}
