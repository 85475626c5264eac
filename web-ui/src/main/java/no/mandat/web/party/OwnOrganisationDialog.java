package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.ChooseOrganisation;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.OrganisationRow;
import no.mandat.workflow.party.OwnProfile;
import no.mandat.workflow.party.Profile;
import org.jspecify.annotations.Nullable;

/** Says whom one speaks for. */
final class OwnOrganisationDialog extends FormDialog<OwnOrganisationDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient Profile profile;
    private final transient Consumer<String> done;

    /** The organisation, or none. */
    public record Form(@Nullable OrganisationChoice organisation) {}

    OwnOrganisationDialog(
            OwnProfile own, Profile profile, CompositionQueries queries, Validator validator, Consumer<String> done) {
        super(t("profile.organisation"), t("form.edit.save"), Form.class, validator);
        this.profile = profile;
        this.done = done;
        var organisation = new OrganisationField(queries);
        organisation.setValue(Optional.ofNullable(own.organisation())
                .map(OrganisationRow::choice)
                .orElse(null));
        show(organisation);
        optional(organisation, "organisation");
    }

    @Override
    protected void carryOut(Form form) {
        profile.chooseOrganisation(new ChooseOrganisation(key(), form.organisation()));
        done.accept(t("composition.correct.done"));
    }
}
