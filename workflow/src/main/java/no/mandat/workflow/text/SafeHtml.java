package no.mandat.workflow.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last fence before a page: lets through what a text is made of, and nothing that does something. */
final class SafeHtml {

    /** Read aloud, and not shown. */
    static final String UNSEEN = "unseen";

    /** A block that is new, or gone, as a whole. */
    static final String ADDED = "added";

    static final String REMOVED = "removed";

    private static final String[] BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "pre", "tr", "hr"};

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(BLOCKS)
            .allowElements("ul", "ol", "li", "blockquote", "table", "thead", "tbody", "th", "td")
            .allowElements("a", "br", "code", "em", "strong", "ins", "del", "span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(?:https?:|mailto:).*"))
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("value")
            .matching(Pattern.compile("\\d{1,10}"))
            .onElements("li")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(false, ADDED, REMOVED)
            .onElements(BLOCKS)
            .allowAttributes("class")
            .matching(false, UNSEEN)
            .onElements("span")
            .toFactory();

    /** Beside it: what the text of a report has, whose addresses are all made here. */
    private static final PolicyFactory REPORT = new HtmlPolicyBuilder()
            .allowElements(BLOCKS)
            .allowElements("ul", "ol", "li", "blockquote", "table", "thead", "tbody", "th", "td")
            .allowElements("a", "br", "code", "em", "strong", "ins", "del", "span", "sup", "mark")
            .allowElements("figure", "figcaption", "img")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(?:https?:|mailto:).*|#.*|/(?![/\\\\]).*"))
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("src")
            .matching(Pattern.compile("/(?![/\\\\]).*"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("value")
            .matching(Pattern.compile("\\d{1,10}"))
            .onElements("li")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            .allowAttributes("id")
            .matching(Pattern.compile("[a-z][a-z0-9-]{0,99}"))
            .onElements("a", "li", "mark", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("class")
            .matching(Pattern.compile("[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)?"))
            .globally()
            .allowAttributes("aria-label")
            .globally()
            .allowAttributes("role")
            .matching(false, "doc-noteref", "doc-backlink")
            .onElements("a")
            .allowAttributes("data-at", "data-c")
            .matching(Pattern.compile("\\d{1,9}"))
            .globally()
            .toFactory();

    private SafeHtml() {}

    /** The same for the text of a report. */
    static String ofReport(String html) {
        return REPORT.sanitize(html);
    }

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
