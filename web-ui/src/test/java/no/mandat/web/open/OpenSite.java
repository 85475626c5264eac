package no.mandat.web.open;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.web.shared.ExportPatience;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.meeting.PublicMeetings;
import no.mandat.workflow.milestone.PublicPlan;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.PublicComposition;

/** The pages for everybody, at an address of their own, of what a test has published. */
final class OpenSite {

    private final OpenPages pages;

    OpenSite(
            PublicMandates mandates,
            PublicPlan plan,
            PublicComposition group,
            PublicCalls calls,
            PublicMeetings meetings,
            PublicDeliverables deliverables) {
        var configuration = new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
        var templates = new OpenTemplates();
        var answer = new OpenAnswer(new SecurityHeaders(configuration));
        var reports = new ReportPages(
                deliverables, new ExportPatience(new NoWaits()), templates, answer, configuration, Stage.CLOCK);
        pages = new OpenPages(
                mandates,
                plan,
                group,
                calls,
                meetings,
                deliverables,
                reports,
                new OpenDocuments(mandates),
                templates,
                answer,
                configuration,
                Stage.CLOCK);
    }

    FakeResponse get(Visitor visitor) throws IOException {
        var response = new FakeResponse();
        pages.doGet(visitor, response);
        return response;
    }

    FakeResponse get(String path) throws IOException {
        return get(new Visitor(path));
    }

    static String text(FakeResponse response) {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }
}
