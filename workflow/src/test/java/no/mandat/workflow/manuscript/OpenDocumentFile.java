package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** An OpenDocument text of which a test writes what matters to it. */
public final class OpenDocumentFile {

    private static final String SPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
            xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"""";

    private final Archive archive = new Archive();
    private String made = "";
    private String named = "";
    private String margins = "";
    private String text = "";

    public static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    public static String h(int level, String content) {
        return "<text:h text:outline-level=\"%d\">%s</text:h>".formatted(level, content);
    }

    /** A list of items, each of which holds what is given. */
    public static String list(String attributes, String... items) {
        var list = new StringBuilder("<text:list " + attributes + ">");
        for (var item : items) {
            list.append("<text:list-item>").append(item).append("</text:list-item>");
        }
        return list.append("</text:list>").toString();
    }

    public OpenDocumentFile text(String xml) {
        text = xml;
        return this;
    }

    /** Styles made for a place. */
    public OpenDocumentFile made(String xml) {
        made = xml;
        return this;
    }

    /** Styles with a name. */
    public OpenDocumentFile named(String xml) {
        named = xml;
        return this;
    }

    public OpenDocumentFile margins(String xml) {
        margins = xml;
        return this;
    }

    public OpenDocumentFile picture(String name, byte[] content) {
        archive.part("Pictures/" + name, content);
        return this;
    }

    public Manuscript read(Path folder) throws IOException, XMLStreamException {
        return OpenDocumentManuscript.read(archive.part("content.xml", """
                        <office:document-content %s><office:automatic-styles>%s</office:automatic-styles>
                        <office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(SPACES, made, text))
                .part("styles.xml", """
                        <office:document-styles %s><office:styles>%s</office:styles><office:master-styles><style:master-page>%s
                        </style:master-page></office:master-styles></office:document-styles>""".formatted(SPACES, named, margins))
                .write(folder));
    }
}
