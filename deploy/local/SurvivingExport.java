import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compares an export with what another program has saved of it: what a reader finds their way by is the same. */
final class SurvivingExport {

    private final ZipFile zip;

    private SurvivingExport(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] arguments) throws Exception {
        var written = found(Path.of(arguments[0]));
        var saved = found(Path.of(arguments[1]));
        boolean isWhole = true;
        for (var kind : written.keySet()) {
            var before = written.get(kind);
            var after = saved.get(kind);
            boolean isSame = before.equals(after);
            isWhole &= isSame;
            System.out.printf(
                    "%s: %s: %d written, %d saved%s%n",
                    Path.of(arguments[0]).getFileName(), kind, before.size(), after.size(), isSame ? "" : ", not the same");
            if (!isSame) {
                missing(before, after).forEach(one -> System.out.println("  - " + one));
                missing(after, before).forEach(one -> System.out.println("  + " + one));
            }
        }
        System.exit(isWhole ? 0 : 1);
    }

    private static List<String> missing(List<String> from, List<String> in) {
        return from.stream().filter(one -> !in.contains(one)).toList();
    }

    private static Map<String, List<String>> found(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            var export = new SurvivingExport(zip);
            return file.toString().endsWith(".docx") ? export.word() : export.slides();
        }
    }

    private Map<String, List<String>> word() throws Exception {
        var document = part("word/document.xml");
        Map<String, String> names = new HashMap<>();
        all(part("word/styles.xml"), "w:style")
                .forEach(style -> all(style, "w:name")
                        .forEach(name -> names.put(style.getAttribute("w:styleId"), name.getAttribute("w:val"))));
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put(
                "headings",
                all(document, "w:p")
                        .map(paragraph -> {
                            var style = all(paragraph, "w:pStyle")
                                    .map(one -> names.getOrDefault(one.getAttribute("w:val"), ""))
                                    .findFirst()
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT);
                            return style.matches("heading \\d") ? style + ": " + text(paragraph, "w:t") : "";
                        })
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
        found.put(
                "footnotes",
                all(part("word/footnotes.xml"), "w:footnote")
                        .filter(note -> note.getAttribute("w:type").isEmpty())
                        .map(note -> text(note, "w:t"))
                        .toList());
        found.put("marks of footnotes", all(document, "w:footnoteReference").map(mark -> "mark").toList());
        found.put(
                "alternative texts",
                all(document, "wp:docPr").map(picture -> picture.getAttribute("descr")).toList());
        found.put(
                "heads of tables",
                all(document, "w:tr")
                        .filter(row -> all(row, "w:tblHeader").findAny().isPresent())
                        .map(row -> text(row, "w:t"))
                        .toList());
        return found;
    }

    private Map<String, List<String>> slides() throws Exception {
        List<String> titles = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (int i = 1; zip.getEntry("ppt/slides/slide" + i + ".xml") != null; i++) {
            var slide = part("ppt/slides/slide" + i + ".xml");
            texts(slide, type -> type.equals("title") || type.equals("ctrTitle")).forEach(titles::add);
            all(slide, "p:pic")
                    .flatMap(picture -> all(picture, "p:cNvPr"))
                    .map(picture -> picture.getAttribute("descr"))
                    .forEach(alternatives::add);
            for (var target : notesOf(i)) {
                texts(part(target), type -> type.equals("body")).forEach(notes::add);
            }
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("titles", titles);
        // Another program makes an empty page of notes for each slide.
        found.put("notes", notes.stream().filter(Predicate.not(String::isEmpty)).toList());
        found.put("alternative texts", alternatives);
        return found;
    }

    private List<String> notesOf(int slide) throws Exception {
        var relations = "ppt/slides/_rels/slide" + slide + ".xml.rels";
        return zip.getEntry(relations) == null
                ? List.of()
                : all(part(relations), "Relationship")
                        .filter(relation -> relation.getAttribute("Type").endsWith("/notesSlide"))
                        .map(relation -> "ppt/" + relation.getAttribute("Target").replace("../", ""))
                        .toList();
    }

    private static Stream<String> texts(Document part, Predicate<String> type) {
        return all(part, "p:sp")
                .filter(shape -> all(shape, "p:ph").anyMatch(place -> type.test(place.getAttribute("type"))))
                .map(shape -> text(shape, "a:t"));
    }

    private Document part(String name) throws Exception {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("there is no " + name);
        }
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (var content = zip.getInputStream(entry)) {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content.readAllBytes()));
        }
    }

    private static Stream<Element> all(Node around, String name) {
        var found = around instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) around).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String text(Element around, String name) {
        return String.join("", all(around, name).map(Element::getTextContent).toList())
                // A place where a word may be parted is an element in one, and a sign in the other.
                .replace("\u00AD", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
