package no.mandat.workflow.communication;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** A communications plan as a spreadsheet: a row for each item, in the order of their days. */
public final class CommunicationSheet {

    private CommunicationSheet() {}

    /** A plan that was read, in a language. */
    public static SheetWriter of(CommunicationPlanDetails plan, ZoneId zone, Words words) {
        var header = List.of(
                words.of("communication.field.day"),
                words.of("communication.field.audience"),
                words.of("communication.field.channel"),
                words.of("communication.field.message"),
                words.of("communication.field.responsible"),
                words.of("communication.field.deliverable"),
                words.of("communication.column.state"),
                words.of("communication.field.when"),
                words.of("communication.field.link"),
                words.of("communication.fact.reason"));
        var sheet = new SheetWriter(
                words.of("communication.title"),
                header,
                row -> words.of("communication.sheet.cut", String.valueOf(row.get(1))));
        plan.items().forEach(row -> sheet.row(cells(row, zone, words)));
        return sheet;
    }

    private static List<@Nullable Object> cells(CommunicationRow row, ZoneId zone, Words words) {
        return Arrays.<@Nullable Object>asList(
                row.form().day(),
                row.form().audience(),
                row.form().channel(),
                row.form().message(),
                row.responsible(),
                row.shut() ? words.of("communication.shut") : row.deliverable(),
                words.of(row.state()),
                Optional.ofNullable(row.publishedAt())
                        .map(at -> new Dates(words).exact(at.atZone(zone)))
                        .orElse(null),
                row.link(),
                row.reason());
    }
}
