package no.mandat.workflow.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import no.mandat.workflow.shared.Seek;

/**
 * What was taken out of a history.
 *
 * @param entries how many
 * @param more whether there are more than its form takes
 */
record Taken(int entries, boolean more) {

    private static final int PAGE = 500;

    /** Writes into that file, in the place of what is there. Of signs that are none, which somebody else wrote into the database, there is a question mark. */
    static Writer into(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    /** Takes what is told of one after the other. */
    @FunctionalInterface
    interface Sink<R> {
        void put(R row) throws IOException;
    }

    /** A history that is read page by page. */
    record Source<R>(Function<Seek, List<R>> page, Function<R, List<Object>> place) {

        /** Gives its entries, as many as the form takes. */
        Taken into(HistoryForm form, Sink<R> sink) throws IOException {
            int taken = 0;
            var seek = Seek.first(PAGE);
            while (true) {
                var rows = page.apply(seek);
                for (var row : rows) {
                    if (taken == form.most()) {
                        return new Taken(taken, true);
                    }
                    sink.put(row);
                    taken++;
                }
                if (rows.size() < PAGE) {
                    return new Taken(taken, false);
                }
                seek = new Seek(place.apply(rows.getLast()), false, 0, PAGE);
            }
        }

        /**
         * Writes them as JSON.
         *
         * @param head what stands in front of them, as the beginning of an object
         */
        Taken objects(String head, Function<R, String> json, Writer out) throws IOException {
            out.write(head + "\"entries\":[");
            var before = new String[] {"\n"};
            var taken = into(HistoryForm.JSON, row -> {
                out.write(before[0] + json.apply(row));
                before[0] = ",\n";
            });
            out.write("\n],\"complete\":%s}\n".formatted(!taken.more()));
            return taken;
        }
    }
}
