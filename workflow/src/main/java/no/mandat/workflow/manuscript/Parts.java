package no.mandat.workflow.manuscript;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlTree;

/** The parts of a document that is an archive. What is read of them is bounded, all together. */
final class Parts implements Closeable {

    private final ZipFile archive;
    private final XmlTree tree = new XmlTree();

    private Parts(ZipFile archive) {
        this.archive = archive;
    }

    static Parts of(Path file) throws IOException {
        return new Parts(new ZipFile(file.toFile()));
    }

    /** What is XML, and must be there. */
    XmlElement require(String name) throws IOException, XMLStreamException {
        return find(name).orElseThrow(() -> new FileNotFoundException(name));
    }

    /** What is XML, and may be there. */
    Optional<XmlElement> find(String name) throws IOException, XMLStreamException {
        var entry = archive.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (var content = archive.getInputStream(entry)) {
            return Optional.of(tree.read(content));
        }
    }

    /** What isn't XML; nothing where it is longer than that. */
    Optional<byte[]> bytes(String name, int most) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (var content = archive.getInputStream(entry)) {
            var bytes = content.readNBytes(most + 1);
            return Optional.of(bytes).filter(read -> read.length <= most);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
