package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.party.CompositionActions.Entry;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.party.InvitationLine;
import no.mandat.workflow.party.InvitationLine.Latest;
import no.mandat.workflow.party.ResendInvitation;
import no.mandat.workflow.party.RevokeInvitation;
import org.jspecify.annotations.Nullable;

/** How far the invitation of somebody who has never logged in has come, and what the secretariat can do about it. */
final class InvitationActions {

    private final MandateId mandate;
    private final Map<Div, PersonId> notes = new LinkedHashMap<>();
    private final Parts parts;
    private final Consumer<String> done;
    private final Runnable changed;
    private Map<PersonId, InvitationLine> lines;

    InvitationActions(
            MandateId mandate,
            Map<PersonId, InvitationLine> lines,
            Parts parts,
            Consumer<String> done,
            Runnable changed) {
        this.mandate = mandate;
        this.lines = Map.copyOf(lines);
        this.parts = parts;
        this.done = done;
        this.changed = changed;
    }

    /** In a sentence under their name; nothing of those who have logged in. */
    Optional<Component> note(PersonId person) {
        return Optional.ofNullable(lines.get(person)).map(line -> {
            var note = new Div();
            note.addClassNames("seat-note", "invitation-note", "small");
            fill(note, line);
            notes.put(note, person);
            return note;
        });
    }

    private void fill(Div note, InvitationLine line) {
        note.removeAll();
        var latest = line.latest();
        var words = new Span(latest == null ? t("invitation.none") : words(latest));
        words.addClassName("muted");
        if (latest != null) {
            note.add(badge(latest).shown());
        }
        note.add(words);
    }

    /** Whether a letter is being handed on just now. */
    boolean isLetterUnderWay() {
        return lines.values().stream()
                .map(InvitationLine::latest)
                .anyMatch(latest -> latest != null && latest.isUnderWay());
    }

    /** Says what has become of the letters since, where it stands: what one was about to press stays. */
    void look() {
        var now = parts.invitations().of(mandate);
        notes.forEach((note, person) -> {
            var line = now.get(person);
            if (line == null) {
                note.removeAll();
            } else if (!line.equals(lines.get(person))) {
                fill(note, line);
            }
        });
        lines = Map.copyOf(now);
    }

    private static StateBadge badge(Latest latest) {
        return switch (latest.state()) {
            case SENT ->
                new StateBadge(
                        isOnItsWay(latest) ? StateBadge.Shape.HALF : StateBadge.Shape.RING,
                        t(isOnItsWay(latest) ? "invitation.badge.sent" : "invitation.badge.waiting"));
            case ACCEPTED -> new StateBadge(StateBadge.Shape.FILLED, t(latest.state()));
            case EXPIRED, REVOKED -> new StateBadge(StateBadge.Shape.DASH, t(latest.state()));
        };
    }

    private static boolean isOnItsWay(Latest latest) {
        return latest.delivery() == InvitationDelivery.LINK || latest.delivery() == InvitationDelivery.LOGIN;
    }

    private String words(Latest latest) {
        return switch (latest.state()) {
            case SENT -> delivery(latest);
            case ACCEPTED -> t("invitation.none");
            case EXPIRED -> t("invitation.expired", day(latest.validUntil()));
            case REVOKED -> t("invitation.revoked");
        };
    }

    private String delivery(Latest latest) {
        return switch (latest.delivery()) {
            case DUE -> t(latest.failing() ? "invitation.waits" : "invitation.due");
            case LINK -> t("invitation.sent", day(latest.sentAt()), day(latest.validUntil()));
            case LOGIN -> t("invitation.told", day(latest.sentAt()));
            case REFUSED -> t("invitation.refused");
            case CLOSED -> t("invitation.closed");
        };
    }

    private String day(@Nullable Instant at) {
        return at == null
                ? ""
                : Say.dates().day(LocalDate.ofInstant(at, parts.clock().getZone()));
    }

    /** What the row's menu offers. */
    List<Entry> entries(PersonId person) {
        var line = lines.get(person);
        if (line == null) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        if (line.isInvitable()) {
            entries.add(new Entry("invitation.invite", () -> new InviteDialog(mandate, line, parts, done).open()));
        }
        var latest = line.latest();
        if (latest != null) {
            latest.actions().forEach(action -> entry(action, line, latest).ifPresent(entries::add));
        }
        return entries;
    }

    private Optional<Entry> entry(InvitationAction action, InvitationLine line, Latest latest) {
        var key = UUID.randomUUID();
        return switch (action) {
            case RESEND -> Optional.of(new Entry("invitation.resend", () -> resend(key, line, latest)));
            case REVOKE -> Optional.of(new Entry("invitation.revoke", () -> askToRevoke(key, line, latest)));
            case ACCEPT, EXPIRE -> Optional.empty();
        };
    }

    private void resend(UUID key, InvitationLine line, Latest latest) {
        try {
            parts.invitations().resend(new ResendInvitation(key, mandate, latest.id()));
            done.accept(t("invitation.resend.done", line.name()));
        } catch (RefusedException e) {
            // They may have come since the page was drawn: it is drawn anew.
            Toast.refused(e.refusal());
            changed.run();
        }
    }

    private void askToRevoke(UUID key, InvitationLine line, Latest latest) {
        new ReasonDialog(
                        t("invitation.revoke.title", line.name()),
                        t("invitation.revoke.text"),
                        t("invitation.revoke.save"),
                        reason -> {
                            parts.invitations().revoke(new RevokeInvitation(key, mandate, latest.id(), reason));
                            done.accept(t("invitation.revoke.done", line.name()));
                        })
                .open();
    }
}
