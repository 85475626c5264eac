package no.mandat.web.traceability;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CoverKind;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.closing.ClosingNavigation;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceInput;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceLink;
import no.mandat.workflow.traceability.TraceWords;
import org.jsoup.nodes.Element;

/** Below a clause: all that it is traced to, each with the way there, and what becomes of it where nothing is. */
record TraceMore(Trace trace, TraceWords told, boolean stories) {

    void put(Element cell, TraceLine line, boolean open) {
        linked(cell, line, open);
        if (stories) {
            var address = ClauseAddress.ofStory(trace.mandate(), line.clause());
            place(cell.appendElement("p").addClass("trace-story"), Optional.of(address), t("story.title"))
                    .attr("aria-label", t("story.of", line.number()));
        }
    }

    private void linked(Element cell, TraceLine line, boolean open) {
        waiver(cell, line);
        if (!line.isTraced()) {
            if (line.answer().isOpen()) {
                cell.appendElement("p").addClass("trace-nothing").text(t("trace.nothing"));
            }
            return;
        }
        var more = cell.appendElement("details").addClass("trace-links");
        if (open) {
            more.attr("open", "");
        }
        int links = line.links().size() + line.input().size();
        more.appendElement("summary").text(t("trace.links", links));
        var list = more.appendElement("dl");
        for (var kind : CoverKind.values()) {
            if (kind == CoverKind.SECTION) {
                input(list, line);
            }
            linked(list, line, kind);
        }
    }

    private void linked(Element list, TraceLine line, CoverKind kind) {
        var links = line.of(kind);
        if (!links.isEmpty()) {
            list.appendElement("dt").text(Say.sentence(t(kind)));
            links.forEach(link -> link(list.appendElement("dd"), link));
        }
    }

    private void link(Element item, TraceLink link) {
        place(item, TracePlaces.of(trace.mandate(), link), link.cover().title());
        item.appendElement("span")
                .addClass("trace-state")
                .addClass(link.cover().done() ? "trace-state-done" : "trace-state-under-way")
                .text(told.state(link.cover()));
    }

    private void input(Element list, TraceLine line) {
        if (!line.input().isEmpty()) {
            list.appendElement("dt").text(t(TraceColumn.INPUT));
            line.input().forEach(input -> input(list.appendElement("dd"), line, input));
        }
    }

    /** How many, leading to the matrix that shows just these; whoever doesn't read it goes to the call. */
    private void input(Element item, TraceLine line, TraceInput input) {
        var call = input.call();
        var mandate = trace.mandate();
        var words = t("trace.points.of", input.count(), input.title());
        if (!trace.opensInput()) {
            place(item, Optional.of(CallNavigation.address(mandate, call)), words);
        } else {
            place(item, Optional.of(CallNavigation.points(mandate, call, line.clause())), words);
        }
        for (var disposition : Disposition.values()) {
            int count = input.byDisposition().getOrDefault(disposition, 0);
            part(item, count, told.conclusion(disposition, count), concluded(line, call, disposition));
        }
        int open = input.byState().getOrDefault(PointState.OPEN, 0);
        part(item, open, told.open(open), CallNavigation.points(mandate, call, line.clause(), PointState.OPEN));
    }

    private String concluded(TraceLine line, CallId call, Disposition disposition) {
        return CallNavigation.points(trace.mandate(), call, line.clause(), disposition);
    }

    private void part(Element item, int count, String words, String address) {
        if (count > 0) {
            var part = item.appendElement("span").addClass("trace-part");
            place(part, Optional.of(address).filter(there -> trace.opensInput()), words);
        }
    }

    /** That it is waived and by what, that a body is asked whether it is, or how to ask. */
    private void waiver(Element cell, TraceLine line) {
        var mandate = trace.mandate();
        var waiver = line.waiver();
        if (waiver != null && line.answer() == Answer.WAIVED) {
            var said = cell.appendElement("p").addClass("trace-waiver");
            said.appendElement("span").text(t("trace.waived", waiver.reason()) + " ");
            place(said, Optional.of(ResolutionNavigation.address(mandate, waiver.resolution())), t("trace.resolution"));
        } else if (line.asked() != null) {
            var address = ResolutionNavigation.address(mandate, line.asked());
            place(cell.appendElement("p").addClass("trace-waiver"), Optional.of(address), t("trace.asked"));
        } else if (line.mayWaive()) {
            var link = place(
                    cell.appendElement("p").addClass("trace-waiver"),
                    Optional.of(ClosingNavigation.waiving(mandate, line.clause())),
                    t("trace.waive"));
            link.attr("aria-label", t("trace.waive.named", line.cited()));
        }
    }

    private static Element place(Element in, Optional<String> address, String words) {
        return address.map(there -> in.appendElement("a").attr("href", there).attr("router-link", ""))
                .orElseGet(() -> in.appendElement("span"))
                .text(words);
    }
}
