package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** A Word document of which a test writes what matters to it. */
public final class WordFile {

    private static final String SPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office\"""";

    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Archive archive = new Archive();
    private final StringBuilder relations = new StringBuilder();
    private String body = "";

    /** A paragraph of that style. */
    public static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** Letters with properties. */
    public static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph in a list. */
    public static String item(int list, int level, String text) {
        return """
                <w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>%s</w:p>""".formatted(level, list, r(text));
    }

    public WordFile body(String xml) {
        body = xml;
        return this;
    }

    public WordFile styles(String xml) {
        return part("styles", "styles", "styles", xml);
    }

    public WordFile numbering(String xml) {
        return part("numbering", "numbering", "numbering", xml);
    }

    public WordFile footnotes(String xml) {
        return part("footnotes", "footnotes", "footnotes", xml);
    }

    public WordFile endnotes(String xml) {
        return part("endnotes", "endnotes", "endnotes", xml);
    }

    public WordFile comments(String xml) {
        return part("comments", "comments", "comments", xml);
    }

    public WordFile header(String name, String xml) {
        return part(name, "header", "hdr", xml);
    }

    private WordFile part(String name, String kind, String root, String xml) {
        archive.part("word/" + name + ".xml", "<w:%s %s>%s</w:%s>".formatted(root, SPACES, xml, root));
        return relation(name, kind, name + ".xml", false);
    }

    public WordFile media(String id, String name, byte[] content) {
        archive.part("word/media/" + name, content);
        return relation(id, "image", "media/" + name, false);
    }

    public WordFile link(String id, String address) {
        return relation(id, "hyperlink", address, true);
    }

    public WordFile relation(String id, String kind, String target, boolean isOutside) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>"
                .formatted(id, KIND, kind, target, isOutside ? " TargetMode=\"External\"" : ""));
        return this;
    }

    public Manuscript read(Path folder) throws IOException, XMLStreamException {
        return WordManuscript.read(write(folder));
    }

    /** The file itself. */
    public Path write(Path folder) throws IOException {
        return archive.part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .part("word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>".formatted(SPACES, body))
                .part("word/_rels/document.xml.rels", relations("" + relations))
                .part(
                        "_rels/.rels",
                        relations("<Relationship Id=\"r\" Type=\"" + KIND
                                + "officeDocument\" Target=\"word/document.xml\"/>"))
                .write(folder);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }
}
