package no.mandat.workflow.recognition;

import java.util.List;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.mandate.Demands;

/** Whom the group must have in it, or hear, by a sentence that says so: each category that it names, once at least. */
final class DemandFinder {

    private static final Says DEMANDING = new Says(
            "forankring\\w*|forankre[st]?|representer\\w*|representant\\w*|repræsentert|sammensatt|samansett|bredde|bredt sammensatt|"
                    + "breidd\\w*|medlemmer fra|medlemer frå|represent\\w*|anchor\\w*|members from|"
                    + "(?:blir|bli|er) (?:hørt|høyrde?|involvert|inkludert)|heard");

    private DemandFinder() {}

    static Demands in(List<String> texts) {
        return Demands.of(texts.stream()
                .flatMap(text -> Says.sentences(text).stream())
                .filter(DEMANDING::in)
                .flatMap(sentence -> Categories.in(sentence).stream())
                .map(category -> new Demand(category, 1))
                .toList());
    }
}
