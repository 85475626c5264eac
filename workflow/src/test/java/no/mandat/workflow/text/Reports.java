package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the tests of reports' texts have in common. */
final class Reports {

    static final String PICTURE = "3f2b8a52-6f0e-4c55-9d3c-0d7a3c1f2e11";
    static final String SECTION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private Reports() {}

    static ReportText text() {
        return new ReportText(Texts.WORDS, addresses());
    }

    /** Of a page that knows the address of everything but the nil identifier. */
    static ReportAddresses addresses() {
        return new ReportAddresses(
                "",
                picture -> Optional.of("/bilde/" + picture).filter(path -> !path.endsWith(NOWHERE)),
                reference -> Optional.of((reference.kind() == ReportReference.Kind.SECTION ? "#" : "/")
                                + reference.kind() + "/" + reference.key())
                        .filter(path -> !path.endsWith(NOWHERE)));
    }

    /** All that somebody may come up with, in any order. */
    static Arbitrary<String> hostile() {
        var parts = Arbitraries.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x](https://a.example\" onmouseover=\"alert(1))",
                "[y ![b [c](https://c.example)](https://b.example/k.png) d](https://d.example)",
                "<a href=\"javascript:alert(1)\" style=\"x\" id=\"content\">",
                "<style>*{display:none}</style>",
                "[r]: javascript:alert(1)\n\n[r]",
                "`<script>`",
                "```<img onerror=x>\n<b style=x>\n```\n",
                "```\n",
                "&lt;script&gt;",
                "<!--",
                "-->",
                "]]>",
                "</span></ins></mark></ol>",
                "\u0000",
                "\u0001",
                "\u202E",
                "\uFEFF",
                "&#x202E;",
                "\"",
                "'",
                "*",
                "**",
                "_",
                "{{x}}",
                "[",
                "](",
                "|a|b|\n|-|-|\n|<td onclick=x>|",
                "|![k](picture:" + PICTURE + " \"t\")|[^1]|\n|-|-|\n|[![k](picture:" + PICTURE
                        + ")](https://a.example)|*e*|\n",
                "![alt \" <b> *c*](picture:" + PICTURE + " \"caption \\\" <i>\")",
                "[![k](picture:" + PICTURE + ")[^1]](https://a.example)",
                "[w](section:" + SECTION + ")",
                "[^1]",
                "[](https://a.example/\u0001)",
                "[^a\u0001]",
                "\n[^a\u0001]: skjult\n",
                "[^2]",
                "[v[^1]](https://a.example)",
                "\n[^1]: en[^2]\n",
                "\n[^2]: to[^1]\n\n    mer\n",
                "\n- [^1]: i en liste\n",
                "\n[^3]: ubrukt [^3]",
                "\n# ",
                "\n#### ",
                "\n\n",
                "  \n",
                "\n> ",
                "\n- ",
                "\n1. ",
                "\n---\n",
                "    ",
                " ord ",
                " ord ");
        return parts.list().ofMinSize(1).ofMaxSize(14).map(list -> list.stream().collect(Collectors.joining()));
    }

    static void harmless(Document html) {
        assertThat(html.select("script, style, iframe, svg, object, form, input, base, link, meta"))
                .isEmpty();
        for (Element element : html.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "href" ->
                        assertThat(attribute.getValue())
                                .matches("(?is)(https?:|mailto:).*|#(note|mark|comment)-\\d+(-\\d+)?|#SECTION/.*");
                    case "src" -> assertThat(attribute.getValue()).isEqualTo("/bilde/" + PICTURE);
                    case "id" -> assertThat(attribute.getValue()).matches("(note|mark|c|s)-\\d+(-\\d+)?");
                    case "class" ->
                        assertThat(attribute.getValue())
                                .matches(
                                        "(notes|note-mark|note-back|caption|picture-words|picture-label|added|removed|unseen|notes notes-unused"
                                                + "|passage|passage-number)( objection)?");
                    default ->
                        assertThat(attribute.getKey())
                                .isIn(
                                        "rel",
                                        "start",
                                        "value",
                                        "align",
                                        "scope",
                                        "alt",
                                        "loading",
                                        "aria-label",
                                        "role",
                                        "data-at",
                                        "data-c");
                }
            }
        }
        var ids = html.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** What a browser makes of HTML, but for what the fence adds to it. */
    static String form(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("a").removeAttr("rel");
        body.select("*").forEach(element -> element.childNodes().stream()
                .filter(node -> node instanceof org.jsoup.nodes.Comment)
                .toList()
                .forEach(org.jsoup.nodes.Node::remove));
        body.select("a").forEach(link -> link.attr("href", link.attr("href")));
        return Jsoup.parseBodyFragment(body.html().replaceAll("\\s+", " "))
                .body()
                .html();
    }
}
