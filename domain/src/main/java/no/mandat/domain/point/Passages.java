package no.mandat.domain.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Replies;

/** The pieces of a contribution that make a point, in the order in which they were written. No two share a character. */
public record Passages(List<Passage> list) {

    /** Puts them in order, and makes one of those that touch each other. */
    public Passages {
        var sorted = list.stream()
                .sorted(Comparator.comparing((Passage one) -> one.question().value())
                        .thenComparing(Passage::from))
                .toList();
        List<Passage> joined = new ArrayList<>();
        for (var one : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.question().equals(one.question()) && last.to() >= one.from()) {
                joined.set(joined.size() - 1, new Passage(one.question(), last.from(), Math.max(last.to(), one.to())));
            } else {
                joined.add(one);
            }
        }
        list = List.copyOf(joined);
    }

    /** Only this one. */
    public static Passages of(Passage one) {
        return new Passages(List.of(one));
    }

    /** These and those. */
    Passages with(Passages others) {
        return new Passages(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** Whether all those pieces are parts of these that can stand alone. */
    boolean hold(Passages pieces, Replies replies) {
        return pieces.list.stream().allMatch(piece -> standsAlone(piece, replies) && hold(piece));
    }

    /** One that says something, or is one of these as it is: whoever answers with a sign alone has answered. */
    private boolean standsAlone(Passage piece, Replies replies) {
        return list.contains(piece) || piece.says(replies);
    }

    private boolean hold(Passage piece) {
        return list.stream().anyMatch(one -> one.holds(piece));
    }

    /** What is left of these without those pieces of them; what can't stand alone goes with the pieces. */
    Passages without(Passages pieces, Replies replies) {
        return new Passages(without(pieces).list.stream()
                .filter(one -> standsAlone(one, replies))
                .toList());
    }

    /** All of these but those pieces of them. */
    Passages without(Passages pieces) {
        var left = list;
        for (var piece : pieces.list) {
            left = left.stream()
                    .flatMap(one -> one.holds(piece) ? around(one, piece) : Stream.of(one))
                    .toList();
        }
        return new Passages(left);
    }

    private static Stream<Passage> around(Passage whole, Passage piece) {
        return Stream.concat(
                whole.from() < piece.from()
                        ? Stream.of(new Passage(whole.question(), whole.from(), piece.from()))
                        : Stream.empty(),
                piece.to() < whole.to()
                        ? Stream.of(new Passage(whole.question(), piece.to(), whole.to()))
                        : Stream.empty());
    }

    /** Their words, a paragraph each. */
    public String in(Replies replies) {
        return list.stream().map(one -> one.in(replies).strip()).collect(Collectors.joining("\n\n"));
    }

    /** The whole answers in which they stand, also what was made a point of its own since. */
    public String answers(Replies replies) {
        return list.stream()
                .map(one -> replies.to(one.question()).words())
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }
}
