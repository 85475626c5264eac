package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.deliverable.Publication;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.words.Words;

/** What the page of a published revision shows, for its template. */
public record ReportSheet(OpenPage page, PublishedReport report, Clock clock) {

    /** All that the revision says. */
    public ReportContent content() {
        return report.content();
    }

    /** "Rapport 5". */
    public String kind() {
        return kind(page.words());
    }

    private String kind(Words words) {
        return kind(words, content());
    }

    static String kind(Words words, ReportContent content) {
        var kind = words.of(content.kind());
        return words.of(
                "report.kind", kind.substring(0, 1).toUpperCase(words.locale()) + kind.substring(1), content.number());
    }

    /** The text, safe to show. */
    public String text() {
        return new ReportArticle(report, clock).html();
    }

    /** What stands where in it, safe to show, or nothing. */
    public String outline() {
        return new ReportArticle(report, clock).outline();
    }

    /** The facts as data, safe within the page. */
    public String data() {
        return metadata().inPage();
    }

    /** The facts as data. */
    ReportMetadata metadata() {
        return new ReportMetadata(report, page.site(), clock);
    }

    /** A day of an instant. */
    public String day(Instant at) {
        return page.dates().day(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** The same as machines write it. */
    public String isoDay(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    /** What somebody decided, and when. */
    public String said(PublishedReport.Approval one) {
        var key =
                one.tookNote() ? "report.tookNote" : one.leaderAlone() ? "report.approvedByLeader" : "report.approved";
        return page.t(key, one.body(), day(one.at()));
    }

    /** The positions, as numbers; nothing where one person alone was asked. */
    public String numbers(PublishedReport.Approval one) {
        return numbers(page.words(), one);
    }

    static String numbers(Words words, PublishedReport.Approval one) {
        var numbers = one.numbers();
        if (one.leaderAlone()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        said.add(words.of(one.tookNote() ? "open.report.noted" : "open.report.for", numbers.approvals()));
        count(words, said, "open.report.remarks", numbers.remarks());
        if (!one.tookNote()) {
            said.add(words.of("open.report.against", numbers.objections()));
        }
        count(words, said, "open.report.abstained", numbers.abstentions());
        count(words, said, "open.report.recused", numbers.recused());
        count(words, said, "open.report.silent", numbers.silent());
        return String.join(", ", said);
    }

    private static void count(Words words, List<String> said, String key, int number) {
        if (number > 0) {
            said.add(words.of(key, number));
        }
    }

    /** Where its mandate is read. */
    public String mandateAddress() {
        return page.to(PublicAddress.of(report.of().name()));
    }

    /** Where the revision that counts is read. */
    public String currentAddress() {
        return page.to(PublicAddress.ofDeliverable(report.of().name(), content().number()));
    }

    /** Where a revision is read. */
    public String address(Publication one) {
        return one.equals(report.current())
                ? currentAddress()
                : page.to(PublicAddress.ofRevision(report.of().name(), content().number(), one.revision()));
    }

    /** The published revisions, the latest first. */
    public List<Publication> publications() {
        return report.publications().reversed();
    }

    /** The files in which it is kept. */
    public List<ReportFile> files() {
        return List.of(ReportFile.values());
    }

    /** Where one of them is fetched. */
    public String address(ReportFile file) {
        return file.address(report);
    }

    /** Where it is fetched as PDF. */
    public String pdfAddress() {
        return address(ReportFile.PDF);
    }

    /** What it says in short, as a line of words; may be empty. */
    public String brief() {
        return metadata().brief();
    }

    /** "2026/12/08", as catalogues want it. */
    public String citedDay() {
        return isoDay(report.publishedAt()).replace('-', '/');
    }

    /** Where the page is whatever the language. */
    public String whole(String address) {
        return page.site() + address;
    }

    /** The kind in the language of the text, for catalogues. */
    public String ownKind() {
        return kind(Words.in(Locale.forLanguageTag(content().language())));
    }

    /** The address of the revision that took its place, where one did. */
    public Optional<String> successor() {
        return report.successor().map(this::revisionAddress);
    }

    /** That of the one whose place it took, where there was one. */
    public Optional<String> predecessor() {
        return report.predecessor().map(this::revisionAddress);
    }

    private String revisionAddress(Publication one) {
        return PublicAddress.ofRevision(report.of().name(), content().number(), one.revision());
    }
}
