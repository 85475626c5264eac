package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import biweekly.Biweekly;
import com.dynatrace.hash4j.hashing.Hashing;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.difflib.DiffUtils;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.icegreen.greenmail.util.GreenMail;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.jaxb.JaxbConfigurationService;
import gg.jte.TemplateEngine;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.bytebuddy.ByteBuddy;
import net.fortuna.ical4j.model.Calendar;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.operations.MigrationFiles;
import no.mandat.workflow.words.Words;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.lang3.Strings;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.erdtman.jcs.JsonCanonicalizer;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.mysql.MySQLDatabaseType;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.shim.Java8Shim;
import org.threeten.extra.Interval;

/** A test that runs inside WildFly, on MariaDB. It makes what it needs and never looks at what others made. */
@ExtendWith(ArquillianExtension.class)
public abstract class InServer {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>
            """;

    @Inject
    protected World world;

    @Deployment
    static WebArchive application() {
        var archive = ShrinkWrap.create(WebArchive.class, "use-cases.war");
        MigrationFiles.NAMES.stream().map("db/migration/"::concat).forEach(archive::addAsResource);
        Words.languages().forEach(language -> {
            var words = "no/mandat/words/words_%s.properties".formatted(language.getLanguage());
            var letters = "/letters_%s.properties".formatted(language.getLanguage());
            archive.addAsResource(new StringAsset(text("/" + words) + "\n" + text(letters)), words);
        });
        return archive.addPackages(
                        true, "no.mandat.domain", "no.mandat.verify", "no.mandat.workflow", "gg.jte.generated")
                .addAsResource("META-INF/persistence.xml")
                .addAsResource("META-INF/services/org.hibernate.integrator.spi.Integrator")
                .addAsResource("META-INF/services/org.hibernate.boot.model.FunctionContributor")
                .addAsResource("db/log-shape.txt")
                .addAsResource("access-matrix.csv")
                .addAsResource("no/mandat/workflow/export/styles.xml")
                .addAsResource("no/mandat/workflow/demo/open-call.txt")
                .addAsResource("no/mandat/workflow/demo/mass-mail.txt")
                .addAsResource("no/mandat/workflow/demo/closed-call.txt")
                .addAsResource("no/mandat/workflow/demo/neighbours.txt")
                .addAsResource("no/mandat/workflow/demo/halfway-call.txt")
                .addAsResource("no/mandat/workflow/demo/halfway-answers.txt")
                .addAsResource("no/mandat/workflow/demo/mapping-note.md")
                .addAsResource("no/mandat/workflow/demo/progress.md")
                .addAsResource("no/mandat/workflow/demo/final-report.md")
                .addAsResource("no/mandat/workflow/demo/checklist.md")
                .addAsResource("no/mandat/workflow/bench/traced-mandate.sql")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsManifestResource(new StringAsset("Dependencies: org.hibernate\n"), "MANIFEST.MF")
                .addAsLibraries(
                        jarOf(Flyway.class),
                        jarOf(MySQLDatabaseType.class),
                        jarOf(ObjectMapper.class),
                        jarOf(JsonFactory.class),
                        jarOf(JsonAutoDetect.class),
                        jarOf(JsonCanonicalizer.class),
                        jarOf(Scheduler.class),
                        jarOf(HolidayManager.class),
                        jarOf(JaxbConfigurationService.class),
                        jarOf(Interval.class),
                        jarOf(Parser.class),
                        jarOf(TablesExtension.class),
                        jarOf(HtmlPolicyBuilder.class),
                        jarOf(Java8Shim.class),
                        jarOf(DiffUtils.class),
                        jarOf(TemplateEngine.class),
                        jarOf(Hashing.class),
                        jarOf(Caffeine.class),
                        jarOf(GreenMail.class),
                        jarOf(Assertions.class),
                        jarOf(Calendar.class),
                        jarOf(DecoderException.class),
                        jarOf(Strings.class),
                        jarOf(Biweekly.class),
                        jarOf(VObjectProperty.class),
                        jarOf(ByteBuddy.class));
    }

    private static String text(String resource) {
        try (var bytes = Objects.requireNonNull(InServer.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The refusal that the call ends with; the test fails where there is none. */
    protected static Refusal refusalOf(ThrowingCallable call) {
        var refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal();
    }
}
