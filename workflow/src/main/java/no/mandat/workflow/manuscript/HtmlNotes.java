package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes and endnotes of pasted HTML, by what all programs have in common: a link leads from a sign in the text to the
 * note, and one leads back. The note is taken out of the body; the sign becomes empty and has the attribute {@link #LABEL}.
 */
final class HtmlNotes {

    /** Which note a sign in the text refers to. */
    static final String LABEL = "mandat-note";

    private static final int LONGEST_SIGN = 12;
    private static final int LONGEST_NOTE = 10_000;

    /** A sign may stand in something that has its name. */
    private static final int NEAR = 3;

    private static final Pattern OWN = Pattern.compile("(?i)(?:ftn|edn|sdfootnote|sdendnote|fn)\\d+");
    private static final Set<String> HOLDING = Set.of("p", "li", "div", "td", "dd", "aside");

    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, Integer> places = new HashMap<>();
    private final Map<String, Element> notes = new LinkedHashMap<>();

    /** What the links in something that may be a note lead to. */
    private final Map<Element, List<Element>> ledTo = new HashMap<>();

    /** @param first the label of the first; the next follow */
    HtmlNotes(Element body, int first) {
        for (var element : body.getAllElements()) {
            places.put(element, places.size());
            for (var name : List.of(element.id(), element.attr("name"))) {
                if (!name.isEmpty()) {
                    named.putIfAbsent(name, element);
                }
            }
        }
        Map<Element, String> labels = new HashMap<>();
        List<Element> signs = new ArrayList<>();
        for (var sign : body.select("a[href*=#]")) {
            var note = noteOf(sign);
            if (note.isPresent()) {
                labels.computeIfAbsent(note.get(), unknown -> Integer.toString(first + labels.size()));
                sign.attr(LABEL, labels.getOrDefault(note.get(), ""));
                signs.add(sign);
            }
        }
        var takenOut = new ArrayList<>(labels.keySet());
        takenOut.sort(Comparator.comparing(note -> Integer.parseInt(labels.getOrDefault(note, "0"))));
        takenOut.forEach(note -> {
            note.select("a[href*=#]").stream()
                    .filter(back ->
                            leadsTo(back).filter(to -> isBefore(to, note)).isPresent())
                    .forEach(Element::remove);
            notes.put(labels.getOrDefault(note, ""), note);
        });
        takenOut.forEach(Element::remove);
        signs.forEach(Element::empty);
    }

    /** The notes by their labels. */
    Map<String, Element> all() {
        return notes;
    }

    private Optional<Element> noteOf(Element sign) {
        if (sign.text().strip().length() > LONGEST_SIGN) {
            return Optional.empty();
        }
        return leadsTo(sign)
                .filter(target -> isBefore(sign, target))
                .flatMap(target -> holding(target).filter(holding -> leadsBack(holding, sign)))
                .filter(note -> !sign.parents().contains(note));
    }

    /** What holds a note's words, by what the sign leads to. */
    private static Optional<Element> holding(Element target) {
        var holding = closest(target);
        if (holding == null) {
            return Optional.empty();
        }
        var around = holding.parent();
        return Optional.of(around != null && isOwn(around) ? around : holding);
    }

    private static @Nullable Element closest(Element target) {
        for (var element = target;
                element != null && !element.normalName().equals("body");
                element = element.parent()) {
            if (HOLDING.contains(element.normalName())) {
                return element;
            }
            if (HtmlNames.headingLevel(element) > 0) {
                return null;
            }
        }
        return null;
    }

    private static boolean isOwn(Element around) {
        var element = HtmlNames.style(around).getOrDefault("mso-element", "");
        return element.equals("footnote")
                || element.equals("endnote")
                || (around.normalName().equals("div")
                        && OWN.matcher(around.id()).matches());
    }

    private boolean leadsBack(Element note, Element sign) {
        return ledTo.computeIfAbsent(note, this::ledTo).stream().anyMatch(to -> isAt(to, sign));
    }

    private List<Element> ledTo(Element note) {
        return note.text().length() > LONGEST_NOTE
                ? List.of()
                : note.select("a[href*=#]").stream()
                        .flatMap(back -> leadsTo(back).stream())
                        .toList();
    }

    private static boolean isAt(Element named, Element sign) {
        @Nullable Element around = sign;
        for (int i = 0; i <= NEAR && around != null; i++) {
            if (around.equals(named)) {
                return true;
            }
            around = around.parent();
        }
        return sign.equals(named.parent());
    }

    private boolean isBefore(Element one, Element other) {
        return places.getOrDefault(one, 0) < places.getOrDefault(other, 0);
    }

    private Optional<Element> leadsTo(Element link) {
        var address = link.attr("href");
        return Optional.ofNullable(named.get(address.substring(address.indexOf('#') + 1)));
    }
}
