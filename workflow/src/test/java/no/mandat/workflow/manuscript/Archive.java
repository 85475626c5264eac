package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document made of parts that a test writes. */
public class Archive {

    /** A picture of one point. */
    public static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Archive part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Archive part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "manuscript", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return file;
    }
}
