package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Where a part of a Word document leads: to other parts of the file, and out of it (ECMA-376, part 2, 8). */
final class WordRelations {

    private final Map<String, XmlElement> relations = new LinkedHashMap<>();
    private final String folder;

    private WordRelations(String folder) {
        this.folder = folder;
    }

    /** Of the part with that name; the file itself is the empty one. */
    static WordRelations of(String part, Parts parts) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        var relations = new WordRelations(part.substring(0, slash));
        parts.find(relations.folder + "_rels/" + part.substring(slash) + ".rels")
                .ifPresent(root -> root.children("Relationship")
                        .forEach(found -> relations.relations.put(found.attribute("Id", ""), found)));
        return relations;
    }

    /** The names of the parts of a kind. */
    List<String> parts(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.attribute("Type", "").endsWith("/" + kind) && !isOutside(relation))
                .map(this::target)
                .toList();
    }

    /** The name of the part that the relation leads to. */
    Optional<String> part(@Nullable String id) {
        return find(id).filter(relation -> !isOutside(relation)).map(this::target);
    }

    /** The address out of the file that the relation leads to. */
    Optional<String> address(@Nullable String id) {
        return find(id).filter(WordRelations::isOutside).map(relation -> relation.attribute("Target", ""));
    }

    private Optional<XmlElement> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(relations.get(id));
    }

    private static boolean isOutside(XmlElement relation) {
        return relation.attribute("TargetMode", "").equals("External");
    }

    private String target(XmlElement relation) {
        var target = relation.attribute("Target", "");
        Deque<String> path = new ArrayDeque<>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
