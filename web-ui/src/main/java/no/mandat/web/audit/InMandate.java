package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.WholeHistoryRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Under an entry, in which mandate it happened, with the way to the history of that. */
record InMandate(@Nullable MandateId mandate, String name) {

    static InMandate of(WholeHistoryRow row) {
        return new InMandate(
                row.mandate(), Optional.ofNullable(row.mandateName()).orElseGet(() -> t("whole.mandate.none")));
    }

    void addTo(EventEntry entry) {
        var page = Jsoup.parseBodyFragment(entry.getElement().getProperty("innerHTML"));
        page.outputSettings().prettyPrint(false);
        var line = page.select("body > div").first();
        if (line != null) {
            say(line.appendElement("p").addClass("change"));
        }
        entry.getElement().setProperty("innerHTML", page.body().html());
    }

    private void say(Element line) {
        line.appendElement("span").addClass("field").text(t("whole.mandate"));
        if (mandate == null) {
            line.appendElement("span").text(name);
            return;
        }
        line.appendElement("a")
                .attr("href", HistoryNavigation.address(mandate))
                .attr("router-link", "")
                .text(name);
    }
}
