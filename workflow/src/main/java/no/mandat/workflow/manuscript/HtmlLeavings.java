package no.mandat.workflow.manuscript;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Takes out of pasted HTML what isn't to be read: scripts, what isn't shown, deletions, comments, tables of contents. The numbers
 * that Word writes before the items of its lists become an attribute of the paragraph, {@link #LABEL}.
 */
final class HtmlLeavings {

    /** What Word printed before a paragraph. */
    static final String LABEL = "mandat-label";

    private static final String NEVER_SHOWN =
            "script, style, template, noscript, iframe, frame, object, embed, applet, audio,"
                    + " video, canvas, title, meta, link, base, datalist, xml, area, rp";

    private static final Pattern CONTENTS = Pattern.compile("msotoc(?:\\d|heading).*");
    private static final Pattern CONTENTS_ID = Pattern.compile("(?i)table of contents\\d*|toc");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Leavings leavings;
    private boolean hasTrackedChanges;

    HtmlLeavings(Leavings leavings) {
        this.leavings = leavings;
    }

    /** Whether somebody's insertions or deletions were met. */
    boolean hasTrackedChanges() {
        return hasTrackedChanges;
    }

    void clean(Element body) {
        for (var drawing : body.select("svg")) {
            leavings.add(LeftOut.Kind.PICTURE, HtmlWords.of(drawing));
            drawing.remove();
        }
        body.select(NEVER_SHOWN).remove();
        hasTrackedChanges = !body.select("ins[datetime], del[datetime]").isEmpty();
        for (var element : body.getAllElements()) {
            if (!element.equals(body) && element.root().equals(body.root())) {
                kindOf(element).ifPresent(kind -> leaveOut(kind, element));
            }
        }
        body.select(".MsoCommentReference, a.msocomanchor").remove();
        body.select("[style*=mso-list:ignore], [style*=mso-list: ignore]").forEach(HtmlLeavings::label);
    }

    private Optional<LeftOut.Kind> kindOf(Element element) {
        if (element.normalName().equals("del")) {
            return Optional.of(LeftOut.Kind.DELETED);
        }
        if (isContents(element)) {
            return Optional.of(LeftOut.Kind.TABLE_OF_CONTENTS);
        }
        if (element.hasAttr("hidden")) {
            return Optional.of(LeftOut.Kind.HIDDEN);
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.contains("mso-element:comment-list")) {
            return Optional.of(LeftOut.Kind.COMMENT);
        }
        return style.contains("display:none") || style.contains("mso-hide:all")
                ? Optional.of(LeftOut.Kind.HIDDEN)
                : Optional.empty();
    }

    private static boolean isContents(Element element) {
        return element.normalName().equals("div")
                ? CONTENTS_ID.matcher(element.id()).matches()
                : CONTENTS.matcher(HtmlNames.type(element)).matches() && !HEADINGS.contains(element.normalName());
    }

    private void leaveOut(LeftOut.Kind kind, Element element) {
        var comments = element.select("[style*=mso-element:comment]:not([style*=comment-list])");
        if (kind == LeftOut.Kind.COMMENT && !comments.isEmpty()) {
            comments.forEach(comment -> leavings.add(kind, HtmlWords.of(comment)));
        } else if (HtmlNames.isBlock(element)) {
            leavings.addPiece(kind, HtmlWords.of(element));
            leavings.addPiece(kind, " ");
        } else if (!HtmlWords.of(element).isEmpty()) {
            leavings.add(kind, HtmlWords.of(element));
        }
        element.remove();
    }

    private static void label(Element printed) {
        for (var around = printed.parent(); around != null; around = around.parent()) {
            if (HtmlNames.isBlock(around)) {
                around.attr(LABEL, HtmlWords.of(printed).replace('\u00A0', ' ').strip());
                break;
            }
        }
        printed.remove();
    }
}
