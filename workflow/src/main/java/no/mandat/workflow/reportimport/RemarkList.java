package no.mandat.workflow.reportimport;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.LeftOut;
import no.mandat.workflow.manuscript.Manuscript;

/** Collects what is to be said about a text. */
final class RemarkList {

    private final List<Remark> all = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    void add(Remark.Kind kind, String detail) {
        all.add(new Remark(kind, detail));
    }

    /** What the readers of documents left out. */
    void addOf(Manuscript manuscript) {
        if (manuscript.hasTrackedChanges()) {
            add(Remark.Kind.TRACKED_CHANGES, "");
        }
        manuscript.leftOut().forEach(out -> add(kindOf(out.kind()), out.text()));
    }

    private static Remark.Kind kindOf(LeftOut.Kind kind) {
        return switch (kind) {
            case HEADER_OR_FOOTER -> Remark.Kind.HEADER_OR_FOOTER;
            case TABLE_OF_CONTENTS -> Remark.Kind.TABLE_OF_CONTENTS;
            case COMMENT -> Remark.Kind.COMMENT;
            case DELETED -> Remark.Kind.DELETED;
            case HIDDEN -> Remark.Kind.HIDDEN;
            case PICTURE -> Remark.Kind.PICTURE;
        };
    }

    /** A number or a letter that Markdown prints by itself. */
    void aside(String printed) {
        aside.add(printed);
    }

    /** All of those. */
    String aside() {
        return String.join("\n", aside);
    }

    List<Remark> all() {
        return all;
    }
}
