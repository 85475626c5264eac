package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is left out. What follows one upon the other and is of one kind becomes one. */
final class Leavings {

    private final List<LeftOut> all = new ArrayList<>();
    private final BareWords words = new BareWords();
    private LeftOut.@Nullable Kind kind;

    /** Something by itself. */
    void add(LeftOut.Kind alone, String text) {
        end();
        all.add(new LeftOut(alone, MarkdownMarks.even(text)));
    }

    /** Something that the document prints again and again. */
    void addOnce(LeftOut.Kind alone, String text) {
        if (!text.isEmpty() && !all.contains(new LeftOut(alone, text))) {
            add(alone, text);
        }
    }

    /** A piece of something. */
    void addPiece(LeftOut.Kind of, String text) {
        if (kind != of) {
            end();
            kind = of;
        }
        words.add(text);
    }

    /** Whatever comes next is something else. */
    void end() {
        if (kind == null) {
            return;
        }
        var text = words.toString();
        if (!text.isEmpty()) {
            all.add(new LeftOut(kind, text));
        }
        words.clear();
        kind = null;
    }

    List<LeftOut> all() {
        end();
        return List.copyOf(all);
    }
}
