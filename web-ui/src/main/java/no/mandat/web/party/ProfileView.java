package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.InterestLine;
import no.mandat.workflow.party.Interests;
import no.mandat.workflow.party.OwnInvitation;
import no.mandat.workflow.party.OwnMembership;
import no.mandat.workflow.party.OwnParticipation;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.words.Words;

/** What one sees of oneself: who one is here, where one sits, one's interests, and all that is kept. */
@CdiComponent
@Route(ProfileNavigation.PAGE)
@PermitAll
class ProfileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Profile profile;
    private final transient Interests interests;
    private final transient CompositionQueries compositions;
    private final transient Validator validator;
    private final transient Clock clock;

    @Inject
    ProfileView(
            Profile profile, Interests interests, CompositionQueries compositions, Validator validator, Clock clock) {
        this.profile = profile;
        this.interests = interests;
        this.compositions = compositions;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("profile.title"));
    }

    private void show() {
        var own = profile.own();
        removeAll();
        var cards = new Div(self(own), memberships(own), interests(own), kept(own));
        cards.addClassName("composition");
        add(new PageHeader(t("profile.title")).lead(t("profile.lead")), cards);
    }

    private Card self(OwnProfile own) {
        var organisation = own.organisation();
        var facts = new Facts()
                .fact(t("input.fullName"), own.name())
                .fact(t("input.email"), own.email())
                .fact(t("input.organisation"), organisation == null ? t("profile.unset") : organisation.name())
                .fact(t("user.language"), language(own));
        var edit = new Button(
                t("profile.organisation"),
                click -> new OwnOrganisationDialog(own, profile, compositions, validator, this::done).open());
        var address = new Paragraph(t("profile.address"));
        address.addClassNames("small", "muted");
        return new Card("self", t("profile.self"), facts, actions(edit), address);
    }

    private static String language(OwnProfile own) {
        var tag = own.language();
        return tag == null
                ? t("profile.language.browser")
                : Words.in(Locale.of(tag)).of("language");
    }

    private static Card memberships(OwnProfile own) {
        var now = own.memberships().stream()
                .filter(membership -> !membership.isOver(own.today()))
                .map(membership -> membership(membership, true))
                .toList();
        var before = own.memberships().stream()
                .filter(membership -> membership.isOver(own.today()))
                .map(membership -> membership(membership, false))
                .toList();
        var outside =
                own.participations().stream().map(ProfileView::participation).toList();
        var card = new Card("memberships", t("profile.memberships"));
        if (now.isEmpty() && before.isEmpty() && outside.isEmpty()) {
            var none = new Paragraph(t("profile.memberships.none"));
            none.addClassName("muted");
            card.add(none);
        }
        section("profile.memberships.now", now).forEach(card::add);
        section("profile.memberships.before", before).forEach(card::add);
        section("participation.title", outside).forEach(card::add);
        return card;
    }

    private static Stream<Component> section(String heading, List<ListItem> items) {
        if (items.isEmpty()) {
            return Stream.of();
        }
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("seats");
        return Stream.of(new H3(t(heading)), list);
    }

    private static ListItem membership(OwnMembership membership, boolean current) {
        var mandate = membership.mandate();
        var shortName = Optional.ofNullable(membership.shortName()).orElse("");
        Component where =
                mandate != null && current ? CompositionNavigation.link(mandate, shortName) : new Span(shortName);
        var line = new Div(new Span(Say.sentence(t(membership.role())) + ", " + membership.body()));
        if (mandate != null) {
            line.add(new Span(" · "), where);
        }
        var to = membership.toDay();
        var days = t("composition.since", Say.dates().day(membership.fromDay()))
                + (to == null ? "" : " " + t("composition.until", Say.dates().day(to)));
        return row(line, days);
    }

    private static ListItem participation(OwnParticipation own) {
        var period = Say.dates().period(own.fromDay(), own.toDay());
        return row(new Div(new Span(own.shortName() + " · " + own.purpose())), t(own.state()) + " · " + period);
    }

    private static ListItem row(Component line, String about) {
        var text = new Span(about);
        text.addClassNames("small", "muted");
        return new ListItem(line, text);
    }

    private Card interests(OwnProfile own) {
        var lead = new Paragraph(t("profile.interests.lead"));
        lead.addClassNames("small", "muted");
        var add = new Button(
                t("profile.interests.add"),
                click -> new InterestDialog(Optional.empty(), interests, validator, this::done).open());
        var card = new Card("interests", t("profile.interests"), lead);
        if (own.interests().isEmpty()) {
            var none = new Paragraph(t("profile.interests.none"));
            none.addClassName("muted");
            card.add(none);
        } else {
            var list = new UnorderedList(
                    own.interests().stream().map(this::interest).toArray(ListItem[]::new));
            list.addClassName("seats");
            card.add(list);
        }
        card.add(actions(add));
        return card;
    }

    private ListItem interest(InterestLine interest) {
        var about = new Span(InterestWords.about(interest));
        about.addClassNames("small", "muted");
        var words = new Div(new Span(interest.text()), about);
        words.addClassName("interest");
        return new ListItem(
                words,
                BodyCard.small(
                        t("profile.interests.edit"),
                        t("profile.interests.editOf", interest.text()),
                        () -> new InterestDialog(Optional.of(interest), interests, validator, this::done).open()));
    }

    /** All of it, in words: what stands above is not said twice. */
    private Card kept(OwnProfile own) {
        var account = own.account();
        var facts = new Facts()
                .fact(t("profile.kept.account"), account == null ? t("profile.unset") : account)
                .fact(t("profile.kept.roles"), roles(own))
                .fact(t("profile.kept.invitations"), invitations(own))
                .fact(t("profile.kept.login"), t("profile.kept.login.text"))
                .fact(t("profile.kept.acts"), t("profile.kept.acts.text"))
                .fact(t("profile.kept.rest"), t("profile.kept.rest.text"));
        return new Card("kept", t("profile.kept"), facts);
    }

    private static String roles(OwnProfile own) {
        return own.givenRoles().isEmpty()
                ? t("profile.kept.none")
                : own.givenRoles().stream().map(role -> t(role)).sorted().collect(Collectors.joining(", "));
    }

    private String invitations(OwnProfile own) {
        return own.invitations().isEmpty()
                ? t("profile.kept.none")
                : own.invitations().stream().map(this::invitation).collect(Collectors.joining("; "));
    }

    private String invitation(OwnInvitation invitation) {
        var sent = invitation.sentAt();
        var words = invitation.shortName() + ", " + t(invitation.state());
        return sent == null ? words : words + " (" + Say.dates().day(LocalDate.ofInstant(sent, clock.getZone())) + ")";
    }

    private static Div actions(Button button) {
        var row = new Div(button);
        row.addClassName("body-actions");
        return row;
    }

    private void done(String words) {
        Toast.done(words);
        show();
    }
}
