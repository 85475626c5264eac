package no.mandat.web.contribution;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.shared.SharedRefusal;

/** The one place that knows the routes of calls. */
public final class CallNavigation {

    /** The parameter that holds a call's id. */
    public static final String CALL = "call";

    static final String LIST = "mandates/:" + PathIds.MANDATE + "/calls";
    static final String NEW = LIST + "/new";
    static final String PAGE = LIST + "/:" + CALL;
    static final String EDIT = PAGE + "/edit";
    static final String ANSWER = PAGE + "/answer";
    static final String PREVIEW_ANSWER = PAGE + "/preview";
    static final String ANSWERS = PAGE + "/answers";

    /** The matrix of a call's points. */
    public static final String POINTS = PAGE + "/points";

    /** The parameter there that says which of them stands open. */
    public static final String POINT = "point";

    /** The parameter there that says in which state those are that are shown. */
    public static final String POINTS_IN = "in";

    /** The parameter there and in the inbox that says who has those that are shown. */
    public static final String WHO = "who";

    /** The parameter there that says what those are about that are shown. */
    public static final String CLAUSE = "clause";

    /** The parameter there that says with what they are concluded. */
    public static final String CONCLUSION = "conclusion";

    /** In the address of the matrix, the section or recommendation to which what is shown went. */
    public static final String PART = "part";

    /** What it says of those that nobody has. */
    public static final String NOBODY = "nobody";

    /** Texts that are nearly the same. */
    public static final String MAILINGS = PAGE + "/mailings";

    /** The parameter that holds a mailing's id. */
    public static final String MAILING = "mailing";

    /** One of those. */
    public static final String MAILING_PAGE = MAILINGS + "/:" + MAILING;

    /** Where the points of a call are fetched as a file; what follows is its id and the kind of file. */
    public static final String POINTS_DOWNLOAD = "/download/points";

    /** The contributions to a call, as they are gone through. */
    public static final String INBOX = PAGE + "/inbox";

    /** The form of a call as whoever answers it will see it; what follows is its id. */
    public static final String PREVIEW = "/preview/calls";

    static final String STATISTICS = PAGE + "/statistics";

    static final String CONTRIBUTION = "contribution";
    static final String CONTRIBUTION_PAGE = PAGE + "/contributions/:" + CONTRIBUTION;

    static final String OWN = "own";

    /** What one has sent oneself; the letter about its answer leads under it. */
    static final String OWN_LIST = "input/mine";

    static final String OWN_PAGE = OWN_LIST + "/:" + OWN;

    /** Where the files of contributions are. */
    static final String DOWNLOAD = "/download/contributions";

    /** Under it the files of members' answers come in parts; what follows is the call's id. */
    static final String UPLOADS = "/upload/answers";

    private CallNavigation() {}

    /** Where a file that came with a contribution is fetched. */
    public static String address(FileOfContribution file) {
        return "%s/%s/%s".formatted(DOWNLOAD, file.contribution(), file.file());
    }

    /** To where the files come in parts that go with what a member answers; refusals are said in that language. */
    static String uploads(CallId call, String language) {
        return "%s/%s?language=%s".formatted(UPLOADS, call, language);
    }

    /** To where the parts of one of them come. */
    static String upload(CallId call, UUID file, String language) {
        return "%s/%s/%s?language=%s".formatted(UPLOADS, call, file, language);
    }

    /**
     * The call of an address.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public static CallId call(RouteParameters parameters) {
        return new CallId(PathIds.id(parameters, CALL));
    }

    /** Their entry in the navigation of a mandate. */
    public static SideNavItem entry(MandateId mandate, String text) {
        return new SideNavItem(text, CallListView.class, PathIds.of(mandate));
    }

    /** A link to those of a mandate. */
    public static RouterLink listLink(MandateId mandate, String text) {
        return new RouterLink(text, CallListView.class, PathIds.of(mandate));
    }

    /** A link to a call. */
    public static RouterLink link(MandateId mandate, CallId call, String text) {
        return new RouterLink(text, CallView.class, PathIds.of(mandate, CALL, call));
    }

    /** Where a call is. */
    public static String address(MandateId mandate, CallId call) {
        return at(PAGE, mandate, call);
    }

    /** Where the points of a call are. */
    public static String points(MandateId mandate, CallId call) {
        return at(POINTS, mandate, call);
    }

    /** Where those of them are that are in that state. */
    public static String points(MandateId mandate, CallId call, PointState in) {
        return points(mandate, call) + "?" + POINTS_IN + "=" + in;
    }

    /** Where those of them are that are about a clause. */
    public static String points(MandateId mandate, CallId call, ClauseId clause) {
        return "%s?%s=%s".formatted(points(mandate, call), CLAUSE, clause);
    }

    /** Where those of these are that are in that state. */
    public static String points(MandateId mandate, CallId call, ClauseId clause, PointState in) {
        return "%s&%s=%s".formatted(points(mandate, call, clause), POINTS_IN, in);
    }

    /** Where those of these are that are concluded like that. */
    public static String points(MandateId mandate, CallId call, ClauseId clause, Disposition concluded) {
        return "%s&%s=%s".formatted(points(mandate, call, clause), CONCLUSION, concluded);
    }

    /** Where a point stands open beside the others of its call. */
    public static String point(MandateId mandate, CallId call, PointId point) {
        return points(mandate, call) + "?" + POINT + "=" + point;
    }

    /** Where those of them are that went to a section or a recommendation. */
    public static String wentTo(MandateId mandate, CallId call, UUID part) {
        return "%s?%s=%s".formatted(points(mandate, call), PART, part);
    }

    /** Where the mailings of a call are. */
    public static String mailings(MandateId mandate, CallId call) {
        return at(MAILINGS, mandate, call);
    }

    /** Where a mailing is. */
    public static String mailing(MandateId mandate, CallId call, MailingId mailing) {
        return mailings(mandate, call) + "/" + mailing;
    }

    /** Where the contributions to a call are gone through. */
    public static String inbox(MandateId mandate, CallId call) {
        return at(INBOX, mandate, call);
    }

    /** A link to a contribution. */
    public static RouterLink link(MandateId mandate, CallId call, ContributionId contribution, String text) {
        return new RouterLink(
                text,
                ContributionView.class,
                new RouteParameters(Map.of(
                        PathIds.MANDATE,
                        mandate.toString(),
                        CALL,
                        call.toString(),
                        CONTRIBUTION,
                        contribution.toString())));
    }

    /** To where a member of the group answers it. */
    public static void openAnswer(MandateId mandate, CallId call) {
        UI.getCurrent().navigate(AnswerCallView.class, PathIds.of(mandate, CALL, call));
    }

    /** Where a member of the group answers it. */
    static String answer(MandateId mandate, CallId call) {
        return "/" + at(ANSWER, mandate, call);
    }

    /** A link to where a member of the group answers it. */
    public static RouterLink answerLink(MandateId mandate, CallId call, String text) {
        return new RouterLink(text, AnswerCallView.class, PathIds.of(mandate, CALL, call));
    }

    /** A link to all that one has sent oneself. */
    public static RouterLink ownLink(String text) {
        return new RouterLink(text, OwnContributionsView.class);
    }

    /** A link to one of those. */
    static RouterLink ownLink(ContributionId contribution, String text) {
        return new RouterLink(text, OwnContributionView.class, new RouteParameters(OWN, contribution.toString()));
    }

    /** A link to what was answered to it and released. */
    static RouterLink answersLink(MandateId mandate, CallId call, String text) {
        return new RouterLink(text, ReleasedAnswersView.class, PathIds.of(mandate, CALL, call));
    }

    /** Where the form of a call is shown as whoever answers it will see it. */
    static String preview(MandateId mandate, CallId call, Audience audience) {
        return audience == Audience.MEMBERS ? "/" + at(PREVIEW_ANSWER, mandate, call) : PREVIEW + "/" + call;
    }

    static void open(MandateId mandate, CallId call) {
        UI.getCurrent().navigate(CallView.class, PathIds.of(mandate, CALL, call));
    }

    /** To what one has sent oneself. */
    static void openOwnList() {
        UI.getCurrent().navigate(OwnContributionsView.class);
    }

    static void openList(MandateId mandate) {
        UI.getCurrent().navigate(CallListView.class, PathIds.of(mandate));
    }

    static void openNew(MandateId mandate) {
        UI.getCurrent().navigate(DraftCallView.class, PathIds.of(mandate));
    }

    /** Where a call is begun. */
    static String draft(MandateId mandate) {
        return "/" + PathIds.address(NEW, mandate);
    }

    /** Where its draft is edited. */
    static String edit(MandateId mandate, CallId call) {
        return "/" + at(EDIT, mandate, call);
    }

    static void openEdit(MandateId mandate, CallId call) {
        UI.getCurrent().navigate(EditCallView.class, PathIds.of(mandate, CALL, call));
    }

    private static String at(String page, MandateId mandate, CallId call) {
        return PathIds.address(page, mandate).replace(":" + CALL, call.toString());
    }
}
