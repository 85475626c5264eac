package no.mandat.workflow.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of an Office document and how they hang together (ECMA-376, part 2). */
final class OfficeParts {

    static final String DOCUMENT = "word/document.xml";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** What kind of part the document itself is. */
    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** The same document is the same file, byte for byte, whenever it is written. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, List<Relation>> relations = new LinkedHashMap<>();

    /** That one part refers to another, or to an address outside. */
    private record Relation(String id, String type, String target, boolean isOutside) {}

    /** What a part holds: written when the document is. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a part of the document. */
    void add(String name, String type, byte[] content) {
        stream(name, type, out -> out.write(content));
    }

    /** Adds a part that is too long to be held in memory; while it is written it can't begin to refer to another. */
    void stream(String name, String type, Content content) {
        parts.put(name, content);
        if (!type.isEmpty()) {
            types.put(name, type.startsWith("application/") ? type : WORD + type + "+xml");
        }
    }

    /** Lets a part refer to another; gives the id of the reference. */
    String relate(String from, String type, String target) {
        return relate(from, OfficeXml.R + "/" + type, target, false);
    }

    /** Lets a part refer to an address; the same one has one id. */
    String link(String from, String address) {
        return relations.getOrDefault(from, List.of()).stream()
                .filter(relation -> relation.isOutside && relation.target.equals(address))
                .map(Relation::id)
                .findFirst()
                .orElseGet(() -> relate(from, OfficeXml.R + "/hyperlink", address, true));
    }

    /** Lets the package say what it is. */
    void relateProperties(String target) {
        relate("", PACKAGE + "relationships/metadata/core-properties", target, false);
    }

    private String relate(String from, String type, String target, boolean isOutside) {
        var all = relations.computeIfAbsent(from, unknown -> new ArrayList<>());
        var id = "rId" + (all.size() + 1);
        all.add(new Relation(id, type, target, isOutside));
        return id;
    }

    void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", written(contentTypes()));
            for (var from : relations.keySet()) {
                put(zip, relationsName(from), written(relations(from)));
            }
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
    }

    private static Content written(byte[] bytes) {
        return out -> out.write(bytes);
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        // A picture is packed already.
        zip.setLevel(
                name.endsWith(".png") || name.endsWith(".jpeg")
                        ? Deflater.NO_COMPRESSION
                        : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    private static String relationsName(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    private byte[] contentTypes() {
        var xml = OfficeXml.plain("Types", PACKAGE + "content-types");
        byExtension(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        byExtension(xml, "xml", "application/xml");
        byExtension(xml, "png", "image/png");
        byExtension(xml, "jpeg", "image/jpeg");
        types.forEach((name, type) -> xml.open("Override")
                .set("PartName", "/" + name)
                .set("ContentType", type)
                .close());
        return xml.done();
    }

    private static void byExtension(OfficeXml xml, String extension, String type) {
        xml.open("Default").set("Extension", extension).set("ContentType", type).close();
    }

    private byte[] relations(String from) {
        var xml = OfficeXml.plain("Relationships", PACKAGE + "relationships");
        for (var relation : relations.getOrDefault(from, List.of())) {
            xml.open("Relationship")
                    .set("Id", relation.id)
                    .set("Type", relation.type)
                    .set("Target", relation.target);
            if (relation.isOutside) {
                xml.set("TargetMode", "External");
            }
            xml.close();
        }
        return xml.done();
    }
}
