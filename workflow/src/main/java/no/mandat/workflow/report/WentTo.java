package no.mandat.workflow.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The sections and recommendations that something went to, as far as its reader may know them.
 *
 * @param parts those that are there for the reader
 * @param others whether there are others
 */
public record WentTo(List<NamedPart> parts, boolean others) {

    /** To none. */
    public static final WentTo NONE = new WentTo(List.of(), false);

    /** Takes a copy. */
    public WentTo {
        parts = List.copyOf(parts);
    }

    /** To these, of which some are called something for the reader. */
    public static WentTo of(Collection<ReportPart> parts, Map<ReportPart, NamedPart> named) {
        var known =
                parts.stream().flatMap(one -> Stream.ofNullable(named.get(one))).toList();
        return parts.isEmpty() ? NONE : new WentTo(known, known.size() < parts.size());
    }

    /**
     * In a line, with what somebody wrote about it; empty where nothing is known.
     *
     * @param written where it went, in words
     */
    public String inWords(@Nullable String written, Words words) {
        return Stream.of(
                        parts.stream().map(one -> one.cited(words)),
                        Stream.ofNullable(written).filter(text -> !text.isEmpty()),
                        others ? Stream.of(words.of("part.unpublished")) : Stream.<String>empty())
                .flatMap(text -> text)
                .collect(Collectors.joining("; "));
    }
}
