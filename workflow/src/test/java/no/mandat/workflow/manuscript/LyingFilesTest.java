package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.mandat.domain.shared.RefusedException;

/** Real documents some of whose attributes say something else than they did. They are read or refused; nothing else. */
class LyingFilesTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
    private static final List<String> LIES = List.of(
            "",
            "-1",
            "0",
            "7",
            "2147483647",
            "99999999999",
            "x",
            "../../..",
            "P1",
            "Heading1",
            "1",
            "%1%",
            "none",
            "end");
    private static final List<String> DOCUMENTS =
            List.of("mandat.docx", "word-quirks.docx", "mandat.odt", "mandat-from-word.odt");

    private static Manuscript read(Path file) throws IOException, XMLStreamException {
        try (var parts = new ZipFile(file.toFile())) {
            if (parts.getEntry("content.xml") != null) {
                return OpenDocumentManuscript.read(file);
            }
        }
        return WordManuscript.read(file);
    }

    @Property(tries = 400)
    void liesAreReadOrRefused(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        var name = List.of("mandat.docx", "word-quirks.docx", "mandat.odt", "mandat-from-word.odt")
                .get(random.nextInt(4));
        var parts = parts(name);
        var archive = new Archive();
        parts.forEach((part, content) ->
                archive.part(part, part.endsWith(".xml") || part.endsWith(".rels") ? lying(content, random) : content));
        var home = Files.createTempDirectory("lies");
        var file = archive.write(home);
        try {
            assertThat(read(file)).isNotNull();
        } catch (IOException | XMLStreamException | RefusedException e) {
            assertThat(e).isNotNull();
        } finally {
            Files.delete(file);
            Files.delete(home);
        }
    }

    private static byte[] lying(byte[] content, Random random) {
        var xml = new String(content, StandardCharsets.UTF_8);
        var lying = ATTRIBUTE
                .matcher(xml)
                .replaceAll(found -> random.nextInt(40) > 0
                                || found.group(1).contains("://")
                                || found.group(1).startsWith("urn:")
                        ? Matcher.quoteReplacement(found.group())
                        : "=\"" + LIES.get(random.nextInt(LIES.size())) + "\"");
        var bytes = lying.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static Map<String, byte[]> parts(String name) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        var file =
                Path.of(LyingFilesTest.class.getResource("/manuscript/" + name).toURI());
        try (var archive = new ZipFile(file.toFile())) {
            for (var entry : archive.stream().toList()) {
                try (var content = archive.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return parts;
    }
}
