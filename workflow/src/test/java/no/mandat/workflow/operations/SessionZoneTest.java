package no.mandat.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Instants are kept in UTC: no statement asks for what the database says, or reads, in the zone of its session. */
class SessionZoneTest {

    private static final Pattern ZONED =
            Pattern.compile("\\b(unix_timestamp|from_unixtime|convert_tz|sysdate|curdate|curtime|localtime"
                    + "|localtimestamp|(current|local)[ _](date|time|timestamp|datetime))\\b|(?<![.\\w])now\\(\\d?\\)");

    private static final Pattern ZONED_COLUMN = Pattern.compile("\\btimestamp\\b");

    @Test
    void isOfNoAccountInAnyStatement() throws IOException {
        assertThat(found("src/main/java", ZONED)).isEmpty();
        assertThat(found("src/main/resources/db", ZONED)).isEmpty();
    }

    @Test
    void isOfNoAccountInAnyColumn() throws IOException {
        assertThat(found("src/main/resources/db", ZONED_COLUMN)).isEmpty();
    }

    private static List<String> found(String folder, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(file + ": " + one.group()));
            }
        }
        return found;
    }
}
