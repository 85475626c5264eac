package no.mandat.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    @Test
    void listsEveryEntityEmbeddableAndConverter() throws IOException {
        var listed = Pattern.compile("<class>(.+?)</class>")
                .matcher(Files.readString(Path.of("src/main/resources/META-INF/persistence.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        var written = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("no.mandat").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class)
                                || type.isAnnotatedWith(Embeddable.class)
                                || type.isAnnotatedWith(Converter.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
    }
}
