package no.mandat.workflow.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;

/** What iCalendar (RFC 5545) can hold of a text, and how a calendar is written. */
public final class CalendarFile {

    private static final String LINE_END = "\r\n";

    /** Octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE_MOST = 75;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");

    private CalendarFile() {}

    /** What calendars know a meeting by, for ever and wherever it stands: one that was told of it in two ways shows it once. */
    public static String meetingUid(UUID meeting, String host) {
        return "%s@%s".formatted(meeting, host);
    }

    /** Text of several lines: other control characters than line breaks and tabs are left out. */
    public static String text(String text) {
        var lines = LINE_BREAK.matcher(whole(text)).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("");
    }

    /** Text of one line: line breaks and control characters become blanks. */
    public static String line(String text) {
        return NOT_ON_A_LINE.matcher(whole(text)).replaceAll(" ").strip();
    }

    /** The value of a parameter, as a name: one line, with single quotes for double ones, which no parameter can hold. */
    public static String parameter(String text) {
        return line(text).replace('"', '\'');
    }

    /** Half of a pair that makes one character can't be written. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The calendar as a file, its lines folded by octets as they stand in UTF-8. */
    public static String written(Calendar calendar) {
        // CalendarOutputter folds by characters, and refuses a calendar without events, which every calendar program
        // takes.
        return Arrays.stream(calendar.toString().split(LINE_END))
                .map(CalendarFile::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String folded(String line) {
        var folded = new StringBuilder(line.length());
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int character = line.codePointAt(at);
            int more = octets(character);
            if (octets + more > LINE_MOST) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += more;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
