package no.mandat.workflow.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.mandat.workflow.manuscript.WordNumbering.Level;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of a Word document, in their order, and says what Word prints before each. */
final class WordLabels {

    private static final Pattern NUMBER = Pattern.compile("%([1-9])");

    /** Says that a paragraph is in no list, whatever its style says. */
    private static final String NO_LIST = "0";

    private final WordNumbering numbering;
    private final WordStyles styles;
    private final Map<String, List<Level>> levels = new HashMap<>();
    private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * What a paragraph is in a list.
     *
     * @param level from 0
     */
    record Label(int level, String text) {}

    WordLabels(WordNumbering numbering, WordStyles styles) {
        this.numbering = numbering;
        this.styles = styles;
    }

    /** The label of the next paragraph; none where it is in no list. */
    Optional<Label> next(@Nullable XmlElement properties, @Nullable String style) {
        var own = Optional.ofNullable(properties).flatMap(found -> found.child("numPr"));
        var ownList = own.flatMap(found -> found.child("numId")).map(WordStyles::value);
        var ownLevel = own.flatMap(found -> found.child("ilvl")).map(level -> level.number("val", 0));
        return ownList.or(() -> styles.list(style))
                .filter(list -> !list.equals(NO_LIST))
                .filter(list -> numbering.numberingOf(list).isPresent())
                .map(list -> {
                    int level = ownLevel.orElseGet(() -> ownList.isPresent() ? 0 : levelOf(list, style));
                    int within = Math.clamp(level, 0, WordNumbering.LEVELS - 1);
                    return new Label(within, next(list, within));
                });
    }

    /** By the level that names the style, else by what the style says. */
    private int levelOf(String list, @Nullable String style) {
        var all = levels(list);
        for (var id : styles.ids(style)) {
            for (int i = 0; i < all.size(); i++) {
                if (id.equals(all.get(i).style())) {
                    return i;
                }
            }
        }
        return styles.listLevel(style).orElse(0);
    }

    private List<Level> levels(String list) {
        return levels.computeIfAbsent(list, numbering::levels);
    }

    private String next(String list, int level) {
        var all = levels(list);
        var counter = counters.computeIfAbsent(
                numbering.numberingOf(list).orElseThrow(), unknown -> new @Nullable Integer[WordNumbering.LEVELS]);
        var override = numbering.startOf(list, level);
        boolean beginsAnew = override.isPresent() && begun.add(list + ' ' + level);
        var now = counter[level];
        counter[level] =
                now == null || beginsAnew ? override.orElse(all.get(level).start()) : now + 1;
        for (int below = level + 1; below < WordNumbering.LEVELS; below++) {
            var restart = all.get(below).restart();
            if (restart == null || level < restart) {
                counter[below] = null;
            }
        }
        return print(all, counter, level);
    }

    private static String print(List<Level> all, @Nullable Integer[] counter, int level) {
        var own = all.get(level);
        if (own.format() == NumberFormat.BULLET) {
            return NumberFormat.dash(own.text());
        }
        return NUMBER.matcher(own.text())
                .replaceAll(number -> print(all, counter, number, own.isLegal()))
                .strip();
    }

    /** A level above that has not been counted yet is printed as if it had begun. */
    private static String print(List<Level> all, @Nullable Integer[] counter, MatchResult number, boolean inFigures) {
        int of = Integer.parseInt(number.group(1)) - 1;
        var count = counter[of];
        return all.get(of).print(count == null ? all.get(of).start() : count, inFigures);
    }
}
