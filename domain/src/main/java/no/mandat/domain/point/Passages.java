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

    /** Whether all those pieces are parts of these that say something. */
    boolean hold(Passages pieces, Replies replies) {
        return pieces.list.stream().allMatch(piece -> piece.says(replies) && hold(piece));
    }

    private boolean hold(Passage piece) {
        return list.stream().anyMatch(one -> one.holds(piece));
    }

    /** What is left of these without those pieces of them, but for what holds no letter or digit. */
    Passages without(Passages pieces, Replies replies) {
        var left = list;
        for (var piece : pieces.list) {
            left = left.stream()
                    .flatMap(one -> one.holds(piece) ? around(one, piece) : Stream.of(one))
                    .toList();
        }
        return new Passages(left.stream().filter(one -> one.says(replies)).toList());
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
