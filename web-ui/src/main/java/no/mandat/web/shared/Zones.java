package no.mandat.web.shared;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Optional;
import no.mandat.workflow.words.Words;

/** What clocks show elsewhere, and when they are changed. */
public final class Zones {

    private Zones() {}

    /** "sentraleuropeisk tid". */
    public static String name(ZoneId zone, Words words) {
        return zone.getDisplayName(TextStyle.FULL, words.locale());
    }

    /** Whether the clock is changed between the two. */
    public static boolean isClockChanged(Instant start, Instant end, ZoneId zone) {
        var rules = zone.getRules();
        return !rules.getOffset(start).equals(rules.getOffset(end));
    }

    /** Whether clocks in the two zones show the same throughout. */
    public static boolean isSame(ZoneId one, ZoneId other, Instant start, Instant end) {
        return isSame(one, other, start) && isSame(one, other, end);
    }

    private static boolean isSame(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** Where the reader is, as their browser says; nothing, where it says nothing that is known here. */
    public static Optional<ZoneId> ofReader() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .flatMap(details -> Optional.ofNullable(details.getTimeZoneId()))
                .flatMap(Zones::known);
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
