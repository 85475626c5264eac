package no.mandat.workflow.manuscript;

import java.util.Set;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;

/**
 * What Word writes twice (ECMA-376, part 3, 10): once for programs that know the new form, and once for the others. The new form
 * counts, unless only the old one shows something.
 */
final class WordAlternatives {

    private static final Set<String> SHOWN = Set.of("t", "blip", "imagedata");

    private WordAlternatives() {}

    static XmlElement choice(XmlElement alternatives) {
        var all = Stream.concat(alternatives.children("Choice"), alternatives.children("Fallback"))
                .toList();
        return all.stream()
                .filter(WordAlternatives::shows)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(alternatives);
    }

    private static boolean shows(XmlElement alternative) {
        return SHOWN.stream()
                .anyMatch(name -> alternative.descendants(name).findAny().isPresent());
    }
}
