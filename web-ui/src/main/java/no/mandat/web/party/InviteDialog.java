package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.InvitationLine;
import no.mandat.workflow.party.InvitePerson;
import org.jspecify.annotations.Nullable;

/** Invites somebody who has a place and has never logged in; asks for the language of the letter. */
final class InviteDialog extends FormDialog<InviteDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient InvitationLine line;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /** In which language the letter is written. */
    public record Form(@Nullable String language) {}

    InviteDialog(MandateId mandate, InvitationLine line, Parts parts, Consumer<String> done) {
        super(t("invitation.invite.title", line.name()), t("invitation.invite.save"), Form.class, parts.validator());
        this.mandate = mandate;
        this.line = line;
        this.parts = parts;
        this.done = done;
        explain(t("invitation.invite.text", line.name(), line.email()));
        var language = PersonFields.languages();
        language.setValue(line.language());
        show(language);
        optional(language, "language");
        language.focus();
    }

    @Override
    protected void carryOut(Form form) {
        parts.invitations().invite(new InvitePerson(key(), mandate, line.person(), form.language()));
        done.accept(t("invitation.invite.done", line.name()));
    }
}
