package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.InterestLine;

/** An interest as people say it. */
final class InterestWords {

    private InterestWords() {}

    /** "eierandel · Fjordlab · fra 1. jan. 2026". */
    static String about(InterestLine interest) {
        return Stream.of(
                        Optional.of(t(interest.kind())),
                        Optional.ofNullable(interest.organisation()),
                        Optional.ofNullable(interest.fromDay())
                                .map(day -> t("composition.since", Say.dates().day(day))),
                        Optional.ofNullable(interest.toDay())
                                .map(day -> t("composition.until", Say.dates().day(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
